/**
 * Shows the panel by itself, with a board made up here, and takes a picture of every state:
 * `npx tsx test/plugin/ui/look.ts [folder] [scene…]`. For looking at, not for passing or failing.
 */
import './look-words.ts';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from '../../support/chromium.ts';
import { buildLookPage } from './look-build.ts';
import { scenes } from './look-scenes.ts';

const [folder, ...only] = process.argv.slice(2);
const out = resolve(folder ?? join(import.meta.dirname, '../../../.tmp/look'));
const address = await buildLookPage(out, true);
const executablePath = findChromium();
if (executablePath === undefined) throw new Error('No Chromium found; set CHROMIUM_PATH.');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
for (const [width, height, zoom] of [
	[400, 640, 1],
	[320, 640, 2],
] as const) {
	const page = await browser.newPage({
		viewport: { width: width / zoom, height: height / zoom },
		deviceScaleFactor: 2,
	});
	page.on('pageerror', (error) => console.log(String(error)));
	await page.goto(address);
	for (const [name, scene] of Object.entries(scenes)) {
		if (only.length > 0 && !only.includes(name)) continue;
		await page.goto(`${address}#${name}`);
		for (const target of scene.press ?? [])
			await page
				.locator(target)
				.first()
				.click({ timeout: 3000 })
				.catch(() => console.log(`${name}: nothing to press at ${target}`));
		await page.mouse.move(0, 0);
		await page.screenshot({
			path: join(out, `${name}-${width}${zoom > 1 ? `x${zoom}` : ''}.png`),
			fullPage: zoom > 1,
			animations: 'disabled',
		});
	}
	await page.close();
}
await browser.close();
console.log(out);
