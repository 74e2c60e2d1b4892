import { sql } from 'kysely';
import type { BoardId } from '../../shared/ids.ts';
import type { Cadence } from '../../shared/refresh-api.ts';
import type { Database } from './database.ts';

/** How often each board is looked at anew. */
export interface RefreshStore {
	/** Null: not by itself. */
	plan(board: BoardId): Promise<{ cadence: Cadence; next: Date } | null>;
	set(board: BoardId, cadence: Cadence, next: Date, by: string): Promise<void>;
	/** Boards whose time has come, each told to one server only; their next time is set meanwhile. */
	takeDue(now: Date): Promise<BoardId[]>;
}

const days = { daily: 1, weekly: 7 } as const;

/** When a board is looked at next after `from`. */
export function nextAfter(from: Date, cadence: keyof typeof days): Date {
	return new Date(from.getTime() + days[cadence] * 86_400_000);
}

export function createRefreshStore({ kysely }: Pick<Database, 'kysely'>): RefreshStore {
	return {
		async plan(board) {
			const row = await kysely
				.selectFrom('refresh_plans')
				.select(['cadence', 'next_at as next'])
				.where('board', '=', board)
				.executeTakeFirst();
			return row ?? null;
		},
		async set(board, cadence, next, by) {
			if (cadence === 'off') {
				await kysely.deleteFrom('refresh_plans').where('board', '=', board).execute();
				return;
			}
			const row = { cadence, next_at: next, set_by: by };
			await kysely
				.insertInto('refresh_plans')
				.values({ board, ...row })
				.onConflict((conflict) => conflict.column('board').doUpdateSet(row))
				.execute();
		},
		async takeDue(now) {
			// A server that was down for weeks looks once, not once for each week.
			const { rows } = await sql<{ board: BoardId }>`update refresh_plans
				set next_at = ${now}::timestamptz
					+ make_interval(days => case cadence when 'daily' then ${days.daily}::int else ${days.weekly}::int end)
				where next_at <= ${now} returning board`.execute(kysely);
			return rows.map(({ board }) => board);
		},
	};
}
