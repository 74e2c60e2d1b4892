import { boardMap } from '../../shared/board-doc.ts';
import { textHash } from '../../shared/hash.ts';
import type { BoardId } from '../../shared/ids.ts';
import { stampsKey } from '../../shared/table-key.ts';
import { errorFields } from '../log.ts';
import type { Clock, Log } from '../ports.ts';
import type { Rooms } from '../sync/rooms.ts';

export type KeepWeighed = {
	/** Somebody changed this board; weighs its decisions anew where that can bear on them. */
	changed(board: BoardId): void;
	/** A decision was put to this board here: from now on its changes are looked at. */
	watch(board: BoardId): void;
	close(): Promise<void>;
};

type Deps = {
	rooms: Pick<Rooms, 'transact'>;
	/** Weighs a board's open decisions anew; resolves with how many there are. */
	weigh: (board: BoardId) => Promise<number>;
	clock: Clock;
	log: Log;
};

/** People's changes within this time are weighed together, in ms. */
const together = 250;
/** A board without an open decision is asked again after this time, in ms: another server may have been put one to. */
const askAgain = 30_000;

/**
 * Keeps open decisions weighed while people work (rule TR26): what they write on a decision, on a persona, and which
 * notes they set aside, and where they put stamps. A change that is none of these costs a comparison, one on a board without decisions nothing.
 */
export function createKeepWeighed({ rooms, weigh, clock, log }: Deps): KeepWeighed {
	const waiting = new Map<BoardId, () => void>();
	const running = new Map<BoardId, Promise<void>>();
	const seen = new Map<BoardId, string>();
	/** Boards without an open decision, and until when that is taken for granted. */
	const quiet = new Map<BoardId, number>();
	let closing = false;

	function changed(board: BoardId): void {
		if (closing || waiting.has(board) || (quiet.get(board) ?? 0) > clock.now()) return;
		waiting.set(
			board,
			clock.after(together, () => {
				const work = (running.get(board) ?? Promise.resolve()).then(() => look(board));
				running.set(board, work);
				void work.finally(() => {
					if (running.get(board) === work) running.delete(board);
				});
			}),
		);
	}

	async function look(board: BoardId): Promise<void> {
		waiting.delete(board);
		try {
			const print = await rooms.transact(board, 'pipeline', bearing);
			if (seen.get(board) === print) return;
			// As it was before: what people write while it is weighed is weighed next.
			if ((await weigh(board)) > 0) seen.set(board, print);
			else {
				seen.delete(board);
				quiet.set(board, clock.now() + askAgain);
			}
		} catch (error) {
			log.warn('Decisions could not be weighed anew', { board, ...errorFields(error) });
		}
	}

	return {
		changed,
		watch(board) {
			quiet.delete(board);
			seen.delete(board);
		},
		async close() {
			closing = true;
			for (const stop of waiting.values()) stop();
			await Promise.all(running.values());
		},
	};
}

/** What people changed that can bear on a decision, as one word to compare. */
function bearing(doc: Parameters<typeof boardMap>[0]): string {
	const moves = [...boardMap(doc, 'moves').entries()] as [string, { type?: string }][];
	return textHash(
		JSON.stringify([
			[...boardMap(doc, 'edits').values()],
			moves.filter(([, { type }]) => type === 'pin' || type === 'park'),
			[...boardMap(doc, 'meta').entries()].filter(([key]) => key.startsWith(stampsKey(''))),
		]),
	);
}
