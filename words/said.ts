import { partsOf } from './compile.ts';
import * as de from './de/said.ts';
import * as es from './es/said.ts';
import { fieldsSaid, reasonsSaid } from './fields-said.ts';
import * as fr from './fr/said.ts';
import * as ja from './ja/said.ts';
import type { Language } from './languages.ts';
import type { Said, SaidOn, SaidParts } from './message.ts';
import type { SpokenCatalogue } from './speak.ts';

type Other = Exclude<Language, 'en'>;

/** What is known of the server's sentences in each language but English, in which they come. */
export const saidIn: Readonly<Record<Other, SaidOn>> = {
	de: saidOn(de),
	es: saidOn(es),
	fr: saidOn(fr),
	ja: saidOn(ja),
};

/** Which areas are read where. */
function saidOn(said: SaidParts): SaidOn {
	const { refusals, intake, runs, labels, changes, signals, market } = said;
	const everywhere = { ...refusals, ...intake, ...runs, ...labels };
	const fields = fieldsSaid(said.fields);
	const board = { ...labels, ...said.claims, ...said.decisions, ...signals, ...market, ...said.sheets };
	return {
		panel: { ...everywhere, ...said.behaviour },
		library: {
			...everywhere,
			...said.audit,
			...market,
			...changes,
			...signals,
			...said.messages,
			...said.record,
			...said.decisions,
			...fields,
		},
		board,
		document: { ...runs, ...board, ...said.documents, ...fields, ...reasonsSaid(said.reasons) },
	};
}

/** The sentences as a face gets them, the most telling first: by the pattern that knows each, what to say for it. */
export function compileSaid(said: Said): SpokenCatalogue {
	const compiled = Object.entries(said).map(([english, other]) => {
		const { pattern, names, letters } = patternOf(english);
		const parts = partsOf(other, names, english);
		const plain = parts.length === 1 && typeof parts[0] === 'string' ? parts[0] : parts;
		return { letters, entry: [pattern, plain] as const };
	});
	return Object.fromEntries(compiled.sort((a, b) => b.letters - a.letters).map(({ entry }) => entry));
}

/**
 * `{n} [note|notes] in {theme}.` → `^(-?[\d.,]*\d) (?:note|notes) in (…)\.$` with the names in their order. A `{text}` may
 * be several sentences, of which each is looked for by itself.
 */
export function patternOf(english: string): { pattern: string; names: string[]; letters: number } {
	const names: string[] = [];
	let letters = 0;
	const pattern = english
		.split(/(“?\{\w+\}”?|\[[^\]|]*\|[^\]]*\])/u)
		.map((part) => {
			const name = /^(“?)\{(\w+)\}(”?)$/u.exec(part);
			if (name) {
				names.push(name[2]!);
				return name[1]! + placeOf(name[2]!, name[1] !== '' && name[3] !== '') + name[3]!;
			}
			const choice = /^\[(.*\|.*)\]$/u.exec(part)?.[1];
			if (choice !== undefined) return `(?:${choice.split('|').map(literal).join('|')})`;
			letters += part.length;
			return literal(part);
		})
		.join('');
	return { pattern: `^${pattern}$`, names, letters };
}

/** A number; people's words between their marks; a text; or words that do not reach into the next sentence. */
function placeOf(name: string, isQuoted: boolean): string {
	if (name.length === 1) return String.raw`(-?[\d.,]*\d)`;
	if (isQuoted) return '(.*?)';
	return name === 'text' ? '(.+?)' : String.raw`((?:(?!\. ["“A-Z\d]).)+?)`;
}

function literal(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
}
