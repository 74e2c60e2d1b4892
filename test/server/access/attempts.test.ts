import { request } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createAttempts } from '../../../server/access/attempts.ts';
import { clientAddress } from '../../../server/access/client-address.ts';
import { quietLog } from '../../../server/log.ts';
import { type RunningServer, startServer } from '../../../server/serve.ts';
import { closeCodes } from '../../../shared/sync-protocol.ts';
import { call, joinBoard, type TestBoard } from '../../support/board-client.ts';
import { createTestDatabase, testData } from '../../support/postgres.ts';

const accessKey = 'an access key of some length';
let server: RunningServer;
let board: TestBoard;

beforeAll(async () => {
	server = await startServer({
		port: 0,
		host: '127.0.0.1',
		dataDir: testData,
		databaseUrl: await createTestDatabase(),
		environment: { PERSONABOARD_ACCESS_KEY: accessKey, PERSONABOARD_TRUST_PROXY: '1' },
		log: quietLog,
		attempts: { open: 12, wrong: 5 },
	});
	board = await call(server.url, 'createBoard', { name: 'Test' }, { token: accessKey });
});
afterAll(() => server?.close());
afterEach(() => {
	vi.useRealTimers();
});

/** A call as a proxy passes it on. */
function from(address: string, path: string, token?: string, body: object | null = {}): Promise<Response> {
	return fetch(server.url + path, {
		method: body === null ? 'GET' : 'POST',
		headers: {
			'content-type': 'application/json',
			'x-forwarded-for': `10.1.1.1, ${address}`,
			...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
		},
		...(body === null ? {} : { body: JSON.stringify(body) }),
	});
}
const statuses = async (n: number, one: (at: number) => Promise<Response>): Promise<number[]> => {
	const seen: number[] = [];
	for (let at = 0; at < n; at++) seen.push((await one(at)).status);
	return seen;
};

describe('attempts of strangers', () => {
	it('[AC19] after a few wrong keys, codes or tokens an address has to wait, and is told how long', async () => {
		const join = `/api/boards/${board.boardId}/join`;
		const wrong: [string, (at: number) => Promise<Response>, number][] = [
			['203.0.113.1', () => from('203.0.113.1', '/api/boards', 'wrong key', { name: 'x' }), 403],
			[
				'203.0.113.2',
				() => from('203.0.113.2', '/api/invitations/accept', undefined, { code: 'pbi_x', name: 'x' }),
				403,
			],
			['203.0.113.3', (at) => from('203.0.113.3', join, `pb_${at}`, { name: 'x' }), 401],
			['203.0.113.4', (at) => from('203.0.113.4', `/api/boards/bo_${at}`, 'pb_x', null), 404],
		];
		for (const [address, one, refused] of wrong) {
			expect([address, await statuses(7, one)]).toEqual([
				address,
				[refused, refused, refused, refused, refused, 429, 429],
			]);
			const last = await one(9);
			expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
			expect(Number(last.headers.get('retry-after'))).toBeLessThanOrEqual(60);
			expect(last.headers.get('access-control-expose-headers')).toBe('retry-after');
			expect(await last.text()).toContain('Too many attempts from this address');
		}
		const other = await from('203.0.113.9', '/api/boards', accessKey, { name: 'fine' });
		expect(other.status).toBe(201);
	});

	it('[AC19] calls that need no token are counted, right or wrong', async () => {
		const about = await statuses(14, () => from('198.51.100.1', '/api/about', undefined, null));
		expect(about).toEqual([...Array(12).fill(200), 429, 429]);
	});

	it('[AC20] a neighbour’s guesses keep nobody out who was let in before', async () => {
		const address = '198.51.100.2';
		const path = `/api/boards/${board.boardId}`;
		expect((await from(address, path, board.tokens.viewer, null)).status).toBe(200);
		await statuses(6, (at) => from(address, path, `pb_guess${at}`, null));
		expect((await from(address, path, 'pb_guess', null)).status).toBe(429);
		expect((await from(address, path, board.tokens.viewer, null)).status).toBe(200);
		const owner = { board: board.boardId, token: board.tokens.owner };
		const wanted = { label: 'Bot', role: 'viewer', expiresInMinutes: null } as const;
		const bot = await call(server.url, 'makeToken', wanted, owner);
		expect((await from('198.51.100.5', path, bot.token, null)).status).toBe(200);
		await call(server.url, 'revokeToken', null, { ...owner, tokenId: bot.id });
		const revoked = await statuses(7, () => from('198.51.100.5', path, bot.token, null));
		expect(revoked).toEqual([401, 401, 401, 401, 401, 429, 429]);
	});

	it('[AC19] of somebody who has to wait nothing is read, and of any stranger little', async () => {
		const address = '198.51.100.3';
		await statuses(5, () => from(address, '/api/boards', 'wrong key', { name: 'x' }));
		const answer = await new Promise<{ status: number | undefined; closed: boolean }>((resolve, reject) => {
			const sent = request(`${server.url}/api/boards`, {
				method: 'POST',
				headers: { 'x-forwarded-for': address, 'content-length': '10000000' },
			});
			// The rest of the ten megabytes never comes: whoever waited for it would never answer.
			sent.write('{"name":');
			sent.on('response', (response) => {
				response.resume();
				response.on('end', () => {
					resolve({ status: response.statusCode, closed: response.headers.connection === 'close' });
					sent.destroy();
				});
			});
			sent.on('error', reject);
		});
		expect(answer).toEqual({ status: 429, closed: true });
		const large = await from('198.51.100.4', '/api/invitations/accept', undefined, {
			code: 'x'.repeat(20_000),
			name: 'x',
		});
		expect([large.status, await large.text()]).toEqual([413, expect.stringContaining('larger than 16 kB')]);
	});

	it('[AC19] connections with wrong tokens are counted too', async () => {
		const local = await startServer({
			port: 0,
			host: '127.0.0.1',
			dataDir: testData,
			databaseUrl: await createTestDatabase(),
			environment: {},
			log: quietLog,
			attempts: { wrong: 3, loopbackFactor: 1 },
		});
		const made: TestBoard = await call(local.url, 'createBoard', { name: 'x' });
		const codes: number[] = [];
		for (let at = 0; at < 4; at++) {
			const client = joinBoard(local.url, made.boardId, `pb_${at}`);
			codes.push(await client.closed);
			client.destroy();
		}
		expect(codes).toEqual([...Array(3).fill(closeCodes['not-signed-in']), closeCodes['too-many']]);
		await local.close();
	});

	it('[AC19] the wait ends, and this machine itself may do more', async () => {
		vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
		const attempts = createAttempts({ open: 2, wrong: 2, loopbackFactor: 3 });
		const take = (address: string) =>
			attempts.open(address).then(
				() => 'in',
				(error) => error.retryAfter,
			);
		expect([await take('a'), await take('a'), await take('a')]).toEqual(['in', 'in', 60]);
		vi.advanceTimersByTime(60_000);
		expect(await take('a')).toBe('in');
		const here = [];
		for (let at = 0; at < 7; at++) here.push(await take('127.0.0.1'));
		expect(here).toEqual([...Array(6).fill('in'), 60]);
	});

	it('[AC21] an address is the socket’s, or a trusted proxy’s last word; an IPv6 network counts as one', () => {
		expect(clientAddress('203.0.113.7', '1.2.3.4', false)).toBe('203.0.113.7');
		expect(clientAddress('127.0.0.1', '6.6.6.6, 1.2.3.4', true)).toBe('1.2.3.4');
		expect(clientAddress('127.0.0.1', undefined, true)).toBe('127.0.0.1');
		expect(clientAddress('::ffff:203.0.113.7', undefined, false)).toBe('203.0.113.7');
		expect(clientAddress('::1', undefined, false)).toBe('::1');
		const one = clientAddress('2001:db8:0:1::a', undefined, false);
		expect(one).toBe(clientAddress('2001:0db8:0000:0001:ffff:1:2:3', undefined, false));
		expect(one).not.toBe(clientAddress('2001:db8:0:2::a', undefined, false));
	});
});
