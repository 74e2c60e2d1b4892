import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { openBrowser } from '../../support/chromium.ts';
import { buildLookPage } from './look-build.ts';
import type { LookPage } from './look-page.tsx';
import { scenes } from './look-scenes.ts';

declare global {
	interface Window {
		look: LookPage;
	}
}

/** The panel by itself in a browser, one scene after the other. */
export type Looking = {
	readonly browser: BrowserContext;
	readonly page: Page;
	/** Draws a scene anew, pressed where it says so. */
	show(name: string): Promise<void>;
	/** What the panel asked of the world in this scene. */
	asked(): Promise<LookPage['asked']>;
	/** The name of what has the focus. */
	focused(): Promise<string>;
};

/** Opens a browser on the look page, as wide and high as the panel opens. */
export async function lookAtPanel(): Promise<Looking> {
	// Without Inter the fallback is wider: what fits then fits in Figma.
	const address = await buildLookPage(mkdtempSync(join(tmpdir(), 'personaboard-look-')), false);
	const browser = await openBrowser();
	const page = await browser.newPage();
	await page.setViewportSize({ width: 400, height: 640 });
	await page.goto(address);
	return {
		browser,
		page,
		async show(name) {
			await turnTo(page, '');
			await turnTo(page, name);
			await pressed(page, scenes[name]?.press, (target) => target.click());
		},
		async asked() {
			await drawn(page);
			return page.evaluate(() => window.look.asked);
		},
		async focused() {
			await drawn(page);
			return page.evaluate(
				() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
			);
		},
	};
}

/** Has the page draw this scene; resolves after it has heard of it. */
export function turnTo(page: Page, scene: string): Promise<void> {
	return page.evaluate((hash) => {
		if (location.hash.slice(1) === hash) return;
		location.hash = hash;
		return new Promise<void>((heard) => addEventListener('hashchange', () => heard(), { once: true }));
	}, scene);
}

/** Presses one after the other, each only when the one before has done all it does: until then the page before stands, with folds of its own. */
export async function pressed(
	page: Page,
	targets: readonly string[] = [],
	press: (target: Locator) => Promise<void>,
): Promise<void> {
	for (const target of targets) {
		await drawn(page);
		await press(page.locator(target).first());
	}
	await drawn(page);
}

/** Resolves once all is on the screen: what a view reads has come, what it does next, such as taking the focus, is done, and what appears a moment later has appeared. */
export function drawn(page: Page): Promise<void> {
	return page.evaluate(async () => {
		do
			await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));
		while (window.look.isBusy());
		for (const animation of document.getAnimations())
			if (animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) animation.finish();
	});
}
