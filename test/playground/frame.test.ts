import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, openBrowser } from '../support/chromium.ts';
import { freePort, PlaygroundProcess } from '../support/playground-process.ts';
import { createTestDatabase } from '../support/postgres.ts';

const code = `
figma.showUI(__html__, { width: 20, height: 300, themeColors: true });
figma.ui.onmessage = function (message) {
	if (message === 'hide') figma.ui.hide();
	if (message === 'show') figma.ui.show();
	if (message === 'close') figma.ui.close();
	if (message === 'resize') figma.ui.resize(9999, 500);
	if (message === 'ping') figma.ui.postMessage('pong');
};
figma.ui.postMessage('queued before the page loaded');
if (figma.command === 'look') figma.notify('Started by the button');
else figma.createSticky().setRelaunchData({ look: 'Look at this note again' });
`;

/** A page that finds out for itself where it is, and says so in its own text. */
function page(allowed: number, blocked: number): string {
	return `<!doctype html><html><head></head><body><pre id="facts"></pre><pre id="heard"></pre><script>
const facts = {};
const attempt = (run) => { try { return String(run()); } catch (error) { return error.name; } };
facts.origin = self.origin;
facts.secure = String(isSecureContext);
facts.localStorage = attempt(() => localStorage.length);
facts.sessionStorage = attempt(() => sessionStorage.length);
facts.cookie = attempt(() => document.cookie);
facts.parent = attempt(() => parent.document.title);
facts.theme = document.documentElement.className + ' ' + getComputedStyle(document.documentElement).getPropertyValue('--figma-color-bg-brand').trim();
const idb = new Promise((done) => { try { const r = indexedDB.open('x'); r.onerror = () => done('error'); r.onsuccess = () => done('opened'); } catch (error) { done(error.name); } });
const reach = (url) => fetch(url).then((r) => r.text(), () => 'blocked');
const socket = (url) => new Promise((done) => { try { const s = new WebSocket(url); s.onopen = () => done('open'); s.onerror = () => done('blocked'); } catch (error) { done('blocked'); } });
Promise.all([idb, reach('http://localhost:${allowed}/origin'), reach('http://localhost:${blocked}/origin'), socket('ws://localhost:${allowed}/playground/canvas?file=frame-test'), socket('ws://localhost:${blocked}/')]).then(([a, b, c, d, e]) => {
	Object.assign(facts, { indexedDB: a, allowedFetch: b, blockedFetch: c, allowedSocket: d, blockedSocket: e });
	document.getElementById('facts').textContent = JSON.stringify(facts);
});
onmessage = (event) => { if (event.data.pluginMessage) document.getElementById('heard').textContent += event.data.pluginMessage + ';'; };
</script></body></html>`;
}

const skip = findChromium() === undefined;
if (skip)
	console.warn('No Chromium found: the tests of the plugin frame (FJ13, FJ15, FJ16, FJ18) are skipped.');

describe.skipIf(skip).each(['data', 'srcdoc'])('the plugin frame as a %s document', (kind) => {
	let playground: PlaygroundProcess;
	let echo: Server;
	let browser: BrowserContext;
	let window: Page;
	let frame: FrameLocator;
	let facts: Record<string, string>;

	beforeAll(async () => {
		const port = await freePort();
		const blocked = await freePort();
		const seen: string[] = [];
		echo = createServer((request, response) => {
			seen.push(request.headers.origin ?? 'none');
			response.writeHead(200, { 'access-control-allow-origin': '*' }).end('reached');
		}).listen(blocked, '127.0.0.1');
		const plugin = mkdtempSync(join(tmpdir(), 'personaboard-frame-'));
		writeFileSync(join(plugin, 'code.js'), code);
		writeFileSync(join(plugin, 'ui.html'), page(port, blocked));
		writeFileSync(
			join(plugin, 'manifest.json'),
			JSON.stringify({
				name: 'Frame test',
				id: 'frame-test',
				api: '1.0.0',
				main: 'code.js',
				ui: 'ui.html',
				editorType: ['figjam'],
				documentAccess: 'dynamic-page',
				networkAccess: {
					allowedDomains: ['https://example.com'],
					devAllowedDomains: [`http://localhost:${port}`, `ws://localhost:${port}`],
				},
				menu: [{ name: 'Open', command: 'open' }],
				relaunchButtons: [{ name: 'Look again', command: 'look' }],
			}),
		);
		playground = await PlaygroundProcess.start({
			port,
			data: mkdtempSync(join(tmpdir(), 'personaboard-data-')),
			plugin,
			databaseUrl: await createTestDatabase(),
		});
		browser = await openBrowser();
		window = await browser.newPage();
		await window.goto(`${playground.url}/playground/?frame=${kind}`);
		await window.getByRole('button', { name: 'Open Personaboard' }).click();
		frame = window.frameLocator('iframe[title="Plugin"]');
		await frame.locator('#facts:not(:empty)').waitFor({ state: 'attached' });
		facts = JSON.parse((await frame.locator('#facts').textContent())!) as Record<string, string>;
	});

	afterAll(async () => {
		await browser?.close();
		await playground?.stop();
		echo?.close();
	});

	it('[FJ13] has an opaque origin', () => {
		expect(facts.origin).toBe('null');
		expect(facts.parent).toBe('SecurityError');
		if (kind === 'data') expect(facts.secure).toBe('false');
	});

	it('[FJ14] reaches what the manifest lists and nothing else', () => {
		expect(facts.blockedFetch).toBe('blocked');
		expect(facts.blockedSocket).toBe('blocked');
		expect(facts.allowedSocket).toBe('open');
	});

	it('[FJ15] sends `Origin: null` to the real server, with nothing in between', async () => {
		const asked = window.waitForRequest(
			(request) => request.url().endsWith('/healthz') && request.frame() !== window.mainFrame(),
		);
		await frame
			.locator('body')
			.evaluate(
				(_body, url) => fetch(url, { headers: { authorization: 'Bearer x' } }),
				`${playground.url}/healthz`,
			);
		expect((await (await asked).allHeaders()).origin).toBe('null');
	});

	it('[FJ16] has at least Figma’s smallest size, is kept by hide and ended by close', async () => {
		const shown = window.locator('iframe[title="Plugin"]');
		expect((await shown.boundingBox())!.width).toBe(70);
		const say = (message: string) =>
			frame
				.locator('body')
				.evaluate((_body, text) => parent.postMessage({ pluginMessage: text }, '*'), message);
		await expect
			.poll(() => frame.locator('#heard').textContent())
			.toContain('queued before the page loaded;');
		await say('hide');
		await expect.poll(() => shown.isVisible()).toBe(false);
		await say('show');
		await expect.poll(() => shown.isVisible()).toBe(true);
		expect(await frame.locator('#heard').textContent()).toContain('queued before the page loaded;');
		await say('close');
		await expect.poll(() => shown.count()).toBe(0);
	});

	it('[FJ17] carries the FigJam theme it asked for', () => {
		expect(facts.theme).toBe('figma-light #9747ff');
	});

	it('[FJ43] shows its button on a note that carries one, and the button starts it with its command', async () => {
		await window.locator('.node.sticky').click();
		const button = window.getByRole('button', { name: 'Look again' });
		expect(await button.getAttribute('title')).toBe('Look at this note again');
		await button.click();
		await window.getByText('Started by the button').waitFor();
	});

	it('[FJ18] has no storage: every way to keep something throws', () => {
		expect(facts.localStorage).toBe('SecurityError');
		expect(facts.sessionStorage).toBe('SecurityError');
		expect(facts.cookie).toBe('SecurityError');
		expect(facts.indexedDB).not.toBe('opened');
	});
});
