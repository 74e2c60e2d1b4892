import { describe, expect, it } from 'vitest';
import { longestText } from '../../../server/intake/classify.ts';
import { readCustomerFile, readUsageFile } from '../../../server/intake/files/read-records-file.ts';
import { readStickies } from '../../../server/intake/read-stickies.ts';
import { findPersonalData } from '../../../server/privacy/find-personal-data.ts';
import { AppError } from '../../../shared/errors.ts';
import { fc } from '../../support/properties.ts';
import { fileOf, readQuotes } from './files.ts';
import { options, section, sticky } from './helpers.ts';

/** Text made of the pieces that steer parsing, so that random input reaches every branch. */
const pieces = fc.oneof(
	fc.constantFrom(
		'"',
		',',
		';',
		'\t',
		'\n',
		'\r',
		'\r\n',
		'|',
		'#',
		'=',
		':',
		'-',
		'–',
		'(',
		')',
		'[',
		']',
		'P3',
		'P5',
		' - P1',
		'Q: ',
		'you',
		'?',
		'id',
		'text',
		'participant',
		'user',
		'ts',
		'event',
		'yellow = P3',
		'THEME:',
		'(obs)',
		'•',
		'🔥',
		'\u200B',
		'\u202E',
		'\u0000',
		'2026-03-02',
		'1772442860',
		'4111 1111 1111 1111',
		'DE89',
		'+48 600',
		'@a.b',
		'https://',
		'{"',
		'\uFEFF',
		'\uD800',
		'PK\u0003\u0004',
	),
	fc.string({ unit: 'binary', maxLength: 6 }),
	fc.string({ maxLength: 12 }),
);
const anyText = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));
const runs = { numRuns: 400 };

async function refusedOrDone(reading: Promise<unknown>): Promise<void> {
	const end = await reading.catch((error: unknown) => error);
	if (end instanceof Error && !(end instanceof AppError)) throw end;
}

describe('any input', () => {
	it('[IN12] a file is read with every row accounted for, or refused with a reason', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.oneof(
					anyText,
					anyText.map((text) => `id,text,participant\n${text}`),
				),
				async (text) => {
					await refusedOrDone(
						readQuotes(text, 'x.csv').then(({ evidence, duplicates, keptApart }) => {
							const ids = new Set(evidence.map((item) => item.id));
							expect(ids.size).toBe(evidence.length);
							expect(duplicates.every((item) => ids.has(item.of))).toBe(true);
							expect(keptApart.every((item) => Array.from(item.excerpt).length <= 120)).toBe(true);
						}),
					);
					const path = fileOf('x.csv', text);
					await refusedOrDone(readUsageFile(path, 'x.csv'));
					await refusedOrDone(readCustomerFile(path, 'x.csv'));
				},
			),
			runs,
		);
	});

	it('[IN12] notes are read with every note accounted for', () => {
		const note = fc.record({
			text: anyText,
			wide: fc.boolean(),
			type: fc.constantFrom('STICKY' as const, 'TEXT' as const, 'SHAPE_WITH_TEXT' as const),
			fill: fc.constantFrom('#FFE299', '#B3F4EF', null, 'mixed'),
			section: fc.constantFrom(null, section('Interview P3'), section('P1', 'x'), section()),
		});
		fc.assert(
			fc.property(fc.array(note, { maxLength: 12 }), (notes) => {
				const stickies = notes.map(({ text, ...more }, i) => sticky(text, { ...more, node: `1:${i}` }));
				const result = readStickies(stickies, options);
				const fates = [
					...result.evidence.map((item) => item.ref),
					...result.duplicates.map((item) => item.ref),
					...result.keptApart.map((item) => item.ref),
				];
				expect(fates.sort()).toEqual(stickies.map((item) => item.node).sort());
				const ids = new Set(result.evidence.map((item) => item.id));
				expect(result.places.every((place) => ids.has(place.evidence))).toBe(true);
				expect(readStickies(stickies, options)).toEqual(result);
			}),
			runs,
		);
	});

	it('[IN12] rows in another order are the same evidence with the same participants', async () => {
		const cell = fc.string({
			unit: fc.constantFrom('a', 'b', ' ', ',', '"', '\n', ';', "'", '7', 'é'),
			maxLength: 12,
		});
		const row = fc.tuple(cell, fc.constantFrom('P1', 'P2', 'P3', ''));
		await fc.assert(
			fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 10 }), fc.integer(), async (rows, turn) => {
				const csv = (list: typeof rows) =>
					`text,participant\n${list.map(([text, who]) => `"${text.replaceAll('"', '""')}","${who}"`).join('\n')}\n`;
				const idsOf = async (list: typeof rows) => {
					const { evidence } = await readQuotes(csv(list), 'x.csv').catch(() => ({ evidence: [] }));
					return evidence.map((item) => `${item.id} ${item.participant}`).sort();
				};
				const at = Math.abs(turn) % rows.length;
				const turned = [...rows.slice(at), ...rows.slice(0, at)].reverse();
				expect(await idsOf(turned)).toEqual(await idsOf(rows));
			}),
			runs,
		);
	});

	it('[IN12] personal data is found in order, inside the text and without overlap', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				let end = 0;
				for (const span of findPersonalData(text)) {
					expect(span.start).toBeGreaterThanOrEqual(end);
					expect(span.end).toBeGreaterThan(span.start);
					end = span.end;
				}
				expect(end).toBeLessThanOrEqual(text.length);
			}),
			runs,
		);
	});

	it('[IN12] text that repeats what a pattern looks for does not hang the reader, as long as a note may be', () => {
		for (const piece of [
			'a@',
			'4',
			'1 ',
			'DE12',
			'P3,',
			'yellow,',
			'#a ',
			'<a ',
			'ignore ',
			'[x](',
			'🔥',
			'\u200D',
			'- ',
			'("',
		]) {
			for (const length of [longestText - 1, 20_000]) {
				const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
				const result = readStickies([sticky(text), sticky(`${text.slice(1)}x`, { node: '1:2' })], options);
				expect(result.evidence.length + result.duplicates.length + result.keptApart.length).toBe(2);
				expect(findPersonalData(text).every((span) => span.end <= text.length)).toBe(true);
			}
		}
	});
});
