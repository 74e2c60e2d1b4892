import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAlertDesk } from '../../../server/alerts/alert-desk.ts';
import { signatureOf } from '../../../server/alerts/webhook.ts';
import { createAlertStore } from '../../../server/storage/alert-store.ts';
import { createEvidenceStore } from '../../../server/storage/evidence-store.ts';
import { createFreshnessStore } from '../../../server/storage/freshness-store.ts';
import { setEntry } from '../../../shared/board-doc.ts';
import { type MailServer, openMailServer } from '../../support/mail-server.ts';
import { type Hook, openHook, openUpkeepBoard, secretWords, type UpkeepBoard } from './upkeep-board.ts';

let on: UpkeepBoard;
let hook: Hook;
let mail: MailServer;
beforeAll(async () => {
	[hook, mail] = await Promise.all([openHook(), openMailServer()]);
	on = await openUpkeepBoard({ SMTP_URL: mail.url, PERSONABOARD_MAIL_FROM: 'board@example.org' });
	await on.refreshed();
});
afterAll(async () => {
	await on?.close();
	hook?.close();
	mail?.close();
});

/** Has what waits sent now: its time is put in the past, as if it had come. */
async function sendNow(): Promise<void> {
	await on.database.pool.query(
		`update deliveries set next_at = now() - interval '1 minute' where state = 'waiting'`,
	);
	const tried = hook.next('test');
	expect(await on.ask('tryAlerts', {})).toMatchObject({ waiting: 1 });
	await tried;
	await on.delivered((list) => list.every(({ state }) => state !== 'waiting'));
}

describe('the alerts of a board', () => {
	it('[AL1] [AL15] an alert says what, how much, since when, how sure, why maybe, on which evidence, what it touches and what to do, by whom and when (X6, O13, O14, K10, M4)', async () => {
		await on.ask('setPersonaOwner', { persona: 'pe_a', name: 'Ola' }, {}, 'editor');
		await expect(
			on.ask('setPersonaOwner', { persona: 'pe_none', name: 'Ola' }, {}, 'editor'),
		).rejects.toThrow(/^404.*no such persona/u);
		const { alerts } = await on.ask('listAlerts', null, {}, 'viewer');
		const alert = alerts.find(({ claims }) => claims.includes('cl_a'))!;
		expect(alert).toMatchObject({
			kind: 'adoption',
			subject: 'exported',
			state: 'open',
			persona: 'pe_a',
			owner: 'Ola',
		});
		expect(alert.what).toMatch(
			/^Who uses “exported”: Planners of the quay, 0 % → 20 % \(\+20 points, 95 % between/u,
		);
		expect(alert.since).toMatch(/^2026-0[67]-\d\d$/u);
		expect(alert.began! < alert.since!).toBe(true);
		expect(alert.howSure.looks).toBeGreaterThanOrEqual(2);
		expect(alert.howSure.p).toBeLessThan(0.05);
		expect(alert.howSure.minimumDetectable).toBeGreaterThan(0);
		expect(alert.lines.join(' ')).toContain('It touches 1 sentence of a persona.');
		expect(alert.whyMaybe.join(' ')).toMatch(/release/u);
		expect(alert.otherPeople).toBeNull();
		expect(alert.advice.join(' ')).toMatch(/new version/u);
		expect(alert.evidence).toHaveLength(1);
		expect(alert.due > alert.openedAt.slice(0, 10)).toBe(true);
		// A fifth of everybody, and a sentence that says the opposite.
		expect(alert).toMatchObject({ severity: 'high', weight: 0.2 });
		expect(JSON.stringify(alerts)).not.toContain(secretWords);
	});

	it('[AL2] what goes out is signed, tried again, and holds ids and numbers only until the owner says more (K8)', async () => {
		const to = { webhook: hook.url, emails: [], digest: 'weekly' as const };
		await expect(on.ask('changeAlertSettings', { ...to, detail: 'numbers' }, {}, 'editor')).rejects.toThrow(
			/^403/,
		);
		const { secret } = await on.ask('changeAlertSettings', { ...to, detail: 'numbers' });
		expect(secret).toMatch(/^pbs_/);
		hook.answer(500, 204);
		const first = hook.next('alert');
		await on.refreshed();
		const { headers, body, json } = await first;
		const seconds = Number(/^t=(\d+)/.exec(headers['x-personaboard-signature']!)![1]);
		expect(headers['x-personaboard-signature']).toBe(signatureOf(secret!, seconds, body));
		expect(json).toMatchObject({ type: 'alert', board: on.board.boardId });
		expect(json.alerts[0]).toMatchObject({ severity: 'high', claims: ['cl_a'], owner: null });
		for (const word of ['exported', 'quay', 'Ola', secretWords]) expect(body).not.toContain(word);
		await on.delivered((list) => list.some(({ problem }) => problem !== null));
		await sendNow();
		const sent = hook.got.filter(
			(one) => one.headers['x-personaboard-delivery'] === headers['x-personaboard-delivery'],
		);
		expect(sent.map((one) => one.body)).toEqual([body, body]);
		expect((await on.ask('changeAlertSettings', { ...to, detail: 'quotes' })).secret).toBeNull();
		await on.database.pool.query('update alerts set told_at = null');
		const third = hook.next('alert');
		await on.refreshed();
		const named = await third;
		expect(named.json.alerts[0]).toMatchObject({ subject: 'exported', owner: 'Ola' });
		expect(named.json.alerts[0].quotes.join()).toContain(secretWords);
		await on.ask('changeAlertSettings', { ...to, detail: 'numbers' });
		const { deliveries } = await on.ask('readAlertSettings', null);
		expect(deliveries.map(({ state, tries }) => [state, tries])).toContainEqual(['sent', 2]);
		const { rows } = await on.database.pool.query(`select body from deliveries where state = 'sent'`);
		expect(rows.every((row) => row.body === '')).toBe(true);
	});

	it('[AL3] [AL13] a change is told once; a dismissed one is not told, and is shown as dismissed with its reason kept (F4)', async () => {
		const alertsTold = () => hook.got.filter(({ json }) => json.type === 'alert').length;
		const told = alertsTold();
		await on.refreshed();
		await sendNow();
		expect(alertsTold()).toBe(told);
		const open = (await on.ask('listAlerts', null)).alerts.filter(({ state }) => state === 'open');
		for (const { key } of open) await on.ask('dismissSignal', { key, reason: 'release' }, {}, 'editor');
		await on.database.pool.query('update alerts set told_at = null');
		await on.refreshed();
		const { alerts } = await on.ask('listAlerts', null);
		expect(alerts.filter(({ state }) => state === 'open')).toEqual([]);
		expect(alerts.filter(({ state }) => state === 'dismissed')).toHaveLength(open.length);
		const { dismissals } = await on.ask('readFreshness', null);
		const figures = open.flatMap(({ key, also = [] }) => [key, ...also.map((one) => one.key)]);
		expect(dismissals.map(({ key }) => key).sort()).toEqual(figures.sort());
		await sendNow();
		expect(alertsTold()).toBe(told);
		for (const { key } of open) await on.ask('dismissSignal', { key, reason: null }, {}, 'editor');
	});

	it('[AL8] a digest tells once a day or week what was not told yet, and nothing when there is nothing', async () => {
		await on.ask('changeAlertSettings', {
			webhook: null,
			emails: ['ola@example.org'],
			digest: 'daily',
			detail: 'numbers',
		});
		const alerts = createAlertStore(on.database);
		let now = Date.now();
		const letters: string[] = [];
		const desk = createAlertDesk({
			alerts,
			boards: { name: async () => 'Harbour' },
			freshness: createFreshnessStore(on.database),
			evidence: createEvidenceStore(on.database),
			rooms: { transact: async (_board, _origin, work) => work(on.client.doc) },
			clearance: { assertCleared: async () => undefined },
			outbox: {
				canMail: true,
				put: async (_board, _settings, { letter }) => {
					letters.push(letter!.subject);
					return [];
				},
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
		await on.ask('changeAlertSettings', {
			webhook: hook.url,
			emails: [],
			digest: 'off',
			detail: 'numbers',
		});
	});

	it('[AL11] a letter is in the language of the board; names and quotes in it stay as people wrote them, and a webhook gets English', async () => {
		on.client.doc.transact(() => setEntry(on.client.doc, 'meta', 'language', 'de'));
		await on.ask('readBehaviourQuestions', null);
		await on.ask('changeAlertSettings', {
			webhook: hook.url,
			emails: ['ola@example.org'],
			digest: 'off',
			detail: 'quotes',
		});
		await on.database.pool.query('update alerts set told_at = null');
		const [letter, message] = [mail.next(), hook.next('alert')];
		await on.refreshed();
		const { to, subject, text } = await letter;
		expect(to).toBe('ola@example.org');
		expect(subject).toMatch(/^Personaboard: 1 Änderung, 1 davon von Gewicht$/u);
		expect(text).toMatch(
			/^\(!\) Wer „exported“ nutzt: Planners of the quay, 0 % → 20 % \(\+20 Prozentpunkte, zu 95 % zwischen/mu,
		);
		expect(text).toMatch(/Zu tun bis \d+\. \p{L}+ 20\d\d, Ola:/u);
		expect(text).toContain('Board “Upkeep”.');
		expect(text).toContain('Bibliothek');
		expect(text).toContain(`“I plan with the ${secretWords} 0”`);
		const ours = text
			.replaceAll('Planners of the quay', '')
			.split('\n')
			.filter((line) => !line.includes(secretWords));
		expect(ours.filter((line) => /\b(the|people|everyone|look|touches|it|of)\b/iu.test(line))).toEqual([]);
		expect((await message).json.alerts[0].what).toMatch(/^Who uses “exported”: /u);
		on.client.doc.transact(() => setEntry(on.client.doc, 'meta', 'language', 'en'));
		await on.ask('readBehaviourQuestions', null);
	});

	it('[AL10] who sends a test is told within seconds what became of it at each address', async () => {
		await on.ask('changeAlertSettings', {
			webhook: hook.url,
			emails: ['ola@example.org'],
			digest: 'off',
			detail: 'numbers',
		});
		hook.answer(410);
		expect((await on.ask('tryAlerts', {})).tried).toEqual([
			{ to: hook.url, state: 'given-up', problem: 'The address answered with 410.' },
			{ to: 'ola@example.org', state: 'sent', problem: null },
		]);
		hook.answer(503);
		const { tried } = await on.ask('tryAlerts', {});
		expect(tried[0]).toEqual({ to: hook.url, state: 'waiting', problem: 'The address answered with 503.' });
		expect(mail.letters.at(-1)).toMatchObject({ subject: 'Personaboard: a test' });
		await on.database.pool.query(`delete from deliveries where state = 'waiting'`);
	});

	it('[AL9] whoever reads the board is told whether anybody hears of a change, not who; the secret of an address is told once', async () => {
		const none = { webhook: null, emails: [], digest: 'weekly' as const, detail: 'numbers' as const };
		await on.ask('changeAlertSettings', none);
		const where = () => on.ask('whereAlertsGo', null, {}, 'viewer');
		expect(await where()).toEqual({ webhook: false, emails: 0, digest: 'weekly', detail: 'numbers' });
		const { secret } = await on.ask('changeAlertSettings', {
			...none,
			webhook: hook.url,
			emails: ['ola@example.org', 'ola@example.org'],
		});
		const seen = [await where(), await on.ask('readAlertSettings', null), await on.ask('listAudit', null)];
		expect(seen[0]).toEqual({ webhook: true, emails: 1, digest: 'weekly', detail: 'numbers' });
		expect(JSON.stringify(seen)).not.toContain(secret);
		expect(JSON.stringify(seen[0])).not.toMatch(/127|ola/u);
		await expect(on.ask('readAlertSettings', null, {}, 'editor')).rejects.toThrow(/^403/);
		const again = { ...none, webhook: hook.url };
		expect(await on.ask('changeAlertSettings', again)).toEqual({ secret: null });
		await expect(on.ask('changeAlertSettings', { ...again, emails: ['ola'] })).rejects.toThrow(
			/no mail address.*"at":"emails\.0"/,
		);
	});

	it('[AL12] who changes an address does not put the digest off', async () => {
		const settings = { webhook: null, emails: ['ola@example.org'], digest: 'daily' as const };
		const next = async (): Promise<unknown> =>
			(await on.database.pool.query('select next_digest_at from alert_settings')).rows[0].next_digest_at;
		await on.ask('changeAlertSettings', { ...settings, detail: 'numbers' });
		const before = await next();
		await on.ask('changeAlertSettings', { ...settings, emails: ['ana@example.org'], detail: 'names' });
		expect(await next()).toEqual(before);
		await on.ask('changeAlertSettings', { ...settings, digest: 'weekly', detail: 'names' });
		expect(await next()).not.toEqual(before);
		await on.ask('changeAlertSettings', { ...settings, digest: 'off', detail: 'names' });
		expect(await next()).toBeNull();
		await on.ask('changeAlertSettings', {
			webhook: hook.url,
			emails: [],
			digest: 'off',
			detail: 'numbers',
		});
	});

	it('[AL4] a published version is told to the webhook, with where it is read and not what it says (S6b)', async () => {
		const { id } = await on.ask('createVersion', { persona: 'pe_a' });
		await on.ask('moveVersion', { state: 'staged' }, { version: id });
		const message = hook.next('version.published');
		await on.ask('moveVersion', { state: 'published' }, { version: id });
		const { json, body } = await message;
		expect(json).toMatchObject({ type: 'version.published', version: { id, persona: 'pe_a', number: 1 } });
		expect(body).not.toContain('Pia');
		const exported = await fetch(on.url + json.version.read.json, {
			headers: { authorization: `Bearer ${on.board.tokens.viewer}` },
		});
		expect(await exported.json()).toMatchObject({
			people: 24,
			head: { id },
			content: { persona: { name: 'Pia' } },
		});
	});

	it('[AL16] who was told that a version is published is told that it was withdrawn, by hand or since an erasure (S6b, K13)', async () => {
		const { versions } = await on.ask('listVersions', null);
		const { id } = versions.find(({ state }) => state === 'published')!;
		const byHand = hook.next('version.withdrawn');
		await on.ask('moveVersion', { state: 'withdrawn', note: 'Its people moved on' }, { version: id });
		const { json, body } = await byHand;
		expect(json.version).toMatchObject({ id, state: 'withdrawn' });
		expect(body).not.toContain('persona.json');
	});

	it('[AL5] erasing somebody takes alerts and what waits to be sent with it', async () => {
		await on.database.pool.query(`insert into deliveries (id, board, channel, subject, body, state, next_at, made_at)
			values ('dl_x', '${on.board.boardId}', 'email', 'x', '${secretWords}', 'waiting', now() + interval '1 day', now())`);
		const { sources } = await on.ask('readCatalogue', null);
		const first = `I plan with the ${secretWords} 0`;
		await on.ask(
			'describeSource',
			{ owner: 'Ola', basis: `Said: ${first}`, purpose: 'x' },
			{ source: sources.find(({ name }) => name === 'talks.csv')!.source },
		);
		await on.ask('erasePerson', { confirm: 'P1' }, { person: 'P1' });
		expect((await on.ask('listAlerts', null)).alerts).toEqual([]);
		expect((await on.ask('readRefresh', null)).staged).toBeNull();
		const { rows } = await on.database.pool.query(`select body from deliveries where body <> ''`);
		expect(rows).toEqual([]);
		expect(JSON.stringify(await on.ask('readCatalogue', null))).not.toContain(first);
	});
});
