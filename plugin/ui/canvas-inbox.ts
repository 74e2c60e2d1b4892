import type { CanvasChange } from '../../shared/canvas-change.ts';
import type { Standing } from './session.ts';

/** One act of people on the canvas. `found`: seen by looking, not while it happened. `late`: it had to wait. */
export type Act = { changes: readonly CanvasChange[]; found: boolean; late: boolean };

export type CanvasInbox = {
	/** Acts are applied in the order they came. */
	take(changes: readonly CanvasChange[], found: boolean): void;
	/** Applies what can be applied now; resolves when that is done, with what cannot be applied yet still kept. */
	settle(): Promise<void>;
	/** How many acts wait. */
	size(): number;
};

type Deps = {
	standing(): Standing;
	/** Answers `later` when something the act takes is not here yet; must not throw. */
	apply(act: Act): Promise<'done' | 'later'>;
};

/**
 * Acts that wait for their turn, first come first, one at a time (rules RC20, RC21). Until this window has been let in
 * and has the board they are kept, so that what people did is compared with the board as it is, not with an empty one.
 * Who may only look changes nothing. Offline they are left on the canvas: somebody who is online tells them, or this
 * window finds them when it is back; told from here later they would stand against what was decided meanwhile.
 */
export function createCanvasInbox({ standing, apply }: Deps): CanvasInbox {
	const kept: Act[] = [];
	let last: Promise<void> = Promise.resolve();

	async function work(): Promise<void> {
		for (let next = kept[0]; next; next = kept[0]) {
			const now = standing();
			if (now === 'out' || (now === 'writes' && (await apply(next)) === 'later')) {
				for (const act of kept) act.late = true;
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
		take(changes, found) {
			if (changes.length === 0) return;
			kept.push({ changes, found, late: found });
			void settle();
		},
		settle,
		size: () => kept.length,
	};
}
