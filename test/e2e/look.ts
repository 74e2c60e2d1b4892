/**
 * Makes the sample workshop's board in a real browser and takes pictures of it at 100 % and at 50 %:
 * `npx tsx test/e2e/look.ts [folder]`. For looking at, not for passing or failing.
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Locator } from 'playwright-core';
import { WorkshopPage } from './workshop-page.ts';
import { closeStage, openStage } from './workshop-stage.ts';

const out = resolve(process.argv[2] ?? join(import.meta.dirname, '../../docs/screenshots'));
mkdirSync(out, { recursive: true });
const stage = await openStage();
try {
	const page = await stage.browser.newPage();
	await page.setViewportSize({ width: 1600, height: 1000 });
	const ana = new WorkshopPage(page);
	await ana.open(stage.playground.url, 'look', 'Ana', { agree: true });
	await ana.button(/Try the sample workshop/).click();
	await ana.panel.getByText('customers.csv').waitFor({ timeout: 60_000 });
	await ana.panel.getByRole('button', { name: 'Cancel' }).waitFor({ state: 'detached', timeout: 60_000 });
	await ana.run('Group notes into themes', /\d+ themes from \d+ notes/);
	await ana.step(/^Personas/);
	const four = ana.panel.getByRole('group', { name: 'How many archetypes' });
	await four.getByRole('button', { name: 'More' }).click();
	await ana.run(/^Find/, /\d archetypes/);
	await ana.run('Write personas', /^\d personas/);
	await ana.button('Leave the tour').click();
	await decide();
	await page.getByRole('button', { name: 'Close the plugin' }).click();
	await page.mouse.click(20, 960);
	await page.locator('.toast').waitFor({ state: 'detached' });

	const section = (title: string | RegExp): Locator =>
		page.locator('.node.section', { has: page.locator('.section-title', { hasText: title }) });
	await shootAt('themes', section(/^Themes$/).first());
	await shootAt('cards', section(/^Personas$/).first());
	await shootAt('tensions', section(/^\w.+: .+ \(P\d/).first());
	await shootAt('decision', section(/^Which one do we do first/).first());

	/** Three options on notes of their own, weighed, and a score somebody typed over. */
	async function decide(): Promise<void> {
		await ana.showAll();
		await page.mouse.move(480, 450);
		await page.mouse.wheel(-1500, 0);
		const options = [
			[
				'Cover finder (3 weeks)\nFind cover before the doors open when somebody is sick\nFill open shifts',
				250,
			],
			['Export check\nMatch planned hours against clocked hours before payroll', 450],
			['Auto-fill\nFill the week by itself\nCut hours when demand drops', 650],
		] as const;
		for (const [text, x] of options) await ana.stick(text, x, 400);
		await page.mouse.click(250, 400);
		await page.keyboard.down('Shift');
		for (const x of [450, 650]) await page.mouse.click(x, 400);
		await page.keyboard.up('Shift');
		await ana.button('Weigh these').click();
		await ana.panel.getByText('3 options weighed against the personas').waitFor({ timeout: 30_000 });
		const unknown = page.locator('.table-cell').filter({ hasText: /no evidence/ });
		await ana.typeOver(unknown.last(), '−1 they plan by hand on purpose');
		await page
			.locator('.table-cell')
			.filter({ hasText: /by Ana/ })
			.waitFor({ state: 'attached' });
	}

	/** The part's upper left corner at the upper left of the window, at both sizes. */
	async function shootAt(name: string, part: Locator): Promise<void> {
		for (const percent of [100, 50]) {
			await ana.showAll();
			await zoomTo(percent / 100);
			const box = await part.boundingBox();
			if (box === null) throw new Error(`${name} is not on the board`);
			await page.mouse.move(800, 500);
			await page.mouse.wheel(box.x - 60, box.y - 130);
			await drawn();
			await page.screenshot({ path: join(out, `${name}-${percent}.png`) });
			console.log(`${name}-${percent}.png`);
		}
	}

	async function zoomTo(zoom: number): Promise<void> {
		const now = await page
			.locator('.page')
			.evaluate((element) => new DOMMatrix(getComputedStyle(element).transform).a);
		await page.mouse.move(800, 500);
		await page.keyboard.down('Control');
		// The playground zooms by a power of e for every 240 steps of the wheel.
		await page.mouse.wheel(0, -240 * Math.log(zoom / now));
		await page.keyboard.up('Control');
		await drawn();
	}

	async function drawn(): Promise<void> {
		await page.evaluate(
			() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
		);
	}
} finally {
	await closeStage(stage);
}
