import { describe, expect, it } from 'vitest';
import { namePeople } from '../../../server/intake/name-people.ts';
import { fileOf, readAll, readQuotes } from './files.ts';
import { workbook } from './office-files.ts';

const texts = (found: { evidence: { text: string }[] }): string[] => found.evidence.map(({ text }) => text);

describe('tables as other tools write them', () => {
	it('[IN20] nested answers in JSON lines are columns of their own', async () => {
		const lines = [
			{
				id: 'a',
				at: '2026-04-02T08:00:00Z',
				visitor: { id: 'V-4' },
				form: { rating: { score: 4 }, said: { text: 'The ferry timetable hangs behind the door.' } },
			},
			{
				id: 'b',
				at: '2026-04-03T08:00:00Z',
				visitor: { id: 'V-5' },
				form: { rating: { score: 1 }, said: { text: 'I bought the wrong ticket twice in a row.' } },
			},
			{
				id: 'c',
				at: '2026-04-03T09:00:00Z',
				visitor: { id: 'V-6' },
				form: { rating: { score: 3 }, said: { text: null } },
			},
		];
		const read = await readQuotes(lines.map((line) => JSON.stringify(line)).join('\n'), 'kiosk.jsonl');
		expect(read.evidence.map(({ text, participant, score }) => [text, participant, score])).toEqual([
			['The ferry timetable hangs behind the door.', 'V-4', 4],
			['I bought the wrong ticket twice in a row.', 'V-5', 1],
		]);
		expect(read.keptApart.map(({ ref }) => ref)).toEqual(['c']);
	});

	it('[IN21] a workbook is read from the sheet with the words, not from its cover', async () => {
		const book = workbook([
			{
				name: 'About',
				rows: [['Ferry survey'], ['Handed in', { day: 46100 }], ['By', 'the harbour office']],
			},
			{
				name: 'Answers',
				rows: [
					['Guest', 'Day', 'Comment'],
					['G1', { day: 46101 }, 'The ramp is too steep for my pram.'],
					['G2', { day: 46102 }, 'Nobody answers the bell on the quay.'],
				],
			},
		]);
		const read = await readQuotes(book, 'ferry.xlsx');
		expect(texts(read)).toEqual([
			'The ramp is too steep for my pram.',
			'Nobody answers the bell on the quay.',
		]);
		expect(read.notices.join(' ')).toContain('not read: “About”');
	});

	it('[IN32] sheets with the same columns are read as one table, each row with its sheet', async () => {
		const book = workbook([
			{
				name: 'North quay',
				rows: [
					['Guest', 'Day', 'Comment'],
					['G1', { day: 46101 }, 'The ramp is too steep for my pram.'],
				],
			},
			{
				name: 'South quay',
				rows: [
					['Comment', 'guest', 'Day'],
					['Nobody answers the bell on the quay.', 'G2', { day: 46102 }],
				],
			},
			{
				name: 'Rota',
				rows: [
					['Week', 'Who'],
					['12', 'Ada'],
				],
			},
		]);
		const { evidence, notices } = await readQuotes(book, 'ferry.xlsx');
		expect(evidence.map(({ text, date, locator }) => [text, date, locator])).toEqual([
			['The ramp is too steep for my pram.', '2026-03-20', 'North quay, line 2'],
			['Nobody answers the bell on the quay.', '2026-03-21', 'South quay, line 2'],
		]);
		expect(new Set(evidence.map(({ ref }) => ref)).size).toBe(2);
		expect(notices.join(' ')).toContain('Read from the sheets “North quay”, “South quay”; not read: “Rota”.');
	});

	it('[IN36] another sheet is looked at and read when it is asked for, with the sheets of its columns', async () => {
		const comments = ['Guest', 'Comment'];
		const usage = ['user', 'ts', 'event'];
		const path = fileOf(
			'ferry.xlsx',
			workbook([
				{ name: 'Notes', rows: [['Handed in late']] },
				{ name: 'Quay', rows: [comments, ['G1', 'The ramp is too steep for my pram.']] },
				{ name: 'June', rows: [usage, ['u1', '2026-06-02T08:00:00Z', 'board']] },
				{ name: 'Deck', rows: [comments, ['G2', 'The bell on deck is never answered.']] },
				{ name: 'July', rows: [usage, ['u2', '2026-07-02T08:00:00Z', 'leave']] },
			]),
		);
		const usual = await readAll(path, 'ferry.xlsx');
		expect(usual.preview).toMatchObject({
			kind: 'notes',
			sheet: 'Quay',
			sheets: [['Quay', 'Deck'], ['Notes'], ['June', 'July']],
		});
		const other = await readAll(path, 'ferry.xlsx', { sheet: 'July' });
		expect(other.preview).toMatchObject({ kind: 'usage', sheet: 'June', rows: 2 });
		expect(other.preview.columns.map(({ role }) => role)).toEqual(['user', 'date', 'event']);
		expect(other.items.map(({ user }) => user)).toEqual(['u1', 'u2']);
		expect(other.notices.join(' ')).toContain(
			'Read from the sheets “June”, “July”; not read: “Notes”, “Quay”, “Deck”.',
		);
		await expect(readAll(path, 'ferry.xlsx', { sheet: 'May' })).rejects.toThrow(
			'ferry.xlsx has no sheet “May” with a filled cell.',
		);
		const alone = workbook([{ name: 'Quay', rows: [comments, ['G1', 'The ramp is too steep.']] }]);
		expect((await readAll(fileOf('a.xlsx', alone), 'a.xlsx')).preview).toMatchObject({
			sheet: null,
			sheets: [],
		});
	});

	it('[IN32] sheets that are each named for a participant say who said it; sheets named otherwise do not', async () => {
		const named = async (...names: string[]) => {
			const sheets = names.map((name, i) => ({
				name,
				rows: [
					['Quote', 'Topic'],
					...[1, 2].map((n) => [`I wait ${n + i} hours for the tide table`, 'tide']),
				],
			}));
			const { evidence } = await readQuotes(workbook(sheets), 'talks.xlsx');
			return [...new Set(evidence.map(({ participant }) => participant))];
		};
		expect(await named('P4 harbour', 'P9')).toEqual(['P4', 'P9']);
		expect(await named('P4', 'Spring')).toEqual([null]);
		expect(await named('P1 bugs', 'P2 bugs')).toEqual([null]);
	});

	it('[IN21] what is merged down a column holds for each of its rows, and an empty row stays empty', async () => {
		const book = workbook([
			{
				name: 'Visits',
				merged: ['A2:A4', 'B5:C5'],
				rows: [
					['Participant', 'Place', 'Quote'],
					['Skipper 2', 'quay', 'I read the tide off the wall.'],
					['', 'deck', 'The radio is for the storm only.'],
					['', '', ''],
					['Skipper 3', 'I never log the short trips.', ''],
				],
			},
		]);
		const { items } = await readAll(fileOf('visits.xlsx', book), 'visits.xlsx');
		expect(items.map(({ participant, text }) => [participant, text]).slice(0, 2)).toEqual([
			['Skipper 2', 'I read the tide off the wall.'],
			['Skipper 2', 'The radio is for the storm only.'],
		]);
		expect(items.filter(({ participant }) => participant === 'Skipper 2')).toHaveLength(2);
	});

	it('[IN22] quotation marks at the start of a cell that goes on are its own, and shift nothing', async () => {
		const rows = [
			'Guest\tQuote\tDay',
			'G1\t"Half fare" is what my card says, not what I pay\t2026-03-01',
			'G2\t"I wait in the rain."\t2026-03-02',
			'G3\t"Two lines\nin one cell"\t2026-03-03',
		];
		const read = await readQuotes(`${rows.join('\n')}\n`, 'pasted.tsv');
		expect(read.evidence.map(({ text, date }) => [text, date])).toEqual([
			['"Half fare" is what my card says, not what I pay', '2026-03-01'],
			['I wait in the rain.', '2026-03-02'],
			['Two lines\nin one cell', '2026-03-03'],
		]);
	});

	it.each([
		['★★★☆☆', 3],
		['⭐⭐', 2],
		['4 out of 5', 4],
		['2 Sterne', 2],
		['3 sur 5', 3],
	])('[IN23] the score %s is read', async (written, score) => {
		const read = await readQuotes(
			`Stars,Review\n${written},The lift smells of paint since Easter.\n1 star,Never again with two children and a dog.\n`,
			'reviews.csv',
		);
		expect(read.evidence[0]?.score).toBe(score);
	});

	it('[IN23] a number asked for in a question is the score, whatever the question', async () => {
		const read = await readQuotes(
			'How happy are you with the lockers?,What would help you most?\n2,A bench beside them so I can tie my boots.\n5,Leave them as they are for another year.\n',
			'form.csv',
		);
		expect(read.evidence.map(({ score }) => score)).toEqual([2, 5]);
	});

	it('[IN24] a comment loses who wrote it when, and what the assignee answers is staff', async () => {
		const read = await readQuotes(
			'Summary,Issue key,Issue Type,Assignee,Reporter,Created,Description,Comment,Comment\nLift,LIFT-4,Bug,tech1,guest_8,12/Mar/26 4:05 PM,The lift stops between the floors each time it rains.,13/Mar/26 9:00 AM;tech1;Which floor was it?,14/Mar/26 8:30 AM;guest_8;It was the second one; the door was open a crack.\n',
			'issues.csv',
		);
		expect(read.evidence.map(({ text, participant, date }) => [text, participant, date])).toEqual([
			['The lift stops between the floors each time it rains.', 'guest_8', '2026-03-12T16:05:00'],
			['It was the second one; the door was open a crack.', 'guest_8', '2026-03-14T08:30:00'],
		]);
		expect(read.keptApart.map(({ reason }) => reason)).toEqual(['staff']);
	});

	it('[IN24] a line that only greets is left out of a ticket', async () => {
		const read = await readQuotes(
			'Ticket ID,Subject,Description,Assignee\n7,Bell,"Dear Ms Holm,\n\nthe bell on the quay is broken since Monday.",x\n8,Ramp,"Hello it is me again, the ramp is icy.",x\n',
			'tickets.csv',
		);
		expect(texts(read)).toEqual([
			'the bell on the quay is broken since Monday.',
			'Hello it is me again, the ramp is icy.',
		]);
	});

	it('[IN16] what customers answered is no customer table, though a tool for customers wrote it', async () => {
		const read = await readQuotes(
			'Record ID,Email,Survey Name,Rating,Response,Contact owner\n3,a@x.example,Spring,2,My locker was opened by somebody else.,Rolf\n4,b@x.example,Spring,5,The benches are a blessing for my knees.,Rolf\n',
			'answers.csv',
		);
		expect(texts(read)).toHaveLength(2);
		expect(read.evidence[0]).toMatchObject({ score: 2, participant: null });
	});

	it('[IN16] of two columns of days the one that says when it was said is taken', async () => {
		const read = await readQuotes(
			'Respondent,First seen,Answered at (time),What is missing on the quay?\nG1,2025-01-04,2026-03-05,A bench with a roof over it.\nG2,2025-01-05,2026-03-06,Someone who knows the winter timetable.\n',
			'export.csv',
		);
		expect(read.evidence.map(({ date }) => date)).toEqual(['2026-03-05', '2026-03-06']);
	});

	it('[IN24] a name alone under a message is left out', async () => {
		const read = await readQuotes(
			'Ticket ID,Subject,Description,Assignee\n7,Bell,"the bell on the quay is broken since Monday.\n\nOla Nordmann",x\n',
			'tickets.csv',
		);
		expect(texts(read)).toEqual(['the bell on the quay is broken since Monday.']);
	});

	it('[IN20] a list of talks on one line gives each line of them', async () => {
		const calls = {
			calls: [
				{
					id: 'c1',
					lines: [
						{ speaker: 'Guest A', text: 'I would pay for a seat by the window.' },
						{ speaker: 'Guest B', text: 'Not me, I stand outside anyway.' },
					],
				},
			],
		};
		const read = await readQuotes(JSON.stringify(calls), 'calls.json');
		expect(read.evidence.map(({ participant }) => participant)).toEqual(['Guest A', 'Guest B']);
	});

	it.each([
		['3. Oktober 2025', '2025-10-03'],
		['12 août 2025', '2025-08-12'],
		['5 de mayo de 2026', '2026-05-05'],
		['7/Dez/25', '2025-12-07'],
		['1er juillet 2026', '2026-07-01'],
	])('[IN9] the day %s is read', async (written, date) => {
		const read = await readQuotes(`text,participant,date\nThe ticket machine eats coins.,G1,${written}\n`);
		expect(read.evidence[0]?.date).toBe(date);
	});
});

describe('who speaks, when nobody is asked', () => {
	const talk = (guest: string): string =>
		`Ines Roth: How do you board?\n${guest}: I wait until the others are on.\nInes Roth: What do you carry with you?\n${guest}: Two bags and the dog.\n`;

	it('[IN25] each speaker is a person of their own, under a number', async () => {
		const read = await readQuotes(
			'Facilitator: What annoys you?\nMilo: The bell.\nAda: The queue, and the bell.\nMilo: And that nobody says why.\n',
			'round.txt',
		);
		expect(read.evidence.map(({ participant }) => participant)).toEqual(['person-1', 'person-2', 'person-1']);
		expect(JSON.stringify(read.evidence)).not.toMatch(/Milo|Ada/u);
	});

	it('[IN25] a full name is the same person in another file of the run, a first name or a label is not', () => {
		const called = namePeople();
		const by = (speaker: string, file: string) => called(speaker, file);
		expect([by('Milo Brandt', 'a'), by('Milo Brandt (Guest)', 'b'), by('milo brandt', 'b')]).toEqual([
			'person-1',
			'person-1',
			'person-1',
		]);
		expect([by('Ada', 'a'), by('Ada', 'b'), by('Speaker 2', 'a'), by('Speaker 2', 'b')]).toEqual([
			'person-2',
			'person-3',
			'person-4',
			'person-5',
		]);
	});

	it('[IN25] a code the file gives goes before', async () => {
		const read = await readQuotes(talk('P8'), 'talk.txt');
		expect(read.evidence.map(({ participant }) => participant)).toEqual(['P8', 'P8']);
	});

	it.each([
		[
			'[SPEAKER_00] How do you board?\n[SPEAKER_01] I wait until the others are on.\n[SPEAKER_00] And what do you carry?\n[SPEAKER_01] Two bags and the dog.\n',
		],
		[
			'INT - How do you board?\nP2 - I wait until the others are on.\nINT - And what do you carry?\nP2 - Two bags and the dog.\n',
		],
	])('[IN26] speakers in brackets and before a dash are told apart: %j', async (text) => {
		const read = await readQuotes(text, 'talk.txt');
		expect(texts(read)).toEqual(['I wait until the others are on.', 'Two bags and the dog.']);
		expect(read.keptApart.map(({ reason }) => reason)).toEqual(['question', 'question']);
	});

	it('[IN26] quotes behind codes and dashes, with nobody who asks, are no talk', async () => {
		const read = await readQuotes(
			'P2 - I wait until the others are on.\n\nP3 - Two bags and the dog.\n',
			'list.txt',
		);
		expect(read.evidence.some(({ text }) => text.includes('wait') && text.includes('dog'))).toBe(false);
	});
});
