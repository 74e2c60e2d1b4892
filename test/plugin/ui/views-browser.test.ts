import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, openBrowser } from '../../support/chromium.ts';
import { buildLookPage } from './look-build.ts';
import type { LookPage } from './look-page.tsx';
import { scenes } from './look-scenes.ts';
import { moving } from './views-measure.ts';
import { drawn, type Survey, surveyViews, windows } from './views-survey.ts';

declare global {
	interface Window {
		look: LookPage;
	}
}

const skip = findChromium() === undefined;
if (skip) console.warn('No Chromium found: the tests of the panel’s look (UI37–UI39) are skipped.');

describe.skipIf(skip)('the panel in a browser', () => {
	let browser: BrowserContext;
	let page: Page;
	let address: string;

	async function show(name: string): Promise<void> {
		await page.goto(`${address}#${name}`);
		for (const target of scenes[name]?.press ?? [])
			await page.locator(target).first().click({ timeout: 5000 });
		await drawn(page);
	}
	const asked = (): Promise<LookPage['asked']> => page.evaluate(() => window.look.asked);
	async function focused(): Promise<string> {
		await drawn(page);
		return page.evaluate(
			() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
		);
	}

	beforeAll(async () => {
		// Without Inter the fallback is wider: what fits then fits in Figma.
		address = await buildLookPage(mkdtempSync(join(tmpdir(), 'personaboard-look-')), false);
		browser = await openBrowser();
		page = await browser.newPage();
		await page.setViewportSize({ width: 400, height: 640 });
		await page.goto(address);
	});
	afterAll(() => browser?.close());

	describe('every view, drawn once and looked at in every way', () => {
		let found: Survey;
		beforeAll(async () => {
			found = await surveyViews(browser, page);
			await page.setViewportSize({ width: 400, height: 640 });
		}, 240_000);

		for (const [[width], what] of [
			[windows[0], 'as it opens'],
			[windows[1], 'at its smallest'],
			[windows[2], 'at its smallest, zoomed to 200 %'],
		] as const) {
			it(`[UI37] [AX1] every state fits its window ${what}: nothing runs out at the side or is cut off`, () => {
				expect(found.wide[width]).toEqual({});
			});
		}
		it('[UI37] every state is drawn, and none fails', () => {
			expect(found.views).toBe(Object.keys(scenes).length);
			expect(found.problems).toEqual([]);
		});
		it('[UI38] every control has a name and is at least 24 px in both directions; every text can be read', () => {
			expect(found.controls).toEqual({});
		});
		it('[UI38] the Tab key reaches every control, and where it is can be seen', () => {
			expect(found.missed).toEqual({});
		});
		it('[AX1] axe finds nothing against WCAG 2.2 A and AA, nor against good practice', () => {
			expect(found.barriers).toEqual({});
		});
		it('[AX1] nothing is lost with the text spacing of WCAG 1.4.12', () => {
			expect(found.spaced).toEqual({});
		});
	});

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

	it('[AX5] looking through a list that acts changes nothing; Enter does, leaving does not', async () => {
		const moves = (): Promise<unknown[]> =>
			page.evaluate(() => [...window.look.doc.getMap('moves').values()]);
		await show('themes-open');
		const list = page.getByLabel('Move to').first();
		await list.focus();
		await page.keyboard.press('ArrowDown');
		expect(await list.evaluate((element: HTMLSelectElement) => element.value)).not.toBe('');
		await page.keyboard.press('Tab');
		expect(await list.evaluate((element: HTMLSelectElement) => element.value)).toBe('');
		await list.focus();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Escape');
		await page.keyboard.press('Enter');
		expect(await moves()).toEqual([]);
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		expect(await moves()).toMatchObject([
			{ type: 'pin', evidence: 'ev_a', theme: 'th_swap', by: 'Ivy Brook' },
		]);
		await page.getByText('“I export the rota to a spreadsheet every Friday because the…” is in').waitFor();
	});

	it('[AX3] when what has the focus goes away, its neighbour has it, then what it was part of, then the page', async () => {
		await show('personas');
		const sentence = (id: string) => page.locator(`.persona [data-claim="${id}"] .claim-text`);
		const take = (...ids: string[]): Promise<void> =>
			page.evaluate(
				(gone) =>
					window.look.store.set((state) => ({
						...state,
						board: { ...state.board, claims: state.board.claims.filter(({ id }) => !gone.includes(id)) },
					})),
				ids,
			);
		await sentence('cl_1').focus();
		await take('cl_1');
		expect(await focused()).toBe('The hour checker. Rename');
		await sentence('cl_2').focus();
		await page.evaluate(() => window.look.store.set((state) => ({ ...state, tab: 'notes' })));
		await drawn(page);
		expect(await page.evaluate(() => document.activeElement?.id)).toBe('panel-notes');
		await show('failed');
		await page.getByRole('button', { name: 'Dismiss' }).press('Enter');
		await drawn(page);
		expect(await page.evaluate(() => document.activeElement?.id)).toBe('panel-notes');
		await show('themes-open');
		await page.locator('.quote-text').first().focus();
		await page.evaluate(() =>
			window.look.store.set((state) => {
				const members = new Map(state.board.members);
				members.delete('ev_a');
				return { ...state, board: { ...state.board, members } };
			}),
		);
		expect(await focused()).toContain('If the totals are off');
	});

	it('[AX6] a sentence of a sheet is edited in the outline as typing over it on the canvas does', async () => {
		await show('outline-sheets');
		const sentence = '++ serves the hour checker: hours that payroll accepts';
		await page.getByRole('button', { name: `Edit: ${sentence}` }).click();
		await page.getByLabel(`Edit: ${sentence}`).fill('++ serves the hour checker: no more Fridays');
		await page.keyboard.press('Enter');
		const edits = await page.evaluate(() => [...window.look.doc.getMap('edits').values()]);
		expect(edits).toMatchObject([
			{
				type: 'line',
				line: 'sh_next/o-check/pe_one',
				text: ['++ serves the hour checker: no more Fridays'],
				by: 'Ivy Brook',
			},
		]);
	});

	it('[AX7] a vote is sent with one’s others, and taken back; who may only look has none to give', async () => {
		await show('outline-viewer');
		await page.getByText('Export check: +1.6, wins 88 %, 2 votes').waitFor();
		expect(await page.getByRole('button', { name: /^Vote for/ }).count()).toBe(0);
		expect(await page.getByLabel('Move to').count()).toBe(0);
		await show('outline-sheets');
		await page.getByRole('button', { name: 'Vote for Export check', pressed: false }).click();
		await page.getByRole('button', { name: 'Vote for Cover finder', pressed: true }).click();
		expect((await asked()).filter(({ name }) => name === 'voteDecision')).toEqual([
			{ name: 'voteDecision', body: { options: ['finder', 'check'] } },
			{ name: 'voteDecision', body: { options: [] } },
		]);
	});

	it('[AX9] nothing is told by colour alone: a chosen thing has a line, a finding a word or glyph, also in a person’s own colours', async () => {
		const look = (selector: string, property: string, pseudo?: string): Promise<string> =>
			page
				.locator(selector)
				.first()
				.evaluate((element, [name, part]) => getComputedStyle(element, part).getPropertyValue(name), [
					property,
					pseudo,
				] as const);
		await show('themes-open');
		expect(await look('.quote.selected', 'outline-style')).toBe('solid');
		expect(await page.locator('.quote.selected > [aria-current="true"]').count()).toBe(1);
		expect(await look('.tab[aria-selected="true"]', 'box-shadow')).not.toBe('none');
		expect((await page.locator('.badge').allTextContents()).filter((words) => words.trim() === '')).toEqual(
			[],
		);
		await show('failed');
		expect(await look('.notice.error .notice-words', 'content', '::before')).toContain('!');
		await page.emulateMedia({ forcedColors: 'active' });
		await show('themes-open');
		for (const chosen of ['.tab[aria-selected="true"]', '.segment.on', '.quote.selected'])
			expect(await look(chosen, 'outline-style'), chosen).toBe('solid');
		expect(await look('.dot.on', 'background-color')).not.toBe(await look('body', 'background-color'));
		await page.emulateMedia({ forcedColors: null });
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
