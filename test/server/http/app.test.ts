import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLog } from '../../../server/log.ts';
import { type RunningServer, startServer } from '../../../server/serve.ts';
import { boardJsonSchema } from '../../../shared/board-json.ts';
import { type ContractCall, contract, contractRequests } from '../../../shared/contract.ts';
import { errorBodySchema } from '../../../shared/errors.ts';
import { call, joinBoard, type TestBoard } from '../../support/board-client.ts';
import { createTestDatabase, testData } from '../../support/postgres.ts';

const accessKey = 'an access key of some length';
const lines: string[] = [];
let server: RunningServer;
let board: TestBoard;

beforeAll(async () => {
	server = await startServer({
		port: 0,
		host: '127.0.0.1',
		dataDir: testData,
		databaseUrl: await createTestDatabase(),
		environment: { PERSONABOARD_ACCESS_KEY: accessKey },
		log: createLog((line) => lines.push(line), Date.now),
		mount: (app) => app.get('/extra', (c) => c.text('extra')),
	});
	board = await call(server.url, 'createBoard', { name: 'Test' }, { token: accessKey });
});
afterAll(() => server?.close());

const send = (path: string, init: RequestInit = {}): Promise<Response> => fetch(server.url + path, init);
const post = (path: string, body: string, token?: string): Promise<Response> =>
	send(path, {
		method: 'POST',
		body,
		headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
	});
const refusal = async (response: Response) => ({
	status: response.status,
	...errorBodySchema.parse(await response.json()).error,
});
const at = (tail: string): string => `/api/boards/${board.boardId}${tail}`;

describe('the HTTP face', () => {
	it('[HT1] a body that does not fit is refused with the field’s name', async () => {
		const cases: [string, string, string][] = [
			[at('/jobs'), '{"kind":"dance"}', 'kind'],
			[at('/jobs'), '{"kind":"group","groups":0}', 'groups'],
			[at('/evidence/stickies'), '{"stickies":[{"node":1}]}', 'stickies.0.node'],
			[at('/evidence/table'), '{"name":"a"}', 'text'],
			[at('/jobs'), '{"kind":', 'body'],
			[at('/jobs'), '', 'body'],
		];
		for (const [path, body, field] of cases) {
			const answer = await refusal(await post(path, body, board.tokens.editor));
			expect(answer).toMatchObject({ status: 400, code: 'bad-request', at: field });
		}
	});

	it('[HT12] what is wrong with a field is said in plain words, and its value is not repeated', async () => {
		const cases: [string, string, string][] = [
			[
				'/invitations',
				'{"role":"editor","expiresInMinutes":9,"uses":51}',
				'The field "uses" must be at most 50.',
			],
			[
				'/invitations',
				'{"role":"king","expiresInMinutes":9,"uses":1}',
				'must be one of owner, editor, commenter',
			],
			['/invitations', '{"role":"editor","expiresInMinutes":1.5,"uses":1}', 'must be a whole number.'],
			['/invitations', '{"role":"editor","uses":1}', 'The field "expiresInMinutes" is missing.'],
			[
				'/join',
				JSON.stringify({ name: 'secret'.repeat(20) }),
				'The field "name" must be at most 80 characters.',
			],
			['/join', '{"name":7}', 'The field "name" must be text.'],
			[
				'/evidence/read',
				JSON.stringify({ ids: Array(5001).fill('ev_1') }),
				'must have at most 5,000 entries.',
			],
			['/evidence/read', '{"ids":["secret"]}', 'is not of the form this call takes.'],
			['/jobs', '[]', 'The request must be an object.'],
		];
		for (const [path, body, words] of cases) {
			const { message } = await refusal(await post(at(path), body, board.tokens.editor));
			expect(message).toContain(words);
			expect(message).not.toMatch(/secret|king|invalid|expected|received/i);
		}
	});

	it('[HT2] every call of the contract but the open ones needs a token of its least role', async () => {
		for (const [name, { method, path }] of Object.entries(contract)) {
			const { access } = contractRequests[name as ContractCall];
			if (access === 'none') continue;
			const address = path.replace(':board', board.boardId).replace(':job', 'jo_x');
			const bare = await send(address, { method, ...(method === 'POST' ? { body: '{}' } : {}) });
			expect([path, await refusal(bare)]).toMatchObject([path, { status: 401, code: 'not-signed-in' }]);
			if (access === 'viewer') continue;
			const headers = { authorization: `Bearer ${board.tokens.viewer}` };
			const low = await send(address, { method, headers, ...(method === 'POST' ? { body: '{}' } : {}) });
			expect([path, await refusal(low)]).toMatchObject([path, { status: 403, code: 'not-allowed' }]);
		}
	});

	it('[HT3] making a board needs the access key where one is set', async () => {
		expect(await refusal(await post('/api/boards', '{"name":"x"}'))).toMatchObject({ status: 401 });
		expect(await refusal(await post('/api/boards', '{"name":"x"}', 'wrong'))).toMatchObject({ status: 403 });
		const made = await post('/api/boards', '{"name":"x"}', accessKey);
		expect(made.status).toBe(201);
		const { boardId, tokens } = (await made.json()) as TestBoard;
		const about = await call(server.url, 'readBoard', null, { board: boardId, token: tokens.viewer });
		expect(about).toEqual({ boardId, name: 'x', role: 'viewer' });
		const joined = await call(
			server.url,
			'joinBoard',
			{ name: 'Ann' },
			{ board: boardId, token: tokens.editor },
		);
		expect(joined.role).toBe('editor');
		const again = await call(server.url, 'readBoard', null, { board: boardId, token: joined.token });
		expect(again.role).toBe('editor');
	});

	it('[HT4] a page of any origin may call, also one whose origin is null, and never with cookies', async () => {
		const preflight = await send(at('/jobs'), {
			method: 'OPTIONS',
			headers: {
				origin: 'null',
				'access-control-request-method': 'POST',
				'access-control-request-headers': 'authorization,content-type',
			},
		});
		expect(preflight.status).toBe(204);
		expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
		expect(preflight.headers.get('access-control-allow-headers')).toBe('authorization, content-type');
		expect(preflight.headers.get('access-control-allow-methods')).toContain('DELETE');
		expect(Number(preflight.headers.get('access-control-max-age'))).toBeGreaterThan(0);
		for (const path of ['/healthz', '/nowhere', at('')]) {
			const response = await send(path, { headers: { origin: 'null' } });
			expect(response.headers.get('access-control-allow-origin')).toBe('*');
			expect(response.headers.get('access-control-allow-credentials')).toBeNull();
		}
	});

	it('[HT5] the operator’s pages answer, and the contract describes itself', async () => {
		expect((await send('/healthz')).status).toBe(200);
		expect((await send('/readyz')).status).toBe(200);
		expect(await (await send('/extra')).text()).toBe('extra');
		const metrics = await (await send('/metrics')).text();
		for (const name of ['rooms', 'connections', 'jobs_running', 'http_responses_total'])
			expect(metrics).toMatch(new RegExp(`^personaboard_${name}(\\{[^}]*\\})? \\d+$`, 'm'));
		const document = (await (await send('/openapi.json')).json()) as any;
		for (const { method, path } of Object.values(contract))
			expect(document.paths[path.replace(/:(\w+)/g, '{$1}')][method.toLowerCase()].responses).toBeDefined();
		const stickies = document.paths['/api/boards/{board}/evidence/stickies'].post.requestBody;
		expect(stickies.content['application/json'].schema.properties.stickies.maxItems).toBe(5000);
		expect(await refusal(await send('/nowhere'))).toMatchObject({ status: 404, code: 'not-found' });
	});

	it('[HT6] a request beyond the limit is refused, and a table that is none changes nothing', async () => {
		const huge = JSON.stringify({ name: 'x', text: 'x'.repeat(25 * 1024 * 1024) });
		expect(await refusal(await post(at('/evidence/table'), huge, board.tokens.editor))).toMatchObject({
			status: 413,
			code: 'too-large',
		});
		const none = JSON.stringify({ name: 'x.csv', kind: 'usage', text: 'colour,size\nred,3\n' });
		expect(await refusal(await post(at('/evidence/table'), none, board.tokens.editor))).toMatchObject({
			status: 422,
			code: 'unreadable',
		});
		const json = await call(server.url, 'exportBoard', null, {
			board: board.boardId,
			token: board.tokens.viewer,
		});
		expect(json).toMatchObject({ evidence: [], rejected: [] });
	});

	it('[HT7] the sample comes in whole: every note is accounted for and people are linked to their usage', async () => {
		const made = await call(server.url, 'createBoard', { name: 'Sample' }, { token: accessKey });
		const who = { board: made.boardId, token: made.tokens.editor };
		const sample = await call(server.url, 'readSample', null);
		const stickies = sample.workshop.stickies.map((sticky, at) => ({
			node: `1:${at}`,
			type: 'STICKY' as const,
			text: sticky.text,
			author: sticky.author,
			fill: '#FFE299',
			wide: false,
			section: null,
			x: sticky.x,
			y: sticky.y,
			width: 240,
			height: 240,
			evidence: null,
			placed: null,
		}));
		const report = await call(server.url, 'importStickies', { stickies }, who);
		expect(report.read).toBe(stickies.length);
		const apart = report.keptApart.reduce((sum, { count }) => sum + count, 0);
		expect(report.added + report.duplicates + apart).toBe(report.read);
		const again = await call(server.url, 'importStickies', { stickies }, who);
		expect([again.added, again.known]).toEqual([0, report.added]);
		for (const kind of ['usage', 'customers'] as const)
			await call(server.url, 'importTable', { name: `${kind}.csv`, kind, text: sample[kind] }, who);
		const json = boardJsonSchema.parse(await call(server.url, 'exportBoard', null, who));
		const measured = json.evidence.filter(({ kind }) => kind === 'measured');
		expect(measured.length).toBeGreaterThan(0);
		expect(json.parked.length).toBe(json.evidence.length);
		const ids = report.places.slice(0, 3).map(({ evidence }) => evidence);
		const read = await call(server.url, 'readEvidence', { ids }, who);
		expect(read.evidence.map(({ id }) => id)).toEqual([...ids].sort());
		const client = joinBoard(server.url, made.boardId, made.tokens.viewer);
		await client.synced;
		expect(client.doc.getMap('evidence').size).toBe(json.evidence.length);
		client.destroy();
		expect(await call(server.url, 'exportReport', null, who)).toMatch(/^# Sample\n/);
	});

	it('[HT8] no token, no key, no quote and no query string is in the log', async () => {
		await send(`${at('')}?token=${board.tokens.owner}&note=secretquery`);
		await post(at('/jobs'), '{"kind":"secretbody"}', board.tokens.editor);
		const log = lines.join('');
		expect(log.length).toBeGreaterThan(0);
		for (const secret of [...Object.values(board.tokens), accessKey, 'secretquery', 'secretbody'])
			expect(log).not.toContain(secret);
	});
});
