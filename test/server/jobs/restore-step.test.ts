import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { systemClock, systemRandom } from '../../../server/environment.ts';
import { restoreStep, together } from '../../../server/jobs/restore-step.ts';
import { writeStep } from '../../../server/jobs/write-step.ts';
import { type Database, openDatabase } from '../../../server/storage/database.ts';
import { createInsightStore, type InsightStore } from '../../../server/storage/insight-store.ts';
import { migrate } from '../../../server/storage/migrations.ts';
import { createStepStore, type StepStore } from '../../../server/storage/step-store.ts';
import {
	applyEdits,
	type BoardMapName,
	boardMap,
	type DocEdit,
	editEntry,
	moveEntry,
	readBoard,
	readHistory,
	setEntry,
} from '../../../shared/board-doc.ts';
import { effectiveGrouping } from '../../../shared/grouping.ts';
import { longest } from '../../../shared/history.ts';
import type { BoardId, JobId } from '../../../shared/ids.ts';
import type { Membership } from '../../../shared/theme.ts';
import { createTestDatabase } from '../../support/postgres.ts';
import { createStages, makeBoard, startTestServer, type TestServer, theme, whenEnded } from './job-world.ts';

let database: Database;
let server: TestServer;
let board: BoardId;
let steps: StepStore;
let insights: InsightStore;

beforeAll(async () => {
	const url = await createTestDatabase();
	database = openDatabase(url, () => undefined);
	await migrate(database.kysely);
	server = await startTestServer(url, createStages([]));
	steps = createStepStore(database);
	insights = createInsightStore(database);
});
afterAll(async () => {
	await server?.close();
	await database?.close();
});
beforeEach(async () => {
	board = await makeBoard(database);
	await write(
		...['a', 'b', 'c'].map(
			(id): DocEdit => ({
				map: 'evidence',
				key: `ev_${id}`,
				value: { kind: 'said', participant: 'P1', source: 'so_a', flags: [] },
			}),
		),
	);
});

const deps = () => ({
	steps,
	insights,
	rooms: server.rooms,
	clock: systemClock,
	random: systemRandom,
	showDecisions: async (of: BoardId) => void server.reweighed.push(of),
});
const read = () =>
	server.rooms.transact(board, 'remote', (doc) => ({ ...readBoard(doc), history: readHistory(doc) }));
const write = (...edits: DocEdit[]) =>
	server.rooms.transact(board, 'remote', (doc) => applyEdits(doc, edits, 'panel'));
/** A machine step that puts every note into one theme. */
async function group(id: JobId, into: `th_${string}`, found?: unknown): Promise<void> {
	const members = new Map<string, Membership>(['a', 'b', 'c'].map((at) => [`ev_${at}`, { theme: into }]));
	await writeStep(deps(), board, {
		id,
		line: { what: 'group', by: 'Ann' },
		plan: new Map<BoardMapName, ReadonlyMap<string, unknown>>([
			['themes', new Map([[into, theme(into)]])],
			['members', members],
		]),
		found: new Map(found === undefined ? [] : [['grouping', found] as const]),
	});
}
const homes = async (): Promise<Record<string, string>> => {
	const { themes, members, moves } = await read();
	const { themes: now } = effectiveGrouping(themes, members, moves);
	return Object.fromEntries(now.flatMap(({ id, members: ids }) => ids.map((one) => [one, id])));
};
const later = () => Date.now() + 60_000;

it('[FA10] a run is a line of history with what it made, and what it replaced is kept', async () => {
	const job = await server.runner.start(board, { kind: 'group', by: 'Ann' });
	await whenEnded(server.runner, board, job);
	const { history } = await read();
	expect(history.get(job)).toMatchObject({ who: 'machine', what: 'group', by: 'Ann', n: 1, kept: true });
	expect(await steps.since(board, job)).toEqual([{ maps: { themes: {}, members: {} }, found: {} }]);
});

it('[FA10] a step that is written twice, with a crash in between, still knows what was there before', async () => {
	await group('jo_1', 'th_one');
	await group('jo_2', 'th_two');
	await group('jo_2', 'th_two');
	expect(await steps.since(board, 'jo_2')).toMatchObject([{ maps: { themes: { th_one: {} } } }]);
});

it('[FA11] a restore puts the machine’s part back to before that step and all after it, findings with it; every move stays and later ones are counted', async () => {
	await group('jo_1', 'th_one', { k: 1 });
	await write(moveEntry({ type: 'park', evidence: 'ev_b', by: 'Ben', at: 5 }));
	await group('jo_2', 'th_two', { k: 2 });
	await group('jo_3', 'th_three', { k: 3 });
	await write(
		moveEntry({ type: 'pin', evidence: 'ev_c', theme: 'th_three', by: 'Ana', at: later() }),
		editEntry({ type: 'hide', entity: 'cl_1', by: 'Ana', at: later() }),
	);
	const before = await read();
	const { later: kept } = await restoreStep(deps(), board, 'jo_2', 'Ann');
	expect(kept).toBe(2);
	// The theme that somebody moved a note into stands, though the step that made it is taken back.
	expect(await homes()).toEqual({ ev_a: 'th_one', ev_c: 'th_three' });
	const after = await read();
	expect([after.moves, after.edits]).toEqual([before.moves, before.edits]);
	expect((await insights.read(board, 'grouping'))?.content).toEqual({ k: 1 });
});

it('[FA12] a restore is a step of its own: it can be taken back, and so can that', async () => {
	await group('jo_1', 'th_one');
	await group('jo_2', 'th_two');
	const first = await restoreStep(deps(), board, 'jo_1', 'Ann');
	expect(await homes()).toEqual({});
	const line = (await read()).history.get(first.step);
	expect(line).toMatchObject({ who: 'machine', what: 'restore', by: 'Ann', back: expect.any(Number) });
	const second = await restoreStep(deps(), board, first.step, 'Ben');
	expect(await homes()).toEqual({ ev_a: 'th_two', ev_b: 'th_two', ev_c: 'th_two' });
	await restoreStep(deps(), board, second.step, 'Ann');
	expect(await homes()).toEqual({});
});

it('[FA11] decisions are weighed anew where personas change', async () => {
	await writeStep(deps(), board, {
		id: 'jo_1',
		line: { what: 'personas', by: 'Ann' },
		plan: new Map([['personas', new Map()]]),
		found: new Map(),
	});
	server.reweighed.length = 0;
	await restoreStep(deps(), board, 'jo_1', 'Ann');
	expect(server.reweighed).toEqual([board]);
});

it('[FA13] evidence that has gone or is held back since is in nothing that comes back, and what may not be quoted is not', async () => {
	const claim = (id: string, citations: string[], quote: string): DocEdit => ({
		map: 'claims',
		key: id,
		value: {
			id,
			persona: 'pe_1',
			field: 'pains',
			order: 0,
			text: [{ quote, start: 0, end: 3 }],
			support: 'verbatim',
			citations,
			counter: [],
			author: 'machine',
		},
	});
	await group('jo_1', 'th_one');
	await write(claim('cl_1', ['ev_a'], 'ev_a'), claim('cl_2', ['ev_b', 'ev_c'], 'ev_c'));
	await writeStep(deps(), board, {
		id: 'jo_2',
		line: { what: 'personas', by: 'Ann' },
		plan: new Map<BoardMapName, ReadonlyMap<string, unknown>>([
			['claims', new Map()],
			['members', new Map()],
		]),
		found: new Map(),
	});
	await server.rooms.transact(board, 'pipeline', (doc) => {
		boardMap(doc, 'evidence').delete('ev_a');
		setEntry(doc, 'evidence', 'ev_c', {
			kind: 'said',
			participant: 'P1',
			source: 'so_a',
			flags: ['notes-only'],
		});
	});
	await restoreStep(deps(), board, 'jo_2', 'Ann');
	const { claims, members } = await read();
	expect([claims, [...members.keys()]]).toEqual([[], ['ev_b', 'ev_c']]);
});

it('[FA13] what is not kept any more is refused in plain words, and changes nothing', async () => {
	await group('jo_1', 'th_one');
	await expect(restoreStep(deps(), board, 'jo_9', 'Ann')).rejects.toThrow('not kept any more');
	await database.pool.query('delete from board_steps where board = $1', [board]);
	await expect(restoreStep(deps(), board, 'jo_1', 'Ann')).rejects.toThrow('not kept any more');
	expect((await homes()).ev_a).toBe('th_one');
});

it('[FA8] [FA10] as many steps are kept as the history has lines of', async () => {
	for (let at = 0; at < longest.machine + 4; at++) await group(`jo_${at}`, 'th_one');
	const { rows } = await database.pool.query('select id from board_steps where board = $1 order by seq', [
		board,
	]);
	expect(rows.length).toBe(longest.machine);
	const machine = [...(await read()).history].filter(([, line]) => line.who === 'machine');
	expect(machine.map(([id]) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
});

it('[FA11] of several steps the first that changed a map knows what it held before all of them', () => {
	const first = { maps: { themes: { a: 1 } }, found: { grouping: 1 } };
	const second = { maps: { themes: { b: 1 }, claims: { c: 1 } }, found: {} };
	expect(together([first, second])).toEqual({
		maps: { themes: { a: 1 }, claims: { c: 1 } },
		found: { grouping: 1 },
	});
});
