import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quietLog } from '../../../server/log.ts';
import { type RunningServer, startServer } from '../../../server/serve.ts';
import { applyEdits, editEntry, moveEntry, readBoard, setEntry } from '../../../shared/board-doc.ts';
import { claimText } from '../../../shared/claim.ts';
import type { ContractCall, ContractRequest, ContractResponse } from '../../../shared/contract.ts';
import { effectiveGrouping } from '../../../shared/grouping.ts';
import type { JobId } from '../../../shared/ids.ts';
import { personaViews } from '../../../shared/persona-view.ts';
import type { StagedPeople } from '../../../shared/refresh-api.ts';
import { type BoardClient, call, joinBoard, type TestBoard, until } from '../../support/board-client.ts';
import { createTestDatabase, testData } from '../../support/postgres.ts';
import { ended } from '../imports/import-board.ts';
import { sampleEvidence } from '../synthesis/sample.ts';

const said = sampleEvidence().filter(({ participant, kind }) => participant !== null && kind === 'said');
const people = [...new Set(said.map(({ participant }) => participant!))].sort();
/** Six notes of everybody: enough for personas, and soon read. */
const talks = people.flatMap((one) => said.filter(({ participant }) => participant === one).slice(0, 6));
/** Three people are heard later. */
const late = new Set(people.slice(-3));
const csvOf = (rows: typeof talks): string =>
	[
		'id,text,participant',
		...rows.map(({ ref, text, participant }) => `${ref},"${text.replaceAll('"', '""')}",${participant}`),
	].join('\n');

let server: RunningServer;
let board: TestBoard;
let client: BoardClient;
let staged: StagedPeople;

function ask<C extends ContractCall>(
	name: C,
	request: ContractRequest<C>,
	role: 'owner' | 'editor' | 'viewer' = 'editor',
	named: { job?: string } = {},
): Promise<ContractResponse<C>> {
	return call(server.url, name, request, { board: board.boardId, token: board.tokens[role], ...named });
}
async function run(start: Promise<{ jobId: JobId }>): Promise<void> {
	const { jobId } = await start;
	const who = { board: board.boardId, token: board.tokens.owner };
	expect(await ended(server.url, who, jobId)).toMatchObject({ state: 'done' });
}
const lookAnew = async (): Promise<StagedPeople> => {
	await run(ask('startRefresh', {}));
	return (await ask('readRefresh', null, 'viewer')).staged!.people!;
};
const now = () => readBoard(client.doc);
const machine = () => JSON.stringify([now().themes, [...now().members], now().archetypes, now().claims]);
const byPeople = () => JSON.stringify([[...now().edits], now().moves]);
const changesOf = ({ personas }: StagedPeople) =>
	personas.flatMap(({ state, changes }) => (state === 'stays' ? changes : []));
/** All sentences as they are read, people's own on top. */
const sentences = () =>
	personaViews(now()).flatMap(({ claims }) => claims.map(({ id, text }) => [id, claimText(text, () => '…')]));

beforeAll(async () => {
	server = await startServer({
		port: 0,
		host: '127.0.0.1',
		dataDir: testData,
		databaseUrl: await createTestDatabase(),
		environment: {},
		log: quietLog,
	});
	board = await call(server.url, 'createBoard', { name: 'Staged' });
	const early = talks.filter(({ participant }) => !late.has(participant!));
	await ask('importTable', { name: 'talks.csv', text: csvOf(early) });
	await run(ask('startJob', { kind: 'personas' }));
	client = joinBoard(server.url, board.boardId, board.tokens.editor);
	await client.synced;
	const { themes, members, claims } = now();
	const [reworded, removed] = claims.filter(({ support }) => support === 'verbatim');
	const [note] = effectiveGrouping(themes, members, []).themes[0]!.members;
	const { id, persona, field, order, citations } = reworded!;
	const made = { by: 'Ana', at: 5 };
	applyEdits(
		client.doc,
		[
			editEntry({
				type: 'text',
				claim: id,
				persona,
				field,
				order,
				citations,
				text: ['In Ana’s words.'],
				...made,
			}),
			editEntry({ type: 'hide', entity: removed!.id, ...made }),
			moveEntry({ type: 'pin', evidence: note!, theme: themes.at(-1)!.id, ...made }),
		],
		'panel',
	);
	const rest = talks.filter(({ participant }) => late.has(participant!));
	await ask('importTable', { name: 'more.csv', text: csvOf(rest) });
});
afterAll(async () => {
	client?.destroy();
	await server?.close();
});

describe('what a look at new data stages', { timeout: 240_000 }, () => {
	it('[RE3] the personas are written on trial with the new notes: groups and sentences beside what they are, what people wrote and moved kept, nothing on the board touched (O16, S7b)', async () => {
		const before = [machine(), byPeople()];
		staged = await lookAnew();
		expect([machine(), byPeople()]).toEqual(before);
		const { staged: all } = await ask('readRefresh', null, 'viewer');
		expect(all).toMatchObject({ moves: { kept: 1, total: 1 } });
		expect(all!.unseen).toBeGreaterThan(10);
		expect(staged.edits).toEqual({ kept: 1, total: 1 });
		expect(staged.archetypes.staged).toBeGreaterThanOrEqual(2);
		expect(changesOf(staged).length).toBeGreaterThan(3);
		for (const { before, after } of changesOf(staged))
			expect([before?.author, after?.author]).not.toContain('person');
		const text = JSON.stringify(all);
		for (const quote of said) expect(text.includes(quote.text), quote.ref).toBe(false);
		expect(text).not.toContain('In Ana’s words.');
	});

	it('[RE4] what is ticked is taken as one step that can be taken back; the rest stays as it is, and no move or edit of a person is undone', async () => {
		await expect(ask('takeRefresh', { themes: false, leave: [] }, 'viewer')).rejects.toThrow(/^403/);
		const before = machine();
		const [themes, own] = [JSON.stringify([now().themes, [...now().members]]), byPeople()];
		const swapped = changesOf(staged).filter(({ after, before }) => after && before);
		const left = swapped[0]!;
		// Somebody goes on editing while the rest decide.
		applyEdits(
			client.doc,
			[editEntry({ type: 'hide', entity: swapped[1]!.after!.id, by: 'Ben', at: 6 })],
			'panel',
		);
		await until(client.doc, () => byPeople() !== own);
		const edited = byPeople();
		const { step } = await ask('takeRefresh', { themes: false, leave: [left.key] });
		await until(client.doc, () => machine() !== before);
		const ids = new Set<string>(now().claims.map(({ id }) => id));
		for (const { key, before: was, after: is } of changesOf(staged)) {
			if (key === left.key) {
				expect(ids.has(was!.id)).toBe(true);
				if (is!.id !== was!.id) expect(ids.has(is!.id)).toBe(false);
			} else if (is) {
				expect(ids.has(is.id), is.id).toBe(true);
				expect(now().claims.find(({ id }) => id === is.id)!.citations).toEqual(is.citations);
			} else expect(ids.has(was!.id), was!.id).toBe(false);
		}
		expect(JSON.stringify([now().themes, [...now().members]])).toBe(themes);
		expect(byPeople()).toBe(edited);
		expect(sentences().map(([, text]) => text)).toContain('In Ana’s words.');
		expect(new Set(sentences().map(([id]) => id)).has(swapped[1]!.after!.id)).toBe(false);
		expect((await ask('readRefresh', null)).staged).toBeNull();
		expect((await ask('readEvaluations', null)).evaluations).toHaveLength(2);
		const after = machine();
		await ask('restoreStep', {}, 'editor', { job: step });
		await until(client.doc, () => machine() !== after);
		expect(JSON.parse(machine())[3]).toEqual(JSON.parse(before)[3]);
		expect(byPeople()).toBe(edited);

		const again = await lookAnew();
		expect(again.leftBefore).toBe(1);
		expect(changesOf(again).map(({ key }) => key)).not.toContain(left.key);
	});

	it('[RE5] what was staged on another board than this has become is not taken, and what is left is not offered again', async () => {
		const [claim] = now().claims;
		const support = claim!.support === 'hypothesis' ? 'supported' : 'hypothesis';
		setEntry(client.doc, 'claims', claim!.id, { ...claim!, support });
		const other = joinBoard(server.url, board.boardId, board.tokens.viewer);
		const supportThere = () => readBoard(other.doc).claims.find(({ id }) => id === claim!.id)?.support;
		await until(other.doc, () => supportThere() === support);
		other.destroy();
		await expect(ask('takeRefresh', { themes: true, leave: [] })).rejects.toThrow(/^409.*anew/u);
		const offered = changesOf(await lookAnew());
		expect((await ask('leaveRefresh', null)).left).toBeGreaterThanOrEqual(offered.length);
		expect((await ask('readRefresh', null)).staged).toBeNull();
		await expect(ask('takeRefresh', { themes: true, leave: [] })).rejects.toThrow(/^404/);
		const later = await lookAnew();
		// One was left before these.
		expect(later.leftBefore).toBe(offered.length + 1);
		expect(changesOf(later)).toEqual([]);
	});
});
