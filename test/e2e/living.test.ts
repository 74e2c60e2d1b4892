import type { Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setEntry } from '../../shared/board-doc.ts';
import type { Claim } from '../../shared/claim.ts';
import { goTo } from '../library/turn-to.ts';
import { evidenceCsv, persona } from '../server/audit/planted.ts';
import { barriers } from '../support/axe.ts';
import { type BoardClient, call, joinBoard } from '../support/board-client.ts';
import { findChromium } from '../support/chromium.ts';
import { type ModelEndpoint, startModelEndpoint, truthful } from '../support/model-endpoint.ts';
import { WorkshopPage } from './workshop-page.ts';
import { closeStage, type OwnStage, openStage, shoot } from './workshop-stage.ts';

const skip = findChromium() === undefined;
if (skip) console.warn('No Chromium found: the end-to-end test of a persona over time is skipped.');

const people = Array.from({ length: 60 }, (_, at) => `P${at + 1}`);
/** Eighteen weeks in which everybody plans; from the eleventh on half of them export. */
const usage = ['user,ts,event']
	.concat(
		people.flatMap((person, at) =>
			Array.from({ length: 18 }, (_, week) => {
				const time = new Date(Date.UTC(2026, 3, 6 + 7 * week + (at % 5), 9)).toISOString();
				return ['planned', ...(week > 10 && at % 2 === 0 ? ['exported'] : [])].map(
					(event) => `${person},${time},${event}`,
				);
			}).flat(),
		),
	)
	.join('\n');

/** A persona over time, each step on the one before it. */
describe.skipIf(skip)('a persona that is kept true', () => {
	let model: ModelEndpoint;
	let stage: OwnStage;
	let ana: WorkshopPage;
	let library: Page;

	beforeAll(async () => {
		model = await startModelEndpoint();
		stage = await openStage({ PERSONABOARD_MODEL: 'test-model', OPENAI_BASE_URL: model.baseUrl });
		ana = new WorkshopPage(await stage.browser.newPage());
		const asked = ana.page.waitForRequest((request) => request.headers().authorization !== undefined);
		await ana.open(stage.playground.url, 'living', 'Ana', { agree: true });
		const seed = await fill(stage.playground.url, wayInOf(await asked));
		await ana.tab(/Personas/);
		const opened = ana.page.context().waitForEvent('page');
		await ana.button('Open the library').click();
		library = await opened;
		seed.destroy();
		await library.getByRole('link', { name: 'Dana' }).waitFor();
	});

	afterAll(async () => {
		await closeStage(stage);
		await model?.close();
	});

	const open = (page: string): Promise<void> => goTo(library, page);
	const version = (n: number) => library.getByRole('listitem').filter({ hasText: `Dana, version ${n}` });
	async function publish(n: number): Promise<void> {
		await version(n)
			.getByRole('button', { name: `Stage: Dana, version ${n}` })
			.click();
		await version(n).getByText('Staged', { exact: true }).waitFor();
		await version(n).getByText('Nobody stands for it yet.').waitFor();
		await version(n)
			.getByRole('button', { name: `Publish: Dana, version ${n}` })
			.click();
		await version(n).getByText('Published', { exact: true }).waitFor();
	}

	it('[VE10] [LB14] a persona is kept, staged and published in the library, and leads to its sources (F3, S6)', async () => {
		await open('Versions');
		await library.getByRole('button', { name: 'Keep Dana as a version' }).click();
		await publish(1);
		await version(1).getByRole('button', { name: 'Where it comes from' }).click();
		await library.getByRole('link', { name: 'q7', exact: true }).first().click();
		await library.getByRole('heading', { name: 'Where this is used' }).waitFor();
		await library.getByText('Dana, version 1').waitFor();
	});

	it('[LB6] what people stopped doing shows at the sentence it touches, with what could not have been seen, and on the canvas (F4)', async () => {
		await open('What has changed');
		await library.getByRole('button', { name: 'Compare now' }).click();
		await library
			.getByRole('heading', { name: /Who uses “exported”/u })
			.first()
			.waitFor();
		const alert = library.getByRole('listitem').filter({ hasText: 'Why, maybe' }).first();
		await alert.getByLabel('Who answers for this persona').fill('Ola');
		await alert.getByRole('button', { name: 'Keep', exact: true }).press('Enter');
		await alert.getByText('Ola answers for this persona').waitFor();
		await library.getByRole('img', { name: /looks; at most/ }).waitFor();
		await library.getByText('The same as a table').press('Enter');
		await expect.poll(() => library.getByRole('row').count()).toBeGreaterThan(5);
		await shoot({ page: library }, 'library-changes');
		await ana.page.locator('.node', { hasText: 'What has changed' }).first().waitFor({ state: 'attached' });
		await ana.page
			.locator('.node.text', { hasText: /^\s*Stale\s*$/ })
			.first()
			.waitFor({ state: 'attached' });
		await ana.panel.locator('[data-claim="cl_a"]').getByText('Stale').waitFor();
		await shoot(ana, 'board-stale');
		await library.getByRole('button', { name: 'Read again' }).click();
		await open('Personas');
		await library.getByRole('link', { name: 'Dana' }).click();
		const sentence = library.getByRole('listitem').filter({ hasText: 'Exported: used by none' }).first();
		await sentence.getByText('● Stale', { exact: true }).waitFor();
		await sentence.getByText('Is it still so?').press('Enter');
		await sentence
			.getByText(/0 % → \d+ %.*users.*would have been seen/)
			.first()
			.waitFor();
		await shoot({ page: library }, 'library-freshness');
	});

	it('[LB7] an old persona is pasted and audited, and its update is kept as a draft version (P3.i1, P3.o1–P3.o5)', async () => {
		await open('Audit a persona');
		await library.getByLabel('The persona, as text').fill(persona);
		await library.getByRole('button', { name: 'Audit it' }).press('Enter');
		await library.getByRole('heading', { name: /^Audit of/ }).waitFor();
		const sentence = library
			.getByRole('listitem')
			.filter({ hasText: 'Drivers wait at the depot gate until' });
		await sentence.getByText('◐ Out of date').first().waitFor();
		await sentence.locator('summary').first().press('Enter');
		await sentence.getByText('The gate opens by itself now').first().waitFor();
		await shoot({ page: library }, 'library-audit');
		await library.getByRole('button', { name: 'Keep as a draft' }).click();
		await library.getByText(/Kept as version 2 of Dana/).waitFor();
	});

	it('[VE11] the update is compared side by side and published, and the first version taken up again (S6, S7)', async () => {
		await open('Versions');
		await version(2).getByRole('button', { name: 'Compare with version 1' }).click();
		await library.locator('ins', { hasText: 'Hypothesis' }).or(library.locator('ins')).first().waitFor();
		await shoot({ page: library }, 'library-versions');
		await publish(2);
		await version(1).getByText('Superseded').waitFor();
		await version(1).getByRole('button', { name: 'Publish this again' }).click();
		await version(3).getByText('Published', { exact: true }).waitFor();
		await version(3).getByText('Takes version 1 up again').waitFor();
		await version(2).getByText('Superseded').waitFor();
	});

	it('[RE6] [RE7] what a look at new data staged is shown sentence by sentence, and taken or left in the library, a new persona as a whole (O16, S7b)', async () => {
		await open('New data');
		await library.getByText('Nothing is staged.').waitFor();
		await library.getByLabel('Look at the board anew').selectOption('weekly');
		await library.getByText(/^Next on/).waitFor();
		await library.getByRole('button', { name: 'Look now' }).press('Enter');
		await library.getByText(/^Looked on .*18 notes/).waitFor();
		await library.getByRole('heading', { name: 'Sentences of the personas' }).waitFor();
		await library.getByText('A new persona').first().waitFor();
		expect(
			await library.evaluate(() => document.documentElement.scrollWidth - innerWidth),
		).toBeLessThanOrEqual(0);
		await library.evaluate(() => scrollTo(0, 0));
		await shoot({ page: library }, 'library-new-data');
		await library.getByLabel(/^Also take the new themes/).check();
		await library.getByRole('button', { name: 'Leave all of it' }).click();
		await library.getByText('Left. The same changes are not offered again.').waitFor();
		await library.getByRole('button', { name: 'Take what is ticked' }).waitFor({ state: 'detached' });
		await library.getByRole('button', { name: 'Look now' }).press('Enter');
		await library.getByRole('button', { name: 'Take what is ticked' }).waitFor();
		const [unwanted, ...wanted] = await library
			.getByLabel(/; without this, these people are in no persona$/)
			.all();
		expect(wanted.length).toBeGreaterThan(0);
		const said = await unwanted!.evaluate((box) => box.closest('label')!.innerText);
		const [, declined] = /^Take (.+); without/u.exec(said)!;
		await unwanted!.press('Space');
		expect(await barriers(library)).toEqual([]);
		await library.getByRole('button', { name: 'Take what is ticked' }).press('Enter');
		await library.getByText('Taken. The board’s history can take it back.').waitFor();
		await open('Personas');
		const main = library.getByRole('main');
		await expect.poll(() => main.getByRole('listitem').count()).toBeGreaterThan(0);
		await expect.poll(() => main.getByRole('link', { name: 'Dana' }).count()).toBe(0);
		expect(await main.getByRole('listitem').count()).toBe(wanted.length);
		expect(await main.getByRole('link', { name: declined!, exact: true }).count()).toBe(0);
	});

	it('[ME20] [ME21] [LB12] a language model is agreed to, asked, stopped and told of with its cost, on an endpoint that fails, lies and refuses (R4)', async () => {
		await open('Language model');
		await library.getByText('Nobody has agreed. Nothing is sent.').waitFor();
		await library.getByText(/questions?.*about [\d,]+ tokens/).waitFor();
		await library.getByLabel(/^Most tokens a run may take/).fill('90000');
		await library.getByRole('button', { name: /^Agree that notes go to/ }).click();
		await library.getByText(/agreed on/).waitFor();
		expect(model.asked).toHaveLength(0);

		// Two questions are answered and nothing more comes: what passed is read along meanwhile (rule ME21).
		model.behave((question, nth) => (nth <= 2 ? { say: truthful(question) } : 'never'));
		await ana.tab(/Personas/);
		await ana.button('Write again').click();
		await ana.panel.getByText('Asking test-model').waitFor();
		const along = ana.panel.locator('.card', { hasText: 'Written so far' });
		await along.getByRole('listitem').first().waitFor();
		await shoot(ana, 'panel-written-so-far');
		await ana.button('Cancel').click();
		await along.waitFor({ state: 'detached' });
		await ana.panel.getByText('Stopped. Nothing was changed.').first().waitFor();

		const before = model.asked.length;
		model.behave((question, nth) => {
			if (nth % 5 === 0) return 'refuse';
			if (nth % 5 === 1) return { say: [{ text: 'They never plan by hand.', citations: ['q99'] }] };
			return { say: truthful(question) };
		});
		await ana.run('Write again', /^\d+ personas? with \d+ claims/);
		await ana.panel.locator('.notice summary').click();
		const said = ana.panel.locator('.notice-words', { hasText: /parts written by test-model/ });
		await said.filter({ hasText: 'built-in engine' }).first().waitFor();
		expect(model.asked.length).toBeGreaterThan(before + 4);
		expect(await ana.panel.getByText('They never plan by hand').count()).toBe(0);
		await open('Personas');
		await open('Language model');
		await library.getByText(/\d+ of \d+ parts by the model.*tokens/).waitFor();
		const instead = library.getByRole('listitem').filter({ hasText: 'by the built-in engine' });
		await instead
			.filter({ hasText: /because the model declined to answer\.$/ })
			.first()
			.waitFor();
		for (const line of await instead.allInnerTexts())
			expect(line).toMatch(/^(?!pe_)\S.*: [A-Z][^.]* by the built-in engine, because the \p{L}[^.]*\.$/u);
		await shoot({ page: library }, 'library-model');
	});

	it('[LB11] [LB13] the rules, the sources with what is missing, watched figures and the record are one page, and say so to whoever reads (G15, G16, X1, S7c, S7d)', async () => {
		await open('Rules and record');
		await library.getByText(/at least 5 people behind it inside the company, and 11 outside/).waitFor();
		const talks = library.getByRole('listitem').filter({ hasText: 'talks.csv' }).first();
		await talks.getByText('Nobody answers for it.').waitFor();
		await talks.locator('summary').press('Enter');
		await talks.getByLabel('Who answers for it').fill('Research');
		await talks.getByLabel('Why it may be held').fill('Consent form 7');
		await talks.getByLabel('What for', { exact: true }).fill('Personas');
		await talks.getByRole('button', { name: 'Keep' }).press('Enter');
		await talks.getByText('Research answers for it').waitFor();
		await expect.poll(() => talks.getByText('○').count()).toBe(0);
		await library.locator('summary', { hasText: 'Watch a figure' }).press('Enter');
		await library.getByLabel('Event of the usage log').fill('exported');
		await library.getByRole('button', { name: 'Watch a figure' }).press('Enter');
		await library.getByText(/when “exported” falls by 10 points or more in 28 days/).waitFor();
		await library.getByText(/entries, all as they were written/).waitFor();
		await library.getByRole('row').filter({ hasText: 'took an earlier version up again' }).first().waitFor();
		await shoot({ page: library }, 'library-rules');
	});

	it('[LB8] every page fits the narrowest phone, all of it open', async () => {
		await library.setViewportSize({ width: 320, height: 800 });
		for (const page of [
			'What has changed',
			'New data',
			'Versions',
			'Audit a persona',
			'What is not known',
			'Rules and record',
			'Language model',
		]) {
			await open(page);
			if (page === 'What has changed') await library.getByText('The same as a table').waitFor();
			await library.evaluate(() => {
				for (const details of document.querySelectorAll('details')) details.open = true;
			});
			const wide = await library.evaluate(() => document.documentElement.scrollWidth);
			expect(wide, page).toBeLessThanOrEqual(320);
		}
		await shoot({ page: library }, 'library-phone');
	});
});

type WayIn = { board: string; token: string };

/** The board the panel is on, and what lets it in. */
function wayInOf(request: Request): WayIn {
	const board = /boards\/([^/]+)/.exec(request.url())?.[1];
	const token = request.headers().authorization?.replace('Bearer ', '');
	if (board === undefined || token === undefined) throw new Error('the panel asked for nothing of a board');
	return { board, token };
}

/** A depot's talks and log, and a persona made of them. */
async function fill(url: string, { board, token }: WayIn): Promise<BoardClient> {
	const as = { board, token } as Parameters<typeof call>[3];
	await call(url, 'importTable', { name: 'talks.csv', text: evidenceCsv }, as);
	await call(url, 'importTable', { name: 'usage.csv', text: usage }, as);
	const exported = (await call(url, 'exportBoard', null, as)) as {
		evidence: { id: `ev_${string}`; ref: string; kind: string }[];
	};
	const talks = exported.evidence.filter(({ kind }) => kind === 'said');
	const idOf = (ref: string) => talks.find((item) => item.ref === ref)!.id;
	const client = joinBoard(url, board, token);
	await client.synced;
	const claim = (
		id: Claim['id'],
		field: Claim['field'],
		text: string,
		citations: Claim['citations'],
	): Claim => ({
		id,
		persona: 'pe_a',
		field,
		order: 0,
		text: [text],
		support: 'supported',
		citations,
		counter: [],
		author: 'machine',
	});
	client.doc.transact(() => {
		const archetype = {
			id: 'ar_a',
			label: 'Dispatchers',
			participants: people,
			stability: 0.9,
			verdict: 'stable',
		};
		setEntry(client.doc, 'archetypes', 'ar_a', { ...archetype, evidence: talks.map(({ id }) => id) });
		const dana = { id: 'pe_a', archetype: 'ar_a', name: 'Dana', role: 'Dispatcher', level: 'mixed' };
		setEntry(client.doc, 'personas', 'pe_a', { ...dana, order: 0, engine: 'local' });
		for (const one of [
			claim('cl_a', 'signature', 'Exported: used by none of 60 people.', []),
			claim('cl_b', 'constraints.approval', 'Overtime hours need the approval of the regional manager.', [
				idOf('q7'),
				idOf('q8'),
			]),
			claim('cl_c', 'pains', 'Drivers wait at the depot gate until somebody scans their badge', [idOf('q3')]),
		])
			setEntry(client.doc, 'claims', one.id, one);
	});
	return client;
}
