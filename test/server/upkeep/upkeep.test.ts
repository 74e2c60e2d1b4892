import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAlertDesk } from '../../../server/alerts/alert-desk.ts';
import { signatureOf } from '../../../server/alerts/webhook.ts';
import { quietLog } from '../../../server/log.ts';
import { type RunningServer, startServer } from '../../../server/serve.ts';
import { createAlertStore } from '../../../server/storage/alert-store.ts';
import { type Database, openDatabase } from '../../../server/storage/database.ts';
import { createEvidenceStore } from '../../../server/storage/evidence-store.ts';
import { createFreshnessStore } from '../../../server/storage/freshness-store.ts';
import { createRefreshStore } from '../../../server/storage/refresh-store.ts';
import { setEntry } from '../../../shared/board-doc.ts';
import type { ContractCall, ContractRequest, ContractResponse } from '../../../shared/contract.ts';
import { type BoardClient, call, joinBoard, type TestBoard } from '../../support/board-client.ts';
import { createTestDatabase, testData } from '../../support/postgres.ts';
import { ended } from '../imports/import-board.ts';

const people = Array.from({ length: 60 }, (_, at) => `P${at + 1}`);
/** Eighteen weeks in which everybody plans; from the eleventh on half of the first 24 export. */
const events = people.flatMap((user, at) =>
	Array.from({ length: 18 }, (_, week) => {
		const ts = new Date(Date.UTC(2026, 3, 6 + 7 * week + (at % 5), 9)).toISOString();
		return ['planned', ...(week > 10 && at < 24 && at % 2 === 0 ? ['exported'] : [])].map((event) => ({
			user,
			ts,
			event,
		}));
	}).flat(),
);
const secretWords = 'zelkova lanterns';

type Got = { headers: Record<string, string>; body: string; json: any };
const got: Got[] = [];
let answers: number[] = [];
let arrived: () => void = () => undefined;
let hook: Server;
let server: RunningServer;
let database: Database;
let board: TestBoard;
let client: BoardClient;

function ask<C extends ContractCall>(
	name: C,
	request: ContractRequest<C>,
	named: { version?: string; rule?: string; source?: string } = {},
	role: 'owner' | 'editor' | 'viewer' = 'owner',
): Promise<ContractResponse<C>> {
	return call(server.url, name, request, { board: board.boardId, token: board.tokens[role], ...named });
}
const who = () => ({ board: board.boardId, token: board.tokens.owner });
/** Resolves with the next message the webhook gets, of a kind. */
const nextMessage = (type: string): Promise<Got> => {
	const before = got.length;
	return new Promise((resolve) => {
		arrived = () => {
			const found = got.slice(before).find(({ json }) => json.type === type);
			if (found) resolve(found);
		};
	});
};
type Delivery = ContractResponse<'readAlertSettings'>['deliveries'][number];
/** Resolves once the messages of the board are as `holds` wants them. */
async function delivered(holds: (list: Delivery[]) => boolean): Promise<void> {
	while (!holds((await ask('readAlertSettings', null)).deliveries)) {
		// To ask without a pause would take the server the time it needs for sending.
		await new Promise((resolve) => setTimeout(resolve, 10));
	}
}
/** Has what waits sent now: its time is put in the past, as if it had come. */
async function sendNow(): Promise<void> {
	await database.pool.query(
		`update deliveries set next_at = now() - interval '1 minute' where state = 'waiting'`,
	);
	const tried = nextMessage('test');
	expect(await ask('tryAlerts', {})).toEqual({ waiting: 1 });
	await tried;
	await delivered((list) => list.every(({ state }) => state !== 'waiting'));
}
async function refreshed(): Promise<void> {
	const { jobId } = await ask('startRefresh', {}, {}, 'editor');
	expect(await ended(server.url, who(), jobId)).toMatchObject({ state: 'done' });
}
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

beforeAll(async () => {
	hook = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			const body = Buffer.concat(chunks).toString();
			got.push({ headers: request.headers as Record<string, string>, body, json: JSON.parse(body) });
			response.writeHead(answers.shift() ?? 204).end();
			arrived();
		});
	});
	await new Promise<void>((resolve) => hook.listen(0, '127.0.0.1', resolve));
	const databaseUrl = await createTestDatabase();
	server = await startServer({
		port: 0,
		host: '127.0.0.1',
		dataDir: testData,
		databaseUrl,
		environment: { PERSONABOARD_PRIVATE_WEBHOOKS: '1' },
		log: quietLog,
	});
	database = openDatabase(databaseUrl, () => undefined);
	board = await call(server.url, 'createBoard', { name: 'Upkeep' });
	const said = people
		.slice(0, 24)
		.map((person, at) => `q${at},"I plan with the ${secretWords} ${at}",${person}`);
	await ask('importTable', { name: 'talks.csv', text: ['id,text,participant', ...said].join('\n') });
	const { key } = await ask('makeIngestKey', { label: 'Warehouse' });
	for (let at = 0; at < events.length; at += 1000) {
		await call(
			server.url,
			'ingest',
			{ batch: `part ${at}`, source: 'Product', kind: 'events', rows: events.slice(at, at + 1000) },
			{ board: board.boardId, token: key },
		);
	}
	const { rows } = await database.pool.query<{ id: string }>(`select id from evidence order by ref`);
	const ids = rows.map(({ id }) => id);
	client = joinBoard(server.url, board.boardId, board.tokens.editor);
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
		setEntry(
			client.doc,
			'claims',
			'cl_a',
			claim('cl_a', 'signature', 'Exported: used by none.', [ids[0]!]) as never,
		);
		setEntry(client.doc, 'claims', 'cl_b', claim('cl_b', 'pains', 'Plans by hand.', [ids[1]!]) as never);
	});
	await ask('readBehaviourQuestions', null);
}, 120_000);
afterAll(async () => {
	client?.destroy();
	await server?.close();
	await database?.close();
	hook?.close();
});

describe('a board that is kept true', { timeout: 120_000 }, () => {
	it('[RE1] a refresh measures, groups on trial and compares; nothing people see is moved by it (O16, S7b)', async () => {
		const before = JSON.stringify([
			client.doc.getMap('themes'),
			client.doc.getMap('moves'),
			client.doc.getMap('claims'),
		]);
		expect(await ask('readRefresh', null, {}, 'viewer')).toEqual({
			cadence: 'off',
			next: null,
			staged: null,
		});
		await expect(ask('startRefresh', {}, {}, 'viewer')).rejects.toThrow(/^403/);
		await refreshed();
		const { staged } = await ask('readRefresh', null, {}, 'viewer');
		expect(staged).toMatchObject({ notes: 24, unseen: 24, themes: { now: 0 }, moves: { kept: 0, total: 0 } });
		expect(staged!.themes.staged).toBeGreaterThan(0);
		expect(staged!.themes.added).toHaveLength(staged!.themes.staged);
		expect(staged!.changes).toBeGreaterThan(0);
		expect(staged!.touched).toBe(1);
		expect(
			JSON.stringify([client.doc.getMap('themes'), client.doc.getMap('moves'), client.doc.getMap('claims')]),
		).toBe(before);
	});

	it('[RE2] a board is looked at every day or week, by one server, once for all times that were missed', async () => {
		const { next } = await ask('planRefresh', { cadence: 'weekly' }, {}, 'editor');
		expect(Date.parse(next!) - Date.now()).toBeGreaterThan(6.9 * 86_400_000);
		const store = createRefreshStore(database);
		const later = new Date(Date.parse(next!) + 30 * 86_400_000);
		const taken = await Promise.all([store.takeDue(later), store.takeDue(later)]);
		expect(taken.flat()).toEqual([board.boardId]);
		expect((await store.plan(board.boardId))!.next.getTime()).toBe(later.getTime() + 7 * 86_400_000);
		expect(await ask('planRefresh', { cadence: 'off' })).toEqual({ cadence: 'off', next: null });
		expect(await store.takeDue(new Date(later.getTime() * 2))).toEqual([]);
	});

	it('[AL1] an alert says what, how much, since when, how sure, why maybe, on which evidence, what it touches and what to do, by whom and when (X6, O13, O14)', async () => {
		await ask('setPersonaOwner', { persona: 'pe_a', name: 'Ola' }, {}, 'editor');
		const { alerts } = await ask('listAlerts', null, {}, 'viewer');
		const alert = alerts.find(({ claims }) => claims.includes('cl_a'))!;
		expect(alert).toMatchObject({
			kind: 'adoption',
			subject: 'exported',
			state: 'open',
			persona: 'pe_a',
			owner: 'Ola',
		});
		expect(alert.what).toMatch(/^Who uses “exported”: everyone, 0 % → 20 % \(\+20 points, 95 % between/u);
		expect(alert.since).toMatch(/^2026-0[67]-\d\d$/u);
		expect(alert.began! < alert.since!).toBe(true);
		expect(alert.howSure.looks).toBeGreaterThanOrEqual(2);
		expect(alert.howSure.p).toBeLessThan(0.05);
		expect(alert.howSure.minimumDetectable).toBeGreaterThan(0);
		expect(alert.lines.join(' ')).toContain('It touches 1 sentence: cl_a.');
		expect(alert.whyMaybe.join(' ')).toMatch(/release/u);
		expect(alert.advice.join(' ')).toMatch(/new version/u);
		expect(alert.evidence).toHaveLength(1);
		expect(alert.due > alert.openedAt.slice(0, 10)).toBe(true);
		// A fifth of everybody, and a sentence that says the opposite.
		expect(alert).toMatchObject({ severity: 'high', weight: 0.2 });
		expect(JSON.stringify(alerts)).not.toContain(secretWords);
	});

	it('[AL2] what goes out is signed, tried again, and holds ids and numbers only until the owner says more (K8)', async () => {
		const { port } = hook.address() as AddressInfo;
		const to = { webhook: `http://127.0.0.1:${port}/hook`, emails: [], digest: 'weekly' as const };
		await expect(ask('changeAlertSettings', { ...to, detail: 'numbers' }, {}, 'editor')).rejects.toThrow(
			/^403/,
		);
		const { secret } = await ask('changeAlertSettings', { ...to, detail: 'numbers' });
		expect(secret).toMatch(/^pbs_/);
		answers = [500, 204];
		const first = nextMessage('alert');
		await refreshed();
		const { headers, body, json } = await first;
		const seconds = Number(/^t=(\d+)/.exec(headers['x-personaboard-signature']!)![1]);
		expect(headers['x-personaboard-signature']).toBe(signatureOf(secret!, seconds, body));
		expect(json).toMatchObject({ type: 'alert', board: board.boardId });
		expect(json.alerts[0]).toMatchObject({ severity: 'high', claims: ['cl_a'], owner: null });
		for (const word of ['exported', 'quay', 'Ola', secretWords]) expect(body).not.toContain(word);
		await delivered((list) => list.some(({ problem }) => problem !== null));
		await sendNow();
		const sent = got.filter(
			(one) => one.headers['x-personaboard-delivery'] === headers['x-personaboard-delivery'],
		);
		expect(sent.map((one) => one.body)).toEqual([body, body]);
		expect((await ask('changeAlertSettings', { ...to, detail: 'quotes' })).secret).toBeNull();
		await database.pool.query('update alerts set told_at = null');
		const third = nextMessage('alert');
		await refreshed();
		const named = await third;
		expect(named.json.alerts[0]).toMatchObject({ subject: 'exported', owner: 'Ola' });
		expect(named.json.alerts[0].quotes.join()).toContain(secretWords);
		await ask('changeAlertSettings', { ...to, detail: 'numbers' });
		const { deliveries } = await ask('readAlertSettings', null);
		expect(deliveries.map(({ state, tries }) => [state, tries])).toContainEqual(['sent', 2]);
		const { rows } = await database.pool.query(`select body from deliveries where state = 'sent'`);
		expect(rows.every((row) => row.body === '')).toBe(true);
	});

	it('[AL3] a change is told once; a dismissed one is not told, and is shown as dismissed with its reason kept (F4)', async () => {
		const alertsTold = () => got.filter(({ json }) => json.type === 'alert').length;
		const told = alertsTold();
		await refreshed();
		await sendNow();
		expect(alertsTold()).toBe(told);
		const open = (await ask('listAlerts', null)).alerts.filter(({ state }) => state === 'open');
		for (const { key } of open) await ask('dismissSignal', { key, reason: 'release' }, {}, 'editor');
		await database.pool.query('update alerts set told_at = null');
		await refreshed();
		const { alerts } = await ask('listAlerts', null);
		expect(alerts.filter(({ state }) => state === 'open')).toEqual([]);
		expect(alerts.filter(({ state }) => state === 'dismissed')).toHaveLength(open.length);
		await sendNow();
		expect(alertsTold()).toBe(told);
		for (const { key } of open) await ask('dismissSignal', { key, reason: null }, {}, 'editor');
	});

	it('[AL8] a digest tells once a day or week what was not told yet, and nothing when there is nothing', async () => {
		await ask('changeAlertSettings', {
			webhook: null,
			emails: ['ola@example.org'],
			digest: 'daily',
			detail: 'numbers',
		});
		const alerts = createAlertStore(database);
		let now = Date.now();
		const letters: string[] = [];
		const desk = createAlertDesk({
			alerts,
			freshness: createFreshnessStore(database),
			evidence: createEvidenceStore(database),
			rooms: { transact: async (_board, _origin, work) => work(client.doc) },
			clearance: { assertCleared: async () => undefined },
			outbox: {
				canMail: true,
				put: async (_board, _settings, { letter }) => letters.push(letter!.subject),
				round: async () => undefined,
				settled: async () => undefined,
			},
			clock: { now: () => now },
		});
		await desk.digests();
		expect(letters).toEqual([]);
		now += 86_400_000;
		await Promise.all([desk.digests(), desk.digests()]);
		expect(letters).toEqual([expect.stringMatching(/^Personaboard: \d+ changes?, \d+ of weight$/)]);
		now += 2 * 86_400_000;
		await desk.digests();
		expect(letters).toHaveLength(1);
		const { port } = hook.address() as AddressInfo;
		await ask('changeAlertSettings', {
			webhook: `http://127.0.0.1:${port}/hook`,
			emails: [],
			digest: 'off',
			detail: 'numbers',
		});
	});

	it('[AL4] a published version is told to the webhook, with where it is read and not what it says (S6b)', async () => {
		const { id } = await ask('createVersion', { persona: 'pe_a' });
		await ask('moveVersion', { state: 'staged' }, { version: id });
		const message = nextMessage('version.published');
		await ask('moveVersion', { state: 'published' }, { version: id });
		const { json, body } = await message;
		expect(json).toMatchObject({ type: 'version.published', version: { id, persona: 'pe_a', number: 1 } });
		expect(body).not.toContain('Pia');
		const exported = await fetch(server.url + json.version.read.json, {
			headers: { authorization: `Bearer ${board.tokens.viewer}` },
		});
		expect(await exported.json()).toMatchObject({
			people: 24,
			head: { id },
			content: { persona: { name: 'Pia' } },
		});
	});

	it('[GO1] a figure that gets worse after a publish offers the earlier version or takes it up again, once, on record (S7d, K13, O3, X7)', async () => {
		const { id: two } = await ask('createVersion', { persona: 'pe_a', note: 'Second' });
		await ask('moveVersion', { state: 'staged' }, { version: two });
		await ask('moveVersion', { state: 'published' }, { version: two });
		// Published when exporting began, so that the log has a window on both sides.
		await database.pool.query(`update versions set approved_at = '2026-06-22T00:00:00Z' where id = $1`, [
			two,
		]);
		const rule = { persona: 'pe_a' as const, event: 'exported', points: 0.1, windowDays: 28 };
		await expect(
			ask('addKpiRule', { ...rule, worse: 'rises', action: 'offer' }, {}, 'editor'),
		).rejects.toThrow(/^403/);
		const { id: holds } = await ask('addKpiRule', { ...rule, worse: 'falls', action: 'roll-back' });
		const { id: offers } = await ask('addKpiRule', { ...rule, worse: 'rises', action: 'offer' });
		await refreshed();
		const { rules } = await ask('listKpiRules', null, {}, 'viewer');
		expect(rules.map(({ id, result }) => [id, result?.state])).toEqual([
			[holds, 'holds'],
			[offers, 'worse'],
		]);
		expect(rules[1]!.result).toMatchObject({
			from: 0,
			to: 0.5,
			people: 24,
			others: { from: 0, to: 0, people: 36 },
			version: two,
		});
		const offered = (await ask('listAlerts', null)).alerts.find(({ kind }) => kind === 'kpi');
		expect(offered).toMatchObject({ persona: 'pe_a', actions: ['roll-back'], state: 'open' });
		await ask('removeKpiRule', null, { rule: offers });
		const { id: acts } = await ask('addKpiRule', { ...rule, worse: 'rises', action: 'roll-back' });
		await refreshed();
		const versions = async () =>
			(await ask('listVersions', null)).versions.map(({ number, state, approvedBy }) => [
				number,
				state,
				approvedBy,
			]);
		expect(await versions()).toEqual([
			[3, 'published', `Rule ${acts}`],
			[2, 'superseded', expect.any(String)],
			[1, 'superseded', expect.any(String)],
		]);
		await refreshed();
		expect(await versions()).toHaveLength(3);
		const { entries, broken } = await ask('listAudit', null);
		expect(entries.at(-1)).toMatchObject({ what: 'roll-back', label: `Rule ${acts}` });
		expect(broken).toBeNull();
	});

	it('[GO2] the catalogue names every source with its owner, basis, how long it is kept, and what of it is published (G15, X1)', async () => {
		const { sources, policy } = await ask('readCatalogue', null, {}, 'viewer');
		expect(policy).toBe('k5-k11/1');
		const talks = sources.find(({ name }) => name === 'talks.csv')!;
		expect(talks).toMatchObject({
			evidence: 24,
			owner: '',
			basis: 'Nobody has said what its people agreed to.',
		});
		expect(talks.versions).toHaveLength(1);
		expect(talks.gaps).toEqual(['Nobody answers for it.', 'Nobody has said why it may be held.']);
		expect(sources.find(({ name }) => name === 'Product')).toMatchObject({
			events: events.length,
			kind: 'usage',
		});
		const facts = { owner: 'Research', basis: 'Consent form 7', purpose: 'Personas' };
		await ask('describeSource', facts, { source: talks.source }, 'editor');
		const after = await ask('readCatalogue', null);
		expect(after.sources.find(({ source }) => source === talks.source)).toMatchObject({ ...facts, gaps: [] });
		await expect(ask('describeSource', facts, { source: 'so_none' })).rejects.toThrow(/^404/);
	});

	it('[AL5] erasing somebody takes alerts and what waits to be sent with it', async () => {
		await database.pool.query(`insert into deliveries (id, board, channel, subject, body, state, next_at, made_at)
			values ('dl_x', '${board.boardId}', 'email', 'x', '${secretWords}', 'waiting', now() + interval '1 day', now())`);
		const { sources } = await ask('readCatalogue', null);
		const first = `I plan with the ${secretWords} 0`;
		await ask(
			'describeSource',
			{ owner: 'Ola', basis: `Said: ${first}`, purpose: 'x' },
			{ source: sources.find(({ name }) => name === 'talks.csv')!.source },
		);
		await call(server.url, 'erasePerson', { confirm: 'P1' }, { ...who(), person: 'P1' });
		expect((await ask('listAlerts', null)).alerts).toEqual([]);
		expect((await ask('readRefresh', null)).staged).toBeNull();
		const { rows } = await database.pool.query(`select body from deliveries where body <> ''`);
		expect(rows).toEqual([]);
		expect(JSON.stringify(await ask('readCatalogue', null))).not.toContain(first);
	});
});
