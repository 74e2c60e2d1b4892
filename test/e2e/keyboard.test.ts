import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { lists } from '../../library/route.ts';
import { goTo, readThrough, turnTo } from '../library/turn-to.ts';
import { barriers } from '../support/axe.ts';
import { findChromium } from '../support/chromium.ts';
import { ScreenReader, stopAt } from './screen-reader.ts';
import { WorkshopPage } from './workshop-page.ts';
import { closeStage, enterStage, type Stage, shoot } from './workshop-stage.ts';

const skip = findChromium() === undefined;
if (skip) console.warn('No Chromium found: the workshop by keyboard alone (AX2–AX11) is skipped.');

const edited = 'Wants to know who is missing before the doors open';

/** What has the focus, as a screen reader would name it; null when nothing has. */
type Focus = { name: string; role: string } | null;

/** Of the stops on the way to something, this many at the start are told. */
const toldStops = 3;

/** One workshop without a pointer, from the first key press to a published persona; each step stands on the one before it. */
describe.skipIf(skip)('a workshop by keyboard alone', () => {
	let stage: Stage;
	let kim: WorkshopPage;
	let library: Page;
	/** The address of its page within the library. */
	let decision: string;
	const reader = new ScreenReader();

	const frame = (): Frame => {
		const found = kim.page.frames().find((one) => one.parentFrame() !== null);
		if (!found) throw new Error('the panel is not open');
		return found;
	};
	const inLibrary = (): Page => library;
	async function press(key: string, page = kim.page): Promise<void> {
		if (key !== 'Tab') reader.does(key);
		await page.keyboard.press(key);
	}
	async function type(words: string, page = kim.page): Promise<void> {
		reader.does(`types “${words}”`);
		await page.keyboard.type(words);
	}
	const seen = (text: string | RegExp): Promise<void> =>
		kim.panel.getByText(text).first().waitFor({ timeout: 120_000 });

	function focusIn(where: Page | Frame): Promise<Focus> {
		return where.evaluate(() => {
			const at = document.activeElement;
			if (!document.hasFocus() || at === null || at === document.body || at.matches('iframe')) return null;
			const labels = 'labels' in at ? (at.labels as NodeListOf<HTMLLabelElement> | null) : null;
			const label = at.matches('input, textarea, select') ? labels?.[0]?.textContent : null;
			const name = at.getAttribute('aria-label') ?? label ?? at.textContent ?? '';
			return { name: name.replace(/\s+/g, ' ').trim(), role: at.getAttribute('role') ?? at.localName };
		});
	}
	const focus = (): Promise<Focus> => focusIn(frame());

	/** Goes on with Tab until what has this name has the focus. */
	async function tabTo(name: RegExp, where: () => Page | Frame = frame): Promise<void> {
		const passed: string[] = [];
		const told: string[] = [];
		const page = where() === library ? library : kim.page;
		for (let stops = 0; stops < 150; stops += 1) {
			await press('Tab', page);
			const at = await focusIn(where());
			const isThere = at !== null && name.test(at.name);
			if (isThere || stops < toldStops) told.push((await stopAt(where())) ?? 'nothing of this page');
			if (isThere) return reader.passes(told, stops + 1);
			passed.push(at === null ? '–' : `${at.role} ${at.name.slice(0, 40)}`);
		}
		throw new Error(`Tab never came to ${name}; it came to ${passed.join(', ')}`);
	}
	/** The focus, which must be somewhere in the panel; where it is said, on that. */
	async function held(on: object = { name: expect.any(String) }): Promise<Focus> {
		await expect.poll(focus).toMatchObject(on);
		reader.passes([(await stopAt(frame())) ?? ''], 1);
		return focus();
	}
	/** Holds once this was announced in this step. */
	const heard = (words: RegExp): Promise<void> =>
		expect
			.poll(() => reader.announced.some((one) => words.test(one)), {
				message: `is told ${words}`,
			})
			.toBe(true);

	beforeAll(async () => {
		stage = await enterStage();
		await reader.listenTo(stage.browser);
		kim = new WorkshopPage(await stage.browser.newPage());
		await kim.page.goto(`${stage.playground.url}/playground/?file=keyboard&user=Kim`);
		await kim.page.getByRole('button', { name: 'Open Personaboard' }).waitFor();
	});
	afterAll(() => closeStage(stage));
	beforeEach(({ task }) => reader.step(task.name.replaceAll(/\[\w+\] ?/g, '')));

	it('[AX2] opens the panel, agrees, and brings in the sample', async () => {
		await tabTo(/^Open Personaboard$/, () => kim.page);
		await press('Enter');
		await kim.panel.getByRole('button', { name: 'Agree and open the board' }).waitFor();
		await tabTo(/^Agree and open the board$/);
		await press('Enter');
		await seen('Connected');
		await held();
		await tabTo(/^Try the sample workshop$/);
		await press('Space');
		await seen('customers.csv');
		await kim.panel.getByRole('button', { name: 'Cancel' }).waitFor({ state: 'detached' });
		await held();
		await tabTo(/^Leave the tour$/);
		await press('Enter');
		await held();
	});

	it('[AX2] [AX3] groups the notes; the focus is never lost while it runs', async () => {
		await tabTo(/^Group notes into themes$/);
		await press('Enter');
		await held();
		await seen(/\d+ themes from 158 notes/);
		await heard(/\d+ themes from 158 notes/);
		await kim.panel.getByRole('button', { name: 'Cancel' }).waitFor({ state: 'detached' });
		await held();
	});

	it('[AX4] [AX8] the outline tells all there is, as headings, lists and states a reader knows', async () => {
		await tabTo(/^This board: people/);
		await press('Enter');
		await tabTo(/^Outline$/);
		await press('Enter');
		await held({ name: 'Outline', role: 'h1' });
		await tabTo(/^Themes \d+$/);
		await press('Enter');
		const told = await reader.view('The outline', frame());
		expect(told).toMatch(/- heading "Outline" \[level=1\]/);
		expect(told).toMatch(/- heading "Themes \d+" \[level=2\]:\n\s+- button "Themes \d+" \[expanded\]/);
		expect(told.match(/- heading ".+" \[level=3\]/g)?.length).toBeGreaterThanOrEqual(4);
		expect(told).toMatch(/- heading "Set aside" \[level=2\]/);
		await shoot(kim, 'outline-themes');
	});

	it('[AX5] [AX3] moves a note: looking through the themes moves nothing, Enter does, and the keyboard goes on with the next note', async () => {
		await tabTo(/^\d+ notes from \d+ participants/);
		await press('Enter');
		await kim.panel.locator('.theme .quote').first().waitFor();
		await press('Tab');
		const note = await held();
		await press('Tab');
		await held({ name: 'Move to', role: 'select' });
		await press('ArrowDown');
		const themes = () => frame().locator('.theme:has(.quote) .quote-text').allTextContents();
		const before = await themes();
		expect(before[0]).toBe(note?.name);
		await press('Enter');
		await seen(/^“.+” is in .+ now\.$/);
		await heard(/^“.+” is in .+ now\./);
		await expect.poll(themes).toEqual(before.slice(1));
		await held({ name: before[1], role: 'button' });
	});

	it('[AX10] sorts alone: starts a round, places notes, sees what came of it', async () => {
		await press('Escape');
		await press('Escape');
		await held({ name: expect.stringMatching(/^This board: people/) });
		await tabTo(/^(Notes|Themes|Personas)/);
		await press('Home');
		await press('ArrowRight');
		await held({ name: expect.stringMatching(/^Themes/), role: 'tab' });
		await tabTo(/^Themes$/);
		await press('ArrowRight');
		await press('ArrowRight');
		await held({ name: 'Agree' });
		await tabTo(/^Which notes/);
		await press('End');
		await tabTo(/^Start a round$/);
		await press('Enter');
		await seen(/^\d+ notes to sort$/);
		await held();
		for (let note = 0; note < 2; note += 1) {
			await tabTo(/^Where it belongs$/);
			await press('ArrowDown');
		}
		await reader.view('Sorting alone', frame());
		await tabTo(/^Show what everybody sorted$/);
		await press('Enter');
		await held({ name: 'Keep sorting' });
		await tabTo(/^Show it$/);
		await press('Enter');
		await seen('Only one person sorted, so nobody can agree yet.');
		await held();
		await reader.view('What came of it', frame());
	});

	it('[AX2] writes personas, reads what a sentence rests on and goes to its notes', async () => {
		await tabTo(/^(Notes|Themes|Personas)/);
		await press('End');
		await held({ name: expect.stringMatching(/^Personas/), role: 'tab' });
		await tabTo(/^Write personas$/);
		await press('Enter');
		await held();
		await seen(/^3 personas/);
		await heard(/^3 personas/);
		await kim.panel.getByRole('button', { name: 'Cancel' }).waitFor({ state: 'detached' });
		await held();
		await tabTo(/^Archetypes \d+$/);
		await press('Enter');
		await kim.panel
			.getByText(/^\d+ participants: P\d/)
			.first()
			.waitFor();
		await tabTo(/(Said in these words|Supported)\d+ notes/);
		await press('Enter');
		await kim.panel.getByRole('list', { name: 'What it rests on' }).waitFor();
		await press('Tab');
		await press('Enter');
		await expect.poll(() => kim.page.locator('.outline:not(.other)').count()).toBeGreaterThan(0);
		// The panel hears a moment after the board what is chosen there.
		await seen(/^The selected note is cited by/);
		await held();
		const told = await reader.view('The personas', frame());
		expect(told).toMatch(/- tab "Personas 3" \[selected\]/);
		expect(told).toMatch(/button ".+ (Said in these words|Supported) .+" \[expanded\]/);
		expect(told).toMatch(/- list "What it rests on":\n\s+- listitem/);
	});

	it('[AX6] [AX3] edits the sentence; Escape leaves it as it was, Enter keeps the words and the keyboard where it was', async () => {
		await tabTo(/^Edit: /);
		const opener = await focus();
		await press('Enter');
		await held({ role: 'textarea' });
		await type('not this');
		await press('Escape');
		await held(opener!);
		await press('Enter');
		await type(edited);
		await press('Enter');
		await seen(edited);
		await held({ name: `Edit: ${edited}` });
		await kim.page.locator('.node.text', { hasText: edited }).first().waitFor({ state: 'attached' });
		await seen('Edited by Kim');
	});

	it('[AX11] puts a decision to the board in the library', async () => {
		await tabTo(/^Open the library$/);
		[library] = await Promise.all([stage.browser.waitForEvent('page'), press('Enter')]);
		await library.getByRole('heading', { name: 'Personas', level: 1 }).waitFor();
		await readThrough(library);
		await reader.view('The library', library);
		await tabTo(/^Decisions$/, inLibrary);
		await press('Enter', library);
		await library.getByRole('heading', { name: 'Decisions', level: 1 }).waitFor();
		await tabTo(/^Put a decision to the board$/, inLibrary);
		await press('Enter', library);
		await tabTo(/^The question$/, inLibrary);
		await type('What do we build first?', library);
		for (const [title, need] of decisionOptions) {
			await tabTo(/^Name$/, inLibrary);
			await type(title, library);
			await tabTo(/^Needs it serves/, inLibrary);
			await type(need, library);
		}
		await tabTo(/^Weigh it$/, inLibrary);
		await press('Enter', library);
		await library.getByRole('table').waitFor();
		decision = new URL(library.url()).hash;
		await readThrough(library);
		await reader.view('A decision', library);
	});

	it('[AX7] votes on a decision in the outline', async () => {
		await kim.page.bringToFront();
		await tabTo(/^This board: people/);
		await press('Enter');
		await tabTo(/^Outline$/);
		await press('Enter');
		await tabTo(/^Decisions and changes 1$/);
		await press('Enter');
		await kim.panel.getByRole('button', { name: 'Vote for Export check' }).waitFor();
		await tabTo(/^Vote for Export check$/);
		await press('Space');
		await kim.panel.getByRole('button', { name: 'Vote for Export check', pressed: true }).waitFor();
		await seen(/^Export check\s.+, 1 vote$/);
		await held({ name: 'Vote for Export check' });
		const told = await reader.view('A vote', frame());
		expect(told).toMatch(/- button "Vote for Export check" \[pressed\]/);
		await shoot(kim, 'outline-votes');
	});

	it('[AX11] [AX3] decides in the library, stages version 1 of a persona, and hears why it is not published', async () => {
		await library.bringToFront();
		await tabTo(/^Decide for Export check$/, inLibrary);
		await press('Enter', library);
		await library.getByText(/^Decided for “Export check”/).waitFor();
		await tabTo(/^Versions$/, inLibrary);
		await press('Enter', library);
		// Deciding has kept a version of each persona.
		const staging = library.getByRole('button', { name: /^Stage: / });
		await staging.first().waitFor();
		await readThrough(library);
		const before = await staging.count();
		await tabTo(/^Stage: /, inLibrary);
		await press('Enter', library);
		await expect.poll(() => staging.count()).toBe(before - 1);
		await expect.poll(() => focusIn(library)).not.toBeNull();
		// Four people stand behind it, one too few for a persona that is not to tell who they are.
		await tabTo(/^Publish: /, inLibrary);
		await press('Enter', library);
		await library.getByText(/needs at least 5 people behind it.* this one has 4\. Hear 1 more/).waitFor();
		await readThrough(library);
		await reader.view('Versions', library);
	});

	it('[AX13] on paper a persona, a decision and the versions hold what there is to read, all of it open, and nothing to press', async () => {
		// The width of A4 within its margins.
		await library.setViewportSize({ width: 672, height: 2400 });
		for (const page of ['Personas', 'Decisions', 'Versions']) {
			await goTo(library, page);
			if (page !== 'Versions') {
				await library.getByRole('main').getByRole('link').first().click();
				await library.locator('main article').waitFor();
			}
			if (page === 'Versions') {
				await library.getByText('Nobody stands for it yet.').waitFor();
				await library.locator('main td').first().waitFor();
			}
			await readThrough(library);
			const words = (await library.locator('main .claim > p, main td').allInnerTexts()).length;
			await library.emulateMedia({ media: 'print' });
			await library.evaluate(() => dispatchEvent(new Event('beforeprint')));
			expect(
				await library.locator('button:visible, input:visible, select:visible, nav:visible').count(),
				page,
			).toBe(0);
			expect(await library.locator('main details:not([open]):visible').count(), page).toBe(0);
			// What only leads elsewhere goes with the dot before it.
			const ends = (await library.locator('main .from').allInnerTexts()).map((line) => line.trim().slice(-1));
			expect(ends, page).not.toContain('·');
			expect(await library.locator('main .claim > p:visible, main td:visible').count(), page).toBe(words);
			expect(await library.evaluate(() => document.documentElement.scrollWidth), page).toBeLessThanOrEqual(
				672,
			);
			await shoot({ page: library }, `print-${page.toLowerCase()}`);
			expect((await library.pdf({ preferCSSPageSize: true })).subarray(0, 5).toString()).toBe('%PDF-');
			await library.evaluate(() => dispatchEvent(new Event('afterprint')));
			await library.emulateMedia({ media: null });
		}
		await library.setViewportSize({ width: 1440, height: 900 });
	});

	it('[AX1] axe finds nothing in the panel with a real board in it, nor on any page of the library, nor in the help', async () => {
		const found: Record<string, string[]> = {};
		const look = async (name: string, where: Page | Frame): Promise<void> => {
			const wrong = await barriers(where);
			if (wrong.length > 0) found[name] = wrong;
		};
		await look('outline', frame());
		await library.goto(`${library.url().split('#')[0]}#/personas`);
		const persona = await library.locator('main a[href^="#/personas/"]').first().getAttribute('href');
		const addresses = [...lists.map((page) => `#/${page}`), persona!, decision, '#/search/shift'];
		for (const address of addresses) {
			await turnTo(library, address);
			await look(address, library);
		}
		await library.goto(`${stage.playground.url}/help/outline`);
		await look('help', library);
		expect(found).toEqual({});
		await library.close();
	});

	it('[AX12] what a reader is told is what docs/screen-reader.md says', () => {
		const { is, was } = reader.close();
		expect(is).toBe(was);
	});
});

const decisionOptions = [
	['Export check', 'Match planned hours against clocked hours before payroll'],
	['Cover finder', 'Find cover before the doors open when somebody is sick'],
] as const;
