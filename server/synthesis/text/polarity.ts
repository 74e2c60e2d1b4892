import { stemmer } from 'stemmer';
import { foldWord, stopWords, surfaceWords } from '../../grouping/words.ts';

const stops = stopWords([]);
const negators = new Set([
	...['not', 'never', 'nobody', 'neither', 'nor', 'hardly', 'barely', 'cannot'],
	...[
		'dont',
		'doesnt',
		'didnt',
		'cant',
		'couldnt',
		'wont',
		'wouldnt',
		'shouldnt',
		'isnt',
		'arent',
		'wasnt',
		'werent',
	],
	...['havent', 'hasnt', 'hadnt', 'neednt', 'mustnt', 'aint'],
]);
const turns = new Set(['but', 'however', 'though', 'although', 'because', 'so', 'and']);
const reach = 4;

/**
 * Each content stem of a text: whether it stands there plainly, under a negation, or both ways; `near` when it is one
 * of the first two content words after the negation.
 */
export type StemPolarity = ReadonlyMap<
	string,
	{ readonly plain: boolean; readonly negated: boolean; readonly near: boolean }
>;

/** Reads polarity with a negation scope of four words that ends at punctuation and at words such as "but". */
export function stemPolarity(text: string): StemPolarity {
	const out = new Map<string, { plain: boolean; negated: boolean; near: boolean }>();
	let scope = 0;
	let sinceNegation = Number.POSITIVE_INFINITY;
	for (const word of surfaceWords(text)) {
		if (word === null) {
			scope = 0;
			continue;
		}
		const folded = foldWord(word);
		if (negators.has(folded)) {
			scope = reach;
			sinceNegation = 0;
			continue;
		}
		if (turns.has(folded)) scope = 0;
		if (folded.length >= 3 && !stops.has(folded)) {
			const stem = stemmer(folded);
			const seen = out.get(stem) ?? { plain: false, negated: false, near: false };
			sinceNegation += 1;
			if (scope > 0 && sinceNegation <= 2) seen.near = true;
			if (scope > 0) seen.negated = true;
			else seen.plain = true;
			out.set(stem, seen);
		}
		scope = Math.max(0, scope - 1);
	}
	return out;
}

/** Stems that one text has only under a negation and the other only without. */
export function opposedStems(a: StemPolarity, b: StemPolarity): string[] {
	const out: string[] = [];
	for (const [stem, left] of a) {
		const right = b.get(stem);
		if (!right || left.plain === left.negated || right.plain === right.negated) continue;
		if (left.negated !== right.negated) out.push(stem);
	}
	return out;
}
