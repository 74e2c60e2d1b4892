import { sql } from 'kysely';
import type { KpiResult, KpiRule } from '../../shared/governance-api.ts';
import type { BoardId, ParticipantId } from '../../shared/ids.ts';
import type { EventDays } from '../governance/persona-users.ts';
import type { Database } from './database.ts';

export type KeptRule = {
	readonly id: string;
	readonly rule: KpiRule;
	readonly setBy: string;
	readonly result: KpiResult | null;
};
/** People who were active in a window, and those of them who did the event. */
export type Tally = { readonly active: number; readonly did: number };

/** Rules about figures, and the figures. */
export interface KpiStore {
	list(board: BoardId): Promise<KeptRule[]>;
	/** Does `work` unless another server is at it for the same board. */
	alone(board: BoardId, work: () => Promise<void>): Promise<void>;
	boards(): Promise<BoardId[]>;
	add(board: BoardId, id: string, rule: KpiRule, by: string, at: Date): Promise<void>;
	/** False when there is no such rule. */
	remove(board: BoardId, id: string): Promise<boolean>;
	keep(board: BoardId, id: string, result: KpiResult): Promise<void>;
	/** Users of people: of the same id, by the customer table, or by a link. */
	usersOf(board: BoardId, people: readonly ParticipantId[]): Promise<Map<string, ParticipantId>>;
	/** What users did in a window, day by day. Times in milliseconds since 1970; `to` is not in. */
	eventDays(board: BoardId, from: number, to: number): Promise<EventDays[]>;
	/** Of these users and of everybody else. Times as above. */
	tally(
		board: BoardId,
		users: readonly string[],
		event: string,
		from: number,
		to: number,
	): Promise<{ own: Tally; rest: Tally }>;
	/** The commonest events of the board's log; none where it has no log. */
	commonEvents(board: BoardId, most: number): Promise<string[]>;
	hasEvent(board: BoardId, event: string): Promise<boolean>;
	/** Time of the last event of the board's log; null without one. */
	lastEvent(board: BoardId): Promise<number | null>;
}

export function createKpiStore({ kysely }: Pick<Database, 'kysely'>): KpiStore {
	return {
		async list(board) {
			const rows = await kysely
				.selectFrom('kpi_rules')
				.select(['id', 'body', 'set_by', 'result'])
				.where('board', '=', board)
				.orderBy('set_at')
				.orderBy('id')
				.execute();
			return rows.map(({ id, body, set_by, result }) => ({
				id,
				rule: JSON.parse(body) as KpiRule,
				setBy: set_by,
				result: result === null ? null : (JSON.parse(result) as KpiResult),
			}));
		},
		async alone(board, work) {
			await kysely.transaction().execute(async (tx) => {
				const { rows } = await sql<{ is: boolean }>`
					select pg_try_advisory_xact_lock(hashtextextended(${`figures ${board}`}, 0)) as is`.execute(tx);
				if (rows[0]?.is) await work();
			});
		},
		async boards() {
			const rows = await kysely.selectFrom('kpi_rules').select('board').distinct().execute();
			return rows.map(({ board }) => board);
		},
		async add(board, id, rule, by, at) {
			await kysely
				.insertInto('kpi_rules')
				.values({
					board,
					id,
					persona: rule.persona,
					body: JSON.stringify(rule),
					set_by: by,
					set_at: at,
					result: null,
				})
				.execute();
		},
		async remove(board, id) {
			const { numDeletedRows } = await kysely
				.deleteFrom('kpi_rules')
				.where('board', '=', board)
				.where('id', '=', id)
				.executeTakeFirst();
			return numDeletedRows > 0n;
		},
		async keep(board, id, result) {
			await kysely
				.updateTable('kpi_rules')
				.set({ result: JSON.stringify(result) })
				.where('board', '=', board)
				.where('id', '=', id)
				.execute();
		},
		async usersOf(board, people) {
			const { rows } = await sql<{ person: ParticipantId; user_id: string }>`
				select p as person, p as user_id from unnest(${[...people]}::text[]) p
				union select participant, user_id from customers where board = ${board} and participant = any(${[...people]}::text[])
				union select person, value from person_links where board = ${board} and kind = 'user'
					and person = any(${[...people]}::text[])`.execute(kysely);
			return new Map(rows.map(({ person, user_id }) => [user_id, person]));
		},
		async eventDays(board, from, to) {
			const { rows } = await sql<EventDays>`
				select user_id as "user", event, count(distinct floor(ts / 86400000.0))::int as days from usage_events
				where board = ${board} and ts >= ${from} and ts < ${to} group by 1, 2`.execute(kysely);
			return rows;
		},
		async tally(board, users, event, from, to) {
			const { rows } = await sql<Tally & { is_own: boolean }>`
				with own as (select unnest(${[...users]}::text[]) as u)
				select own.u is not null as is_own, count(distinct user_id)::int as active,
					(count(distinct user_id) filter (where event = ${event}))::int as did
				from usage_events left join own on own.u = user_id
				where board = ${board} and ts >= ${from} and ts < ${to} group by 1`.execute(kysely);
			const of = (isOwn: boolean): Tally => {
				const row = rows.find(({ is_own }) => is_own === isOwn);
				return { active: row?.active ?? 0, did: row?.did ?? 0 };
			};
			return { own: of(true), rest: of(false) };
		},
		async commonEvents(board, most) {
			const { rows } = await sql<{ event: string }>`select event from usage_events where board = ${board}
				group by event order by count(*) desc, event limit ${most}`.execute(kysely);
			return rows.map(({ event }) => event);
		},
		async hasEvent(board, event) {
			const { rows } =
				await sql`select 1 from usage_events where board = ${board} and event = ${event} limit 1`.execute(
					kysely,
				);
			return rows.length > 0;
		},
		async lastEvent(board) {
			const { rows } = await sql<{ last: number | null }>`
				select max(ts) as last from usage_events where board = ${board}`.execute(kysely);
			return rows[0]?.last ?? null;
		},
	};
}
