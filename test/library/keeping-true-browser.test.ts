import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setEntry } from '../../shared/board-doc.ts';
import { openUpkeepBoard, type UpkeepBoard } from '../server/upkeep/upkeep-board.ts';
import { barriers } from '../support/axe.ts';
import { findChromium, openBrowser } from '../support/chromium.ts';
import { goTo } from './turn-to.ts';

const skip = findChromium() === undefined;
if (skip) console.warn('No Chromium found: what keeps personas true (LB15–LB17, IG10) is not looked at.');

const longName = 'Hafenumschlagsbetriebsgenossenschaftsvorstandsstellvertreterin';

/** Each step stands on the one before it. */
describe.skipIf(skip)('what keeps personas true, in the library', () => {
	let on: UpkeepBoard;
	let browser: BrowserContext;
	let page: Page;

	beforeAll(async () => {
		[browser, on] = await Promise.all([openBrowser(), openUpkeepBoard()]);
		await on.refreshed();
		page = await open('owner', 'personas');
	});
	afterAll(async () => {
		await browser?.close();
		await on?.close();
	});

	async function open(role: 'owner' | 'viewer', where: string): Promise<Page> {
		const tab = await browser.newPage();
		await tab.goto(`${on.url}/library/${on.board.boardId}#token=${on.board.tokens[role]}&page=${where}`);
		await tab.locator('main h1').waitFor();
		return tab;
	}
	const go = (name: string): Promise<void> => goTo(page, name);

	it('[IG10] an owner gives a program a key, which is shown once, and takes it back; a viewer sees none of it (G8)', async () => {
		await go('New data');
		await page.getByLabel(/^Which program it is/).fill('Quay scales');
		await page.getByRole('button', { name: 'Make a key' }).press('Enter');
		const shown = page.getByLabel('The key of this program');
		await shown.waitFor();
		const key = await shown.inputValue();
		expect(await barriers(page)).toEqual([]);
		await page.getByRole('button', { name: 'I have copied it' }).click();
		await shown.waitFor({ state: 'detached' });
		const send = (): Promise<Response> =>
			fetch(`${on.url}/api/boards/${on.board.boardId}/ingest`, {
				method: 'POST',
				headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
				body: JSON.stringify({
					batch: 'b1',
					source: 'Scales',
					kind: 'events',
					rows: [{ user: 'x', ts: '2026-09-01T08:00:00Z', event: 'weighed' }],
				}),
			});
		expect((await send()).status).toBe(200);
		await page.getByRole('button', { name: 'Take the key back: Quay scales' }).click();
		await page.getByRole('listitem').filter({ hasText: 'Quay scales' }).waitFor({ state: 'detached' });
		expect((await send()).status).toBe(401);
		const read = await open('viewer', 'refresh');
		await read.locator('main .soft').first().waitFor();
		expect(await read.getByText('Programs that add data').count()).toBe(0);
		await read.close();
	});

	it('[LB16] a change is told once, said to be no news with its reason, and taken up again', async () => {
		await go('What has changed');
		const change = page.getByRole('listitem').filter({ hasText: 'Who uses “exported”' });
		await change
			.first()
			.getByText(/\d+ more figures? of the same change/)
			.press('Enter');
		await change
			.first()
			.getByText(/planned → exported/)
			.first()
			.waitFor();
		expect(await page.getByRole('heading', { level: 3 }).filter({ hasText: 'exported' }).count()).toBe(1);
		expect(await barriers(page)).toEqual([]);
		await change.first().getByLabel('This is no news, because').selectOption('release');
		await change.first().getByRole('button', { name: 'Keep this reason' }).click();
		await page.getByText('Said to be no news (1)').press('Enter');
		await page.getByText(/of a release; said by/).waitFor();
		await page.getByRole('button', { name: 'It is news after all' }).click();
		await change.first().getByLabel('This is no news, because').waitFor();
	});

	it('[LB15] a persona says which version is published, whether it is still so, and who answers for it, whom an editor names', async () => {
		await go('Versions');
		await page.getByLabel('What is new in it, for those who read it').fill('First after the visits');
		await page.getByRole('button', { name: 'Keep Pia as a version' }).press('Enter');
		await page.getByText(/First after the visits/).waitFor();
		await page.getByRole('button', { name: 'Stage: Pia, version 1' }).click();
		await page.getByRole('button', { name: 'Publish: Pia, version 1' }).click();
		await page.getByText('Version 1 is published · 1 version').waitFor();
		await page.getByRole('button', { name: 'Read again' }).click();
		await page.getByText('Read again just now.').waitFor();
		await go('Personas');
		const card = page.getByRole('listitem').filter({ hasText: 'Pia' }).first();
		await card.getByText('Version 1 is published').waitFor();
		await card.getByText(/^Evidence and use: /).waitFor();
		await card.getByRole('link', { name: 'Pia' }).click();
		await page.getByText('nobody answers for this persona').waitFor();
		await page.getByText('Name who answers for it').press('Enter');
		await page.getByLabel('Who answers for this persona').fill('Ola Nwosu');
		await page.getByRole('button', { name: 'Keep', exact: true }).press('Enter');
		await page.getByText('Ola Nwosu answers for this persona').waitFor();
		expect(await barriers(page)).toEqual([]);
		expect(await on.ask('listPersonaOwners', null)).toEqual({
			owners: [{ persona: 'pe_a', name: 'Ola Nwosu' }],
		});
	});

	it('[LB19] read again twice, the page shows what was read last, though the older answer comes after it', async () => {
		await go('Personas');
		const owners = /\/api\/boards\/[^/]+\/owners$/;
		let letGo = (): void => undefined;
		const released = new Promise<void>((done) => {
			letGo = done;
		});
		const heldBack = new Promise<void>((held) =>
			page.route(
				owners,
				async (route) => {
					const answer = await route.fetch();
					held();
					await released;
					await route.fulfill({ response: answer });
				},
				{ times: 1 },
			),
		);
		const again = page.getByRole('button', { name: 'Read again' });
		await again.click();
		await heldBack;
		await on.ask('setPersonaOwner', { persona: 'pe_a', name: 'Ana Lopes' });
		await again.click();
		await page.getByText('Ana Lopes answers for this persona').waitFor();
		// After the answers of the board the words of its notes are read, last of all.
		const last = page.waitForResponse((answer) => answer.url().endsWith('/evidence/read'));
		letGo();
		await (await last).finished();
		await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
		expect(await page.getByText('Ana Lopes answers for this persona').count()).toBe(1);
		await on.ask('setPersonaOwner', { persona: 'pe_a', name: 'Ola Nwosu' });
	});

	it('[LB17] versions of many personas are one line each, what is asked for has the keyboard, and long names fit a phone', async () => {
		on.client.doc.transact(() => {
			for (let at = 0; at < 8; at += 1)
				setEntry(
					on.client.doc,
					'personas',
					`pe_m${at}` as never,
					{
						id: `pe_m${at}`,
						archetype: 'ar_a',
						name: `${longName} ${at}`,
						role: '',
						level: 'hypothesis',
						order: at + 1,
						engine: 'local',
					} as never,
				);
		});
		await on.ask('readBehaviourQuestions', null);
		for (let at = 0; at < 8; at += 1)
			await on.ask('createVersion', { persona: `pe_m${at}` as never, note: '' });
		await page.getByRole('button', { name: 'Read again' }).click();
		await go('Versions');
		await page
			.locator('summary')
			.filter({ hasText: `${longName} 7` })
			.waitFor();
		expect(await page.getByRole('button', { name: /^Stage: / }).count()).toBe(0);
		await page.locator('summary').filter({ hasText: 'Pia' }).press('Enter');
		await page.getByRole('button', { name: 'Where it comes from: Pia, version 1' }).press('Enter');
		await page.getByRole('heading', { name: 'Where Pia, version 1, comes from' }).waitFor();
		const held = (): Promise<string | undefined> =>
			page.evaluate(() => document.activeElement?.textContent ?? undefined);
		await expect.poll(held).toMatch(/^Where Pia, version 1/);
		expect(await barriers(page)).toEqual([]);
		await page.setViewportSize({ width: 320, height: 700 });
		for (const where of ['Versions', 'Personas', 'What has changed', 'New data']) {
			await go(where);
			if (where === 'Personas') {
				await page.getByRole('link', { name: `${longName} 0` }).click();
				await page.locator('main article').waitFor();
			}
			expect(await page.evaluate(() => document.documentElement.scrollWidth), where).toBe(320);
		}
	});
});
