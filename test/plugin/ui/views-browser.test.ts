import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, openBrowser } from '../../support/chromium.ts';
import { buildLookPage } from './look-build.ts';
import type { LookPage } from './look-page.tsx';
import { scenes } from './look-scenes.ts';
import { bareControls, faintTexts, moving, sideways, stops, watchFocus } from './views-measure.ts';

declare global {
	interface Window {
		look: LookPage;
	}
}

const skip = findChromium() === undefined;
if (skip) console.warn('No Chromium found: the tests of the panel’s look (UI37–UI39) are skipped.');
const names = Object.keys(scenes);

describe.skipIf(skip)('the panel in a browser', () => {
	let browser: BrowserContext;
	let page: Page;
	let address: string;
	const problems: string[] = [];

	/** What a view does once it is on the screen, such as taking the focus, comes a frame later. */
	const drawn = (): Promise<void> =>
		page.evaluate(
			() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
		);
	async function show(name: string): Promise<void> {
		await page.goto(`${address}#${name}`);
		for (const target of scenes[name]?.press ?? [])
			await page.locator(target).first().click({ timeout: 5000 });
		await drawn();
	}
	const asked = (): Promise<LookPage['asked']> => page.evaluate(() => window.look.asked);
	async function focused(): Promise<string> {
		await drawn();
		return page.evaluate(
			() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
		);
	}

	beforeAll(async () => {
		// Without Inter the fallback is wider: what fits then fits in Figma.
		address = await buildLookPage(mkdtempSync(join(tmpdir(), 'personaboard-look-')), false);
		browser = await openBrowser();
		page = await browser.newPage();
		page.on('pageerror', (error) => problems.push(String(error)));
		page.on('console', (line) => {
			if (line.type() === 'error') problems.push(line.text());
		});
		await page.goto(address);
	});
	afterAll(() => browser?.close());

	for (const [width, height, what] of [
		[400, 640, 'as it opens'],
		[320, 480, 'at its smallest'],
		[160, 320, 'at its smallest, zoomed to 200 %'],
	] as const) {
		it(`[UI37] every state fits its window ${what}: nothing runs out at the side, nothing fails`, async () => {
			await page.setViewportSize({ width, height });
			problems.length = 0;
			const wide: Record<string, string[]> = {};
			for (const name of names) {
				await show(name);
				const found = await page.evaluate(sideways);
				if (found.length > 0) wide[name] = found;
			}
			expect(wide).toEqual({});
			expect(problems).toEqual([]);
		});
	}

	it('[UI38] every control has a name and is at least 24 px in both directions; every text can be read', async () => {
		await page.setViewportSize({ width: 400, height: 640 });
		const found: Record<string, string[]> = {};
		for (const name of names) {
			await show(name);
			// The pointer would colour what it rests on.
			await page.mouse.move(0, 0);
			const poor = [...(await page.evaluate(bareControls)), ...(await page.evaluate(faintTexts))];
			if (poor.length > 0) found[name] = poor;
		}
		expect(found).toEqual({});
	});

	it('[UI38] the Tab key reaches every control, and where it is can be seen', {
		timeout: 120_000,
	}, async () => {
		const missed: Record<string, string[]> = {};
		for (const name of names.filter((scene) => !/long/.test(scene))) {
			await show(name);
			await page.evaluate(watchFocus);
			const wanted = await page.evaluate(stops);
			for (let left = wanted.length + 4; left > 0; left -= 1) await page.keyboard.press('Tab');
			const reached = new Set(await page.evaluate(() => window.reached ?? []));
			const left = wanted.filter((stop) => !reached.has(stop));
			if (left.length > 0) missed[name] = left;
		}
		expect(missed).toEqual({});
	});

	it('[UI38] tabs are one stop; arrow keys go round them', async () => {
		await show('themes');
		await page.getByRole('tab', { name: 'Themes' }).focus();
		const seen: string[] = [];
		for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'Home', 'End']) {
			await page.keyboard.press(key);
			seen.push((await focused()).replace(/\d+/g, ''));
		}
		expect(seen).toEqual(['Personas', 'Notes', 'Personas', 'Notes', 'Personas']);
		expect(await page.locator('[role=tab][tabindex="0"]').count()).toBe(1);
	});

	it('[UI38] a page that lies over the steps takes the focus and gives it back, by Escape too', async () => {
		await show('board');
		expect(await focused()).toBe('This board');
		await page.getByText('Remove Personaboard data').click();
		expect(await focused()).toBe('Remove Personaboard data');
		await page.keyboard.press('Escape');
		expect(await focused()).toBe('This board');
		await page.keyboard.press('Escape');
		expect(await focused()).toMatch(/^This board: people/);
		expect(await page.getByRole('tab').count()).toBe(3);
	});

	it('[UI38] who prefers less motion sees none', async () => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		for (const name of ['starting', 'busy', 'busy-unknown', 'loading-texts']) {
			await show(name);
			expect(await page.evaluate(moving), name).toEqual([]);
		}
		await page.emulateMedia({ reducedMotion: null });
		await show('starting');
		expect(await page.evaluate(moving)).toEqual(['spinner']);
	});

	it('[UI30] figures that change many times a second are not read out', async () => {
		await show('draws-other');
		expect(await page.locator('.status [aria-live]').textContent()).toBe(
			'Connected · Ana Lopes is drawing the board',
		);
		expect(await page.locator('.status-words').innerText()).toMatch(/, 40 of 180$/);
		await show('themes');
		expect(await page.locator('.status-words').textContent()).toBe('Connected');
	});

	it('[UI31] a resting drawing says what is kept and offers to draw again, to those who may', async () => {
		for (const [scene, kept] of [
			['themes-rest', 'The themes are kept here'],
			['personas-rest', 'The personas are kept here'],
		] as const) {
			await show(scene);
			await page.getByText(kept).waitFor();
			expect(await page.getByRole('button', { name: 'Draw again' }).count()).toBe(1);
			await page.evaluate(() =>
				window.look.store.set((state) => ({ ...state, session: { at: 'online', role: 'viewer' } })),
			);
			await page.getByText('View only').waitFor();
			expect(await page.getByRole('button', { name: 'Draw again' }).count()).toBe(0);
			await page.getByText(kept).waitFor();
		}
		await show('themes');
		expect(await page.getByRole('button', { name: 'Draw again' }).count()).toBe(0);
	});

	it('[UI33] a quote with several notes says so, and showing it selects them all', async () => {
		await show('themes-open');
		const quote = page.locator('.quote', { hasText: 'If the totals are off' });
		expect(await quote.locator('.places').textContent()).toBe('2 places');
		expect(await page.locator('.quote .places').count()).toBe(1);
		await quote.locator('.quote-text').click();
		expect(JSON.stringify(await asked())).toContain('["1:2","1:90"]');
	});

	it('[UI36] removing takes two presses, the first of which does nothing but ask', async () => {
		await show('remove');
		await page.getByRole('button', { name: 'Remove data' }).click();
		expect(await focused()).toBe('Keep it');
		expect(await asked()).toEqual([]);
		await page.keyboard.press('Enter');
		expect(await focused()).toBe('This board');
		expect(await asked()).toEqual([]);
		await show('remove-asked');
		await page.getByRole('button', { name: 'Yes, remove it' }).click();
		await page.getByText('The board on the server is deleted.').waitFor();
		expect((await asked()).map(({ name }) => name)).toEqual(['deleteBoard', 'removeAll']);
		await show('remove-offline');
		await page.getByRole('button', { name: 'Remove data' }).click({ force: true });
		expect(await page.getByRole('button', { name: 'Yes, remove it' }).count()).toBe(0);
		await page.getByLabel('Delete the board on the server too').uncheck();
		await page.getByText('Nobody can reach it from this file').waitFor();
		await page.getByRole('button', { name: 'Remove data' }).click();
		expect(await page.getByRole('button', { name: 'Yes, remove it' }).count()).toBe(1);
		await show('remove-editor');
		expect(await page.getByRole('checkbox').count()).toBe(0);
	});

	it('[UI68] of a board that is deleted, what is left in the file is said and can be taken off', async () => {
		await show('removed-left');
		expect(await page.locator('.notice.error').count()).toBe(1);
		await page.getByRole('button', { name: 'Take them off' }).click();
		await page.getByText('The board on the server is deleted.').waitFor();
		expect((await asked()).map(({ name }) => name)).toEqual(['removeAll']);
	});

	it('[UI67] words of notes that could not be read are said to be so, with the reason and another try', async () => {
		await show('unread-texts');
		await page.getByText('The server cannot be reached right now.').waitFor();
		expect(await page.locator('.spinner').count()).toBe(0);
		await page.getByRole('tab', { name: 'Themes' }).click();
		await page.getByRole('button', { name: 'Try again' }).click();
		expect((await asked()).map(({ name }) => name)).toEqual(['readWords']);
	});

	it('[UI2] the question about a copy has two answers, and a proven copy suggests a board of its own', async () => {
		await show('copy');
		expect(await page.getByText('Suggested').count()).toBe(0);
		await page.getByText('It is the same board').click();
		await show('copy-proven');
		expect(await page.locator('.choice').count()).toBe(2);
		await page.locator('.choice', { hasText: 'Suggested' }).click();
		expect(await asked()).toEqual([{ name: 'chooseWorkspace', body: 'new' }]);
	});

	it('[UI40] an owner changes a role with one press and takes access away with two; an editor sees invitations only', async () => {
		await show('access');
		expect(await focused()).toBe('People and access');
		const ivy = page.locator('li', { hasText: 'Ivy Brook' });
		expect(await ivy.getByRole('button').count()).toBe(0);
		await page.getByLabel('What Everybody who has the file may do').selectOption('viewer');
		expect(await asked()).toEqual([{ name: 'changeRole', body: { role: 'viewer' } }]);
		await page.getByRole('button', { name: 'Take away' }).click();
		expect(await focused()).toBe('Keep it');
		await page.keyboard.press('Enter');
		expect(await focused()).toMatch(/^Take away the access of/);
		expect(await asked()).toHaveLength(1);
		await page.keyboard.press('Enter');
		await page.getByRole('button', { name: 'Yes, take it away' }).click();
		expect((await asked()).map(({ name }) => name)).toEqual(['changeRole', 'revokeToken']);
		await page.getByRole('button', { name: 'Renew the file’s way in' }).click();
		await page.getByText('The file’s way in is renewed.').waitFor();
		expect((await asked()).map(({ name }) => name).slice(2)).toEqual(['rotateJoin', 'renewJoin']);
		await show('access-editor');
		await page.getByText('New invitation').waitFor();
		expect(await page.getByText('Who has access').count()).toBe(0);
		const roles = await page.getByLabel('Who comes with it').locator('option').allTextContents();
		expect(roles.map((role) => role.split(':')[0])).toEqual(['Viewer', 'Commenter', 'Editor']);
		await page.getByRole('button', { name: /^Withdraw the invitation “Commenter/ }).click();
		expect((await asked()).map(({ name }) => name)).toEqual(['withdrawInvitation']);
		await show('board-viewer');
		expect(await page.getByText('People and access').count()).toBe(0);
	});

	it('[UI41] an invitation’s code is made, shown and copied; a code opens the way in from outside', async () => {
		await show('access-code');
		expect(await asked()).toEqual([
			{ name: 'makeInvitation', body: { role: 'editor', expiresInMinutes: 1440, uses: 1 } },
		]);
		expect(await page.getByLabel('Code of the invitation').inputValue()).toBe('pbi_3q2-7wAbCdEfGhIjKlMn');
		await page.getByText('Copied. The code is not shown again.').waitFor();
		for (const scene of ['signed-out-code', 'refused-code']) {
			await show(scene);
			await page.getByLabel('Invitation code').fill('  pbi_abc ');
			await page.keyboard.press('Enter');
			expect(await asked()).toEqual([{ name: 'useInvitation', body: 'pbi_abc' }]);
		}
		for (const [scene, n] of [
			['start-alone', 1],
			['start-viewer', 0],
		] as const) {
			await show(scene);
			expect(await page.getByText('Have an invitation?').count()).toBe(n);
		}
	});

	it('[UI42] signing in shows the code, where to type it and that it waits; it can be stopped and begun again', async () => {
		await show('sign-in');
		await page.getByText('sign in with login.example.com').waitFor();
		expect(await page.getByLabel('Access key').count()).toBe(0);
		await show('sign-in-waiting');
		await page.getByText('WDJB-MJHT').waitFor();
		const link = page.getByRole('link');
		expect(await link.getAttribute('href')).toBe('https://login.example.com/realms/design-research/device');
		expect(await link.getAttribute('target')).toBe('_blank');
		await page.getByText('Waiting until you have signed in there').waitFor();
		await page.getByRole('button', { name: 'Cancel' }).click();
		await page.getByRole('button', { name: 'Sign in' }).waitFor();
		await show('sign-in-failed');
		expect(await page.getByRole('alert').textContent()).toBe('The sign-in provider does not answer.');
		expect(await page.getByRole('button', { name: 'Sign in' }).count()).toBe(1);
	});

	it('[UI45] what the server does not take can be tried again or left behind', async () => {
		await show('refused-drop');
		await page.getByRole('button', { name: 'Try again' }).click();
		await page.getByRole('button', { name: 'Go on without my last changes' }).click();
		expect((await asked()).map(({ name }) => name)).toEqual(['retry', 'dropChanges']);
	});

	it('[UI39] a list of a thousand quotes grows on request, and the keyboard goes on where it was', async () => {
		await show('long-list');
		expect(await page.locator('.quote').count()).toBe(300);
		expect(await focused()).toMatch(/61\. The rota/);
		for (let press = 0; press < 3; press += 1) await page.getByText(/^Show \d.* more$/).click();
		expect(await page.locator('.quote').count()).toBe(1000);
		expect(await page.getByText(/^Show \d.* more$/).count()).toBe(0);
	});

	it('[UI82] [TD5] a coarser or finer cut is looked at without asking anybody, and used with one press', async () => {
		await show('themes-cut');
		const slider = page.getByRole('slider', { name: /Coarser or finer/ });
		await slider.focus();
		await page.keyboard.press('Home');
		const groups = page.locator('.sizes li');
		expect(await groups.allTextContents()).toEqual(['Hours must match payroll and Approving swaps5']);
		await page.keyboard.press('End');
		expect(await slider.getAttribute('aria-valuetext')).toBe('4 themes');
		expect(await groups.allTextContents()).toEqual([
			'Totals that differ2',
			'Budget1',
			'Someone else approves1',
			'Taps on the phone1',
		]);
		expect(await asked()).toEqual([]);
		await page.getByRole('button', { name: 'Use this cut' }).click();
		const start = (await asked()).find(({ name }) => name === 'startJob');
		expect(start?.body).toEqual({ kind: 'group', by: 'Ivy Brook', groups: 4, cut: true });
	});

	it('[UI83] two notes are linked with the keyboard alone, and it can be left off', async () => {
		await show('themes-open');
		const choose = page.getByRole('button', { name: 'Choose', exact: true });
		await page.getByLabel('Move to').first().selectOption({ label: 'Keep apart from…' });
		expect(await choose.count()).toBeGreaterThan(0);
		await page.getByRole('button', { name: 'Cancel' }).click();
		expect(await choose.count()).toBe(0);
		await page.getByLabel('Move to').first().selectOption({ label: 'Keep apart from…' });
		await choose.first().focus();
		await page.keyboard.press('Enter');
		await page.getByText('Noted. The next grouping keeps them apart.').waitFor();
		expect(await choose.count()).toBe(0);
	});
});
