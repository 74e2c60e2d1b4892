import { accessSync, constants, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { type BrowserContext, type BrowserServer, chromium } from 'playwright-core';

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

const launched = () => {
	const executablePath = findChromium();
	if (executablePath === undefined) throw new Error('no Chromium found');
	return {
		executablePath,
		headless: true,
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--disable-quic',
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
		],
	};
};
const viewport = { width: 1440, height: 900 };
/** Milliseconds a page may take for what a test waits for, as long as `expect.poll` does. */
const patience = 60_000;

function patient(context: BrowserContext): BrowserContext {
	context.setDefaultTimeout(patience);
	return context;
}

/** A fresh browser with no network of its own beyond what the page asks for. */
export async function openBrowser(): Promise<BrowserContext> {
	const folder = mkdtempSync(join(tmpdir(), 'personaboard-chromium-'));
	return patient(await chromium.launchPersistentContext(folder, { ...launched(), viewport }));
}

/** A browser that several processes enter by its address. */
export const serveBrowser = (): Promise<BrowserServer> => chromium.launchServer(launched());

/** A profile of one's own in a browser that another process has started. */
export async function enterBrowser(address: string): Promise<BrowserContext> {
	const browser = await chromium.connect(address);
	return patient(await browser.newContext({ viewport }));
}
