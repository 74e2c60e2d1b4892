import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openUpkeepBoard, type UpkeepBoard } from '../server/upkeep/upkeep-board.ts';
import { barriers } from '../support/axe.ts';
import { findChromium, openBrowser } from '../support/chromium.ts';

const skip = findChromium() === undefined;
if (skip) console.warn('No Chromium found: usage an operator offers (BH49) is not looked at in the library.');

describe.skipIf(skip)('usage an operator offers, in the library', () => {
	let folder: string;
	let on: UpkeepBoard;
	let browser: BrowserContext;
	let page: Page;

	beforeAll(async () => {
		folder = mkdtempSync(join(tmpdir(), 'usage-offered-'));
		const [log, list] = [join(folder, 'log.csv'), join(folder, 'sources.json')];
		writeFileSync(log, 'user,ts,event\nP1,2026-04-07T10:00:00Z,archived\nP2,2026-04-08T10:00:00Z,archived\n');
		writeFileSync(
			list,
			JSON.stringify([
				{ name: 'Shop events', files: [log] },
				{ name: 'Lost', files: [join(folder, 'lost.csv')] },
			]),
		);
		[on, browser] = await Promise.all([openUpkeepBoard({ PERSONABOARD_USAGE_SOURCES: list }), openBrowser()]);
		page = await open('editor');
	});
	afterAll(async () => {
		await browser?.close();
		await on?.close();
		rmSync(folder, { recursive: true, force: true });
	});

	async function open(role: 'editor' | 'viewer'): Promise<Page> {
		const tab = await browser.newPage();
		await tab.goto(`${on.url}/library/${on.board.boardId}#token=${on.board.tokens[role]}`);
		await tab.locator('nav a[href="#/changes"]').click();
		await tab.locator('main section h2').first().waitFor();
		return tab;
	}
	const button = (name: string) => page.getByRole('button', { name });

	it('[BH49] is used by one press, with the progress of the count, and left by another', async () => {
		await button('Use Shop events on this board').press('Enter');
		await button('Stop using Shop events on this board').waitFor();
		expect(JSON.stringify(await on.ask('readBehaviour', null))).toContain('archived');
		expect(await barriers(page)).toEqual([]);
		await button('Stop using Shop events on this board').press('Enter');
		await button('Use Shop events on this board').waitFor();
	});

	it('[BH49] what cannot be read there is said by its name, and nothing is used', async () => {
		await button('Use Lost on this board').press('Enter');
		await page
			.getByText(/Lost is not there/)
			.first()
			.waitFor();
		await button('Use Lost on this board').waitFor();
		expect(await page.locator('main').innerText()).not.toContain(folder);
	});

	it('[BH49] is not offered to those who may look only', async () => {
		const theirs = await open('viewer');
		expect(await theirs.getByText('Shop events').count()).toBe(0);
		await theirs.close();
	});
});
