/**
 * Shows the panel by itself, with a board made up here, and takes a picture of every view:
 * `npx tsx test/plugin/ui/look.ts [folder]`. For looking at, not for passing or failing.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { panelPage } from '../../../plugin/build.ts';

const root = resolve(import.meta.dirname, '../../..');
const out = resolve(process.argv[2] ?? join(root, '.tmp/look'));

const bundled = await build({
	entryPoints: [join(root, 'test/plugin/ui/look-page.tsx')],
	bundle: true,
	write: false,
	format: 'iife',
	jsx: 'automatic',
	jsxImportSource: 'preact',
	loader: { '.css': 'empty' },
});
const sheets = ['styles-base.css', 'styles-parts.css', 'styles-views.css'];
const style = (await Promise.all(sheets.map((name) => readFile(join(root, 'plugin/ui', name), 'utf8')))).join(
	'\n',
);
await mkdir(out, { recursive: true });
await writeFile(join(out, 'look.html'), panelPage(bundled.outputFiles[0]?.text ?? '', style));

const browser = await chromium.launch({
	executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
	args: ['--no-sandbox', '--allow-file-access-from-files'],
});
const scenes = [
	'consent',
	'starting',
	'copy',
	'signed-out',
	'offline',
	'never-in',
	'refused',
	'viewer',
	'loading-texts',
	'no-themes',
	'no-personas',
	'nothing-yet',
	'taken-off',
	'start',
	'busy',
	'notes',
	'themes',
	'personas',
	'personas-open',
];
for (const [width, height, zoom] of [
	[400, 640, 1],
	[320, 640, 1],
	[800, 900, 2],
] as const) {
	const page = await browser.newPage({
		viewport: { width: width / zoom, height: height / zoom },
		deviceScaleFactor: 2 * zoom,
	});
	const problems: string[] = [];
	page.on('pageerror', (error) => problems.push(String(error)));
	for (const scene of scenes) {
		await page.goto(`file://${join(out, 'look.html')}#${scene}`);
		await page.reload();
		if (scene === 'personas-open') await page.locator('.claim-text').first().click();
		if (scene === 'taken-off') {
			const fold = page.getByText('taken off by people');
			await fold.click();
			await fold.scrollIntoViewIfNeeded();
		}
		await page.screenshot({ path: join(out, `${scene}-${width}${zoom > 1 ? `x${zoom}` : ''}.png`) });
		const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
		if (wide) problems.push(`${scene} is wider than its window at ${width}`);
	}
	for (const problem of problems) console.log(problem);
	await page.close();
}
await browser.close();
console.log(out);
