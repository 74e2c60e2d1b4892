import { afterAll, beforeAll, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createLog } from '../../../server/log.ts';
import { type RunningServer, startServer } from '../../../server/serve.ts';
import { applyEdits, boardMap, moveEntry, readBoard, setEntry } from '../../../shared/board-doc.ts';
import { type Place, type RoundView, roundKey } from '../../../shared/consensus-api.ts';
import type { ContractCall, ContractRequest, ContractResponse } from '../../../shared/contract.ts';
import { effectiveGrouping } from '../../../shared/grouping.ts';
import type { EvidenceId, RoundId } from '../../../shared/ids.ts';
import { type BoardClient, call, joinBoard, type TestBoard, until } from '../../support/board-client.ts';
import { createTestDatabase, testData } from '../../support/postgres.ts';

let server: RunningServer;
let board: TestBoard;
let client: BoardClient;
let ana: string;
let ben: string;
let notes: EvidenceId[];
const logged: string[] = [];

/** What each of twelve participants said, as a person's words must be erasable one by one. */
const said = Array.from(
	{ length: 12 },
	(_, at) => `${at},"Something number ${at} that only participant ${at} would ever say",P${at}`,
);
const secret = 'Quiet grievances';

beforeAll(async () => {
	const databaseUrl = await createTestDatabase();
	const log = createLog((line) => logged.push(line), Date.now);
	const about = { host: '127.0.0.1', dataDir: testData, databaseUrl, environment: {}, log };
	server = await startServer({ port: 0, ...about });
	board = await call(server.url, 'createBoard', { name: 'Rounds' });
	client = joinBoard(server.url, board.boardId, board.tokens.owner);
	await client.synced;
	await ask('importTable', { name: 'calls.csv', text: ['id,text,participant', ...said].join('\n') });
	await until(client.doc, () => readBoard(client.doc).evidence.size === said.length);
	notes = [...readBoard(client.doc).evidence.keys()].sort();
	client.doc.transact(() => {
		for (const [order, id] of (['th_one', 'th_two'] as const).entries())
			setEntry(client.doc, 'themes', id, { id, label: id, criterion: '', order });
		for (const [at, note] of notes.entries())
			setEntry(client.doc, 'members', note, { theme: at % 2 === 0 ? 'th_one' : 'th_two' });
	});
	[ana, ben] = await Promise.all(['Ana', 'Ben'].map((name) => tokenOf(name)));
});
afterAll(async () => {
	client?.destroy();
	await server?.close();
});

function ask<C extends ContractCall>(
	name: C,
	request: ContractRequest<C>,
	{ token = board.tokens.owner, ...named }: { token?: string; round?: string; person?: string } = {},
): Promise<ContractResponse<C>> {
	return call(server.url, name, request, { board: board.boardId, token, ...named });
}
async function tokenOf(label: string, role: 'editor' | 'commenter' = 'editor'): Promise<string> {
	return (await ask('makeToken', { label, role, expiresInMinutes: null })).token;
}
const read = (round: string, token?: string): Promise<RoundView> =>
	ask('readRound', null, { round, ...(token ? { token } : {}) });
const put = (round: string, token: string, places: Record<EvidenceId, Place>): Promise<object> =>
	ask(
		'placeInRound',
		{ places: Object.entries(places).map(([note, place]) => ({ note: note as EvidenceId, place })) },
		{ round, token },
	);
const word = (): unknown => boardMap(client.doc, 'meta').get(roundKey);
const status = (attempt: Promise<unknown>): Promise<string> =>
	attempt.then(
		() => 'done',
		(error: Error) => error.message.slice(0, 3),
	);

it('[CO1] [CO2] [CO3] [CO6] people sort alone: until it is shown nobody sees another’s places, by no call, no document and no log', async () => {
	const { id } = await ask('startRound', {}, { token: ana });
	expect(await status(ask('startRound', {}, { token: ben }))).toBe('409');
	const [a, b, c] = notes as [EvidenceId, EvidenceId, EvidenceId];
	await put(id, ana, { [a]: 'th_two', [b]: `own:  ${secret}\n ` as Place });
	await put(id, ana, { [a]: 'th_one' });
	const cem = await tokenOf('Cem', 'commenter');
	await put(id, cem, { [a]: 'unsure' });
	await put(id, ben, Object.fromEntries(notes.map((note) => [note, 'th_two'])) as Record<EvidenceId, Place>);
	await until(client.doc, () => word() === `${id} open 3 1`);

	const views = await Promise.all(
		[ben, cem, board.tokens.viewer, board.tokens.owner].map((token) => read(id, token)),
	);
	for (const view of views) {
		expect(view.found).toBeNull();
		expect(JSON.stringify(view)).not.toContain(secret);
		expect(view.people.map(({ name, placed }) => [name, placed])).toEqual([
			['Ana', 2],
			['Ben', 12],
			['Cem', 1],
		]);
	}
	expect(views.map(({ mine }) => mine.length)).toEqual([12, 1, 0, 0]);
	const own = await read(id, ana);
	expect(own.mine).toEqual(
		expect.arrayContaining([
			{ note: a, place: 'th_one' },
			{ note: b, place: `own:${secret}` },
		]),
	);
	expect(own.notes).toEqual(views[0]!.notes);
	expect([...own.notes].sort()).toEqual(notes);

	const elsewhere = await Promise.all([
		ask('listRounds', null, { token: ben }),
		ask('exportBoard', null, { token: ben }),
		ask('exportReport', null, { token: ben }),
		ask('readAgreement', null, { token: ben }),
		ask('readGrouping', null, { token: ben }),
	]);
	const document = Buffer.from(Y.encodeStateAsUpdate(client.doc)).toString('latin1');
	for (const text of [JSON.stringify(elsewhere), document, logged.join('\n')])
		expect(text).not.toContain(secret);
	const now = readBoard(client.doc);
	expect([now.moves, now.edits.size]).toEqual([[], 0]);

	expect(await status(put(id, board.tokens.viewer, { [a]: 'th_one' }))).toBe('403');
	expect(await status(ask('revealRound', {}, { round: id, token: cem }))).toBe('403');
	expect(await status(put(id, ben, { ev_other: 'th_one' }))).toBe('400');
	expect(await status(put(id, ben, { [c]: 'th_gone' }))).toBe('400');
	expect(await status(put(id, ben, { [c]: 'own: ' }))).toBe('400');
	expect(await status(put('ro_none', ben, { [c]: 'th_one' }))).toBe('404');
	await ask('removeRound', null, { round: id, token: ben });
	await until(client.doc, () => word() === undefined);
	expect(await status(read(id))).toBe('404');
});

it('[CO3] [CO4] what was sorted is shown at once and stands, disputed notes first; the machine is one voter', async () => {
	const { id } = await ask('startRound', { notes: notes.slice(0, 4) }, { token: ana });
	expect(await status(ask('revealRound', {}, { round: id }))).toBe('409');
	const [a, b, c, d] = notes as [EvidenceId, EvidenceId, EvidenceId, EvidenceId];
	await put(id, ana, { [a]: 'th_one', [b]: 'th_two', [c]: `own:${secret}`, [d]: 'th_two' });
	// Ben leaves in the middle; what he placed counts.
	await put(id, ben, { [a]: 'th_one', [c]: 'th_one' });
	await ask('revealRound', {}, { round: id, token: ben });
	await until(client.doc, () => word() === `${id} revealed 2 1`);
	const late = await tokenOf('Dora');
	expect(await status(put(id, late, { [a]: 'th_two' }))).toBe('409');
	const { found } = await read(id, board.tokens.viewer);
	expect(found!.voters).toEqual([
		{ name: 'Ana', machine: false },
		{ name: 'Ben', machine: false },
		{ name: '', machine: true },
	]);
	expect(found!.notes[0]).toEqual({
		note: c,
		stand: 'differ',
		votes: [
			{ voter: 0, place: `own:${secret}` },
			{ voter: 1, place: 'th_one' },
			{ voter: 2, place: 'th_one' },
		],
	});
	expect(found!.notes.map(({ stand }) => stand)).toEqual(['differ', 'few', 'few', 'agree']);
	expect(await ask('listRounds', null)).toMatchObject({
		rounds: [{ id, state: 'revealed', startedBy: 'Ana' }],
	});
});

it('[CO6] a round goes on while notes and themes come and go; the machine’s word is what it was before people placed a note', async () => {
	applyEdits(
		client.doc,
		[moveEntry({ type: 'pin', evidence: notes[0]!, theme: 'th_two', by: 'Ana', at: 1 })],
		'panel',
	);
	await until(client.doc, () => client.provider.synced);
	const starts = await Promise.all(
		[ana, ben].map((token) => ask('startRound', {}, { token }).catch((error: Error) => error.message)),
	);
	const id = starts.find((one): one is { id: RoundId } => typeof one !== 'string')!.id;
	expect(starts.filter((one) => typeof one === 'string')).toEqual([expect.stringMatching(/^409/)]);
	const all = (place: Place) =>
		Object.fromEntries(notes.map((note) => [note, place])) as Record<EvidenceId, Place>;
	await put(id, ana, all('th_one'));
	await put(id, ben, all(`own:Only participant 5 would ever say`));

	// Somebody’s words are erased, and a theme is joined with the other.
	await ask('erasePerson', { confirm: 'P5' }, { person: 'P5' });
	await until(client.doc, () => readBoard(client.doc).evidence.size === notes.length - 1);
	const { themes, members, moves } = readBoard(client.doc);
	const one = effectiveGrouping(themes, members, moves).themes.find((theme) => theme.id === 'th_one')!;
	applyEdits(
		client.doc,
		one.members.map((evidence) => moveEntry({ type: 'pin', evidence, theme: 'th_two', by: 'Ben', at: 2 })),
		'panel',
	);
	let refused = '';
	while (refused !== '400') refused = await status(put(id, ana, { [notes[0]!]: 'th_one' }));
	const cem = await tokenOf('Late Cem');
	const view = await read(id, cem);
	expect(view).toMatchObject({ gone: 0, mine: [] });
	expect(view.notes).toHaveLength(notes.length - 1);
	const left = new Set(view.notes);
	await put(id, cem, { [view.notes[0]!]: 'th_two' });

	applyEdits(client.doc, [{ map: 'evidence', key: view.notes[1]!, value: undefined }], 'panel');
	let seen = view;
	while (seen.gone === 0) seen = await read(id, cem);
	expect(seen.notes).toHaveLength(view.notes.length - 1);
	expect(await status(put(id, cem, { [view.notes[1]!]: 'th_two' }))).toBe('400');

	await ask('revealRound', {}, { round: id });
	const { found } = await read(id);
	expect(found!.notes.map(({ note }) => note).sort()).toEqual([...seen.notes].sort());
	expect(found!.voters.map(({ name }) => name)).toEqual(['Ana', 'Ben', 'Late Cem', '']);
	const machine = found!.voters.findIndex((voter) => voter.machine);
	for (const { note, votes } of found!.notes) {
		expect(left.has(note)).toBe(true);
		const was = notes.indexOf(note) % 2 === 0 ? 'th_one' : 'th_two';
		expect(votes.find(({ voter }) => voter === machine)?.place).toBe(was);
		expect(votes.some(({ place }) => place.includes('participant 5 would ever'))).toBe(false);
	}
});
