import type { BoardId } from '../../shared/ids.ts';
import { openEventLog, type UsageInput } from '../behaviour/event-log.ts';
import type { UsageStore } from '../storage/usage-store.ts';

/** Lends a board's usage, ready for questions; it is never in memory as a whole. */
export async function withUsage<T>(
	usage: UsageStore,
	board: BoardId,
	work: (log: UsageInput) => Promise<T> | T,
): Promise<T> {
	const pieces = usage.pieces(board);
	const first = await pieces.next();
	if (first.done === true) return work([]);
	async function* all(): ReturnType<UsageStore['pieces']> {
		yield first.value as Exclude<typeof first.value, void>;
		yield* pieces;
	}
	const log = await openEventLog({ rows: all() });
	try {
		return await work(log);
	} finally {
		await log.close();
	}
}
