import { sql } from 'kysely';
import type { BoardId } from '../../shared/ids.ts';
import type { Database } from './database.ts';
import type { Tables } from './schema.ts';

type Row = Tables['deliveries'];
export type Delivery = Pick<Row, 'id' | 'board' | 'channel' | 'subject' | 'body'> & {
	readonly tries: number;
};
export type DeliveryEntry = {
	id: string;
	channel: Row['channel'];
	subject: string;
	state: Row['state'];
	tries: number;
	madeAt: Date;
	problem: string | null;
};

/** Messages on their way out of the server. */
export interface DeliveryStore {
	add(delivery: Omit<Delivery, 'tries'>, now: Date): Promise<void>;
	/** The newest twenty of a board. */
	list(board: BoardId): Promise<DeliveryEntry[]>;
	/** What is due, at most `most`; each is handed to one server, which has until `until` to say what became of it. */
	take(now: Date, until: Date, most: number): Promise<Delivery[]>;
	/** Sent, or given up with the problem; what it said goes. */
	end(id: string, state: 'sent' | 'given-up', problem: string | null, now: Date): Promise<void>;
	/** Drops what ended before `before`. */
	forget(before: Date): Promise<void>;
	retry(id: string, problem: string, at: Date): Promise<void>;
	/** What waits, and what ended in the last seven days. */
	counts(): Promise<{ channel: Row['channel']; state: Row['state']; count: number }[]>;
}

export function createDeliveryStore({ kysely }: Pick<Database, 'kysely'>): DeliveryStore {
	return {
		async add(delivery, now) {
			await kysely
				.insertInto('deliveries')
				.values({ ...delivery, state: 'waiting', next_at: now, made_at: now, ended_at: null, problem: null })
				.execute();
		},
		list: (board) =>
			kysely
				.selectFrom('deliveries')
				.select(['id', 'channel', 'subject', 'state', 'tries', 'made_at as madeAt', 'problem'])
				.where('board', '=', board)
				.orderBy('made_at', 'desc')
				.orderBy('id')
				.limit(20)
				.execute(),
		async take(now, until, most) {
			const { rows } = await sql<Delivery>`update deliveries set next_at = ${until}, tries = tries + 1
				where id in (select id from deliveries where state = 'waiting' and next_at <= ${now}
					order by next_at limit ${most} for update skip locked)
				returning id, board, channel, subject, body, tries`.execute(kysely);
			return rows;
		},
		async end(id, state, problem, now) {
			await kysely
				.updateTable('deliveries')
				.set({ state, problem, ended_at: now, body: '' })
				.where('id', '=', id)
				.execute();
		},
		async retry(id, problem, at) {
			await kysely.updateTable('deliveries').set({ problem, next_at: at }).where('id', '=', id).execute();
		},
		async forget(before) {
			await kysely.deleteFrom('deliveries').where('ended_at', '<', before).execute();
		},
		async counts() {
			const { rows } = await sql<{ channel: Row['channel']; state: Row['state']; count: number }>`
				select channel, state, count(*)::int as count from deliveries
				where ended_at is null or ended_at > now() - interval '7 days' group by channel, state`.execute(
				kysely,
			);
			return rows;
		},
	};
}
