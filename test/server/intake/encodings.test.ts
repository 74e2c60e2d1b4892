import { describe, expect, it } from 'vitest';
import { readQuotes } from './files.ts';
import { refusalIn } from './helpers.ts';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
	Buffer.concat(
		parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
	);
/** "はしごがこわれています。" in Shift_JIS. */
const ladder = [
	0x82, 0xcd, 0x82, 0xb5, 0x82, 0xb2, 0x82, 0xaa, 0x82, 0xb1, 0x82, 0xed, 0x82, 0xea, 0x82, 0xc4, 0x82, 0xa2,
	0x82, 0xdc, 0x82, 0xb7, 0x81, 0x42,
];
/** "Ворота закрыты" in Windows-1251. */
const gate = [0xc2, 0xee, 0xf0, 0xee, 0xf2, 0xe0, 0x20, 0xe7, 0xe0, 0xea, 0xf0, 0xfb, 0xf2, 0xfb];
/** "梯子坏了没有人说" in GB 18030. */
const broken = [
	0xcc, 0xdd, 0xd7, 0xd3, 0xbb, 0xb5, 0xc1, 0xcb, 0xc3, 0xbb, 0xd3, 0xd0, 0xc8, 0xcb, 0xcb, 0xb5,
];

describe('encodings', () => {
	it('[IN27] Japanese Excel’s Shift_JIS is read', async () => {
		const read = await readQuotes(bytes('text,participant\n', ladder, ',P1\n'));
		expect(read.evidence[0]?.text).toBe('はしごがこわれています。');
	});

	it.each([
		['Windows-1251', gate],
		['GB 18030', broken],
		['Mac Roman', [...Buffer.from('tr'), 0x8f, ...Buffer.from('s bien et l'), 0x8e, ...Buffer.from('ger')]],
	])('[IN27] %s is refused with the line and what works, not read as other letters', async (_, text) => {
		const refusal = await refusalIn(
			readQuotes(bytes('text,participant\nThe ramp is steep,P1\n', text, ',P2\n')),
		);
		expect(refusal.code).toBe('unreadable');
		expect(refusal.message).toMatch(/encoding other than UTF-8 \(first on line 3\).*Save it again as UTF-8/u);
	});

	it('[IN27] French and German in Windows-1252 are read', async () => {
		const read = await readQuotes(
			bytes(
				'text,participant\n\x93\xc7a marche\x94 \x96 tr\xe8s bien l\xe0-haut,P1\nGr\xfc\xdfe \xfcber Stra\xdfen,P2\n',
			),
		);
		expect(read.evidence.map(({ text }) => text)).toEqual([
			'“Ça marche” – très bien là-haut',
			'Grüße über Straßen',
		]);
	});

	it.each([
		['00:00:01.000 --> 00:00:03.000\n<v Ada>I lock the door\n\n00:00:03.000 --> 00:0', 6],
		['00:00:01.000 --> 00:00:03.000\n<v Ada>I lock the door\n\n00:00:03.000 -', 6],
		['00:0x --> 00:00:03.000\nI lock the door', 3],
	])('[IN8] subtitles that break off are refused with the line: %j', async (cues, line) => {
		const refusal = await refusalIn(readQuotes(`WEBVTT\n\n${cues}`, 'cut.vtt'));
		expect(refusal.message).toContain(`a time on line ${line} that cannot be read`);
	});

	it('[IN19] a saved e-mail is refused by name', async () => {
		const refusal = await refusalIn(
			readQuotes('From: a@x.example\nTo: b@x.example\nSubject: Ramp\n\nThe ramp is icy again.\n', 'ramp.eml'),
		);
		expect(refusal.message).toContain('looks like a saved e-mail');
	});
});
