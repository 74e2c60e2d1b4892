import type { Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setEntry } from '../../shared/board-doc.ts';
import type { Claim } from '../../shared/claim.ts';
import { evidenceCsv, persona } from '../server/audit/planted.ts';
import { type BoardClient, call, joinBoard } from '../support/board-client.ts';
import { findChromium } from '../support/chromium.ts';
import { WorkshopPage } from './workshop-page.ts';
import { closeStage, openStage, type Stage, shoot } from './workshop-stage.ts';

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
describe.skipIf(skip)('a persona that is kept true', { timeout: 120_000 }, () => {
	let stage: Stage;
	let ana: WorkshopPage;
	let library: Page;

	beforeAll(async () => {
		stage = await openStage();
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
	});

	async function open(page: string): Promise<void> {
		await library.getByRole('link', { name: page, exact: true }).click();
		await library.getByRole('heading', { level: 1, name: page }).waitFor();
	}
	const version = (n: number) => library.getByRole('listitem').filter({ hasText: `Dana, version ${n}` });
	async function publish(n: number): Promise<void> {
		await version(n).getByRole('button', { name: 'Stage' }).click();
		await version(n).getByText('Staged', { exact: true }).waitFor();
		await version(n).getByRole('button', { name: 'Publish', exact: true }).click();
		await version(n).getByText('Published', { exact: true }).waitFor();
	}

	it('[VE10] a persona is kept, staged and published in the library, and leads to its sources (F3, S6)', async () => {
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
		await library.getByRole('heading', { name: 'exported' }).first().waitFor({ timeout: 30_000 });
		await library.getByRole('img', { name: /looks; at most/ }).waitFor();
		await library.getByText('The same as a table').press('Enter');
		expect(await library.getByRole('row').count()).toBeGreaterThan(5);
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
		await library.getByRole('heading', { name: /^Audit of/ }).waitFor({ timeout: 30_000 });
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

	it('[LB8] every page fits a phone', async () => {
		await library.setViewportSize({ width: 390, height: 800 });
		for (const page of [
			'What has changed',
			'Versions',
			'Audit a persona',
			'What is not known',
			'Language model',
		]) {
			await open(page);
			const wide = await library.evaluate(() => document.documentElement.scrollWidth);
			expect(wide, page).toBeLessThanOrEqual(390);
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
