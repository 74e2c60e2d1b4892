import type { Evidence } from '../../shared/evidence.ts';
import type { TextVector } from '../grouping/types.ts';
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
import type { Meaning } from './meaning.ts';
import { attitudes, saysAWish, saysItChanged, saysItEnded, tellOfThePast } from './opposites.ts';
import {
	compareQuantities,
	isOtherFrequency,
	isOtherPeriod,
	isOtherWeekday,
	namesWeekday,
} from './quantities.ts';
import type { Statement, StatementIndex } from './statements.ts';

/** How a statement stands to a claim. */
export type Stance = {
	readonly statement: Statement;
	readonly side: 'for' | 'against';
	/** What speaks against it: the words, how often, or a figure. */
	readonly by: 'words' | 'frequency' | 'figure';
	/** Share of the claim's telling words it has, 0–1, and the cosine on top of it. */
	readonly score: number;
};

/**
 * Bars, chosen by reason and looked at on invented workshops only. A third of a claim's telling words, by weight, is the
 * least that can carry it; the rest may be said in other words, which the model's cosine has to vouch for. Against a
 * claim the words themselves must be there: a denial of something near it denies nothing.
 */
const bars = {
	recall: 0.34,
	/** Of few telling words most have to be there, unless the whole reads alike. */
	recallOfFew: 0.45,
	alike: 0.6,
	/** What a sentence of several words with one telling word has to read alike. */
	bare: 0.5,
	/** Least share of the statement's own words: two words out of forty do not say what a claim says. */
	precision: 0.15,
	cosine: 0.3,
	together: 0.86,
	wordsAlone: 0.6,
	denial: 0.6,
	/** Less where one of the two leaves no doubt. */
	plainly: 0.5,
	figure: 0.45,
} as const;
/** A claim with this many telling words or fewer needs them all; one with few of them, most. */
const short = 2;
const few = 4;
const fewestOfSentence = 4;
/** What is shown as near a claim that nothing carries, for a person to decide. */
const near = { cosine: 0.5, most: 2 } as const;

/** A claim ready to be compared; `isList`: a thing's name, which a mention carries. */
export type ReadClaim = {
	readonly text: string;
	readonly meaning: Meaning;
	readonly vector: TextVector;
	readonly isList: boolean;
};

/** The statements that speak for and against a claim, strongest first. */
export function stancesOn(claim: ReadClaim, index: StatementIndex): Stance[] {
	const { stems } = claim.meaning;
	const whole = [...stems].reduce((sum, stem) => sum + index.weight(stem), 0);
	if (stems.size === 0 || whole <= 0) return [];
	const found: Stance[] = [];
	for (const statement of index.statements) {
		const shared = [...stems].filter((stem) => statement.meaning.stems.has(stem));
		if (shared.length === 0 || (stems.size > short && shared.length < 2)) continue;
		const isCounted = countsTheSame(claim, statement);
		const recall = shared.reduce((sum, stem) => sum + index.weight(stem), 0) / whole;
		const alike = cosine(claim.vector, statement.vector);
		const least = stems.size <= few && alike < bars.alike ? bars.recallOfFew : bars.recall;
		if (recall < least || (stems.size <= short && shared.length < stems.size && !isCounted)) continue;
		const own = [...statement.meaning.stems].reduce((sum, stem) => sum + index.weight(stem), 0);
		if ((recall * whole) / own < bars.precision && !claim.isList) continue;
		const score = recall + alike;
		const over = hasEnded(claim, statement, shared, index);
		const isOver = over !== null;
		const against =
			isOver && recall >= (over === 'whole' ? bars.recall : bars.plainly)
				? 'words'
				: opposition(claim, statement, shared, recall, index);
		if (against !== null) found.push({ statement, side: 'against', by: against, score });
		else if (!isOver && carries(claim, statement, shared, recall, score, index))
			found.push({ statement, side: 'for', by: 'words', score });
	}
	return found.sort(
		(a, b) => b.score - a.score || (a.statement.evidence.id < b.statement.evidence.id ? -1 : 1),
	);
}

/** Whether all a claim counts is counted by the same figure there: six mechanics are six mechanics, whatever is said of them. */
function countsTheSame({ meaning: { quantities } }: ReadClaim, { meaning }: Statement): boolean {
	return (
		quantities.length > 0 &&
		quantities.every(({ unit, value }) => value > 2 && meaning.stems.size > 0 && !plainUnits.has(unit)) &&
		compareQuantities(quantities, meaning.quantities) === 'same'
	);
}
const plainUnits = new Set(['minute', 'percent', 'euro', 'dollar', 'pound', 'people', 'person', 'time']);

/** Statements about the same thing that neither carry nor deny a claim, of different pieces of evidence, nearest first. */
export function nearestTo(claim: ReadClaim, index: StatementIndex): Statement[] {
	const { stems } = claim.meaning;
	const close = index.statements
		.filter(({ meaning }) => [...stems].some((stem) => meaning.stems.has(stem)))
		.map((statement) => ({ statement, alike: cosine(claim.vector, statement.vector) }))
		.filter(({ alike }) => alike >= near.cosine)
		.sort((a, b) => b.alike - a.alike || (a.statement.evidence.id < b.statement.evidence.id ? -1 : 1));
	const firsts = new Map<Evidence['id'], Statement>();
	for (const { statement } of close)
		if (!firsts.has(statement.evidence.id)) firsts.set(statement.evidence.id, statement);
	return [...firsts.values()].slice(0, near.most);
}

function carries(
	claim: ReadClaim,
	{ meaning, text }: Statement,
	shared: readonly string[],
	recall: number,
	score: number,
	{ hasVectors, weight }: StatementIndex,
): boolean {
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
		meaning.frequency !== often &&
		(meaning.frequency !== null || recall < 1)
	)
		return false;
	if (claim.isList) return true;
	if (!hasVectors) return recall >= bars.wordsAlone;
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

/**
 * Whether a sentence says that what it shares with a claim has ended, and the claim does not: most of it, or all that the
 * clause is about. That somebody no longer can ends only what the claim itself says.
 */
function hasEnded(
	{ meaning, isList }: ReadClaim,
	{ meaning: said }: Statement,
	shared: readonly string[],
	{ weight }: StatementIndex,
): 'whole' | 'mostly' | null {
	if (isList || meaning.ended || isDenial(meaning) || sameEnd(meaning, said)) return null;
	const whole = said.endings.filter(
		({ stems }) => stems.size > 0 && [...stems].every((stem) => meaning.stems.has(stem)),
	);
	if (whole.some(({ stems, isAbility }) => stems.size >= 2 && !isAbility)) return 'whole';
	if (whole.length > 0) return 'mostly';
	const gone = said.endings.filter(({ isAbility }) => !isAbility).flatMap(({ stems }) => [...stems]);
	const sum = (stems: readonly string[]): number => stems.reduce((all, stem) => all + weight(stem), 0);
	return 2 * sum(shared.filter((stem) => gone.includes(stem))) > sum(shared) ? 'mostly' : null;
}

function opposition(
	claim: ReadClaim,
	statement: Statement,
	shared: readonly string[],
	recall: number,
	{ weight }: StatementIndex,
): Stance['by'] | null {
	const { meaning } = statement;
	const isOtherDay = isOtherWeekday(claim.text, statement.text) || isOtherPeriod(claim.text, statement.text);
	if (recall >= bars.figure && isOtherDay) return 'frequency';
	const [often, now] = [claim.meaning.frequency, meaning.frequency];
	const hasChanged = often !== null && now !== null && often !== now && saysItChanged(statement.text);
	if (recall >= bars.figure && (hasChanged || isOtherFrequency(often, now))) return 'frequency';
	const figures = compareQuantities(claim.meaning.quantities, meaning.quantities);
	if (recall >= bars.figure && (figures === 'other' || (figures === 'same' && hasMovedOn(claim, statement))))
		return 'figure';
	// A name is denied only where it is said to be gone.
	// That something never is leaves no room for somebody who does it; who says that it has ended knows that it was.
	const least = claim.meaning.frequency === 'never' || meaning.ended ? bars.plainly : bars.denial;
	if (recall < least || (claim.isList && !isGone(statement))) return null;
	if (claim.isList) return 'words';
	if (otherEnd(claim.meaning, meaning) && isOnOneThing(claim, shared, least, weight)) return 'words';
	if (isOtherTime(claim.meaning, meaning)) return 'words';
	if (claim.meaning.range === 'only' && meaning.range === 'any') return 'words';
	// "Never does X" against somebody who tells of doing it, every telling word there.
	if (claim.meaning.frequency === 'never' && !isDenial(meaning) && !sameEnd(claim.meaning, meaning))
		return 'words';
	// That it is not there is why somebody wants it.
	if (saysAWish(claim.text) && !saysAWish(statement.text)) return null;
	if (tellOfThePast(claim.text, statement.text)) return null;
	const denied = deniedIn(claim.meaning, meaning);
	return denied.some((stem) => shared.includes(stem) && weight(stem) >= 1) ? 'words' : null;
}

/** Whether enough is shared beside the words that are opposed: “hard to find an error” and “easy to find a station” share the finding only. */
function isOnOneThing(
	{ meaning: { stems, endStems } }: ReadClaim,
	shared: readonly string[],
	least: number,
	weight: (stem: string) => number,
): boolean {
	const sum = (some: Iterable<string>): number =>
		[...some].reduce((all, stem) => (endStems.has(stem) ? all : all + weight(stem)), 0);
	return sum(shared) >= least * sum(stems);
}

/** Whether a sentence that has a claim's figure tells of another one beside it, and that things have changed: "down to 8 % from 30 %". */
function hasMovedOn(claim: ReadClaim, { meaning, text }: Statement): boolean {
	const moved =
		/\b(?:down|up|fell|dropped|rose|went|instead of|from) (?:to |from |by )?/iu.test(text) ||
		saysItChanged(text);
	return (
		moved &&
		claim.meaning.quantities.some(
			(one) =>
				compareQuantities(
					[one],
					meaning.quantities.filter(({ value, unit }) => unit === one.unit && value !== one.value),
				) === 'other',
		)
	);
}

/** Whether a thing's name stands where something is said to have ended: in that sentence, or in a note that opens with it. */
function isGone({ meaning, text, evidence }: Statement): boolean {
	return meaning.ended || (evidence.text.startsWith(text) && saysItEnded(evidence.text));
}

/** Of two unit vectors; 0 where one could not be read. */
export function cosine(a: TextVector, b: TextVector): number {
	if (a === null || b === null) return 0;
	let sum = 0;
	for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
	return sum;
}
