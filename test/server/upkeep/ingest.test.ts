import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quietLog } from '../../../server/log.ts';
import { type RunningServer, startServer } from '../../../server/serve.ts';
import { type Database, openDatabase } from '../../../server/storage/database.ts';
import { boardJsonSchema } from '../../../shared/board-json.ts';
import type { ContractRequest, ContractResponse } from '../../../shared/contract.ts';
import { call, joinBoard, type TestBoard } from '../../support/board-client.ts';
import { createTestDatabase, testData } from '../../support/postgres.ts';
import { ended } from '../imports/import-board.ts';

type Batch = ContractRequest<'ingest'>;

let server: RunningServer;
let database: Database;
let board: TestBoard;
let key: string;
let keyId: string;

const as = (role: 'owner' | 'editor' | 'viewer') => ({ board: board.boardId, token: board.tokens[role] });
const ingest = (batch: Batch, token = key): Promise<ContractResponse<'ingest'>> =>
	call(server.url, 'ingest', batch, { board: board.boardId, token });
const events = (batch: string, rows: Batch['rows']): Batch => ({
	batch,
	source: 'Product',
	kind: 'events',
	rows,
});
const ticket = (id: string, text: string, more: object = {}) => ({ id, text, ...more });
async function count(table: 'usage_events' | 'customers' | 'evidence'): Promise<number> {
	const { rows } = await database.pool.query<{ n: number }>(`select count(*)::int as n from ${table}`);
	return rows[0]!.n;
}

beforeAll(async () => {
	const databaseUrl = await createTestDatabase();
	server = await startServer({
		port: 0,
		host: '127.0.0.1',
		dataDir: testData,
		databaseUrl,
		environment: {},
		log: quietLog,
	});
	database = openDatabase(databaseUrl, () => undefined);
	board = await call(server.url, 'createBoard', { name: 'Ingestion' });
	({ id: keyId, key } = await call(server.url, 'makeIngestKey', { label: 'Warehouse' }, as('owner')));
});
afterAll(async () => {
	await server?.close();
	await database?.close();
});

describe('data that keeps coming', () => {
	it('[IG1] a batch comes in once, however often it is sent, also at the same time (S2, R5)', async () => {
		const rows = [
			{ user: 'u1', ts: '2026-05-04T09:00:00Z', event: 'opened', session: 's1' },
			{ user: 'u2', ts: Date.UTC(2026, 4, 4, 10), event: 'closed' },
		];
		const sent = await Promise.all([1, 2].map(() => ingest(events('hour 9', rows))));
		expect(sent.map(({ added }) => added)).toEqual([2, 2]);
		expect(sent.filter(({ repeated }) => !repeated)).toHaveLength(1);
		expect(await ingest(events('hour 9', rows))).toMatchObject({ repeated: true, read: 2, added: 2 });
		expect(await count('usage_events')).toBe(2);
		expect(
			await ingest(events('hour 10', [{ user: 'u1', ts: '2026-05-04T10:00:00Z', event: 'closed' }])),
		).toMatchObject({
			repeated: false,
			added: 1,
		});
		expect(await count('usage_events')).toBe(3);
		await expect(ingest(events('hour 9', rows.slice(1)))).rejects.toThrow(/^409.*Another batch/);
		expect(await count('usage_events')).toBe(3);
	});

	it('[IG2] rows that cannot be taken are named with the reason; the others come in, and all add up', async () => {
		const answer = await ingest(
			events('mixed', [
				{ user: 'u3', ts: '2026-05-05', event: 'opened' },
				{ user: 'u3', ts: 'someday', event: 'opened' },
				{ user: '', ts: '2026-05-05', event: 'opened' },
				{ user: 'u4', ts: '2026-05-05', event: 'a name\nover two lines' },
				{ id: 'e5', user: 'u5', ts: '2026-05-05' },
			]),
		);
		expect(answer).toMatchObject({ read: 5, added: 2, refused: 3 });
		expect(answer.rows.map(({ row }) => row)).toEqual(['row 2', 'row 3', 'row 5']);
		expect(answer.rows[0]!.reason).toContain('someday');
		expect(answer.rows[2]!.reason).toBe('It has no event.');
		expect(answer.read).toBe(answer.added + answer.known + answer.duplicates + answer.refused);
	});

	it('[IG3] words go the way of a file: personal data is hidden, repeats are one, and everybody on the board is shown them (G6, G7)', async () => {
		const rows = [
			ticket('t1', 'Call me at +49 30 901820 about the zelkova invoice', { user: 'u1', date: '2026-05-06' }),
			ticket('t2', '🙂'),
			ticket('t3', 'The export loses my columns every time'),
		];
		const first = await ingest({ batch: 'a', source: 'Support', kind: 'tickets', rows });
		expect(first).toMatchObject({ read: 3, added: 2, refused: 1 });
		expect(first.rows).toEqual([
			{ row: 't2', reason: 'It holds only emoji. Write a word beside it to bring it in.' },
		]);
		const again = await ingest({ batch: 'b', source: 'Support', kind: 'tickets', rows: rows.slice(0, 1) });
		expect(again).toMatchObject({ added: 0, known: 1 });
		const { rows: stored } = await database.pool.query<{ text: string; date: string }>(
			`select text, date from evidence where source = $1 order by text`,
			[first.source],
		);
		expect(stored.map(({ text }) => text).join()).not.toContain('901820');
		expect(stored[0]).toMatchObject({ text: expect.stringContaining('zelkova'), date: '2026-05-06' });
		const client = joinBoard(server.url, board.boardId, board.tokens.viewer);
		await client.synced;
		expect(client.doc.getMap('evidence').size).toBe(2);
		client.destroy();
		const { sources } = await call(server.url, 'listSources', null, as('viewer'));
		expect(sources.find(({ name }) => name === 'Support')).toMatchObject({
			kind: 'tickets',
			read: 4,
			added: 2,
		});
	});

	it('[IG4] a customer’s newest row takes the place of the one before; columns that name people are not read', async () => {
		const send = (batch: string, plan: string) =>
			ingest({
				batch,
				source: 'CRM',
				kind: 'customers',
				rows: [{ user: 'u1', plan, full_name: 'Zelda Quartz', industry: 'Retail' }],
			});
		await send('monday', 'free');
		await send('tuesday', 'team');
		const { rows } = await database.pool.query('select user_id, plan, attributes from customers');
		expect(rows).toEqual([{ user_id: 'u1', plan: 'team', attributes: expect.not.stringContaining('Zelda') }]);
	});

	it('[IG5] an answer to a score question comes in with its score', async () => {
		await ingest({
			batch: 'nps',
			source: 'NPS',
			kind: 'nps',
			rows: [{ id: 'n1', score: 3, text: 'It is slow before payday', user: 'u9', date: '2026-05-07' }],
		});
		const { rows } = await database.pool.query(`select score, date from evidence where ref = 'n1'`);
		expect(rows).toEqual([{ score: 3, date: '2026-05-07' }]);
	});

	it('[IG9] a score that is none leaves the words, and is named (G12)', async () => {
		const answer = await ingest({
			batch: 'odd',
			source: 'NPS',
			kind: 'nps',
			rows: [
				{ id: 'o1', score: 14, text: 'The driver rang twice' },
				{ id: 'o2', score: 'nine', text: 'The gate code never works' },
				{ id: 'o3', score: '0', text: 'I want to see where the van is' },
				{ score: 7.5, text: 'Parcels come to the wrong hall' },
			],
		});
		expect(answer).toMatchObject({ read: 4, added: 4, refused: 0 });
		expect(answer.notices).toContain(
			'Taken without a score, which is a whole number from 0 to 10: o1, o2, row 4.',
		);
		const { rows } = await database.pool.query<{ score: number | null }>(
			`select score from evidence where text like '%van is%' or ref in ('o1', 'o2', 'row 4') order by ref`,
		);
		expect(rows.map(({ score }) => score)).toEqual([null, null, 0, null]);
	});

	it('[IG6] a key adds data to its board and does nothing else; only owners make and take back keys (G8)', async () => {
		const batch = events('x', [{ user: 'u1', ts: '2026-05-04', event: 'opened' }]);
		for (const role of ['owner', 'viewer'] as const)
			await expect(ingest(batch, board.tokens[role])).rejects.toThrow(/^403.*ingestion key/);
		await expect(ingest(batch, 'pbk_wrong')).rejects.toThrow(/^401/);
		await expect(call(server.url, 'readBoard', null, { board: board.boardId, token: key })).rejects.toThrow(
			/^401.*only adds data/,
		);
		const other = await call(server.url, 'createBoard', { name: 'Other' });
		await expect(call(server.url, 'ingest', batch, { board: other.boardId, token: key })).rejects.toThrow(
			/^401/,
		);
		await expect(call(server.url, 'makeIngestKey', { label: 'x' }, as('editor'))).rejects.toThrow(/^403/);
		const { keys } = await call(server.url, 'listIngestKeys', null, as('owner'));
		expect(keys).toEqual([
			expect.objectContaining({ id: keyId, label: 'Warehouse', usedAt: expect.any(String) }),
		]);
		expect(JSON.stringify(keys)).not.toContain(key);
		await call(server.url, 'revokeIngestKey', null, { ...as('owner'), feed: keyId });
		await expect(ingest(batch)).rejects.toThrow(/^401/);
		const whats = (await call(server.url, 'listAudit', null, as('owner'))).entries.map(({ what }) => what);
		expect(whats).toEqual(['ingest-key', 'ingest-key']);
	});

	it('[IG11] a run measures people on what programs have added since, not only a look at the board anew (B1)', async () => {
		const fed = await call(server.url, 'createBoard', { name: 'Fed' });
		const own = { board: fed.boardId, token: fed.tokens.owner };
		const crew = Array.from({ length: 8 }, (_, at) => `P${at + 1}`);
		const said = crew.map((one, at) => `q${at},The ramp stands still ${at} times on my shift,${one}`);
		await call(
			server.url,
			'importTable',
			{ name: 'a.csv', text: ['id,text,participant', ...said].join('\n') },
			own,
		);
		const feed = await call(server.url, 'makeIngestKey', { label: 'Ramp' }, own);
		const rows = crew.flatMap((user) =>
			Array.from({ length: 20 }, (_, day) => ({
				user,
				ts: new Date(Date.UTC(2026, 4, 1 + day, 9)).toISOString(),
				event: 'ramp lowered',
			})),
		);
		const sent = { batch: 'may', source: 'Ramp', kind: 'events' as const, rows };
		await call(server.url, 'ingest', sent, { board: fed.boardId, token: feed.key });
		const measured = async () =>
			boardJsonSchema
				.parse(await call(server.url, 'exportBoard', null, own))
				.evidence.filter(({ kind }) => kind === 'measured').length;
		expect(await measured()).toBe(0);
		const { jobId } = await call(server.url, 'startJob', { kind: 'behaviour' }, own);
		expect(await ended(server.url, own, jobId)).toMatchObject({ state: 'done' });
		expect(await measured()).toBeGreaterThan(0);
	});

	it('[IG7] more than the stated limits is refused with the limit, and nothing of it comes in', async () => {
		const { key: fresh } = await call(server.url, 'makeIngestKey', { label: 'Many' }, as('owner'));
		const row = { user: 'u1', ts: '2026-05-04', event: 'opened' };
		const before = await count('usage_events');
		await expect(ingest(events('many', Array(5001).fill(row)), fresh)).rejects.toThrow(
			/at most 5,000 entries/,
		);
		await expect(ingest(events('none', []), fresh)).rejects.toThrow(/^400/);
		const wrong = { ...events('w', [row]), rows: [{ colour: 'red', size: 3 }] };
		await expect(ingest(wrong, fresh)).rejects.toThrow(/^422/);
		const sent = await Promise.allSettled(
			Array.from({ length: 130 }, () => ingest({ ...wrong, batch: 'again' }, fresh)),
		);
		expect(sent.some((one) => one.status === 'rejected' && /^Error: 429/.test(String(one.reason)))).toBe(
			true,
		);
		expect(await count('usage_events')).toBe(before);
	});
});
