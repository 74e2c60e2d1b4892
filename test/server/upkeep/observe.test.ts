import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quietLog } from '../../../server/log.ts';
import { operateView } from '../../../server/observe/operate-view.ts';
import { type RunningServer, startServer } from '../../../server/serve.ts';
import type { ContractResponse } from '../../../shared/contract.ts';
import { kpiResultSchema } from '../../../shared/governance-api.ts';
import { jobSchema } from '../../../shared/job.ts';
import { closeCodes } from '../../../shared/sync-protocol.ts';
import { call, joinBoard, type TestBoard } from '../../support/board-client.ts';
import { type ModelEndpoint, startModelEndpoint } from '../../support/model-endpoint.ts';
import { createTestDatabase, testData } from '../../support/postgres.ts';
import { evaluate, type PromSample, readScrape } from '../../support/promql.ts';
import { ended } from '../imports/import-board.ts';

type Rule = { alert: string; expr: string };
/** The rules of a file, read strictly: throws for a line that stands where none may. */
function readRules(file: string): Rule[] {
	const [head, ...blocks] = file.split('\n      - alert: ');
	expect(head).toMatch(/^(?:# .+\n)*groups:\n {2}- name: personaboard\n {4}rules:$/);
	return blocks.map((block) => {
		const parts =
			/^(\w+)\n {8}expr: (.+)\n(?: {8}for: \d+[mh]\n)? {8}labels: \{ severity: (?:page|ticket) \}\n {8}annotations:\n {10}summary: [^:#]+\.\n {10}next: [^#]+\.\n?$/.exec(
				block,
			);
		if (!parts) throw new Error(`no rule: ${block}`);
		return { alert: parts[1]!, expr: parts[2]! };
	});
}
const metric = (
	name: string,
	labels: Record<string, string>,
	value: number,
): [string, Record<string, string>, number] => [`personaboard_${name}`, labels, value];
/** What each rule is about, as the metrics would tell it. */
const trouble: Readonly<Record<string, [name: string, labels: Record<string, string>, value: number][]>> = {
	PersonaboardDown: [['up', { job: 'personaboard', instance: 'b' }, 0]],
	PersonaboardJobsWait: [metric('jobs_oldest_seconds', { instance: 'b' }, 601)],
	PersonaboardJobsFail: [metric('jobs_ended_total', { kind: 'group', state: 'failed' }, 9)],
	PersonaboardErrors: [metric('http_responses_total', { status: '503' }, 90)],
	PersonaboardConnectionsRefused: [metric('sync_closed_total', { reason: 'board-full' }, 90)],
	PersonaboardModelFails: [metric('model_calls_total', { outcome: 'late' }, 9)],
	PersonaboardDataStopped: [metric('ingest_age_seconds', { instance: 'b' }, 172_801)],
	PersonaboardRefreshLate: [metric('refresh_overdue', { instance: 'b' }, 1)],
	PersonaboardMessagesLost: [metric('deliveries', { channel: 'email', state: 'given-up' }, 1)],
	PersonaboardFigureWorse: [metric('kpi_rules', { state: 'not-rolled-back' }, 1)],
};

type Span = {
	name: string;
	spanId: string;
	traceId: string;
	parentSpanId?: string;
	attributes: { key: string; value: unknown }[];
};
const accessKey = 'the key of an operator';
const spans: Span[] = [];
const bodies: string[] = [];
let collector: Server;
let model: ModelEndpoint;
let server: RunningServer;
let board: TestBoard;

const rules = readFileSync(resolve(import.meta.dirname, '../../../docs/operate/alerts.yml'), 'utf8');
const metrics = async (): Promise<string> => (await fetch(`${server.url}/metrics`)).text();
const scraped = async (): Promise<PromSample[]> => [
	{ name: 'up', labels: { job: 'personaboard' }, value: 1 },
	...readScrape(await metrics()),
];
const page = (authorization?: string): Promise<Response> =>
	fetch(`${server.url}/operate`, authorization === undefined ? {} : { headers: { authorization } });
const basic = (password: string): string => `Basic ${Buffer.from(`op:${password}`).toString('base64')}`;

beforeAll(async () => {
	collector = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			const body = Buffer.concat(chunks).toString();
			bodies.push(body);
			for (const { scopeSpans } of JSON.parse(body).resourceSpans)
				for (const scope of scopeSpans) spans.push(...scope.spans);
			response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
		});
	});
	await new Promise<void>((done) => collector.listen(0, '127.0.0.1', done));
	model = await startModelEndpoint();
	server = await startServer({
		port: 0,
		host: '127.0.0.1',
		dataDir: testData,
		databaseUrl: await createTestDatabase(),
		environment: {
			PERSONABOARD_ACCESS_KEY: accessKey,
			PERSONABOARD_MODEL: 'test-model',
			OPENAI_BASE_URL: model.baseUrl,
			OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(collector.address() as AddressInfo).port}`,
		},
		log: quietLog,
	});
	board = await call(server.url, 'createBoard', { name: 'Zelkova board' }, { token: accessKey });
	const who = { board: board.boardId, token: board.tokens.owner };
	const said = Array.from(
		{ length: 12 },
		(_, at) => `q${at},"The zelkova export ${at} takes me all day before payday",P${at % 6}`,
	);
	await call(
		server.url,
		'importTable',
		{ name: 'talks.csv', text: ['id,text,participant', ...said].join('\n') },
		who,
	);
	await call(server.url, 'agreeToModel', { host: new URL(model.baseUrl).host }, who);
	const { jobId } = await call(server.url, 'startJob', { kind: 'personas', engine: 'model', seed: 1 }, who);
	expect((await ended(server.url, who, jobId)).state).toBe('done');
	const stranger = joinBoard(server.url, board.boardId, 'pb_wrong');
	await stranger.closed;
	stranger.destroy();
});
afterAll(async () => {
	await server?.close();
	await model?.close();
	collector?.close();
});

describe('what goes on, for operators', () => {
	it('[OB1] every metric the shipped alert rules ask for is there, with a summary and what to do next (O10, O13)', async () => {
		const there = new Set(
			[...(await metrics()).matchAll(/^# TYPE (\S+) (?:counter|gauge)$/gm)].map(([, name]) => name),
		);
		const asked = [...rules.matchAll(/personaboard_[a-z_]+/g)].map(([name]) => name);
		expect(asked.length).toBeGreaterThan(8);
		expect(asked.filter((name) => !there.has(name))).toEqual([]);
		const written = readFileSync(resolve(import.meta.dirname, '../../../docs/observability.md'), 'utf8');
		for (const [name] of rules.matchAll(/Personaboard[A-Z]\w+/g)) expect(written).toContain(name);
		for (const [, name] of written.matchAll(/`(personaboard_\w+)/g)) expect(there).toContain(name);
	});

	it('[OB5] each shipped alert rule is quiet on this server as it is, and speaks when what it is about happens (O13)', async () => {
		const [before, quiet] = [await scraped(), await scraped()];
		const read = readRules(rules);
		expect(read.map(({ alert }) => alert)).toEqual(Object.keys(trouble));
		for (const { alert, expr } of read) {
			expect(evaluate(expr, { before, now: quiet, seconds: 600 }), alert).toEqual([]);
			// What began with the first scrape has a rate from the second on.
			const worse = (n: number): PromSample[] => [
				...quiet,
				...trouble[alert]!.map(([name, labels, value]) => ({ name, labels, value: value * n })),
			];
			expect(evaluate(expr, { before: worse(0), now: worse(1), seconds: 600 }), alert).not.toEqual([]);
		}
		// Values of labels the rules ask for are ones the server gives.
		const given = new Set<string>([
			...Object.keys(closeCodes),
			...jobSchema.shape.state.options,
			...kpiResultSchema.shape.state.options,
			'given-up' satisfies ContractResponse<'readAlertSettings'>['deliveries'][number]['state'],
			'answered',
			'personaboard',
			'5..',
		]);
		for (const [, , list] of rules.matchAll(/(?<![a-z])([a-z_]+)(?:=~|!=|=)"([^"]+)"/g))
			for (const value of list!.split('|')) expect(given, value).toContain(value);
	});

	it('[OB2] metrics tell jobs, the model, data and connections in numbers, and name nobody and no board (O8)', async () => {
		const text = await metrics();
		for (const line of [
			/^personaboard_jobs_ended_total\{kind="personas",state="done"\} 1$/m,
			/^personaboard_job_seconds_total\{kind="personas"\} [\d.]+$/m,
			/^personaboard_model_calls_total\{outcome="answered"\} [1-9]\d*$/m,
			/^personaboard_model_tokens_total\{direction="input"\} [1-9]\d*$/m,
			/^personaboard_sync_closed_total\{reason="not-signed-in"\} 1$/m,
			/^personaboard_jobs_queued 0$/m,
			/^personaboard_ingest_age_seconds -1$/m,
			/^personaboard_sources_unowned 1$/m,
			/^personaboard_alerts_open\{severity="high"\} 0$/m,
		])
			expect(text).toMatch(line);
		expect(text).not.toMatch(/zelkova|bo_|payday|P1/i);
	});

	it('[OB3] the operator’s page links the sections, says what needs somebody, and opens with the access key only (O8, K11)', async () => {
		expect((await page()).status).toBe(401);
		expect((await page()).headers.get('www-authenticate')).toContain('Basic');
		for (const wrong of [basic('wrong'), basic(''), `Bearer ${board.tokens.owner}`])
			expect((await page(wrong)).status).toBe(401);
		const answer = await page(basic(accessKey));
		expect(answer.status).toBe(200);
		expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
		const text = await answer.text();
		for (const title of ['Infrastructure', 'The language model', 'Data', 'What people do', 'Outcomes'])
			expect(text).toContain(`>${title}</h2>`);
		expect(text).toContain(
			'<th scope="row">Questions to the language model, by outcome.</th><td>answered</td>',
		);
		expect(text).not.toMatch(/zelkova|bo_/i);
		const gauge = (name: string, value: number, labels = {}) => ({
			name: `personaboard_${name}`,
			help: 'x',
			type: 'gauge' as const,
			samples: [{ labels, value }],
		});
		const { needs } = operateView([
			gauge('jobs_oldest_seconds', 700),
			gauge('deliveries', 1, { channel: 'email', state: 'given-up' }),
			gauge('kpi_rules', 0, { state: 'worse' }),
		]);
		expect(needs.map(({ what }) => what)).toEqual([
			'A job has waited for more than ten minutes.',
			'Messages were given up.',
		]);
	});

	it('[OB4] a trace leads from the job over the model calls to the store; it holds no word and no token (O9)', async () => {
		await server.close();
		const job = spans.find(
			({ name, attributes }) => name === 'job' && JSON.stringify(attributes).includes('personas'),
		)!;
		const inside = spans.filter(({ traceId }) => traceId === job.traceId);
		const asks = inside.filter(({ name }) => name === 'model call');
		expect(asks).toHaveLength(model.asked.length);
		const ids = new Set(inside.map(({ spanId }) => spanId));
		for (const span of inside) if (span !== job) expect(ids.has(span.parentSpanId!)).toBe(true);
		expect(inside.some(({ name, parentSpanId }) => name === 'store' && parentSpanId === job.spanId)).toBe(
			true,
		);
		const all = bodies.join('');
		for (const secret of ['zelkova', 'payday', 'select ', accessKey, ...Object.values(board.tokens)])
			expect(all.toLowerCase()).not.toContain(secret.toLowerCase());
	});
});
