import { describe, expect, it } from 'vitest';
import { evidenceId } from '../../../server/intake/evidence-id.ts';
import { cleanText, contentKey, excerptOf } from '../../../server/intake/normalise.ts';
import { isId } from '../../../shared/ids.ts';

describe('normalising', () => {
	it('[IN1] takes hidden characters out and says so, and leaves words, accents and emoji', () => {
		expect(cleanText('a\u202Eb\u0007c')).toEqual({ text: 'abc', hadControls: true });
		expect(cleanText('tag\u{E0041}\u{E0042}ged')).toEqual({ text: 'tagged', hadControls: true });
		expect(cleanText('slow\u200B but\u00A0fine')).toEqual({ text: 'slow but fine', hadControls: false });
		const family = 'us 👩‍👩‍👧 and 🏴󠁧󠁢󠁳󠁣󠁴󠁿';
		expect(cleanText(family)).toEqual({ text: family, hadControls: false });
		expect(cleanText('می‌خواهم').text).toBe('می‌خواهم');
		expect(cleanText('one\r\ntwo\u2028three\rfour').text).toBe('one\ntwo\nthree\nfour');
	});

	it.each([
		['“I export to CSV every monday” ', '"I export to CSV every Monday"'],
		['I dont plan. I patch', 'I don’t plan – I patch.'],
		['four taps — too many…', 'FOUR TAPS: TOO MANY'],
		['ﬁne', 'fine'],
	])('[IN1] the same words have one key: %s', (a, b) => {
		expect(contentKey(a)).toBe(contentKey(b));
		expect(evidenceId('s', 'P1', a)).toBe(evidenceId('s', 'P1', b));
	});

	it.each([
		['It works', 'It works?'],
		['it fell 1.5', 'it fell 15'],
		['gain of 5', 'gain of -5'],
		['5 %', '5 €'],
		['está', 'esta'],
	])('[IN1] different words have different keys: %s / %s', (a, b) => {
		expect(contentKey(a)).not.toBe(contentKey(b));
	});

	it('[IN1] an id depends on salt, participant and text, and is an evidence id', () => {
		const ids = [
			evidenceId('a', 'P1', 'x y'),
			evidenceId('b', 'P1', 'x y'),
			evidenceId('a', 'P2', 'x y'),
			evidenceId('a', null, 'x y'),
			evidenceId('a', 'P1', 'x z'),
		];
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids.every((id) => isId('ev', id))).toBe(true);
	});

	it('[IN1] an excerpt is one line of at most 80 characters and cuts no emoji in two', () => {
		const excerpt = excerptOf('🔥'.repeat(200));
		expect(Array.from(excerpt)).toHaveLength(80);
		expect(excerpt).toBe(`${'🔥'.repeat(79)}…`);
		expect(excerptOf('a\nb')).toBe('a b');
	});
});
