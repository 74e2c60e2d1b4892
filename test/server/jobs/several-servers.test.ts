import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Stages } from '../../../server/jobs/stages.ts';
import { quietLog } from '../../../server/log.ts';
import { type Database, openDatabase } from '../../../server/storage/database.ts';
import { createJobStore } from '../../../server/storage/job-store.ts';
import { migrate } from '../../../server/storage/migrations.ts';
import { readBoard } from '../../../shared/board-doc.ts';
import type { BoardId, JobId } from '../../../shared/ids.ts';
import type { Job, RunKind } from '../../../shared/job.ts';
import { createTestDatabase } from '../../support/postgres.ts';
import {
	createGate,
	createStages,
	makeBoard,
	startTestServer,
	type TestServer,
	whenEnded,
} from './job-world.ts';

let url: string;
let database: Database;
let board: BoardId;
const servers: TestServer[] = [];
const children: ChildProcess[] = [];

beforeAll(async () => {
	url = await createTestDatabase();
	database = openDatabase(url, () => undefined);
	await migrate(database.kysely);
});
beforeEach(async () => {
	board = await makeBoard(database);
});
afterEach(async () => {
	for (const child of children.splice(0)) child.kill('SIGKILL');
	for (const server of servers.splice(0)) await server.close();
});
afterAll(() => database?.close());

async function start(stages: Stages, options?: Parameters<typeof startTestServer>[2]): Promise<TestServer> {
	const server = await startTestServer(url, stages, options);
	servers.push(server);
	return server;
}

/** Resolves with the next line that contains `words`. */
function says(child: ChildProcess, words: string): Promise<void> {
	return new Promise((resolve, reject) => {
		child.stdout!.on('data', (data: Buffer) => String(data).includes(words) && resolve());
		child.once('exit', () => reject(new Error(`The process ended before it said “${words}”`)));
	});
}

function spawnRunner(end: 'waits' | 'dies'): ChildProcess {
	const entry = fileURLToPath(new URL('./runner-child.ts', import.meta.url));
	const child = spawn(process.execPath, ['--import', 'tsx', entry], {
		env: { PATH: process.env.PATH, TEST_URL: url, TEST_END: end },
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	children.push(child);
	return child;
}

const stored = async (id: JobId): Promise<Record<string, unknown>> =>
	(await database.pool.query('select * from jobs where id = $1', [id])).rows[0];
const shown = (server: TestServer, id: JobId): Job | undefined =>
	server.seen.at(-1)?.find((job) => job.id === id);
/** The themes that are stored, as a server that opens the board now finds them. */
async function themes(): Promise<string[]> {
	const fresh = await startTestServer(url, createStages([]), { pace: { poll: 3_600_000 } });
	const { themes } = await fresh.rooms.transact(board, 'remote', readBoard);
	await fresh.close();
	return themes.map(({ id }) => id);
}
/** Puts a job in line as a server would that does none itself. */
async function openJob(kind: RunKind): Promise<JobId> {
	const jobs = createJobStore(database, { log: quietLog, lease: 1 });
	await jobs.start();
	const job: Job = {
		id: `jo_${board}`,
		kind,
		state: 'queued',
		step: 'Waiting',
		done: 0,
		total: 0,
		summary: '',
		by: '',
	};
	const id = await jobs.open(board, job, { kind });
	await jobs.close();
	return id;
}

it('[JB11] two servers run each job once, and a board’s jobs one after another in the order they were asked for', async () => {
	const calls: string[] = [];
	let inside = 0;
	let most = 0;
	const stages = createStages(calls, async () => {
		inside += 1;
		most = Math.max(most, inside);
		await new Promise((resolve) => setImmediate(resolve));
		inside -= 1;
	});
	const pace = { atOnce: 2 };
	const [a, b] = [await start(stages, { pace }), await start(stages, { pace })];
	const boards = [board, ...(await Promise.all(Array.from({ length: 11 }, () => makeBoard(database))))];
	const asked = boards.map((id, at) => (at % 2 ? a : b).runner.start(id, { kind: 'group' }));
	const ends = await Promise.all(boards.map(async (id, at) => whenEnded(a.runner, id, await asked[at]!)));
	expect(ends.map(({ state }) => state)).toEqual(boards.map(() => 'done'));
	expect(calls).toHaveLength(boards.length);
	// Ended work is counted where it was done.
	const done = (): number[] => [a, b].map(({ runner }) => runner.counts().ended.get('group done') ?? 0);
	// A job is on record before its server counts it.
	await expect.poll(() => done()[0]! + done()[1]!).toBe(boards.length);

	calls.length = 0;
	const kinds = ['group', 'archetypes', 'personas'] as const;
	const ids: JobId[] = [];
	for (const [at, kind] of kinds.entries()) ids.push(await (at % 2 ? a : b).runner.start(board, { kind }));
	await Promise.all(ids.map((id) => whenEnded(b.runner, board, id)));
	expect(calls).toEqual([...kinds]);
});

it('[JB3] of one kind a board runs one job, whichever servers are asked', async () => {
	const gate = createGate();
	const calls: string[] = [];
	const stages = createStages(calls, gate.pass);
	const [a, b] = [await start(stages), await start(stages)];
	const ids = await Promise.all([a, b, a, b].map(({ runner }) => runner.start(board, { kind: 'group' })));
	expect(new Set(ids).size).toBe(1);
	await gate.reached;
	gate.go();
	await whenEnded(a.runner, board, ids[0]!);
	expect(calls).toEqual(['group']);
});

it('[JB7] a job whose server was killed is taken up by whoever lives, from the start, and says so', async () => {
	const child = spawnRunner('waits');
	await says(child, 'up');
	const id = await openJob('group');
	await says(child, 'middle');
	child.kill('SIGKILL');
	const calls: string[] = [];
	const next = await start(createStages(calls), { lease: 1 });
	const job = await whenEnded(next.runner, board, id);
	expect(job).toMatchObject({ state: 'done', summary: expect.stringContaining('Taken up again') });
	expect(calls).toEqual(['group']);
	expect(next.seen.flat().some(({ step }) => step === 'Taken up again after a restart')).toBe(true);
	expect(await themes()).toEqual(['th_new']);
	expect(await stored(id)).toMatchObject({ tries: 2, claim: null, ticket: null });
});

it('[JB12] a server that is stopped hands its jobs to those that go on, and that counts as no try', async () => {
	const gate = createGate();
	const calls: string[] = [];
	const a = await start(createStages(calls, gate.pass));
	const id = await a.runner.start(board, { kind: 'group' });
	await gate.reached;
	const b = await start(createStages(calls));
	const closed = a.close();
	servers.shift();
	gate.go();
	await closed;
	expect(await whenEnded(b.runner, board, id)).toMatchObject({ state: 'done' });
	expect(calls).toEqual(['group', 'group']);
	expect(await stored(id)).toMatchObject({ tries: 1 });
	expect(await themes()).toEqual(['th_new']);
});

it('[JB12] stopped with nobody to go on, it goes on at the next start', async () => {
	const gate = createGate();
	const a = await start(createStages([], gate.pass));
	const running = await a.runner.start(board, { kind: 'group' });
	const waiting = await a.runner.start(board, { kind: 'archetypes' });
	await gate.reached;
	const closed = a.close();
	servers.shift();
	gate.go();
	await closed;
	expect(await stored(running)).toMatchObject({ state: 'queued', claim: null });
	const calls: string[] = [];
	const next = await start(createStages(calls));
	const ends = [running, waiting].map((id) => whenEnded(next.runner, board, id));
	expect((await Promise.all(ends)).map(({ state }) => state)).toEqual(['done', 'done']);
	expect(calls).toEqual(['group', 'archetypes']);
});

it('[JB13] a job is stopped from any server, nothing of it is written, and the next waits until it has stopped', async () => {
	const gate = createGate();
	const calls: string[] = [];
	const a = await start(createStages(calls, gate.pass));
	const id = await a.runner.start(board, { kind: 'group' });
	await gate.reached;
	const b = await start(createStages(calls));
	expect(await b.runner.cancel(board, id)).toMatchObject({ state: 'cancelled' });
	const next = await b.runner.start(board, { kind: 'group' });
	expect(await stored(next)).toMatchObject({ state: 'queued', ticket: null });
	gate.go();
	expect(await whenEnded(b.runner, board, next)).toMatchObject({ state: 'done' });
	expect(await stored(id)).toMatchObject({ state: 'cancelled', summary: 'Stopped. Nothing was changed.' });
	expect(await a.runner.read(board, id)).toMatchObject({ state: 'cancelled' });
	expect(b.runner.counts().ended.get('group cancelled')).toBe(1);
});

it('[JB14] stopping all of a board waits for the other servers’ work on it', async () => {
	const gate = createGate();
	const a = await start(createStages([], gate.pass));
	const running = await a.runner.start(board, { kind: 'group' });
	const waiting = await a.runner.start(board, { kind: 'personas' });
	await gate.reached;
	const b = await start(createStages([]));
	let stopped = false;
	const stopping = b.runner.stopAll(board, 'The board was deleted.').then(() => {
		stopped = true;
	});
	await expect.poll(async () => (await stored(running)).state).toBe('cancelled');
	expect([stopped, await b.jobs.working(board)]).toEqual([false, 1]);
	gate.go();
	await stopping;
	expect(await b.jobs.working(board)).toBe(0);
	expect(await stored(waiting)).toMatchObject({ state: 'cancelled', summary: 'The board was deleted.' });
	expect(await themes()).toEqual([]);
});

it('[JB15] a job in which the server ended three times is given up with a sentence', async () => {
	const id = await openJob('group');
	for (const tries of [1, 2, 3]) {
		const child = spawnRunner('dies');
		const gone = new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)));
		expect(await gone).toBe('SIGKILL');
		expect(await stored(id)).toMatchObject({ state: 'running', tries });
	}
	const calls: string[] = [];
	const last = await start(createStages(calls), { lease: 1 });
	const job = await whenEnded(last.runner, board, id);
	expect(job).toMatchObject({ state: 'failed', summary: expect.stringContaining('3 times') });
	expect(calls).toEqual([]);
	const after = await last.runner.start(board, { kind: 'group' });
	expect(await whenEnded(last.runner, board, after)).toMatchObject({ state: 'done' });
});

it('[JB16] everybody sees a job’s progress on every server, also on one that starts later', async () => {
	const gate = createGate();
	const a = await start(createStages([], gate.pass));
	const id = await a.runner.start(board, { kind: 'group', by: 'Ann' });
	await gate.reached;
	const b = await start(createStages([]));
	await expect.poll(() => shown(b, id)).toMatchObject({ state: 'running', step: 'Grouping notes', done: 1 });
	expect(await b.runner.read(board, id)).toMatchObject({ step: 'Grouping notes', total: 2, by: 'Ann' });
	const late = await start(createStages([]));
	expect(shown(late, id)).toMatchObject({ state: 'running' });
	gate.go();
	for (const server of [a, b, late]) await expect.poll(() => shown(server, id)?.state).toBe('done');
});

it('[JB17] a job that loses its database is tried again', async () => {
	let fails = 1;
	const calls: string[] = [];
	const stages = createStages(calls, async () => {
		if (fails-- > 0) throw Object.assign(new Error('terminating connection'), { code: '57P01' });
	});
	const a = await start(stages, { lease: 1 });
	const id = await a.runner.start(board, { kind: 'group' });
	expect(await whenEnded(a.runner, board, id)).toMatchObject({ state: 'done' });
	expect(calls).toEqual(['group', 'group']);
});

it('[JB18] a server that was silent for too long writes nothing over what another has done since', async () => {
	const gate = createGate();
	const late = createStages([], gate.pass);
	const slow = await start(
		{
			...late,
			async groupEvidence(input) {
				const result = await late.groupEvidence(input);
				return { ...result, themes: [{ ...result.themes[0]!, id: 'th_late' as const }] };
			},
		},
		{ lease: 1, pace: { beat: 3_600_000, atOnce: 1 } },
	);
	const id = await slow.runner.start(board, { kind: 'group' });
	await gate.reached;
	const quick = await start(createStages([]), { lease: 1 });
	expect(await whenEnded(quick.runner, board, id)).toMatchObject({ state: 'done' });
	gate.go();
	await expect.poll(() => slow.runner.counts().running).toBe(0);
	expect(slow.runner.counts().ended.size).toBe(0);
	expect(await themes()).toEqual(['th_new']);
});

it('[JB19] the queue holds no board, no person and no text, and nothing once a job has ended', async () => {
	const gate = createGate();
	const a = await start(createStages([], gate.pass));
	const queued = async (): Promise<string> =>
		JSON.stringify((await database.pool.query('select * from pgboss.job')).rows);
	const id = await a.runner.start(board, { kind: 'group', by: 'Ann Example' });
	await gate.reached;
	const during = await queued();
	expect(during).toContain('"state":"active"');
	for (const word of [board, id, 'Ann', 'quote', 'group']) expect(during).not.toContain(word);
	gate.go();
	await whenEnded(a.runner, board, id);
	expect(await queued()).toBe('[]');
});
