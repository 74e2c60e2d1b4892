import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compile } from '../../words/compile.ts';
import { library as deLibrary } from '../../words/de/library.ts';
import { libraryWords } from '../../words/en/library.ts';
import { saidIn } from '../../words/said.ts';
import type { SpokenCatalogue } from '../../words/speak.ts';
import { findChromium } from '../support/chromium.ts';
import { WorkshopPage } from './workshop-page.ts';
import { closeStage, enterStage, type Stage, shoot } from './workshop-stage.ts';

const skip = findChromium() === undefined;
if (skip) console.warn('No Chromium found: the end-to-end test of the languages (WO5–WO7, WO14) is skipped.');

const quotes = [
	'Der Dienstplan kommt immer zu spät - P1',
	'Den Dienstplan sehe ich erst am Freitag - P2',
	'Ohne Plan kann ich nicht tauschen - P3',
	'Den Plan schicken sie als Foto - P4',
	'Tauschen geht nur über die Chefin - P5',
	'Wer tauschen will, ruft herum - P6',
];

/** English sentences of the library and of the server, those of two words or more that German has others for. */
function englishOf(): string[] {
	const german = new Set(textsOf(compile(libraryWords, deLibrary)));
	const own = textsOf(compile(libraryWords)).filter((text) => !german.has(text));
	return [...own, ...Object.keys(saidIn.de.library)].filter((text) => /^[^{[]+ [^{[]+$/.test(text));
}

function textsOf(catalogue: SpokenCatalogue): string[] {
	return Object.values(catalogue).flatMap((text) => {
		if (typeof text === 'string') return [text];
		return Array.isArray(text) ? [] : textsOf(text);
	});
}

/** One board begun in German, then looked after by an English panel. */
describe.skipIf(skip)('a workshop in two languages', () => {
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
		await person.panel.getByText(connected).waitFor();
		return person;
	}

	beforeAll(async () => {
		stage = await enterStage();
	});
	afterAll(() => closeStage(stage));

	it('[WO6] a German browser gets a German panel, and a board that is drawn in German', async () => {
		ana = await openIn('de-AT', 'Ana', 'Zustimmen und das Board öffnen', 'Verbunden');
		expect(await spoken(ana)).toBe('de');
		for (const [at, text] of quotes.entries())
			await ana.stick(text, 200 + (at % 3) * 180, 200 + Math.floor(at / 3) * 180);
		await ana.panel.getByText('Seite', { exact: true }).click();
		await ana.button('6 Notizen hereinholen').click();
		await ana.panel.getByText('6 Einträge gelesen, 6 neu').first().waitFor();
		await shoot(ana, 'panel-deutsch');
		await ana.button('Notizen zu Themen gruppieren').click();
		await expect.poll(() => titles(ana)).toContain('Themen');
		await ana.panel.getByRole('button', { name: 'Abbrechen' }).waitFor({ state: 'detached' });
		await shoot(ana, 'board-deutsch');
	});

	it('[WO14] [WO15] personas are named in German, and the library is German on every page, what the server says and wrote on it included', async () => {
		await ana.tab(/Personas/);
		await ana.button('Personas schreiben').click();
		await ana.panel.getByText(/Personas? mit \d+ (?:Satz|Sätzen)/).waitFor();
		await expect.poll(() => titles(ana)).toContainEqual(expect.stringMatching(/^Die „\p{Lu}.+“-Person$/u));
		await shoot(ana, 'personas-deutsch');
		const opened = ana.page.context().waitForEvent('page');
		await ana.button('Bibliothek öffnen').click();
		const library = await opened;
		await library.getByRole('heading', { level: 1 }).waitFor();
		expect(await library.evaluate(() => document.documentElement.lang)).toBe('de');
		const links = library.locator('nav').getByRole('link');
		const names = await links.allInnerTexts();
		expect(names).toContain('Themen');
		for (const name of names) {
			await links.getByText(name, { exact: true }).click();
			await library.getByRole('heading', { name, level: 1 }).waitFor();
			await expect.poll(() => library.getByText('Liest das Board …').count()).toBe(0);
			if (name === 'Personas')
				await library
					.getByText(/Die „\p{Lu}.+“-Person/u)
					.first()
					.waitFor();
			const shown = await library.locator('body').innerText();
			expect(
				englishOf().filter((text) => shown.includes(text)),
				name,
			).toEqual([]);
			expect(shown).not.toMatch(/\bThe .+ person|Notes that|for now, by how many/u);
		}
		await shoot({ page: library }, 'library-deutsch');
		await library.close();
	});

	it('[WO5] [WO15] an English panel that takes over draws the board on in German, until somebody chooses otherwise', async () => {
		ben = await openIn('en-GB', 'Ben', 'Agree and open the board', 'Connected');
		await ana.page.close();
		await ben.button(/This board/).click();
		const board = ben.panel.getByLabel('Language of the board');
		await expect.poll(() => board.inputValue()).toBe('de');
		// What is drawn anew is drawn by Ben's window now: a theme gets another name.
		await ben.button('Back').click();
		await ben.tab(/Themes/);
		await expect.poll(() => titles(ben)).toContain('Themen');
		expect(await titles(ben)).not.toContain('Themes');
		await ben.button(/This board/).click();
		await board.selectOption('fr');
		await board.blur();
		await expect.poll(() => titles(ben)).toContain('Thèmes');
		expect(await titles(ben)).not.toContain('Themen');
		await expect.poll(() => titles(ben)).toContainEqual(expect.stringMatching(/^La personne «\s.+\s»$/u));
		const german = async () => (await titles(ben)).filter((title) => title.startsWith('Die '));
		await expect.poll(german).toEqual([]);
		expect(await spoken(ben)).toBe('en');
	});

	it('[WO6] a person chooses another language, and it is there the next time', async () => {
		const panel = ben.panel.getByLabel('Language of this panel');
		// With the language the label it was found by changes too.
		await panel.selectOption('ja');
		await ben.panel.getByRole('heading', { name: 'このボード' }).waitFor();
		await shoot(ben, 'panel-japanese');
		// It is shown before the machine has kept it.
		const kept = (): Promise<string> => ben.page.evaluate(() => JSON.stringify({ ...localStorage }));
		await expect.poll(kept).toMatch(/language\W+ja\b/);
		await ben.page.reload();
		await ben.page.getByRole('button', { name: 'Open Personaboard' }).click();
		await ben.panel.getByText('接続済み').waitFor();
		expect(await spoken(ben)).toBe('ja');
	});
});
