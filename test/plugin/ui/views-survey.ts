import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { barriers } from '../../support/axe.ts';
import { pressed, turnTo } from './look-at.ts';
import { type Scene, scenes } from './look-scenes.ts';
import { bareControls, cutTexts, faintTexts, sideways, stops, watchFocus } from './views-measure.ts';

/** What is wrong with each view, by its name; a view with nothing wrong is not in it. */
type Faults = Record<string, string[]>;
export type Survey = {
	/** Views drawn, so that none is left out unseen. */
	views: number;
	/** What runs out at the side or is cut off, by the width of the window in CSS px. */
	wide: Record<number, Faults>;
	/** The same with WCAG 1.4.12's space between letters, words and lines. */
	spaced: Faults;
	controls: Faults;
	missed: Faults;
	barriers: Faults;
	/** What the page complained of. */
	problems: string[];
};

/** As the panel opens, at its smallest, and at its smallest zoomed to 200 %. */
export const windows = [
	[400, 640],
	[320, 480],
	[160, 320],
] as const;
/** The text spacing of WCAG 1.4.12: nothing may be lost with it. */
const spacing = '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}';

/** Draws every view once and looks at it in every way: drawing it is what costs. `page` shows the look page. */
export async function surveyViews(browser: BrowserContext, page: Page): Promise<Survey> {
	const found: Survey = {
		views: 0,
		wide: Object.fromEntries(windows.map(([width]) => [width, {}])),
		spaced: {},
		controls: {},
		missed: {},
		barriers: {},
		problems: [],
	};
	page.on('pageerror', (error) => found.problems.push(String(error)));
	page.on('console', (line) => {
		if (line.type() === 'error') found.problems.push(line.text());
	});
	const session = await browser.newCDPSession(page);
	const put = (faults: Faults, name: string, wrong: string[]): void => {
		if (wrong.length > 0) faults[name] = wrong;
	};
	for (const [name, { press }] of Object.entries<Scene>(scenes)) {
		await resize(session, page, windows[0]);
		await turnTo(page, name);
		await pressed(page, press, (target) => target.dispatchEvent('click'));
		found.views += 1;
		put(found.controls, name, [...(await page.evaluate(bareControls)), ...(await page.evaluate(faintTexts))]);
		put(found.barriers, name, await barriers(page));
		// A Tab stop in each of a thousand quotes is the same stop.
		if (!/long/.test(name)) put(found.missed, name, await missedStops(session, page));
		for (const size of windows) {
			await resize(session, page, size);
			put(found.wide[size[0]] ?? {}, name, await lost(page));
			if (size !== windows[1]) continue;
			await page.evaluate(space, spacing);
			put(found.spaced, name, await lost(page));
			await page.evaluate(space, '');
		}
	}
	await session.detach();
	return found;
}

/** What cannot be seen of the page. */
async function lost(page: Page): Promise<string[]> {
	return [...(await page.evaluate(sideways)), ...(await page.evaluate(cutTexts))];
}

/** Gives the page this style besides its own, in place of the one before. */
function space(style: string): void {
	const own =
		document.querySelector('style#spacing') ?? document.head.appendChild(document.createElement('style'));
	own.id = 'spacing';
	own.textContent = style;
}

/** Controls the Tab key does not reach, or that do not show it. */
async function missedStops(session: CDPSession, page: Page): Promise<string[]> {
	await page.evaluate(watchFocus);
	const wanted = await page.evaluate(stops);
	const tab = { type: 'rawKeyDown', key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 } as const;
	await Promise.all(
		// A few more than there are: the way round leads past the page itself and parts that only scroll.
		Array.from({ length: wanted.length + 8 }, () => session.send('Input.dispatchKeyEvent', tab)),
	);
	const reached = new Set(await page.evaluate(() => window.reached ?? []));
	return wanted.filter((stop) => !reached.has(stop));
}

/** Straight to the page: the browser's own window, which no page sees, keeps its size and costs no time. */
async function resize(
	session: CDPSession,
	page: Page,
	[width, height]: readonly [number, number],
): Promise<void> {
	await session.send('Emulation.setDeviceMetricsOverride', {
		width,
		height,
		deviceScaleFactor: 1,
		mobile: false,
	});
	await page.evaluate(async (wanted) => {
		while (innerWidth !== wanted) await new Promise(requestAnimationFrame);
	}, width);
}
