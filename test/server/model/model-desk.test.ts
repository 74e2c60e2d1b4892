import { afterAll, beforeAll, expect, it } from 'vitest';
import { createLog } from '../../../server/log.ts';
import { type RunningServer, startServer } from '../../../server/serve.ts';
import { type Database, openDatabase } from '../../../server/storage/database.ts';
import { readBoard } from '../../../shared/board-doc.ts';
import type { ContractCall, ContractRequest, ContractResponse } from '../../../shared/contract.ts';
import { type BoardClient, call, joinBoard, type TestBoard } from '../../support/board-client.ts';
import { type ModelEndpoint, startModelEndpoint } from '../../support/model-endpoint.ts';
import { createTestDatabase, testData } from '../../support/postgres.ts';
import { sampleEvidence } from '../synthesis/sample.ts';

const lines: string[] = [];
let endpoint: ModelEndpoint;
let server: RunningServer;
let database: Database;
let board: TestBoard;
let client: BoardClient;
let host: string;

beforeAll(async () => {
	endpoint = await startModelEndpoint();
	host = new URL(endpoint.baseUrl).host;
	const databaseUrl = await createTestDatabase();
	server = await startServer({
		port: 0,
		host: '127.0.0.1',
		dataDir: testData,
		databaseUrl,
		environment: {
			PERSONABOARD_MODEL: 'test-model',
			OPENAI_BASE_URL: endpoint.baseUrl,
			OPENAI_API_KEY: 'sk-never-told',
		},
		log: createLog((line) => lines.push(line), Date.now),
	});
	database = openDatabase(databaseUrl, () => undefined);
	board = await call(server.url, 'createBoard', { name: 'Model' });
	client = joinBoard(server.url, board.boardId, board.tokens.owner);
	await client.synced;
	const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
	const rows = sampleEvidence()
		.slice(0, 48)
		.map(({ ref, text, participant }) => [ref, text, participant ?? '', 'said', '', ''].map(cell).join(','));
	await ask('importTable', {
		name: 'a.csv',
		text: ['id,text,participant,kind,date,score', ...rows].join('\n'),
	});
});
afterAll(async () => {
	client?.destroy();
	await database?.close();
	await server?.close();
	await endpoint?.close();
});

function ask<C extends ContractCall>(
	name: C,
	request: ContractRequest<C>,
	named: { job?: string; person?: string } = {},
	role: keyof TestBoard['tokens'] = 'owner',
): Promise<ContractResponse<C>> {
	return call(server.url, name, request, { board: board.boardId, token: board.tokens[role], ...named });
}
async function write(engine?: 'local' | 'model') {
	const { jobId } = await ask('startJob', { kind: 'personas', seed: 1, ...(engine ? { engine } : {}) });
	let job = await ask('readJob', null, { job: jobId });
	while (job.state === 'queued' || job.state === 'running') job = await ask('readJob', null, { job: jobId });
	expect(job.state, job.summary).toBe('done');
	return job;
}
const parts = async (): Promise<number> =>
	(await database.pool.query('select count(*)::int as count from model_parts')).rows[0].count;

it('[ME17] [VE13] nothing goes to the model until an owner has agreed to its address', async () => {
	expect(await ask('readModel', null)).toMatchObject({
		configured: { model: 'test-model', host, onThisMachine: true },
		agreed: null,
		lastRun: null,
	});
	await expect(ask('startJob', { kind: 'personas', engine: 'model' })).rejects.toThrow('agreed');
	await write();
	expect(endpoint.asked).toHaveLength(0);
	const { estimate } = await ask('readModel', null);
	expect(estimate).toMatchObject({ known: 0, budget: 300_000 });
	expect(estimate!.cost.tokens).toBeGreaterThan(1000);
	await expect(ask('agreeToModel', { host }, {}, 'editor')).rejects.toThrow('403');
	await expect(ask('agreeToModel', { host: 'elsewhere.example' })).rejects.toThrow('elsewhere.example');
	await ask('agreeToModel', { host, mostTokens: 5000 });
	expect((await ask('readModel', null)).estimate!.budget).toBe(5000);
	const { agreed } = await ask('agreeToModel', { host });
	expect((await ask('readModel', null)).estimate!.budget).toBe(300_000);
	const { entries, broken } = await ask('listAudit', null);
	expect(entries.map(({ what, about }) => [what, about])).toEqual([
		['agree-model', `${host}, at most 5000 tokens a run`],
		['agree-model', host],
	]);
	expect(broken).toBeNull();
	expect(agreed!.at).toMatch(/^20\d\d-/u);
	expect(endpoint.asked).toHaveLength(0);
});

it('[ME18] [VE12] with the agreement personas are the model’s, checked, and the next run asks nothing again', async () => {
	const job = await write();
	expect(job.summary).toMatch(/parts written by test-model/u);
	const { evaluations } = await ask('readEvaluations', null, {}, 'viewer');
	expect(evaluations.map(({ evaluation }) => evaluation.model)).toEqual(['test-model', null]);
	expect(evaluations[0]!.evaluation.tokens).toBeGreaterThan(1000);
	expect(evaluations[0]!.evaluation.recall).toBeGreaterThan(0.5);
	const { personas, claims } = readBoard(client.doc);
	expect(personas.some(({ engine }) => engine === 'model')).toBe(true);
	expect(claims.length).toBeGreaterThan(10);
	const { estimate, lastRun } = await ask('readModel', null);
	expect(lastRun!.used.tokens).toBeGreaterThan(1000);
	expect(estimate!.known).toBe(estimate!.parts);
	const before = endpoint.asked.length;
	await write('model');
	expect(endpoint.asked).toHaveLength(before);
	await write('local');
	expect(readBoard(client.doc).personas.every(({ engine }) => engine === 'local')).toBe(true);
	expect(JSON.stringify(lines)).not.toContain('sk-never-told');
	expect(JSON.stringify(await ask('readModel', null))).not.toContain('sk-never-told');
});

it('[ME19] an answer goes with the words it is of, and with the agreement', async () => {
	const all = await parts();
	expect(all).toBeGreaterThan(5);
	const { rows } = await database.pool.query(
		'select distinct participant from evidence where participant is not null order by 1',
	);
	const gone = rows[0].participant as string;
	await ask('changePerson', { consent: 'refused' }, { person: gone });
	const left = await parts();
	expect(left).toBeLessThan(all);
	const { rows: of } = await database.pool.query(
		`select count(*)::int as count from model_parts p, evidence e
			where e.board = p.board and e.id = any(p.evidence) and e.participant = $1`,
		[gone],
	);
	expect(of[0].count).toBe(0);
	await ask('agreeToModel', { host: null });
	expect(await parts()).toBe(0);
	const before = endpoint.asked.length;
	await expect(ask('startJob', { kind: 'personas', engine: 'model' })).rejects.toThrow('agreed');
	expect(endpoint.asked).toHaveLength(before);
});
