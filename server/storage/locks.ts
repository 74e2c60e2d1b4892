import { type RawBuilder, sql } from 'kysely';
import type { BoardId } from '../../shared/ids.ts';

/** Any fixed number will do. */
const compaction = 730_502;

/** Holds off other compactions of the board, and its deletion, until the transaction ends. */
export function boardLock(board: BoardId): RawBuilder<unknown> {
	return sql`pg_advisory_xact_lock(${compaction}, hashtext(${board}))`;
}
