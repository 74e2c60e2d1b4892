import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workbook } from '../server/intake/office-files.ts';
import { findChromium } from '../support/chromium.ts';
import { WorkshopPage } from './workshop-page.ts';
import { closeStage, enterStage, type Stage, shoot } from './workshop-stage.ts';

const skip = findChromium() === undefined;
if (skip)
	console.warn('No Chromium found: the end-to-end test of files, people and privacy (WS10–WS14) is skipped.');

const tickets = [
	'Ticket ID,Requester,Requester email,Created at,Comment',
	'901,Maria Keller,maria.keller@example.com,2026-05-04,"The rota changed overnight and nobody on the early shift was told about it"',
	'902,Tom Field,tom@example.org,2026-05-06,"Call me on +44 20 7946 0958 when the overtime report is right again"',
	'903,Ana Ruiz,ana@example.org,2026-05-09,"Approving a swap on the phone takes me four taps too many every time"',
	'904,Ana Ruiz,ana@example.org,2026-05-11,',
	'905,Li Wei,li@example.org,2026-05-12,"Payroll closes before the hours of the weekend are in the system"',
].join('\n');
const talk = [
	'WEBVTT\n',
	'1\n00:00:01.000 --> 00:00:04.000\nIvy Brook: How do you plan the week at your site?\n',
	'2\n00:00:04.500 --> 00:00:12.000\nSpeaker 2: We write the whole week on paper first and then somebody types it in at night.\n',
	'3\n00:00:13.000 --> 00:00:15.000\nIvy Brook: What happens when somebody is ill?\n',
	'4\n00:00:15.500 --> 00:00:24.000\nSpeaker 2: I ring round everybody I know until one of them says yes to the shift.\n',
].join('\n');

/** Files, people and privacy from the first drop to the receipt of an erasure; each step stands on the one before it. */
describe.skipIf(skip)('what a team brings in, in a browser', () => {
	let stage: Stage;
	let ana: WorkshopPage;

	beforeAll(async () => {
		stage = await enterStage();
		ana = new WorkshopPage(await stage.browser.newPage());
		await ana.open(stage.playground.url, 'import', 'Ana', { agree: true });
	});
	afterAll(async () => {
		await closeStage(stage);
	});

	const heading = (name: string | RegExp) => ana.panel.getByRole('heading', { name, level: 1 });
	const way = (name: RegExp) => ana.panel.getByRole('navigation').getByRole('button', { name });

	it('[WS10] a dropped export is looked at first: tool, kind, a role for each column, names hidden', async () => {
		await ana.button(/Try the sample workshop/).click();
		await ana.panel.getByText('The sample workshop is in.').waitFor({ timeout: 120_000 });
		await ana.dropFile('support-may.csv', tickets);
		await heading('support-may.csv').waitFor();
		expect(await ana.panel.getByLabel('Column Comment is').inputValue()).toBe('text');
		await ana.panel.getByText('1 column not read').click();
		expect(await ana.panel.getByLabel('Column Requester is').inputValue()).toBe('personal');
		const page = (await ana.panel.locator('main').textContent()) ?? '';
		expect(page).toContain('The rota changed overnight');
		for (const personal of ['Maria', 'Keller', 'example.org', '7946']) expect(page).not.toContain(personal);
		await shoot(ana, 'panel-file');
	});

	it('[WS11] brought in as a job, its report adds up and says what was hidden and not read', async () => {
		await ana.panel.getByLabel('This file holds').selectOption('tickets');
		await ana.button('Bring in').click();
		const card = ana.panel.getByRole('region', { name: 'support-may' });
		await card.getByText('5 items read, 4 new · 1 kept apart').waitFor();
		await card.getByText(/Phone number 1/).waitFor();
		await card.getByText(/Requester email:/).waitFor();
		await shoot(ana, 'panel-report');
	});

	it('[WS12] in a transcript the interviewer’s words are no evidence, and a speaker gets the code they are given', async () => {
		await ana.dropFile('site-visit.vtt', talk);
		await heading('site-visit.vtt').waitFor();
		await ana.panel.getByLabel('Ivy Brook is').selectOption('interviewer');
		await ana.panel.getByLabel('Speaker 2 is').selectOption('participant');
		await ana.panel.getByLabel('Code of Speaker 2').fill('P77');
		await ana.button('Bring in').click();
		await ana.panel.getByRole('region', { name: 'site-visit' }).waitFor();
		await ana.panel.getByText('All notes').click();
		await ana.panel.getByLabel('Participant', { exact: true }).selectOption('P77');
		const quotes = ana.panel.locator('main .list .quote');
		await expect.poll(() => quotes.count()).toBe(2);
		expect((await quotes.allTextContents()).join('\n')).toContain('We write the whole week on paper first');
	});

	it('[UI84] [IN36] another sheet of a workbook is chosen with the keyboard, looked at anew and brought in alone', async () => {
		const book = workbook([
			{
				name: 'Quotes',
				rows: [
					['Guest', 'Comment'],
					['G1', 'The bread is gone before the late shift comes'],
				],
			},
			{
				name: 'Kitchen',
				rows: [
					['Cook', 'Complaint'],
					['K1', 'The list of allergies hangs where nobody who cooks can read it'],
					['K2', 'The order for Monday has to be in before the plan for Monday is'],
				],
			},
		]);
		await ana.dropFile('canteen.xlsx', book);
		await heading('canteen.xlsx').waitFor();
		const sheet = ana.panel.getByRole('combobox', { name: 'Sheet' });
		expect(await sheet.locator('option').allTextContents()).toEqual(['Quotes', 'Kitchen']);
		await ana.panel.getByLabel('Name on the board').fill('Lunch');
		await sheet.focus();
		await ana.page.keyboard.press('ArrowDown');
		expect(await ana.panel.getByLabel('Column Comment is').count()).toBe(1);
		await ana.page.keyboard.press('Enter');
		await ana.panel.getByLabel('Column Complaint is').waitFor();
		expect(await ana.panel.getByLabel('Column Comment is').count()).toBe(0);
		expect(await ana.panel.getByLabel('Name on the board').inputValue()).toBe('canteen, Kitchen');
		expect(await sheet.inputValue()).toBe('Kitchen');
		expect(await sheet.evaluate((element) => element.ownerDocument.activeElement === element)).toBe(true);
		await shoot(ana, 'panel-sheet');
		await ana.button('Bring in').click();
		const card = ana.panel.getByRole('region', { name: 'canteen, Kitchen' });
		await card.getByText('2 items read, 2 new').waitFor();
	});

	it('[WS13] personal data is looked over one by one; what an owner lets show changes for everybody, and holds back exports', async () => {
		const ben = new WorkshopPage(await stage.browser.newPage());
		await ben.open(stage.playground.url, 'import', 'Ben', { agree: true });
		await ben.panel.getByText('All notes').click();
		await ben.panel.getByLabel('Search in the words').fill('overtime report is right');
		const seen = ben.panel.locator('main .list .quote');
		await expect.poll(() => seen.allTextContents()).toEqual([expect.stringMatching(/Call me on \[/)]);
		await ana.tab(/Notes/);
		await way(/Personal data/).click();
		await heading('Personal data').waitFor();
		await shoot(ana, 'panel-personal-data');
		const phone = ana.panel.getByRole('region', { name: 'Phone number' }).filter({ hasText: 'Call me on' });
		// Before the first is there, none of them is the one that is looked for.
		await ana.panel.getByText(/^1 of \d+$/).waitFor();
		for (let step = 0; step < 40 && (await phone.count()) === 0; step += 1) await ana.button('Next').click();
		await phone.getByRole('button', { name: 'Show the text as it came' }).click();
		await phone.getByText('+44 20 7946 0958').waitFor();
		await phone.getByRole('button', { name: 'Let it show' }).click();
		await ana.panel.getByText('1 holds back exports').waitFor();
		await expect.poll(() => seen.allTextContents()).toEqual([expect.stringContaining('+44 20 7946 0958')]);
		await ana.panel.getByLabel('Which').selectOption('all');
		for (let step = 0; step < 60 && (await phone.count()) === 0; step += 1) await ana.button('Next').click();
		await phone.getByRole('button', { name: 'Hide it again' }).click();
		await ana.panel.getByText('1 holds back exports').waitFor({ state: 'detached' });
		await expect.poll(() => seen.allTextContents()).toEqual([expect.stringMatching(/Call me on \[/)]);
		await ben.page.close();
		await ana.button('Back').click();
	});

	it('[WS14] an erased participant leaves the list, the notes on the canvas and the quotes; the receipt says what went', async () => {
		await way(/Participants/).click();
		await heading('Participants').waitFor();
		const person = ana.panel.locator('main details', { hasText: /^P3\s/ }).first();
		await person.locator('summary').click();
		const before = (await ana.notes()).length;
		await person.getByRole('button', { name: 'Erase all of P3' }).click();
		await ana.panel.getByLabel('Type P3 to confirm').fill('P3');
		await ana.button('Erase for good').click();
		await ana.panel.getByText('P3 is erased.').waitFor();
		await ana.panel.getByText('Beyond our reach').waitFor();
		await expect.poll(() => ana.panel.locator('summary', { hasText: /^P3\s/ }).count()).toBe(0);
		await expect.poll(async () => before - (await ana.notes()).length).toBeGreaterThan(5);
		await shoot(ana, 'panel-erased');
	});
});
