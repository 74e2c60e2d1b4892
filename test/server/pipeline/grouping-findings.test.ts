import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quietLog } from '../../../server/log.ts';
import { type RunningServer, startServer } from '../../../server/serve.ts';
import { type Database, openDatabase } from '../../../server/storage/database.ts';
import type { ApiCall, ApiResponse } from '../../../shared/api.ts';
import type { ApiRequest } from '../../../shared/api-requests.ts';
import { applyEdits, editEntry, moveEntry, readBoard } from '../../../shared/board-doc.ts';
import { offerKey, settledKey } from '../../../shared/edit.ts';
import { effectiveGrouping, movesKept } from '../../../shared/grouping.ts';
import type { GroupingView } from '../../../shared/grouping-api.ts';
import type { JobOptions } from '../../../shared/job.ts';
import { researchQuestionsEntry } from '../../../shared/research-questions.ts';
import { workshopSchema } from '../../../shared/sample.ts';
import type { Move } from '../../../shared/theme.ts';
import { type BoardClient, call, joinBoard, type TestBoard, until } from '../../support/board-client.ts';
import { createTestDatabase, testData } from '../../support/postgres.ts';

let server: RunningServer;
let database: Database;
let board: TestBoard;
let client: BoardClient;

type Named = { job?: string; person?: string };
function ask<C extends ApiCall>(
	name: C,
	request: ApiRequest<C>,
	role: keyof TestBoard['tokens'] = 'owner',
	named: Named = {},
): Promise<ApiResponse<C>> {
	return call(server.url, name, request, { board: board.boardId, token: board.tokens[role], ...named });
}

/** Runs a job to its end; results are in the client's document then. */
async function runJob(options: JobOptions): Promise<ApiResponse<'readJob'>> {
	const before = readBoard(client.doc).meta.get('lastRun');
	const { jobId } = await ask('startJob', options, 'editor');
	await until(client.doc, () => readBoard(client.doc).meta.get('lastRun') !== before);
	for (;;) {
		const job = await ask('readJob', null, 'viewer', { job: jobId });
		if (job.state !== 'running' && job.state !== 'queued') return job;
	}
}

async function found(): Promise<GroupingView> {
	return (await ask('readGrouping', null, 'viewer')).found!;
}
const state = () => readBoard(client.doc);
function shown() {
	const { themes, members, moves } = state();
	return effectiveGrouping(themes, members, moves);
}
async function decide(...moves: Move[]): Promise<void> {
	applyEdits(client.doc, moves.map(moveEntry), 'panel');
	// The server has what this client wrote once it answers what came after.
	await until(client.doc, () => client.provider.synced);
}

beforeAll(async () => {
	const databaseUrl = await createTestDatabase();
	const about = { host: '127.0.0.1', dataDir: testData, databaseUrl, environment: {}, log: quietLog };
	server = await startServer({ port: 0, ...about });
	database = openDatabase(databaseUrl, () => undefined);
	board = await call(server.url, 'createBoard', { name: 'Findings' });
	client = joinBoard(server.url, board.boardId, board.tokens.owner);
	await client.synced;
	const file = new URL('../../../server/sample/workshop.json', import.meta.url);
	const { stickies } = workshopSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
	const rows = stickies.flatMap(({ section, text }, at) =>
		/^p\d+$/.test(section ?? '') && !text.startsWith('Q:')
			? [`n${at},"${text.replaceAll('"', '""')}",${section!.toUpperCase()},said,,`]
			: [],
	);
	await ask('importTable', {
		name: 'workshop.csv',
		text: ['id,text,participant,kind,date,score', ...rows].join('\n'),
	});
});
afterAll(async () => {
	client?.destroy();
	await database?.close();
	await server?.close();
});

describe('what a grouping found beside its themes', () => {
	it('[TD1] [TD2] is kept as ids and numbers, and told with names to whoever may read evidence', async () => {
		expect(await ask('readGrouping', null, 'viewer')).toEqual({ found: null });
		await runJob({ kind: 'group' });
		const view = await found();
		const { themes } = state();
		expect(view.k).toBe(themes.length);
		expect(view.alternatives.map(({ k }) => k)).toContain(view.k);
		expect(view.tree.leaves.flat().sort()).toEqual(
			shown()
				.themes.flatMap(({ members }) => members)
				.sort(),
		);
		const ids = new Set(themes.map(({ id }) => id));
		expect(view.unsure.length).toBeGreaterThan(0);
		for (const { other } of view.unsure) expect(ids.has(other)).toBe(true);
		const inner = view.tree.merges.slice(0, view.tree.leaves.length - view.tree.shown).flat();
		for (const node of inner) expect(view.names[node]!.label).not.toBe('');

		const { rows } = await database.pool.query<{ content: string }>('select content::text from insights');
		expect(rows).toHaveLength(1);
		const { evidence } = await ask('readEvidence', { ids: [...state().evidence.keys()] });
		for (const { text } of evidence) expect(rows[0]!.content).not.toContain(text);
		await expect(
			call(server.url, 'readGrouping', null, { board: board.boardId, token: 'pb_wrong' }),
		).rejects.toThrow('401');
	});

	it('[TD3] [TD6] another cut of the tree is written as the machine’s grouping, with all moves kept', async () => {
		const [first, second] = shown().themes;
		const [a, b] = [first!.members[0]!, second!.members[0]!];
		await decide(
			{ type: 'pin', evidence: a, theme: second!.id, by: 'Ana', at: Date.now() },
			{ type: 'cannot-link', evidence: first!.members[1]!, other: b, by: 'Ben', at: Date.now() },
			{ type: 'rename', theme: first!.id, label: 'Ana’s name', by: 'Ana', at: Date.now() },
		);
		const { tree } = await found();
		const job = await runJob({ kind: 'group', groups: 1, cut: true });
		expect(job).toMatchObject({ state: 'done', summary: expect.stringContaining('2 of 2 moves kept') });
		expect(job.summary).toContain('were not joined');
		expect(shown().themes.find(({ id }) => id === first!.id)!.label).toBe('Ana’s name');
		expect(movesKept(shown(), state().moves)).toEqual({ kept: 2, total: 2 });
		const finest = await runJob({ kind: 'group', groups: tree.leaves.length, cut: true });
		expect(finest.state).toBe('done');
		expect(shown().themes.length).toBeGreaterThan(second!.order + 2);
		expect(movesKept(shown(), state().moves)).toEqual({ kept: 2, total: 2 });
	});

	it('[TD10] agreement remembers where the machine had a note before a person placed it, over runs', async () => {
		const report = await ask('readAgreement', null, 'viewer');
		expect(report.placed).toEqual([{ by: 'Ana', notes: 1, same: 0 }]);
		await runJob({ kind: 'group' });
		const { pairs, placed } = await ask('readAgreement', null, 'viewer');
		expect(placed).toEqual(report.placed);
		const own = pairs.find(({ first, second }) => first === 'machine' && second === 'board')!;
		expect(own.rand).toBeLessThan(1);
		expect(own.rand).toBeGreaterThan(0.9);
		expect(own.people).toBeGreaterThan(4);
		expect(own.interval).not.toBeNull();
	});

	it('[TD12] gaps name questions nobody’s words touch, notes in no theme and people missed', async () => {
		const asked = 'How do underwater welders choose helium mixtures?\nWho approves a swap of shifts?';
		applyEdits(client.doc, [researchQuestionsEntry(asked)], 'panel');
		const aside = shown().themes[0]!.members[0]!;
		await decide({ type: 'park', evidence: aside, by: 'Ana', at: Date.now() });
		let { gaps } = await ask('readGaps', null, 'viewer');
		while (!gaps.some(({ about }) => about === 'question')) ({ gaps } = await ask('readGaps', null));
		expect(gaps.filter(({ about }) => about === 'question').map(({ text }) => text)).toEqual([
			'No note uses the words of “How do underwater welders choose helium mixtures?”.',
		]);
		const loose = gaps.find(({ about }) => about === 'quotes')!;
		expect(loose.evidence).toContain(aside);
		expect(gaps.some(({ about }) => about === 'saturation')).toBe(true);
		const exported = (await ask('exportBoard', null)) as { gaps: { about: string; note: string }[] };
		expect(exported.gaps.filter(({ about }) => about === 'research question')).toHaveLength(1);
	});

	it('[TD1] [CO9] erasing a person’s words takes the findings away, and what people said of offers about them', async () => {
		const note = shown().themes[0]!.members.find((id) => state().evidence.get(id)!.participant !== null)!;
		const speaker = state().evidence.get(note)!.participant!;
		const said = [offerKey(note, shown().themes[1]!.id), settledKey(note, 'ro_1')].map((entity) =>
			editEntry({ type: 'hide', entity, by: 'Ana', at: Date.now() }),
		);
		applyEdits(client.doc, said, 'panel');
		const theirs = [...state().evidence].flatMap(([id, entry]) =>
			entry.participant === speaker ? [id] : [],
		);
		await ask('erasePerson', { confirm: speaker }, 'owner', { person: speaker });
		await until(client.doc, () => theirs.every((id) => !state().evidence.has(id)));
		expect(await ask('readGrouping', null)).toEqual({ found: null });
		const left = JSON.stringify([...state().edits.values()]);
		for (const id of theirs) expect(left).not.toContain(id);
		const { rows } = await database.pool.query('select 1 from insights');
		expect(rows).toEqual([]);
	});
});
