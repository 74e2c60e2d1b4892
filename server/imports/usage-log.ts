import { mkdir } from 'node:fs/promises';
import type { BoardId } from '../../shared/ids.ts';
import { openEventLog, type UsageInput } from '../behaviour/event-log.ts';
import type { UsageStore } from '../storage/usage-store.ts';
import type { NamedUsage } from './named-usage.ts';

export type UsageDeps = {
	usage: UsageStore;
	/** Where the engine that answers questions about usage keeps its files. */
	engineFolder: string;
	/** Usage that lies elsewhere; absent: there is none. */
	namedUsage?: NamedUsage | undefined;
};

/** Lends a board's usage, ready for questions: what it took in, and what lies elsewhere. It is never in memory as a whole. */
export async function withUsage<T>(
	{ usage, engineFolder, namedUsage }: UsageDeps,
	board: BoardId,
	work: (log: UsageInput) => Promise<T> | T,
): Promise<T> {
	const elsewhere = (await namedUsage?.of(board)) ?? null;
	const pieces = usage.pieces(board);
	const first = await pieces.next();
	if (first.done === true && elsewhere === null) return work([]);
	async function* all(): ReturnType<UsageStore['pieces']> {
		if (first.done === true) return;
		yield first.value;
		yield* pieces;
	}
	await mkdir(engineFolder, { recursive: true });
	const log = await openEventLog(
		{ ...elsewhere?.source, rows: all() },
		{ folder: engineFolder, leaveOut: elsewhere?.leaveOut },
	);
	try {
		return await work(log);
	} finally {
		await log.close();
	}
}
