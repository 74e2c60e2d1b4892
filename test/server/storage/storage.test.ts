import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBoardStore } from '../../../server/storage/board-store.ts';
import { type Database, openDatabase } from '../../../server/storage/database.ts';
import { createVectorCache } from '../../../server/storage/embedding-cache.ts';
import { createEvidenceStore } from '../../../server/storage/evidence-store.ts';
import { migrate } from '../../../server/storage/migrations.ts';
import { createSourceStore } from '../../../server/storage/source-store.ts';
import { createUsageStore } from '../../../server/storage/usage-store.ts';
import type { Evidence } from '../../../shared/evidence.ts';
import type { BoardId, SourceId } from '../../../shared/ids.ts';
import type { QualityReport, SourceKind } from '../../../shared/import.ts';
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
	locator: null,
	context: null,
	fields: {},
	language: null,
	date: null,
	score: 4.5,
	tags: ['a "tag", with {marks}'],
	flags: ['markup'],
});
const report = (kind: SourceKind, source: SourceId = 'so_a'): QualityReport => ({
	source,
	name: 'file.csv',
	kind,
	format: 'table',
	tool: null,
	read: 2,
	added: 2,
	known: 0,
	duplicates: 0,
	keptApart: [{ reason: 'empty', count: 1, examples: [{ ref: '7', excerpt: 'words' }] }],
	dates: null,
	scale: null,
	dropped: [],
	people: 1,
	personal: [],
	languages: [],
	notices: [],
});

describe('stores', () => {
	it('[ST6] evidence is stored once, as it was, with what was rejected beside it', async () => {
		const store = createEvidenceStore(database);
		const one = said('one', `it's "quoted", \\ and {braced}\nin two lines`);
		const two = said('two', 'second');
		const both = new Set(['ev_one', 'ev_two']);
		expect(await store.add(database.kysely, board, 'so_a', [one, two])).toEqual(both);
		expect(await store.add(database.kysely, board, 'so_b', [{ ...one, text: 'changed' }])).toEqual(new Set());
		expect(await store.read(board, ['ev_one'])).toEqual([one]);
		expect(await store.read('bo_other', ['ev_one'])).toEqual([]);
	});

	it('[ST6] a source is on record as it came in last; what is on two of them stays when one is taken out', async () => {
		const sources = createSourceStore(database);
		const evidence = createEvidenceStore(database);
		const { kysely } = database;
		const terms = { consent: 'given' as const, keepUntil: '2027-01-01' };
		await sources.put(kysely, board, report('notes'), [{ row: '7', reason: 'empty' }], terms);
		await sources.put(kysely, board, report('notes'), [], terms);
		expect(await sources.rejected(board)).toEqual([]);
		expect(await sources.names(board)).toEqual(new Map([['so_a', 'file.csv']]));
		expect(await sources.list(board)).toMatchObject([{ source: 'so_a', ...terms, evidence: 2 }]);
		await sources.forgetExamples(kysely, board, ['so_a']);
		expect((await sources.list(board))[0]!.keptApart[0]).toMatchObject({ count: 1, examples: [] });
		expect(await sources.remove(kysely, board, 'so_a')).toBe(true);
		expect(await evidence.removeSource(kysely, board, 'so_a')).toEqual({
			gone: ['ev_two'],
			texts: ['second'],
		});
		expect((await evidence.read(board, ['ev_one', 'ev_two'])).map(({ id, source }) => [id, source])).toEqual([
			['ev_one', 'so_b'],
		]);
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
		const { kysely } = database;
		for (const events of [[event, { user: 'u2', ts: 5, event: 'open' }], [event]]) {
			await store.clear(kysely, board, 'so_a');
			await store.putEvents(kysely, board, 'so_a', events);
		}
		const pieces = [];
		for await (const piece of store.pieces(board)) pieces.push(...piece);
		expect(pieces).toEqual([event]);
		const customer = { user: 'u1', participant: 'P1', plan: null, role: 'nurse', attributes: { size: '10' } };
		const twice = [customer, { ...customer, role: 'chef' }];
		expect(await store.putCustomers(kysely, board, 'so_a', twice)).toEqual(new Set(['u1']));
		expect(await store.customers(board)).toEqual([customer]);
	});

	it('[ST9] vectors come back bit for bit', async () => {
		const cache = createVectorCache(database);
		const vector = Float32Array.from([0.1, -2.5, Number.MIN_VALUE, 3e38]);
		await cache.putMany(new Map([['k', vector]]));
		expect(await cache.getMany(['k', 'none'])).toEqual(new Map([['k', vector]]));
	});
});
