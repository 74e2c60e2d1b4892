import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { quietLog } from '../../../server/log.ts';
import { startServer } from '../../../server/serve.ts';
import { type Database, openDatabase } from '../../../server/storage/database.ts';
import { setEntry } from '../../../shared/board-doc.ts';
import type { ContractCall, ContractRequest, ContractResponse } from '../../../shared/contract.ts';
import { type BoardClient, call, joinBoard, type TestBoard } from '../../support/board-client.ts';
import { createTestDatabase, testData } from '../../support/postgres.ts';
import { ended } from '../imports/import-board.ts';

/** What people of the board say; nothing that leaves it unasked may hold these words. */
export const secretWords = 'zelkova lanterns';
const people = Array.from({ length: 60 }, (_, at) => `P${at + 1}`);
/** Eighteen weeks in which everybody plans; from the eleventh on half of the first 24 export. */
export const events = people.flatMap((user, at) =>
	Array.from({ length: 18 }, (_, week) => {
		const ts = new Date(Date.UTC(2026, 3, 6 + 7 * week + (at % 5), 9)).toISOString();
		return ['planned', ...(week > 10 && at < 24 && at % 2 === 0 ? ['exported'] : [])].map((event) => ({
			user,
			ts,
			event,
		}));
	}).flat(),
);

export type Got = { headers: Record<string, string>; body: string; json: any };

/** Somebody's program on this machine that takes messages. */
export type Hook = {
	readonly url: string;
	readonly got: readonly Got[];
	/** What it answers next, one status after the other; 204 from then on. */
	answer(...statuses: number[]): void;
	/** Resolves with the next message of a kind. */
	next(type: string): Promise<Got>;
	close(): void;
};

export async function openHook(): Promise<Hook> {
	const got: Got[] = [];
	let answers: number[] = [];
	const waiting = new Set<() => void>();
	const server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			const body = Buffer.concat(chunks).toString();
			got.push({ headers: request.headers as Record<string, string>, body, json: JSON.parse(body) });
			response.writeHead(answers.shift() ?? 204).end();
			for (const look of waiting) look();
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
		got,
		answer: (...statuses) => {
			answers = statuses;
		},
		next(type) {
			const before = got.length;
			return new Promise((resolve) => {
				const look = (): void => {
					const found = got.slice(before).find(({ json }) => json.type === type);
					if (!found) return;
					waiting.delete(look);
					resolve(found);
				};
				waiting.add(look);
			});
		},
		close: () => server.close(),
	};
}

type Named = { version?: string; rule?: string; source?: string; person?: string; feed?: string };
type Delivery = ContractResponse<'readAlertSettings'>['deliveries'][number];

/** A board with sixty people's usage, what 24 of them said, and one persona of two sentences. */
export type UpkeepBoard = {
	readonly url: string;
	readonly database: Database;
	readonly board: TestBoard;
	readonly client: BoardClient;
	ask<C extends ContractCall>(
		name: C,
		request: ContractRequest<C>,
		named?: Named,
		role?: 'owner' | 'editor' | 'viewer',
	): Promise<ContractResponse<C>>;
	/** Has the board looked at anew. */
	refreshed(): Promise<void>;
	/** Resolves once the messages of the board are as `holds` wants them. */
	delivered(holds: (list: Delivery[]) => boolean): Promise<void>;
	close(): Promise<void>;
};

const claim = (id: string, field: string, text: string, citations: string[] = []) => ({
	id,
	persona: 'pe_a',
	field,
	order: 0,
	text: [text],
	support: 'supported',
	citations,
	counter: [],
	author: 'machine',
});

export async function openUpkeepBoard(environment: Record<string, string> = {}): Promise<UpkeepBoard> {
	const databaseUrl = await createTestDatabase();
	const server = await startServer({
		port: 0,
		host: '127.0.0.1',
		dataDir: testData,
		databaseUrl,
		environment: { PERSONABOARD_PRIVATE_WEBHOOKS: '1', ...environment },
		log: quietLog,
	});
	const database = openDatabase(databaseUrl, () => undefined);
	const board = await call(server.url, 'createBoard', { name: 'Upkeep' });
	const ask: UpkeepBoard['ask'] = (name, request, named = {}, role = 'owner') =>
		call(server.url, name, request, { board: board.boardId, token: board.tokens[role], ...named });
	const client = await fill(server.url, database, board, ask);
	return {
		url: server.url,
		database,
		board,
		client,
		ask,
		async refreshed() {
			const { jobId } = await ask('startRefresh', {}, {}, 'editor');
			const { state } = await ended(server.url, { board: board.boardId, token: board.tokens.owner }, jobId);
			if (state !== 'done') throw new Error(`the look at the board is ${state}`);
		},
		async delivered(holds) {
			while (!holds((await ask('readAlertSettings', null)).deliveries)) {
				// To ask without a pause would take the server the time it needs for sending.
				await new Promise((resolve) => setTimeout(resolve, 10));
			}
		},
		async close() {
			client.destroy();
			await server.close();
			await database.close();
		},
	};
}

async function fill(
	url: string,
	database: Database,
	board: TestBoard,
	ask: UpkeepBoard['ask'],
): Promise<BoardClient> {
	const said = people
		.slice(0, 24)
		.map((person, at) => `q${at},"I plan with the ${secretWords} ${at}",${person}`);
	await ask('importTable', { name: 'talks.csv', text: ['id,text,participant', ...said].join('\n') });
	const { key } = await ask('makeIngestKey', { label: 'Warehouse' });
	for (let at = 0; at < events.length; at += 1000) {
		await call(
			url,
			'ingest',
			{ batch: `part ${at}`, source: 'Product', kind: 'events', rows: events.slice(at, at + 1000) },
			{ board: board.boardId, token: key },
		);
	}
	const { rows } = await database.pool.query<{ id: string }>(`select id from evidence order by ref`);
	const ids = rows.map(({ id }) => id);
	const client = joinBoard(url, board.boardId, board.tokens.editor);
	await client.synced;
	client.doc.transact(() => {
		setEntry(client.doc, 'archetypes', 'ar_a', {
			id: 'ar_a',
			label: 'Planners of the quay',
			participants: people,
			evidence: ids as never,
			stability: 0.9,
			verdict: 'stable',
		});
		setEntry(client.doc, 'personas', 'pe_a', {
			id: 'pe_a',
			archetype: 'ar_a',
			name: 'Pia',
			role: 'plans',
			level: 'qualitative',
			order: 0,
			engine: 'local',
		});
		const none = claim('cl_a', 'signature', 'Exported: used by none.', [ids[0]!]);
		setEntry(client.doc, 'claims', 'cl_a', none as never);
		setEntry(client.doc, 'claims', 'cl_b', claim('cl_b', 'pains', 'Plans by hand.', [ids[1]!]) as never);
	});
	await ask('readBehaviourQuestions', null);
	return client;
}
