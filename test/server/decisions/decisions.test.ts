import { afterAll, beforeAll, expect, it } from 'vitest';
import { createLog } from '../../../server/log.ts';
import { type RunningServer, startServer } from '../../../server/serve.ts';
import { type Database, openDatabase } from '../../../server/storage/database.ts';
import { ofBoard } from '../../../server/tradeoff/read-decision.ts';
import { toTradeoffJson } from '../../../server/tradeoff/tradeoff-json.ts';
import { weighDecision } from '../../../server/tradeoff/weigh-decision.ts';
import { boardMap, setEntry } from '../../../shared/board-doc.ts';
import { type BoardJson, boardJsonSchema } from '../../../shared/board-json.ts';
import type { Claim } from '../../../shared/claim.ts';
import type { ContractCall, ContractRequest, ContractResponse } from '../../../shared/contract.ts';
import type { DecisionId, EvidenceId } from '../../../shared/ids.ts';
import { type BoardClient, call, joinBoard, type TestBoard, until } from '../../support/board-client.ts';
import { createTestDatabase, testData } from '../../support/postgres.ts';

let server: RunningServer;
let database: Database;
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
	server = await startServer({
		port: 0,
		host: '127.0.0.1',
		dataDir: testData,
		databaseUrl,
		environment: {},
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
	{ token = board.tokens.owner, ...named }: { token?: string; decision?: string; person?: string } = {},
): Promise<ContractResponse<C>> {
	return call(server.url, name, request, { board: board.boardId, token, ...named });
}
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
