import { sql } from 'kysely';
import type { BoardId, SourceId } from '../../shared/ids.ts';
import type { Customer, UsageEvent } from '../intake/types.ts';
import type { Database } from './database.ts';

type Tx = Database['kysely'];
type UsageRow = { user: string; ts: number; event: string; session: string | null };

/** Events that are in memory at once. */
const piece = 20_000;

/** Usage events and customers. A table that comes in again under its name replaces itself: `clear`, then `put…`. */
export interface UsageStore {
	/** Takes out what the source holds. Others who bring the same source in wait until the transaction ends. */
	clear(tx: Tx, board: BoardId, source: SourceId): Promise<void>;
	/** Takes out the customer rows of these users. */
	clearUsers(tx: Tx, board: BoardId, source: SourceId, users: readonly string[]): Promise<void>;
	putEvents(tx: Tx, board: BoardId, source: SourceId, events: readonly UsageEvent[]): Promise<void>;
	/** Returns how many users are new in this source; the first row of a user stands. */
	putCustomers(
		tx: Tx,
		board: BoardId,
		source: SourceId,
		customers: readonly Customer[],
	): Promise<Set<string>>;
	/** All events, in order of time, a piece at a time: there may be millions. */
	pieces(board: BoardId): AsyncGenerator<UsageEvent[]>;
	/** A user whom somebody said to be a participant counts as a row that says so. */
	customers(board: BoardId): Promise<Customer[]>;
}

export function createUsageStore({ kysely }: Database): UsageStore {
	return {
		async clear(tx, board, source) {
			await sql`select pg_advisory_xact_lock(hashtextextended(${`${board} ${source}`}, 0))`.execute(tx);
			for (const table of ['usage_events', 'customers'] as const)
				await tx.deleteFrom(table).where('board', '=', board).where('source', '=', source).execute();
		},
		async clearUsers(tx, board, source, users) {
			await sql`delete from customers where board = ${board} and source = ${source}
				and user_id = any(${[...users]}::text[])`.execute(tx);
		},
		async putEvents(tx, board, source, events) {
			await sql`insert into usage_events (board, source, user_id, ts, event, session)
				select ${board}, ${source}, * from unnest(
					${events.map(({ user }) => user)}::text[], ${events.map(({ ts }) => Math.round(ts))}::bigint[],
					${events.map(({ event }) => event)}::text[],
					${events.map(({ session }) => session ?? null)}::text[])`.execute(tx);
		},
		async putCustomers(tx, board, source, customers) {
			const { rows } = await sql<{ user: string }>`
				insert into customers (board, source, user_id, participant, plan, role, attributes)
				select ${board}, ${source}, * from unnest(
					${customers.map(({ user }) => user)}::text[],
					${customers.map(({ participant }) => participant)}::text[],
					${customers.map(({ plan }) => plan)}::text[], ${customers.map(({ role }) => role)}::text[],
					${customers.map(({ attributes }) => JSON.stringify(attributes))}::text[])
				on conflict do nothing returning user_id as "user"`.execute(tx);
			return new Set(rows.map(({ user }) => user));
		},
		async *pieces(board) {
			const tx = await kysely.startTransaction().setAccessMode('read only').execute();
			try {
				await sql`declare usage_rows no scroll cursor for
					select user_id as "user", ts, event, session from usage_events where board = ${sql.lit(board)}
					order by ts, user_id, event`.execute(tx);
				for (;;) {
					const { rows } = await sql<UsageRow>`fetch ${sql.raw(String(piece))} from usage_rows`.execute(tx);
					if (rows.length > 0)
						yield rows.map(({ session, ...event }) => (session === null ? event : { ...event, session }));
					if (rows.length < piece) return;
				}
			} finally {
				await tx.rollback().execute();
			}
		},
		async customers(board) {
			const rows = await kysely
				.selectFrom('customers')
				.selectAll()
				.where('board', '=', board)
				.orderBy('user_id')
				.orderBy('source')
				.execute();
			const links = await kysely
				.selectFrom('person_links')
				.select(['value', 'person'])
				.where('board', '=', board)
				.where('kind', '=', 'user')
				.orderBy('value')
				.execute();
			const personOf = new Map(links.map(({ value, person }) => [value, person]));
			const known = new Set(rows.map(({ user_id }) => user_id));
			return [
				...rows.map(({ user_id: user, participant, plan, role, attributes }) => ({
					user,
					participant: personOf.get(user) ?? participant,
					plan,
					role,
					attributes: JSON.parse(attributes) as Record<string, string>,
				})),
				...links.flatMap(({ value: user, person: participant }) =>
					known.has(user) ? [] : [{ user, participant, plan: null, role: null, attributes: {} }],
				),
			];
		},
	};
}
