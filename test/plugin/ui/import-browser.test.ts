import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../support/chromium.ts';
import { type Looking, lookAtPanel } from './look-at.ts';

const skip = findChromium() === undefined;
if (skip)
	console.warn(
		'No Chromium found: the tests of files, people, access and privacy in the panel (UI40, UI41, UI52–UI66) are skipped.',
	);

describe.skipIf(skip)('files, people, access and privacy in a browser', () => {
	let browser: Looking['browser'];
	let page: Looking['page'];
	let show: Looking['show'];
	let asked: Looking['asked'];
	let focused: Looking['focused'];

	const names = async () => (await asked()).map(({ name }) => name);
	const button = (name: string | RegExp) => page.getByRole('button', { name });
	/** Hands files or text to the panel, as a desktop or a clipboard does. */
	async function hand(type: 'drop' | 'paste', what: { files?: string[]; text?: string }): Promise<void> {
		await page.evaluate(
			([kind, { files = [], text = '' }]) => {
				const data = new DataTransfer();
				for (const name of files) data.items.add(new File(['id,text\n1,Hello'], name));
				if (text !== '') data.setData('text/plain', text);
				const options = { bubbles: true, cancelable: true };
				document.body.dispatchEvent(
					kind === 'drop'
						? new DragEvent('drop', { ...options, dataTransfer: data })
						: new ClipboardEvent('paste', { ...options, clipboardData: data }),
				);
			},
			[type, what] as const,
		);
	}

	beforeAll(async () => {
		({ browser, page, show, asked, focused } = await lookAtPanel());
	});
	afterAll(() => browser?.close());

	it('[UI52] files dropped on any page are sent and shown; while they are held over it the panel says what happens', async () => {
		for (const scene of ['themes', 'board', 'sources']) {
			await show(scene);
			await page.evaluate(() => {
				const dataTransfer = new DataTransfer();
				dataTransfer.items.add(new File(['x'], 'a.csv'));
				document.body.dispatchEvent(new DragEvent('dragover', { bubbles: true, dataTransfer }));
			});
			await page.getByText('Drop to look at it first.').waitFor();
			await hand('drop', { files: ['a.csv', 'b.vtt'] });
			await page.getByRole('heading', { name: 'Files' }).waitFor();
			expect(await page.getByText('Drop to look at it first.').count()).toBe(0);
			await page.getByText('Waiting its turn').waitFor();
			expect(await asked()).toEqual([{ name: 'sendFile', body: 'a.csv' }]);
		}
	});

	it('[UI70] [IM33] a note with several quotes is offered with its parts; splitting asks the server, leaving is remembered on the board', async () => {
		await show('notes-several');
		const offers = page.locator('.offer');
		expect(await offers.count()).toBe(2);
		expect(await offers.first().locator('ol li').allTextContents()).toEqual([
			'the rota changes overnight',
			'nobody on the early shift is told',
			'I hear it at the door',
		]);
		await button('Split into 3 notes: the rota changes overnight').click();
		await page.getByText('Split into').first().waitFor();
		expect(await asked()).toEqual([{ name: 'splitNote', body: { evidence: 'ev_a', parts: 3 } }]);
		await button('Undo').click();
		await page.getByText('The note counts whole again.').waitFor();
		expect((await asked()).at(-1)).toEqual({ name: 'joinNote', body: { evidence: 'ev_a' } });
		await button('Leave as one note: We write the week on paper first.').click();
		expect(await page.evaluate(() => window.look.doc.getMap('meta').toJSON())).toEqual({
			'whole/ev_f': true,
		});
	});

	it('[UI71] copies of erased notes are counted on the page; only a press removes them', async () => {
		await show('notes-erased');
		const notice = page.locator('.notice', { hasText: '2 other notes hold words that were erased' });
		await notice.getByRole('button', { name: 'Show' }).click();
		expect((await asked()).filter(({ name }) => name !== 'readStickies')).toEqual([
			{ name: 'reveal', body: { nodes: ['7:1', '7:2'], keys: [] } },
		]);
		await notice.getByRole('button', { name: 'Remove 2 notes' }).click();
		await expect.poll(names).toContain('draw');
		expect((await asked()).find(({ name }) => name === 'draw')?.body).toMatchObject({
			commands: [{ type: 'erase', nodes: ['7:1', '7:2'] }],
			step: true,
		});
	});

	it('[UI6] pasted text of two lines is a file to look at; a line alone and what is pasted into a field are not', async () => {
		await show('themes');
		await hand('paste', { text: 'One line, with a comma' });
		expect(await asked()).toEqual([]);
		await hand('paste', { text: 'P1: the rota changes\nP2: nobody tells us' });
		expect(await asked()).toEqual([{ name: 'sendFile', body: 'Pasted text.txt' }]);
		await show('words');
		await page.getByLabel('Word', { exact: true }).focus();
		await page.evaluate(() => {
			const clipboardData = new DataTransfer();
			clipboardData.setData('text/plain', 'a\nb');
			const options = { bubbles: true, cancelable: true, clipboardData };
			document.activeElement?.dispatchEvent(new ClipboardEvent('paste', options));
		});
		expect(await asked()).toEqual([]);
	});

	it('[UI52] a viewer reads why nothing is sent', async () => {
		await show('sources-viewer');
		await hand('drop', { files: ['a.csv'] });
		await page.getByText('You may look at this board, but not bring files in.').waitFor();
		expect(await asked()).toEqual([]);
	});

	it('[UI53] a refused file says why; only one that did not arrive can be sent again', async () => {
		await show('file-refused');
		expect(await page.getByRole('alert').count()).toBe(3);
		expect(await button('Send again').count()).toBe(1);
		await button('Send again').click();
		expect(await asked()).toEqual([{ name: 'sendFile', body: 'survey.csv' }]);
		for (const name of ['holiday.png', 'all-events.csv']) await button(`Remove ${name}`).click();
		await button('Cancel survey.csv').click();
		await page.getByRole('tab', { name: 'Notes' }).waitFor();
	});

	it('[UI54] each column has its role and five rows, those not read are folded away; a keyboard changes a role', async () => {
		await show('file-look');
		await page.getByText('Recognised: Zendesk').waitFor();
		await page.getByText('Read as you read such a file last time.').waitFor();
		const subject = page.locator('.column', { hasText: 'Subject' });
		expect(await subject.locator('.cells li').count()).toBe(5);
		expect(await page.locator('.column:visible').count()).toBe(5);
		await page.getByLabel('Column Subject is').focus();
		await page.keyboard.type('Reason');
		expect(await page.getByLabel('Column Subject is').inputValue()).toBe('reason');
		await page.getByText('No column holds what was said. Choose the one that does.').waitFor();
		await button('Bring in').click({ force: true });
		expect(await asked()).toEqual([]);
		await page.getByLabel('Column Subject is').selectOption('text');
		await page.getByLabel('Name on the board').fill('Tickets');
		await page.getByLabel('Consent of its people').selectOption('notes-only');
		await page.getByText('Personas and exports never quote them.').waitFor();
		await page.getByLabel('Keep until').fill('2027-05-31');
		await button('Bring in').click();
		const [sent] = await asked();
		expect(sent).toMatchObject({
			name: 'importUpload',
			body: { kind: 'tickets', name: 'Tickets', consent: 'notes-only', keepUntil: '2027-05-31' },
		});
	});

	it('[UI54] a speaker is the interviewer, not known, or a participant whose code is given', async () => {
		await show('file-look-talk');
		expect(await page.getByLabel('Ivy Brook is').inputValue()).toBe('interviewer');
		expect(await page.getByLabel('Code of P12 (site lead)').inputValue()).toBe('P12');
		await page.getByLabel('Speaker 3 is').selectOption('participant');
		await page.getByLabel('Code of Speaker 3').fill(' P13 ');
		await button('Bring in').click();
		const [sent] = await asked();
		expect(sent?.body).toMatchObject({
			speakers: [
				{ name: 'Ivy Brook', interviewer: true, participant: null },
				{ name: 'P12 (site lead)', interviewer: false, participant: 'P12' },
				{ name: 'Speaker 3', interviewer: false, participant: 'P13' },
			],
		});
	});

	it('[UI56] a source keeps its report, its consent is changed with one press, and it goes with two; a viewer only reads', async () => {
		await show('sources');
		await page.locator('summary').first().click();
		await page
			.getByText('1,204 items read, 1,101 new · 40 already here · 51 repeats · 12 kept apart')
			.waitFor();
		await page.getByLabel('Consent of the people in Support tickets, May to October').selectOption('refused');
		await button('Remove the source Support tickets, May to October').click();
		expect(await names()).toEqual(['changeSource']);
		await button('Yes, remove it').click();
		await page.getByText('Support tickets, May to October is removed.').waitFor();
		expect(await asked()).toEqual([
			{ name: 'changeSource', body: { consent: 'refused' } },
			{ name: 'removeSource', body: null },
		]);
		await show('sources-viewer');
		await page.locator('summary').first().click();
		expect(await page.locator('main').getByRole('combobox').count()).toBe(0);
		expect(await button(/^Remove/).count()).toBe(0);
	});

	it('[UI57] a participant’s ids are changed, and two codes are joined with two presses', async () => {
		await show('people-open');
		await page.getByLabel('User ids of P1').fill('9921; 7');
		await button('Save ids').click();
		await page.getByLabel('P1 is the same person as').selectOption('P2');
		await button('Join').click();
		expect(await names()).toEqual(['changePerson']);
		await page.getByText('All that P1 said becomes P2’s. P1 goes.').waitFor();
		await button('Yes, join them').click();
		await page.getByText('P1 is P2 now.').waitFor();
		expect(await asked()).toEqual([
			{ name: 'changePerson', body: { users: ['9921', '7'] } },
			{ name: 'joinPeople', body: { into: 'P2' } },
		]);
	});

	it('[UI58] erasing wants the participant’s code typed, and is an owner’s', async () => {
		await show('people-erase');
		await button('Erase for good').click({ force: true });
		await page.getByLabel('Type P1 to confirm').fill('P2');
		await page.keyboard.press('Enter');
		expect(await asked()).toEqual([]);
		await page.getByLabel('Type P1 to confirm').fill('P1');
		await button('Erase for good').click();
		await page.getByText('P1 is erased.').waitFor();
		expect(await asked()).toEqual([{ name: 'erasePerson', body: { confirm: 'P1' } }]);
		await show('people-editor');
		await page.getByText('An owner of the board can erase a participant.').waitFor();
		expect(await button(/^Erase/).count()).toBe(0);
		await show('people-receipt');
		await page.getByText('Rest on too few people now').waitFor();
		await page.getByText('FigJam’s own version history of this file').waitFor();
	});

	it('[UI59] personal data is gone through one by one; an editor keeps it hidden, an owner may let it show and look at the text as it came', async () => {
		await show('findings');
		await page.getByText('1 of 3', { exact: true }).waitFor();
		await button('Next').click();
		await page.getByText('2 of 3', { exact: true }).waitFor();
		await button('Previous').click();
		await button('Let it show').click();
		await button('Keep all 2 of this kind hidden').click();
		await button('Show the text as it came').click();
		await page.getByText('Maria Keller').waitFor();
		expect((await asked()).map(({ body }) => body)).toEqual([
			{ findings: ['fi_1'], state: 'shown' },
			{ findings: ['fi_1', 'fi_3'], state: 'hidden' },
		]);
		await show('findings-editor');
		await button('Keep hidden').waitFor();
		expect([await button('Let it show').count(), await button('Show the text as it came').count()]).toEqual([
			0, 0,
		]);
		await show('findings-viewer');
		await page.getByText('1 of 3', { exact: true }).waitFor();
		expect(await button('Keep hidden').count()).toBe(0);
		await show('ways');
		await page.getByText('2 hold back exports').waitFor();
	});

	it('[UI62] words are added, changed and taken away, with their spellings', async () => {
		await show('words');
		await page.getByLabel('Kind').selectOption('competitor');
		await page.getByLabel('Word', { exact: true }).fill(' ShiftWise ');
		await page.getByLabel('Also written').fill('Shift Wise, SW');
		await page.keyboard.press('Enter');
		await expect.poll(names).toEqual(['putEntity']);
		await button('Remove the word Swaps').click();
		expect(await asked()).toEqual([
			{
				name: 'putEntity',
				body: { id: null, kind: 'competitor', name: 'ShiftWise', aliases: ['Shift Wise', 'SW'] },
			},
			{ name: 'removeEntity', body: null },
		]);
		await show('words-viewer');
		expect(await button(/^(Change|Remove)/).count()).toBe(0);
	});

	it('[UI63] notes are narrowed by source, participant, word and letters', async () => {
		await show('filter');
		const quotes = page.locator('.quote');
		const choose = (label: string, value: string) =>
			page.getByLabel(label, { exact: true }).selectOption(value);
		await choose('Participant', 'P1');
		await page.getByText('2 of 7 notes').waitFor();
		await page.getByLabel('Search in the words').fill('swaps');
		await page.getByText('1 of 7 notes').waitFor();
		expect(await quotes.count()).toBe(1);
		await choose('Word', 'en_1');
		await page.getByText('No note fits.').waitFor();
		await choose('Participant', '');
		await page.getByLabel('Search in the words').fill('');
		expect(await quotes.allTextContents()).toEqual([expect.stringContaining('budget bar')]);
	});

	it('[UI64] a page of the server’s says that it is on its way, offline, or refused and can be tried again', async () => {
		await show('sources-refused');
		await page.getByText('You may look at this board, but not at this.').waitFor();
		expect(await button('Try again').count()).toBe(1);
		await show('sources-offline');
		await page.getByText('This shows once the connection is back.').waitFor();
		await page.evaluate(() =>
			window.look.store.set((state) => ({ ...state, session: { at: 'online', role: 'owner' } })),
		);
		await page.getByText('1,101 pieces of evidence in use').waitFor();
	});

	it('[UI66] where the file’s way in was taken away an owner makes a new one; one’s own key is renewed with one press', async () => {
		await show('access-no-file');
		await button('Make a new way in').click();
		await page.getByText('The file’s way in is renewed.').waitFor();
		await button('Get a new key').click();
		await page.getByText('You have a new key.').waitFor();
		expect(await names()).toEqual(['rotateJoin', 'renewJoin', 'renewOwn']);
		await show('access');
		expect(await button('Make a new way in').count()).toBe(0);
	});

	it('[UI40] an owner changes a role with one press and takes access away with two; an editor sees invitations only', async () => {
		await show('access');
		expect(await focused()).toBe('People and access');
		const ivy = page.locator('li', { hasText: 'Ivy Brook' });
		expect(await ivy.getByRole('button').count()).toBe(0);
		await page.getByLabel('What Everybody who has the file may do').selectOption('viewer');
		expect(await asked()).toEqual([{ name: 'changeRole', body: { role: 'viewer' } }]);
		await page.getByRole('button', { name: 'Take away' }).click();
		expect(await focused()).toBe('Keep it');
		await page.keyboard.press('Enter');
		expect(await focused()).toMatch(/^Take away the access of/);
		expect(await asked()).toHaveLength(1);
		await page.keyboard.press('Enter');
		await page.getByRole('button', { name: 'Yes, take it away' }).click();
		expect((await asked()).map(({ name }) => name)).toEqual(['changeRole', 'revokeToken']);
		await page.getByRole('button', { name: 'Renew the file’s way in' }).click();
		await page.getByText('The file’s way in is renewed.').waitFor();
		expect((await asked()).map(({ name }) => name).slice(2)).toEqual(['rotateJoin', 'renewJoin']);
		await show('access-editor');
		await page.getByText('New invitation').waitFor();
		expect(await page.getByText('Who has access').count()).toBe(0);
		expect(await button('Where alerts go').count()).toBe(0);
		const roles = await page.getByLabel('Who comes with it').locator('option').allTextContents();
		expect(roles.map((role) => role.split(':')[0])).toEqual(['Viewer', 'Commenter', 'Editor']);
		await page.getByRole('button', { name: /^Withdraw the invitation “Commenter/ }).click();
		expect((await asked()).map(({ name }) => name)).toEqual(['withdrawInvitation']);
		await show('board-viewer');
		expect(await page.getByText('People and access').count()).toBe(0);
	});

	it('[UI40] an owner is led from here to where alerts go', async () => {
		await show('access');
		await page.evaluate(() => {
			window.open = (url) => {
				document.title = String(url);
				return null;
			};
		});
		await button('Where alerts go').click();
		const opened = new URL(await page.title());
		expect(opened.pathname).toMatch(/^\/library\/./);
		expect(new URLSearchParams(opened.hash.slice(1)).get('page')).toBe('changes');
	});

	it('[UI41] an invitation’s code is made, shown and copied; a code opens the way in from outside', async () => {
		await show('access-code');
		expect(await asked()).toEqual([
			{ name: 'makeInvitation', body: { role: 'editor', expiresInMinutes: 1440, uses: 1 } },
		]);
		expect(await page.getByLabel('Code of the invitation').inputValue()).toBe('pbi_3q2-7wAbCdEfGhIjKlMn');
		await page.getByText('Copied. The code is not shown again.').waitFor();
		for (const scene of ['signed-out-code', 'refused-code']) {
			await show(scene);
			await page.getByLabel('Invitation code').fill('  pbi_abc ');
			await page.keyboard.press('Enter');
			expect(await asked()).toEqual([{ name: 'useInvitation', body: 'pbi_abc' }]);
		}
		for (const [scene, n] of [
			['start-alone', 1],
			['start-viewer', 0],
		] as const) {
			await show(scene);
			expect(await page.getByText('Have an invitation?').count()).toBe(n);
		}
	});
});
