import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findChromium, openBrowser } from '../support/chromium.ts';
import { freePort, PlaygroundProcess } from '../support/playground-process.ts';
import { createTestDatabase } from '../support/postgres.ts';

const skip = findChromium() === undefined;
if (skip) console.warn('No Chromium found: the tests of the playground’s board (PW1–PW7) are skipped.');

describe.skipIf(skip)('the playground’s board in a browser', () => {
	let playground: PlaygroundProcess;
	let browser: BrowserContext;
	let page: Page;
	let files = 0;

	const notes = (): Locator => page.locator('.node.sticky');
	const outlines = (): Locator => page.locator('.outline:not(.other)');
	const board = (): Locator => page.getByLabel('Board');
	const middle = async (node: Locator): Promise<{ x: number; y: number }> => {
		const box = (await node.boundingBox())!;
		return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
	};
	async function note(x: number, y: number, text: string): Promise<void> {
		await page.getByRole('button', { name: 'Sticky' }).click();
		await page.mouse.click(x, y);
		await page.getByLabel('Text', { exact: true }).fill(text);
		await page.keyboard.press('Escape');
		await page.mouse.click(200, 820);
		// What is not drawn yet cannot be pointed at.
		await notes().filter({ hasText: text }).waitFor();
	}
	async function drag(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
		await page.mouse.move(from.x, from.y);
		await page.mouse.down();
		await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
		await page.mouse.move(to.x, to.y);
		await page.mouse.up();
	}

	beforeAll(async () => {
		playground = await PlaygroundProcess.start({
			port: await freePort(),
			data: mkdtempSync(join(tmpdir(), 'personaboard-board-')),
			plugin: resolve('dist/plugin'),
			databaseUrl: await createTestDatabase(),
		});
		browser = await openBrowser();
	});
	beforeEach(async () => {
		files += 1;
		page = await browser.newPage();
		await page.goto(`${playground.url}/playground/?user=Ana&file=board-${files}`);
		await board().waitFor();
	});
	afterAll(async () => {
		await browser?.close();
		await playground?.stop();
	});

	it('[PW1] the wheel pans; with Ctrl it zooms and keeps what is under the pointer there', async () => {
		await note(500, 400, 'anchor');
		const before = await middle(notes());
		await page.mouse.move(500, 400);
		await page.mouse.wheel(40, 60);
		await expect.poll(async () => (await middle(notes())).x).toBeCloseTo(before.x - 40, 0);
		const under = await middle(notes());
		await page.mouse.move(under.x, under.y);
		await page.keyboard.down('Control');
		await page.mouse.wheel(0, -120);
		await page.keyboard.up('Control');
		await expect.poll(async () => (await notes().boundingBox())!.width).toBeGreaterThan(300);
		const after = await middle(notes());
		expect(after.x).toBeCloseTo(under.x, 0);
		expect(after.y).toBeCloseTo(under.y, 0);
	});

	it('[PW2] a marquee selects what it touches, Shift adds and takes away, Escape clears', async () => {
		await note(400, 300, 'one');
		await note(700, 300, 'two');
		await drag({ x: 240, y: 140 }, { x: 760, y: 340 });
		await expect.poll(() => outlines().count()).toBe(2);
		await page.keyboard.down('Shift');
		await page.mouse.click(700, 300);
		await page.keyboard.up('Shift');
		await expect.poll(() => outlines().count()).toBe(1);
		await page.keyboard.press('Escape');
		await expect.poll(() => outlines().count()).toBe(0);
	});

	it('[PW3] a note dragged into a section belongs to it and moves with it', async () => {
		await note(400, 300, 'mover');
		await page.getByRole('button', { name: 'Section' }).click();
		await page.mouse.click(650, 200);
		await page.getByLabel('Section title').fill('Home');
		await page.keyboard.press('Escape');
		await drag({ x: 400, y: 300 }, { x: 900, y: 420 });
		const section = page.locator('.node.section');
		const apart = async (): Promise<number> => (await middle(notes())).x - (await middle(section)).x;
		await expect.poll(async () => (await middle(notes())).x).toBeCloseTo(900, 0);
		const before = await apart();
		const title = await middle(page.locator('.section-title'));
		await drag(title, { x: title.x - 100, y: title.y + 40 });
		await expect.poll(async () => (await middle(notes())).x).toBeCloseTo(800, 0);
		expect(await apart()).toBeCloseTo(before, 0);
	});

	it('[PW4] text and section titles are edited in place', async () => {
		await note(400, 300, 'first words');
		await page.mouse.dblclick(400, 300);
		await page.getByLabel('Text', { exact: true }).fill('other words');
		await page.keyboard.press('Escape');
		await expect.poll(() => notes().textContent()).toContain('other words');
		await page.keyboard.press('Shift+S');
		await page.mouse.click(700, 250);
		await page.getByLabel('Section title').fill('Swaps');
		await page.keyboard.press('Enter');
		await expect.poll(() => page.locator('.section-title').textContent()).toBe('Swaps');
	});

	it('[PW5] duplicate, delete, undo and redo work from the keyboard', async () => {
		await note(400, 300, 'copy me');
		await page.mouse.click(400, 300);
		await page.keyboard.press('Control+D');
		await expect.poll(() => notes().count()).toBe(2);
		await page.keyboard.press('Delete');
		await expect.poll(() => notes().count()).toBe(1);
		await page.keyboard.press('Control+Z');
		await expect.poll(() => notes().count()).toBe(2);
		await page.keyboard.press('Control+Shift+Z');
		await expect.poll(() => notes().count()).toBe(1);
		const before = (await middle(notes())).x;
		await page.mouse.click(400, 300);
		await page.keyboard.press('Shift+ArrowRight');
		await expect.poll(async () => (await middle(notes())).x).toBeCloseTo(before + 40, 0);
	});

	it('[PW6] a second window is a second person: it sees the notes, the other’s pointer and selection, and answers', async () => {
		await note(400, 300, 'shared');
		const ben = await browser.newPage();
		await ben.goto(`${playground.url}/playground/?user=Ben&file=board-${files}`);
		await ben.locator('.node.sticky').waitFor();
		await page.mouse.click(400, 300);
		await page.mouse.move(420, 320);
		await expect.poll(() => ben.locator('.outline.other').count()).toBe(1);
		await expect.poll(() => ben.locator('.cursor').textContent()).toContain('Ana');
		const at = (await ben.locator('.node.sticky').boundingBox())!;
		await ben.mouse.dblclick(at.x + at.width / 2, at.y + at.height / 2);
		await ben.getByLabel('Text', { exact: true }).fill('shared, says Ben');
		await ben.keyboard.press('Escape');
		await expect.poll(() => notes().textContent()).toContain('shared, says Ben');
		await ben.close();
	});

	it('[PW7] a server that goes as soon as it has greeted is away too', async () => {
		const other = await browser.newPage();
		await other.route('**/healthz', (route) => route.abort());
		await other.routeWebSocket(/canvas/, (window) => {
			window.connectToServer().onMessage((greeting) => {
				window.send(greeting);
				void window.close();
			});
		});
		await other.goto(`${playground.url}/playground/?user=Ben&file=board-${files}`);
		await other.getByText('The server is gone.').waitFor();
		await other.close();
	});

	it('[PW7] the board is there again after closing, and says when the server is away', async () => {
		await note(400, 300, 'still here');
		// What another window shows, the file has.
		const other = await browser.newPage();
		await other.goto(`${playground.url}/playground/?user=Ben&file=board-${files}`);
		await expect.poll(() => other.locator('.node.sticky').textContent()).toContain('still here');
		await other.close();
		await page.reload();
		await expect.poll(() => notes().textContent()).toContain('still here');
		await playground.kill();
		await page.getByText('The server is gone.').waitFor();
	});
});
