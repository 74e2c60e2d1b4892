import { type ChildProcess, spawn } from 'node:child_process';
import {
	appendFileSync,
	chmodSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quietLog } from '../../server/log.ts';
import { startServer } from '../../server/serve.ts';
import { errorBodySchema } from '../../shared/errors.ts';
import { call, joinBoard, until } from '../support/board-client.ts';
import { startEmbeddings } from '../support/embedding-endpoint.ts';
import { stickyNote } from '../support/sticky.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'personaboard-trouble-'));
// As root the database runs as another user, who must be able to walk in.
chmodSync(folder, 0o711);
const dataDir = join(folder, 'data');
const children: ChildProcess[] = [];
afterAll(() => {
	for (const child of children) if (child.exitCode === null) child.kill('SIGKILL');
	rmSync(folder, { recursive: true, force: true });
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
/** Whoever starts the database is refused until what this returns is called. */
function keepFromStarting(): () => void {
	const settings = join(dataDir, 'postgres/postgresql.conf');
	const sound = readFileSync(settings);
	appendFileSync(settings, '\nno_such_setting = on\n');
	return () => writeFileSync(settings, sound);
}
const sticky = (node: string, text: string) => stickyNote({ node, text });

describe('the server', () => {
	let server: { child: ChildProcess; url: string };
	let who: { board: string; token: string };
	let environment: Record<string, string>;
	/** Told that an embedding is asked for, which then is not answered. */
	let kept: (() => void) | null = null;
	beforeAll(async () => {
		mkdirSync(dataDir, { mode: 0o711 });
		environment = await startEmbeddings(400, '{}', async () => {
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
		const beside = joinBoard(server.url, who.board, who.token);
		await Promise.all([client.synced, beside.synced]);
		let isAway = false;
		const away = new Promise<void>((gone) => {
			client.provider.once('connection-close', () => {
				isAway = true;
				gone();
			});
		});
		const { jobId } = await call(server.url, 'startJob', { kind: 'group' }, who);
		const before = postgresPid();
		const letStart = keepFromStarting();
		process.kill(before, 'SIGKILL');
		// A process of the database that is at work when the first one dies may still store a change or two.
		let written = 0;
		while (!isAway) {
			written += 1;
			client.doc.getMap('moves').set('meanwhile', written);
			await Promise.race([
				away,
				until(beside.doc, () => beside.doc.getMap('moves').get('meanwhile') === written),
			]);
		}
		letStart();
		const back = joinBoard(server.url, who.board, who.token);
		await until(back.doc, () => back.doc.getMap('moves').get('meanwhile') === written);
		expect(postgresPid()).not.toBe(before);
		for (;;) {
			const job = await call(server.url, 'readJob', null, { ...who, job: jobId });
			if (job.state !== 'queued' && job.state !== 'running') {
				expect(job.summary).not.toBe('');
				break;
			}
		}
		for (const one of [client, beside, back]) one.destroy();
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
