import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemRandom } from '../../../server/environment.ts';
import { quietLog } from '../../../server/log.ts';
import { createBoardStore } from '../../../server/storage/board-store.ts';
import { type Database, openDatabase } from '../../../server/storage/database.ts';
import { createDocStore } from '../../../server/storage/doc-store.ts';
import { findBinaries } from '../../../server/storage/embedded/binaries.ts';
import { startEmbeddedPostgres } from '../../../server/storage/embedded/embedded.ts';
import { createVectorCache } from '../../../server/storage/embedding-cache.ts';
import { createEvidenceStore } from '../../../server/storage/evidence-store.ts';
import { migrate, migrations } from '../../../server/storage/migrations.ts';
import { holdDatabase } from '../../../server/storage/only-server.ts';
import { createUsageStore } from '../../../server/storage/usage-store.ts';
import type { Evidence } from '../../../shared/evidence.ts';
import type { BoardId } from '../../../shared/ids.ts';
import { createTestDatabase } from '../../support/postgres.ts';

const folder = mkdtempSync(join(tmpdir(), 'personaboard-storage-'));
// As root the database runs as another user, who must be able to walk in.
chmodSync(folder, 0o711);
const board: BoardId = 'bo_test';
let url: string;
let database: Database;

beforeAll(async () => {
	url = await createTestDatabase();
	database = openDatabase(url, () => undefined);
	const runs = await Promise.all([migrate(database.kysely), migrate(database.kysely)]);
	expect(runs.flat()).toEqual(migrations.map(({ name }) => name));
	await createBoardStore(database).create({ id: board, name: 'Test' }, [
		{ hash: 'h', role: 'owner', label: '' },
	]);
});
afterAll(async () => {
	await database?.close();
	rmSync(folder, { recursive: true, force: true });
});

const said = (id: string, text: string, kind: Evidence['kind'] = 'said'): Evidence => ({
	id: `ev_${id}`,
	ref: id,
	kind,
	text,
	participant: 'P1',
	source: 'so_a',
	date: null,
	score: 4.5,
	tags: ['a "tag", with {marks}'],
	flags: ['markup'],
});
const record = (
	kind: 'evidence' | 'usage' | 'customers',
	rejected: { row: string; reason: string }[] = [],
) => ({
	board,
	source: 'so_a' as const,
	name: 'file.csv',
	kind,
	rejected,
});

describe('the embedded database', () => {
	it('[ST1] is set up by npm’s packages alone, found again while it runs, and stopped for good', async () => {
		const deps = { log: quietLog, random: systemRandom };
		const first = await startEmbeddedPostgres(folder, deps);
		const second = await startEmbeddedPostgres(folder, deps);
		expect([first.found, second.found]).toEqual([false, true]);
		expect(second.url).toBe(first.url);
		expect(statSync(join(folder, 'postgres.password')).mode & 0o077).toBe(0);
		const opened = openDatabase(second.url, () => undefined);
		const settings = await opened.pool.query('show fsync');
		const where = await opened.pool.query('show listen_addresses');
		await opened.close();
		expect([settings.rows[0].fsync, where.rows[0].listen_addresses]).toEqual(['on', '127.0.0.1']);
		await second.stop();
		const third = await startEmbeddedPostgres(folder, deps);
		expect(third.found).toBe(false);
		await third.stop();
	});

	it('[ST2] a machine npm has no PostgreSQL for is told to set DATABASE_URL', async () => {
		await expect(findBinaries('sunos', 'x64')).rejects.toMatchObject({
			code: 'unavailable',
			message: expect.stringContaining('DATABASE_URL'),
		});
	});

	it('[ST3] migrations run once, and a database of another version is refused', async () => {
		expect(await migrate(database.kysely)).toEqual([]);
		const other = openDatabase(await createTestDatabase(), () => undefined);
		await migrate(other.kysely);
		await other.pool.query(`insert into migrations (name) values ('9999-from-the-future')`);
		await expect(migrate(other.kysely)).rejects.toMatchObject({ code: 'unavailable' });
		await other.close();
	});

	it('[ST4] a second server on the same database is refused until the first lets go', async () => {
		const first = await holdDatabase(url, () => undefined);
		await expect(holdDatabase(url, () => undefined, { attempts: 2 })).rejects.toMatchObject({
			code: 'conflict',
		});
		await first.release();
		const second = await holdDatabase(url, () => undefined);
		await second.release();
	});
});

describe('a database that goes away', () => {
	it('[ST10] is taken again when it is back, so that still no second server gets in', async () => {
		const own = openDatabase(await createTestDatabase(), () => undefined);
		const holder = async (): Promise<number | undefined> => {
			const { rows } = await own.pool.query(
				`select l.pid from pg_locks l join pg_database d on d.oid = l.database
				where l.locktype = 'advisory' and d.datname = current_database()`,
			);
			return rows[0]?.pid;
		};
		const { rows } = await own.pool.query('select current_database() as name');
		const hold = await holdDatabase(url.replace(/[^/]+$/, rows[0].name), () => undefined);
		const first = await holder();
		await own.pool.query('select pg_terminate_backend($1)', [first]);
		await expect.poll(holder, { timeout: 10_000 }).toSatisfy((pid) => pid !== undefined && pid !== first);
		await hold.release();
		await expect.poll(holder, { timeout: 10_000 }).toBeUndefined();
		await own.close();
	});
});

describe('stores', () => {
	it('[ST5] a document’s rows come back in order, and a snapshot swallows exactly what it holds', async () => {
		const store = createDocStore(database);
		const bytes = (n: number): Uint8Array => Uint8Array.from([n, 0, 255, 39, 92]);
		const seqs: number[] = [];
		for (const n of [1, 2, 3]) {
			const written = await store.append([
				{ board, bytes: bytes(n) },
				{ board: 'bo_other', bytes: bytes(9) },
			]);
			seqs.push(written.get(board)!);
		}
		const before = await store.load(board);
		expect(before.updates.map((row) => [...row])).toEqual([1, 2, 3].map((n) => [...bytes(n)]));
		expect([before.logLength, before.seq]).toEqual([3, seqs[2]]);
		await store.compact(board, bytes(12), seqs[1]!);
		const after = await store.load(board);
		expect(after.updates.map((row) => row[0])).toEqual([12, 3]);
		expect([after.logLength, after.seq]).toEqual([1, seqs[2]]);
		expect((await store.load('bo_other')).logLength).toBe(3);
	});

	it('[ST6] evidence is stored once, as it was, with what was rejected beside it', async () => {
		const store = createEvidenceStore(database);
		const one = said('one', `it's "quoted", \\ and {braced}\nin two lines`);
		const two = said('two', 'second');
		expect(await store.add(record('evidence', [{ row: '7', reason: 'empty' }]), [one, two])).toEqual(
			new Set(['ev_one', 'ev_two']),
		);
		expect(await store.add(record('evidence'), [{ ...one, text: 'changed' }])).toEqual(new Set());
		expect(await store.read(board, ['ev_one'])).toEqual([one]);
		expect(await store.read('bo_other', ['ev_one'])).toEqual([]);
		expect(await store.rejected(board)).toEqual([]);
		expect(await store.sources(board)).toEqual(new Map([['so_a', 'file.csv']]));
	});

	it('[ST7] measurements that a later import replaces are set aside but can still be read', async () => {
		const store = createEvidenceStore(database);
		await store.setMeasured(board, [said('m1', 'P1: 3 of 70', 'measured')]);
		await store.setMeasured(board, [said('m2', 'P1: 4 of 70', 'measured')]);
		const measured = (await store.list(board)).filter(({ kind }) => kind === 'measured');
		expect(measured.map(({ id }) => id)).toEqual(['ev_m2']);
		expect(await store.read(board, ['ev_m1'])).toHaveLength(1);
	});

	it('[ST8] a usage or customer table that comes again replaces itself', async () => {
		const store = createUsageStore(database);
		const event = { user: 'u1', ts: 1_700_000_000_123, event: 'export', session: 's' };
		await store.putEvents(record('usage'), [event, { user: 'u2', ts: 5, event: 'open' }]);
		await store.putEvents(record('usage'), [event]);
		expect(await store.events(board)).toEqual([event]);
		expect(await store.latestUsage(board)).toBe('so_a');
		const customer = { user: 'u1', participant: 'P1', plan: null, role: 'nurse', attributes: { size: '10' } };
		await store.putCustomers(record('customers'), [customer]);
		expect(await store.customers(board)).toEqual([customer]);
	});

	it('[ST9] vectors come back bit for bit', async () => {
		const cache = createVectorCache(database);
		const vector = Float32Array.from([0.1, -2.5, Number.MIN_VALUE, 3e38]);
		await cache.putMany(new Map([['k', vector]]));
		expect(await cache.getMany(['k', 'none'])).toEqual(new Map([['k', vector]]));
	});
});
