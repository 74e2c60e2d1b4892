import { afterAll, beforeAll, expect, it } from 'vitest';
import { createLog } from '../../../server/log.ts';
import { type RunningServer, startServer } from '../../../server/serve.ts';
import { type Database, openDatabase } from '../../../server/storage/database.ts';
import { typedToSend } from '../../../server/synthesis/model/what-leaves.ts';
import type { ApiCall, ApiResponse } from '../../../shared/api.ts';
import type { ApiRequest } from '../../../shared/api-requests.ts';
import { type BoardClient, call, joinBoard, type TestBoard, until } from '../../support/board-client.ts';
import { createTestDatabase, testData } from '../../support/postgres.ts';

const lines: string[] = [];
let server: RunningServer;
let database: Database;
let board: TestBoard;
let client: BoardClient;

beforeAll(async () => {
	const databaseUrl = await createTestDatabase();
	server = await startServer({
		port: 0,
		host: '127.0.0.1',
		dataDir: testData,
		databaseUrl,
		environment: {},
		log: createLog((line) => lines.push(line), Date.now),
	});
	database = openDatabase(databaseUrl, () => undefined);
	board = await call(server.url, 'createBoard', { name: 'People' });
	client = joinBoard(server.url, board.boardId, board.tokens.owner);
	await client.synced;
});
afterAll(async () => {
	client?.destroy();
	await database?.close();
	await server?.close();
});

type Named = { person?: string; entity?: string };
function ask<C extends ApiCall>(
	name: C,
	request: ApiRequest<C>,
	named: Named = {},
	role: keyof TestBoard['tokens'] = 'owner',
): Promise<ApiResponse<C>> {
	return call(server.url, name, request, { board: board.boardId, token: board.tokens[role], ...named });
}
async function bringIn(name: string, rows: readonly string[]): Promise<ApiResponse<'importTable'>> {
	return ask('importTable', { name, text: ['id,text,participant,kind,date,score', ...rows].join('\n') });
}
const evidenceIds = (): string[] => [...client.doc.getMap('evidence').keys()];
async function texts(): Promise<Record<string, string>> {
	const { evidence } = await ask('readEvidence', { ids: evidenceIds() as any });
	return Object.fromEntries(evidence.map(({ ref, text }) => [ref, text]));
}
const person = async (id: string) => (await ask('listPeople', null)).people.find((one) => one.id === id);

it('[PP1] personal data is hidden when it comes in; the original is the owner’s alone, and each look is on record', async () => {
	await bringIn('calls.csv', [
		'a1,"Write to anna.kowalska@example.org, or call Anna Kowalska",P1,said,,',
		'a2,"I wait for approval every single time",P1,said,,',
		'b1,"The export takes me an hour each Monday",P2,said,,',
	]);
	const seen = await texts();
	expect(seen.a1).toBe('Write to [e-mail], or call [name]');
	expect(seen.a2).toBe('I wait for approval every single time');
	const { evidence } = await ask('readEvidence', { ids: evidenceIds() as any });
	const hidden = evidence.find(({ ref }) => ref === 'a1')!;
	expect(hidden.flags).toContain('personal-data');
	await expect(ask('readOriginals', { evidence: [hidden.id] }, {}, 'editor')).rejects.toThrow('403');
	const { originals } = await ask('readOriginals', { evidence: [hidden.id] });
	expect(originals).toEqual([
		{ evidence: hidden.id, text: 'Write to anna.kowalska@example.org, or call Anna Kowalska' },
	]);
	const { rows } = await database.pool.query('select what, about from audit where board = $1', [
		board.boardId,
	]);
	expect(rows).toEqual([{ what: 'read-originals', about: '1 text' }]);
	const { rows: stored } = await database.pool.query(
		`select (select string_agg(text, ' ') from evidence) || (select string_agg(encode(sealed, 'escape'), ' ') from originals) as all`,
	);
	expect(stored[0].all).not.toContain('kowalska');
	expect(lines.join('\n')).not.toContain('kowalska');
});

it('[PP2] what is hidden can be confirmed by editors and shown again by owners; a severe one that is shown keeps the board from being exported', async () => {
	const { findings, open, blocking } = await ask('listFindings', null);
	expect({ open, blocking }).toEqual({ open: 2, blocking: 0 });
	const email = findings.find(({ kind }) => kind === 'email')!;
	expect(email).toMatchObject({
		before: 'Write to ',
		shown: '[e-mail]',
		after: ', or call [name]',
		state: 'open',
	});
	await expect(ask('decideFindings', { findings: [email.id], state: 'shown' }, {}, 'editor')).rejects.toThrow(
		'403',
	);
	expect(await ask('decideFindings', { findings: [email.id], state: 'shown' })).toEqual({
		open: 1,
		blocking: 1,
	});
	expect((await texts()).a1).toBe('Write to anna.kowalska@example.org, or call [name]');
	const entry = client.doc.getMap('evidence').get(email.evidence) as { revision?: number };
	await until(client.doc, () => (client.doc.getMap('evidence').get(email.evidence) as any).revision === 1);
	expect(entry).toBeDefined();
	await expect(ask('exportBoard', null)).rejects.toThrow(/409.*1 piece of personal data is shown in notes/);
	await expect(ask('exportReport', null)).rejects.toThrow('409');
	expect(
		await ask('decideFindings', { findings: findings.map(({ id }) => id), state: 'hidden' }, {}, 'editor'),
	).toEqual({ open: 0, blocking: 0 });
	expect((await texts()).a1).toBe('Write to [e-mail], or call [name]');
	expect(JSON.stringify(await ask('exportBoard', null))).not.toContain('kowalska');
});

it('[PP3] a refusal holds a person’s words back from everything, and consent brings them back', async () => {
	const before = evidenceIds().length;
	await ask('changePerson', { consent: 'refused' }, { person: 'P1' }, 'editor');
	await until(client.doc, () => evidenceIds().length === before - 2);
	expect(await person('P1')).toMatchObject({ consent: 'refused', evidence: 0, heldBack: 2 });
	const json: any = await ask('exportBoard', null);
	expect(json.evidence.map(({ participant }: any) => participant)).toEqual(['P2']);
	const again = await bringIn('more.csv', ['c1,"They asked me twice for the same number",P1,said,,']);
	expect(again.keptApart).toEqual([{ reason: 'consent-refused', count: 1, examples: [] }]);
	await ask('changePerson', { consent: 'given' }, { person: 'P1' }, 'editor');
	await until(client.doc, () => evidenceIds().length === before);
	expect(await person('P1')).toMatchObject({ consent: 'given', evidence: 2, heldBack: 0 });
});

it('[PP4] what may be kept until a day is held back from the day after', async () => {
	const before = evidenceIds().length;
	await ask('changePerson', { keepUntil: '2020-01-31' }, { person: 'P2' }, 'editor');
	await until(client.doc, () => evidenceIds().length === before - 1);
	expect(await person('P2')).toMatchObject({ evidence: 0, heldBack: 1 });
	await ask('changePerson', { keepUntil: null }, { person: 'P2' }, 'editor');
	await until(client.doc, () => evidenceIds().length === before);
});

it('[PP5] two codes that somebody says are one person are one, also for what comes in later under the old code', async () => {
	await bringIn('panel.csv', ['d1,"I copy it all by hand on Fridays",Panel-7,said,,']);
	await ask('joinPeople', { into: 'P2' }, { person: 'Panel-7' }, 'editor');
	expect(await person('Panel-7')).toBeUndefined();
	expect(await person('P2')).toMatchObject({ evidence: 2, linkedBy: ['person'] });
	const again = await bringIn('panel again.csv', [
		'd1,"I copy it all by hand on Fridays",panel-7,said,,',
		'd2,"And then I check it on Saturdays too",PANEL-7,said,,',
	]);
	expect({ known: again.known, added: again.added }).toEqual({ known: 1, added: 1 });
	expect(await person('P2')).toMatchObject({ evidence: 3 });
});

it('[PP16] names of files and boards leave without what reaches somebody, and what is typed reaches a model so too', async () => {
	const own = await call(server.url, 'createBoard', { name: 'Depot, ask lea.winter@example.org' });
	const who = { board: own.boardId, token: own.tokens.owner };
	const text =
		'id,text,participant,Asked by Lea Winter\na1,"The scales jump when the door slams",P1,x\na2,,P2,y\n';
	const report = await call(server.url, 'importTable', { name: 'Talk with Lea Winter.csv', text }, who);
	expect(JSON.stringify(report.dropped)).not.toContain('Winter');
	const out = [
		JSON.stringify(await call(server.url, 'exportBoard', null, who)),
		await call(server.url, 'exportReport', null, who),
		await call(server.url, 'exportResearch', null, who),
	];
	for (const one of out) expect(one).not.toMatch(/winter/iu);
	expect(out[0]).toContain('Talk with [name].csv');
	expect(typedToSend('Weigh once, says lea.winter@example.org')).toBe('Weigh once, says [e-mail]');
});

it('[PP15] what speaks of a subject the law protects is marked for people, and nothing is hidden because of it', async () => {
	await bringIn('health.csv', ['h1,"Since I was diagnosed with diabetes I plan my breaks first",P3,said,,']);
	const { evidence } = await ask('readEvidence', { ids: evidenceIds() as any });
	expect(evidence.find(({ ref }) => ref === 'h1')).toMatchObject({
		text: 'Since I was diagnosed with diabetes I plan my breaks first',
		flags: ['special-category'],
	});
	expect(evidence.filter(({ flags }) => flags.includes('special-category'))).toHaveLength(1);
});

it('[EN1] a team’s own word is linked to the notes that name it, in any number, and is never taken for personal data', async () => {
	const { id } = await ask(
		'putEntity',
		{ id: null, kind: 'feature', name: 'Exports', aliases: [] },
		{},
		'editor',
	);
	const [entity] = (await ask('listEntities', null)).entities;
	const { evidence } = await ask('readEvidence', { ids: evidenceIds() as any });
	expect(entity?.evidence).toEqual(evidence.filter(({ ref }) => ref === 'b1').map((item) => item.id));
	await bringIn('words.csv', ['e1,"My colleague Nora Castell said the export froze",P3,said,,']);
	expect((await texts()).e1).toContain('[name]');
	await ask('putEntity', { id: null, kind: 'product', name: 'Nora Castell', aliases: [] }, {}, 'editor');
	// What came in before shows it too, and names it.
	expect((await texts()).e1).toBe('My colleague Nora Castell said the export froze');
	expect(
		(await ask('listEntities', null)).entities.find(({ name }) => name === 'Nora Castell')?.evidence,
	).toHaveLength(1);
	await expect(
		ask('putEntity', { id: null, kind: 'product', name: '  ', aliases: [] }, {}, 'editor'),
	).rejects.toThrow('400');
	await bringIn('words 2.csv', ['e2,"My colleague Nora Castell said the export broke",P3,said,,']);
	expect((await texts()).e2).toBe('My colleague Nora Castell said the export broke');
	expect((await ask('listEntities', null)).entities.find((one) => one.id === id)?.evidence).toHaveLength(3);
	await ask('removeEntity', null, { entity: id }, 'editor');
	expect((await ask('listEntities', null)).entities.map(({ name }) => name)).toEqual(['Nora Castell']);
});
