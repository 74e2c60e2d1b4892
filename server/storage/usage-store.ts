import { sql } from 'kysely';
import type { BoardId, SourceId } from '../../shared/ids.ts';
import type { Customer, UsageEvent } from '../intake/types.ts';
import type { Database } from './database.ts';
import type { ImportRecord } from './evidence-store.ts';

/** Usage events and customers. A table that comes in again under its name replaces itself. */
export interface UsageStore {
	putEvents(record: ImportRecord, events: readonly UsageEvent[]): Promise<void>;
	putCustomers(record: ImportRecord, customers: readonly Customer[]): Promise<void>;
	events(board: BoardId): Promise<UsageEvent[]>;
	customers(board: BoardId): Promise<Customer[]>;
	/** The source of the newest usage table; null when there is none. */
	latestUsage(board: BoardId): Promise<SourceId | null>;
}

export function createUsageStore({ kysely }: Database): UsageStore {
	function replace(
		table: 'usage_events' | 'customers',
		record: ImportRecord,
		insert: (tx: Database['kysely']) => Promise<unknown>,
	): Promise<void> {
		return kysely.transaction().execute(async (tx) => {
			await tx
				.deleteFrom(table)
				.where('board', '=', record.board)
				.where('source', '=', record.source)
				.execute();
			await insert(tx);
			await tx
				.insertInto('imports')
				.values({ ...record, rejected: JSON.stringify(record.rejected) })
				.execute();
		});
	}
	return {
		putEvents: (record, events) =>
			replace('usage_events', record, (tx) =>
				sql`insert into usage_events (board, source, user_id, ts, event, session)
					select ${record.board}, ${record.source}, * from unnest(
						${events.map(({ user }) => user)}::text[], ${events.map(({ ts }) => Math.round(ts))}::bigint[],
						${events.map(({ event }) => event)}::text[],
						${events.map(({ session }) => session ?? null)}::text[])`.execute(tx),
			),
		putCustomers: (record, customers) =>
			replace('customers', record, (tx) =>
				sql`insert into customers (board, source, user_id, participant, plan, role, attributes)
					select ${record.board}, ${record.source}, * from unnest(
						${customers.map(({ user }) => user)}::text[],
						${customers.map(({ participant }) => participant)}::text[],
						${customers.map(({ plan }) => plan)}::text[], ${customers.map(({ role }) => role)}::text[],
						${customers.map(({ attributes }) => JSON.stringify(attributes))}::text[])
					on conflict do nothing`.execute(tx),
			),
		async events(board) {
			const rows = await kysely
				.selectFrom('usage_events')
				.select(['user_id', 'ts', 'event', 'session'])
				.where('board', '=', board)
				.orderBy('ts')
				.orderBy('user_id')
				.orderBy('event')
				.execute();
			return rows.map(({ user_id: user, ts, event, session }) => ({
				user,
				ts,
				event,
				...(session === null ? {} : { session }),
			}));
		},
		async customers(board) {
			const rows = await kysely
				.selectFrom('customers')
				.selectAll()
				.where('board', '=', board)
				.orderBy('user_id')
				.orderBy('source')
				.execute();
			return rows.map(({ user_id: user, participant, plan, role, attributes }) => ({
				user,
				participant,
				plan,
				role,
				attributes: JSON.parse(attributes) as Record<string, string>,
			}));
		},
		async latestUsage(board) {
			const row = await kysely
				.selectFrom('imports')
				.select('source')
				.where('board', '=', board)
				.where('kind', '=', 'usage')
				.orderBy('id', 'desc')
				.limit(1)
				.executeTakeFirst();
			return row?.source ?? null;
		},
	};
}
