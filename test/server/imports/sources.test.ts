import { afterAll, beforeAll, expect, it } from 'vitest';
import { mostOfImport } from '../../../server/imports/spare.ts';
import { quietLog } from '../../../server/log.ts';
import { type RunningServer, startServer } from '../../../server/serve.ts';
import { call, joinBoard } from '../../support/board-client.ts';
import { createTestDatabase, testData } from '../../support/postgres.ts';
import { stickyNote } from '../../support/sticky.ts';
import { bringIn, ownerOf, type Who } from './import-board.ts';

let server: RunningServer;
beforeAll(async () => {
	server = await startServer({
		port: 0,
		host: '127.0.0.1',
		databaseUrl: await createTestDatabase(),
		dataDir: testData,
		environment: {},
		log: quietLog,
	});
});
afterAll(() => server?.close());

/** Ids of the evidence everybody sees. */
async function onBoard({ board, token }: Who): Promise<`ev_${string}`[]> {
	const client = joinBoard(server.url, board, token);
	await client.synced;
	const ids = [...client.doc.getMap('evidence').keys()] as `ev_${string}`[];
	client.destroy();
	return ids.sort();
}

const table = (...rows: string[]): string => `id,text,participant\n${rows.join('\n')}\n`;
const shared = 'r1,The export takes my whole Monday morning,P1';

it('[IM8] a source that is taken out takes its evidence along, but for what another source holds', async () => {
	const who = await ownerOf(server.url);
	const first = await bringIn(
		server.url,
		who,
		'one.csv',
		table(shared, 'r2,I never find the settings page,P2'),
	);
	await bringIn(server.url, who, 'two.csv', table(shared, 'r3,Approving swaps on the phone is fast,P3'));
	const note = stickyNote({ node: '1:1', text: 'I never find the settings page - P2' });
	const report = await call(server.url, 'importStickies', { stickies: [note] }, who);
	expect(report).toMatchObject({ read: 1, added: 0, known: 1 });
	expect(await onBoard(who)).toHaveLength(3);
	await call(server.url, 'removeSource', null, { ...who, source: first.job.source! });
	const { sources } = await call(server.url, 'listSources', null, who);
	expect(sources.map(({ name, evidence }) => [name, evidence]).sort()).toEqual([
		['Canvas', 1],
		['two.csv', 2],
	]);
	const left = await call(server.url, 'readEvidence', { ids: await onBoard(who) }, who);
	expect(left.evidence.map(({ text }) => text).sort()).toEqual([
		'Approving swaps on the phone is fast',
		'I never find the settings page',
		'The export takes my whole Monday morning',
	]);
	const second = sources.find(({ name }) => name === 'two.csv')!;
	await call(server.url, 'removeSource', null, { ...who, source: second.source });
	expect(await onBoard(who)).toHaveLength(1);
	await expect(call(server.url, 'removeSource', null, { ...who, source: second.source })).rejects.toThrow(
		/404/,
	);
	await expect(call(server.url, 'removeSource', null, { ...who, source: 'so_canvas' })).rejects.toThrow(
		/409.*Notes on the canvas/,
	);
});

it('[IM9] what people agreed to is kept with a source and can be changed', async () => {
	const who = await ownerOf(server.url);
	const { entry } = await bringIn(server.url, who, 'one.csv', table(shared), {
		consent: 'notes-only',
		keepUntil: '2031-01-31',
	});
	expect(entry).toMatchObject({ consent: 'notes-only', keepUntil: '2031-01-31' });
	await call(server.url, 'changeSource', { consent: 'refused' }, { ...who, source: entry!.source });
	const [refused] = (await call(server.url, 'listSources', null, who)).sources;
	expect(refused).toMatchObject({ consent: 'refused', keepUntil: '2031-01-31', evidence: 0 });
	expect(await onBoard(who)).toEqual([]);
	await call(server.url, 'changeSource', { consent: 'given' }, { ...who, source: entry!.source });
	expect(await onBoard(who)).toHaveLength(1);
	await expect(
		call(server.url, 'changeSource', { keepUntil: 'soon' }, { ...who, source: entry!.source }),
	).rejects.toThrow(/400/);
});

it('[IN37] a row that refuses only to be quoted stays notes only until a person decides for its participant', async () => {
	const who = await ownerOf(server.url);
	const rows = (first: string): string =>
		`id,text,participant,Consent\nr1,The freezer alarm rings all night,P1,${first}\nr2,We count the vials twice a day,P2,yes\n`;
	const silent = async (): Promise<string[]> => {
		const { evidence } = await call(server.url, 'readEvidence', { ids: await onBoard(who) }, who);
		return evidence.filter(({ flags }) => flags.includes('notes-only')).map(({ ref }) => ref);
	};
	const { entry } = await bringIn(server.url, who, 'vials.csv', rows('"ok, but no quotes"'));
	expect(entry).toMatchObject({ added: 2, keptApart: [] });
	expect(entry!.notices).toContain('May be used, but not quoted: 1 row.');
	expect(await silent()).toEqual(['r1']);
	await call(server.url, 'changeSource', { consent: 'given' }, { ...who, source: entry!.source });
	expect(await silent()).toEqual(['r1']);
	await call(server.url, 'changePerson', { consent: 'given' }, { ...who, person: 'P1' });
	expect(await silent()).toEqual([]);
	await call(server.url, 'changePerson', { consent: 'unknown' }, { ...who, person: 'P1' });
	expect(await silent()).toEqual(['r1']);
	await bringIn(server.url, who, 'vials.csv', rows('yes'));
	expect(await silent()).toEqual([]);
	await bringIn(server.url, who, 'vials.csv', rows('paraphrase only'));
	expect(await silent()).toEqual(['r1']);
}, 60_000);

it('[IM10] of more texts than a board groups an even share is on it, and the report says so', async () => {
	const who = await ownerOf(server.url);
	const many = Array.from(
		{ length: mostOfImport + 300 },
		(_, i) => `r${i},Row ${i} of a long table about exports,P${i % 7}`,
	);
	const { entry } = await bringIn(server.url, who, 'many.csv', table(...many));
	expect(entry).toMatchObject({ added: mostOfImport + 300, evidence: mostOfImport + 300 });
	expect(entry!.notices.join(' ')).toMatch(/2,000 of the 2,300 new texts, drawn evenly/);
	const ids = await onBoard(who);
	expect(ids).toHaveLength(mostOfImport);
	await bringIn(server.url, who, 'many.csv', table(...many));
	expect(await onBoard(who)).toEqual(ids);
}, 180_000);

it('[IM11] a table about many users is counted, linked to people and replaced when it comes again', async () => {
	const who = await ownerOf(server.url);
	await bringIn(server.url, who, 'one.csv', table(shared));
	const usage = 'user,ts,event\nu1,2026-03-02,export\nu1,2026-03-04,export\nu2,2026-03-04,open\n';
	const customers = 'user,participant,plan,Email\nu1,P1,pro,a@example.com\nu2,,team,b@example.com\n';
	await bringIn(server.url, who, 'customers.csv', customers);
	const { entry } = await bringIn(server.url, who, 'usage.csv', usage);
	expect(entry).toMatchObject({ kind: 'usage', read: 3, added: 3, evidence: 0 });
	const { evidence } = await call(server.url, 'readEvidence', { ids: await onBoard(who) }, who);
	const measured = evidence.filter(({ kind }) => kind === 'measured');
	expect(measured.some(({ text }) => text.includes('export on 2 of 3 days'))).toBe(true);
	await call(server.url, 'removeSource', null, { ...who, source: entry!.source });
	expect(await onBoard(who)).toHaveLength(1);
});

it('[IM14] notes of a customer table are evidence that was observed, of the participant the row is about', async () => {
	const who = await ownerOf(server.url);
	const crm =
		'user,participant,plan,company_size,notes\nu1,P1,pro,12,Two people at +48 600 100 200 sign off each rollout\nu2,,team,9,\n';
	const { entry } = await bringIn(server.url, who, 'crm.csv', crm);
	expect(entry).toMatchObject({ kind: 'customers', read: 3, added: 3, evidence: 1 });
	const { evidence } = await call(server.url, 'readEvidence', { ids: await onBoard(who) }, who);
	expect(evidence.filter(({ kind }) => kind === 'observed')).toMatchObject([
		{ text: 'Two people at [phone] sign off each rollout', participant: 'P1', locator: 'line 2' },
	]);
});
