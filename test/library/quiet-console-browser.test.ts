import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hrefOf, lists } from '../../library/route.ts';
import { openUpkeepBoard, type UpkeepBoard } from '../server/upkeep/upkeep-board.ts';
import { call } from '../support/board-client.ts';
import { findChromium, openBrowser } from '../support/chromium.ts';
import { turnTo } from './turn-to.ts';

const skip = findChromium() === undefined;
if (skip) console.warn('No Chromium found: whether pages of the library complain (LB18) is not looked at.');

describe.skipIf(skip)('the console behind the library', () => {
	let on: UpkeepBoard;
	let browser: BrowserContext;

	beforeAll(async () => {
		[browser, on] = await Promise.all([openBrowser(), openUpkeepBoard()]);
	});
	afterAll(async () => {
		await browser?.close();
		await on?.close();
	});

	/** A tab, and what its browser complains about. */
	async function listening() {
		const found: string[] = [];
		const tab = await browser.newPage();
		tab.on('console', (message) => {
			if (message.type() === 'error' || message.type() === 'warning')
				found.push(`${tab.url()}: ${message.text()} ${message.location().url}`);
		});
		tab.on('response', (answer) => {
			if (answer.status() >= 400) found.push(`${answer.status()} ${answer.url()}`);
		});
		tab.on('pageerror', (error) => found.push(`${tab.url()}: ${error.message}`));
		return { tab, found };
	}

	/** The same of every page of a board, opened one after the other. */
	async function complaints(board: string, token: string, more: readonly string[] = []): Promise<string[]> {
		const { tab, found } = await listening();
		await tab.goto(`${on.url}/library/${board}#token=${token}`);
		for (const address of [...lists.map((page) => hrefOf({ page })), ...more]) {
			await turnTo(tab, address);
		}
		await tab.close();
		return found;
	}

	it('[LB18] the pages for help and for operators have the icon a browser asks for', async () => {
		const { tab, found } = await listening();
		for (const page of ['/help', '/help/de/themes', '/operate']) {
			await tab.goto(on.url + page);
			await tab.locator('h1').first().waitFor();
		}
		const icon = await fetch(`${on.url}/favicon.ico`);
		expect(icon.headers.get('content-type')).toBe('image/svg+xml');
		expect(await icon.text()).toMatch(/^<svg/);
		await tab.close();
		expect(found).toEqual([]);
	});

	it.each(['owner', 'viewer'] as const)(
		'[LB18] no page of a board that has all there is complains, for its %s',
		async (role) => {
			const more = [hrefOf({ page: 'persona', id: 'pe_a' }), hrefOf({ page: 'search', words: 'lanterns' })];
			expect(await complaints(on.board.boardId, on.board.tokens[role], more)).toEqual([]);
		},
	);

	it.each(['owner', 'viewer'] as const)(
		'[LB18] no page of a board of which nothing is known complains, for its %s',
		async (role) => {
			const empty = await call(on.url, 'createBoard', { name: 'New' });
			const gone = [
				hrefOf({ page: 'persona', id: 'pe_gone' }),
				hrefOf({ page: 'decision', id: 'de_gone' }),
				hrefOf({ page: 'evidence', id: 'ev_gone' }),
			];
			expect(await complaints(empty.boardId, empty.tokens[role], gone)).toEqual([]);
		},
	);
});
