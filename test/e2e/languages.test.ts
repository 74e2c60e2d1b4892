import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../support/chromium.ts';
import { WorkshopPage } from './workshop-page.ts';
import { closeStage, openStage, type Stage, shoot } from './workshop-stage.ts';

const skip = findChromium() === undefined;
if (skip) console.warn('No Chromium found: the end-to-end test of the languages (WO5–WO7) is skipped.');

const quotes = [
	'Der Dienstplan kommt immer zu spät - P1',
	'Den Dienstplan sehe ich erst am Freitag - P2',
	'Ohne Plan kann ich nicht tauschen - P3',
	'Den Plan schicken sie als Foto - P4',
	'Tauschen geht nur über die Chefin - P5',
	'Wer tauschen will, ruft herum - P6',
];

/** One board begun in German, then looked after by an English panel. */
describe.skipIf(skip)('a workshop in two languages', { timeout: 120_000 }, () => {
	let stage: Stage;
	let ana: WorkshopPage;
	let ben: WorkshopPage;
	const titles = (person: WorkshopPage) =>
		person.page.locator('.node.section .section-title').allTextContents();
	const spoken = (person: WorkshopPage) =>
		person.panel.locator('html').evaluate((page) => page.getAttribute('lang'));

	/** A window whose browser asks for these languages, best first. */
	async function windowIn(languages: readonly string[]): Promise<Page> {
		const page = await stage.browser.newPage();
		await page.addInitScript((wanted) => {
			Object.defineProperty(navigator, 'languages', { get: () => wanted });
		}, languages);
		return page;
	}
	async function openIn(
		language: string,
		user: string,
		agree: string,
		connected: string,
	): Promise<WorkshopPage> {
		const person = new WorkshopPage(await windowIn([language]));
		await person.page.goto(
			`${stage.playground.url}/playground/?${new URLSearchParams({ file: 'sprachen', user })}`,
		);
		await person.page.getByRole('button', { name: 'Open Personaboard' }).click();
		await person.button(agree).click();
		await person.panel.getByText(connected).waitFor({ timeout: 30_000 });
		return person;
	}

	beforeAll(async () => {
		stage = await openStage();
	});
	afterAll(() => closeStage(stage));

	it('[WO6] a German browser gets a German panel, and a board that is drawn in German', async () => {
		ana = await openIn('de-AT', 'Ana', 'Zustimmen und das Board öffnen', 'Verbunden');
		expect(await spoken(ana)).toBe('de');
		for (const [at, text] of quotes.entries())
			await ana.stick(text, 200 + (at % 3) * 180, 200 + Math.floor(at / 3) * 180);
		await ana.panel.getByText('Seite', { exact: true }).click();
		await ana.button('6 Notizen hereinholen').click();
		await ana.panel.getByText('6 Einträge gelesen, 6 neu').first().waitFor({ timeout: 30_000 });
		await shoot(ana, 'panel-deutsch');
		await ana.button('Notizen zu Themen gruppieren').click();
		await expect.poll(() => titles(ana), { timeout: 60_000 }).toContain('Themen');
		await ana.panel
			.getByRole('button', { name: 'Abbrechen' })
			.waitFor({ state: 'detached', timeout: 60_000 });
		await shoot(ana, 'board-deutsch');
	});

	it('[WO5] an English panel that takes over draws the board on in German, until somebody chooses otherwise', async () => {
		ben = await openIn('en-GB', 'Ben', 'Agree and open the board', 'Connected');
		await ana.page.close();
		await ben.button(/This board/).click();
		const board = ben.panel.getByLabel('Language of the board');
		expect(await board.inputValue()).toBe('de');
		// What is drawn anew is drawn by Ben's window now: a theme gets another name.
		await ben.button('Back').click();
		await ben.tab(/Themes/);
		await expect.poll(() => titles(ben), { timeout: 30_000 }).toContain('Themen');
		expect(await titles(ben)).not.toContain('Themes');
		await ben.button(/This board/).click();
		await board.selectOption('fr');
		await board.blur();
		await expect.poll(() => titles(ben), { timeout: 30_000 }).toContain('Thèmes');
		expect(await titles(ben)).not.toContain('Themen');
		expect(await spoken(ben)).toBe('en');
	});

	it('[WO6] a person chooses another language, and it is there the next time', async () => {
		const panel = ben.panel.getByLabel('Language of this panel');
		// With the language the label it was found by changes too.
		await panel.selectOption('ja');
		await ben.panel.getByRole('heading', { name: 'このボード' }).waitFor();
		await shoot(ben, 'panel-japanese');
		await ben.page.reload();
		await ben.page.getByRole('button', { name: 'Open Personaboard' }).click();
		await ben.panel.getByText('接続済み').waitFor({ timeout: 30_000 });
		expect(await spoken(ben)).toBe('ja');
	});
});
