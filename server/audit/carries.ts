import { countWords } from '../synthesis/text/sentences.ts';
import {
	deniedIn,
	isDenial,
	isOtherTime,
	lacksQuality,
	otherEnd,
	sameEnd,
	tellsOfTrouble,
} from './compare-meanings.ts';
import { isOtherPeriod, isOtherWeekday, isSameWeekday, namesWeekday } from './days-and-periods.ts';
import { attitudes } from './denials.ts';
import { tellOfThePast } from './endings.ts';
import { compareQuantities, dial } from './quantities.ts';
import { bars, isOnOneThing, type ReadClaim } from './stance.ts';
import type { Statement, StatementIndex } from './statements.ts';

const fewestOfSentence = 4;

/** Whether a statement says what a claim says: `recall` of its telling words shared, `score` with the cosine on top. */
export function carries(
	claim: ReadClaim,
	statement: Statement,
	shared: readonly string[],
	recall: number,
	score: number,
	{ hasVectors, weight }: StatementIndex,
): boolean {
	const { meaning, text } = statement;
	const wasSo = tellOfThePast(claim.text, text);
	if (otherEnd(claim.meaning, meaning) || (!wasSo && deniedIn(claim.meaning, meaning).length > 0))
		return false;
	const { quantities, frequency } = claim.meaning;
	// What never happens is carried by a denial only: who tells of doing it does not say so.
	if (!wasSo && isDenial(claim.meaning) && !isDenial(meaning) && !sameEnd(claim.meaning, meaning))
		return false;
	if (claim.meaning.range === 'only' && meaning.range !== 'only') return false;
	if (isOtherTime(claim.meaning, meaning)) return false;
	if (
		[...claim.meaning.ends].some(
			([pair, end]) => attitudes.has(pair) && !meaning.ends.has(pair) && needsWord(pair, end),
		)
	)
		return false;
	// That one of two is more has to be said: both may be named the other way round.
	if (comparison.test(claim.text) && !/\brather\b/iu.test(claim.text) && !comparing.test(text)) return false;
	// A day of the week is carried by a day of the week only.
	if (namesWeekday(claim.text) && !namesWeekday(text)) return false;
	if (isBare(claim) && score - recall < bars.bare && hasVectors) return false;
	if (
		lacksQuality(claim.meaning, meaning) &&
		!(tellsOfTrouble(claim.meaning, meaning, text) && isOnOneThing(claim, shared, bars.plainly, weight))
	)
		return false;
	if (isOtherWeekday(claim.text, text) || isOtherPeriod(claim.text, text)) return false;
	// A figure is carried by that figure only.
	if (quantities.length > 0 && compareQuantities(quantities, meaning.quantities) !== 'same') return false;
	// What is done every day is shown by somebody who does it every day, or by the very same words.
	const often = frequency === 'never' ? null : frequency;
	if (
		often !== null &&
		!claim.isList &&
		!isSameWeekday(claim.text, text) &&
		meaning.frequency !== often &&
		(meaning.frequency !== null || recall < 1)
	)
		return false;
	if (claim.isList) return true;
	if (!hasVectors)
		return recall >= (countedThere(claim, statement) === 'same' ? bars.recallOfFew : bars.wordsAlone);
	return score >= bars.together && score - recall >= bars.cosine;
}

/** “Together” may be said by naming who is there; that somebody does a thing alone has to be said. */
function needsWord(pair: string, end: boolean): boolean {
	return pair !== 'alone' || end;
}

/** One telling word in a sentence of several: a mention of it says little. */
function isBare({ text, meaning, isList }: ReadClaim): boolean {
	return !isList && meaning.stems.size === 1 && countWords(text) >= fewestOfSentence;
}

/** How all a claim counts is counted there: six mechanics are six mechanics, whatever is said of them. Null where one of the two does not count it. */
export function countedThere(
	{ meaning: { quantities } }: ReadClaim,
	{ meaning, text }: Statement,
): 'same' | 'other' | null {
	const isTelling =
		quantities.length > 0 && quantities.every(({ unit }) => !plainUnits.has(unit)) && meaning.stems.size > 0;
	const found = isTelling ? compareQuantities(quantities, meaning.quantities) : null;
	// That two mechanics are ill does not say how many there are.
	if (found === 'other' && !having.test(text) && !quantities.every(({ unit }) => unit === dial)) return null;
	// One and two of a thing are said of many things.
	return found === 'same' && quantities.some(({ value }) => value <= 2) ? null : found;
}
/** “More on weekdays than at weekends”; “more than forty” is a figure. */
const comparison = /\bthan (?!\d|an?\b|half\b|one\b|two\b|three\b|ten\b|most\b)|\p{L}er als /iu;
const comparing =
	/(?<!\p{L})(?:than|more|less|fewer|most(?:ly)?|least|better|best|worse|worst|rather|prefer\w*|mehr|weniger|\p{L}+er als|am \p{L}+sten)(?!\p{L})/iu;
const having =
	/(?<!\p{L})(?:have|has|['’]ve got|there (?:are|is)|habe|hat|haben|gibt es|tengo|tiene|tenemos|hay|j['’]ai|avons|il y a)(?!\p{L})/iu;
const plainUnits = new Set(['minute', 'percent', 'euro', 'dollar', 'pound', 'people', 'person', 'time']);
