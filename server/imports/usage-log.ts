import { mkdir } from 'node:fs/promises';
import type { BoardId } from '../../shared/ids.ts';
import { openEventLog, type UsageInput } from '../behaviour/event-log.ts';
import type { UsageStore } from '../storage/usage-store.ts';

/** `engineFolder`: where the engine that answers questions about usage keeps its files. */
export type UsageDeps = { usage: UsageStore; engineFolder: string };

/** Lends a board's usage, ready for questions; it is never in memory as a whole. */
export async function withUsage<T>(
	{ usage, engineFolder }: UsageDeps,
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
	await mkdir(engineFolder, { recursive: true });
	const log = await openEventLog({ rows: all() }, { folder: engineFolder });
	try {
		return await work(log);
	} finally {
		await log.close();
	}
}
