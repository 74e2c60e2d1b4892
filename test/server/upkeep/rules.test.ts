import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { isPublic, publicAddress } from '../../../server/alerts/public-address.ts';
import { postWebhook } from '../../../server/alerts/webhook.ts';
import { runCatalogue } from '../../../server/cli/catalogue.ts';
import { runIngest } from '../../../server/cli/ingest.ts';
import { judgeFigure } from '../../../server/governance/judge-figure.ts';
import { builtInPolicy, keepUntil, parsePolicy } from '../../../server/governance/policy.ts';
import { quietLog } from '../../../server/log.ts';
import { type RunningServer, startServer } from '../../../server/serve.ts';
import { type Database, openDatabase } from '../../../server/storage/database.ts';
import { forgetOldUsage } from '../../../server/upkeep/old-usage.ts';
import { setEntry } from '../../../shared/board-doc.ts';
import type { ContractCall, ContractRequest, ContractResponse } from '../../../shared/contract.ts';
import { type BoardClient, call, joinBoard, type TestBoard } from '../../support/board-client.ts';
import { type MailServer, openMailServer } from '../../support/mail-server.ts';
import { createTestDatabase, testData } from '../../support/postgres.ts';
import { fc } from '../../support/properties.ts';

const folder = mkdtempSync(join(tmpdir(), 'personaboard-rules-'));
const policyFile = join(folder, 'policy.json');
const rules = {
	schema: 'personaboard-policy/1',
	version: 'strict/3',
	people: { inside: 5, outside: 11 },
	publish: { approvals: 2, exceptions: true },
	model: false,
	kinds: ['interview', 'notes', 'usage', 'tickets'],
	keepDays: { texts: 30, usage: 90 },
};
let mail: MailServer;
let server: RunningServer;
let database: Database;
let databaseUrl: string;
let board: TestBoard;
let client: BoardClient;
const begun = Date.now();

function ask<C extends ContractCall>(
	name: C,
	request: ContractRequest<C>,
	named: { version?: string; token?: string } = {},
): Promise<ContractResponse<C>> {
	return call(server.url, name, request, { board: board.boardId, token: board.tokens.owner, ...named });
}
const nextOwner = async (label: string): Promise<string> =>
	(await ask('makeToken', { label, role: 'owner', expiresInMinutes: null })).token;

beforeAll(async () => {
	mail = await openMailServer();
	writeFileSync(policyFile, JSON.stringify(rules));
	databaseUrl = await createTestDatabase();
	server = await startServer({
		port: 0,
		host: '127.0.0.1',
		dataDir: testData,
		databaseUrl,
		environment: {
			PERSONABOARD_POLICY: policyFile,
			SMTP_URL: mail.url,
			PERSONABOARD_MAIL_FROM: 'board@example.org',
			PERSONABOARD_MODEL: 'm',
			OPENAI_BASE_URL: 'http://127.0.0.1:9/v1',
		},
		log: quietLog,
	});
	database = openDatabase(databaseUrl, () => undefined);
	board = await call(server.url, 'createBoard', { name: 'Rules' });
	const said = [1, 2, 3, 4].map((who) => `q${who},"Sentence ${who} about payday",P${who}`);
	await ask('importTable', {
		name: 'talks.csv',
		kind: 'notes',
		text: ['id,text,participant', ...said].join('\n'),
	});
	const { rows } = await database.pool.query<{ id: string }>('select id from evidence');
	client = joinBoard(server.url, board.boardId, board.tokens.editor);
	await client.synced;
	client.doc.transact(() => {
		setEntry(client.doc, 'archetypes', 'ar_a', {
			id: 'ar_a',
			label: 'Payday',
			participants: ['P1', 'P2', 'P3', 'P4'],
			evidence: rows.map(({ id }) => id) as never,
			stability: 0.9,
			verdict: 'stable',
		});
		setEntry(client.doc, 'personas', 'pe_a', {
			id: 'pe_a',
			archetype: 'ar_a',
			name: 'Mo',
			role: 'Lead',
			level: 'qualitative',
			order: 0,
			engine: 'local',
		});
	});
	await ask('readBehaviourQuestions', null);
});
afterAll(async () => {
	client?.destroy();
	await server?.close();
	await database?.close();
	mail?.close();
	rmSync(folder, { recursive: true, force: true });
});

describe('the rules a server keeps', () => {
	it('[GO3] a policy is a file with a version; what is wrong in it is named and the server does not start (G16)', async () => {
		expect(parsePolicy(JSON.stringify({ schema: rules.schema, version: 'a' }), 'p')).toEqual({
			...builtInPolicy,
			version: 'a',
		});
		const wrong: [object, RegExp][] = [
			[{ ...rules, people: { inside: 2, outside: 11 } }, /people\.inside/],
			[{ ...rules, peeple: {} }, /the whole|peeple/],
			[{ ...rules, kinds: ['gossip'] }, /kinds\.0/],
			[{ ...rules, version: '' }, /version/],
		];
		for (const [policy, where] of wrong) {
			try {
				parsePolicy(JSON.stringify(policy), 'p');
				expect.unreachable();
			} catch (error) {
				expect(`${(error as Error).message} ${(error as { at?: string }).at}`).toMatch(where);
			}
		}
		await expect(
			startServer({
				port: 0,
				host: '127.0.0.1',
				dataDir: testData,
				databaseUrl,
				environment: { PERSONABOARD_POLICY: join(folder, 'none.json') },
				log: quietLog,
			}),
		).rejects.toThrow(/cannot be read/);
		expect(await ask('readPolicy', null, { token: board.tokens.viewer })).toMatchObject({
			version: 'strict/3',
			model: false,
		});
	});

	it('[GO4] what the policy does not let in stays out, a model it does not allow is not there, and times to keep are bounded (G16, R6)', async () => {
		await expect(
			ask('importTable', { name: 'a.csv', kind: 'nps', text: 'id,text,score\n1,Slow,3\n' }),
		).rejects.toThrow(/strict\/3.*no data of the kind/);
		expect(await ask('readModel', null)).toMatchObject({ configured: null });
		const { sources } = await ask('listSources', null);
		// They came in a moment ago, which may have been yesterday.
		const last = [begun, Date.now()].map((at) => new Date(at + 30 * 86_400_000).toISOString().slice(0, 10));
		expect(sources.map(({ keepUntil: day }) => last.includes(day ?? ''))).toEqual([true]);
		expect(keepUntil('2026-01-02', 30, Date.UTC(2026, 0, 1))).toBe('2026-01-02');
		expect(keepUntil('2027-01-02', 30, Date.UTC(2026, 0, 1))).toBe('2026-01-31');
		expect(keepUntil(null, null, 0)).toBeNull();
		await database.pool.query(
			`insert into usage_events (board, source, user_id, ts, event) values ($1, 'so_x', 'u', 1000, 'old'), ($1, 'so_x', 'u', $2, 'new')`,
			[board.boardId, Date.now()],
		);
		await forgetOldUsage(database, rules.keepDays.usage, Date.now());
		const { rows } = await database.pool.query('select event from usage_events');
		expect(rows).toEqual([{ event: 'new' }]);
	});

	it('[GO5] publishing needs as many people as the policy says, and an exception needs two owners and a reason; all of it is on record (X3, X4)', async () => {
		const { id } = await ask('createVersion', { persona: 'pe_a' });
		expect((await ask('readVersion', null, { version: id })).content.made.policy).toBe('strict/3');
		await expect(ask('approveVersion', { exception: '', note: '' }, { version: id })).rejects.toThrow(
			/Only a staged/,
		);
		await ask('moveVersion', { state: 'staged' }, { version: id });
		const publish = () => ask('moveVersion', { state: 'published' }, { version: id });
		await expect(publish()).rejects.toThrow(/2 people who stand for the version; 1 more has/);
		const [ann, ben] = [await nextOwner('Ann'), await nextOwner('Ben')];
		await ask('approveVersion', { exception: '', note: 'Read it' }, { version: id, token: ann });
		await expect(publish()).rejects.toThrow(/at least 5 people.*has 4/);
		await expect(ask('approveVersion', { exception: 'people', note: ' ' }, { version: id })).rejects.toThrow(
			/Say why/,
		);
		await expect(
			ask('approveVersion', { exception: 'people', note: 'x' }, { version: id, token: board.tokens.editor }),
		).rejects.toThrow(/^403/);
		await ask(
			'approveVersion',
			{ exception: 'people', note: 'Known to all four' },
			{ version: id, token: ann },
		);
		await expect(publish()).rejects.toThrow(/at least 5 people/);
		await ask('approveVersion', { exception: 'people', note: 'Agreed' }, { version: id, token: ben });
		await expect(
			ask('moveVersion', { state: 'published', audience: 'outside' }, { version: id }),
		).rejects.toThrow(/at least 11/);
		expect(await publish()).toMatchObject({ state: 'published' });
		const { approvals } = await ask('listApprovals', null, { version: id, token: board.tokens.viewer });
		expect(approvals.map(({ label, exception }) => [label, exception])).toEqual([
			['Ann', ''],
			['Ann', 'people'],
			['Ben', 'people'],
		]);
		const { entries, broken } = await ask('listAudit', null);
		expect(entries.slice(-2)).toMatchObject([
			{ what: 'overrule', about: 'version 1 of pe_a: 4 people, let pass by Ann, Ben' },
			{ what: 'publish' },
		]);
		expect(broken).toBeNull();
	});

	it('[AL6] alerts go by mail to the addresses the owner set, through the operator’s mail server', async () => {
		await ask('changeAlertSettings', {
			webhook: null,
			emails: ['ola@example.org'],
			digest: 'off',
			detail: 'numbers',
		});
		expect(await ask('tryAlerts', {})).toEqual({
			waiting: 1,
			tried: [{ to: 'ola@example.org', state: 'sent', problem: null }],
		});
		expect(mail.lines).toContain('MAIL FROM:<board@example.org>');
		expect(mail.lines).toContain('RCPT TO:<ola@example.org>');
		expect(mail.letters.map(({ subject }) => subject)).toEqual(['Personaboard: a test']);
		await expect(
			ask('changeAlertSettings', {
				webhook: null,
				emails: ['ola@example.org>\r\nRCPT TO:<x@y.z'],
				digest: 'off',
				detail: 'numbers',
			}),
		).rejects.toThrow(/^400 .*no mail address/);
	});

	it('[AL7] messages go to public addresses over https only, unless the operator lets them (K8)', async () => {
		for (const host of [
			'127.0.0.1',
			'10.1.2.3',
			'169.254.169.254',
			'192.168.0.1',
			'172.31.0.1',
			'[::1]',
			'[fd00::1]',
			'[::ffff:10.0.0.1]',
			'0.0.0.0',
			'100.64.0.1',
			'localhost',
		])
			await expect(publicAddress(host), host).rejects.toThrow(/private network/);
		expect([isPublic('93.184.216.34'), isPublic('2606:4700::1111')]).toEqual([true, true]);
		const message = { url: 'https://127.0.0.1:1/x', id: 'dl_a', body: '{}', secret: 's', at: 0 };
		await expect(postWebhook(message, false)).rejects.toThrow(/private network/);
		await expect(postWebhook({ ...message, url: 'http://example.org' }, false)).rejects.toThrow(/not https/);
		const to = { emails: [], digest: 'off' as const, detail: 'numbers' as const };
		for (const webhook of ['http://example.org/x', 'https://a:b@example.org/x'])
			await expect(ask('changeAlertSettings', { ...to, webhook })).rejects.toThrow(/^400/);
	});

	it('[GO6] a figure is worse only by what the rule says, beyond everybody else’s change and beyond chance, in enough people (X8, K4)', () => {
		const tally = (active: number, did: number) => ({ active, did });
		const nobody = { before: tally(0, 0), after: tally(0, 0) };
		const falls = { worse: 'falls' as const, points: 0.1 };
		const halved = { before: tally(100, 60), after: tally(100, 30) };
		expect(judgeFigure(falls, { before: tally(9, 9), after: tally(50, 0) }, nobody).state).toBe('too-few');
		expect(judgeFigure(falls, halved, nobody)).toMatchObject({ state: 'worse', others: null });
		expect(judgeFigure(falls, halved, { before: tally(300, 150), after: tally(300, 150) }).state).toBe(
			'worse',
		);
		// The same for everybody: a season, a release.
		expect(judgeFigure(falls, halved, { before: tally(300, 180), after: tally(300, 90) }).state).toBe(
			'holds',
		);
		const group = fc
			.tuple(fc.integer({ min: 0, max: 200 }), fc.double({ min: 0, max: 1, noNaN: true }))
			.map(([active, share]) => tally(active, Math.round(active * share)));
		const both = fc.record({ before: group, after: group });
		fc.assert(
			fc.property(both, both, (own, rest) => {
				const down = judgeFigure(falls, own, rest);
				const up = judgeFigure({ ...falls, worse: 'rises' }, own, rest);
				expect(down.state === 'worse' && up.state === 'worse').toBe(false);
				if (down.p !== null) expect(down.p >= 0 && down.p <= 1).toBe(true);
				const turned = ({ before, after }: typeof own) => ({ before: after, after: before });
				expect(judgeFigure({ ...falls, worse: 'rises' }, turned(own), turned(rest)).state).toBe(down.state);
				const still = judgeFigure(
					falls,
					{ before: own.before, after: own.before },
					{ before: rest.before, after: rest.before },
				);
				expect(still.state).not.toBe('worse');
			}),
		);
	});

	it('[IG8] the command line sends a file once, names what was refused, and lists the catalogue (R5, G15)', async () => {
		const { key } = await ask('makeIngestKey', { label: 'Cron' });
		const file = join(folder, 'rows.jsonl');
		writeFileSync(
			file,
			['{"user":"u1","ts":"2026-05-04","event":"opened"}', '{"user":"u1","ts":"nope","event":"opened"}'].join(
				'\n',
			),
		);
		const said = { out: vi.spyOn(console, 'log'), error: vi.spyOn(console, 'error') };
		for (const one of Object.values(said)) one.mockImplementation(() => undefined);
		try {
			const args = ['--url', server.url, '--board', board.boardId, '--kind', 'events', '--rows', file];
			const environment = { PERSONABOARD_INGEST_KEY: key };
			expect(await runIngest(args, environment)).toBe(0);
			expect(said.out.mock.lastCall).toEqual(['2 rows sent: 1 added, 1 refused, 0 had come before.']);
			expect(said.error.mock.calls[0]![0]).toContain('row 2');
			expect(await runIngest(args, environment)).toBe(0);
			expect(said.out.mock.lastCall![0]).toContain('2 had come before');
			await expect(runIngest(args, {})).rejects.toThrow(/PERSONABOARD_INGEST_KEY/);
			await expect(runIngest(args, { PERSONABOARD_INGEST_KEY: 'pbk_x' })).rejects.toThrow(/not valid/);
			const where = { DATABASE_URL: databaseUrl, PERSONABOARD_POLICY: policyFile };
			expect(await runCatalogue(['--board', board.boardId], where)).toBe(0);
			expect(said.out.mock.lastCall![0]).toMatch(
				/Rules: strict\/3\.[\s\S]*\| talks\.csv \| notes \| nobody \|/,
			);
		} finally {
			for (const one of Object.values(said)) one.mockRestore();
		}
	});
});
