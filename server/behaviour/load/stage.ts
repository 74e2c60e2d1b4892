import type { Duck } from '../duck.ts';

/** What one source brought: rows read, and those that are no event, with their reason and the first of their lines. */
export type StageTally = {
	/** The source's name; empty for rows from a store. */
	readonly source: string;
	readonly read: number;
	readonly zoneless: number;
	readonly rejected: readonly { reason: string; count: number; lines: readonly string[] }[];
	readonly notices: readonly string[];
};

/** What events may have besides: ids of their own, so that one sent twice can be told, and what program made them. */
export type StageColumns = { readonly ids: boolean; readonly agents: boolean };

/**
 * The table everything is read into, one row an event: `who`, `ts` (ms UTC), `what`, `visit` (a number for the session's
 * name or -1); where a source has them, `once` (a number for the event's own id) and `agent` (the program that made it).
 */
export async function createStage(duck: Duck, columns: StageColumns): Promise<void> {
	await duck.run(`create table stage (who varchar, ts bigint, what varchar, visit double
		${columns.ids ? ', once ubigint' : ''}${columns.agents ? ', agent varchar' : ''})`);
}

/** The columns of `stage`, as a statement that fills it names them. */
export function stageColumns({ ids, agents }: StageColumns): string {
	return `who, ts, what, visit${ids ? ', once' : ''}${agents ? ', agent' : ''}`;
}

/** SQL: a session's name as a number that a double holds, -1 for none. */
export function visitSql(name: string): string {
	return `case when ${name} not in ('', '-1') then (hash(${name}) >> 11)::double else -1 end`;
}
