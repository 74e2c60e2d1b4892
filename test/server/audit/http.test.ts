import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quietLog } from '../../../server/log.ts';
import { type RunningServer, startServer } from '../../../server/serve.ts';
import { type Database, openDatabase } from '../../../server/storage/database.ts';
import { setEntry } from '../../../shared/board-doc.ts';
import type { ContractCall, ContractRequest, ContractResponse } from '../../../shared/contract.ts';
import type { EvidenceId } from '../../../shared/ids.ts';
import { type BoardClient, call, joinBoard, type TestBoard, until } from '../../support/board-client.ts';
import { createTestDatabase, testData } from '../../support/postgres.ts';
import { ended } from '../imports/import-board.ts';
import { wordDocument } from '../intake/office-files.ts';
import { evidenceCsv, persona, usageCsv } from './planted.ts';

let server: RunningServer;
let database: Database;
let board: TestBoard;
let client: BoardClient;
const refs = new Map<EvidenceId, string>();

function ask<C extends ContractCall>(
	name: C,
	request: ContractRequest<C>,
	role: keyof TestBoard['tokens'] = 'editor',
	named: { version?: string; person?: string; job?: string } = {},
): Promise<ContractResponse<C>> {
	return call(server.url, name, request, { board: board.boardId, token: board.tokens[role], ...named });
}

const base64 = (bytes: string | Uint8Array): string => Buffer.from(bytes).toString('base64');

async function audited(name: string, file: string | Uint8Array, since: string | null = null) {
	const { jobId } = await ask('startAudit', { name, since, file: base64(file) });
	return ended(server.url, { board: board.boardId, token: board.tokens.editor }, jobId);
}

const uploads = async (): Promise<number> =>
	(await database.pool.query('select count(*)::int as count from uploads')).rows[0].count;

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
	board = await call(server.url, 'createBoard', { name: 'Audit' });
	await expect(ask('startAudit', { name: 'a.md', since: null, file: '' })).rejects.toThrow(/^400/u);
	expect((await audited('dana.md', persona)).summary).toContain('no evidence on this board');
	await ask('importTable', { name: 'talks.csv', text: evidenceCsv });
	await ask('importTable', { name: 'usage.csv', text: usageCsv() });
	client = joinBoard(server.url, board.boardId, board.tokens.editor);
	await client.synced;
	const { rows } = await database.pool.query<{ id: EvidenceId; ref: string }>(
		`select id, ref from evidence where kind <> 'measured'`,
	);
	for (const { id, ref } of rows) refs.set(id, ref);
	const people = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6'];
	const archetype = { id: 'ar_a', label: 'Depot', participants: people, evidence: [...refs.keys()] };
	const own = { id: 'pe_a', archetype: 'ar_a', name: 'Dana', role: 'Dispatcher', level: 'qualitative' };
	const claim = { persona: 'pe_a', field: 'constraints.approval', order: 0, counter: [], author: 'machine' };
	const kept = 'Overtime hours need the approval of the regional manager.';
	client.doc.transact(() => {
		setEntry(client.doc, 'archetypes', 'ar_a', { ...archetype, stability: 0.9, verdict: 'stable' });
		setEntry(client.doc, 'personas', 'pe_a', { ...own, order: 0, engine: 'local' });
		const said = { text: [kept], support: 'supported', citations: [] };
		setEntry(client.doc, 'claims', 'cl_a', { id: 'cl_a', ...claim, ...said });
	});
	const other = joinBoard(server.url, board.boardId, board.tokens.viewer);
	await until(other.doc, () => other.doc.getMap('claims').has('cl_a'));
	other.destroy();
});
afterAll(async () => {
	client?.destroy();
	await database?.close();
	await server?.close();
});

describe('an audit, served', () => {
	it('[AU10] a pasted persona is judged as a job for editors, and everybody on the board reads the verdicts (P3.i1, P3.o1)', async () => {
		await expect(ask('startAudit', { name: 'a.md', since: null, file: 'YQ==' }, 'viewer')).rejects.toThrow(
			/^403/u,
		);
		const job = await audited('dana.md', persona);
		expect(job).toMatchObject({ kind: 'audit', state: 'done' });
		expect(job.summary).toMatch(/^12 sentences: \d+ hold, \d+ out of date, \d+ contradicted, \d+ without/u);
		const { audit, measured } = await ask('readAudit', null, 'viewer');
		const verdictOf = (text: string) => audit!.claims.find((one) => one.text.startsWith(text))!;
		expect(audit!.since).toBe('2026-01-15');
		expect(verdictOf('Overtime hours need').verdict).toBe('holds');
		expect(verdictOf('Drivers wait').verdict).toBe('outdated');
		expect(verdictOf('Overtime never').verdict).toBe('contradicted');
		expect(verdictOf('Enjoys').verdict).toBe('no-evidence');
		expect(verdictOf('Drivers wait').citations.map((id) => refs.get(id))).toEqual(
			expect.arrayContaining(['q9', 'q10', 'q11']),
		);
		const heat = verdictOf('Uses the heat map');
		expect(heat.verdict).toBe('outdated');
		expect(measured.find(({ id }) => id === heat.citations[0])?.text).toContain('0 of 10 people');
		expect(audit!.missing.some(({ citations }) => citations.some((id) => refs.get(id) === 'q16'))).toBe(true);
		expect(await uploads()).toBe(0);
	});

	it('[AU10] a Word document gives the same, and what is no persona is refused with the reason and changes nothing', async () => {
		const before = await ask('readAudit', null);
		const refused = await audited('table.csv', 'a,b\n1,2\n');
		expect(refused).toMatchObject({ state: 'failed' });
		expect(refused.summary).toContain('looks like a table');
		expect(await ask('readAudit', null)).toEqual(before);
		expect(await uploads()).toBe(0);
		const word = wordDocument(['Overtime hours need the approval of the regional manager.']);
		expect((await audited('dana.docx', word, '2026-01')).state).toBe('done');
		const { audit } = await ask('readAudit', null);
		expect(audit!.claims).toMatchObject([{ verdict: 'holds' }]);
		expect(audit!.since).toBe('2026-01');
	});

	it('[AU11] the updated persona is kept as a draft version without a word of the evidence, with its difference (P3.o5)', async () => {
		await audited('dana.md', persona);
		const base = await ask('createVersion', { persona: 'pe_a' });
		const { id, number, left } = await ask('keepAuditDraft', { persona: 'pe_a' });
		expect(number).toBe(2);
		expect(left).toBeGreaterThan(0);
		const { head, content } = await ask('readVersion', null, 'viewer', { version: id });
		expect(head).toMatchObject({ state: 'draft', name: 'Dana' });
		expect(head.note).toContain('From the audit of');
		const kept = content.claims.find(({ id: claim }) => claim === 'cl_a')!;
		expect(kept).toMatchObject({ support: 'supported', text: [expect.stringContaining('Overtime')] });
		expect(kept.citations.map((one) => refs.get(one))).toContain('q8');
		const { changes } = await ask('diffVersions', { from: base.id }, 'viewer', { version: id });
		expect(changes.filter(({ kind }) => kind === 'added').length).toBeGreaterThan(3);
		const { rows } = await database.pool.query<{ content: string }>(
			'select content::text from versions where id = $1',
			[id],
		);
		expect(rows[0]!.content).not.toMatch(/no longer wait at the depot gate/u);
		const draft = await ask('readAuditDraft', null, 'viewer');
		expect(draft).toContain('Hypothesis: Enjoys watching football');
		expect(await ask('readAuditReport', null, 'viewer')).toContain('out of date');
	});

	it('[AU12] what an audit quotes goes with its evidence, and all of it with an erasure', async () => {
		await audited('dana.md', persona);
		const vans = async (): Promise<number> =>
			(await ask('readAudit', null)).audit!.updates.filter(({ text }) => /van|range|cold/iu.test(text))
				.length;
		expect(await vans()).toBeGreaterThan(0);
		for (const person of ['P1', 'P3', 'P4'])
			await ask('changePerson', { consent: 'refused' }, 'owner', { person });
		expect(await vans()).toBe(0);
		await ask('erasePerson', { confirm: 'P2' }, 'owner', { person: 'P2' });
		expect((await ask('readAudit', null)).audit).toBeNull();
		await audited('dana.md', persona);
		await ask('dropAudit', null);
		expect((await ask('readAudit', null)).audit).toBeNull();
	});
});
