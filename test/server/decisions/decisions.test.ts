import { afterAll, beforeAll, expect, it } from 'vitest';
import { createLog } from '../../../server/log.ts';
import { type RunningServer, startServer } from '../../../server/serve.ts';
import { type Database, openDatabase } from '../../../server/storage/database.ts';
import { ofBoard } from '../../../server/tradeoff/read-decision.ts';
import { toTradeoffJson } from '../../../server/tradeoff/tradeoff-json.ts';
import { weighDecision } from '../../../server/tradeoff/weigh-decision.ts';
import { applyEdits, boardMap, editEntry, moveEntry, setEntry } from '../../../shared/board-doc.ts';
import { type BoardJson, boardJsonSchema } from '../../../shared/board-json.ts';
import type { Claim } from '../../../shared/claim.ts';
import type { ContractCall, ContractRequest, ContractResponse } from '../../../shared/contract.ts';
import type { DecisionId, EvidenceId } from '../../../shared/ids.ts';
import type { Sheet } from '../../../shared/sheet.ts';
import { type BoardClient, call, joinBoard, type TestBoard, until } from '../../support/board-client.ts';
import { type ModelEndpoint, startModelEndpoint } from '../../support/model-endpoint.ts';
import { createTestDatabase, testData } from '../../support/postgres.ts';
import { stickyNote } from '../../support/sticky.ts';

let server: RunningServer;
let database: Database;
let endpoint: ModelEndpoint;
let board: TestBoard;
let client: BoardClient;
let ines: string;
let omar: string;
let refs: Record<string, EvidenceId>;

const rows = {
	a1: ['P1', 'I need to find cover before the doors open when someone rings in sick'],
	a2: ['P2', 'If I have to approve each open shift it has started before I see it'],
	b1: ['P3', 'Nothing may change after the payroll export without two people signing it off'],
	b2: ['P4', 'I lock the week before the payroll export so that it stays right'],
} as const;
const decision = {
	question: 'What do we build first?',
	options: [
		{ id: 'grab', title: 'Open shifts to grab', needs: ['Find cover fast when someone is sick'], effort: 2 },
		{
			id: 'lock',
			title: 'A lock on the week',
			needs: ['Lock the week before the payroll export'],
			effort: 3,
		},
	],
};

beforeAll(async () => {
	const databaseUrl = await createTestDatabase();
	endpoint = await startModelEndpoint();
	server = await startServer({
		port: 0,
		host: '127.0.0.1',
		dataDir: testData,
		databaseUrl,
		environment: { PERSONABOARD_MODEL: 'test-model', OPENAI_BASE_URL: endpoint.baseUrl },
		log: createLog(() => undefined, Date.now),
	});
	database = openDatabase(databaseUrl, () => undefined);
	board = await call(server.url, 'createBoard', { name: 'Decisions' });
	client = joinBoard(server.url, board.boardId, board.tokens.owner);
	await client.synced;
	const text = Object.entries(rows).map(([id, [who, said]]) => `${id},"${said}",${who}`);
	await ask('importTable', { name: 'calls.csv', text: ['id,text,participant', ...text].join('\n') });
	const ids = [...boardMap(client.doc, 'evidence').keys()] as EvidenceId[];
	const { evidence } = await ask('readEvidence', { ids });
	refs = Object.fromEntries(evidence.map(({ ref, id }) => [ref, id]));
	client.doc.transact(() => {
		putPersona('floor', ['a1', 'a2'], 'jobs.primary');
		putPersona('pay', ['b1', 'b2'], 'constraints.policy');
	});
	[ines, omar] = await Promise.all(['Ines', 'Omar'].map(person));
});
afterAll(async () => {
	client?.destroy();
	await database?.close();
	await server?.close();
	await endpoint?.close();
});

function putPersona(name: string, own: (keyof typeof rows)[], field: Claim['field']): void {
	const [archetype, persona] = [`ar_${name}`, `pe_${name}`] as const;
	const evidence = own.map((ref) => refs[ref]!);
	const shared = { order: 0, level: 'hypothesis', engine: 'local', role: '' };
	setEntry(client.doc, 'archetypes', archetype, {
		id: archetype,
		label: name,
		participants: own.map((ref) => rows[ref][0]),
		evidence,
		stability: null,
		verdict: 'tentative',
	});
	setEntry(client.doc, 'personas', persona, { id: persona, archetype, name: `The ${name} lead`, ...shared });
	for (const [order, ref] of own.entries())
		setEntry(client.doc, 'claims', `cl_${ref}`, {
			id: `cl_${ref}`,
			persona,
			field: order === 0 ? field : 'pains',
			order,
			text: [{ quote: refs[ref], start: 0, end: rows[ref][1].length }],
			support: 'verbatim',
			citations: [refs[ref]],
			counter: [],
			author: 'machine',
		});
}
async function person(name: string): Promise<string> {
	return (await ask('makeToken', { label: name, role: 'editor', expiresInMinutes: null })).token;
}
function ask<C extends ContractCall>(
	name: C,
	request: ContractRequest<C>,
	{
		token = board.tokens.owner,
		...named
	}: Partial<Record<'token' | 'decision' | 'person' | 'job', string>> = {},
): Promise<ContractResponse<C>> {
	return call(server.url, name, request, { board: board.boardId, token, ...named });
}
const sheetOf = (id: string): Sheet => boardMap(client.doc, 'sheets').get(id) as Sheet;
const made = async (more: object = {}): Promise<DecisionId> =>
	(await ask('createDecision', { ...decision, ...more }, { token: ines })).id;

it('[TR13] [T1] a kept decision is weighed as a file with it would be and stands on the canvas; a score set by hand has its author', async () => {
	const id = await made({ weights: { pe_floor: 3, 'The pay lead': 1 } });
	const json: BoardJson = boardJsonSchema.parse(await ask('exportBoard', null));
	const given = { ...decision, weights: { pe_floor: 3, pe_pay: 1 } };
	const fromFile = toTradeoffJson(weighDecision(json, ofBoard(given, json.personas)), json);
	expect((await ask('readDecision', null, { decision: id })).found).toEqual(fromFile);
	expect(fromFile.cells.map(({ option, persona, score }) => [option, persona, score])).toEqual([
		['grab', 'pe_floor', 2],
		['grab', 'pe_pay', 0],
		['lock', 'pe_floor', 0],
		['lock', 'pe_pay', 2],
	]);
	await ask('scoreCell', { option: 'lock', persona: 'pe_floor', score: -2 }, { decision: id, token: omar });
	const { found } = await ask('readDecision', null, { decision: id });
	expect(found!.cells[2]).toMatchObject({ score: -2, by: 'Omar', support: 'given' });
	await ask('scoreCell', { option: 'lock', persona: 'pe_floor', score: null }, { decision: id });
	expect((await ask('readDecision', null, { decision: id })).found).toEqual(fromFile);
	const sheet = () => boardMap(client.doc, 'sheets').get(`sh_${id.slice(3)}`);
	await until(client.doc, () => sheet() !== undefined);
	expect((await ask('listDecisions', null)).decisions[0]).toMatchObject({
		id,
		state: 'open',
		madeBy: 'Ines',
	});
});

it('[TR14] ratings stay one’s own until they are revealed; then they stand, and where people differ is told', async () => {
	const id = await made();
	const rate = (score: number, token: string): Promise<object> =>
		ask('rateDecision', { ratings: [{ option: 'grab', persona: 'pe_pay', score }] }, { decision: id, token });
	await rate(-1, ines);
	await rate(-2, ines);
	await rate(1, omar);
	const hidden = await ask('readDecision', null, { decision: id, token: omar });
	expect(hidden.ratings).toEqual({
		raters: ['Ines', 'Omar'],
		mine: [{ option: 'grab', persona: 'pe_pay', score: 1 }],
		all: null,
		differ: null,
	});
	expect(JSON.stringify(hidden)).not.toContain('"score":-2');
	await ask('revealRatings', {}, { decision: id, token: ines });
	const { ratings } = await ask('readDecision', null, { decision: id });
	expect(ratings.all!.map(({ by, score }) => [by, score])).toEqual([
		['Ines', -2],
		['Omar', 1],
	]);
	expect(ratings.differ).toEqual([{ option: 'grab', persona: 'pe_pay', low: -2, high: 1 }]);
	await expect(rate(2, omar)).rejects.toThrow('409');
});

it('[TR15] [T4] [M1] [M5] one vote a person and option; closing puts weights, evidence, voters and verdict on record, for the ledger and to share', async () => {
	const id = await made();
	const at = { decision: id };
	await ask('voteDecision', { options: ['grab', 'grab', 'lock'] }, { ...at, token: ines });
	await ask('voteDecision', { options: ['grab'] }, { ...at, token: ines });
	await ask('voteDecision', { options: ['lock'] }, { ...at, token: omar });
	await ask('dissentDecision', { text: 'The inspector will not wait for us' }, { ...at, token: omar });
	const { votes } = await ask('readDecision', null, { ...at, token: omar });
	expect(votes).toEqual([
		{ option: 'grab', voters: ['Ines'], mine: false },
		{ option: 'lock', voters: ['Omar'], mine: true },
	]);
	const { ballot } = await ask('readBallot', null, { ...at, token: omar });
	expect(ballot).toMatchObject(votes.map(({ option, mine }) => ({ option, mine })));
	expect(ballot.every(({ title }) => title.length > 0)).toBe(true);
	expect(await ask('readBallot', null, { decision: 'de_freshness', token: omar })).toEqual({ ballot: [] });
	const record = await ask('closeDecision', { choice: 'grab' }, { ...at, token: ines });
	expect(record).toMatchObject({ choice: 'grab', by: 'Ines', voters: ['Ines', 'Omar'], erased: 0 });
	expect(record.options.map(({ votes }) => votes)).toEqual([1, 1]);
	expect(record.personas.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
	expect(record.cells[0]).toMatchObject({ claims: ['cl_a1'], evidence: [refs.a1] });
	const late = await Promise.allSettled([
		ask('voteDecision', { options: [] }, { ...at, token: ines }),
		ask('scoreCell', { option: 'grab', persona: 'pe_pay', score: 2 }, at),
		ask('changeDecision', decision, at),
		ask('closeDecision', { choice: 'lock' }, at),
	]);
	for (const attempt of late)
		expect(attempt).toMatchObject({ reason: { message: expect.stringMatching(/^409/) } });
	const ledger = await ask('readLedger', null);
	expect(ledger).toMatchObject({ decisions: 1, withEvidence: 1 });
	expect(
		ledger.personas.map(({ persona, decisions }) => [persona, decisions.map((one) => one.claims)]),
	).toEqual([
		['pe_floor', [['cl_a1']]],
		['pe_pay', [['cl_b1', 'cl_b2']]],
	]);
	const shared = await ask('exportDecision', null, at);
	for (const words of [
		'Decided: Open shifts to grab',
		'by Ines',
		'Omar: The inspector will not wait for us',
		refs.a1!,
	])
		expect(shared).toContain(words);
});

it('[TR24] [P4.i3] notes become a decision that stands on the canvas', async () => {
	const note = (text: string, x: number) => stickyNote({ node: `1:${x}`, text, x });
	const stickies = [
		note('Open shifts to grab\nFind cover fast when someone is sick', 1),
		note('A lock on the week\nLock the week before the payroll export', 2),
	];
	const { sheet, options, left } = await ask('weighNotes', { stickies }, { token: ines });
	expect({ options, left }).toEqual({ options: 2, left: 0 });
	await until(client.doc, () => boardMap(client.doc, 'sheets').has(sheet));
	expect(sheetOf(sheet).title).toBe('Which one do we do first?');
	await expect(ask('weighNotes', { stickies: stickies.slice(1) })).rejects.toThrow('400');
	await expect(ask('weighNotes', { stickies }, { token: board.tokens.viewer })).rejects.toThrow('403');
});

it('[TR25] [TR26] [TR33] what a person writes over a cell, a weight or a claim on the canvas is in the scores for everybody, under their name', async () => {
	const id = await made();
	const sheet = `sh_${id.slice(3)}`;
	await until(client.doc, () => boardMap(client.doc, 'sheets').has(sheet));
	const write = (key: string, text: string): void => {
		applyEdits(
			client.doc,
			[editEntry({ type: 'line', line: key, text: [text], by: 'Zoe', at: 1 })],
			'canvas',
		);
	};
	const textOf = (end: string): string | undefined => sheetOf(sheet).table?.cells[end]?.text;
	const cell = (persona: string): string => `${sheet}/p-${persona} ${sheet}/h-lock`;
	expect(textOf(cell('pe_floor'))).toBe('///  no evidence');
	write(cell('pe_floor'), '−2 nobody can swap then');
	write(`${sheet}/p-pe_pay`, 'The pay lead · 80 %');
	await until(client.doc, () => textOf(cell('pe_floor')) === '−−  by Zoe');
	expect(textOf(`${sheet}/p-pe_pay`)).toBe('The pay lead · 80 %');
	expect([...boardMap(client.doc, 'edits').keys()].filter((key) => key.includes(sheet))).toEqual([]);
	const { found } = await ask('readDecision', null, { decision: id });
	expect(found!.cells[2]).toMatchObject({
		score: -2,
		by: 'Zoe',
		note: 'nobody can swap then',
		sentence: 'Zoe says: nobody can swap then.',
	});
	expect(found!.personas.map(({ weight }) => weight)).toEqual([
		expect.closeTo(0.2, 9),
		expect.closeTo(0.8, 9),
	]);
	write(cell('pe_floor'), 'ask the store first');
	applyEdits(client.doc, [editEntry({ type: 'hide', entity: 'cl_b1', by: 'Zoe', at: 2 })], 'canvas');
	await until(client.doc, () => textOf(cell('pe_pay')) === '+  1 person');
	expect((await ask('readDecision', null, { decision: id })).found!.cells[2]).toMatchObject({
		score: -2,
		by: 'Zoe',
	});
	expect(boardMap(client.doc, 'edits').has(`line:${cell('pe_floor')}`)).toBe(true);
	applyEdits(client.doc, [editEntry({ type: 'show', entity: 'cl_b1', by: 'Zoe', at: 3 })], 'canvas');
	await until(client.doc, () => textOf(cell('pe_pay')) === '++  2 people');
	applyEdits(client.doc, [{ map: 'meta', key: `stamps/${sheet}/h-lock`, value: 2 }], 'canvas');
	await until(client.doc, () => textOf(`${sheet}/h-lock`)?.endsWith(', 2 stamps') === true);
});

it('[TR27] a note somebody dragged out of every theme stands behind no score until it is put back', async () => {
	const id = await made();
	const sheet = `sh_${id.slice(3)}`;
	const textOf = (): string | undefined =>
		(boardMap(client.doc, 'sheets').get(sheet) as Sheet | undefined)?.table?.cells[
			`${sheet}/p-pe_pay ${sheet}/h-lock`
		]?.text;
	const who = { by: 'Zoe', at: 1 };
	await until(client.doc, () => textOf() === '++  2 people');
	applyEdits(client.doc, [moveEntry({ type: 'park', evidence: refs.b1!, ...who })], 'canvas');
	await until(client.doc, () => textOf() === '+  1 person');
	applyEdits(client.doc, [moveEntry({ type: 'pin', evidence: refs.b1!, theme: 'th_any', ...who })], 'canvas');
	await until(client.doc, () => textOf() === '++  2 people');
});

it('[TR28] [TR29] [X5] votes, differences and dissent stand on the sheet; the record names the persona versions it was made on', async () => {
	const id = await made();
	const at = { decision: id };
	const sheet = `sh_${id.slice(3)}`;
	const lines = (): string[] => sheetOf(sheet).lines.map(({ text }) => String(text[0]));
	await ask('voteDecision', { options: ['grab'] }, { ...at, token: omar });
	await ask('dissentDecision', { text: 'Payroll first' }, { ...at, token: ines });
	const rate = (score: number, token: string) =>
		ask('rateDecision', { ratings: [{ option: 'grab', persona: 'pe_pay', score }] }, { ...at, token });
	await rate(-1, ines);
	await rate(1, omar);
	expect(lines().join()).not.toContain('Where people differ');
	await ask('revealRatings', {}, at);
	const { personas } = await ask('closeDecision', { choice: 'grab' }, { ...at, token: ines });
	await until(client.doc, () =>
		lines().some((text) => text.startsWith('Decided for “Open shifts to grab” by Ines')),
	);
	const head = `${sheet}/h-grab`;
	expect(sheetOf(sheet).table?.cells[head]?.text).toMatch(/^Open shifts to grab\n.*, 1 vote$/u);
	expect(lines()).toEqual(
		expect.arrayContaining(['Open shifts to grab for the pay lead: from − to +', 'Ines: Payroll first']),
	);
	const { versions } = await ask('listVersions', null);
	expect(versions.map((one) => one.id)).toEqual(
		expect.arrayContaining(personas.map(({ version }) => version!.id)),
	);
	const again = await made();
	const next = await ask('closeDecision', { choice: 'lock' }, { decision: again, token: ines });
	expect(next.personas.map(({ version }) => version)).toEqual(personas.map(({ version }) => version));
	const { entries } = await ask('listAudit', null);
	const told = entries.filter(({ about }) => about.startsWith(id)).map(({ label, what }) => [label, what]);
	expect(told).toEqual([
		['Ines', 'propose'],
		['Ines', 'dissent'],
		['Ines', 'decide'],
	]);
});

it('[TR31] [A6] a language model’s opinion stands beside the scores, behind the gate, and changes none of them', async () => {
	const id = await made();
	const at = { decision: id };
	await expect(ask('askOpinion', {}, at)).rejects.toThrow('403');
	expect(endpoint.asked).toEqual([]);
	const before = await ask('readDecision', null, at);
	expect(before).toMatchObject({ opinion: null, mayAsk: false });
	await ask('agreeToModel', { host: new URL(endpoint.baseUrl).host });
	endpoint.behave((question) => {
		const named = (words: string) => question.notes.find(({ said }) => said.includes(words))?.id;
		const cover = named('find cover');
		return {
			say: cover
				? [
						{ text: 'Serves: They need to find cover before the doors open', citations: [cover] },
						{ text: 'Harms: They said “we never look at the app”', citations: [cover] },
						{ text: 'Serves: 7 of 9 people ask for it', citations: [cover] },
						{ text: 'Harms: They trust nobody', citations: ['q99'] },
						{ text: 'They need to find cover before the doors open', citations: [cover] },
					]
				: [],
		};
	});
	const run = async () => {
		const { jobId } = await ask('askOpinion', {}, at);
		let job = await ask('readJob', null, { job: jobId });
		while (job.state === 'queued' || job.state === 'running')
			job = await ask('readJob', null, { job: jobId });
		return job;
	};
	expect(await run()).toMatchObject({ kind: 'opinion', state: 'done' });
	const { opinion, found, mayAsk } = await ask('readDecision', null, at);
	expect(mayAsk).toBe(true);
	expect(found).toEqual(before.found);
	const of = (option: string, persona: string) =>
		opinion!.cells.find((cell) => cell.option === option && cell.persona === persona);
	expect(opinion!.model).toBe('test-model');
	expect(of('grab', 'pe_floor')).toEqual({
		option: 'grab',
		persona: 'pe_floor',
		score: 1,
		sentences: [
			{
				bearing: 'serves',
				text: expect.stringContaining('find cover before the doors open'),
				support: expect.any(String),
				citations: [refs.a1],
			},
		],
	});
	expect(of('lock', 'pe_pay')).toMatchObject({ score: 0, sentences: [] });
	const asked = endpoint.asked.length;
	expect(JSON.stringify(endpoint.asked)).not.toContain('P1');
	await run();
	expect(endpoint.asked.length).toBe(asked);
	await ask('agreeToModel', { host: null });
	expect((await ask('readDecision', null, at)).opinion).toBeNull();
});

it('[PX18] [P5] a market hypothesis stands on the canvas, results move its assumptions by rule, and early talks are not kept', async () => {
	const market = {
		industry: 'Home care',
		geography: 'Austria',
		conversations: ['We lose hours every morning because the tour plan is wrong'],
		results: [{ assumption: 'rules', for: 1, against: 0 }],
	};
	const made = await ask('makeHypothesis', { market }, { token: ines });
	expect(made.assumptions).toHaveLength(5);
	const [first] = made.assumptions;
	const hear = (pro: number, against: number) =>
		ask('hearHypothesis', { assumption: first!.id, for: pro, against }, { token: omar });
	expect((await hear(3, 0)).burnDown.open).toBe(made.burnDown.total);
	const after = await hear(2, 1);
	expect(after.assumptions.find(({ id }) => id === first!.id)).toMatchObject({
		state: 'supported',
		for: 5,
		against: 1,
	});
	expect(after.burnDown.open).toBe(made.burnDown.total - first!.risk);
	expect(after.results.at(-1)).toMatchObject({ by: 'Omar', for: 2 });
	expect(after.plan.map(({ assumption }) => assumption)).not.toContain(first!.id);
	const lines = (): string =>
		JSON.stringify((boardMap(client.doc, 'sheets').get('sh_assumptions') as Sheet | undefined)?.lines);
	await until(client.doc, () =>
		lines()?.includes(`${after.burnDown.open} of ${after.burnDown.total} risk open`),
	);
	expect(lines()).toContain('Supported · 5 for, 1 against');
	const { rows: kept } = await database.pool.query<{ content: string }>(
		'select content::text from hypotheses',
	);
	expect(kept[0]!.content).toContain('Home care');
	expect(kept[0]!.content + lines()).not.toContain('lose hours');
	await expect(ask('makeHypothesis', { market: { industri: 'x' } })).rejects.toThrow('industri');
	await expect(
		ask('hearHypothesis', { assumption: 'rules', for: 1, against: 0 }, { token: board.tokens.viewer }),
	).rejects.toThrow('403');
	await ask('removeHypothesis', null);
	await until(client.doc, () => !boardMap(client.doc, 'sheets').has('sh_assumptions'));
	expect(await ask('readHypothesis', null)).toEqual({ hypothesis: null });
});

it('[TR16] refuses what the board does not have, and what a role may not do', async () => {
	await expect(made({ weights: { pe_nobody: 1 } })).rejects.toThrow('There is no persona “pe_nobody”');
	await expect(made({ options: [decision.options[0], decision.options[0]] })).rejects.toThrow('422');
	await expect(made({ options: [decision.options[0]] })).rejects.toThrow('400');
	const id = await made();
	const viewer = { decision: id, token: board.tokens.viewer };
	await expect(ask('voteDecision', { options: ['grab'] }, viewer)).rejects.toThrow('403');
	await expect(ask('closeDecision', { choice: 'grab' }, viewer)).rejects.toThrow('403');
	await expect(ask('removeDecision', null, { decision: id, token: ines })).rejects.toThrow('403');
	await expect(ask('closeDecision', { choice: 'none' }, { decision: id })).rejects.toThrow('400');
	await expect(ask('readDecision', null, { decision: 'de_none' })).rejects.toThrow('404');
	const sheets = boardMap(client.doc, 'sheets');
	await ask('removeDecision', null, { decision: id });
	await until(client.doc, () => !sheets.has(`sh_${id.slice(3)}`));
	await expect(ask('readDecision', null, { decision: id })).rejects.toThrow('404');
});

it('[TR17] an erasure leaves no word of somebody in any decision, and their notes leave the records', async () => {
	const words = rows.b2[1];
	const id = await made({ context: `We heard: ${words}.`, weights: { pe_floor: 1 } });
	await ask(
		'changeDecision',
		{
			...decision,
			question: `As P4 said, ${words}`,
			options: [decision.options[0]!, { ...decision.options[1]!, needs: [words] }],
		},
		{ decision: id },
	);
	await ask('dissentDecision', { text: `But “${words}”` }, { decision: id, token: omar });
	const record = await ask('closeDecision', { choice: 'lock' }, { decision: id });
	expect(record.cells.flatMap(({ evidence }) => evidence)).toContain(refs.b2);
	await ask('erasePerson', { confirm: 'P4' }, { person: 'P4' });
	const { rows: kept } = await database.pool.query<{ all: string }>(
		`select (select string_agg(body::text || coalesce(record::text, ''), ' ') from decisions)
			|| (select string_agg(coalesce(text, ''), ' ') from decision_marks) as all`,
	);
	expect(kept[0]!.all).not.toContain('before the payroll export so that');
	expect(kept[0]!.all).not.toContain(refs.b2!);
	expect(kept[0]!.all).toContain('[erased]');
	expect((await ask('readDecision', null, { decision: id })).record).toMatchObject({
		choice: 'lock',
		erased: 1,
	});
	expect(await ask('exportDecision', null, { decision: id })).toContain('1 erased since');
});
