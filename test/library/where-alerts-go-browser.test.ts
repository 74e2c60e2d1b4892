import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signatureOf } from '../../server/alerts/webhook.ts';
import { languages } from '../../words/languages.ts';
import { shoot } from '../e2e/workshop-stage.ts';
import { type Hook, openHook, openUpkeepBoard, type UpkeepBoard } from '../server/upkeep/upkeep-board.ts';
import { barriers } from '../support/axe.ts';
import { findChromium, openBrowser } from '../support/chromium.ts';
import { type MailServer, openMailServer } from '../support/mail-server.ts';

const skip = findChromium() === undefined;
if (skip) console.warn('No Chromium found: where alerts go (AL9, AL10) is not looked at in the library.');

/** Each step stands on the one before it. */
describe.skipIf(skip)('where alerts go, in the library', () => {
	let hook: Hook;
	let mail: MailServer;
	let on: UpkeepBoard;
	let browser: BrowserContext;
	let page: Page;
	let secret: string;

	beforeAll(async () => {
		[hook, mail, browser] = await Promise.all([openHook(), openMailServer(), openBrowser()]);
		on = await openUpkeepBoard({ SMTP_URL: mail.url, PERSONABOARD_MAIL_FROM: 'board@example.org' });
		page = await open('owner');
	});
	afterAll(async () => {
		await browser?.close();
		await on?.close();
		hook?.close();
		mail?.close();
	});

	async function open(role: 'owner' | 'viewer', language = 'en'): Promise<Page> {
		const tab = await browser.newPage();
		await tab.goto(`${on.url}/library/${on.board.boardId}?lang=${language}#token=${on.board.tokens[role]}`);
		await tab.locator('nav a[href="#/changes"]').click();
		await tab.locator('main section h2').first().waitFor();
		return tab;
	}
	const listed = (address: string) => page.getByRole('listitem').filter({ hasText: address });
	/** Goes on with Tab until what has this name has the focus. */
	async function tabTo(name: string): Promise<void> {
		for (let stops = 0; stops < 60; stops += 1) {
			await page.keyboard.press('Tab');
			const at = page.locator(':focus');
			if ((await at.count()) === 0) continue;
			const told = await at.ariaSnapshot();
			if (told.includes(`"${name}"`)) return;
		}
		throw new Error(`Tab never came to ${name}`);
	}
	const wide = (tab: Page): Promise<number> => tab.evaluate(() => document.documentElement.scrollWidth);

	it('[AL9] says what happens while no one is told', async () => {
		await page.getByText('No one is told yet.').waitFor();
		await page.getByText(/Nobody gets a message\./).waitFor();
		expect(await page.getByRole('button', { name: 'Send a test' }).count()).toBe(0);
		expect(await barriers(page)).toEqual([]);
	});

	it('[AL9] an address that cannot be is refused beside its field, which keeps the keyboard', async () => {
		await tabTo('What it is');
		await page.keyboard.press('ArrowDown');
		await tabTo('Address of the program, beginning with https');
		await page.keyboard.type('nowhere');
		await page.keyboard.press('Enter');
		const field = page.getByLabel('Address of the program, beginning with https');
		await page.getByRole('alert').filter({ hasText: 'This is no address a message can go to.' }).waitFor();
		expect(await field.getAttribute('aria-invalid')).toBe('true');
		await expect.poll(() => field.evaluate((input) => document.activeElement === input)).toBe(true);
		expect(await field.ariaSnapshot()).toContain('nowhere');
		expect(await barriers(page)).toEqual([]);
	});

	it('[AL9] a program is added by keyboard; its secret is shown, and never again', async () => {
		await page.keyboard.press('ControlOrMeta+A');
		await page.keyboard.type(hook.url);
		await page.keyboard.press('Enter');
		const shown = page.getByLabel('The secret of this program');
		await shown.waitFor();
		await expect.poll(() => shown.evaluate((input) => document.activeElement === input)).toBe(true);
		secret = await shown.inputValue();
		expect(secret).toMatch(/^pbs_/);
		expect(await barriers(page)).toEqual([]);
		await tabTo('I have copied it');
		await page.keyboard.press('Enter');
		await shown.waitFor({ state: 'detached' });
		await page.reload();
		await listed(hook.url).waitFor();
		expect(await page.content()).not.toContain(secret);
	});

	it('[AL9] somebody’s mail is added once, changed, and what is wrong with it is said', async () => {
		const field = page.getByLabel('Mail address');
		for (const [typed, said] of [
			['ola', 'This is no mail address.'],
			['', 'Type an address first.'],
		] as const) {
			await field.fill(typed);
			await field.press('Enter');
			await page.getByRole('alert').filter({ hasText: said }).waitFor();
		}
		await field.fill('ola@example.org');
		await field.press('Enter');
		await page.getByText('ola@example.org is told from now on.').waitFor();
		await field.fill('ola@example.org');
		await field.press('Enter');
		const refusal = page.getByText('This address is in the list already.');
		await refusal.waitFor();
		await field.fill('');
		await refusal.waitFor({ state: 'detached' });
		await page.getByRole('button', { name: 'Change ola@example.org' }).press('Enter');
		const changed = listed('ola@example.org').getByLabel('Mail address');
		await expect.poll(() => changed.evaluate((input) => document.activeElement === input)).toBe(true);
		await changed.fill('ana@example.org');
		await changed.press('Enter');
		await listed('ana@example.org').waitFor();
		await listed('ola@example.org').waitFor({ state: 'detached' });
	});

	it('[AL10] a test says for each address that it arrived, or why not', async () => {
		const [message, letter] = [hook.next('test'), mail.next()];
		await page.getByRole('button', { name: 'Send a test' }).press('Enter');
		await page.getByText(`✓ The test arrived at ${hook.url}.`).waitFor();
		await page.getByText('✓ The test arrived at ana@example.org.').waitFor();
		const { headers, body } = await message;
		const signed = headers['x-personaboard-signature']!;
		expect(signed).toBe(signatureOf(secret, Number(/^t=(\d+)/.exec(signed)![1]), body));
		expect(await letter).toMatchObject({ to: 'ana@example.org', subject: 'Personaboard: a test' });
		await page.getByRole('heading', { name: 'Where alerts go' }).evaluate((title) => title.scrollIntoView());
		await shoot({ page }, 'library-alerts');
		hook.answer(410);
		await page.getByRole('button', { name: 'Send a test' }).press('Enter');
		await page.getByText(`✕ It cannot arrive at ${hook.url}. The address answered with 410.`).waitFor();
		await page.getByText('The last messages').press('Enter');
		await page.getByText(/Program · test · ✕ given up/).waitFor();
		expect(await barriers(page)).toEqual([]);
	});

	it('[AL9] how often and how much is told is kept once it is said so, not while it is looked through', async () => {
		const terms = async (): Promise<unknown[]> => {
			const { digest, detail } = await on.ask('readAlertSettings', null);
			return [digest, detail];
		};
		await page.getByLabel('What weighs less, in one message').selectOption('daily');
		await page.getByLabel('How much a message tells').selectOption('quotes');
		await page.getByText(/Quotes leave this server then/).waitFor();
		expect(await terms()).toEqual(['weekly', 'numbers']);
		await page.getByRole('button', { name: 'Keep', exact: true }).last().press('Enter');
		await page.getByText('Kept.').waitFor();
		expect(await terms()).toEqual(['daily', 'quotes']);
	});

	it('[AL9] who may not change it sees how many are told, and no address', async () => {
		const tab = await open('viewer');
		await tab.getByText(/^Alerts go to 1 mail address and 1 program\./).waitFor();
		expect(await tab.content()).not.toMatch(/ana@example|127\.0\.0\.1:\d+\/hook/);
		expect(await tab.getByRole('button', { name: 'Send a test' }).count()).toBe(0);
		expect(await barriers(tab)).toEqual([]);
		await tab.close();
	});

	it.each(languages)(
		'[LB8] [WO14] it fits the narrowest phone, in the reader’s language: %s',
		async (language) => {
			const tab = await open('owner', language);
			await tab.setViewportSize({ width: 320, height: 800 });
			await tab.locator('li.claim', { hasText: 'ana@example.org' }).waitFor();
			expect(await wide(tab)).toBeLessThanOrEqual(320);
			const shown = await tab.locator('main').innerText();
			if (language !== 'en')
				expect(shown).not.toMatch(/Where alerts go|Send a test|Remove|given up|answered/);
			await shoot({ page: tab }, `alerts-${language}-phone`);
			await tab.close();
		},
	);

	it('[AL9] an address that is taken out is told no longer', async () => {
		await page.getByRole('button', { name: `Remove ${hook.url}` }).press('Enter');
		await page.getByText(`${hook.url} is told no longer.`).waitFor();
		await page.getByRole('button', { name: 'Remove ana@example.org' }).press('Enter');
		await page.getByText('No one is told yet.').waitFor();
		expect(await on.ask('whereAlertsGo', null, {}, 'viewer')).toMatchObject({ webhook: false, emails: 0 });
	});
});
