import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createLog } from '../../../server/log.ts';
import { type RunningServer, startServer } from '../../../server/serve.ts';
import type { TokenEntry } from '../../../shared/access-api.ts';
import { closeCodes } from '../../../shared/sync-protocol.ts';
import { type BoardClient, call, joinBoard, type TestBoard, until } from '../../support/board-client.ts';
import { createTestDatabase, testData } from '../../support/postgres.ts';

let server: RunningServer;
const lines: string[] = [];
const clients: BoardClient[] = [];

beforeAll(async () => {
	server = await startServer({
		port: 0,
		host: '127.0.0.1',
		dataDir: testData,
		databaseUrl: await createTestDatabase(),
		environment: {},
		log: createLog((line) => lines.push(line), Date.now),
	});
});
afterEach(() => {
	for (const client of clients.splice(0)) client.destroy();
});
afterAll(() => server?.close());

const newBoard = (): Promise<TestBoard> => call(server.url, 'createBoard', { name: 'Test', by: 'Olga' });
function connect(board: string, token: string): BoardClient {
	const client = joinBoard(server.url, board, token);
	clients.push(client);
	return client;
}
/** A board with an owner, and Ben, who came in by the file. */
async function boardWithBen() {
	const board = await newBoard();
	const owner = { board: board.boardId, token: board.tokens.owner };
	const file = { board: board.boardId, token: board.tokens.editor };
	const { token } = await call(server.url, 'joinBoard', { name: 'Ben' }, file);
	const list = async (): Promise<TokenEntry[]> => (await call(server.url, 'listTokens', null, owner)).tokens;
	const entry = async (label: string): Promise<TokenEntry> =>
		(await list()).find((one) => one.label === label) as TokenEntry;
	return { owner, file, ben: { board: board.boardId, token }, list, entry };
}
const closeOf = (client: BoardClient): Promise<number> =>
	new Promise((resolve) =>
		client.provider.on('connection-close', (event: { code: number } | null) => resolve(event?.code ?? 0)),
	);
const syncedAgain = (client: BoardClient): Promise<void> =>
	new Promise((resolve) => client.provider.once('sync', () => resolve()));

describe('who has access', () => {
	it('[AC7] an owner sees who has access, since when and until when, but no token; nobody else sees it', async () => {
		const { owner, ben, list } = await boardWithBen();
		const made = await call(
			server.url,
			'makeToken',
			{ label: 'Export', role: 'viewer', expiresInMinutes: 90 },
			owner,
		);
		const entries = await list();
		expect(entries.map(({ label, role, kind, self }) => [label, role, kind, self]).sort()).toEqual([
			['Ben', 'editor', 'person', false],
			['Everybody who has the file', 'editor', 'file', false],
			['Export', 'viewer', 'person', false],
			['Made with the board', 'viewer', 'person', false],
			['Olga', 'owner', 'person', true],
		]);
		const program = entries.find(({ id }) => id === made.id);
		expect(program?.expires).toBe(made.expires);
		const minutes = (Date.parse(made.expires ?? '') - Date.parse(program?.made ?? '')) / 60_000;
		expect(Math.round(minutes)).toBe(90);
		expect(JSON.stringify(entries)).not.toMatch(/pb_/);
		await expect(call(server.url, 'listTokens', null, ben)).rejects.toThrow(/^403 /);
		const about = await call(server.url, 'readBoard', null, { board: owner.board, token: made.token });
		expect(about.role).toBe('viewer');
	});

	it('[AC8] who is given another role is reconnected, goes on with it at once, and a forbidden change of theirs is refused whole', async () => {
		const { owner, ben, entry } = await boardWithBen();
		const witness = connect(owner.board, owner.token);
		const client = connect(ben.board, ben.token);
		await Promise.all([witness.synced, client.synced]);
		client.doc.getMap('moves').set('before', 1);
		await until(witness.doc, () => witness.doc.getMap('moves').has('before'));

		const closed = closeOf(client);
		const { id } = await entry('Ben');
		await call(server.url, 'changeRole', { role: 'commenter' }, { ...owner, tokenId: id });
		expect(await closed).toBe(closeCodes['role-changed']);
		await syncedAgain(client);
		expect((await call(server.url, 'readBoard', null, ben)).role).toBe('commenter');

		client.provider.awareness.setLocalState({ name: 'Ben looks on' });
		await new Promise<void>((resolve) => {
			const look = (): void => {
				const names = [...witness.provider.awareness.getStates().values()].map(({ name }) => name);
				if (names.includes('Ben looks on')) resolve();
			};
			witness.provider.awareness.on('change', look);
			look();
		});
		client.doc.transact(() => {
			client.doc.getMap('moves').set('one', 1);
			client.doc.getMap('moves').delete('before');
		});
		expect(await client.closed).toBe(closeCodes['not-allowed']);
		witness.doc.getMap('moves').set('after', 1);
		const late = connect(owner.board, owner.token);
		await late.synced;
		await until(late.doc, () => late.doc.getMap('moves').has('after'));
		expect(late.doc.getMap('moves').toJSON()).toEqual({ before: 1, after: 1 });
		await expect(call(server.url, 'startJob', { kind: 'group' }, ben)).rejects.toThrow(/^403 /);
	});

	it('[AC9] who is revoked is closed out at once and stays out, and so are the invitations they made', async () => {
		const { owner, ben, entry } = await boardWithBen();
		const client = connect(ben.board, ben.token);
		await client.synced;
		const invitation = { role: 'editor', expiresInMinutes: 60, uses: 5 } as const;
		const { code } = await call(server.url, 'makeInvitation', invitation, ben);
		const { id } = await entry('Ben');
		await call(server.url, 'revokeToken', null, { ...owner, tokenId: id });
		expect(await client.closed).toBe(closeCodes['not-signed-in']);
		expect(client.provider.shouldConnect).toBe(false);
		await expect(call(server.url, 'readBoard', null, ben)).rejects.toThrow(/^401 /);
		await expect(call(server.url, 'acceptInvitation', { code, name: 'Ben' })).rejects.toThrow(/^403 /);
		expect(await entry('Ben')).toBeUndefined();
		await expect(call(server.url, 'revokeToken', null, { ...owner, tokenId: id })).rejects.toThrow(/^404 /);
	});

	it('[AC10] one’s own token is changed for a new one: the old one stops at once, its connection too', async () => {
		const { ben, entry } = await boardWithBen();
		const before = await entry('Ben');
		const client = connect(ben.board, ben.token);
		await client.synced;
		const { token } = await call(server.url, 'rotateToken', {}, ben);
		expect(await client.closed).toBe(closeCodes['not-signed-in']);
		await expect(call(server.url, 'readBoard', null, ben)).rejects.toThrow(/^401 /);
		const fresh = connect(ben.board, token);
		await fresh.synced;
		expect(await entry('Ben')).toEqual(before);
	});

	it('[AC11] a renewed join capability lets nobody in with the old one; who is in stays in', async () => {
		const { owner, file, ben, list } = await boardWithBen();
		const { id } = (await list()).find(({ kind }) => kind === 'file') as TokenEntry;
		await call(server.url, 'changeRole', { role: 'commenter' }, { ...owner, tokenId: id });
		const { token } = await call(server.url, 'rotateJoin', {}, owner);
		await expect(call(server.url, 'joinBoard', { name: 'Eve' }, file)).rejects.toThrow(/^401 /);
		expect((await call(server.url, 'readBoard', null, ben)).role).toBe('editor');
		const renewed = { board: owner.board, token };
		expect((await call(server.url, 'joinBoard', { name: 'Cy' }, renewed)).role).toBe('commenter');
		expect((await list()).filter(({ kind }) => kind === 'file')).toHaveLength(1);
	});

	it('[AC12] the file’s capability is everybody’s: it cannot be rotated, made an owner or used to invite, and a person’s token joins nobody', async () => {
		const { owner, file, ben, list } = await boardWithBen();
		const { id } = (await list()).find(({ kind }) => kind === 'file') as TokenEntry;
		const invitation = { role: 'viewer', expiresInMinutes: 5, uses: 1 } as const;
		await expect(call(server.url, 'rotateToken', {}, file)).rejects.toThrow(/^403 /);
		await expect(call(server.url, 'makeInvitation', invitation, file)).rejects.toThrow(/^403 /);
		await expect(
			call(server.url, 'changeRole', { role: 'owner' }, { ...owner, tokenId: id }),
		).rejects.toThrow(/^403 /);
		await expect(call(server.url, 'joinBoard', { name: 'Eve' }, ben)).rejects.toThrow(/^403 /);
	});

	it('[AC13] a board keeps an owner, also when two owners demote each other at once', async () => {
		const { owner, ben, entry } = await boardWithBen();
		const [olga, bens] = [await entry('Olga'), await entry('Ben')];
		const demote = (id: string, who: { token: string }) =>
			call(
				server.url,
				'changeRole',
				{ role: 'editor' },
				{ board: owner.board, token: who.token, tokenId: id },
			);
		await expect(demote(olga.id, owner)).rejects.toThrow(/^409 .*Make somebody else an owner first/);
		await expect(call(server.url, 'revokeToken', null, { ...owner, tokenId: olga.id })).rejects.toThrow(
			/^409 /,
		);
		await call(server.url, 'changeRole', { role: 'owner' }, { ...owner, tokenId: bens.id });
		const both = await Promise.allSettled([demote(olga.id, ben), demote(bens.id, owner)]);
		expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
		const roles = await Promise.all(
			[owner, ben].map(async (who) => (await call(server.url, 'readBoard', null, who)).role),
		);
		expect(roles.sort()).toEqual(['editor', 'owner']);
	});

	it('[HT8] no token and no code that was handed out is in the log', async () => {
		const { owner, file, ben } = await boardWithBen();
		const invitation = { role: 'editor', expiresInMinutes: 60, uses: 5 } as const;
		const { code } = await call(server.url, 'makeInvitation', invitation, ben);
		const guest = await call(server.url, 'acceptInvitation', { code, name: 'Guest' });
		const { token } = await call(server.url, 'rotateToken', {}, ben);
		await call(server.url, 'acceptInvitation', { code: 'pbi_guess', name: 'x' }).catch(() => undefined);
		const client = joinBoard(server.url, owner.board, ben.token, 'query');
		clients.push(client);
		await client.closed;
		const log = lines.join('');
		for (const secret of [owner.token, file.token, ben.token, token, guest.token, code, 'pbi_guess'])
			expect(log).not.toContain(secret);
	});
});
