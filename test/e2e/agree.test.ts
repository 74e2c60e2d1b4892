import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../support/chromium.ts';
import { WorkshopPage, within } from './workshop-page.ts';
import { closeStage, openStage, type Stage, shoot } from './workshop-stage.ts';

const skip = findChromium() === undefined;
if (skip) console.warn('No Chromium found: the test of sorting alone in two windows (CO1–CO7) is skipped.');

const texts = [
	'I export the rota because the totals never match payroll.',
	'The payroll totals are off by an hour every single week.',
	'Payroll calls me when the totals do not match the rota.',
	'A swap waits until somebody approves it on the phone.',
	'Approving a swap on the phone takes four taps too many.',
	'Nobody approves my swap before the shift has started.',
];

describe.skipIf(skip)('sorting alone in two windows, then together', { timeout: 120_000 }, () => {
	let stage: Stage;
	let ana: WorkshopPage;
	let ben: WorkshopPage;

	async function enter(name: string): Promise<WorkshopPage> {
		const window = new WorkshopPage(await stage.browser.newPage());
		await window.open(stage.playground.url, 'agree', name, { agree: true });
		return window;
	}
	const choices = ({ panel }: WorkshopPage) => panel.getByLabel('Where it belongs');
	/** By keyboard alone: the first theme for each note. */
	async function sortAll(window: WorkshopPage): Promise<void> {
		for (let at = 0; at < texts.length; at++) {
			await choices(window).nth(at).focus();
			await window.page.keyboard.press('ArrowDown');
		}
		await window.panel.getByText('You are through').waitFor();
	}

	beforeAll(async () => {
		stage = await openStage();
		ana = await enter('Ana');
		for (const [at, text] of texts.entries())
			await ana.stick(text, 180 + 270 * (at % 2), 160 + 220 * Math.floor(at / 2));
		await ana.panel.getByText('Page', { exact: true }).click();
		await ana.button(/^Bring in 6 notes/).click();
		await ana.panel.getByText('6 new').first().waitFor();
		await ana.run('Group notes into themes', /\d themes from 6 notes/);
		ben = await enter('Ben');
		for (const window of [ana, ben]) {
			await window.tab(/Themes/);
			await window.panel.getByText('Agree', { exact: true }).click();
		}
	});

	afterAll(async () => {
		await closeStage(stage);
	});

	it('[CO1] [CO2] both sort the same notes by keyboard, and neither window knows what the other chose', async () => {
		await ana.button('Start a round').click();
		await choices(ben).first().waitFor();
		await sortAll(ana);
		await sortAll(ben);
		await ben.panel.getByLabel('A group of your own').fill('Odd ones');
		await ben.page.keyboard.press('Enter');
		await choices(ben).last().selectOption({ label: 'My group: Odd ones' });
		await ana.panel.getByText('2 people began, 2 through').waitFor();
		expect(await ana.panel.locator('body').innerText()).not.toContain('Odd ones');
		await shoot(ben, 'panel-sort-alone');
	});

	it('[CO4] [CO7] what they put in different places comes first; one press decides it on everybody’s board', async () => {
		await ana.button('Show what everybody sorted').click();
		await ana.button('Show it').click();
		for (const window of [ana, ben]) await window.panel.getByText('1 note to decide').waitFor();
		await ben.panel.getByText('Odd ones: Ben').waitFor();
		await shoot(ben, 'panel-agree');
		await ben.button('Make the theme Odd ones').click();
		for (const window of [ana, ben]) await window.panel.getByText('Nothing is left to decide').waitFor();
		await ana.panel.getByText('1 note decided').waitFor();
		const held = async (): Promise<number> => {
			const theme = (await ana.themes()).find(({ title }) => title === 'Odd ones');
			return theme ? (await ana.notes()).filter((note) => within(note, theme)).length : 0;
		};
		await expect.poll(held, { timeout: 30_000 }).toBe(1);
	});
});
