import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Hearing, hearing } from '../../words/hear.ts';
import type { Language } from '../../words/languages.ts';
import type { Said } from '../../words/message.ts';
import { compileSaid, saidIn } from '../../words/said.ts';
import { speaking } from '../../words/speak.ts';
import { fc } from '../support/properties.ts';
import { pluralForms } from './forms.ts';

type Other = Exclude<Language, 'en'>;
const others = Object.keys(saidIn) as Other[];
const everything = (language: Other): Said => ({ ...saidIn[language].panel, ...saidIn[language].library });
const earOf = (language: Other): ((text: string) => string) =>
	hearing(speaking<Hearing>({ common: {}, said: compileSaid(everything(language)) }, language).said);
const ears = { de: earOf('de'), es: earOf('es'), fr: earOf('fr'), ja: earOf('ja') };

const root = fileURLToPath(new URL('../../', import.meta.url));
const code = new Map(
	['server', 'shared'].flatMap((folder) =>
		readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
			.filter((name) => name.endsWith('.ts'))
			.map((name) => [join(folder, name), readFileSync(join(root, folder, name), 'utf8')] as const),
	),
);

const longWords = (text: string): string[] =>
	text
		.toLowerCase()
		.split(/[^\p{L}’]+/u)
		.filter((word) => word.length > 3);
/** The words that tell an English sentence from others, whatever stands in its places. */
const wordsOf = (english: string): string[] =>
	longWords(
		english
			// What is chosen within a word is part of it; a word that is chosen may stand elsewhere.
			.replace(/\[(\w)\|\w\]/gu, '$1')
			.replace(/\{\w+\}|\[[^\]|]*\|[^\]]*\]/gu, ' '),
	);

/** An English sentence with a number and words in its places. */
const filled = (english: string, number: string, word: string): string =>
	english
		.replace(/\{(\w+)\}/gu, (_, name: string) => (name.length === 1 ? number : word))
		.replace(/\[([^\]|]*)\|[^\]]*\]/gu, '$1');

/** What only whoever starts or runs the server is told. */
const operatorsOnly =
	/^server\/(?:behaviour\/load\/named-sources|cli|config|http\/(?:listen|words)|templates|governance\/policy|access\/guard-host|storage\/(?:embedded|backup|data-key|database|migrations)|tradeoff\/read-decision)/u;
const refusals = /new AppError\(\s*'[\w-]+',\s*(?:'((?:[^'\\]|\\.)+)'|`((?:[^`\\{]|\$\{[^`{}]*\})+)`)/gu;

/** A sentence of the code as it may be said: with a name, a number, a thing or a whole sentence in each of its places. */
function ways(written: string): string[] {
	const [first = '', ...rest] = written.replaceAll("\\'", "'").split(/\$\{[^}]*\}/u);
	return rest.reduce(
		(said, part) => said.flatMap((one) => ['Ana', '7', 'source', 'Ana.'].map((word) => one + word + part)),
		[first],
	);
}

describe('what the server says, in another language', () => {
	it.each(others)('[WO11] each sentence is there, with the plural forms of its language: %s', (language) => {
		const own = everything(language);
		expect(Object.keys(own).sort()).toEqual(Object.keys(everything('de')).sort());
		// Throws for an argument that the English sentence does not have.
		compileSaid(own);
		const wrong = Object.entries(own).filter(([english, text]) => {
			const forms = [...text.matchAll(/\b(zero|one|two|few|many|other) \{/gu)].map((match) => match[1]!);
			const isShouted = /[!！]/u.test(text);
			const isEnglish = text === english && /[a-z]{3,} [a-z]{2,}/u.test(text);
			return isShouted || isEnglish || forms.some((form) => !pluralForms[language].includes(form));
		});
		expect(wrong).toEqual([]);
	});

	it('[WO11] each sentence is one the server can say: all its words stand in one file', () => {
		const files = [...code.values()].map((text) => new Set(longWords(text)));
		const gone = Object.keys(everything('de')).filter(
			(english) => !files.some((words) => wordsOf(english).every((word) => words.has(word))),
		);
		expect(gone).toEqual([]);
	});

	it('[WO11] every refusal a person can meet is known', () => {
		const unknown: string[] = [];
		for (const [path, text] of code) {
			if (operatorsOnly.test(path)) continue;
			for (const [, plain, template] of text.matchAll(refusals)) {
				const written = plain ?? template!;
				if (wordsOf(written.replace(/\$\{[^}]*\}/gu, '')).length === 0) continue;
				if (!ways(written).some((said) => ears.de(said) !== said)) unknown.push(`${path}: ${written}`);
			}
		}
		expect(unknown).toEqual([]);
	});

	it.each(others)(
		'[WO11] a sentence is known whatever stands in its places, and keeps it: %s',
		(language) => {
			const own = everything(language);
			const told = Object.keys(own).filter((english) => wordsOf(english).length > 2);
			fc.assert(
				fc.property(
					fc.constantFrom(...told),
					fc.integer({ min: 2, max: 999 }),
					fc.constantFrom('Ana', 'tickets 2026.csv', 'the Night Nurse', 'P3'),
					(english, number, word) => {
						const said = filled(english, String(number), word);
						const heard = ears[language](said);
						expect(heard).not.toBe(said);
						if (english.includes('{name}') && own[english]!.includes('{name}')) expect(heard).toContain(word);
					},
				),
				{ numRuns: 300 },
			);
		},
	);

	it('[WO12] a text is known whole or sentence by sentence, numbers are written anew, and what is not known stays', () => {
		const hear = ears.de;
		expect(hear('9 themes from 132 notes, 6 set aside. 5 of 5 moves kept.')).toBe(
			'9 Themen aus 132 Notizen, 6 beiseitegelegt. 5 von 5 Zügen behalten.',
		);
		expect(hear('1,204 new from tickets.csv, 3 known, 40 kept apart.')).toBe(
			'1.204 neu aus tickets.csv, 3 bekannt, 40 beiseitegelegt.',
		);
		expect(hear('notes.pdf looks like a PDF. Nobody foresaw this sentence. Nothing was brought in.')).toBe(
			'notes.pdf sieht aus wie ein PDF. Nobody foresaw this sentence. Es wurde nichts hereingeholt.',
		);
		expect(hear('At the cost of the planner: goes against their main job: They want to swap.')).toBe(
			'Auf Kosten von the planner: Steht ihrer Hauptaufgabe entgegen: They want to swap.',
		);
		expect(ears.ja('Stopped. Nothing was changed.')).toBe('中止しました。何も変更されていません。');
		expect(hear('')).toBe('');
	});

	it('[WO12] without sentences, as in English or from an older server, everything stays as it came', () => {
		const hear = hearing(speaking<Hearing>({ common: {} }, 'en').said);
		expect(hear('Nothing was brought in. 3 known')).toBe('Nothing was brought in. 3 known');
	});
});
