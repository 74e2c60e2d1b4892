import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lists } from '../../library/route.ts';
import { barriers } from '../support/axe.ts';
import { findChromium } from '../support/chromium.ts';
import { WorkshopPage } from './workshop-page.ts';
import { closeStage, openStage, type Stage, shoot } from './workshop-stage.ts';

const skip = findChromium() === undefined;
if (skip) console.warn('No Chromium found: the workshop by keyboard alone (AX2–AX8) is skipped.');

const edited = 'Wants to know who is missing before the doors open';

/** What has the focus, as a screen reader would name it; null when nothing has. */
type Focus = { name: string; role: string } | null;

/** One workshop without a pointer, from the first key press to an edited sentence; each step stands on the one before it. */
describe.skipIf(skip)('a workshop by keyboard alone', { timeout: 180_000 }, () => {
	let stage: Stage;
	let kim: WorkshopPage;

	const frame = (): Frame => {
		const found = kim.page.frames().find((one) => one.parentFrame() !== null);
		if (!found) throw new Error('the panel is not open');
		return found;
	};
	const press = (key: string): Promise<void> => kim.page.keyboard.press(key);
	const seen = (text: string | RegExp): Promise<void> =>
		kim.panel.getByText(text).first().waitFor({ timeout: 120_000 });

	function focusIn(where: Page | Frame): Promise<Focus> {
		return where.evaluate(() => {
			const at = document.activeElement;
			if (!document.hasFocus() || at === null || at === document.body || at.matches('iframe')) return null;
			const label = at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : null;
			const name = at.getAttribute('aria-label') ?? label ?? at.textContent ?? '';
			return { name: name.replace(/\s+/g, ' ').trim(), role: at.getAttribute('role') ?? at.localName };
		});
	}
	const focus = (): Promise<Focus> => focusIn(frame());

	/** Goes on with Tab until what has this name has the focus. */
	async function tabTo(name: RegExp, where: () => Page | Frame = frame): Promise<void> {
		const passed: string[] = [];
		for (let left = 120; left > 0; left -= 1) {
			await press('Tab');
			const at = await focusIn(where());
			if (at !== null && name.test(at.name)) return;
			passed.push(at === null ? '–' : `${at.role} ${at.name.slice(0, 40)}`);
		}
		throw new Error(`Tab never came to ${name}; it came to ${passed.join(', ')}`);
	}
	/** The focus, which must be somewhere in the panel. */
	async function held(): Promise<Focus> {
		await expect.poll(focus).not.toBeNull();
		return focus();
	}

	beforeAll(async () => {
		stage = await openStage();
		kim = new WorkshopPage(await stage.browser.newPage());
		await kim.page.goto(`${stage.playground.url}/playground/?file=keyboard&user=Kim`);
		await kim.page.getByRole('button', { name: 'Open Personaboard' }).waitFor({ timeout: 90_000 });
	});
	afterAll(() => closeStage(stage));

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
		await kim.panel.getByRole('button', { name: 'Cancel' }).waitFor({ state: 'detached', timeout: 60_000 });
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
		await kim.panel.getByRole('button', { name: 'Cancel' }).waitFor({ state: 'detached', timeout: 60_000 });
		await held();
	});

	it('[AX4] [AX8] the outline tells all there is, as headings, lists and states a reader knows', async () => {
		await tabTo(/^This board: people/);
		await press('Enter');
		await tabTo(/^Outline$/);
		await press('Enter');
		expect(await held()).toEqual({ name: 'Outline', role: 'h1' });
		await tabTo(/^Themes \d+$/);
		await press('Enter');
		const told = await frame().locator('body').ariaSnapshot();
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
		expect(await held()).toMatchObject({ name: 'Move to', role: 'select' });
		await press('ArrowDown');
		const themes = () => frame().locator('.theme:has(.quote) .quote-text').allTextContents();
		const before = await themes();
		expect(before[0]).toBe(note?.name);
		await press('Enter');
		await seen(/^“.+” is in .+ now\.$/);
		await expect.poll(themes).toEqual(before.slice(1));
		expect(await held()).toEqual({ name: before[1], role: 'button' });
	});

	it('[AX2] writes personas, reads what a sentence rests on and goes to its notes', async () => {
		await press('Escape');
		await press('Escape');
		expect((await held())?.name).toMatch(/^This board: people/);
		await tabTo(/^(Notes|Themes|Personas)/);
		await press('End');
		expect(await held()).toMatchObject({ name: expect.stringMatching(/^Personas/), role: 'tab' });
		await tabTo(/^Write personas$/);
		await press('Enter');
		await held();
		await seen(/^3 personas/);
		await kim.panel.getByRole('button', { name: 'Cancel' }).waitFor({ state: 'detached', timeout: 60_000 });
		await held();
		await tabTo(/(Said in these words|Supported)\d+ notes/);
		await press('Enter');
		await kim.panel.getByRole('list', { name: 'What it rests on' }).waitFor();
		await press('Tab');
		await press('Enter');
		await expect.poll(() => kim.page.locator('.outline:not(.other)').count()).toBeGreaterThan(0);
		await held();
		const told = await frame().locator('body').ariaSnapshot();
		expect(told).toMatch(/- tab "Personas 3" \[selected\]/);
		expect(told).toMatch(/button ".+ (Said in these words|Supported) .+" \[expanded\]/);
		expect(told).toMatch(/- list "What it rests on":\n\s+- listitem/);
	});

	it('[AX6] [AX3] edits the sentence; Escape leaves it as it was, Enter keeps the words and the keyboard where it was', async () => {
		await tabTo(/^Edit: /);
		const opener = await focus();
		await press('Enter');
		expect((await held())?.role).toBe('textarea');
		await kim.page.keyboard.type('not this');
		await press('Escape');
		expect(await held()).toEqual(opener);
		await press('Enter');
		await kim.page.keyboard.type(edited);
		await press('Enter');
		await seen(edited);
		expect((await held())?.name).toBe(`Edit: ${edited}`);
		await kim.page.locator('.node.text', { hasText: edited }).first().waitFor({ state: 'attached' });
		await seen('Edited by Kim');
	});

	it('[AX1] axe finds nothing in the panel with a real board in it, nor on any page of the library, nor in the help', async () => {
		const found: Record<string, string[]> = {};
		const look = async (name: string, where: Page | Frame): Promise<void> => {
			const wrong = await barriers(where);
			if (wrong.length > 0) found[name] = wrong;
		};
		await look('personas', frame());
		await tabTo(/^Open the library$/);
		const [library] = await Promise.all([stage.browser.waitForEvent('page'), press('Enter')]);
		await library.getByRole('heading', { name: 'Personas', level: 1 }).waitFor();
		const decision = await decide(library);
		const persona = await library.locator('main a[href^="#/personas/"]').first().getAttribute('href');
		const addresses = [
			...lists.map((page) => `#/${page}`),
			persona!,
			`#/decisions/${decision}`,
			'#/search/shift',
		];
		for (const address of addresses) {
			await library.evaluate((hash) => {
				location.hash = hash;
			}, address);
			await library.locator('main h1').waitFor();
			await library.waitForLoadState('networkidle');
			await look(address, library);
		}
		await library.goto(`${stage.playground.url}/help/outline`);
		await look('help', library);
		expect(found).toEqual({});
		await library.close();
	});

	it('[AX7] votes on a decision in the outline', async () => {
		await tabTo(/^This board: people/);
		await press('Enter');
		await tabTo(/^Outline$/);
		await press('Enter');
		await tabTo(/^Decisions and changes 1$/);
		await press('Enter');
		await kim.panel.getByRole('button', { name: 'Vote for Export check' }).waitFor();
		await tabTo(/^Vote for Export check$/);
		await press('Space');
		await seen(/^Export check: .+, 1 vote$/);
		expect(await held()).toMatchObject({ name: 'Vote for Export check' });
		const told = await frame().locator('body').ariaSnapshot();
		expect(told).toMatch(/- button "Vote for Export check" \[pressed\]/);
		await shoot(kim, 'outline-votes');
	});
});

/** Puts a decision to the board, with the right this tab of the library was let in with; its id. */
function decide(library: Page): Promise<string> {
	return library.evaluate(async () => {
		const [, board = ''] = /^\/library\/([^/]+)/.exec(location.pathname) ?? [];
		const token = sessionStorage.getItem(`personaboard ${board}`);
		const response = await fetch(`/api/boards/${board}/decisions`, {
			method: 'POST',
			headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
			body: JSON.stringify({
				question: 'What do we build first?',
				options: [
					{
						id: 'check',
						title: 'Export check',
						needs: ['Match planned hours against clocked hours before payroll'],
					},
					{
						id: 'finder',
						title: 'Cover finder',
						needs: ['Find cover before the doors open when somebody is sick'],
					},
				],
			}),
		});
		return ((await response.json()) as { id: string }).id;
	});
}
