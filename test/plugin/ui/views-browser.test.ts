import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../support/chromium.ts';
import { lookAtPanel } from './look-at.ts';
import { scenes } from './look-scenes.ts';
import { type Survey, surveyViews, windows } from './views-survey.ts';

const skip = findChromium() === undefined;
if (skip) console.warn('No Chromium found: the tests of the panel’s look (AX1, UI37, UI38) are skipped.');

describe.skipIf(skip)('every view of the panel, drawn once and looked at in every way', () => {
	let browser: BrowserContext;
	let found: Survey;
	beforeAll(async () => {
		const panel = await lookAtPanel();
		browser = panel.browser;
		found = await surveyViews(browser, panel.page);
	});
	afterAll(() => browser?.close());

	for (const [[width], what] of [
		[windows[0], 'as it opens'],
		[windows[1], 'at its smallest'],
		[windows[2], 'at its smallest, zoomed to 200 %'],
	] as const) {
		it(`[UI37] [AX1] every state fits its window ${what}: nothing runs out at the side or is cut off`, () => {
			expect(found.wide[width]).toEqual({});
		});
	}
	it('[UI37] every state is drawn, and none fails', () => {
		expect(found.views).toBe(Object.keys(scenes).length);
		expect(found.problems).toEqual([]);
	});
	it('[UI38] every control has a name and is at least 24 px in both directions; every text can be read', () => {
		expect(found.controls).toEqual({});
	});
	it('[UI38] the Tab key reaches every control, and where it is can be seen', () => {
		expect(found.missed).toEqual({});
	});
	it('[AX1] axe finds nothing against WCAG 2.2 A and AA, nor against good practice', () => {
		expect(found.barriers).toEqual({});
	});
	it('[AX1] nothing is lost with the text spacing of WCAG 1.4.12', () => {
		expect(found.spaced).toEqual({});
	});
});
