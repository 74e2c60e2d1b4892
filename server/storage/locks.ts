import { type RawBuilder, sql } from 'kysely';
import type { BoardId } from '../../shared/ids.ts';

/** Any fixed numbers will do. */
const compaction = 730_502;
const spreading = 730_503;

/** Holds off other compactions of the board, and its deletion, until the transaction ends. */
export function boardLock(board: BoardId): RawBuilder<unknown> {
	return sql`pg_advisory_xact_lock(${compaction}, hashtext(${board}))`;
}

/** Held by whoever moves commits into the boards' logs, until the transaction ends. Behind a board's lock, never before it. */
export const spreadLock = sql`pg_advisory_xact_lock(${spreading}, 0)`;

/** True for one connection at a time, until it leaves. */
export const takeRetention = sql`pg_try_advisory_lock(${compaction + 1})`;
export const leaveRetention = sql`pg_advisory_unlock(${compaction + 1})`;
