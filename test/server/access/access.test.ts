import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { authorise, isAccessKey } from '../../../server/access/authorise.ts';
import { isAtLeast } from '../../../server/access/roles.ts';
import { hashToken, newToken } from '../../../server/access/tokens.ts';
import { readSettings } from '../../../server/config.ts';
import { systemRandom } from '../../../server/environment.ts';
import { quietLog } from '../../../server/log.ts';
import { startServer } from '../../../server/serve.ts';
import { createBoardStore } from '../../../server/storage/board-store.ts';
import { type Database, openDatabase } from '../../../server/storage/database.ts';
import { migrate } from '../../../server/storage/migrations.ts';
import { createTokenStore, type TokenStore } from '../../../server/storage/token-store.ts';
import { createTestDatabase, testData } from '../../support/postgres.ts';

let database: Database;
let store: TokenStore;
const tokens = {
	owner: newToken(systemRandom),
	viewer: newToken(systemRandom),
	other: newToken(systemRandom),
};

beforeAll(async () => {
	database = openDatabase(await createTestDatabase(), () => undefined);
	await migrate(database.kysely);
	store = createTokenStore(database);
	const boards = createBoardStore(database);
	const grant = (role: 'owner' | 'viewer', token: string) => ({ role, hash: hashToken(token), label: 'x' });
	await boards.create({ id: 'bo_a', name: 'A' }, [
		grant('owner', tokens.owner),
		grant('viewer', tokens.viewer),
	]);
	await boards.create({ id: 'bo_b', name: 'B' }, [grant('owner', tokens.other)]);
});
afterAll(() => database?.close());

const ask = (token: string | undefined, board: `bo_${string}`, atLeast: 'viewer' | 'editor' | 'owner') =>
	authorise(store, token, board, atLeast, { now: Date.now(), fileOpens: true });

describe('access', () => {
	it('[AC1] a token gives its role on its board, and no more', async () => {
		expect(await ask(tokens.owner, 'bo_a', 'owner')).toMatchObject({ board: 'bo_a', role: 'owner' });
		expect(await ask(tokens.viewer, 'bo_a', 'viewer')).toMatchObject({ role: 'viewer' });
		await expect(ask(tokens.viewer, 'bo_a', 'editor')).rejects.toMatchObject({ code: 'not-allowed' });
		await expect(ask(tokens.other, 'bo_a', 'viewer')).rejects.toMatchObject({ code: 'not-allowed' });
		await expect(ask(undefined, 'bo_a', 'viewer')).rejects.toMatchObject({ code: 'not-signed-in' });
		await expect(ask('pb_guess', 'bo_a', 'viewer')).rejects.toMatchObject({ code: 'not-signed-in' });
		await expect(ask(tokens.owner, 'bo_none', 'viewer')).rejects.toMatchObject({ code: 'not-found' });
		expect(isAtLeast('commenter', 'editor')).toBe(false);
	});

	it('[AC2] a revoked or expired token opens nothing', async () => {
		const [revoked, expired] = [newToken(systemRandom), newToken(systemRandom)];
		await store.grant('bo_a', { hash: hashToken(revoked), role: 'editor', label: '' });
		const expires = new Date(Date.now() + 60_000);
		await store.grant('bo_a', { hash: hashToken(expired), role: 'editor', label: '', expires });
		const { id } = await ask(revoked, 'bo_a', 'editor');
		expect(await ask(expired, 'bo_a', 'editor')).toMatchObject({ expiresAt: expires.getTime() });
		expect(await store.revoke('bo_a', id, new Date())).toBe('done');
		await expect(
			authorise(store, expired, 'bo_a', 'viewer', { now: expires.getTime(), fileOpens: true }),
		).rejects.toMatchObject({ code: 'not-signed-in' });
		await expect(ask(revoked, 'bo_a', 'viewer')).rejects.toMatchObject({ code: 'not-signed-in' });
	});

	it('[AC3] tokens are 32 random bytes and the database holds only their hashes', async () => {
		expect(tokens.owner).toMatch(/^pb_[\w-]{43}$/);
		const { rows } = await database.pool.query('select * from tokens');
		const dump = JSON.stringify(rows);
		for (const token of Object.values(tokens)) {
			expect(dump).not.toContain(token);
			expect(dump).toContain(hashToken(token));
		}
	});

	it('[AC4] with neither an access key nor a sign-in the server does not listen to other machines', async () => {
		const start = startServer({
			port: 0,
			host: '0.0.0.0',
			dataDir: testData,
			environment: {},
			log: quietLog,
		});
		await expect(start).rejects.toMatchObject({ code: 'not-allowed' });
		expect(isAccessKey('a'.repeat(16), 'a'.repeat(16))).toBe(true);
		expect(isAccessKey(undefined, 'a'.repeat(16))).toBe(false);
	});

	it('[AC5] settings that cannot be used are all named at once', () => {
		const read = () => readSettings({ DATABASE_URL: 'mysql://x', PERSONABOARD_ACCESS_KEY: 'short' });
		expect(read).toThrow(/DATABASE_URL[\s\S]*PERSONABOARD_ACCESS_KEY/);
		const oidc = (issuer: string, id?: string) => () =>
			readSettings({ PERSONABOARD_OIDC_ISSUER: issuer, PERSONABOARD_OIDC_CLIENT_ID: id });
		expect(oidc('http://login.example.com', 'id')).toThrow(/PERSONABOARD_OIDC_ISSUER: must be https/);
		expect(oidc('https://login.example.com')).toThrow(/PERSONABOARD_OIDC_CLIENT_ID/);
		expect(oidc('http://127.0.0.1:9000', 'id')().oidc?.issuer).toBe('http://127.0.0.1:9000');
		expect(readSettings({ DATABASE_URL: '' }).databaseUrl).toBeUndefined();
	});
});
