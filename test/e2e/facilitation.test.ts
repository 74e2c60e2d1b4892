import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../support/chromium.ts';
import { WorkshopPage } from './workshop-page.ts';
import { closeStage, openStage, type Stage, shoot } from './workshop-stage.ts';

const skip = findChromium() === undefined;
if (skip) console.warn('No Chromium found: the end-to-end test of facilitation (FA1–FA6) is skipped.');

/** Two people in one file; whoever facilitates has a keyboard and nothing else. Each step stands on the one before it. */
describe.skipIf(skip)('facilitating a workshop', { timeout: 60_000 }, () => {
	let stage: Stage;
	let ana: WorkshopPage;
	let ben: WorkshopPage;

	async function enter(name: string): Promise<WorkshopPage> {
		const window = new WorkshopPage(await stage.browser.newPage());
		await window.open(stage.playground.url, 'facilitation', name, { agree: true });
		return window;
	}
	/** Goes on with Tab until the control of that name has the focus, and presses it. */
	async function press({ page, panel }: WorkshopPage, name: string | RegExp): Promise<void> {
		const control = panel.getByRole('button', { name }).first();
		await control.waitFor();
		for (let stops = 0; stops < 80; stops++) {
			if (await control.evaluate((element) => element === document.activeElement)) {
				await page.keyboard.press('Enter');
				return;
			}
			await page.keyboard.press('Tab');
		}
		throw new Error(`Tab does not come to ${name}`);
	}
	const view = ({ page }: WorkshopPage): Promise<string> =>
		page.locator('.page').evaluate((element) => (element as HTMLElement).style.transform);
	const status = ({ panel }: WorkshopPage) => panel.locator('footer.status');

	beforeAll(async () => {
		stage = await openStage();
		ana = await enter('Ana');
		ben = await enter('Ben');
	});
	afterAll(async () => {
		await closeStage(stage);
	});

	it('[FA1] [FA3] [FA4] [FA6] by keyboard one takes the facilitation and moves the room on; everybody sees the step and the time left', async () => {
		await ana.page.bringToFront();
		await ana.panel.locator('body').focus();
		await press(ana, /^This board/);
		await press(ana, 'Agenda and history');
		await press(ana, 'Facilitate');
		await ana.panel.getByText('You facilitate.').waitFor();
		await press(ana, 'Next: Bring in');
		await status(ben)
			.getByText(/Bring in/)
			.waitFor();
		await status(ben)
			.getByText(/(9|10) min left/)
			.waitFor();
		await shoot(ana, 'panel-workshop');
		await ben.button(/^This board/).click();
		await ben.panel.getByText('facilitates', { exact: true }).waitFor();
		await ben.button('Agenda and history').click();
		await ben.panel.getByText('Ana facilitates.').waitFor();
		expect(await ben.panel.getByRole('button', { name: /^Next:/ }).count()).toBe(0);
		// The step leads to where it is done.
		await ben.button('Go to notes').click();
		await ben.button(/Try the sample workshop/).waitFor();
		await ben.button(/^This board/).click();
		await ben.button('Agenda and history').click();
	});

	it('[FA5] who follows goes along, and leaves by scrolling; nobody is made to', async () => {
		await press(ana, 'Show others where I look');
		await ben.panel.getByText('Ana shows where to look.').waitFor();
		const before = await view(ben);
		await ana.page.mouse.move(300, 400);
		await ana.page.mouse.wheel(700, 300);
		await expect.poll(() => view(ana)).not.toBe(before);
		expect(await view(ben)).toBe(before);
		await ben.button('Follow').click();
		// Both windows have one size, so that one view is one transform.
		await expect.poll(() => view(ben), { timeout: 10_000 }).toBe(await view(ana));
		await ben.panel.getByText(/You follow Ana/).waitFor();
		await shoot(ben, 'panel-following');
		const shown = await view(ana);
		await ana.page.mouse.wheel(-300, 500);
		await expect.poll(() => view(ana)).not.toBe(shown);
		await expect.poll(() => view(ben), { timeout: 10_000 }).toBe(await view(ana));
		await ben.page.mouse.move(300, 400);
		await ben.page.mouse.wheel(-2000, -2000);
		await ben.panel.getByText('You no longer follow Ana.').waitFor();
	});

	it('[FA4] when the window of whoever facilitates is closed, somebody else goes on', async () => {
		await ana.page.close();
		await ben.panel.getByText('Ana facilitates, but is not here.').waitFor();
		await ben.page.bringToFront();
		await ben.panel.locator('body').focus();
		await press(ben, 'Take over from Ana');
		await press(ben, 'Next: Sort');
		await status(ben)
			.getByText(/2[45] min left/)
			.waitFor();
		const cara = await enter('Cara');
		await status(cara).getByText(/Sort/).waitFor();
		await cara.page.close();
	});
});
