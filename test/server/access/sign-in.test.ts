import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { isAllowed } from '../../../server/access/oidc.ts';
import { createLog } from '../../../server/log.ts';
import { type RunningServer, startServer } from '../../../server/serve.ts';
import { closeCodes } from '../../../shared/sync-protocol.ts';
import { call, joinBoard, type TestBoard } from '../../support/board-client.ts';
import { createTestDatabase, testData } from '../../support/postgres.ts';
import { clientId, clientSecret, type OidcServer, startOidcServer } from './oidc-server.ts';

const accessKey = 'an access key of some length';
const ours = { email_verified: true };
let oidc: OidcServer;
let server: RunningServer;
let database: pg.Client;
const lines: string[] = [];
const secrets = new Set<string>([clientSecret]);

beforeAll(async () => {
	oidc = await startOidcServer({
		ana: { name: 'Ana Lopes', email: 'ana@example.com', ...ours },
		ben: { name: 'Ben', email: 'ben@Example.com', ...ours },
		eve: { name: 'Eve', email: 'eve@elsewhere.com', ...ours },
		mal: { name: 'Mal', email: 'mal@example.com', email_verified: false },
	});
	const databaseUrl = await createTestDatabase();
	server = await startServer({
		port: 0,
		host: '127.0.0.1',
		dataDir: testData,
		databaseUrl,
		environment: {
			PERSONABOARD_ACCESS_KEY: accessKey,
			PERSONABOARD_OIDC_ISSUER: oidc.issuer,
			PERSONABOARD_OIDC_CLIENT_ID: clientId,
			PERSONABOARD_OIDC_CLIENT_SECRET: clientSecret,
			PERSONABOARD_OIDC_ALLOWED_DOMAINS: 'example.com, other.example',
		},
		log: createLog((line) => lines.push(line), Date.now),
	});
	database = new pg.Client({ connectionString: databaseUrl });
	await database.connect();
});
afterEach(() => {
	oidc.tamper = null;
});
afterAll(async () => {
	await database?.end();
	await server?.close();
	await oidc?.close();
});

/** The next poll need not wait: the provider of these tests does not mind. */
const noWait = () => database.query(`update sign_in_attempts set next_poll_at = now() - interval '1 minute'`);
const poll = async (handle: string) => {
	await noWait();
	return call(server.url, 'pollSignIn', { handle });
};
async function begin() {
	const begun = await call(server.url, 'startSignIn', {});
	secrets.add(begun.handle).add(begun.userCode);
	return begun;
}
async function signIn(account: string): Promise<string> {
	const { userCode, verificationUri, handle } = await begin();
	await oidc.visit(verificationUri, userCode, account);
	const { signIn: token } = await poll(handle);
	secrets.add(token ?? '');
	return token ?? '';
}
const makeBoard = (token?: string): Promise<TestBoard> =>
	call(server.url, 'createBoard', { name: 'Test', by: 'Somebody else' }, token ? { token } : {});
const join = (board: TestBoard, signInToken?: string) =>
	call(
		server.url,
		'joinBoard',
		{ name: 'Whoever', ...(signInToken ? { signIn: signInToken } : {}) },
		{ board: board.boardId, token: board.tokens.editor },
	);

describe('signing in with a provider', () => {
	it('[AC22] a person signs in elsewhere with a code; the panel waits and gets a token to make and join boards with, once', async () => {
		expect(await call(server.url, 'readAbout', null)).toMatchObject({ signIn: new URL(oidc.issuer).host });
		const { userCode, verificationUri, handle, interval } = await begin();
		expect(verificationUri).toBe(`${oidc.issuer}/device`);
		expect(interval).toBeGreaterThan(0);
		expect(await poll(handle)).toEqual({ signIn: null, interval });
		expect(await oidc.visit(verificationUri, userCode, 'ana')).toBe('You are signed in.');
		const { signIn: token } = await poll(handle);
		expect(token).toMatch(/^pbs_/);
		secrets.add(token ?? '');
		await expect(poll(handle)).rejects.toThrow(/^403 /);
		const board = await makeBoard(token ?? '');
		const { tokens } = await call(server.url, 'listTokens', null, {
			board: board.boardId,
			token: board.tokens.owner,
		});
		const ana = tokens.find(({ self }) => self);
		expect(ana?.label).toBe('Ana Lopes');
		const days = (Date.parse(ana?.expires ?? '') - Date.now()) / 86_400_000;
		expect(Math.round(days)).toBe(30);
	});

	it('[AC23] making a board and joining by the file need a sign-in, and the file’s capability opens nothing by itself', async () => {
		await expect(makeBoard()).rejects.toThrow(/^401 /);
		await expect(makeBoard('pbs_guess')).rejects.toThrow(/^401 /);
		const board = await makeBoard(await signIn('ana'));
		await expect(join(board)).rejects.toThrow(/^401 .*sign in first/);
		const file = { board: board.boardId, token: board.tokens.editor };
		await expect(call(server.url, 'readBoard', null, file)).rejects.toThrow(/^401 /);
		const client = joinBoard(server.url, file.board, file.token);
		expect(await client.closed).toBe(closeCodes['not-signed-in']);
		client.destroy();
		const ben = await join(board, await signIn('ben'));
		const { tokens } = await call(server.url, 'listTokens', null, { ...file, token: board.tokens.owner });
		expect(tokens.map(({ label }) => label)).toContain('Ben');
		const bens = joinBoard(server.url, file.board, ben.token);
		await bens.synced;
		bens.destroy();
	});

	it('[AC24] programs go on with the access key, and what they make is theirs', async () => {
		const board = await makeBoard(accessKey);
		const editor = { board: board.boardId, token: board.tokens.editor };
		expect((await call(server.url, 'readBoard', null, editor)).role).toBe('editor');
		await expect(makeBoard('not the key')).rejects.toThrow(/^401 /);
	});

	it('[AC25] who comes back by signing in has the role they had; who was revoked does not come back by the file', async () => {
		const board = await makeBoard(await signIn('ana'));
		const owner = { board: board.boardId, token: board.tokens.owner };
		expect((await join(board, await signIn('ana'))).role).toBe('owner');
		const first = await join(board, await signIn('ben'));
		const second = await join(board, await signIn('ben'));
		const { tokens } = await call(server.url, 'listTokens', null, owner);
		const bens = tokens.filter(({ label }) => label === 'Ben');
		expect(bens).toHaveLength(1);
		await call(server.url, 'revokeToken', null, { ...owner, tokenId: bens[0]!.id });
		for (const { token } of [first, second])
			await expect(call(server.url, 'readBoard', null, { ...owner, token })).rejects.toThrow(/^401 /);
		await expect(join(board, await signIn('ben'))).rejects.toThrow(/^403 .*Ask an owner to invite you/);
		const invitation = { role: 'viewer', expiresInMinutes: 5, uses: 1 } as const;
		const { code } = await call(server.url, 'makeInvitation', invitation, owner);
		expect((await call(server.url, 'acceptInvitation', { code, name: 'Ben' })).role).toBe('viewer');
	});

	it('[AC26] only verified e-mails of the allowed domains get in, and who says no does not', async () => {
		for (const [account, answer] of [
			['eve', 'yes'],
			['mal', 'yes'],
			['ana', 'no'],
		] as const) {
			const { userCode, verificationUri, handle } = await begin();
			await oidc.visit(verificationUri, userCode, account, answer);
			await expect(poll(handle)).rejects.toThrow(/^403 .*The sign-in did not work\. Start again\./);
			await expect(poll(handle)).rejects.toThrow(/^403 /);
		}
		await expect(poll('pbh_guess')).rejects.toThrow(/^403 .*The sign-in did not work\. Start again\./);
		expect(isAllowed({ email: 'x@example.com.evil.com', email_verified: true }, ['example.com'])).toBe(false);
		expect(isAllowed({ email: '"x@example.com"@evil.com', email_verified: true }, ['example.com'])).toBe(
			false,
		);
		expect(isAllowed({ email: 'x@example.com', email_verified: 'true' }, ['example.com'])).toBe(false);
		expect(isAllowed({}, [])).toBe(true);
	});

	it('[AC27] an ID token for another client, of another issuer, with another nonce, expired or with a changed claim names nobody', async () => {
		type Body = Record<string, unknown>;
		const signed = (change: Body) => (body: Body) => ({
			...body,
			id_token: oidc.reissue(body.id_token, (claims) => ({ ...claims, ...change })),
		});
		const swapped = (body: Body) => {
			const [, payload] = oidc.reissue(body.id_token, (claims) => ({ ...claims, sub: 'ben' })).split('.');
			const [head, , mark] = String(body.id_token).split('.');
			return { ...body, id_token: `${head}.${payload}.${mark}` };
		};
		const tampers: [string, (body: Body) => Body][] = [
			['audience', signed({ aud: 'another' })],
			['issuer', signed({ iss: 'https://evil.example' })],
			['nonce', signed({ nonce: 'another' })],
			['expired', signed({ exp: 1 })],
			['a changed subject under an old signature', swapped],
			['unsigned', (body) => ({ ...body, id_token: String(body.id_token).replace(/[^.]+$/, '') })],
			['none', ({ id_token: _, ...body }) => body],
		];
		for (const [name, tamper] of tampers) {
			oidc.tamper = null;
			const { userCode, verificationUri, handle } = await begin();
			await oidc.visit(verificationUri, userCode, 'ana');
			oidc.tamper = tamper;
			const outcome = await poll(handle).then(
				({ signIn: token }) => `let in with ${token}`,
				(error: Error) => error.message.slice(0, 3),
			);
			expect([name, outcome]).toEqual([name, expect.stringMatching(/^(?:403|503)$/)]);
		}
		oidc.tamper = null;
		const { userCode, verificationUri, handle } = await begin();
		await oidc.visit(verificationUri, userCode, 'ana');
		oidc.tamper = signed({});
		expect((await poll(handle)).signIn).toMatch(/^pbs_/);
	});

	it('[AC28] a panel that asks too often waits its turn, and any server may be asked', async () => {
		const { handle, userCode, verificationUri, interval } = await begin();
		expect(await poll(handle)).toEqual({ signIn: null, interval });
		await oidc.visit(verificationUri, userCode, 'ana');
		expect((await call(server.url, 'pollSignIn', { handle })).signIn).toBeNull();
		const other = await startServer({
			port: 0,
			host: '127.0.0.1',
			dataDir: testData,
			databaseUrl: `postgresql://${database.user}:${database.password}@${database.host}:${database.port}/${database.database}`,
			environment: {
				PERSONABOARD_OIDC_ISSUER: oidc.issuer,
				PERSONABOARD_OIDC_CLIENT_ID: clientId,
				PERSONABOARD_OIDC_CLIENT_SECRET: clientSecret,
			},
			log: createLog((line) => lines.push(line), Date.now),
		});
		await noWait();
		const { signIn: token } = await call(other.url, 'pollSignIn', { handle });
		expect(token).toMatch(/^pbs_/);
		expect((await makeBoard(token ?? '')).boardId).toMatch(/^bo_/);
		await other.close();
	});

	it('[AC29] a provider that is away is told from a sign-in that failed, and is asked again; plain http is for this machine only', async () => {
		const away = await startServer({
			port: 0,
			host: '127.0.0.1',
			dataDir: testData,
			databaseUrl: await createTestDatabase(),
			environment: {
				PERSONABOARD_OIDC_ISSUER: 'http://127.0.0.1:9',
				PERSONABOARD_OIDC_CLIENT_ID: clientId,
			},
			log: createLog((line) => lines.push(line), Date.now),
		});
		for (let attempt = 0; attempt < 2; attempt++)
			await expect(call(away.url, 'startSignIn', {})).rejects.toThrow(/^503 .*provider does not answer/);
		await away.close();
		for (const verification_uri of ['javascript:alert(1)', 'http://login.example.com/device']) {
			oidc.tamper = (body) => ({ ...body, verification_uri });
			await expect(call(server.url, 'startSignIn', {})).rejects.toThrow(/^503 /);
		}
		const none = await startServer({
			port: 0,
			host: '127.0.0.1',
			dataDir: testData,
			databaseUrl: await createTestDatabase(),
			environment: {},
			log: createLog((line) => lines.push(line), Date.now),
		});
		await expect(call(none.url, 'startSignIn', {})).rejects.toThrow(/^404 /);
		expect((await call(none.url, 'readAbout', null)).signIn).toBeNull();
		await none.close();
	});

	it('[HT8] no handle, code, sign-in or client secret is in the log or readable in the database', async () => {
		await signIn('ana');
		await begin();
		const { rows } = await database.query(
			'select sign_ins::text as row from sign_ins union all select sign_in_attempts::text from sign_in_attempts',
		);
		const everything = lines.join('') + rows.map(({ row }) => row).join('\n');
		expect(rows.length).toBeGreaterThan(1);
		expect(secrets.size).toBeGreaterThan(10);
		for (const secret of secrets) if (secret !== '') expect(everything).not.toContain(secret);
	});
});
