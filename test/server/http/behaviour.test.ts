import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { quietLog } from '../../../server/log.ts';
import { type RunningServer, startServer } from '../../../server/serve.ts';
import { type BehaviourJson, behaviourJsonSchema } from '../../../shared/behaviour.ts';
import { setEntry } from '../../../shared/board-doc.ts';
import type { Archetype } from '../../../shared/persona.ts';
import { type BoardClient, call, joinBoard, type TestBoard, until } from '../../support/board-client.ts';
import { createTestDatabase, testData } from '../../support/postgres.ts';
import { ended } from '../imports/import-board.ts';

const people = Array.from({ length: 12 }, (_, at) => `P${at + 1}`);
const users = 40;
const quotes = `id,text,participant\n${people.map((person, at) => `q${at},I plan the week on paper first,${person}`).join('\n')}\n`;
const customers = `user,participant\n${people.map((person, at) => `u${at},${person}`).join('\n')}\n`;
/** The first half plan and publish on weekday mornings, the second half look; three of all export. */
const usage = ['user,ts,event']
	.concat(
		Array.from({ length: users }, (_, user) =>
			Array.from({ length: 6 }, (_, week) => {
				const at = (minute: number): string =>
					new Date(Date.UTC(2026, 8, 1 + 7 * week + (user % 3), 9, minute)).toISOString();
				const plans = user % 12 < 6;
				const events = plans ? ['opened', 'planned', 'published'] : ['opened', 'looked'];
				if (user < 3) events.push('exported');
				return events.map((event, step) => `u${user},${at(step)},${event}`);
			}),
		).flat(2),
	)
	.join('\n');

function archetype(id: 'ar_a' | 'ar_b', participants: string[]): Archetype {
	return { id, label: id, participants, evidence: [], stability: 0.9, verdict: 'stable' };
}

let server: RunningServer;
let board: TestBoard;
let client: BoardClient;
const as = (role: 'owner' | 'editor' | 'viewer') => ({ board: board.boardId, token: board.tokens[role] });

beforeAll(async () => {
	const databaseUrl = await createTestDatabase();
	server = await startServer({ port: 0, host: '127.0.0.1', dataDir: testData, databaseUrl, log: quietLog });
	board = await call(server.url, 'createBoard', { name: 'Board' });
	for (const [name, text] of Object.entries({
		'quotes.csv': quotes,
		'usage.csv': usage,
		'customers.csv': customers,
	}))
		await call(server.url, 'importTable', { name, text }, as('editor'));
	client = joinBoard(server.url, board.boardId, board.tokens.editor);
	await client.synced;
	client.doc.transact(() => {
		setEntry(client.doc, 'archetypes', 'ar_a', archetype('ar_a', people.slice(0, 6)));
		setEntry(client.doc, 'archetypes', 'ar_b', archetype('ar_b', people.slice(6)));
	});
	await call(server.url, 'readBehaviourQuestions', null, as('viewer'));
});
afterAll(async () => {
	client?.destroy();
	await server?.close();
});

async function count(): Promise<string> {
	const { jobId } = await call(server.url, 'startJob', { kind: 'behaviour', by: 'Ana' }, as('editor'));
	const job = await ended(server.url, as('editor'), jobId);
	expect(job.state).toBe('done');
	return job.summary;
}

describe('what people do, served', () => {
	/** What was counted, as a program reads it. */
	async function counted(): Promise<BehaviourJson | null> {
		const { behaviour } = await call(server.url, 'readBehaviour', null, as('viewer'));
		return behaviour === null ? null : z.parse(behaviourJsonSchema, behaviour);
	}

	it('[BH40] nothing is there before the first count', async () => {
		expect(await call(server.url, 'readBehaviour', null, as('viewer'))).toEqual({
			behaviour: null,
			madeAt: null,
		});
	});

	it('[BH40] a count is there for whoever reads the board, and each archetype’s strip is in the document', async () => {
		expect(await count()).toBe('630 events of 40 users counted.');
		const behaviour = await counted();
		const { madeAt, view } = await call(server.url, 'readBehaviourView', null, as('viewer'));
		expect(view!.groups.map(({ id, users: n }) => [id, n]).slice(0, 1)).toEqual([['everyone', 40]]);
		expect(view!.lead).toMatch(/^630 events of 40 users, 1 Sept? 2026 to .* times in UTC$/);
		expect(behaviour!.signatures.map(({ group }) => group).slice(0, 3)).toEqual(['everyone', 'ar_a', 'ar_b']);
		expect(Date.parse(madeAt!)).toBeGreaterThan(0);
		await until(client.doc, () => client.doc.getMap('strips').size === 2);
		const strip = client.doc.getMap('strips').get('ar_a') as any;
		expect(strip).toMatchObject({ linked: 6, measured: true, zone: 'UTC', busiest: { hour: 9 } });
		expect(strip.features.map(({ event }: { event: string }) => event)).toContain('planned');
		expect(strip.sequence.events).toEqual(['opened', 'planned', 'published']);
		expect(strip.heat.map((row: string) => row.length)).toEqual(Array(7).fill(24));
		// Numbers only: no user is named in either.
		for (const kept of [behaviour, strip]) expect(JSON.stringify(kept)).not.toMatch(/"u\d+"/);
	});

	it('[BH41] users behind a number are listed from five on, to those who may edit', async () => {
		const ask = (group: string, event: string, role: 'editor' | 'viewer' = 'editor') =>
			call(server.url, 'listBehaviourUsers', { group, event }, as(role));
		const all = await ask('everyone', 'looked');
		expect(all.count).toBe(all.users!.length);
		expect(all.users!.every((user) => Number(user.slice(1)) % 12 >= 6)).toBe(true);
		expect(await ask('everyone', 'exported')).toEqual({ count: 3, users: null });
		expect((await ask('ar_a', 'planned')).users).toEqual(expect.arrayContaining(['u0', 'u5']));
		expect(await ask('ar_a', 'nothing of the kind')).toEqual({ count: 0, users: null });
		await expect(ask('ar_none', 'planned')).rejects.toThrow(/^404 /);
		await expect(ask('everyone', 'looked', 'viewer')).rejects.toThrow(/^403 /);
	});

	it('[BH42] a team’s questions are changed by editors, read by all, and answered by the next count', async () => {
		const put = (questions: object, role: 'editor' | 'viewer' = 'editor') =>
			call(server.url, 'putBehaviourQuestions', questions as any, as(role));
		const way = { name: 'Publish a week', steps: ['opened', 'planned', 'published'], withinDays: null };
		const kpi = { kind: 'adoption', name: 'Planning', event: 'planned' };
		await expect(put({ paths: [way] }, 'viewer')).rejects.toThrow(/^403 /);
		await expect(put({ paths: [{ ...way, steps: ['opened'] }] })).rejects.toThrow(/^400 .*paths/);
		await put({ paths: [way], kpis: [kpi] });
		expect(await call(server.url, 'readBehaviourQuestions', null, as('viewer'))).toEqual({
			paths: [way],
			kpis: [kpi],
		});
		await count();
		const behaviour = await counted();
		const [everyone] = behaviour!.funnels;
		expect(everyone!.steps.map(({ reached }) => reached.users)).toEqual([40, 22, 22]);
		expect(behaviour!.conformance.length).toBe(behaviour!.funnels.length);
		expect(behaviour!.kpis[0]).toMatchObject({ kpi: 'Planning', group: 'everyone', n: 22, of: 40 });
	});

	it('[BH43] erasing somebody takes the numbers away until they are counted anew', async () => {
		await call(server.url, 'erasePerson', { confirm: 'P12' }, { ...as('owner'), person: 'P12' });
		expect(await counted()).toBeNull();
		await until(client.doc, () => client.doc.getMap('strips').size === 0);
		await count();
		const behaviour = await counted();
		expect(behaviour!.log.users).toBe(39);
	});

	it('[BH44] without a usage export a count says so, and leaves nothing of the one before', async () => {
		const { sources } = await call(server.url, 'listSources', null, as('viewer'));
		const { source } = sources.find(({ kind }) => kind === 'usage')!;
		await call(server.url, 'removeSource', null, { ...as('editor'), source });
		expect(await count()).toBe('There is no usage export on this board.');
		expect(await counted()).toBeNull();
		await until(client.doc, () => client.doc.getMap('strips').size === 0);
	});
});
