import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../support/chromium.ts';
import { drawn, type Looking, lookAtPanel } from './look-at.ts';
import { moving } from './views-measure.ts';

const skip = findChromium() === undefined;
if (skip)
	console.warn('No Chromium found: the tests of the panel by keyboard (AX3–AX9, UI30, UI38) are skipped.');

describe.skipIf(skip)('the panel by keyboard and without colours', () => {
	let browser: Looking['browser'];
	let page: Looking['page'];
	let show: Looking['show'];
	let asked: Looking['asked'];
	let focused: Looking['focused'];

	beforeAll(async () => {
		({ browser, page, show, asked, focused } = await lookAtPanel());
	});
	afterAll(() => browser?.close());

	it('[AX5] looking through a list that acts changes nothing; Enter does, leaving does not', async () => {
		const moves = (): Promise<unknown[]> =>
			page.evaluate(() => [...window.look.doc.getMap('moves').values()]);
		await show('themes-open');
		const list = page.getByLabel('Move to').first();
		await list.focus();
		await page.keyboard.press('ArrowDown');
		expect(await list.evaluate((element: HTMLSelectElement) => element.value)).not.toBe('');
		await page.keyboard.press('Tab');
		expect(await list.evaluate((element: HTMLSelectElement) => element.value)).toBe('');
		await list.focus();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Escape');
		await page.keyboard.press('Enter');
		expect(await moves()).toEqual([]);
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		expect(await moves()).toMatchObject([
			{ type: 'pin', evidence: 'ev_a', theme: 'th_swap', by: 'Ivy Brook' },
		]);
		await page.getByText('“I export the rota to a spreadsheet every Friday because the…” is in').waitFor();
	});

	it('[AX3] when what has the focus goes away, its neighbour has it, then what it was part of, then the page', async () => {
		await show('personas');
		const sentence = (id: string) => page.locator(`.persona [data-claim="${id}"] .claim-text`);
		const take = (...ids: string[]): Promise<void> =>
			page.evaluate(
				(gone) =>
					window.look.store.set((state) => ({
						...state,
						board: { ...state.board, claims: state.board.claims.filter(({ id }) => !gone.includes(id)) },
					})),
				ids,
			);
		await sentence('cl_1').focus();
		await take('cl_1');
		expect(await focused()).toBe('The hour checker. Rename');
		await sentence('cl_2').focus();
		await page.evaluate(() => window.look.store.set((state) => ({ ...state, tab: 'notes' })));
		await drawn(page);
		expect(await page.evaluate(() => document.activeElement?.id)).toBe('panel-notes');
		await show('failed');
		await page.getByRole('button', { name: 'Dismiss' }).press('Enter');
		await drawn(page);
		expect(await page.evaluate(() => document.activeElement?.id)).toBe('panel-notes');
		await show('themes-open');
		await page.locator('.quote-text').first().focus();
		await page.evaluate(() =>
			window.look.store.set((state) => {
				const members = new Map(state.board.members);
				members.delete('ev_a');
				return { ...state, board: { ...state.board, members } };
			}),
		);
		expect(await focused()).toContain('If the totals are off');
	});

	it('[AX6] a sentence of a sheet is edited in the outline as typing over it on the canvas does', async () => {
		await show('outline-sheets');
		const sentence = '++ serves the hour checker: hours that payroll accepts';
		await page.getByRole('button', { name: `Edit: ${sentence}` }).click();
		await page.getByLabel(`Edit: ${sentence}`).fill('++ serves the hour checker: no more Fridays');
		await page.keyboard.press('Enter');
		const edits = await page.evaluate(() => [...window.look.doc.getMap('edits').values()]);
		expect(edits).toMatchObject([
			{
				type: 'line',
				line: 'sh_next/o-check/pe_one',
				text: ['++ serves the hour checker: no more Fridays'],
				by: 'Ivy Brook',
			},
		]);
	});

	it('[AX7] a vote is sent with one’s others, and taken back; who may only look has none to give', async () => {
		await show('outline-viewer');
		await page.getByText('Export check: +1.6, wins 88 %, 2 votes').waitFor();
		expect(await page.getByRole('button', { name: /^Vote for/ }).count()).toBe(0);
		expect(await page.getByLabel('Move to').count()).toBe(0);
		await show('outline-sheets');
		await page.getByRole('button', { name: 'Vote for Export check', pressed: false }).click();
		await page.getByRole('button', { name: 'Vote for Cover finder', pressed: true }).click();
		expect((await asked()).filter(({ name }) => name === 'voteDecision')).toEqual([
			{ name: 'voteDecision', body: { options: ['finder', 'check'] } },
			{ name: 'voteDecision', body: { options: [] } },
		]);
	});

	it('[AX9] nothing is told by colour alone: a chosen thing has a line, a finding a word or glyph, also in a person’s own colours', async () => {
		const look = (selector: string, property: string, pseudo?: string): Promise<string> =>
			page
				.locator(selector)
				.first()
				.evaluate((element, [name, part]) => getComputedStyle(element, part).getPropertyValue(name), [
					property,
					pseudo,
				] as const);
		await show('themes-open');
		expect(await look('.quote.selected', 'outline-style')).toBe('solid');
		expect(await page.locator('.quote.selected > [aria-current="true"]').count()).toBe(1);
		expect(await look('.tab[aria-selected="true"]', 'box-shadow')).not.toBe('none');
		expect((await page.locator('.badge').allTextContents()).filter((words) => words.trim() === '')).toEqual(
			[],
		);
		await show('failed');
		expect(await look('.notice.error .notice-words', 'content', '::before')).toContain('!');
		await page.emulateMedia({ forcedColors: 'active' });
		await show('themes-open');
		for (const chosen of ['.tab[aria-selected="true"]', '.segment.on', '.quote.selected'])
			expect(await look(chosen, 'outline-style'), chosen).toBe('solid');
		expect(await look('.dot.on', 'background-color')).not.toBe(await look('body', 'background-color'));
		await page.emulateMedia({ forcedColors: null });
	});

	it('[UI38] tabs are one stop; arrow keys go round them', async () => {
		await show('themes');
		await page.getByRole('tab', { name: 'Themes' }).focus();
		const seen: string[] = [];
		for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'Home', 'End']) {
			await page.keyboard.press(key);
			seen.push((await focused()).replace(/\d+/g, ''));
		}
		expect(seen).toEqual(['Personas', 'Notes', 'Personas', 'Notes', 'Personas']);
		expect(await page.locator('[role=tab][tabindex="0"]').count()).toBe(1);
	});

	it('[UI38] a page that lies over the steps takes the focus and gives it back, by Escape too', async () => {
		await show('board');
		expect(await focused()).toBe('This board');
		await page.getByText('Remove Personaboard data').click();
		expect(await focused()).toBe('Remove Personaboard data');
		await page.keyboard.press('Escape');
		expect(await focused()).toBe('This board');
		await page.keyboard.press('Escape');
		expect(await focused()).toMatch(/^This board: people/);
		expect(await page.getByRole('tab').count()).toBe(3);
	});

	it('[UI38] who prefers less motion sees none', async () => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		for (const name of ['starting', 'busy', 'busy-unknown', 'loading-texts']) {
			await show(name);
			expect(await page.evaluate(moving), name).toEqual([]);
		}
		await page.emulateMedia({ reducedMotion: null });
		await show('starting');
		expect(await page.evaluate(moving)).toEqual(['spinner']);
	});

	it('[UI30] figures that change many times a second are not read out', async () => {
		await show('draws-other');
		expect(await page.locator('.status [aria-live]').textContent()).toBe(
			'Connected · Ana Lopes is drawing the board',
		);
		expect(await page.locator('.status-words').innerText()).toMatch(/, 40 of 180$/);
		await show('themes');
		expect(await page.locator('.status-words').textContent()).toBe('Connected');
	});
});
