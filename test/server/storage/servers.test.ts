import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { systemRandom } from '../../../server/environment.ts';
import { quietLog } from '../../../server/log.ts';
import type { News } from '../../../server/newswire.ts';
import { createBoardStore } from '../../../server/storage/board-store.ts';
import { type Database, openDatabase } from '../../../server/storage/database.ts';
import { createDocStore } from '../../../server/storage/doc-store.ts';
import { migrate } from '../../../server/storage/migrations.ts';
import { channel, lineName } from '../../../server/storage/server-line.ts';
import { joinServers, type Servers } from '../../../server/storage/servers.ts';
import type { DocStore, HeardRow } from '../../../server/sync/doc-store.ts';
import type { BoardId } from '../../../shared/ids.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { createTestDatabase } from '../../support/postgres.ts';

const board: BoardId = 'bo_test';
let url: string;
let database: Database;
const joined: Servers[] = [];

beforeAll(async () => {
	url = await createTestDatabase();
	database = openDatabase(url, () => undefined);
	await migrate(database.kysely);
});
afterEach(async () => {
	for (const server of joined.splice(0)) await server.leave();
});
afterAll(async () => {
	await database?.close();
});

type TestServer = Servers & {
	clock: ReturnType<typeof createManualClock>;
	store: DocStore;
	rows: HeardRow[];
	news: News[];
	gaps: number;
	/** Lets a heartbeat run, and resolves when the database shows it. */
	beat(): Promise<void>;
};

async function join(): Promise<TestServer> {
	const clock = createManualClock();
	const servers = await joinServers(url, { database, clock, random: systemRandom, log: quietLog });
	joined.push(servers);
	const store = createDocStore(database, servers.line);
	const self: TestServer = Object.assign(servers, {
		clock,
		store,
		rows: [],
		news: [],
		gaps: 0,
		async beat() {
			const seen = async (): Promise<number> => {
				const { rows } = await database.pool.query(
					'select extract(epoch from seen_at) as at from servers where id = $1',
					[servers.id],
				);
				return Number(rows[0]?.at ?? 0);
			};
			const before = await seen();
			clock.advance(5000);
			await soon(seen).toBeGreaterThan(before);
		},
	});
	store.hear((row) => self.rows.push(row));
	servers.newswire.hear((news) => self.news.push(news));
	servers.newswire.onGap(() => {
		self.gaps += 1;
	});
	return self;
}
/** The machine may be busy. */
const soon = <T>(look: () => T) => expect.poll(look);
const bytes = (n: number, length = 5): Uint8Array => new Uint8Array(length).fill(n);
async function makeBoard(id: BoardId): Promise<void> {
	await createBoardStore(database).create({ id, name: 'Test' }, [
		{ hash: `hash of ${id} ${Math.random()}`, role: 'owner', label: '' },
	]);
}

describe('servers on one database', () => {
	it('[ST4] a second server joins: each hears the rows the other stores and what it tells, and not its own', async () => {
		await makeBoard(board);
		const [one, two] = [await join(), await join()];
		expect(await one.others()).toBe(1);
		const written = await one.store.append([{ board, bytes: bytes(7) }]);
		const seq = written.get(board)!;
		await soon(() => two.rows.map((row) => [row.board, row.seq])).toEqual([[board, seq]]);
		expect([...two.rows[0]!.bytes!]).toEqual([...bytes(7)]);
		one.newswire.tell({ kind: 'access', board });
		await soon(() => two.news).toEqual([{ kind: 'access', board }]);
		expect([one.rows, one.news]).toEqual([[], []]);
	});

	it('[ST4] one that leaves is not counted any more, and the others hear of it', async () => {
		const [one, two] = [await join(), await join()];
		joined.splice(joined.indexOf(two), 1);
		await two.leave();
		expect(await one.others()).toBe(0);
		await soon(() => one.news).toContainEqual({ kind: 'gone', server: two.id });
	});

	it('[SY23] a server that is alone notifies nobody, and whoever writes without being a server tells it', async () => {
		const one = await join();
		const listener = new pg.Client({ connectionString: url });
		await listener.connect();
		const heard: string[] = [];
		listener.on('notification', ({ payload }) => heard.push(payload ?? ''));
		await listener.query(`listen ${channel}`);
		await one.store.append([{ board, bytes: bytes(1) }]);
		one.newswire.tell({ kind: 'opened', board });
		one.clock.advance(100);
		await createDocStore(database).append([{ board, bytes: bytes(2) }]);
		await soon(() => one.rows.length).toBe(1);
		await soon(() => heard.length).toBe(1);
		await listener.end();
		expect([...one.rows[0]!.bytes!]).toEqual([...bytes(2)]);
		expect(heard[0]).toMatch(/^ d \d+ \S/);
	});

	it('[ST10] a server whose line is cut listens again and knows that it missed something', async () => {
		const [one, two] = [await join(), await join()];
		const pid = async (): Promise<number | undefined> => {
			const { rows } = await database.pool.query(
				'select pid from pg_stat_activity where application_name = $1',
				[lineName(one.id)],
			);
			return rows[0]?.pid;
		};
		const first = await pid();
		await database.pool.query('select pg_terminate_backend($1)', [first]);
		await soon(() => one.gaps).toBe(1);
		expect(await pid()).not.toBe(first);
		await two.store.append([{ board, bytes: bytes(3) }]);
		await soon(() => one.rows.length).toBe(1);
	});

	it('[ST10] a server that was taken for dead joins anew and knows that it missed something', async () => {
		const [one, two] = [await join(), await join()];
		await one.beat();
		await database.pool.query(`update servers set seen_at = now() - interval '31 seconds' where id = $1`, [
			one.id,
		]);
		await two.beat();
		// Its line is cut too, since what nobody reads piles up; so it finds out without its own heartbeat.
		await soon(() => [one.gaps, two.news]).toEqual([1, [{ kind: 'gone', server: one.id }]]);
		expect(await two.others()).toBe(1);
		await two.store.append([{ board, bytes: bytes(4) }]);
		await soon(() => one.rows.length).toBe(1);
	});

	it('[ST10] a server that finds its row gone joins anew though its line still stands', async () => {
		const one = await join();
		await database.pool.query('delete from servers');
		one.clock.advance(5000);
		await soon(() => one.gaps).toBe(1);
		const { rows } = await database.pool.query('select id from servers');
		expect(rows).toEqual([{ id: one.id }]);
	});

	it('[SY23] news of any length arrive whole and in order, whatever letters they are in', async () => {
		const [one, two] = [await join(), await join()];
		// Until it has heard of the other it counts as alone, and tells nobody what only shows on screens.
		two.newswire.tell({ kind: 'access', board });
		await soon(() => one.news.length).toBe(1);
		const states = Array.from({ length: 40 }, (_, client) => ({
			client,
			clock: 1,
			who: 'tk_1',
			state: JSON.stringify({ name: `Žofie 👩‍🚀 ${'x'.repeat(1000)}` }),
		}));
		one.newswire.tell({ kind: 'presence', board, entries: states });
		one.newswire.tell({ kind: 'opened', board });
		one.clock.advance(30);
		await soon(() => two.news.length).toBe(2);
		expect(two.news).toEqual([
			{ kind: 'presence', board, entries: states },
			{ kind: 'opened', board },
		]);
	});
});

describe('the log of documents', () => {
	it('[ST5] a document’s rows come back in order, and a snapshot swallows exactly the rows it names', async () => {
		const id: BoardId = 'bo_log';
		const other: BoardId = 'bo_other';
		await makeBoard(id);
		await makeBoard(other);
		const store = createDocStore(database);
		const seqs: number[] = [];
		for (const n of [1, 2, 3]) {
			const written = await store.append([
				{ board: id, bytes: Uint8Array.from([n, 0, 255, 39, 92]) },
				{ board: other, bytes: bytes(9) },
			]);
			seqs.push(written.get(id)!);
			// What the last call found is put into the log, so that each is a row of its own.
			await store.spread();
		}
		const before = await store.load(id);
		expect(before.updates.map((row) => [...row])).toEqual([1, 2, 3].map((n) => [n, 0, 255, 39, 92]));
		expect([before.rows, before.snapshot]).toEqual([seqs, 0]);
		// The second row is not named: it came from a server we have not heard yet.
		const first = await store.compact(id, 0, ({ rows, newer }) => {
			expect([rows.toSorted(([a], [b]) => a! - b!), newer]).toEqual([seqs.map((seq) => [seq]), null]);
			return { bytes: bytes(12), rows: [seqs[0]!, seqs[2]!] };
		});
		const after = await store.load(id);
		expect(after.updates.map((row) => row[0])).toEqual([12, 2]);
		expect([after.rows, after.snapshot]).toEqual([[seqs[1]], first]);
		// Who does not know the snapshot is given it, and may leave all as it is.
		const given: unknown[] = [];
		const second = await store.compact(id, 0, (stored) => {
			given.push(stored.newer?.snapshot, [...(stored.newer?.bytes ?? [])]);
			return null;
		});
		expect([second, given]).toEqual([null, [first, [...bytes(12)]]]);
		expect((await store.load(other)).rows).toHaveLength(3);
	});

	it('[ST5] nothing is stored of a board that does not exist', async () => {
		const store = createDocStore(database);
		await makeBoard('bo_here');
		const written = await store.append([
			{ board: 'bo_nowhere', bytes: bytes(1) },
			{ board: 'bo_here', bytes: bytes(2) },
		]);
		expect([...written.keys()]).toEqual(['bo_here']);
		expect(await store.compact('bo_nowhere', 0, () => ({ bytes: bytes(1), rows: [] }))).toBeNull();
		expect((await store.load('bo_nowhere')).updates).toEqual([]);
	});

	it('[ST28] commits of many boards are spread over their logs, and read the same before and after', async () => {
		const boards = Array.from({ length: 450 }, (_, n): BoardId => `bo_many${n}`);
		for (const id of boards) await makeBoard(id);
		const store = createDocStore(database);
		const written = await store.append(boards.map((id, n) => ({ board: id, bytes: bytes(n % 256, 40) })));
		expect(written.size).toBe(450);
		const again = await store.append([{ board: boards[7]!, bytes: bytes(99) }]);
		const stored = () => Promise.all([boards[7]!, boards[449]!].map((id) => store.load(id)));
		const before = await stored();
		expect(before[0]!.rows).toEqual([written.get(boards[7]!), again.get(boards[7]!)]);
		expect(before[0]!.updates.map((update) => update[0])).toEqual([7, 99]);
		const count = async (table: string): Promise<number> =>
			(
				await database.pool.query(`select count(*)::int as n from ${table} where seq <= $1`, [
					again.get(boards[7]!),
				])
			).rows[0].n;
		await store.spread();
		expect(await count('doc_commits')).toBeGreaterThanOrEqual(4);
		await store.spread();
		expect(await count('doc_commits')).toBe(0);
		expect(await stored()).toEqual(before);
	});

	it('[ST28] what was written to a board while it was deleted is nowhere', async () => {
		const id: BoardId = 'bo_going';
		await makeBoard(id);
		const store = createDocStore(database);
		await store.append([{ board: id, bytes: bytes(1) }]);
		await createBoardStore(database).remove(id);
		expect([...(await store.append([{ board: id, bytes: bytes(2) }])).keys()]).toEqual([]);
		expect((await store.load(id)).updates).toEqual([]);
	});

	it('[SY23] a commit is told whole when it fits into a notification, and by its number and boards when not', async () => {
		const [one, two] = [await join(), await join()];
		const ids = [10, 4000, 1600, 5000].map((_, n): BoardId => `bo_told${n}`);
		for (const id of ids) await makeBoard(id);
		await one.store.append([
			{ board: ids[0]!, bytes: bytes(1, 10) },
			{ board: ids[1]!, bytes: bytes(2, 4000) },
			{ board: ids[2]!, bytes: bytes(3, 1600) },
		]);
		await soon(() => two.rows.length).toBe(3);
		expect(two.rows.map(({ board, bytes: told }) => [board, told?.length])).toEqual([
			[ids[0], 10],
			[ids[1], 4000],
			[ids[2], 1600],
		]);
		const long = await one.store.append([
			{ board: ids[0]!, bytes: bytes(4, 3000) },
			{ board: ids[3]!, bytes: bytes(5, 5000) },
		]);
		await soon(() => two.rows.length).toBe(5);
		expect(two.rows.slice(3).map(({ board, bytes: told }) => [board, told])).toEqual([
			[ids[0], null],
			[ids[3], null],
		]);
		const read = await two.store.read(ids[3]!, long.get(ids[3]!)!);
		expect([read?.length, read?.[0]]).toEqual([5000, 5]);
		expect(await two.store.read(ids[1]!, long.get(ids[3]!)!)).toBeNull();
	});
});
