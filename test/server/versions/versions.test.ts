import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runVerifyLog } from '../../../server/cli/verify-log.ts';
import { quietLog } from '../../../server/log.ts';
import { type RunningServer, startServer } from '../../../server/serve.ts';
import { type Database, openDatabase } from '../../../server/storage/database.ts';
import { setEntry } from '../../../shared/board-doc.ts';
import type { Claim } from '../../../shared/claim.ts';
import type { ContractCall, ContractRequest, ContractResponse } from '../../../shared/contract.ts';
import type { ClaimId, EvidenceId, VersionId } from '../../../shared/ids.ts';
import { type BoardClient, call, joinBoard, type TestBoard, until } from '../../support/board-client.ts';
import { createTestDatabase, testData } from '../../support/postgres.ts';

/** Six people; the sixth is heard once. */
const said = [1, 2, 3, 4, 5, 6].map((who) => [
	`q${who}`,
	`Sentence ${who} about the lanterns of zelkova harbour before payday`,
	`P${who}`,
]);
const extra = ['q7', 'Before the auditors come I print the whole month twice', 'P1'];

let server: RunningServer;
let database: Database;
let databaseUrl: string;
let board: TestBoard;
let client: BoardClient;
const ids = new Map<string, EvidenceId>();

function ask<C extends ContractCall>(
	name: C,
	request: ContractRequest<C>,
	named: { version?: string; person?: string } = {},
	role: 'owner' | 'editor' | 'viewer' = 'owner',
): Promise<ContractResponse<C>> {
	return call(server.url, name, request, { board: board.boardId, token: board.tokens[role], ...named });
}

function claim(id: ClaimId, order: number, text: Claim['text'], citations: EvidenceId[]): Claim {
	const support = citations.length > 0 ? 'supported' : 'hypothesis';
	return {
		id,
		persona: 'pe_a',
		field: 'pains',
		order,
		text,
		support,
		citations,
		counter: [],
		author: 'machine',
	};
}

/** Resolves when the server has a claim: another client is shown it. */
async function arrived(id: ClaimId): Promise<void> {
	const other = joinBoard(server.url, board.boardId, board.tokens.viewer);
	await until(other.doc, () => other.doc.getMap('claims').has(id));
	other.destroy();
}

beforeAll(async () => {
	databaseUrl = await createTestDatabase();
	server = await startServer({
		port: 0,
		host: '127.0.0.1',
		dataDir: testData,
		databaseUrl,
		environment: {},
		log: quietLog,
	});
	database = openDatabase(databaseUrl, () => undefined);
	board = await call(server.url, 'createBoard', { name: 'Versions' });
	const rows = [...said, extra].map(([id, text, who]) => `${id},"${text}",${who}`);
	await ask('importTable', { name: 'talks.csv', text: ['id,text,participant', ...rows].join('\n') });
	client = joinBoard(server.url, board.boardId, board.tokens.editor);
	await client.synced;
	const { rows: stored } = await database.pool.query<{ id: EvidenceId; ref: string }>(
		'select id, ref from evidence',
	);
	for (const { id, ref } of stored) ids.set(ref, id);
	const all = [...ids.values()];
	const first = ids.get('q1')!;
	client.doc.transact(() => {
		setEntry(client.doc, 'archetypes', 'ar_a', {
			id: 'ar_a',
			label: 'Payday',
			participants: ['P1', 'P2', 'P3', 'P4', 'P5', 'P6'],
			evidence: all,
			stability: 0.9,
			verdict: 'stable',
		});
		setEntry(client.doc, 'personas', 'pe_a', {
			id: 'pe_a',
			archetype: 'ar_a',
			name: 'Mo',
			role: 'Lead',
			level: 'qualitative',
			order: 0,
			engine: 'local',
		});
		setEntry(
			client.doc,
			'claims',
			'cl_a',
			claim('cl_a', 0, ['Says: “', { quote: first, start: 0, end: 10 }, '”'], [first, ids.get('q2')!]),
		);
		setEntry(client.doc, 'claims', 'cl_b', claim('cl_b', 1, ['Prints things twice'], [ids.get('q7')!]));
	});
	await arrived('cl_b');
});
afterAll(async () => {
	client?.destroy();
	await server?.close();
	await database?.close();
});

describe('versions', () => {
	let one: VersionId;
	let two: VersionId;

	it('[VE1] keep a persona claim by claim, evidence by id, with what it was made of (S6, X1–X3)', async () => {
		const made = await ask('createVersion', { persona: 'pe_a', note: 'First' }, {}, 'editor');
		one = made.id;
		const { head, content } = await ask('readVersion', null, { version: one }, 'viewer');
		expect(head).toMatchObject({ number: 1, state: 'draft', name: 'Mo', approvedBy: null });
		expect(content.claims.map(({ id }) => id)).toEqual(['cl_a', 'cl_b']);
		expect(content.made).toMatchObject({
			engine: 'local',
			model: null,
			policy: 'k5-k11/1',
			snapshot: { evidence: 7 },
		});
		const { rows } = await database.pool.query<{ content: string }>('select content::text from versions');
		expect(rows.map(({ content }) => content).join()).not.toContain('zelkova');
		await expect(ask('createVersion', { persona: 'pe_a' }, {}, 'viewer')).rejects.toThrow(/^403/);
	});

	it('[VE2] go from draft over staged to published, by an owner; a version never changes what it says (O15, X4)', async () => {
		await expect(ask('moveVersion', { state: 'published' }, { version: one })).rejects.toThrow(
			/is a draft\. Stage it first/,
		);
		await ask('moveVersion', { state: 'staged' }, { version: one }, 'editor');
		await expect(ask('moveVersion', { state: 'published' }, { version: one }, 'editor')).rejects.toThrow(
			/Only an owner/,
		);
		const moved = await ask('moveVersion', { state: 'published' }, { version: one });
		expect(moved).toMatchObject({ state: 'published', approvedBy: expect.any(String), audience: 'inside' });
		setEntry(client.doc, 'claims', 'cl_c', claim('cl_c', 2, ['Waits for the auditors'], [ids.get('q7')!]));
		client.doc.getMap('claims').delete('cl_b');
		await arrived('cl_c');
		two = (await ask('createVersion', { persona: 'pe_a' })).id;
		const { content } = await ask('readVersion', null, { version: one });
		expect(content.claims.map(({ id }) => id)).toEqual(['cl_a', 'cl_b']);
	});

	it('[VE3] show what changed between two, and which takes whose place (O4)', async () => {
		const { changes, kept } = await ask('diffVersions', { from: one }, { version: two });
		expect(changes.map(({ kind, before, after }) => [kind, before?.id ?? null, after?.id ?? null])).toEqual([
			['added', null, 'cl_c'],
			['removed', 'cl_b', null],
		]);
		expect(kept).toBe(1);
		await ask('moveVersion', { state: 'staged' }, { version: two });
		await ask('moveVersion', { state: 'published' }, { version: two });
		const { versions } = await ask('listVersions', null);
		expect(versions.find(({ id }) => id === one)?.state).toBe('superseded');
		expect(versions.filter(({ state }) => state === 'published')).toHaveLength(1);
	});

	it('[VE4] refuse to be published with too few people behind them, with the reason (G14)', async () => {
		const { id } = await ask('createVersion', { persona: 'pe_a' });
		await ask('moveVersion', { state: 'staged' }, { version: id });
		await expect(
			ask('moveVersion', { state: 'published', audience: 'outside' }, { version: id }),
		).rejects.toThrow(/at least 11 people behind it.*this one has 6/);
		await ask('moveVersion', { state: 'withdrawn' }, { version: id });
	});

	it('[VE5] lead from a claim to its source rows, and from a row to where it is used (O1, S6c)', async () => {
		const { claims } = await ask('readLineage', null, { version: one });
		expect(claims[0]).toMatchObject({ claim: 'cl_a', erased: 0 });
		expect(claims[0]!.rows.map(({ ref, source, participant }) => [ref, source, participant])).toEqual([
			['q1', 'talks.csv', 'P1'],
			['q2', 'talks.csv', 'P2'],
		]);
		const uses = await ask('readUses', { evidence: ids.get('q2')! }, {}, 'viewer');
		expect(uses.personas).toEqual([{ persona: 'pe_a', claims: ['cl_a'] }]);
		expect(uses.versions.map(({ version }) => version)).toEqual(expect.arrayContaining([one, two]));
	});

	it('[VE6] [VE14] are handed on as Markdown and as a page, once published (R4)', async () => {
		await expect(ask('exportVersionMarkdown', null, { version: one })).rejects.toThrow(
			/Only a published version/,
		);
		const markdown = await ask('exportVersionMarkdown', null, { version: two }, 'viewer');
		expect(markdown).toContain('# Mo');
		expect(markdown).toMatch(/\d+ people and \d+ pieces? of evidence are behind it\./u);
		expect(markdown).toContain('Says: “Sentence 1”');
		const page = await ask('exportVersionHtml', null, { version: two }, 'viewer');
		expect(page).toContain('<h1>Mo</h1>');
	});

	it('[PP16] are not published while what was written in them or about them holds personal data', async () => {
		const { id } = await ask('createVersion', { persona: 'pe_a', note: 'For lea.winter@example.org' });
		await ask('moveVersion', { state: 'staged' }, { version: id });
		await expect(
			ask('moveVersion', { state: 'published', note: 'For lea.winter@example.org' }, { version: id }),
		).rejects.toThrow(/409.*Nothing was published. What people wrote on the board holds \d/);
		await ask('moveVersion', { state: 'withdrawn' }, { version: id });
	});

	it('[WO18] are handed on in the board’s language, and so is what the research says', async () => {
		client.doc.getMap('meta').set('language', 'de');
		const markdown = () => ask('exportVersionMarkdown', null, { version: two }, 'viewer');
		await expect.poll(markdown).toContain('Version 2, veröffentlicht.');
		expect(await markdown()).toMatch(/\d+ Personen und \d+ Belege? stehen dahinter\./u);
		expect(await ask('exportVersionHtml', null, { version: two }, 'viewer')).toContain('<html lang="de">');
		const research = await ask('exportResearchPage', null, {}, 'viewer');
		expect(research).toContain('<html lang="de">');
		expect(research).toContain('<h1>Was unsere Forschung sagt: Versions</h1>');
		expect(await ask('exportResearch', null, {}, 'viewer')).toContain('## Archetypen');
		client.doc.getMap('meta').delete('language');
		await expect.poll(markdown).toContain('Version 2, published.');
	});

	it('[VE7] are taken up again by an owner, as a new version that says which it takes up (O7, S7d)', async () => {
		const { id, number } = await ask('rollBackVersion', {}, { version: one });
		const { head, content } = await ask('readVersion', null, { version: id });
		expect(head).toMatchObject({ number, state: 'published', note: 'Takes version 1 up again.' });
		expect(content.from).toBe(one);
		expect(content.claims.map((each) => each.id)).toEqual(['cl_a', 'cl_b']);
	});

	it('[VE8] hold no word of somebody erased, mark the claims that rested on them, and are withdrawn below five people (G14)', async () => {
		await ask('createVersion', { persona: 'pe_a', note: said[0]![1] as string });
		await ask('erasePerson', { confirm: 'P1' }, { person: 'P1' });
		const first = await ask('readVersion', null, { version: one });
		expect(first.content.claims[0]).toMatchObject({ erased: 1, citations: [ids.get('q2')] });
		expect(first.content.claims[0]!.text).toContain('[erased]');
		const { rows } = await database.pool.query<{ all: string }>('select versions::text as all from versions');
		for (const { all } of rows) {
			expect(all).not.toContain('zelkova');
			expect(all).not.toContain(ids.get('q1'));
		}
		const states = async (): Promise<string[]> =>
			(await ask('listVersions', null)).versions.map(({ state }) => state);
		expect(await states()).toContain('published');
		await ask('erasePerson', { confirm: 'P2' }, { person: 'P2' });
		expect(await states()).not.toContain('published');
	});

	it('[VE9] [AL16] leave a record whose entries follow from each other; a changed or missing one is named (K, G9)', async () => {
		const whats = (await ask('listAudit', null)).entries.map(({ what }) => what);
		expect(whats).toEqual([
			'stage',
			'publish',
			'stage',
			'publish',
			'stage',
			'withdraw',
			'stage',
			'withdraw',
			'roll-back',
			'erase',
			'erase',
			// Too few people were left behind it.
			'withdraw',
		]);
		expect((await ask('listAudit', null)).broken).toBeNull();
		await expect(ask('listAudit', null, {}, 'editor')).rejects.toThrow(/^403/);
		const before = process.env.DATABASE_URL;
		process.env.DATABASE_URL = databaseUrl;
		try {
			const said = vi.spyOn(console, 'log').mockImplementation(() => undefined);
			expect(await runVerifyLog([])).toBe(0);
			expect(said.mock.calls.flat().join('\n')).toMatch(
				new RegExp(`“.+” \\(${board.boardId}\\): 12 entries`, 'u'),
			);
			said.mockRestore();
			const broken = async (change: string): Promise<unknown> => {
				await database.pool.query('create table kept as select * from audit');
				await database.pool.query(change);
				const found = (await ask('listAudit', null)).broken;
				expect(await runVerifyLog(['--board', board.boardId])).toBe(1);
				await database.pool.query('delete from audit');
				await database.pool.query('insert into audit select * from kept');
				await database.pool.query('drop table kept');
				return found;
			};
			expect(
				await broken(`update audit set about = 'Version' || substr(about, 8) where seq = 4`),
			).toMatchObject({ seq: 4 });
			expect(await broken('delete from audit where seq = 2')).toMatchObject({ seq: 2 });
			expect(await broken('delete from audit where seq = 9')).toMatchObject({ seq: 9 });
			expect((await ask('listAudit', null)).broken).toBeNull();
		} finally {
			if (before === undefined) delete process.env.DATABASE_URL;
			else process.env.DATABASE_URL = before;
		}
	});

	it('[PP16] an address in the note of a version, or in a sentence a person wrote in it, keeps it from being published', async () => {
		const note = 'Ask rita.moreno@harbour-office.example about the lanterns';
		const { id } = await ask('createVersion', { persona: 'pe_a', note });
		await ask('moveVersion', { state: 'staged' }, { version: id });
		await expect(ask('moveVersion', { state: 'published' }, { version: id })).rejects.toThrow(
			/personal data/i,
		);
	});
});
