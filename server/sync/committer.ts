import type { BoardId } from '../../shared/ids.ts';
import type { Clock } from '../ports.ts';
import type { DocStore } from './doc-store.ts';

/** Something with changes to store. `take` hands over what has gathered; then exactly one of the other two is called. */
export interface Committable {
	readonly board: BoardId;
	take(): Uint8Array | null;
	committed(seq: number): void;
	failed(error: unknown): void;
}

export type Committer = {
	schedule(room: Committable): void /** Resolves when nothing is waiting. */;
	drain(): Promise<void>;
};

/**
 * Group commit: changes of all rooms that gather within `window` ms, or while the commit before is on its way, go into
 * one statement. One commit at a time keeps the log's order the order of the documents.
 */
export function createCommitter(store: DocStore, clock: Clock, window: number): Committer {
	const waiting = new Set<Committable>();
	let committing = false;
	let running: Promise<void> = Promise.resolve();
	let forget: (() => void) | undefined;

	async function commitAll(): Promise<void> {
		forget?.();
		forget = undefined;
		committing = true;
		while (waiting.size > 0) {
			const rooms: Committable[] = [];
			const rows: { board: BoardId; bytes: Uint8Array }[] = [];
			for (const room of waiting) {
				const bytes = room.take();
				if (bytes === null) continue;
				rooms.push(room);
				rows.push({ board: room.board, bytes });
			}
			waiting.clear();
			if (rows.length === 0) continue;
			try {
				const seqs = await store.append(rows);
				for (const room of rooms) room.committed(seqs.get(room.board) ?? 0);
			} catch (error) {
				for (const room of rooms) room.failed(error);
			}
		}
		// In the same breath as the last look at `waiting`: a change in between would wait for ever.
		committing = false;
	}

	function start(): Promise<void> {
		if (!committing) running = commitAll();
		return running;
	}

	return {
		schedule(room) {
			waiting.add(room);
			if (committing || forget) return;
			forget = clock.after(window, () => void start());
		},
		async drain() {
			while (waiting.size > 0 || committing) await start();
		},
	};
}
