import { tmpdir } from 'node:os';
import { systemClock, systemRandom } from '../../../server/environment.ts';
import { type JobRunner, type Pace, startJobRunner } from '../../../server/jobs/job-runner.ts';
import type { JobStore } from '../../../server/jobs/job-store.ts';
import type { Stages } from '../../../server/jobs/stages.ts';
import { quietLog } from '../../../server/log.ts';
import type { Clock } from '../../../server/ports.ts';
import { type Database, isDatabaseAway, openDatabase } from '../../../server/storage/database.ts';
import { createDocStore } from '../../../server/storage/doc-store.ts';
import { createEntityStore } from '../../../server/storage/entity-store.ts';
import { createEvaluationStore } from '../../../server/storage/evaluation-store.ts';
import { createEvidenceStore } from '../../../server/storage/evidence-store.ts';
import { createInsightStore } from '../../../server/storage/insight-store.ts';
import { createJobStore } from '../../../server/storage/job-store.ts';
import { joinServers } from '../../../server/storage/servers.ts';
import { createSourceStore } from '../../../server/storage/source-store.ts';
import { createStepStore } from '../../../server/storage/step-store.ts';
import { createUsageStore } from '../../../server/storage/usage-store.ts';
import { defaultLimits } from '../../../server/sync/limits.ts';
import { createRooms, type Rooms } from '../../../server/sync/rooms.ts';
import type { Claim } from '../../../shared/claim.ts';
import type { Evidence } from '../../../shared/evidence.ts';
import type { BoardId, EvidenceId, JobId } from '../../../shared/ids.ts';
import type { Job } from '../../../shared/job.ts';
import type { Membership, Theme } from '../../../shared/theme.ts';

export const theme = (id: `th_${string}`, order = 0): Theme => ({ id, label: id, criterion: '', order });

const claim = (at: number): Claim => ({
	id: `cl_${at}`,
	persona: 'pe_1',
	field: 'pains',
	order: at,
	text: [`Sentence ${at}.`],
	support: 'hypothesis',
	citations: [],
	counter: [],
	author: 'machine',
});

const quotes: Evidence[] = ['a', 'b', 'c'].map((id) => ({
	id: `ev_${id}`,
	ref: id,
	kind: 'said',
	text: `quote ${id}`,
	participant: 'P1',
	source: 'so_a',
	locator: null,
	context: null,
	fields: {},
	language: null,
	date: null,
	score: null,
	tags: [],
	flags: [],
}));

/** Stages that do next to nothing and write down that they were called; `inGroup` runs in the middle of a grouping, `inPersonas` of writing personas. */
export function createStages(
	calls: string[],
	inGroup: () => Promise<void> = async () => undefined,
	inPersonas: () => Promise<void> = async () => undefined,
): Stages {
	return {
		async groupEvidence({ evidence, moves, signal, onProgress }) {
			calls.push('group');
			onProgress?.('Grouping notes', 1, 2);
			await inGroup();
			signal?.throwIfAborted();
			const members = new Map<EvidenceId, Membership>();
			for (const [at, { id }] of evidence.entries())
				members.set(id, at === 0 ? { parked: 'Alone.' } : { theme: 'th_new' });
			const kept = { kept: moves.length, total: moves.length };
			return { themes: [theme('th_new')], members, kept, churn: null, notices: [] };
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
		async writePersonas({ archetypes, onWritten }) {
			calls.push('personas');
			for (let at = 0; at < 9; at++) onWritten?.('N', [claim(at)]);
			await inPersonas();
			if (archetypes.length === 0) throw new Error('no archetypes');
			const persona = { id: 'pe_1', archetype: 'ar_1', name: 'N', role: '', level: 'hypothesis', order: 0 };
			return {
				personas: [{ ...persona, engine: 'local' }],
				claims: [],
				gate: { checked: 0, dropped: 0, madeHypothesis: 0 },
				run: null,
				gaps: [],
				notices: [],
			} as any;
		},
	};
}

/** A gate in the middle of a run: `reached` resolves there, `go` opens it. */
export function createGate(): { reached: Promise<void>; go: () => void; pass: () => Promise<void> } {
	let go = (): void => undefined;
	let arrive = (): void => undefined;
	const open = new Promise<void>((resolve) => {
		go = resolve;
	});
	const reached = new Promise<void>((resolve) => {
		arrive = resolve;
	});
	return {
		reached,
		go,
		pass() {
			arrive();
			return open;
		},
	};
}

export type TestServer = {
	runner: JobRunner;
	rooms: Rooms;
	jobs: JobStore;
	/** The lists of jobs it has shown. */
	seen: Job[][];
	/** Boards whose decisions were weighed anew. */
	reweighed: BoardId[];
	close(): Promise<void>;
};

/** What a server has of jobs, beside the other servers on this database. */
export async function startTestServer(
	url: string,
	stages: Stages,
	{ pace, lease = 2, clock = systemClock }: { pace?: Partial<Pace>; lease?: number; clock?: Clock } = {},
): Promise<TestServer> {
	const database = openDatabase(url, () => undefined);
	const servers = await joinServers(url, { database, clock, random: systemRandom, log: quietLog });
	const { line, newswire } = servers;
	const limits = { ...defaultLimits, commitWindow: 0 };
	const store = createDocStore(database, line);
	const rooms = createRooms({ store, newswire, clock, log: quietLog, limits });
	const seen: Job[][] = [];
	const reweighed: BoardId[] = [];
	const jobs = createJobStore(database, { log: quietLog, lease });
	const runner = await startJobRunner({
		stages,
		rooms: {
			...rooms,
			showJobs(board, list) {
				seen.push([...list]);
				rooms.showJobs(board, list);
			},
		},
		evidence: createEvidenceStore(database),
		usage: createUsageStore(database),
		insights: createInsightStore(database),
		evaluations: createEvaluationStore(database),
		steps: createStepStore(database),
		engineFolder: tmpdir(),
		sources: createSourceStore(database),
		entities: createEntityStore(database),
		embedder: () => null,
		showDecisions: async (board) => void reweighed.push(board),
		decisionsOn: async () => new Map(),
		askOpinion: async () => ({ summary: '' }),
		isFed: async () => false,
		checked: async () => undefined,
		measure: async () => undefined,
		prepareImport: async () => {
			throw new Error('No imports here');
		},
		readPersona: async () => {
			throw new Error('No documents here');
		},
		jobs,
		newswire,
		isAway: isDatabaseAway,
		clock,
		random: systemRandom,
		log: quietLog,
		pace: { poll: 50, beat: 100, ...pace },
	});
	return {
		runner,
		rooms,
		jobs,
		seen,
		reweighed,
		async close() {
			await runner.close();
			await rooms.close();
			await servers.leave();
			await database.close();
		},
	};
}

let count = 0;

/** A fresh board with three quotes. */
export async function makeBoard(database: Database): Promise<BoardId> {
	count += 1;
	const board: BoardId = `bo_${process.pid}-${count}`;
	await database.pool.query('insert into boards (id, name) values ($1, $2)', [board, 'Test']);
	await createEvidenceStore(database).add(database.kysely, board, 'so_a', quotes);
	return board;
}

/** Reads the job until it has ended. */
export async function whenEnded(runner: JobRunner, board: BoardId, id: JobId): Promise<Job> {
	for (;;) {
		const job = await runner.read(board, id);
		if (job.state !== 'queued' && job.state !== 'running') return job;
		await new Promise((resolve) => setImmediate(resolve));
	}
}
