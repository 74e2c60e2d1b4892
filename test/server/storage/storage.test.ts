import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBoardStore } from '../../../server/storage/board-store.ts';
import { type Database, openDatabase } from '../../../server/storage/database.ts';
import { createVectorCache } from '../../../server/storage/embedding-cache.ts';
import { createEvidenceStore } from '../../../server/storage/evidence-store.ts';
import { migrate } from '../../../server/storage/migrations.ts';
import { createUsageStore } from '../../../server/storage/usage-store.ts';
import type { Evidence } from '../../../shared/evidence.ts';
import type { BoardId } from '../../../shared/ids.ts';
import { createTestDatabase } from '../../support/postgres.ts';

const board: BoardId = 'bo_test';
let database: Database;

beforeAll(async () => {
	database = openDatabase(await createTestDatabase(), () => undefined);
	await migrate(database.kysely);
	await createBoardStore(database).create({ id: board, name: 'Test' }, [
		{ hash: 'h', role: 'owner', label: '' },
	]);
});
afterAll(async () => {
	await database?.close();
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

describe('stores', () => {
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
