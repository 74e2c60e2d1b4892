import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../support/chromium.ts';
import { type Looking, lookAtPanel } from './look-at.ts';

const skip = findChromium() === undefined;
if (skip)
	console.warn(
		'No Chromium found: the tests of what the panel does (BH48, UI2, UI31–UI45, UI67, UI68, UI82, UI83) are skipped.',
	);

describe.skipIf(skip)('what the panel says and does, in a browser', () => {
	let browser: Looking['browser'];
	let page: Looking['page'];
	let show: Looking['show'];
	let asked: Looking['asked'];
	let focused: Looking['focused'];

	beforeAll(async () => {
		({ browser, page, show, asked, focused } = await lookAtPanel());
	});
	afterAll(() => browser?.close());

	it('[BH48] every chart of what people do stands in a table that says the same; a feature opens the users behind it', async () => {
		await show('behaviour');
		const charts = await page.evaluate(() => {
			const inTable = (chart: Element) => {
				const cell = chart.closest('td');
				const table = cell?.closest('table');
				return {
					text: cell?.textContent?.trim() ?? '',
					row: cell?.parentElement?.querySelector('th[scope=row]')?.textContent?.trim() ?? '',
					caption: table?.querySelector('caption')?.textContent?.trim() ?? '',
					heads: table?.querySelectorAll('thead th[scope=col]').length ?? 0,
				};
			};
			return [...document.querySelectorAll('.figure-bar, td[style*="--heat"]')].map(inTable);
		});
		expect(charts.length).toBeGreaterThan(7 * 24);
		for (const { text, row, caption, heads } of charts) {
			expect(text).toMatch(/\d/);
			expect(row).not.toBe('');
			expect(caption).not.toBe('');
			expect(heads).toBeGreaterThan(0);
		}
		await page.locator('.figures-table .link').first().click();
		await page.getByText('user-7000').waitFor();
		await show('behaviour-viewer');
		expect(await page.locator('.figures-table .link').count()).toBe(0);
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
