import { describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/errors.ts';
import { fileOf, readAll } from './files.ts';
import { wordDocument, workbook } from './office-files.ts';

const words = [
	'It is slow',
	'très lent; déjà',
	'He said "why"',
	'two\nlines',
	'I export, then I wait',
	'Nothing works – 100 %',
];
const csv = (delimiter: string): string =>
	['id', 'text', 'participant', 'date', 'score'].join(delimiter) +
	'\n' +
	Array.from({ length: 40 }, (_, i) =>
		[`r${i}`, `"${words[i % 6]!.replaceAll('"', '""')}"`, `P${i % 5}`, '2026-03-02', `${i % 11}`].join(
			delimiter,
		),
	).join('\n');
const stamp = (s: number, mark: string): string =>
	`00:0${Math.floor(s / 60)}:${String(s % 60).padStart(2, '0')}${mark}000`;
const cues = (mark: string): string =>
	Array.from(
		{ length: 30 },
		(_, i) =>
			`${i + 1}\n${stamp(i * 3, mark)} --> ${stamp(i * 3 + 2, mark)}\n${i % 2 ? 'P3' : 'Ana Ruiz'}: ${words[i % 6]}${i % 2 ? '.' : '?'}\n`,
	).join('\n');
const talk = Array.from(
	{ length: 20 },
	(_, i) => `${i % 2 ? 'P3' : 'Ana Ruiz'}  0:${String(i + 10)}  \n${words[i % 6]}${i % 2 ? '.' : '?'}\n`,
).join('\n');

/** One whole file of every kind. */
const whole: readonly (readonly [string, Uint8Array])[] = [
	['a.csv', Buffer.from(csv(','))],
	['b.csv', Buffer.from(csv(';'), 'latin1')],
	['c.tsv', Buffer.from(`\uFEFF${csv('\t')}`, 'utf16le')],
	[
		'd.jsonl',
		Buffer.from(
			Array.from({ length: 30 }, (_, i) =>
				JSON.stringify({ event: 'Export', properties: { time: 1772442860 + i, distinct_id: `u${i % 4}` } }),
			).join('\n'),
		),
	],
	[
		'e.json',
		Buffer.from(
			JSON.stringify({ results: words.map((text, i) => ({ id: i, text, participant: `P${i}` })) }, null, 1),
		),
	],
	[
		'f.json',
		Buffer.from(JSON.stringify({ segments: words.map((text, i) => ({ start: i, end: i + 1, text })) })),
	],
	['g.vtt', Buffer.from(`WEBVTT\n\n${cues('.')}`)],
	['h.srt', Buffer.from(cues(','))],
	['i.lrc', Buffer.from(words.map((text, i) => `[00:0${i}.10]${text.replace('\n', ' ')}`).join('\n'))],
	[
		'j.tsv',
		Buffer.from(
			`start\tend\ttext\n${words.map((text, i) => `${i * 1000}\t${i * 1000 + 900}\t${text.replace('\n', ' ')}`).join('\n')}`,
		),
	],
	['k.txt', Buffer.from(talk)],
	[
		'l.txt',
		Buffer.from(
			words.map((text, i) => `10:02:1${i}\t From ${i % 2 ? 'Ana' : 'Bo'} to Everyone:\n\t${text}`).join('\n'),
		),
	],
	[
		'm.md',
		Buffer.from(
			`---\nparticipant: P3\n---\n# Session\n\n${words.map((text) => `- What? ${text}`).join('\n')}\n\n| a | b |\n|---|---|\n| c | d |\n`,
		),
	],
	['n.txt', Buffer.from(words.join('\n\n'))],
	[
		'o.xlsx',
		workbook([
			{
				name: 'A',
				rows: [['id', 'text', 'date'], ...words.map((text, i) => [`r${i}`, text, { day: 46083 + i }])],
			},
		]),
	],
	['p.docx', wordDocument(['Session', ...words, 'Ana Ruiz: How?', 'P3: By hand.'])],
];

/** Numbers from a seed; the same seed, the same damage. */
function dice(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) | 0;
		const mixed = Math.imul(state ^ (state >>> 13), 0x297a2d39);
		return ((mixed ^ (mixed >>> 16)) >>> 0) % below;
	};
}

function damage(seed: number): { name: string; bytes: Uint8Array } {
	const roll = dice(seed);
	const [name, bytes] = whole[roll(whole.length)]!;
	const out = Buffer.from(bytes);
	switch (roll(5)) {
		case 0:
			return { name, bytes: out.subarray(0, roll(out.length)) };
		case 1: {
			for (let i = 1 + roll(20); i > 0; i--) out[roll(out.length)]! ^= 1 << roll(8);
			return { name, bytes: out };
		}
		case 2:
			return { name, bytes: Buffer.concat([out, whole[roll(whole.length)]![1]]) };
		case 3: {
			const at = roll(out.length);
			return {
				name,
				bytes: Buffer.concat([out.subarray(0, at), out.subarray(Math.min(out.length, at + roll(200)))]),
			};
		}
		default: {
			const at = roll(out.length);
			const pieces = [
				'"',
				'\n',
				'\r',
				'-->',
				'---',
				',',
				'{',
				'\u0000',
				'\uFEFF',
				'P3: ',
				'[00:01.00]',
				'<v A>',
				'\uD83D',
			];
			return {
				name: whole[roll(whole.length)]![0],
				bytes: Buffer.concat([
					out.subarray(0, at),
					Buffer.from(pieces[roll(pieces.length)]!.repeat(1 + roll(50))),
					out.subarray(at),
				]),
			};
		}
	}
}

describe('damaged files', () => {
	it('[IN19] the whole ones are all read', async () => {
		for (const [name, bytes] of whole) {
			const { items } = await readAll(fileOf(name, bytes), name);
			expect(items.length, name).toBeGreaterThan(0);
		}
	});

	it('[IN19] cut, flipped, joined: read with everything counted, or refused with what it looks like and what would work', {
		timeout: 300_000,
	}, async () => {
		const first = Number(process.env.PERSONABOARD_SEED ?? 1);
		const runs = Number(process.env.PERSONABOARD_RUNS ?? 1200);
		const tally = { read: 0, refused: 0 };
		const bad: string[] = [];
		for (let seed = first; seed < first + runs; seed++) {
			const { name, bytes } = damage(seed);
			const start = process.cpuUsage();
			try {
				const { preview, items, apart } = await readAll(fileOf(name, bytes), name);
				tally.read++;
				const rows = preview.rows ?? 0;
				if (items.length + apart.length < rows)
					bad.push(`seed ${seed} ${name}: ${items.length} + ${apart.length} of ${rows} rows`);
				if (items.some(({ text }) => text.includes('\u0000')))
					bad.push(`seed ${seed} ${name}: a zero in a text`);
			} catch (error) {
				tally.refused++;
				const told = error instanceof AppError && (error.code === 'unreadable' || error.code === 'too-large');
				if (!told) bad.push(`seed ${seed} ${name}: ${error instanceof Error ? error.stack : String(error)}`);
				else if (!/What works|Name the column|Save|save|Unpack|Split|Export|Type/.test(error.message))
					bad.push(`seed ${seed} ${name}: ${error.message}`);
			}
			if (process.cpuUsage(start).user > 5e6) bad.push(`seed ${seed} ${name}: took longer than 5 s`);
		}
		expect(bad, `seeds ${first} to ${first + runs - 1}`).toEqual([]);
		expect(tally.read).toBeGreaterThan(runs / 10);
		expect(tally.refused).toBeGreaterThan(runs / 20);
	});
});
