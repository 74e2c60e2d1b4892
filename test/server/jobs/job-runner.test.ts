import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { systemClock, systemRandom } from '../../../server/environment.ts';
import { createJobRunner, type JobRunner, stoppedByRestart } from '../../../server/jobs/job-runner.ts';
import type { Stages } from '../../../server/jobs/stages.ts';
import { quietLog } from '../../../server/log.ts';
import { createBoardStore } from '../../../server/storage/board-store.ts';
import { type Database, openDatabase } from '../../../server/storage/database.ts';
import { createDocStore } from '../../../server/storage/doc-store.ts';
import { createEvidenceStore } from '../../../server/storage/evidence-store.ts';
import { createJobStore } from '../../../server/storage/job-store.ts';
import { migrate } from '../../../server/storage/migrations.ts';
import { createUsageStore } from '../../../server/storage/usage-store.ts';
import { defaultLimits } from '../../../server/sync/limits.ts';
import { createRooms, type Rooms } from '../../../server/sync/rooms.ts';
import { readBoard } from '../../../shared/board-doc.ts';
import type { Evidence } from '../../../shared/evidence.ts';
import type { BoardId, EvidenceId, JobId } from '../../../shared/ids.ts';
import type { Job } from '../../../shared/job.ts';
import type { Membership, Theme } from '../../../shared/theme.ts';
import { createTestDatabase } from '../../support/postgres.ts';

let database: Database;
let rooms: Rooms;
let runner: JobRunner;
let board: BoardId;
let count = 0;

const theme = (id: `th_${string}`, order = 0): Theme => ({ id, label: id, criterion: '', order });
const quotes: Evidence[] = ['a', 'b', 'c'].map((id) => ({
	id: `ev_${id}`,
	ref: id,
	kind: 'said',
	text: `quote ${id}`,
	participant: 'P1',
	source: 'so_a',
	date: null,
	score: null,
	tags: [],
	flags: [],
}));
const calls: string[] = [];
/** Held open by a test that wants to act in the middle of a run. */
let gate: Promise<void> = Promise.resolve();
let reached: () => void = () => undefined;

const stages: Stages = {
	async groupEvidence({ evidence, moves, signal, onProgress }) {
		calls.push('group');
		onProgress?.('Grouping notes', 1, 2);
		reached();
		await gate;
		signal?.throwIfAborted();
		const members = new Map<EvidenceId, Membership>();
		for (const [at, { id }] of evidence.entries())
			members.set(id, at === 0 ? { parked: 'Alone.' } : { theme: 'th_new' });
		return {
			themes: [theme('th_new')],
			members,
			kept: { kept: moves.length, total: moves.length },
			churn: null,
			notices: [],
		};
	},
	formArchetypes() {
		calls.push('archetypes');
		const archetype = {
			id: 'ar_1' as const,
			label: 'All',
			participants: ['P1', 'P2'],
			evidence: [],
			stability: 0.9,
			verdict: 'stable' as const,
		};
		return { archetypes: [archetype], tensions: [], notices: ['A notice.'] };
	},
	async writePersonas({ archetypes }) {
		calls.push('personas');
		if (archetypes.length === 0) throw new Error('no archetypes');
		const persona = { id: 'pe_1', archetype: 'ar_1', name: 'N', role: '', level: 'hypothesis', order: 0 };
		return {
			personas: [{ ...persona, engine: 'local' }],
			claims: [],
			gate: {},
			gaps: [],
			notices: [],
		} as any;
	},
};

beforeAll(async () => {
	database = openDatabase(await createTestDatabase(), () => undefined);
	await migrate(database.kysely);
	const limits = { ...defaultLimits, commitWindow: 0 };
	rooms = createRooms({ store: createDocStore(database), clock: systemClock, log: quietLog, limits });
	runner = createRunner(stages);
});
afterAll(async () => {
	await runner?.close();
	await rooms?.close();
	await database?.close();
});
beforeEach(async () => {
	calls.length = 0;
	gate = Promise.resolve();
	count += 1;
	board = `bo_${count}`;
	await createBoardStore(database).create({ id: board, name: 'Test' }, [
		{ hash: `h${count}`, role: 'owner', label: '' },
	]);
	const record = { board, source: 'so_a' as const, name: 'x', kind: 'evidence' as const, rejected: [] };
	await createEvidenceStore(database).add(record, quotes);
});

function createRunner(use: Stages): JobRunner {
	return createJobRunner({
		stages: use,
		rooms,
		evidence: createEvidenceStore(database),
		usage: createUsageStore(database),
		embedder: () => null,
		jobs: createJobStore(database),
		clock: systemClock,
		random: systemRandom,
		log: quietLog,
	});
}

async function ended(id: JobId, by = runner): Promise<Job> {
	for (;;) {
		const job = await by.read(board, id);
		if (job.state !== 'queued' && job.state !== 'running') return job;
		await new Promise((resolve) => setImmediate(resolve));
	}
}

/** Holds the next grouping in its middle; `go` lets it end. */
function holdGrouping(): { middle: Promise<void>; go: () => void } {
	let go = (): void => undefined;
	gate = new Promise((resolve) => {
		go = resolve;
	});
	const middle = new Promise<void>((resolve) => {
		reached = resolve;
	});
	return { middle, go };
}
const snapshot = () => rooms.transact(board, 'remote', readBoard);

describe('jobs', () => {
	it('[JB1] a run’s results are written together, and it says what came of it', async () => {
		const job = await ended(await runner.start(board, { kind: 'group', by: 'Ann' }));
		expect(job).toMatchObject({
			state: 'done',
			by: 'Ann',
			summary: '1 theme from 3 notes, 1 set aside.',
		});
		const { themes, members, meta } = await snapshot();
		expect([themes.length, members.size, typeof meta.get('lastRun')]).toEqual([1, 3, 'number']);
	});

	it('[JB2] what a job rests on is made first', async () => {
		const job = await ended(await runner.start(board, { kind: 'personas' }));
		expect([job.state, job.summary]).toEqual(['done', '1 persona with 0 claims. A notice.']);
		expect(calls).toEqual(['group', 'archetypes', 'personas']);
		const { themes, archetypes, personas } = await snapshot();
		expect([themes.length, archetypes.length, personas.length]).toEqual([1, 1, 1]);
		calls.length = 0;
		await ended(await runner.start(board, { kind: 'personas' }));
		expect(calls).toEqual(['personas']);
	});

	it('[JB3] of one kind a board runs one job; asking again gives that one', async () => {
		const { middle, go } = holdGrouping();
		const first = await runner.start(board, { kind: 'group' });
		await middle;
		expect(await runner.start(board, { kind: 'group' })).toBe(first);
		expect(await runner.read(board, first)).toMatchObject({
			state: 'running',
			step: 'Grouping notes',
			done: 1,
		});
		go();
		await ended(first);
		const second = await runner.start(board, { kind: 'group' });
		expect(second).not.toBe(first);
		await ended(second);
	});

	it('[JB4] a stopped job writes nothing', async () => {
		const { middle, go } = holdGrouping();
		const id = await runner.start(board, { kind: 'group' });
		await middle;
		expect(await runner.cancel(board, id)).toMatchObject({ state: 'cancelled' });
		go();
		const next = await ended(await runner.start(board, { kind: 'archetypes' }));
		expect(next.state).toBe('done');
		expect(await runner.read(board, id)).toMatchObject({
			state: 'cancelled',
			summary: 'Stopped. Nothing was changed.',
		});
		expect(await createJobStore(database).read(board, id)).toMatchObject({ state: 'cancelled' });
		expect(calls).toEqual(['group', 'group', 'archetypes']);
	});

	it('[JB5] a theme somebody moves a note into during a run outlives the run', async () => {
		await rooms.transact(board, 'pipeline', (doc) => {
			doc.getMap('themes').set('th_old', theme('th_old'));
			doc.getMap('themes').set('th_unused', theme('th_unused'));
		});
		const { middle, go } = holdGrouping();
		const id = await runner.start(board, { kind: 'group' });
		await middle;
		const pin = { type: 'pin', evidence: 'ev_a', theme: 'th_old', by: 'Ann', at: 1 };
		await rooms.transact(board, 'remote', (doc) => doc.getMap('moves').set('place:ev_a', pin));
		go();
		expect((await ended(id)).state).toBe('done');
		const { themes, moves } = await snapshot();
		expect(themes.map((item) => item.id).sort()).toEqual(['th_new', 'th_old']);
		expect(moves).toEqual([pin]);
	});

	it('[JB6] a job that fails says so plainly, changes nothing and does not stop the next', async () => {
		const broken = createRunner({
			...stages,
			groupEvidence: () => Promise.reject(new Error('secret detail')),
		});
		const job = await ended(await broken.start(board, { kind: 'group' }), broken);
		expect(job).toMatchObject({ state: 'failed' });
		expect(job.summary).not.toContain('secret');
		expect((await snapshot()).themes).toEqual([]);
		expect((await ended(await runner.start(board, { kind: 'group' }))).state).toBe('done');
	});

	it('[JB7] a job that a killed server left open has failed when the next one starts', async () => {
		const jobs = createJobStore(database);
		const left: Job = {
			id: 'jo_left',
			kind: 'group',
			state: 'running',
			step: '',
			done: 0,
			total: 0,
			summary: '',
			by: '',
		};
		await jobs.open(board, left);
		await jobs.failOpen(stoppedByRestart);
		expect(await jobs.read(board, 'jo_left')).toMatchObject({ state: 'failed', summary: stoppedByRestart });
		expect((await ended(await runner.start(board, { kind: 'group' }))).state).toBe('done');
	});

	it('[JB8] a job of another board cannot be read or stopped', async () => {
		const id = await runner.start(board, { kind: 'group' });
		await expect(runner.read('bo_else', id)).rejects.toMatchObject({ code: 'not-found' });
		await expect(runner.cancel('bo_else', id)).rejects.toMatchObject({ code: 'not-found' });
		await expect(runner.start(board, { kind: 'personas', engine: 'model' })).rejects.toMatchObject({
			code: 'bad-request',
		});
		expect((await ended(id)).state).toBe('done');
	});
});
