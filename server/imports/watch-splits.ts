import { boardMap, readBoard } from '../../shared/board-doc.ts';
import type { BoardId, EvidenceId } from '../../shared/ids.ts';
import { splitOf } from '../../shared/note-keys.ts';
import { errorFields } from '../log.ts';
import type { Clock, Log } from '../ports.ts';
import type { Rooms } from '../sync/rooms.ts';
import { undoneSplits } from './split-record.ts';

export type SplitWatch = {
	/** Somebody changed this board. */
	changed(board: BoardId): void;
	close(): Promise<void>;
};

/** Least time the notes of a split are gone before it is taken back, in ms: what is cut may be pasted again. */
const grace = 5000;

/** Takes back a split whose notes people took off the canvas, with FigJam's undo or by hand (rule IM33). */
export function watchSplits({
	rooms,
	join,
	clock,
	log,
}: {
	rooms: Pick<Rooms, 'transact'>;
	join: (board: BoardId, whole: EvidenceId) => Promise<void>;
	clock: Clock;
	log: Log;
}): SplitWatch {
	const waiting = new Map<BoardId, () => void>();
	const running = new Set<Promise<void>>();
	/** Splits whose notes were gone when it was looked last. */
	const suspected = new Map<BoardId, ReadonlySet<EvidenceId>>();
	let closing = false;

	async function look(board: BoardId): Promise<void> {
		try {
			const undone = await rooms.transact(board, 'pipeline', (doc) =>
				[...boardMap(doc, 'meta').keys()].some((key) => splitOf(key) !== null)
					? undoneSplits(readBoard(doc))
					: [],
			);
			const before = suspected.get(board);
			const news = undone.filter((whole) => !before?.has(whole));
			suspected.delete(board);
			if (news.length > 0) {
				suspected.set(board, new Set(news));
				changed(board);
			}
			for (const whole of undone) if (before?.has(whole)) await join(board, whole);
		} catch (error) {
			log.warn('A split could not be taken back', { board, ...errorFields(error) });
		}
	}

	function changed(board: BoardId): void {
		if (closing || waiting.has(board)) return;
		waiting.set(
			board,
			clock.after(grace, () => {
				waiting.delete(board);
				const work = look(board).finally(() => running.delete(work));
				running.add(work);
			}),
		);
	}

	return {
		changed,
		async close() {
			closing = true;
			for (const stop of waiting.values()) stop();
			await Promise.all(running);
		},
	};
}
