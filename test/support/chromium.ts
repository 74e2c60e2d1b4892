import { accessSync, constants, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** The Chromium on this machine, or undefined: then browser tests skip by name. Never downloads one. */
export function findChromium(): string | undefined {
	const places = [
		process.env.CHROMIUM_PATH ?? '',
		...(process.env.PATH ?? '').split(delimiter).flatMap((dir) => names.map((name) => join(dir, name))),
	];
	return places.find((place) => {
		try {
			accessSync(place, constants.X_OK);
			return place !== '';
		} catch {
			return false;
		}
	});
}

/** A fresh browser with no network of its own beyond what the page asks for. */
export async function openBrowser(): Promise<BrowserContext> {
	const executablePath = findChromium();
	if (executablePath === undefined) throw new Error('no Chromium found');
	return chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), 'personaboard-chromium-')), {
		executablePath,
		headless: true,
		viewport: { width: 1440, height: 900 },
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--disable-quic',
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
		],
	});
}
