import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shoot } from '../e2e/workshop-stage.ts';
import { drawn, turnTo } from '../plugin/ui/look-at.ts';
import { buildLookPage } from '../plugin/ui/look-build.ts';
import { scenes } from '../plugin/ui/look-scenes.ts';
import { cutTexts, sideways } from '../plugin/ui/views-measure.ts';
import { findChromium, openBrowser } from '../support/chromium.ts';

const skip = findChromium() === undefined;
if (skip) console.warn('No Chromium found: the test of the panel in other languages (WO10) is skipped.');

/** German has the longest words, Japanese breaks anywhere and has other letters. */
describe.skipIf(skip)('the panel in other languages', () => {
	let browser: BrowserContext;
	let page: Page;
	let address: string;

	beforeAll(async () => {
		address = await buildLookPage(mkdtempSync(join(tmpdir(), 'personaboard-words-')), false);
		browser = await openBrowser();
		page = await browser.newPage();
		await page.setViewportSize({ width: 320, height: 480 });
	});
	afterAll(() => browser?.close());

	it.each(['de', 'ja'])('[WO10] fits its smallest window in every state: %s', async (language) => {
		const wrong: Record<string, string[]> = {};
		await page.goto(`${address}?lang=${language}`);
		for (const name of Object.keys(scenes)) {
			await turnTo(page, name);
			await drawn(page);
			const found = [...(await page.evaluate(sideways)), ...(await page.evaluate(cutTexts))];
			if (found.length > 0) wrong[name] = found;
			await shoot({ page }, `${language}-${name}`);
		}
		expect(wrong).toEqual({});
	});
});
