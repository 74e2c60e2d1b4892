import { describe, expect, it } from 'vitest';
import { findPersonalData } from '../../../server/privacy/find-personal-data.ts';
import { originalOffset, redact } from '../../../server/privacy/redact.ts';
import { findSpecialCategories } from '../../../server/privacy/special-categories.ts';
import { fc } from '../../support/properties.ts';

/** Text made of what the finders look for, so that random input reaches every branch and hits meet. */
const pieces = fc.oneof(
	fc.constantFrom(
		...'Maria|Kowalska|my boss |Dr. |mrs |o\'brien|van der |– |" – |. |, |\n| |-|(|)|/|@|at |dot |GmbH|S.A.|works at |I live in |Porto|April |Will |said |account number |ZD-118842|+44 7700 900123|4111 1111 1111 1111|DE89 3704 0044 0532 0130 00|12345678Z|jonas@firm.de|https://a.example/|?token=abcd1234|203.0.113.42|::1|@lena_d|born |14/02/1986|Calle Mayor 12|rue |n°|# |É|🔥|\u0301|\u200B|\uD800|\u202E|ß|İ'.split(
			'|',
		),
	),
	fc.string({ unit: 'binary', maxLength: 6 }),
	fc.string({ maxLength: 8 }),
);
const anyText = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(''));
const runs = { numRuns: 500 };

/** Values no other text holds by chance, with what the finder must say of them. */
const planted = fc.constantFrom(
	['email', 'quillon.vex@brackwater.example'],
	['phone', '+44 7700 900977'],
	['card', '4012 8888 8888 1881'],
	['iban', 'NL91ABNA0417164300'],
	['national-id', '078-05-1120'],
	['url-with-identity', 'https://x.example/join?token=Zk83hdKq92ls'],
);

describe('any text', () => {
	it('[PD1] hits are sorted, inside the text and without overlap, and so they are found again', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const hits = findPersonalData(text);
				let end = 0;
				for (const hit of hits) {
					expect(hit.start).toBeGreaterThanOrEqual(end);
					expect(hit.end).toBeGreaterThan(hit.start);
					end = hit.end;
				}
				expect(end).toBeLessThanOrEqual(text.length);
				expect(findPersonalData(text)).toEqual(hits);
			}),
			runs,
		);
	});

	it('[PD18] redaction keeps what is between the hits, nothing of them, and its offsets lead back', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const hits = findPersonalData(text);
				const redacted = redact(text, hits);
				let restored = '';
				let at = 0;
				for (const [i, span] of redacted.spans.entries()) {
					expect(redacted.text.slice(span.start, span.end)).toMatch(/^\[[a-z -]+(?: \d+)?\]$/);
					expect([span.originalStart, span.originalEnd]).toEqual([hits[i]!.start, hits[i]!.end]);
					restored += redacted.text.slice(at, span.start) + text.slice(span.originalStart, span.originalEnd);
					at = span.end;
					expect(originalOffset(redacted, span.start)).toBe(span.originalStart);
					expect(originalOffset(redacted, span.end)).toBeGreaterThanOrEqual(span.originalEnd);
				}
				expect(restored + redacted.text.slice(at)).toBe(text);
				for (let i = 0; i < redacted.text.length; i++)
					if (!redacted.spans.some((span) => span.start <= i && i < span.end))
						expect(text[originalOffset(redacted, i)]).toBe(redacted.text[i]);
			}),
			runs,
		);
	});

	it('[PD18] a value planted in any text is not in the redacted text', () => {
		fc.assert(
			fc.property(anyText, planted, anyText, (before, [kind, value], after) => {
				const text = `${before}\nmine: ${value} \n${after}`;
				const hits = findPersonalData(text);
				const at = before.length + '\nmine: '.length;
				expect(
					hits.some((hit) => hit.start <= at && at + value!.length <= hit.end),
					kind,
				).toBe(true);
				expect(redact(text, hits).text).not.toContain(value);
			}),
			runs,
		);
	});

	it('[PD19] never throws, whatever the string', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
				expect(redact(text, findPersonalData(text)).spans.length).toBeLessThanOrEqual(text.length);
				expect(findSpecialCategories(text).every((hit) => hit.end <= text.length)).toBe(true);
			}),
			runs,
		);
		for (const text of ['', ' ', 'constructor', '__proto__ said', 'toString Weber', '\uDC00'])
			expect(() => findPersonalData(text, { deny: ['', '  ', '__proto__'], allow: ['', '!'] })).not.toThrow();
	});
});

describe('placeholders', () => {
	it('[PD18] have a number where a text has several values of a kind, the same for the same value', () => {
		const text = 'Maria met Tom. Then MARIA left, jonas@firm.de wrote.';
		expect(redact(text, findPersonalData(text)).text).toBe(
			'[name 1] met [name 2]. Then [name 1] left, [e-mail] wrote.',
		);
	});

	it('[PD1] what overlaps becomes one placeholder of the more severe kind', () => {
		const text = 'Spoke with Anna Weber GmbH people';
		expect(findPersonalData(text)).toMatchObject([{ kind: 'name', start: 11, end: 26, severity: 'severe' }]);
	});
});
