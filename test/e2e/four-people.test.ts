import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goTo } from '../library/turn-to.ts';
import { findChromium } from '../support/chromium.ts';
import { layInterviews, usageExport } from './interview-wall.ts';
import { chooseNotes, nextOf, readThemes, unsure } from './notes-by-theme.ts';
import { oneCanvas, onePanel } from './same-board.ts';
import { type Moved, WorkshopPage, within } from './workshop-page.ts';
import { closeStage, enterStage, type Stage, shoot } from './workshop-stage.ts';

const skip = findChromium() === undefined;
if (skip)
	console.warn('No Chromium found: the workshop of four people (WS20–WS26, FA1–FA6, CO1–CO7) is skipped.');

const file = 'four-people';
const options = [
	'Open shifts (2 weeks)\nLet staff take an open shift without approval\nFind cover in minutes when somebody calls in sick',
	'Locked weeks (6 weeks)\nLock the week before the payroll export\nShow the inspector who changed which hours',
];

/** Four people in one file, each in a window of their own, from a wall of notes to a published persona; each step stands on the one before it. */
describe.skipIf(skip)('a workshop of four people', () => {
	let stage: Stage;
	let ana: WorkshopPage;
	let ben: WorkshopPage;
	let cara: WorkshopPage;
	let dan: WorkshopPage;
	let all: WorkshopPage[];
	let library: Page;
	/** The notes of the round, as nodes. */
	let chosen: string[];

	async function enter(name: string): Promise<WorkshopPage> {
		const window = new WorkshopPage(await stage.browser.newPage());
		await window.open(stage.playground.url, file, name, { agree: true });
		return window;
	}
	const view = ({ page }: WorkshopPage): Promise<string> =>
		page.locator('.page').evaluate((element) => (element as HTMLElement).style.transform);
	const status = ({ panel }: WorkshopPage) => panel.locator('footer.status');
	const choices = ({ panel }: WorkshopPage) => panel.getByLabel('Where it belongs');
	const openWorkshop = async (window: WorkshopPage): Promise<void> => {
		await window.button(/^This board/).click();
		await window.button('Agenda and history').click();
	};

	beforeAll(async () => {
		stage = await enterStage();
		await layInterviews(stage.playground.url, file, 150, 11);
		ana = await enter('Ana');
		// One after the other: a browser draws the window in front only, and a panel that opens waits for a frame.
		ben = await enter('Ben');
		cara = await enter('Cara');
		dan = await enter('Dan');
		all = [ana, ben, cara, dan];
	});
	afterAll(async () => {
		await closeStage(stage);
	});

	it('[FA1] [FA3] [FA4] [FA6] by keyboard one takes the facilitation and moves the room on; everybody sees the step and the time left', async () => {
		await ana.page.bringToFront();
		await ana.panel.locator('body').focus();
		await ana.pressByTab(/^This board/);
		await ana.pressByTab('Agenda and history');
		await ana.pressByTab('Facilitate');
		await ana.panel.getByText('You facilitate.').waitFor();
		await ana.pressByTab('Next: Bring in');
		for (const window of [ben, cara, dan]) {
			await status(window)
				.getByText(/Bring in/)
				.waitFor();
			await status(window)
				.getByText(/(9|10) min left/)
				.waitFor();
		}
		await shoot(ana, 'four-agenda');
		await ben.button(/^This board/).click();
		await ben.panel.getByText('facilitates', { exact: true }).waitFor();
		await shoot(ben, 'four-people-here');
		await ben.button('Agenda and history').click();
		await ben.panel.getByText('Ana facilitates.').waitFor();
		expect(await ben.panel.getByRole('button', { name: /^Next:/ }).count()).toBe(0);
		// The step leads to where it is done.
		await ben.button('Go to notes').click();
		await ben.button(/Try the sample workshop/).waitFor();
	});

	it('[FA5] who follows goes along, and leaves by scrolling; nobody is made to', async () => {
		await ana.pressByTab('Show others where I look');
		await ben.panel.getByText('Ana shows where to look.').waitFor();
		const [hers, his] = [await view(ana), await view(ben)];
		await ana.page.mouse.move(300, 400);
		await ana.page.mouse.wheel(700, 300);
		await expect.poll(() => view(ana)).not.toBe(hers);
		expect(await view(ben)).toBe(his);
		await ben.button('Follow').click();
		// Both windows have one size, so that one view is one transform.
		const together = async (): Promise<boolean> => (await view(ben)) === (await view(ana));
		await expect.poll(together).toBe(true);
		await ben.panel.getByText(/You follow Ana/).waitFor();
		await shoot(ben, 'four-following');
		const shown = await view(ana);
		await ana.page.mouse.wheel(-300, 500);
		await expect.poll(() => view(ana)).not.toBe(shown);
		await expect.poll(together).toBe(true);
		await ben.page.mouse.move(300, 400);
		await ben.page.mouse.wheel(-2000, -2000);
		await ben.panel.getByText('You no longer follow Ana.').waitFor();
		await ana.button('Show others where I look').click();
		await ben.panel.getByText('Ana shows where to look.').waitFor({ state: 'detached' });
	});

	it('[WS20] one brings in the wall of 150 notes while another brings in a usage export, and both add up in every window', async () => {
		await ana.button('Go to notes').click();
		await ana.panel.getByText('Page', { exact: true }).click();
		await shoot(ana, 'four-bring-in');
		await ana.button('Bring in 150 notes').click();
		const read = ana.panel.getByText(/^\d+ items read, \d+ new/).first();
		await read.waitFor();
		const [all150, ...parts] = ((await read.textContent()) ?? '').match(/\d+/g)!.map(Number);
		expect([all150, parts.reduce((sum, n) => sum + n, 0)]).toEqual([150, 150]);
		await ben.dropFile('usage.csv', usageExport);
		await ben.panel.getByRole('heading', { name: 'usage.csv', level: 1 }).waitFor();
		await shoot(ben, 'four-usage');
		await ben.button('Bring in').click();
		await ben.panel
			.getByRole('region', { name: 'usage' })
			.getByText(/items read, [\d,]+ new/)
			.waitFor();
		await shoot(ben, 'four-usage-report');
		const heads = async (): Promise<number> =>
			new Set(await Promise.all(all.map(({ panel }) => panel.locator('.step-head').innerText()))).size;
		for (const window of all) await window.step(/^Notes/);
		await expect.poll(heads).toBe(1);
		await shoot(dan, 'four-notes');
	});

	it('[WS21] the agenda offers what is next: the notes move into themes, the same in every window', async () => {
		await openWorkshop(ana);
		await ana.button('Next: Sort').click();
		await status(dan).getByText(/Sort/).waitFor();
		const before = new Set((await ana.notes()).map(({ id }) => id));
		await ana.run('Group notes into themes', /\d+ themes from \d+ notes/);
		expect(new Set((await ana.notes()).map(({ id }) => id))).toEqual(before);
		await oneCanvas(all);
		expect((await dan.themes()).length).toBeGreaterThanOrEqual(4);
		await onePanel(all, /^Themes/);
		for (const window of all) await window.showThemes();
		await shoot(cara, 'four-themes');
	});

	it('[CO1] [CO2] all four sort the same notes alone, and no window knows what another chose', async () => {
		for (const { panel } of all) await panel.getByText('Agree', { exact: true }).click();
		chosen = await chooseNotes(ana, 4, 6);
		await ana.panel
			.getByLabel('Which notes')
			.selectOption({ label: `The ${chosen.length} notes selected on the board` });
		await shoot(ana, 'four-round');
		await ana.button('Start a round').click();
		const { titles, themeOf } = await readThemes(ana);
		let last = -1;
		await Promise.all(
			all.map(async (window, who) => {
				const read = window.panel.locator('li.card:has(select) .words:not(.absent)');
				await expect.poll(() => read.count()).toBe(chosen.length);
				const words = await read.allTextContents();
				const known = words.filter((word) => themeOf(word) !== unsure);
				for (const [at, word] of words.entries()) {
					const home = themeOf(word);
					const dissents = word === known[dissent[who]!];
					const place = dissents ? nextOf(home, titles) : home;
					await choices(window).nth(at).selectOption({ label: place });
				}
				last = words.indexOf(known.at(-1)!);
				await window.panel.getByText('You are through').waitFor();
			}),
		);
		await dan.panel.getByLabel('A group of your own').fill('Odd ones');
		await dan.page.keyboard.press('Enter');
		await choices(dan).nth(last).selectOption({ label: 'My group: Odd ones' });
		await ana.panel.getByText('4 people began, 4 through').waitFor();
		for (const { panel } of [ana, ben, cara])
			expect(await panel.locator('body').innerText()).not.toContain('Odd ones');
		await shoot(dan, 'four-sort-alone');
	});

	it('[CO4] [CO7] what they put in different places comes first; one press decides it on everybody’s board', async () => {
		await ana.button('Show what everybody sorted').click();
		await shoot(ana, 'four-reveal');
		await ana.button('Show it').click();
		for (const { panel } of all) await panel.getByText('3 notes to decide').waitFor();
		await dan.panel.getByText('Odd ones: Dan').waitFor();
		await shoot(ben, 'four-agree');
		await ben.button('Make the theme Odd ones').click();
		for (const { panel } of [cara, dan]) await panel.getByText('2 notes to decide').waitFor();
		// Two people decide two notes at the same time.
		await Promise.all([
			cara.panel
				.getByRole('button', { name: /^Move to / })
				.first()
				.click(),
			dan.panel
				.getByRole('button', { name: /^Leave in / })
				.last()
				.click(),
		]);
		for (const { panel } of all) await panel.getByText('3 notes decided').waitFor();
		const held = async (): Promise<number> => {
			const theme = (await ana.themes()).find(({ title }) => title === 'Odd ones');
			return theme ? (await ana.notes()).filter((note) => within(note, theme)).length : 0;
		};
		await expect.poll(held).toBe(1);
		await oneCanvas(all);
		await shoot(ana, 'four-decided');
	});

	it('[WS22] two people drag at the same time, and a later run keeps every move', async () => {
		for (const { panel } of all) await panel.getByText('Themes', { exact: true }).first().click();
		for (const window of [cara, dan]) await window.showThemes();
		const placed = chosen.map((note) => ({ note, theme: '' }));
		const lifted = await Promise.all([cara.liftToNextTheme(0, placed), dan.liftToNextTheme(2, placed)]);
		const dropped = await Promise.all(lifted.map(({ drop }) => drop()));
		await ana.panel.getByText('5 of 5 moves kept').first().waitFor();
		await ben.run(/Group again/, /themes from \d+ notes/);
		await ben.panel.getByText('5 of 5 moves kept').first().waitFor();
		// Another window may have drawn: what the document says comes to Ben's before the drawing does.
		const apart = async (): Promise<number> => {
			const [notes, sections] = [await ben.notes(), await ben.sections()];
			const lies = ({ note, theme }: Moved): boolean =>
				within(notes.find(({ id }) => id === note)!, sections.find(({ id }) => id === theme)!);
			return dropped.filter((one) => !lies(one)).length;
		};
		await expect.poll(apart).toBe(0);
		await oneCanvas(all);
		await onePanel(all, /^Themes/);
		await shoot(ben, 'four-dragged');
	});

	it('[WS23] a third one asks for two archetypes and has personas written: a card an archetype, contradictions with both sides, the same in every window', async () => {
		await openWorkshop(ana);
		await ana.button('Start: Cards').click();
		await cara.step(/^Personas/);
		// Three groups of four would be too few people each to publish: two are taken.
		await cara.button('Fewer').click();
		await cara.run('Find archetypes again', /^2 archetypes from 12 people/);
		await cara.button('Auto').click();
		await cara.run('Write personas', /^2 personas/);
		await onePanel(all, /^Personas/);
		await oneCanvas(all);
		const cards = (await dan.sections()).filter(({ title }) => title.startsWith('The '));
		expect(cards.length).toBe(2);
		await expect.poll(() => cara.panel.locator('.tension').count()).toBeGreaterThanOrEqual(2);
		await cara.showAll();
		await shoot(cara, 'four-personas');
	});

	it('[WS24] two options from notes are weighed, all four vote in their panels, and one is decided for', async () => {
		await dan.showAll();
		await dan.page.mouse.move(480, 450);
		await dan.page.mouse.wheel(-1500, 0);
		for (const [at, text] of options.entries()) await dan.stick(text, 300 + 250 * at, 400);
		const selected = () => dan.page.locator('.outline:not(.other)').count();
		await dan.page.keyboard.press('Escape');
		await expect.poll(selected).toBe(0);
		await dan.page.mouse.click(300, 400);
		await expect.poll(selected).toBe(1);
		await dan.page.keyboard.down('Shift');
		await dan.page.mouse.click(550, 400);
		await dan.page.keyboard.up('Shift');
		await expect.poll(selected).toBe(2);
		await dan.step(/^Personas/);
		await shoot(dan, 'four-options');
		await dan.button('Weigh these').click();
		await dan.panel.getByText('2 options weighed against the personas').waitFor();
		for (const window of all) {
			await window.button(/^This board/).click();
			await window.button('Outline').click();
			await window.button(/^Decisions and changes 1/).click();
		}
		for (const [at, window] of all.entries())
			await window.button(at < 3 ? 'Vote for Locked weeks' : 'Vote for Open shifts').click();
		for (const { panel } of all) await panel.getByText(/^Locked weeks\s.+, 3 votes$/).waitFor();
		await shoot(ben, 'four-votes');
		library = await openLibrary(ana);
		await goTo(library, 'Decisions');
		await library.getByRole('main').getByRole('link').first().click();
		await library.getByRole('button', { name: 'Decide for Locked weeks' }).click();
		await library.getByText(/^Decided for “Locked weeks” by Ana/).waitFor();
		await shoot({ page: library }, 'four-decision');
	});

	it('[WS25] version 1 of a persona, kept when it was decided, is staged, stood for by another person and published; one with too few people behind it is not', async () => {
		const heard = await Promise.all(
			(await ana.panel.locator('article.persona').all()).map(async (card) => ({
				name: (await card.getAttribute('aria-label')) ?? '',
				people: Number(/from (\d+) participants/.exec(await card.innerText())?.[1]),
			})),
		);
		const few = heard.find(({ people }) => people < 5)!;
		const many = heard.find(({ people }) => people >= 5)!;
		const first = (page: Page, { name }: { name: string }) =>
			page.getByRole('listitem').filter({ hasText: `${name}, version 1` });
		await goTo(library, 'Versions');
		for (const persona of [few, many]) {
			await first(library, persona)
				.getByRole('button', { name: /^Stage/ })
				.click();
			await first(library, persona).getByText('Nobody stands for it yet.').waitFor();
		}
		await first(library, few)
			.getByRole('button', { name: /^Publish/ })
			.click();
		await library.getByText(`this one has ${few.people}. Hear`).waitFor();
		await first(library, few).getByText('Staged', { exact: true }).waitFor();
		await shoot({ page: library }, 'four-staged');
		const his = await openLibrary(ben);
		await goTo(his, 'Versions');
		await first(his, many)
			.getByRole('button', { name: /^Stand for it/ })
			.click();
		await first(his, many)
			.getByText(/^Ben stands for it/)
			.waitFor();
		await first(library, many)
			.getByRole('button', { name: /^Publish/ })
			.click();
		await first(library, many).getByText('Published', { exact: true }).waitFor();
		await goTo(his, 'Personas');
		await goTo(his, 'Versions');
		await first(his, many).getByText('Published', { exact: true }).waitFor();
		await first(his, many)
			.getByText(/approved by Ana/)
			.waitFor();
		await first(his, many)
			.getByText(/^Ben stands for it/)
			.waitFor();
		await shoot({ page: his }, 'four-published');
		await library.close();
		await his.close();
	});

	it('[WS26] at the end every window shows the same board, and every panel says the same', async () => {
		await oneCanvas(all);
		for (const step of [/^Themes/, /^Personas/]) await onePanel(all, step);
		for (const window of all) await window.showAll();
		for (const [at, window] of all.entries()) await shoot(window, `four-end-${names[at]}`);
	});

	it('[FA4] when the window of whoever facilitates is closed, somebody else goes on', async () => {
		await openWorkshop(ben);
		await ana.page.close();
		await ben.panel.getByText('Ana facilitates, but is not here.').waitFor();
		await ben.page.bringToFront();
		await ben.panel.locator('body').focus();
		await ben.pressByTab('Take over from Ana');
		await ben.pressByTab('Next: Decide');
		await status(ben)
			.getByText(/(9|10) min left/)
			.waitFor();
		const eve = await enter('Eve');
		await status(eve)
			.getByText(/Decide/)
			.waitFor();
	});
});

const names = ['Ana', 'Ben', 'Cara', 'Dan'];
/** Which note of a round each of the four puts elsewhere than the others; nobody −1. */
const dissent = [-1, 1, 4, -1];

/** Opens the library from the panel's personas, as a tab of its own. */
async function openLibrary(person: WorkshopPage): Promise<Page> {
	await person.step(/^Personas/);
	const [opened] = await Promise.all([
		person.page.context().waitForEvent('page'),
		person.button('Open the library').click(),
	]);
	return opened;
}
