import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../../server/storage/database.ts';
import { migrate } from '../../../server/storage/migrations.ts';
import { readBoard } from '../../../shared/board-doc.ts';
import type { BoardId, JobId } from '../../../shared/ids.ts';
import type { Job } from '../../../shared/job.ts';
import { createTestDatabase } from '../../support/postgres.ts';
import {
	createGate,
	createStages,
	makeBoard,
	startTestServer,
	type TestServer,
	theme,
	whenEnded,
} from './job-world.ts';

let url: string;
let database: Database;
let server: TestServer;
let board: BoardId;
const calls: string[] = [];
/** Held shut by a test that wants to act in the middle of a run. */
let gate: ReturnType<typeof createGate> | undefined;
let writing: typeof gate;
const stages = createStages(
	calls,
	() => gate?.pass() ?? Promise.resolve(),
	() => writing?.pass() ?? Promise.resolve(),
);

beforeAll(async () => {
	url = await createTestDatabase();
	database = openDatabase(url, () => undefined);
	await migrate(database.kysely);
	server = await startTestServer(url, stages);
});
afterAll(async () => {
	await server?.close();
	await database?.close();
});
beforeEach(async () => {
	calls.length = 0;
	gate = undefined;
	writing = undefined;
	board = await makeBoard(database);
});

const ended = (id: JobId, by = server): Promise<Job> => whenEnded(by.runner, board, id);
/** Holds the next grouping in its middle; `go` lets it end. */
function holdGrouping(): { middle: Promise<void>; go: () => void } {
	gate = createGate();
	return { middle: gate.reached, go: gate.go };
}
const snapshot = () => server.rooms.transact(board, 'remote', readBoard);

describe('jobs', () => {
	it('[JB1] a run’s results are written together, and it says what came of it', async () => {
		const job = await ended(await server.runner.start(board, { kind: 'group', by: 'Ann' }));
		expect(job).toMatchObject({
			state: 'done',
			by: 'Ann',
			summary: '1 theme from 3 notes, 1 set aside.',
		});
		const { themes, members, meta } = await snapshot();
		expect([themes.length, members.size, typeof meta.get('lastRun')]).toEqual([1, 3, 'number']);
	});

	it('[JB2] [TR23] what a job rests on is made first, and decisions are weighed on the personas it wrote', async () => {
		const job = await ended(await server.runner.start(board, { kind: 'personas' }));
		expect([job.state, job.summary]).toEqual(['done', '1 persona with 0 claims. A notice.']);
		expect(calls).toEqual(['group', 'archetypes', 'personas']);
		const { themes, archetypes, personas } = await snapshot();
		expect([themes.length, archetypes.length, personas.length]).toEqual([1, 1, 1]);
		calls.length = 0;
		await ended(await server.runner.start(board, { kind: 'personas' }));
		expect(calls).toEqual(['personas']);
		expect(server.reweighed).toEqual([board, board]);
	});

	it('[ME21] the last sentences of a run are shown while it writes, and go from sight when it ends', async () => {
		writing = createGate();
		const id = await server.runner.start(board, { kind: 'personas' });
		await writing.reached;
		const shown = () => server.seen.flat().filter((job) => job.id === id);
		const words = () =>
			shown()
				.at(-1)
				?.written?.map(({ claim }) => claim.text.join(''));
		await expect.poll(words).toEqual([3, 4, 5, 6, 7, 8].map((at) => `Sentence ${at}.`));
		writing.go();
		expect(await ended(id)).not.toHaveProperty('written');
		await expect.poll(() => shown().at(-1)?.state).toBe('done');
		expect(shown().at(-1)).not.toHaveProperty('written');
	});

	it('[JB3] of one kind a board runs one job; asking again gives that one', async () => {
		const { middle, go } = holdGrouping();
		const first = await server.runner.start(board, { kind: 'group' });
		await middle;
		expect(await server.runner.start(board, { kind: 'group' })).toBe(first);
		expect(await server.runner.read(board, first)).toMatchObject({
			state: 'running',
			step: 'Grouping notes',
			done: 1,
		});
		go();
		await ended(first);
		const second = await server.runner.start(board, { kind: 'group' });
		expect(second).not.toBe(first);
		await ended(second);
	});

	it('[JB4] a stopped job writes nothing', async () => {
		const { middle, go } = holdGrouping();
		const id = await server.runner.start(board, { kind: 'group' });
		await middle;
		expect(await server.runner.cancel(board, id)).toMatchObject({ state: 'cancelled' });
		go();
		const next = await ended(await server.runner.start(board, { kind: 'archetypes' }));
		expect(next.state).toBe('done');
		expect(await server.runner.read(board, id)).toMatchObject({
			state: 'cancelled',
			summary: 'Stopped. Nothing was changed.',
		});
		expect(await server.jobs.read(board, id)).toMatchObject({ state: 'cancelled' });
		expect(calls).toEqual(['group', 'group', 'archetypes']);
	});

	it('[JB5] a theme somebody moves a note into or names during a run outlives the run', async () => {
		await server.rooms.transact(board, 'pipeline', (doc) => {
			doc.getMap('themes').set('th_old', theme('th_old'));
			doc.getMap('themes').set('th_named', theme('th_named'));
			doc.getMap('themes').set('th_unused', theme('th_unused'));
		});
		const { middle, go } = holdGrouping();
		const id = await server.runner.start(board, { kind: 'group' });
		await middle;
		const pin = { type: 'pin', evidence: 'ev_a', theme: 'th_old', by: 'Ann', at: 1 };
		const rename = { type: 'rename', theme: 'th_named', label: 'Rotas', by: 'Ann', at: 2 };
		await server.rooms.transact(board, 'remote', (doc) => {
			doc.getMap('moves').set('place:ev_a', pin);
			doc.getMap('moves').set('name:th_named', rename);
		});
		go();
		expect((await ended(id)).state).toBe('done');
		const { themes, moves } = await snapshot();
		expect(themes.map((item) => item.id).sort()).toEqual(['th_named', 'th_new', 'th_old']);
		expect(moves).toEqual([pin, rename]);
	});

	it('[JB6] a job that fails says so plainly, changes nothing and does not stop the next', async () => {
		const broken = await startTestServer(url, {
			...stages,
			groupEvidence: () => Promise.reject(new Error('secret detail')),
		});
		// Only the broken one takes jobs.
		await server.close();
		const job = await ended(await broken.runner.start(board, { kind: 'group' }), broken);
		await broken.close();
		expect(job).toMatchObject({ state: 'failed' });
		expect(job.summary).not.toContain('secret');
		server = await startTestServer(url, stages);
		expect((await snapshot()).themes).toEqual([]);
		expect((await ended(await server.runner.start(board, { kind: 'group' }))).state).toBe('done');
	});

	it('[JB8] a job of another board cannot be read or stopped', async () => {
		const id = await server.runner.start(board, { kind: 'group' });
		await expect(server.runner.read('bo_else', id)).rejects.toMatchObject({ code: 'not-found' });
		await expect(server.runner.cancel('bo_else', id)).rejects.toMatchObject({ code: 'not-found' });
		await expect(server.runner.start(board, { kind: 'personas', engine: 'model' })).rejects.toMatchObject({
			code: 'bad-request',
		});
		expect((await ended(id)).state).toBe('done');
	});
});
