import type { BoardSnapshot } from '../../shared/board-doc.ts';
import type { DrawKind } from '../../shared/draw.ts';
import { cancelled } from './cancelled.ts';
import type { CanvasSync, CanvasSyncDeps, DrawnEnd } from './canvas-sync-types.ts';
import type { CardWords } from './card-words.ts';
import { planOf } from './draw-plan.ts';
import { drawnVersion, rests } from './drawing-meta.ts';
import { lookupFor } from './lookup.ts';
import type { Writer } from './state.ts';

/** Milliseconds: how often a wait looks, and how long it goes on while nobody draws. */
const times = { look: 500, nobody: 20_000 } as const;

type Deps = Pick<CanvasSyncDeps, 'doc' | 'texts' | 'now' | 'later'> & {
	board(): BoardSnapshot;
	writer(): Writer | null;
	words: CardWords;
	/** Stops a draw of that kind in this window and has it rest; nothing when none runs. */
	stopDrawing(kind: DrawKind): void;
};

/** Waits for what other windows, or this one, draw. */
export function createDrawingWait({
	doc,
	board,
	texts,
	now,
	later,
	writer,
	words,
	stopDrawing,
}: Deps): CanvasSync['untilDrawn'] {
	async function state(kind: DrawKind): Promise<DrawnEnd | 'not yet'> {
		if (kind === 'cards' && !(await words.have())) return 'not yet';
		const read = board();
		if (rests(read, kind)) return 'rests';
		const plan = planOf(kind, read, lookupFor(read, texts.get()));
		const version = drawnVersion(read, kind);
		return version === plan.version || (plan.order.length === 0 && version === null) ? 'drawn' : 'not yet';
	}

	return (kind, { signal, progress } = {}) =>
		new Promise((resolve, reject) => {
			let lastSign = now();
			let shown = '';
			let looking = false;
			let over = false;
			let cancelTick: (() => void) | null = null;

			function end(settle: () => void): void {
				over = true;
				cancelTick?.();
				doc.off('update', look);
				signal?.removeEventListener('abort', stop);
				settle();
			}
			function stop(): void {
				stopDrawing(kind);
				end(() => reject(cancelled()));
			}
			async function look(): Promise<void> {
				if (looking || over) return;
				looking = true;
				const reached = await state(kind);
				looking = false;
				if (over) return;
				if (reached !== 'not yet') return end(() => resolve(reached));
				const current = writer();
				const sign = current?.drawing ? JSON.stringify(current) : '';
				if (sign !== shown && sign !== '') lastSign = now();
				if (sign !== shown) progress?.(current);
				shown = sign;
				if (now() - lastSign >= times.nobody) end(() => resolve('nobody'));
			}
			function tick(): void {
				cancelTick = later(times.look, tick);
				void look();
			}
			if (signal?.aborted) return stop();
			signal?.addEventListener('abort', stop);
			doc.on('update', look);
			tick();
		});
}
