import { sql } from 'kysely';
import type { Dismissal } from '../../shared/freshness-api.ts';
import type { BoardId } from '../../shared/ids.ts';
import type { Database } from './database.ts';

/** What people said is no news. One a change; the last word stands. */
export interface FreshnessStore {
	dismissals(board: BoardId): Promise<Dismissal[]>;
	dismiss(board: BoardId, dismissal: Dismissal): Promise<void>;
	/** Takes a dismissal back; nothing where there is none. */
	bringBack(board: BoardId, key: string): Promise<void>;
}

export function createFreshnessStore({ kysely }: Database): FreshnessStore {
	return {
		async dismissals(board) {
			const rows = await kysely
				.selectFrom('freshness_dismissals')
				.selectAll()
				.where('board', '=', board)
				.orderBy('at')
				.orderBy('key')
				.execute();
			return rows.map(({ key, since, reason, by_label: by, at }) => ({
				key,
				since,
				reason,
				by,
				at: at.toISOString(),
			}));
		},
		async dismiss(board, { key, since, reason, by, at }) {
			const row = { since, reason, by_label: by, at: sql<Date>`${at}::timestamptz` };
			await kysely
				.insertInto('freshness_dismissals')
				.values({ board, key, ...row })
				.onConflict((conflict) => conflict.columns(['board', 'key']).doUpdateSet(row))
				.execute();
		},
		async bringBack(board, key) {
			await kysely
				.deleteFrom('freshness_dismissals')
				.where('board', '=', board)
				.where('key', '=', key)
				.execute();
		},
	};
}
