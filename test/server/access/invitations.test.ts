import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quietLog } from '../../../server/log.ts';
import { type RunningServer, startServer } from '../../../server/serve.ts';
import type { ApiRequest } from '../../../shared/api-requests.ts';
import { call, joinBoard, type TestBoard } from '../../support/board-client.ts';
import { createTestDatabase, testData } from '../../support/postgres.ts';

let server: RunningServer;
let database: pg.Client;
let board: TestBoard;
let owner: { board: string; token: string };

beforeAll(async () => {
	const databaseUrl = await createTestDatabase();
	server = await startServer({
		port: 0,
		host: '127.0.0.1',
		dataDir: testData,
		databaseUrl,
		environment: {},
		log: quietLog,
	});
	database = new pg.Client({ connectionString: databaseUrl });
	await database.connect();
	board = await call(server.url, 'createBoard', { name: 'Test', by: 'Olga' });
	owner = { board: board.boardId, token: board.tokens.owner };
});
afterAll(async () => {
	await database?.end();
	await server?.close();
});

const invite = (wanted: Partial<ApiRequest<'makeInvitation'>> = {}, who = owner) =>
	call(server.url, 'makeInvitation', { role: 'editor', expiresInMinutes: 60, uses: 1, ...wanted }, who);
const accept = (code: string, only?: string) =>
	call(server.url, 'acceptInvitation', {
		code,
		name: 'Guest',
		...(only === undefined ? {} : { board: only as `bo_${string}` }),
	});
const refusal = (code: string, only?: string) =>
	accept(code, only).then(
		() => 'let in',
		(error: Error) => error.message,
	);

describe('invitations', () => {
	it('[AC14] a code gives a token of one’s own with the invitation’s role, and is stored as a hash', async () => {
		for (const role of ['commenter', 'editor', 'owner'] as const) {
			const { code } = await invite({ role });
			const { rows } = await database.query('select * from invitations');
			expect(JSON.stringify(rows)).not.toContain(code);
			const got = await accept(` ${code}\n`);
			expect(got).toMatchObject({ board: board.boardId, role });
			const client = joinBoard(server.url, got.board, got.token);
			await client.synced;
			client.destroy();
		}
		const { tokens } = await call(server.url, 'listTokens', null, owner);
		expect(tokens.filter(({ label }) => label === 'Guest')).toHaveLength(3);
	});

	it('[AC15] editors and owners invite, up to their own role, for at most 30 days and 50 people', async () => {
		const editor = { ...owner, token: (await accept((await invite()).code)).token };
		const commenter = { ...owner, token: (await accept((await invite({ role: 'commenter' })).code)).token };
		expect((await invite({ role: 'viewer' }, editor)).code).toMatch(/^pbi_[\w-]{22}$/);
		await expect(invite({ role: 'owner' }, editor)).rejects.toThrow(/^403 .*up to your own role/);
		await expect(invite({ role: 'viewer' }, commenter)).rejects.toThrow(/^403 /);
		for (const [field, value] of [
			['uses', 0],
			['uses', 51],
			['expiresInMinutes', 43_201],
			['expiresInMinutes', 0],
		] as const)
			await expect(invite({ [field]: value })).rejects.toThrow(new RegExp(`^400 .*${field}`));
		const short = await call(
			server.url,
			'makeToken',
			{ label: 'x', role: 'editor', expiresInMinutes: 10 },
			owner,
		);
		const made = await invite({ expiresInMinutes: 600 }, { ...owner, token: short.token });
		expect(made.expires).toBe(short.expires);
	});

	it('[AC16] uses are counted: of many who come at once exactly as many get in', async () => {
		const { id, code } = await invite({ uses: 5 });
		const tries = await Promise.all(Array.from({ length: 20 }, () => refusal(code)));
		expect(tries.filter((outcome) => outcome === 'let in')).toHaveLength(5);
		const { invitations } = await call(server.url, 'listInvitations', null, owner);
		expect(invitations.map((one) => one.id)).not.toContain(id);
	});

	it('[AC17] whether a code never existed, was used up, expired, was withdrawn or opens another board, the refusal is the same', async () => {
		const [used, expired, withdrawn, elsewhere] = [
			await invite(),
			await invite(),
			await invite(),
			await invite(),
		];
		await accept(used.code);
		await database.query(`update invitations set expires_at = now() - interval '1 second' where id = $1`, [
			expired.id,
		]);
		await call(server.url, 'withdrawInvitation', null, { ...owner, invitationId: withdrawn.id });
		const refusals = [
			await refusal('pbi_neverexisted'),
			await refusal(used.code),
			await refusal(expired.code),
			await refusal(withdrawn.code),
			await refusal(elsewhere.code, 'bo_another'),
		];
		expect(new Set(refusals).size).toBe(1);
		expect(refusals[0]).toMatch(/^403 .*This code does not open a board\. Ask for a new one\./);
		// Asked about another board it was not spent.
		expect(await refusal(elsewhere.code, board.boardId)).toBe('let in');
	});

	it('[AC18] open invitations are listed with who made them and can be withdrawn by whoever could have made them', async () => {
		const editor = { ...owner, token: (await accept((await invite()).code)).token };
		const high = await invite({ role: 'owner', uses: 3 });
		const { invitations } = await call(server.url, 'listInvitations', null, editor);
		expect(invitations.find(({ id }) => id === high.id)).toEqual({
			id: high.id,
			role: 'owner',
			madeBy: 'Olga',
			expires: high.expires,
			usesLeft: 3,
		});
		await expect(
			call(server.url, 'withdrawInvitation', null, { ...editor, invitationId: high.id }),
		).rejects.toThrow(/^403 /);
		await call(server.url, 'withdrawInvitation', null, { ...owner, invitationId: high.id });
		expect(await refusal(high.code)).toMatch(/^403 /);
	});

	it('[AC18] an editor made a commenter leaves no invitation behind', async () => {
		const got = await accept((await invite()).code);
		const { code } = await invite({ role: 'viewer', uses: 9 }, { ...owner, token: got.token });
		const { tokens } = await call(server.url, 'listTokens', null, { ...owner });
		const { id } = tokens.at(-1) as { id: string };
		await call(server.url, 'changeRole', { role: 'commenter' }, { ...owner, tokenId: id });
		expect((await call(server.url, 'readBoard', null, { ...owner, token: got.token })).role).toBe(
			'commenter',
		);
		expect(await refusal(code)).toMatch(/^403 /);
	});
});
