import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as Y from 'yjs';
import { copiesOfErased, erasedHashes, forgetErased } from '../../../plugin/ui/erased-copies.ts';
import { readWorkshop } from '../../../server/intake/read-workshop.ts';
import { createLog } from '../../../server/log.ts';
import { type RunningServer, startServer } from '../../../server/serve.ts';
import { type Database, openDatabase } from '../../../server/storage/database.ts';
import type { ApiCall, ApiResponse } from '../../../shared/api.ts';
import type { ApiRequest } from '../../../shared/api-requests.ts';
import { applyEdits, editEntry, moveEntry, readBoard, readHistory } from '../../../shared/board-doc.ts';
import { claimText } from '../../../shared/claim.ts';
import type { EvidenceId, ParticipantId } from '../../../shared/ids.ts';
import { noteHashes, wordsHash } from '../../../shared/words-hash.ts';
import { type BoardClient, call, joinBoard, type TestBoard, until } from '../../support/board-client.ts';
import { databaseUrlIn, temporaryData } from '../../support/child-server.ts';
import { stickyNote } from '../../support/sticky.ts';

const data = temporaryData('erasure');
const lines: string[] = [];
const gone: ParticipantId = 'P2';
let server: RunningServer;
let database: Database;
let board: TestBoard;
let client: BoardClient;
let stale: Y.Doc;
let late: Y.Doc;

/** Twenty sentences nobody says by chance, in every place words of a participant can come to. */
const planted = Array.from(
	{ length: 20 },
	(_, at) => `My ${at} lanterns of zelkova drift past the ${at * 7} harbour gates before payroll closes`,
);
const onNotes = planted.slice(0, 8);
const inTable = planted.slice(8, 16);
const [typed, kept, waiting, hidden] = planted.slice(16) as [string, string, string, string];

function ask<C extends ApiCall>(
	name: C,
	request: ApiRequest<C>,
	named: { person?: string; job?: string; round?: string } = {},
): Promise<ApiResponse<C>> {
	return call(server.url, name, request, { board: board.boardId, token: board.tokens.owner, ...named });
}
async function finish(jobId: string): Promise<void> {
	let job = await ask('readJob', null, { job: jobId });
	while (job.state === 'queued' || job.state === 'running') job = await ask('readJob', null, { job: jobId });
	expect(job).toMatchObject({ state: 'done' });
}
async function jobsDone(): Promise<void> {
	const { rows } = await database.pool.query<{ id: string }>(
		`select id from jobs where state in ('queued', 'running')`,
	);
	for (const { id } of rows) await finish(id);
}

/** The rows of the first six people. */
function ofSix(csv: string): string {
	return csv
		.split('\n')
		.filter((line, at) => at === 0 || /^p[1-6],/.test(line))
		.join('\n');
}

/** Which of these stand in any file of the data folder. */
function foundOnDisk(sentences: readonly string[]): string[] {
	const wanted = sentences.map((sentence) => Buffer.from(sentence.slice(0, 60)));
	const found = new Set<number>();
	for (const entry of readdirSync(data.folder, { recursive: true, withFileTypes: true })) {
		const path = join(entry.parentPath, entry.name);
		if (!entry.isFile() || statSync(path, { throwIfNoEntry: false }) === undefined) continue;
		const bytes = readFileSync(path);
		for (const [at, sentence] of wanted.entries()) if (bytes.includes(sentence)) found.add(at);
	}
	return [...found].map((at) => sentences[at]!);
}

beforeAll(async () => {
	server = await startServer({
		port: 0,
		host: '127.0.0.1',
		dataDir: data.folder,
		environment: {},
		log: createLog((line) => lines.push(line), Date.now),
	});
	database = openDatabase(databaseUrlIn(data.folder), () => undefined);
	board = await call(server.url, 'createBoard', { name: 'Erasure' });
	client = joinBoard(server.url, board.boardId, board.tokens.owner);
	await client.synced;
	const folder = new URL('../../../server/sample/', import.meta.url);
	const sample = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
	await ask('importStickies', {
		stickies: [
			...readWorkshop(sample('workshop.json'))!.filter(({ node }) => /^p[1-6]-/.test(node)),
			...onNotes.map((text, at) => stickyNote({ node: `9:${at}`, text: `${text} - ${gone}`, x: 9000 })),
			stickyNote({ node: '9:50', text: `${hidden}, write to zelkova@example.org - ${gone}`, x: 9000 }),
		],
	});
	await ask('importStickies', { stickies: [stickyNote({ node: '9:99', text: `Q: ${kept}?` })] });
	for (const kind of ['usage', 'customers'] as const)
		await ask('importTable', { name: `${kind}.csv`, kind, text: ofSix(sample(`${kind}.csv`)) });
	await ask('importTable', {
		name: `${inTable[0]}.csv`,
		text: ['id,text,participant', ...inTable.map((text, at) => `c${at},"${text}",${gone}`)].join('\n'),
	});
	await ask('putEntity', { id: null, kind: 'feature', name: 'Rota', aliases: ['roster', inTable[1]!] });
	await finish((await ask('startJob', { kind: 'personas' })).jobId);
	await fetch(`${server.url}/api/boards/${board.boardId}/uploads?name=waiting.csv`, {
		method: 'POST',
		body: `id,text,participant\nw1,"${waiting}",${gone}\n`,
		headers: { authorization: `Bearer ${board.tokens.owner}` },
	}).then((response) => expect(response.status).toBe(201));
	const { id: round } = await ask('startRound', { most: 5 });
	const { notes } = await ask('readRound', null, { round });
	await ask(
		'placeInRound',
		{ places: [{ note: notes[0]!, place: `own:${onNotes[4]!.slice(0, 60)}` }] },
		{ round },
	);
	const { claims, personas } = readBoard(client.doc);
	const claim = claims.find(({ persona }) => persona === personas[0]!.id)!;
	const by = { by: 'Ines', at: 1 };
	applyEdits(
		client.doc,
		[
			editEntry({
				type: 'text',
				claim: claim.id,
				persona: claim.persona,
				field: claim.field,
				order: claim.order,
				text: [`As one of them put it: ${onNotes[0]}. And ${typed}.`],
				citations: claim.citations,
				...by,
			}),
			moveEntry({ type: 'new-group', theme: 'th_mine', label: onNotes[1]!, ...by }),
			editEntry({ type: 'role', persona: claim.persona, role: onNotes[2]!, ...by }),
		],
		'panel',
	);
	await until(client.doc, () => readBoard(client.doc).edits.size === 2);
	// Somebody with the document as it is now goes offline.
	stale = new Y.Doc();
	Y.applyUpdate(stale, Y.encodeStateAsUpdate(client.doc));
	late = new Y.Doc();
	Y.applyUpdate(late, Y.encodeStateAsUpdate(client.doc));
	const other = joinBoard(server.url, board.boardId, board.tokens.viewer);
	await other.synced;
	other.destroy();
	await database.pool.query('checkpoint');
}, 300_000);
afterAll(async () => {
	client?.destroy();
	await database?.close();
	await server?.close();
	data.remove();
});

it('[ER1] [FA7] [FA13] after erasing somebody no file of the server holds a word they said, and nothing on the board rests on them', async () => {
	const { rows: before } = await database.pool.query<{ id: EvidenceId; text: string; kind: string }>(
		'select id, text, kind from evidence where participant = $1',
		[gone],
	);
	const said = before.filter(({ kind }) => kind !== 'measured');
	const everything = [...onNotes, ...inTable, hidden, kept, waiting, ...said.map(({ text }) => text)];
	const onDisk = new Set(foundOnDisk(everything));
	expect(everything.filter((text) => !onDisk.has(text))).toEqual([]);
	expect(before.length).toBeGreaterThan(said.length);
	expect(claimsCiting(client.doc, new Set(before.map(({ id }) => id))).length).toBeGreaterThan(2);
	const { archetypes: groups } = readBoard(client.doc);
	expect(groups.some(({ participants }) => participants.includes(gone))).toBe(true);

	await expect(ask('erasePerson', { confirm: 'P3' }, { person: gone })).rejects.toThrow('400');
	const receipt = await ask('erasePerson', { confirm: gone }, { person: gone });
	expect(receipt.by).not.toBe('');
	const counts = Object.fromEntries(receipt.counts.map(({ what, count }) => [what, count]));
	expect(counts).toMatchObject({
		quotes: said.length,
		measurements: before.length - said.length,
		'files that waited': 1,
	});
	expect(counts.originals).toBeGreaterThan(0);
	expect(counts['usage events']).toBeGreaterThan(0);
	expect(counts['notes on the canvas']).toBeGreaterThanOrEqual(9);
	expect(counts['texts people had written']).toBeGreaterThanOrEqual(3);
	expect(receipt.beyondReach.join(' ')).not.toMatch(/database/);
	expect((await ask('listReceipts', null)).receipts).toEqual([receipt]);
	await jobsDone();

	expect(foundOnDisk(everything)).toEqual([]);
	expect([...readHistory(client.doc).values()]).toContainEqual(
		expect.objectContaining({ who: 'person', what: 'bring' }),
	);
	// What the board was before its steps may hold such words; only what was written since is kept.
	const { rows: still } = await database.pool.query<{ id: string }>('select id from board_steps');
	await until(client.doc, () => still.every(({ id }) => readHistory(client.doc).has(id)));
	const machine = [...readHistory(client.doc)].filter(([, { who }]) => who === 'machine');
	expect(machine.find(([, { by }]) => by === '')?.[1].kept).toBe(false);
	expect(still.map(({ id }) => id).sort()).toEqual(
		machine.flatMap(([id, { kept }]) => (kept ? [id] : [])).sort(),
	);
	expect(lines.join('\n')).not.toContain('zelkova');
	const ids = new Set<string>(before.map(({ id }) => id));
	const now = readBoard(client.doc);
	expect([...now.evidence.keys(), ...now.places.values()].filter((id) => ids.has(id))).toEqual([]);
	expect(claimsCiting(client.doc, ids)).toEqual([]);
	expect(now.archetypes.flatMap(({ participants, evidence }) => [...participants, ...evidence])).toSatisfy(
		(list: string[]) => !list.some((one) => one === gone || ids.has(one)),
	);
	expect(now.meta.get('erased/9:0')).toBe(true);
	expect(
		JSON.stringify(
			Object.fromEntries([...client.doc.share.keys()].map((name) => [name, client.doc.getMap(name)])),
		),
	).not.toContain('zelkova drift past the 0');
	const edit = [...now.edits.values()].find(({ type }) => type === 'text');
	expect(edit?.type === 'text' && claimText(edit.text, () => undefined)).toContain(
		'As one of them put it: [erased]',
	);
	expect((await ask('listEntities', null)).entities.map(({ aliases }) => aliases)).toEqual([['roster']]);
	expect((await ask('listSources', null)).sources.map(({ name }) => name)).toContain('[erased].csv');
	expect(JSON.stringify(await ask('exportBoard', null))).not.toContain(`"${gone}"`);
	expect((await ask('listPeople', null)).people.map(({ id }) => id)).not.toContain(gone);
});

it('[ER2] a client that was away comes back with the old document and brings nothing of it back', async () => {
	const back = joinBoard(server.url, board.boardId, board.tokens.owner, 'protocol', stale);
	await back.synced;
	const map = (doc: Y.Doc, name: string): unknown => doc.getMap(name).toJSON();
	await until(back.doc, () => back.doc.getMap('meta').has('erased/9:0'));
	for (const name of ['evidence', 'claims', 'edits', 'moves', 'archetypes'])
		expect(map(back.doc, name)).toEqual(map(client.doc, name));
	back.destroy();
	await database.pool.query('checkpoint');
	expect(foundOnDisk([...onNotes, ...inTable, hidden])).toEqual([]);
});

it('[ER9] what was typed of the words on a machine that was away is taken out when it arrives, before it is stored or shown', async () => {
	const { personas, claims } = readBoard(late);
	const persona = personas[0]!.id;
	const by = { by: 'Ole', at: 2 };
	applyEdits(
		late,
		[
			editEntry({ type: 'name', persona, name: onNotes[5]!.toUpperCase(), ...by }),
			moveEntry({
				type: 'rename',
				theme: 'th_late',
				label: `They put it so. ${onNotes[6]}! I agree.`,
				...by,
			}),
			editEntry({
				type: 'text',
				claim: claims.at(-1)!.id,
				persona,
				field: 'pains',
				order: 0,
				text: [onNotes[7]!, ' and nothing of it: ', 'the rota is late.'],
				citations: [],
				...by,
			}),
			moveEntry({ type: 'new-group', theme: 'th_late', label: 'Lanterns of the harbour', ...by }),
		],
		'panel',
	);
	const again = onNotes.slice(5).map((text) => text.slice(0, 50).toLowerCase());
	const holds = (text: string): boolean => again.some((words) => text.toLowerCase().includes(words));
	const textOf = (doc: Y.Doc): string => JSON.stringify([doc.getMap('edits'), doc.getMap('moves')]);
	const seen: string[] = [];
	const listen = (): void => void seen.push(textOf(client.doc));
	client.doc.on('update', listen);
	const back = joinBoard(server.url, board.boardId, board.tokens.editor, 'protocol', late);
	await back.synced;
	const arrived = (doc: Y.Doc): boolean =>
		readBoard(doc).moves.some((move) => 'theme' in move && move.theme === 'th_late');
	await until(client.doc, () => arrived(client.doc));
	await until(back.doc, () => arrived(back.doc) && !holds(textOf(back.doc)));
	client.doc.off('update', listen);
	for (const doc of [client.doc, back.doc]) {
		const { edits, moves } = readBoard(doc);
		expect(edits.get(`name:${persona}`)).toMatchObject({ name: '[erased]' });
		expect(edits.get(`text:${claims.at(-1)!.id}`)).toMatchObject({
			text: ['[erased]', ' and nothing of it: ', 'the rota is late.'],
		});
		expect(
			moves.flatMap((move) => ('label' in move && move.theme === 'th_late' ? [move.label] : [])),
		).toEqual(['Lanterns of the harbour', 'They put it so. [erased] I agree.']);
	}
	expect(seen.length).toBeGreaterThan(0);
	expect(seen.some(holds)).toBe(false);
	back.destroy();
	await database.pool.query('checkpoint');
	expect(foundOnDisk([...onNotes.slice(5), onNotes[5]!.toUpperCase()])).toEqual([]);
	expect(lines.filter((line) => line.includes('were taken out'))).toHaveLength(1);
	expect(lines.join('\n')).not.toContain('zelkova');
});

it('[ER10] copies made by hand are found by hashes that tell nothing of short texts, and of nobody else', async () => {
	const note = (text: string, node: string) => ({ node, text });
	const now = readBoard(client.doc);
	const hashes = erasedHashes(now);
	expect(hashes.length).toBeGreaterThanOrEqual(onNotes.length);
	const found = copiesOfErased(
		[
			note(`${onNotes[0]!.toUpperCase()}!\n- ${gone}`, '7:1'),
			note(`${gone}: ${onNotes[1]}`, '7:2'),
			note(onNotes[2]!, '7:3'),
			note(`${onNotes[2]} and more of it`, '7:4'),
			note('I approve every single claim on an open shift myself', '7:5'),
		],
		hashes,
		{ places: new Map([['7:3', 'ev_other']]), copies: new Map() },
		board.boardId,
	);
	expect(found).toEqual(['7:1', '7:2']);
	// In other words of the file than notes showed nothing is left.
	expect(
		inTable.flatMap((text) => noteHashes(board.boardId, text)).filter((hash) => hashes.includes(hash)),
	).toEqual([]);
	expect(wordsHash(board.boardId, 'I hate the rota here')).toBeNull();
	expect(wordsHash(board.boardId, onNotes[0]!)).not.toBe(wordsHash('bo_other', onNotes[0]!));
	applyEdits(client.doc, forgetErased(hashes), 'panel');
	expect(erasedHashes(readBoard(client.doc))).toEqual([]);
});

it('[ER3] what was erased does not come in again, under its code or with none; the same words of somebody else do', async () => {
	const again = await ask('importTable', {
		name: 'again.csv',
		text: [
			'id,text,participant',
			`r1,"${inTable[0]}",${gone.toLowerCase()}`,
			`r2,"Something new they say",${gone}`,
			`r3,"${onNotes[3]}!",`,
			`r4,"${onNotes[4]}",P3`,
		].join('\n'),
	});
	expect(again.keptApart).toEqual([{ reason: 'erased', count: 3, examples: [] }]);
	expect(again.added).toBe(1);
});

function claimsCiting(doc: Y.Doc, ids: ReadonlySet<string>): string[] {
	return readBoard(doc)
		.claims.filter(
			({ text, citations, counter }) =>
				[...citations, ...counter].some((id) => ids.has(id)) ||
				text.some((segment) => typeof segment !== 'string' && ids.has(segment.quote)),
		)
		.map(({ id }) => id);
}
