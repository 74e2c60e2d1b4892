import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLog } from '../../../server/log.ts';
import { type RunningServer, startServer } from '../../../server/serve.ts';
import type { ApiCall, ApiResponse } from '../../../shared/api.ts';
import type { ApiRequest } from '../../../shared/api-requests.ts';
import { applyEdits, moveEntry, readBoard } from '../../../shared/board-doc.ts';
import type { Claim } from '../../../shared/claim.ts';
import type { EvidenceId } from '../../../shared/ids.ts';
import { erasedNoteKey, splitOf, wantedNoteKey, wantedNoteOf } from '../../../shared/note-keys.ts';
import type { Archetype, Persona } from '../../../shared/persona.ts';
import { type BoardClient, call, joinBoard, type TestBoard, until } from '../../support/board-client.ts';
import { createTestDatabase, testData } from '../../support/postgres.ts';
import { stickyNote } from '../../support/sticky.ts';

let server: RunningServer;
let board: TestBoard;
let client: BoardClient;

beforeAll(async () => {
	server = await startServer({
		port: 0,
		host: '127.0.0.1',
		dataDir: testData,
		databaseUrl: await createTestDatabase(),
		environment: {},
		log: createLog(() => undefined, Date.now),
	});
	board = await call(server.url, 'createBoard', { name: 'Splitting' });
	client = joinBoard(server.url, board.boardId, board.tokens.owner);
	await client.synced;
});
afterAll(async () => {
	client?.destroy();
	await server?.close();
});

function ask<C extends ApiCall>(
	name: C,
	request: ApiRequest<C>,
	more: { token?: string; person?: string } = {},
): Promise<ApiResponse<C>> {
	return call(server.url, name, request, { board: board.boardId, token: board.tokens.editor, ...more });
}
const now = () => readBoard(client.doc);
const whole = stickyNote({
	node: '1:1',
	text: '• the rota changes overnight\n• nobody told Anna Kowalska about it\n• P5: I only hear it at the door\n- P2',
});

/** Brings a note in; the evidence it became. */
async function broughtIn(note: typeof whole): Promise<EvidenceId> {
	const { places } = await ask('importStickies', { stickies: [note] });
	const id = places[0]!.evidence;
	await until(client.doc, () => now().evidence.has(id));
	return id;
}
async function wanted(parts: number): Promise<EvidenceId[]> {
	const keys = () => [...now().meta.keys()].flatMap((key) => wantedNoteOf(key) ?? []);
	await until(client.doc, () => keys().length === parts);
	return keys();
}

it('[IM31] a note that is split gives one evidence a quote, by its participant unless the quote names another, where the note was', async () => {
	const id = await broughtIn(whole);
	expect(now().evidence.get(id)?.flags).toContain('several-quotes');
	applyEdits(
		client.doc,
		[
			moveEntry({ type: 'new-group', theme: 'th_mine', label: 'Mine', by: 'Ana', at: 1 }),
			moveEntry({ type: 'pin', evidence: id, theme: 'th_mine', by: 'Ana', at: 2 }),
		],
		'panel',
	);
	await expect(ask('splitNote', { evidence: id, parts: 2 })).rejects.toThrow(/409.*another number/);
	await expect(ask('splitNote', { evidence: id, parts: 3 }, { token: board.tokens.viewer })).rejects.toThrow(
		'403',
	);
	expect(now().evidence.has(id)).toBe(true);
	expect(await ask('splitNote', { evidence: id, parts: 3 })).toEqual({ parts: 3 });
	const ids = await wanted(3);
	const { evidence } = await ask('readEvidence', { ids });
	const told = ids.map((one) => evidence.find((item) => item.id === one)!);
	expect(told.map(({ text, participant, source }) => [text, participant, source])).toEqual([
		['the rota changes overnight', 'P2', 'so_canvas'],
		['nobody told [name] about it', 'P2', 'so_canvas'],
		['I only hear it at the door', 'P5', 'so_canvas'],
	]);
	const { evidence: entries, moves, places, meta } = now();
	expect(entries.has(id)).toBe(false);
	expect(places.get('1:1')).toBe(id);
	expect([...meta.values()].filter((value) => value === '1:1')).toHaveLength(3);
	for (const part of ids)
		expect(moves).toContainEqual(expect.objectContaining({ type: 'pin', evidence: part, theme: 'th_mine' }));
	expect(await ask('readEvidence', { ids: [id] })).toEqual({ evidence: [] });
	await expect(ask('splitNote', { evidence: id, parts: 3 })).rejects.toThrow('404');
});

it('[IM31] the note does not count again when notes are brought in anew, nor do the notes of its quotes twice', async () => {
	const before = [...now().evidence.keys()].sort();
	const [, second] = await wanted(3);
	const again = await ask('importStickies', {
		stickies: [
			{ ...whole, evidence: now().places.get('1:1')! },
			stickyNote({ node: '1:2', text: 'nobody told [name] about it\n- P2', evidence: second! }),
		],
	});
	expect(again).toMatchObject({ added: 0, known: 2 });
	expect(again.places).toEqual([{ node: '1:2', evidence: second }]);
	expect([...now().evidence.keys()].sort()).toEqual(before);
	const people = (await ask('listPeople', null)).people.map(({ id, evidence, heldBack }) => [
		id,
		evidence,
		heldBack,
	]);
	expect(people).toEqual([
		['P2', 2, 0],
		['P5', 1, 0],
	]);
	// What somebody may be quoted with is looked at anew; a split note stays out.
	await ask('changePerson', { consent: 'given' }, { person: 'P2' });
	expect([...now().evidence.keys()].sort()).toEqual(before);
});

it('[IM31] erasing the participant takes the split note and its quotes alike', async () => {
	const id = now().places.get('1:1')!;
	await ask('erasePerson', { confirm: 'P2' }, { person: 'P2', token: board.tokens.owner });
	await until(client.doc, () => now().meta.get('erased/1:1') === true);
	expect(now().places.has('1:1')).toBe(false);
	expect([...now().evidence.values()].map(({ participant }) => participant)).toEqual(['P5']);
	expect(await ask('readEvidence', { ids: [id] })).toEqual({ evidence: [] });
});

it('[IM31] a quote a note shows already asks for no second one', async () => {
	const plain = await broughtIn(stickyNote({ node: '2:1', text: 'I ring round everybody - P7' }));
	const id = await broughtIn(
		stickyNote({ node: '2:2', text: '- I ring round everybody\n- nobody answers me\n- P7' }),
	);
	await ask('splitNote', { evidence: id, parts: 2 });
	await until(client.doc, () => !now().evidence.has(id));
	const asked = [...now().meta].filter(([, value]) => value === '2:2').map(([key]) => wantedNoteOf(key));
	expect(asked).toHaveLength(1);
	expect(asked).not.toContain(plain);
});

describe('a split that is taken back', () => {
	const archetype = (evidence: EvidenceId[]): Archetype => ({
		id: 'ar_1',
		label: 'Planners',
		participants: ['P8', 'P9'],
		evidence,
		stability: 0.9,
		verdict: 'stable',
	});
	const persona: Persona = {
		id: 'pe_1',
		archetype: 'ar_1',
		name: 'The planner',
		role: 'planner',
		level: 'hypothesis',
		order: 0,
		engine: 'local',
	};
	const claim = (id: EvidenceId): Claim => ({
		id: 'cl_1',
		persona: 'pe_1',
		field: 'pains',
		order: 0,
		text: ['Says: ', { quote: id, start: 0, end: 5 }],
		support: 'verbatim',
		citations: [id],
		counter: [],
		author: 'machine',
	});
	const node = '5:1';
	const note = stickyNote({
		node,
		text: '• the plan is never right\n• P6: I write it anew each week\n- P8',
	});
	const state = () => {
		const { evidence, members, moves, archetypes, personas, claims, meta } = now();
		return {
			evidence,
			members,
			moves,
			archetypes,
			personas,
			claims,
			splits: [...meta.keys()].flatMap((key) => splitOf(key) ?? []),
		};
	};
	let id: EvidenceId;
	let before: ReturnType<typeof state>;

	async function split(): Promise<EvidenceId[]> {
		await ask('splitNote', { evidence: id, parts: 2 });
		await until(client.doc, () => !now().evidence.has(id) && state().splits.includes(id));
		return [...now().meta].flatMap(([key, value]) => (value === node ? (wantedNoteOf(key) ?? []) : []));
	}

	beforeAll(async () => {
		id = await broughtIn(note);
		applyEdits(
			client.doc,
			[
				{ map: 'archetypes', key: 'ar_1', value: archetype([id]) },
				{ map: 'personas', key: 'pe_1', value: persona },
				{ map: 'claims', key: 'cl_1', value: claim(id) },
				moveEntry({ type: 'new-group', theme: 'th_ours', label: 'Ours', by: 'Ana', at: 3 }),
				moveEntry({ type: 'pin', evidence: id, theme: 'th_ours', by: 'Ana', at: 4 }),
			],
			'panel',
		);
		before = state();
	});

	it('[IM33] is whole again with what rested on it, and the notes for its quotes go', async () => {
		const parts = await split();
		expect(state()).toMatchObject({ archetypes: [], personas: [], claims: [] });
		// The window that keeps the canvas has made the first of the two notes.
		applyEdits(
			client.doc,
			[
				{ map: 'places', key: '5:2', value: parts[0] },
				{ map: 'meta', key: wantedNoteKey(0, parts[0]!), value: undefined },
			],
			'canvas',
		);
		await expect(ask('joinNote', { evidence: id }, { token: board.tokens.viewer })).rejects.toThrow('403');
		await ask('joinNote', { evidence: id });
		await until(client.doc, () => now().evidence.has(id));
		expect(state()).toEqual(before);
		expect(now().meta.get(erasedNoteKey('5:2'))).toBe(true);
		expect([...now().meta].filter(([, value]) => value === node)).toEqual([]);
		const { evidence } = await ask('readEvidence', { ids: [id, ...parts] });
		expect(evidence.map(({ id: one, participant }) => [one, participant])).toEqual([[id, 'P8']]);
		// Nobody said what only the split had somebody say.
		expect((await ask('listPeople', null)).people.map((person) => person.id)).not.toContain('P6');
		await expect(ask('joinNote', { evidence: id })).rejects.toThrow('404');
	});

	it('[IM33] leaves what was written anew meanwhile as it is, and takes only what the split made', async () => {
		const parts = await split();
		const other = [...now().evidence.keys()].find((one) => !parts.includes(one))!;
		applyEdits(
			client.doc,
			[
				{ map: 'archetypes', key: 'ar_1', value: archetype([other]) },
				// A client may write what it likes there.
				{
					map: 'meta',
					key: `split/${id}`,
					value: JSON.stringify({ parts: [...parts, other], was: [], left: '' }),
				},
			],
			'panel',
		);
		await ask('joinNote', { evidence: id });
		await until(client.doc, () => now().evidence.has(id));
		expect(now().archetypes[0]?.evidence).toEqual([other]);
		expect(now().claims).toEqual([]);
		const { evidence } = await ask('readEvidence', { ids: [other, ...parts] });
		expect(evidence.map((one) => one.id)).toEqual([other]);
	});
});
