import { afterAll, beforeAll } from 'vitest';
import { createLog } from '../../../server/log.ts';
import { type RunningServer, startServer } from '../../../server/serve.ts';
import { type Database, openDatabase } from '../../../server/storage/database.ts';
import { boardMap, setEntry } from '../../../shared/board-doc.ts';
import type { Claim } from '../../../shared/claim.ts';
import type { ContractCall, ContractRequest, ContractResponse } from '../../../shared/contract.ts';
import type { DecisionId, EvidenceId } from '../../../shared/ids.ts';
import type { Sheet } from '../../../shared/sheet.ts';
import { type BoardClient, call, joinBoard, type TestBoard } from '../../support/board-client.ts';
import { type ModelEndpoint, startModelEndpoint } from '../../support/model-endpoint.ts';
import { createTestDatabase, testData } from '../../support/postgres.ts';

/** What two people each say, by the ref of the note. */
export const rows = {
	a1: ['P1', 'I need to find cover before the doors open when someone rings in sick'],
	a2: ['P2', 'If I have to approve each open shift it has started before I see it'],
	b1: ['P3', 'Nothing may change after the payroll export without two people signing it off'],
	b2: ['P4', 'I lock the week before the payroll export so that it stays right'],
} as const;
/** Two options, each for one of the personas. */
export const decision = {
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

export type DecisionRoom = {
	server: RunningServer;
	database: Database;
	endpoint: ModelEndpoint;
	board: TestBoard;
	client: BoardClient;
	/** Tokens of two people, and the evidence of `rows`. */
	ines: string;
	omar: string;
	refs: Record<string, EvidenceId>;
};

export const room = {} as DecisionRoom;

/** A server with a board of two personas and two people for the tests of one file. */
export function openRoom(): void {
	beforeAll(async () => {
		const databaseUrl = await createTestDatabase();
		room.endpoint = await startModelEndpoint();
		room.server = await startServer({
			port: 0,
			host: '127.0.0.1',
			dataDir: testData,
			databaseUrl,
			environment: { PERSONABOARD_MODEL: 'test-model', OPENAI_BASE_URL: room.endpoint.baseUrl },
			log: createLog(() => undefined, Date.now),
		});
		room.database = openDatabase(databaseUrl, () => undefined);
		room.board = await call(room.server.url, 'createBoard', { name: 'Decisions' });
		room.client = joinBoard(room.server.url, room.board.boardId, room.board.tokens.owner);
		await room.client.synced;
		const text = Object.entries(rows).map(([id, [who, said]]) => `${id},"${said}",${who}`);
		await ask('importTable', { name: 'calls.csv', text: ['id,text,participant', ...text].join('\n') });
		const ids = [...boardMap(room.client.doc, 'evidence').keys()] as EvidenceId[];
		const { evidence } = await ask('readEvidence', { ids });
		room.refs = Object.fromEntries(evidence.map(({ ref, id }) => [ref, id]));
		room.client.doc.transact(() => {
			putPersona('floor', ['a1', 'a2'], 'jobs.primary');
			putPersona('pay', ['b1', 'b2'], 'constraints.policy');
		});
		[room.ines, room.omar] = await Promise.all([person('Ines'), person('Omar')]);
	});
	afterAll(async () => {
		room.client?.destroy();
		await room.database?.close();
		await room.server?.close();
		await room.endpoint?.close();
	});
}

export function ask<C extends ContractCall>(
	name: C,
	request: ContractRequest<C>,
	{
		token = room.board.tokens.owner,
		...named
	}: Partial<Record<'token' | 'decision' | 'person' | 'job', string>> = {},
): Promise<ContractResponse<C>> {
	return call(room.server.url, name, request, { board: room.board.boardId, token, ...named });
}

/** A decision of Ines's, and its id. */
export async function made(more: object = {}): Promise<DecisionId> {
	return (await ask('createDecision', { ...decision, ...more }, { token: room.ines })).id;
}

export function sheetOf(id: string): Sheet {
	return boardMap(room.client.doc, 'sheets').get(id) as Sheet;
}

function putPersona(name: string, own: (keyof typeof rows)[], field: Claim['field']): void {
	const [archetype, persona] = [`ar_${name}`, `pe_${name}`] as const;
	const evidence = own.map((ref) => room.refs[ref]!);
	const shared = { order: 0, level: 'hypothesis', engine: 'local', role: '' };
	setEntry(room.client.doc, 'archetypes', archetype, {
		id: archetype,
		label: name,
		participants: own.map((ref) => rows[ref][0]),
		evidence,
		stability: null,
		verdict: 'tentative',
	});
	setEntry(room.client.doc, 'personas', persona, {
		id: persona,
		archetype,
		name: `The ${name} lead`,
		...shared,
	});
	for (const [order, ref] of own.entries())
		setEntry(room.client.doc, 'claims', `cl_${ref}`, {
			id: `cl_${ref}`,
			persona,
			field: order === 0 ? field : 'pains',
			order,
			text: [{ quote: room.refs[ref], start: 0, end: rows[ref][1].length }],
			support: 'verbatim',
			citations: [room.refs[ref]],
			counter: [],
			author: 'machine',
		});
}
async function person(name: string): Promise<string> {
	return (await ask('makeToken', { label: name, role: 'editor', expiresInMinutes: null })).token;
}
