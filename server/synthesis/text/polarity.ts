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
/** What a negation stays with: "it isn't mine to approve" denies nobody's approving. */
const held = new Set([
	'mine',
	'ours',
	'yours',
	'theirs',
	'only',
	'just',
	'sure',
	'because',
	'about',
	'enough',
	'much',
	...['in', 'of', 'at', 'from', 'on'],
]);
/** What makes a negation a condition: nothing is denied in "I can't order without the office". */
const condition = /^(?:without|unless|until|till|before|except|otherwise)$/u;
/** "The day before" is a time, no condition. */
const dayBefore = /^(?:day|night|evening|morning|week|month|year)$/u;
/** Stems that oppose nothing: figures, times, questions, and what everybody does all day. */
const idle =
	/^(?:\d|one$|two$|three$|four$|five$|six$|seven$|eight$|nine$|ten$|eleven$|twelv|twenti|thirti|hundr|thousand|percent|minut|hour$|dai$|week$|month|year|todai|tonight|monday|tuesdai|wednesdai|thursdai|fridai|saturdai|sundai|know|good|thing|person|peopl|realli|actual|look|come|went|set$|lot$|see$|seen$|saw$|find$|found$|ask$|tell$|told$|give$|gave$|make$|made$|take$|took$|keep$|kept$|put$|start$|end$|stand$|leav|left$|turn$|stop$|happen|wai$|when$|where$|what$|which$|while$|that$|until$|time$|last$|first$|anymor|alwai|everybodi|someth|anyth|own$|new$|old$|back$|right$)/u;
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
export function stemPolarity(text: string, stemOf: (word: string) => string = stemmer): StemPolarity {
	const out = new Map<string, { plain: boolean; negated: boolean; near: boolean }>();
	let scope = 0;
	let sinceNegation = Number.POSITIVE_INFINITY;
	const words = surfaceWords(text).map((word) => (word === null ? null : foldWord(word)));
	for (const [at, folded] of words.entries()) {
		if (folded === null) {
			scope = 0;
			continue;
		}
		if (negators.has(folded)) {
			if (isCondition(words, at) || held.has(words[at + 1] ?? '')) continue;
			scope = reach;
			sinceNegation = 0;
			continue;
		}
		if (turns.has(folded)) scope = 0;
		if (folded.length >= 3 && !stops.has(folded)) {
			const stem = stemOf(folded);
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

/** Whether a negation goes on to what would lift it, before the text breaks off. */
function isCondition(words: readonly (string | null)[], at: number): boolean {
	const rest = words.slice(at + 1, at + 8);
	const stop = rest.indexOf(null);
	return (stop < 0 ? rest : rest.slice(0, stop)).some(
		(word, i) =>
			word !== null && condition.test(word) && !(word === 'before' && dayBefore.test(words[at + i] ?? '')),
	);
}

/** Stems that one text has only under a negation and the other only without. */
export function opposedStems(a: StemPolarity, b: StemPolarity): string[] {
	const out: string[] = [];
	for (const [stem, left] of a) {
		const right = b.get(stem);
		if (idle.test(stem) || !right || left.plain === left.negated || right.plain === right.negated) continue;
		if (left.negated !== right.negated) out.push(stem);
	}
	return out;
}
