import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sniffFile } from '../../../server/intake/files/sniff-file.ts';
import { fileOf, readAll } from './files.ts';
import { refusalOf } from './helpers.ts';
import { workbook } from './office-files.ts';

const read = (name: string, contents: string | Uint8Array, choice = {}) =>
	readAll(fileOf(name, contents), name, choice);

describe('what a file is', () => {
	it.each([
		['a PDF', '%PDF-1.7', /PDF/],
		['an old Word file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1]), /old Excel or Word/],
		['a web page', '<!doctype html><p>x', /web page/],
		['a zip', zipSync({ 'a.txt': strToU8('x') }), /zip archive.*Unpack/],
		['a film', Buffer.concat([Buffer.alloc(4), Buffer.from('ftypmp42')]), /video/],
		['nothing', ' \n', /empty/],
	])('[IN19] %s is refused by name with what would work', (_, contents, guess) => {
		const error = refusalOf(() => sniffFile(Buffer.from(contents as string), 'x.bin'));
		expect(error.code).toBe('unreadable');
		expect(error.message).toMatch(guess);
		expect(error.message).toMatch(/What works: tables/);
	});

	it.each([
		[
			'notes.csv',
			'Interview P3\nI export every day, it takes an hour.\nAnd again on Friday, which is worse.\n',
			'text',
		],
		['notes.txt', 'id;text;who\n1;a b;P1\n2;c d;P2\n', 'table'],
		['x', '{"a":1}\n{"a":2}\n', 'json-lines'],
		['x', '{"data":[{"text":"a"}]}', 'json'],
		['x.txt', '# Session\n\n- What? This.\n- Why? That.\n', 'markdown'],
		['x.txt', 'It was raining, so we stayed in. We talked, and talked.\n\nThen, later, we left.\n', 'text'],
		['x', 'text\nIt is slow\nIt is fine\n', 'table'],
	])('[IN19] %s is judged by how it is built, not by its name', (name, text, format) => {
		expect(sniffFile(Buffer.from(text), name).format).toBe(format);
	});
});

describe('spreadsheets and documents', () => {
	it('[IN16] the first sheet with rows is read, a title above the header skipped, dates as dates', async () => {
		const bytes = workbook([
			{ name: 'Cover', rows: [['Only a title']] },
			{
				name: 'Quotes',
				rows: [
					['Interviews in March'],
					[],
					['id', 'text', 'participant', 'date'],
					['r1', 'It is slow', 'P1', { day: 46083 }],
					['r2', 'It is fine', 'P2', { day: 46084.5 }],
				],
			},
		]);
		const { items, preview, notices } = await read('q.xlsx', bytes);
		expect(preview.format).toBe('spreadsheet');
		expect(items.map(({ ref, text, participant, date }) => [ref, text, participant, date])).toEqual([
			['r1', 'It is slow', 'P1', '2026-03-02'],
			['r2', 'It is fine', 'P2', '2026-03-03T12:00:00'],
		]);
		expect(notices.join(' ')).toMatch(/sheet “Quotes”.*not read: “Cover”/);
	});

	it('[IN19] half a workbook is refused as that', async () => {
		const bytes = workbook([{ name: 'A', rows: [['text'], ['It is slow']] }]);
		await expect(read('q.xlsx', bytes.subarray(0, bytes.length / 2))).rejects.toThrow(
			/Excel workbook.*damaged or cut off/,
		);
	});
});

describe('JSON', () => {
	it('[IN16] a conversation gives a row for each message; staff are kept apart', async () => {
		const { items, apart, preview } = await read(
			'export.json',
			JSON.stringify({
				conversations: [
					{
						id: 9,
						state: 'closed',
						source: { body: '<p>The export is <b>empty</b></p>', author: { type: 'user', id: 'u1' } },
						conversation_parts: {
							conversation_parts: [
								{ body: '<p>Try again</p>', author: { type: 'admin' }, created_at: 1770000000 },
								{ body: '<p>Still empty</p>', author: { type: 'user', id: 'u1' }, created_at: 1770000100 },
							],
						},
					},
				],
			}),
		);
		expect(preview).toMatchObject({ format: 'json', tool: 'Intercom', kind: 'tickets' });
		expect(items.map(({ text }) => text)).toEqual(['The export is empty', 'Still empty']);
		expect(apart).toHaveLength(1);
	});

	it('[IN16] of three header rows the one with the questions in full is the header', async () => {
		const { items, preview } = await read(
			'survey.csv',
			[
				'StartDate,RecordedDate,ResponseId,Q1,Q2_NPS',
				'Start Date,Recorded Date,Response ID,What is hardest about your work?,How likely are you to recommend us?',
				'"{""ImportId"":""startDate""}","{""ImportId"":""recordedDate""}","{""ImportId"":""_recordId""}","{""ImportId"":""QID1_TEXT""}","{""ImportId"":""QID2""}"',
				'2026-03-01 10:00:00,2026-03-01 10:05:00,R_1abc,The export fails every Monday and I retype it,9',
				'2026-03-01 11:00:00,2026-03-01 11:05:00,R_2abc,I never know who is on shift tonight,3',
			].join('\n'),
		);
		expect(preview).toMatchObject({ tool: 'Qualtrics', kind: 'nps' });
		expect(items.map(({ ref, context, text, score }) => [ref, context, text, score])).toEqual([
			['R_1abc', 'What is hardest about your work?', 'The export fails every Monday and I retype it', 9],
			['R_2abc', 'What is hardest about your work?', 'I never know who is on shift tonight', 3],
		]);
	});

	it('[IN15] numbered lines of a transcript give who said what', async () => {
		const { items } = await read(
			'talk.txt',
			'1    Int: How do you plan the week?\n2    Dan: Okay, I open the sheet and I copy it.\n3    Int: And then?\n4    Dan: Then I ring everybody.\n5    Mia: We never do it that way.\n6    Int: Why not?\n7    Mia: Because nobody answers the phone.\n',
		);
		expect(items.map(({ speaker, text }) => [speaker, text])).toEqual([
			['Dan', 'Okay, I open the sheet and I copy it.'],
			['Dan', 'Then I ring everybody.'],
			['Mia', 'We never do it that way.'],
			['Mia', 'Because nobody answers the phone.'],
		]);
	});

	it('[IN16] a list under another key is a table', async () => {
		const { items } = await read(
			'r.json',
			JSON.stringify({
				meta: 1,
				results: [
					{ id: 'a', answer: 'It is slow for me', score: 3 },
					{ id: 'b', answer: 'It is fine for us', score: 9 },
				],
			}),
		);
		expect(items.map(({ ref, text, score }) => [ref, text, score])).toEqual([
			['a', 'It is slow for me', 3],
			['b', 'It is fine for us', 9],
		]);
	});

	it('[IN19] JSON that breaks off is refused with the line', async () => {
		await expect(read('r.json', '[\n{"text":"a"},\n{"text":')).rejects.toMatchObject({
			code: 'unreadable',
			at: 'line 3',
		});
	});
});

describe('tables in files', () => {
	it('[IN7] headers in German, French and Spanish', async () => {
		for (const [csv, expected] of [
			[
				'Ticketnummer;Betreff;Anforderer;Erstellt am;Priorität\n7;Der Export ist immer leer;Maria K;02.03.2026;hoch\n',
				{ ref: '7', text: 'Der Export ist immer leer', date: '2026-03-02', fields: { priority: 'hoch' } },
			],
			[
				'Participante;Cita;Fecha\nP2;Tarda mucho en abrir;2026-03-02\n',
				{ participant: 'P2', text: 'Tarda mucho en abrir', date: '2026-03-02' },
			],
			[
				'Horodateur,Quelle est la probabilité que vous nous recommandiez ?,Pourquoi cette note ?\n2026-03-02,9,Parce que tout est simple\n',
				{ score: 9, scale: { least: 0, most: 10, kind: 'nps' }, text: 'Parce que tout est simple' },
			],
		] as const)
			expect((await read('x.csv', csv)).items).toMatchObject([expected]);
	});

	it('[IN16] what a person chose goes before what was guessed', async () => {
		const { items, kind } = await read('x.csv', 'a,b,text\nIt takes me an hour,P4,nothing of note here\n', {
			kind: 'survey',
			roles: ['text', 'participant', 'none'],
		});
		expect([kind, items]).toMatchObject(['survey', [{ text: 'It takes me an hour', participant: 'P4' }]]);
	});

	it('[IN16] mail: HTML as text, the quoted message and the signature cut, and a notice says so', async () => {
		const body =
			'<div>Export fails <b>again</b></div><div><br></div><div>Best regards,</div><div>Tom Berg</div><div>On Mon, Mar 2, 2026 at 9:00 Support wrote:</div><blockquote>Try it</blockquote>';
		const { items, notices } = await read(
			't.csv',
			`ticket id,subject,requester,assignee,comment\n1,x,A B,C D,"${body}"\n`,
		);
		expect(items).toMatchObject([{ text: 'Export fails again' }]);
		expect(notices.join(' ')).toMatch(/Signatures cut.*Quoted earlier messages cut/);
	});

	it('[IN7] an encoding other than UTF-8 that shows late is found', async () => {
		const rows = Array.from({ length: 5000 }, (_, i) => `r${i},It is slow on day ${i},P1`);
		const text = `id,text,participant\n${rows.join('\n')}\nlast,très lent,P2\n`;
		const { items } = await read('x.csv', Buffer.from(text, 'latin1'));
		expect(items.at(-1)).toMatchObject({ text: 'très lent', participant: 'P2' });
	});

	it('[IN19] a quotation mark nobody closes is refused with its line, wherever the pieces are cut', async () => {
		const rows = Array.from({ length: 20_000 }, (_, i) => `r${i},"It is, slow on\nday ${i}",P1`);
		await expect(
			read('x.csv', `id,text,participant\n${rows.join('\n')}\nlast,"cut in the mid`),
		).rejects.toMatchObject({ code: 'unreadable', at: 'line 40002' });
		const { items } = await read('x.csv', `id,text,participant\n${rows.join('\n')}\n`);
		expect(items).toHaveLength(20_000);
		expect(items.at(-1)).toMatchObject({
			ref: 'r19999',
			locator: 'line 40000',
			text: 'It is, slow on\nday 19999',
		});
	});
});

describe('notes', () => {
	it('[IN17] questions are context, unanswered ones are kept apart, front matter says whose session it is', async () => {
		const { items, apart, preview } = await read(
			'session.md',
			'---\nparticipant: P9\ndate: 2026-03-02\nconsent: no\n---\n# Session\n\n## Reporting\n- How do you report today? By hand, on Fridays.\n- What is hard about it?\n  - Finding the file\n  - "I always forget the date"\n- Would you pay for it?\n\n> It saves me an hour.\n',
		);
		expect(
			items.map(({ participant, date, context, text, kind }) => [participant, date, context, text, kind]),
		).toEqual([
			['P9', '2026-03-02', 'How do you report today?', 'By hand, on Fridays.', 'said'],
			['P9', '2026-03-02', 'What is hard about it?', 'Finding the file', 'said'],
			['P9', '2026-03-02', 'What is hard about it?', 'I always forget the date', 'said'],
			['P9', '2026-03-02', 'Would you pay for it?', 'It saves me an hour.', 'said'],
		]);
		expect(apart.map(({ reason }) => reason)).toEqual(['header', 'header', 'question', 'question']);
		expect(preview.notices.join(' ')).toMatch(/notes only/);
	});

	it('[IN17] lines that say by an emoji what they are stand each for itself', async () => {
		const { items, apart } = await read(
			'entretien.md',
			'---\nparticipant: P4\n---\n\n🎤 Comment faites-vous le planning ?\n💬 Je le fais sur papier chaque lundi.\n💬 Personne ne me prévient des absences.\n❓ Et le téléphone ?\n💬 Je l’utilise très peu pour ça.\n',
		);
		expect(items.map(({ participant, context, text, kind }) => [participant, context, text, kind])).toEqual([
			['P4', 'Comment faites-vous le planning ?', 'Je le fais sur papier chaque lundi.', 'said'],
			['P4', 'Comment faites-vous le planning ?', 'Personne ne me prévient des absences.', 'said'],
			['P4', 'Et le téléphone ?', 'Je l’utilise très peu pour ça.', 'said'],
		]);
		expect(apart.map(({ reason }) => reason)).toEqual(['question', 'question']);
	});

	it('[IN17] prose is one item for each paragraph', async () => {
		const { items, preview } = await read(
			'visit P2.txt',
			'She opened the file twice\nand closed it again.\n\n“Where did it go?” she said.\n',
		);
		expect(preview).toMatchObject({ format: 'text', kind: 'notes', rows: 2 });
		expect(items.map(({ participant, text }) => [participant, text])).toEqual([
			['P2', 'She opened the file twice\nand closed it again.'],
			['P2', '“Where did it go?” she said.'],
		]);
	});
});
