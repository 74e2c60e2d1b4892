import type { Duck } from '../duck.ts';

/** What one source brought: rows read, and those that are no event, with their reason and the first of their lines. */
export type StageTally = {
	/** The file's name; empty for rows from a store. */
	readonly source: string;
	readonly read: number;
	readonly zoneless: number;
	/** Whether its events have ids of their own, so that one sent twice can be told. */
	readonly hasIds: boolean;
	readonly rejected: readonly { reason: string; count: number; lines: readonly string[] }[];
	readonly notices: readonly string[];
};

/**
 * The table everything is read into, one row an event: `who`, `ts` (ms UTC), `what`, `visit` (a number for the session's
 * name or null), `once` (a number for the event's own id or null), `agent` (whether a program of the excluded kind may
 * have made it; the text it is judged by).
 */
export async function createStage(duck: Duck): Promise<void> {
	// Read once and thrown away: looking for a better packing costs more than it saves.
	await duck.run(`set force_compression = 'uncompressed';
		create table stage (who varchar, ts bigint, what varchar, visit ubigint, once ubigint, agent varchar)`);
}

export const stageColumns = 'who, ts, what, visit, once, agent';
