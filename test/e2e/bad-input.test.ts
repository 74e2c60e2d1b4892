import { type ChildProcess, execFile, spawn } from 'node:child_process';
import {
	chmodSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { synthesize } from '../../server/cli/synthesize.ts';
import { textHosts } from '../../server/config.ts';
import { quietLog } from '../../server/log.ts';
import { startServer } from '../../server/serve.ts';
import { boardJsonSchema } from '../../shared/board-json.ts';
import { errorBodySchema } from '../../shared/errors.ts';
import { call, joinBoard, until } from '../support/board-client.ts';
import { stickyNote } from '../support/sticky.ts';

const root = resolve(import.meta.dirname, '../..');
const data = process.env.PERSONABOARD_DATA ?? resolve(root, '../shared/data');
const folder = mkdtempSync(join(tmpdir(), 'personaboard-bad-'));
// As root the database runs as another user, who must be able to walk in.
chmodSync(folder, 0o711);
const dataDir = join(folder, 'data');
const children: ChildProcess[] = [];
const endpoints: Server[] = [];
afterAll(() => {
	for (const child of children) if (child.exitCode === null) child.kill('SIGKILL');
	for (const endpoint of endpoints) endpoint.close();
	rmSync(folder, { recursive: true, force: true });
});

const place = (name: string, content: string | Uint8Array): string => {
	const path = join(folder, name);
	writeFileSync(path, content);
	return path;
};
const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const table = (rows: readonly (readonly [string, string, string])[]): string =>
	['id,text,participant', ...rows.map((row) => row.map(cell).join(','))].join('\n');
const few = (count: number) =>
	Array.from(
		{ length: count },
		(_, at) =>
			[
				`q${at}`,
				`Every ${['week', 'month'][at % 2]} I wait for ${at} approvals`,
				`P${(at % 5) + 1}`,
			] as const,
	);

/** The command line in a process of its own. */
function run(...args: string[]): Promise<{ code: number; err: string }> {
	return new Promise((done) => {
		execFile(
			process.execPath,
			['--import', 'tsx', join(root, 'server/cli/main.ts'), ...args],
			{ cwd: root },
			(error, _, err) => done({ code: typeof error?.code === 'number' ? error.code : 0, err }),
		);
	});
}

/** An embeddings endpoint that answers whatever it is told to, once `before` lets it. */
async function endpoint(
	status: number,
	body: string,
	before: () => Promise<unknown> = async () => undefined,
): Promise<Record<string, string>> {
	const server = createServer(async (request, response) => {
		request.resume();
		await before();
		response.writeHead(status, { 'content-type': 'application/json', 'x-should-retry': 'false' }).end(body);
	});
	endpoints.push(server);
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	const { port } = server.address() as AddressInfo;
	return { OPENAI_BASE_URL: `http://127.0.0.1:${port}/v1`, PERSONABOARD_EMBEDDING_MODEL: 'm' };
}

describe('files that are none', () => {
	it('[CL6] are refused by name with what would work, and nothing is written', async () => {
		const good = table(few(30));
		const cases: [string, string | Uint8Array, RegExp][] = [
			['a.xlsx', Buffer.from('PK\u0003\u0004....'), /a\.xlsx.*Excel.*CSV/],
			['a.pdf', '%PDF-1.4', /a\.pdf.*PDF/],
			['a.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), /a\.png.*picture/],
			['empty.csv', '', /empty\.csv is empty/],
			['header.csv', 'id,text,participant\n', /header\.csv.*no row/],
			['emoji.csv', 'id,text\n1,😀\n2,🎉🎉\n', /emoji\.csv: none of the 2 rows.*emoji/],
			['half.csv', good.slice(0, good.indexOf('q20') + 20), /half\.csv is cut off.*line 22/],
			['colours.csv', 'colour,size\nred,3\n', /colours\.csv has no column.*colour, size/],
			['cut.jsonl', '{"text": "a"}\n{"te', /cut\.jsonl.*line 2/],
			[
				'many.csv',
				`id,text\n${'1,hello there you\n'.repeat(50_001)}`,
				/many\.csv holds more than 50,000 texts/,
			],
		];
		const out = join(folder, 'none');
		for (const [name, content, reason] of cases) {
			const evidence = [place(name, content)];
			await expect(synthesize({ evidence, usage: [], seed: 1, out }, {}), name).rejects.toMatchObject({
				name: 'AppError',
				message: expect.stringMatching(reason),
			});
		}
		expect(existsSync(out)).toBe(false);
	});

	it('[CL7] an output folder that cannot be used is refused with its name; both files are written or neither', async () => {
		const evidence = [place('good.csv', table(few(12)))];
		const environment = await endpoint(400, '{}');
		const file = place('file', 'x');
		const taken = join(folder, 'taken');
		mkdirSync(join(taken, 'report.md'), { recursive: true });
		for (const out of [file, join(file, 'sub'), '/proc/none', taken])
			await expect(synthesize({ evidence, usage: [], seed: 1, out }, environment), out).rejects.toMatchObject(
				{
					name: 'AppError',
					message: expect.stringContaining(out),
				},
			);
		expect(readdirSync(taken)).toEqual(['report.md']);
	});

	it('[CL8] ends with 2 for options out of range and 1 for unusable moves, with a reason and no stack', async () => {
		const evidence = place('few.csv', table(few(6)));
		const out = join(folder, 'codes');
		const given = ['synthesize', '--evidence', evidence, '--out', out];
		const unknown = place('unknown.json', '{"pins":[{"ref":"zzz","group":"G"}]}');
		const answers = await Promise.all([
			run(...given, '--seed', 'abc'),
			run(...given, '--archetypes', '99'),
			run(...given, '--moves', unknown),
		]);
		expect(answers.map(({ code }) => code)).toEqual([2, 2, 1]);
		expect(answers[2]!.err).toContain('“zzz”');
		for (const { err } of answers) expect(err).not.toMatch(/\n\s+at .*:\d+/);
		expect(existsSync(out)).toBe(false);
	});
});

describe('an embeddings endpoint that fails', () => {
	it.each([
		[500, '{"error":"x"}', 'answered with status 500'],
		[429, '{}', 'asks to slow down'],
		[200, '<html>', 'cannot be read'],
		[200, '{"data":[{"index":0,"embedding":[1,2]}]}', 'did not give'],
	])('[CL9] with %i %s, notes are grouped by words, and it is said', async (status, body, reason) => {
		const evidence = [place('words.csv', table(few(12)))];
		const out = join(folder, `words-${status}`);
		const result = await synthesize({ evidence, usage: [], seed: 1, out }, await endpoint(status, body));
		expect(result.notices.join(' ')).toContain(reason);
		expect(result.notices.join(' ')).toContain('grouped by shared words instead');
		expect(result.board.themes.flatMap((theme) => theme.evidence).length).toBeGreaterThan(0);
	});

	it('[AC6] the operator’s endpoint is named before any text is sent, and none is where none is set', () => {
		const common = { databaseUrl: undefined, accessKey: undefined };
		expect(textHosts({ ...common, remoteEmbedding: undefined })).toEqual([]);
		const remote = { baseUrl: 'https://vectors.example:8443/v1', apiKey: 'secret', model: 'm' };
		const [named, ...more] = textHosts({ ...common, remoteEmbedding: remote });
		expect([named?.host, more]).toEqual(['vectors.example:8443', []]);
		expect(JSON.stringify(named)).not.toContain('secret');
	});
});

describe('everything that went in', () => {
	const workshop = JSON.parse(readFileSync(join(root, 'server/sample/workshop.json'), 'utf8')) as {
		stickies: { text: string }[];
	};
	const messy = ['dovetail_highlights', 'delighted_responses', 'surveymonkey', 'zendesk_view'];
	const inputs: [string, () => string][] = [
		[
			'sample',
			() =>
				place(
					'sample.csv',
					['id,text', ...workshop.stickies.map(({ text }, at) => `s${at},${cell(text)}`)].join('\n'),
				),
		],
		['one row', () => place('one.csv', table(few(1)))],
		['three rows', () => place('three.csv', table(few(3)))],
		['all the same', () => place('same.csv', table(few(20).map(([id]) => [id, 'I hate this export', 'P1'])))],
		[
			'ragged',
			() => place('ragged.csv', `${table(few(20))}\n21,"a b",P1,more\n22\n23,the last one stays,P2\n`),
		],
		...messy.map((name): [string, () => string] => [name, () => join(data, `messy/${name}.csv`)]),
		['interviews', () => join(data, 'interviews-pdpilot/coded_segments.csv')],
		['nps', () => join(data, 'nps-sudzilla/input_01.csv')],
	];
	let environment: Record<string, string>;
	beforeAll(async () => {
		environment = await endpoint(400, '{}');
	});

	it.each(inputs)(
		'[CL10] comes out grouped, parked or rejected, and every id resolves: %s',
		async (name, path) => {
			const file = path();
			if (!existsSync(file)) return console.warn(`skipped ${name}: there is no ${file}`);
			const outs = (name === 'interviews' ? ['a'] : ['a', 'b']).map((run) => join(folder, `${name} ${run}`));
			const results = [];
			for (const out of outs)
				results.push(await synthesize({ evidence: [file], usage: [], seed: 7, out }, environment));
			const [first, second] = outs.map((out) => readFileSync(join(out, 'board.json'), 'utf8'));
			if (outs.length > 1) expect(second).toBe(first);
			const board = boardJsonSchema.parse(JSON.parse(first!));
			expect(board).toEqual(JSON.parse(first!));
			const grouped = board.themes.flatMap((theme) => theme.evidence);
			const parked = board.parked.map((item) => item.evidence);
			const known = board.evidence.map(({ id }) => id);
			expect([...grouped, ...parked].sort()).toEqual([...known].sort());
			const cited = board.personas.flatMap(({ claims }) =>
				claims.flatMap(({ citations, counter }) => [...citations, ...counter]),
			);
			const sides = board.tensions.flatMap(({ a, b }) => [...a, ...b]);
			const ids = new Set(known);
			for (const id of [...cited, ...sides, ...board.archetypes.flatMap(({ evidence }) => evidence)])
				expect(ids).toContain(id);
			const people = new Set(board.evidence.map(({ participant }) => participant));
			for (const { participants } of board.archetypes)
				for (const one of participants) expect(people).toContain(one);
			if (name === 'ragged') {
				expect(board.rejected.map(({ row }) => row)).toEqual(['21', '22']);
				expect(board.rejected[0]?.reason).toContain('Line 22');
				expect(board.evidence.some(({ ref }) => ref === '23')).toBe(true);
			}
		},
	);
});

const entry = join(root, 'test/support/serve-child.ts');
async function spawnServer(
	environment: Record<string, string>,
): Promise<{ child: ChildProcess; url: string }> {
	const child = spawn(process.execPath, ['--import', 'tsx', entry], {
		env: { PATH: process.env.PATH, TEST_DATA: dataDir, TEST_PORT: '0', ...environment },
		stdio: ['ignore', 'pipe', 'ignore'],
	});
	children.push(child);
	const url = await new Promise<string>((ready, reject) => {
		child.stdout!.once('data', (bytes: Buffer) => ready(JSON.parse(String(bytes)).url));
		child.once('exit', () => reject(new Error('the server ended')));
	});
	return { child, url };
}
const postgresPid = (): number =>
	Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
const sticky = (node: string, text: string) => stickyNote({ node, text });

describe('the server', () => {
	let server: { child: ChildProcess; url: string };
	let who: { board: string; token: string };
	let environment: Record<string, string>;
	/** Told that an embedding is asked for, which then is not answered. */
	let kept: (() => void) | null = null;
	beforeAll(async () => {
		mkdirSync(dataDir, { mode: 0o711 });
		environment = await endpoint(400, '{}', async () => {
			if (kept === null) return;
			kept();
			await new Promise(() => undefined);
		});
		server = await spawnServer(environment);
		const { boardId, tokens } = await call(server.url, 'createBoard', { name: 'Bad' });
		who = { board: boardId, token: tokens.editor };
	});

	it('[HT9] no text, name or body makes it answer 5xx, and refusals are sentences', async () => {
		const post = (tail: string, body: string): Promise<Response> =>
			fetch(`${server.url}/api/boards${tail}`, {
				method: 'POST',
				body,
				headers: { authorization: `Bearer ${who.token}`, 'content-type': 'application/json' },
			});
		const texts = [
			'\ud800 I lost half - P1',
			'a\u0000b I said - P2',
			'\u202eI said - P3',
			'<b>I said</b> - P4',
			"'; DROP TABLE evidence; -- P5",
			'{"a":1}',
			'x'.repeat(20_000),
			'__proto__',
			'\u0000',
		];
		const stickies = texts.map((text, at) => sticky(`1:${at}\u0000`, text));
		const before = await call(
			server.url,
			'importStickies',
			{ stickies: [sticky('0:1', 'I stay as I am - P9')] },
			who,
		);
		const at = `/${who.board}`;
		const row = '1,hello there friend';
		const answers = await Promise.all([
			post(`${at}/evidence/stickies`, JSON.stringify({ stickies })),
			post(
				`${at}/evidence/table`,
				JSON.stringify({ name: 'a\u0000.csv', kind: 'evidence', text: `id,text\n${row}` }),
			),
			post(
				`${at}/evidence/table`,
				JSON.stringify({ name: '\ud800', kind: 'evidence', text: `id,text\n${row}` }),
			),
			post(
				`${at}/evidence/table`,
				JSON.stringify({
					name: 'j',
					kind: 'evidence',
					text: '{"id":"\\ud800\\u0000","text":"hello there you"}',
				}),
			),
			post(
				`${at}/evidence/table`,
				JSON.stringify({ name: 'u', kind: 'usage', text: 'user,ts,event\nu\u0000,2026-01-01,e' }),
			),
			post(`${at}/jobs`, '{"kind":"archetypes","by":"a\\u0000"}'),
			post(`${at}/join`, '{"name":"\\u0000"}'),
			post('', '{"name":"a\\u0000b"}'),
			post(`${at}/jobs`, '['.repeat(100_000)),
			post('/bo_%00/jobs', '{}'),
			post('/%E0%A4%A/jobs', '{}'),
		]);
		for (const [index, answer] of answers.entries()) {
			expect([index, answer.status < 500]).toEqual([index, true]);
			if (!answer.ok)
				expect(errorBodySchema.parse(await answer.json()).error.message).not.toMatch(/\/|\bat \w/);
		}
		const report = (await answers[0]!.json()) as { read: number; added: number; keptApart: unknown[] };
		expect(report.read).toBe(texts.length);
		expect(report.added + report.keptApart.length).toBe(texts.length);
		const ids = before.places.map(({ evidence }) => evidence);
		const { evidence } = await call(server.url, 'readEvidence', { ids }, who);
		expect(evidence).toMatchObject([{ text: 'I stay as I am', participant: 'P9', flags: [] }]);
	});

	it('[ST11] a second server on the same data folder joins the first, and leaves without harm to it', async () => {
		const second = await startServer({
			port: 0,
			host: '127.0.0.1',
			dataDir,
			environment: {},
			log: quietLog,
		});
		const [here, there] = [server, second].map(({ url }) => joinBoard(url, who.board, who.token));
		await Promise.all([here!.synced, there!.synced]);
		there!.doc.getMap('moves').set('from the second', 1);
		await until(here!.doc, () => here!.doc.getMap('moves').has('from the second'));
		await second.close();
		here!.doc.getMap('moves').set('after', 1);
		const back = joinBoard(server.url, who.board, who.token);
		await until(back.doc, () => back.doc.getMap('moves').has('after'));
		for (const one of [here!, there!, back]) one.destroy();
	});

	it('[ST12] an embedded database that is killed is started again; clients come back with what they wrote', async () => {
		const client = joinBoard(server.url, who.board, who.token);
		await client.synced;
		const away = new Promise<void>((gone) => client.provider.once('connection-close', () => gone()));
		const { jobId } = await call(server.url, 'startJob', { kind: 'group' }, who);
		const before = postgresPid();
		process.kill(before, 'SIGKILL');
		client.doc.getMap('moves').set('meanwhile', 1);
		await away;
		const back = joinBoard(server.url, who.board, who.token);
		await until(back.doc, () => back.doc.getMap('moves').has('meanwhile'));
		expect(postgresPid()).not.toBe(before);
		for (;;) {
			const job = await call(server.url, 'readJob', null, { ...who, job: jobId });
			if (job.state !== 'queued' && job.state !== 'running') {
				expect(job.summary).not.toBe('');
				break;
			}
		}
		for (const one of [client, back]) one.destroy();
	});

	it('[JB9] killed in the middle of a job, the next server goes on with it and says so; stopped, it stops its database', async () => {
		const stickies = Array.from({ length: 40 }, (_, at) =>
			sticky(`2:${at}`, `Every ${at % 7} days I wait for ${at} approvals - P${(at % 9) + 1}`),
		);
		await call(server.url, 'importStickies', { stickies }, who);
		const inTheMiddle = new Promise<void>((asked) => {
			kept = asked;
		});
		const { jobId } = await call(server.url, 'startJob', { kind: 'group' }, who);
		await inTheMiddle;
		kept = null;
		const killed = new Promise((gone) => server.child.once('exit', gone));
		server.child.kill('SIGKILL');
		await killed;
		server = await spawnServer(environment);
		let job = await call(server.url, 'readJob', null, { ...who, job: jobId });
		while (job.state === 'queued' || job.state === 'running') {
			job = await call(server.url, 'readJob', null, { ...who, job: jobId });
		}
		expect(job).toMatchObject({ state: 'done', summary: expect.stringContaining('Taken up again') });
		const stopped = new Promise((gone) => server.child.once('exit', gone));
		server.child.kill('SIGTERM');
		await stopped;
		expect(server.child.exitCode).toBe(0);
		expect(existsSync(join(dataDir, 'postgres/postmaster.pid'))).toBe(false);
	});
});
