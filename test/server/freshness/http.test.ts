import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { quietLog } from '../../../server/log.ts';
import { type RunningServer, startServer } from '../../../server/serve.ts';
import { setEntry } from '../../../shared/board-doc.ts';
import { type FreshnessJson, freshnessJsonSchema } from '../../../shared/freshness.ts';
import { type BoardClient, call, joinBoard, type TestBoard } from '../../support/board-client.ts';
import { createTestDatabase, testData } from '../../support/postgres.ts';
import { ended } from '../imports/import-board.ts';

const people = Array.from({ length: 60 }, (_, at) => `P${at + 1}`);
/** Eighteen weeks in which everybody plans; from the eleventh on half of them export. */
const usage = ['user,ts,event']
	.concat(
		people.flatMap((person, at) =>
			Array.from({ length: 18 }, (_, week) => {
				const time = new Date(Date.UTC(2026, 3, 6 + 7 * week + (at % 5), 9)).toISOString();
				return ['planned', ...(week > 10 && at % 2 === 0 ? ['exported'] : [])].map(
					(event) => `${person},${time},${event}`,
				);
			}).flat(),
		),
	)
	.join('\n');

let server: RunningServer;
let board: TestBoard;
let client: BoardClient;
const as = (role: 'owner' | 'editor' | 'viewer') => ({ board: board.boardId, token: board.tokens[role] });
const claim = (id: string, text: string) => ({
	id,
	persona: 'pe_a',
	field: 'signature',
	order: 0,
	text: [text],
	support: 'supported',
	citations: [],
	counter: [],
	author: 'machine',
});

beforeAll(async () => {
	const databaseUrl = await createTestDatabase();
	server = await startServer({ port: 0, host: '127.0.0.1', dataDir: testData, databaseUrl, log: quietLog });
	board = await call(server.url, 'createBoard', { name: 'Board' });
	await call(server.url, 'importTable', { name: 'usage.csv', text: usage }, as('editor'));
	client = joinBoard(server.url, board.boardId, board.tokens.editor);
	await client.synced;
	client.doc.transact(() => {
		setEntry(client.doc, 'archetypes', 'ar_a', {
			id: 'ar_a',
			label: 'Planners',
			participants: people,
			evidence: [],
			stability: 0.9,
			verdict: 'stable',
		});
		setEntry(client.doc, 'personas', 'pe_a', {
			id: 'pe_a',
			archetype: 'ar_a',
			name: 'Pia',
			role: 'plans',
			level: 'qualitative',
			order: 0,
			engine: 'local',
		});
		setEntry(client.doc, 'claims', 'cl_a', claim('cl_a', 'Exported: used by none of 60 people.'));
		setEntry(client.doc, 'claims', 'cl_b', claim('cl_b', 'Planned: used by 60 of 60 people.'));
	});
	await call(server.url, 'readBehaviourQuestions', null, as('viewer'));
});
afterAll(async () => {
	client?.destroy();
	await server?.close();
});

async function found(): Promise<FreshnessJson> {
	const { freshness } = await call(server.url, 'readFreshness', null, as('viewer'));
	return z.parse(freshnessJsonSchema, freshness);
}
const stateOf = ({ claims }: FreshnessJson, id: string) => claims.find(({ claim: one }) => one === id)?.state;

describe('freshness, served', () => {
	it('[FR15] nothing is there before the first check, and viewers start none', async () => {
		expect(await call(server.url, 'readFreshness', null, as('viewer'))).toEqual({
			decisions: [],
			freshness: null,
			madeAt: null,
			dismissals: [],
		});
		await expect(call(server.url, 'readFreshnessReport', null, as('viewer'))).rejects.toThrow();
		await expect(call(server.url, 'startFreshness', { windowDays: 28 }, as('viewer'))).rejects.toThrow();
	});

	it('[FR15] [F4] a check runs as a job, and every sentence has its state afterwards', async () => {
		const { jobId } = await call(server.url, 'startFreshness', { windowDays: 28 }, as('editor'));
		const job = await ended(server.url, as('editor'), jobId);
		expect(job).toMatchObject({ kind: 'freshness', state: 'done' });
		expect(job.summary).toMatch(
			/^6 windows compared: \d+ changes? going on, 1 of 2 sentences to look at again, \d of them only because their evidence is old\.$/u,
		);
		const freshness = await found();
		expect([stateOf(freshness, 'cl_a'), stateOf(freshness, 'cl_b')]).toEqual(['stale', 'fresh']);
		expect(JSON.stringify(freshness)).not.toMatch(/"P\d+"/u);
		expect(await call(server.url, 'readFreshnessReport', null, as('viewer'))).toContain(
			'Who uses “exported”: Planners',
		);
	});

	it('[FR16] a change that people said is no news is remembered with the reason, and can be brought back', async () => {
		const freshness = await found();
		const changed = freshness.signals.filter(({ claims }) => claims.includes('cl_a'));
		for (const { key } of changed)
			await call(server.url, 'dismissSignal', { key, reason: 'release' }, as('editor'));
		const after = await found();
		expect(stateOf(after, 'cl_a')).toBe('fresh');
		expect(after.claims.find(({ claim: id }) => id === 'cl_a')!.why).toBe('dismissed: release');
		await expect(
			call(server.url, 'dismissSignal', { key: 'adoption|x|y', reason: 'season' }, as('editor')),
		).rejects.toThrow();
		await expect(
			call(server.url, 'dismissSignal', { key: changed[0]!.key, reason: 'season' }, as('viewer')),
		).rejects.toThrow();
		for (const { key } of changed)
			await call(server.url, 'dismissSignal', { key, reason: null }, as('editor'));
		expect(stateOf(await found(), 'cl_a')).toBe('stale');
	});
});
