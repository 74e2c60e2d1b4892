import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../server/intake/decode-text.ts';
import { mostQuotes } from '../../../server/intake/quote-limits.ts';
import { readQuotes as read, tableOf } from './files.ts';
import { refusalIn, refusalOf } from './helpers.ts';

const plain = 'id,text,participant,kind,date,score\n';

describe('tables of quotes', () => {
	it('[IN13] what JSON can name and no database can hold is taken out of a line', async () => {
		const { evidence } = await read(
			'{"id":"a\\u0000","text":"half \\ud800 of a pair","participant":"P\\u00001"}\n',
			'q.jsonl',
		);
		expect(evidence).toMatchObject([{ ref: 'a', text: 'half \uFFFD of a pair', participant: 'P1' }]);
	});

	it('[IN7] plain headers need no mapping and no notice', async () => {
		const result = await read(
			`${plain}r1,It is slow,P1,said,2026-03-02,4\nr2,scrolls past it,P2,observed,,\n`,
		);
		expect(result.notices).toEqual([]);
		expect(
			result.evidence.map(({ ref, text, participant, kind, date, score }) => [
				ref,
				text,
				participant,
				kind,
				date,
				score,
			]),
		).toEqual([
			['r1', 'It is slow', 'P1', 'said', '2026-03-02', 4],
			['r2', 'scrolls past it', 'P2', 'observed', null, null],
		]);
	});

	it.each([
		[',', '\n'],
		[';', '\r\n'],
		['\t', '\r'],
		['|', '\n'],
	])(
		'[IN7] reads a table with delimiter %j and line end %j, marks and quoted line ends included',
		async (delimiter, end) => {
			const rows = [
				['id', 'text', 'participant'],
				['r1', `"two${end}lines, and; a | ""word"""`, 'P1'],
				['r2', 'plain words', 'P2'],
			];
			const result = await read(`\uFEFF${rows.map((row) => row.join(delimiter)).join(end)}${end}`);
			expect(result.evidence.map(({ text, participant }) => [text, participant])).toEqual([
				['two\nlines, and; a | "word"', 'P1'],
				['plain words', 'P2'],
			]);
		},
	);

	it('[IN7] guesses columns from their names and says what it took', async () => {
		const result = await read(
			'Highlight,Tags,Created by,Created at,Participant\nIt is slow,"Export; Pain",a@b.example,2026-02-11,P3\n',
		);
		expect(result.evidence[0]).toMatchObject({
			text: 'It is slow',
			participant: 'P3',
			date: '2026-02-11',
			tags: ['Export', 'Pain'],
		});
		expect(result.notices.join(' ')).toMatch(/“Highlight” as the text/);
		expect(result.notices.join(' ')).toMatch(/Not read, because they name people: Created by/);
	});

	it('[IN7] guesses the text column from what is in it', async () => {
		const result = await read(
			'nr,a,b\n1,x,I never find the export when I need it\n2,y,The export takes me a whole morning\n',
		);
		expect(result.evidence.map((evidence) => evidence.text)[0]).toBe(
			'I never find the export when I need it',
		);
	});

	it('[IN7] refuses a table without quotes and lists its columns', async () => {
		const error = await refusalIn(read('user,event,ts\nu1,Export,2026-01-01\n'));
		expect(error.code).toBe('unreadable');
		expect(error.message).toContain('user, event, ts');
	});

	it.each([
		['a zip file', 'PK\u0003\u0004rest', /zip/],
		['a PDF', '%PDF-1.7', /PDF/],
		['a transcript', 'WEBVTT\n\n00:01.000 --> 00:02.000\nHi', /WebVTT/],
		['a web page', '<!doctype html><p>x', /web page/],
		['a JSON list', '[{"text":"x"}]', /JSON/],
		['nothing', ' \n', /empty/],
		['a table without a header', '1,I export,2026-01-01\n2,Again,2026-01-02\n', /no header/],
		['a lost encoding', `${plain}r1,caf\uFFFD,P1,,,\n`, /encoding/],
		['UTF-16 read as UTF-8', 'i\u0000d\u0000,\u0000', /UTF-16/],
	])('[IN8] refuses %s, naming it and what would work', (_, text, guess) => {
		const error = refusalOf(() => tableOf(text));
		expect(error.code).toBe('unreadable');
		expect(error.message).toMatch(guess);
		expect(error.message).toMatch(/CSV|UTF-8/);
		expect(error.at).toMatch(/^line \d+$/);
	});

	it('[IN8] a few lost characters in a long file are a notice, not a refusal', async () => {
		const result = await read(`${plain}r1,caf\uFFFD,P1,,,\n${'r2,It is slow every day,P1,,,\n'.repeat(200)}`);
		expect(result.notices.join()).toContain('line 2');
	});

	it('[IN8] half a file is refused with the line where it breaks off', async () => {
		expect((await refusalIn(read(`${plain}r1,fine,P1,said,,\nr2,"cut in the mid`))).at).toBe('line 3');
		expect((await refusalIn(read(`${plain}r1,"two\nlines",P1,said,,\nr2,cut here,P2`))).at).toBe('line 4');
	});

	it('[IN8] a row with a stray comma is kept apart and moves no text to another participant', async () => {
		const result = await read('id,text,participant\nr1,slow, very slow,P1\nr2,fast,P2\nr3,fine,P3\n');
		expect(result.keptApart).toMatchObject([{ ref: 'r1', reason: 'unreadable-row' }]);
		expect(result.evidence.map(({ text, participant }) => [text, participant])).toEqual([
			['fast', 'P2'],
			['fine', 'P3'],
		]);
		expect(result.notices.join()).toContain('line 2');
	});

	it('[IN8] rows without text, questions and repeats are accounted for', async () => {
		const result = await read(
			`${plain}r1,,P1,,,\nr2,🔥,P1,,,\nr3,Q: How come?,P1,,,\nr4,It is slow,P1,,,\nr5,it is SLOW.,P1,,,\nr6,It is slow,,,,\nr7,So?,Interviewer,,,\nr8,And then?,INT,,,\n`,
		);
		expect(result.keptApart.map(({ ref, reason }) => [ref, reason])).toEqual([
			['r1', 'unreadable-row'],
			['r2', 'emoji-only'],
			['r3', 'question'],
			['r7', 'question'],
			['r8', 'question'],
		]);
		expect(result.duplicates.map((item) => item.ref)).toEqual(['r5', 'r6']);
		expect(result.evidence).toHaveLength(1);
	});

	it('[IN8] more rows than the limit are refused', async () => {
		const rows = 'r,It is slow,P1,,,\n'.repeat(mostQuotes + 1);
		expect((await refusalIn(read(plain + rows))).code).toBe('too-large');
	});

	it('[IN9] a date is read when it can only mean one day', async () => {
		const dates = async (cells: string[]) => {
			const body = cells.map((cell, i) => `r${i},words number ${i},P1,said,"${cell}",`).join('\n');
			return (await read(`${plain}${body}\n`)).evidence.map((evidence) => evidence.date);
		};
		expect(
			await dates([
				'2026-03-02T10:00:00Z',
				'2026-03-02 10:00:00 UTC',
				'02.03.2026',
				'12 March 2026',
				'Mar 4, 2026',
			]),
		).toEqual(['2026-03-02T10:00:00Z', '2026-03-02T10:00:00Z', '2026-03-02', '2026-03-12', '2026-03-04']);
		expect(await dates(['1772442860', '1772442860000', '46083.5'])).toEqual([
			'2026-03-02T09:14:20.000Z',
			'2026-03-02T09:14:20.000Z',
			'2026-03-02T12:00:00',
		]);
		expect(await dates(['03/04/2026', '25/04/2026'])).toEqual(['2026-04-03', '2026-04-25']);
		expect(await dates(['03/04/2026', '04/25/2026'])).toEqual(['2026-03-04', '2026-04-25']);
		expect(await dates(['03/04/2026', '11 May, 09:44', 'soon', '2019-02-29'])).toEqual([
			null,
			null,
			null,
			null,
		]);
		expect(await dates(['03/04/2026', '29/02/2019'])).toEqual(['2026-04-03', null]);
	});
});

describe('bytes', () => {
	const text = 'id;text;participant\r\n1;très lent, déjà;P1\r\n';
	it('[IN8] UTF-8, UTF-16 and Windows-1252 read the same', async () => {
		const utf16 = Buffer.from(text, 'utf16le');
		const readings = [
			Buffer.from(text),
			Buffer.from(`\uFEFF${text}`, 'utf16le'),
			utf16,
			Buffer.from(utf16).swap16(),
			Buffer.from(text, 'latin1'),
		].map((bytes) => read(bytes));
		const results = (await Promise.all(readings)).map(({ evidence }) => evidence[0]?.text);
		expect(results).toEqual(Array(5).fill('très lent, déjà'));
	});

	it.each([
		[[0x50, 0x4b, 0x03, 0x04], /Excel/],
		[[0x25, 0x50, 0x44, 0x46], /PDF/],
		[[0x1f, 0x8b, 8], /gzip/],
		[[1, 0, 0, 0, 2, 7, 0, 9], /not a text file/],
	])('[IN8] bytes %j are refused by name', (bytes, guess) => {
		expect(refusalOf(() => decodeText(Uint8Array.from(bytes))).message).toMatch(guess);
	});
});
