import type { BoardId } from '../../shared/ids.ts';
import type { Clock } from '../ports.ts';
import type { DocStore } from './doc-store.ts';

/** Something with changes to store. `take` hands over what has gathered; then exactly one of the other two is called. */
export interface Committable {
	readonly board: BoardId;
	take(): Uint8Array | null;
	/** `seq` is undefined when nothing was written, because the board does not exist any more. */
	committed(seq: number | undefined): void;
	failed(error: unknown): void;
}

export type Committer = {
	schedule(room: Committable): void;
	/** Resolves when nothing is waiting. */
	drain(): Promise<void>;
};

/**
 * Group commit: changes of all rooms go into one statement. The first goes at once; as long as more come, a commit
 * starts every `window` ms, or when the one before has ended. One at a time keeps the log's order the order of the
 * documents.
 */
export function createCommitter(store: DocStore, clock: Clock, window: number): Committer {
	const waiting = new Set<Committable>();
	let running: Promise<void> | undefined;
	let forget: (() => void) | undefined;
	let startedAt = Number.NEGATIVE_INFINITY;

	async function commit(): Promise<void> {
		const rooms: Committable[] = [];
		const rows: { board: BoardId; bytes: Uint8Array }[] = [];
		for (const room of waiting) {
			const bytes = room.take();
			if (bytes === null) continue;
			rooms.push(room);
			rows.push({ board: room.board, bytes });
		}
		waiting.clear();
		if (rows.length === 0) return;
		try {
			const seqs = await store.append(rows);
			for (const room of rooms) room.committed(seqs.get(room.board));
		} catch (error) {
			for (const room of rooms) room.failed(error);
		}
	}

	function start(): Promise<void> {
		forget?.();
		forget = undefined;
		startedAt = clock.now();
		running = commit().finally(() => {
			running = undefined;
			if (waiting.size > 0) soon();
		});
		return running;
	}

	function soon(): void {
		if (running || forget) return;
		// A clock that was set back does not make anybody wait longer.
		const wait = Math.min(window, Math.max(0, startedAt + window - clock.now()));
		forget = clock.after(wait, () => void start());
	}

	return {
		schedule(room) {
			waiting.add(room);
			soon();
		},
		async drain() {
			while (waiting.size > 0 || running) await (running ?? start());
		},
	};
}
