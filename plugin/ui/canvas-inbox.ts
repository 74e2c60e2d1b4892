import type { CanvasChange } from '../../shared/canvas-change.ts';
import { mayEdit, type Session } from './session.ts';

export type CanvasInbox = {
	/** One act of people on the canvas; acts are applied in the order they came. */
	take(act: readonly CanvasChange[]): void;
	/** Applies what can be applied now; resolves when that is done, with what cannot be applied yet still kept. */
	settle(): Promise<void>;
};

/**
 * What to do with a canvas change (rules RC20, RC21). `keep` until this window has been let in and has the board, so
 * that what people did while no panel was open is compared with the board as it is, not with an empty one.
 */
export function inboxVerdict(session: Session): 'apply' | 'keep' | 'drop' {
	if (mayEdit(session)) return 'apply';
	const mayOnlyLook = (session.at === 'online' || session.at === 'offline') && session.role !== null;
	return mayOnlyLook ? 'drop' : 'keep';
}

type Deps = {
	verdict(): ReturnType<typeof inboxVerdict>;
	/** `late`: the act had to wait. Answers `later` when something it takes is not here yet; must not throw. */
	apply(act: readonly CanvasChange[], late: boolean): Promise<'done' | 'later'>;
};

/** Acts that wait for their turn, first come first, one at a time. */
export function createCanvasInbox({ verdict, apply }: Deps): CanvasInbox {
	const kept: { act: readonly CanvasChange[]; late: boolean }[] = [];
	let last: Promise<void> = Promise.resolve();

	async function work(): Promise<void> {
		for (let next = kept[0]; next; next = kept[0]) {
			const now = verdict();
			if (now === 'keep' || (now === 'apply' && (await apply(next.act, next.late)) === 'later')) {
				for (const item of kept) item.late = true;
				return;
			}
			kept.shift();
		}
	}
	function settle(): Promise<void> {
		last = last.then(work);
		return last;
	}
	return {
		take(act) {
			if (act.length === 0) return;
			kept.push({ act, late: false });
			void settle();
		},
		settle,
	};
}
