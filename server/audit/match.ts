import type { Evidence } from '../../shared/evidence.ts';
import type { TextVector } from '../grouping/types.ts';
import { opposedStems } from '../synthesis/text/polarity.ts';
import type { Meaning } from './meaning.ts';
import { saysItChanged } from './opposites.ts';
import { compareQuantities, isOtherFrequency } from './quantities.ts';
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
	/** Least share of the statement's own words: two words out of forty do not say what a claim says. */
	precision: 0.15,
	cosine: 0.3,
	together: 0.86,
	wordsAlone: 0.6,
	denial: 0.6,
	figure: 0.45,
} as const;
/** A claim with this many telling words or fewer needs them all; one with few of them, most. */
const short = 2;
const few = 4;
/** What is shown as near a claim that nothing carries, for a person to decide. */
const near = { cosine: 0.5, most: 2 } as const;

/** A claim ready to be compared; `isList`: a thing's name, which a mention carries. */
export type ReadClaim = {
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
		const recall = shared.reduce((sum, stem) => sum + index.weight(stem), 0) / whole;
		const alike = cosine(claim.vector, statement.vector);
		const least = stems.size <= few && alike < bars.alike ? bars.recallOfFew : bars.recall;
		if (recall < least || (stems.size <= short && shared.length < stems.size)) continue;
		const own = [...statement.meaning.stems].reduce((sum, stem) => sum + index.weight(stem), 0);
		if ((recall * whole) / own < bars.precision && !claim.isList) continue;
		const score = recall + alike;
		const against = opposition(claim, statement, shared, recall, index);
		if (against !== null) found.push({ statement, side: 'against', by: against, score });
		else if (carries(claim, statement, recall, score, index))
			found.push({ statement, side: 'for', by: 'words', score });
	}
	return found.sort(
		(a, b) => b.score - a.score || (a.statement.evidence.id < b.statement.evidence.id ? -1 : 1),
	);
}

/** Pieces of evidence about the same thing that neither carry nor deny a claim, nearest first. */
export function nearestTo(claim: ReadClaim, index: StatementIndex): Evidence[] {
	const { stems } = claim.meaning;
	const close = index.statements
		.filter(({ meaning }) => [...stems].some((stem) => meaning.stems.has(stem)))
		.map((statement) => ({ statement, alike: cosine(claim.vector, statement.vector) }))
		.filter(({ alike }) => alike >= near.cosine)
		.sort((a, b) => b.alike - a.alike || (a.statement.evidence.id < b.statement.evidence.id ? -1 : 1));
	return [...new Map(close.map(({ statement: { evidence } }) => [evidence.id, evidence])).values()].slice(
		0,
		near.most,
	);
}

function carries(
	claim: ReadClaim,
	{ meaning }: Statement,
	recall: number,
	score: number,
	{ hasVectors }: StatementIndex,
): boolean {
	if (otherEnd(claim.meaning, meaning) || deniedIn(claim.meaning, meaning).length > 0) return false;
	const { quantities, frequency } = claim.meaning;
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

/** Whether the two stand at different ends of a pair of opposites. */
function otherEnd(a: Meaning, b: Meaning): boolean {
	return [...a.ends].some(([pair, end]) => b.ends.has(pair) && b.ends.get(pair) !== end);
}

/** Telling words that one of the two denies directly and the other says plainly. */
function deniedIn(a: Meaning, b: Meaning): string[] {
	return opposedStems(a.polarity, b.polarity).filter(
		(stem) =>
			a.stems.has(stem) && !a.ends.has(stem) && (a.polarity.get(stem)!.near || b.polarity.get(stem)!.near),
	);
}

function opposition(
	claim: ReadClaim,
	statement: Statement,
	shared: readonly string[],
	recall: number,
	{ weight }: StatementIndex,
): Stance['by'] | null {
	const { meaning } = statement;
	if (recall >= bars.figure && isOtherFrequency(claim.meaning.frequency, meaning.frequency))
		return 'frequency';
	if (recall >= bars.figure && compareQuantities(claim.meaning.quantities, meaning.quantities) === 'other')
		return 'figure';
	// A name is denied only where it is said to be gone.
	if (recall < bars.denial || (claim.isList && !isGone(statement))) return null;
	if (claim.isList) return 'words';
	if (otherEnd(claim.meaning, meaning)) return 'words';
	const denied = deniedIn(claim.meaning, meaning);
	return denied.some((stem) => shared.includes(stem) && weight(stem) >= 1) ? 'words' : null;
}

/** Whether a thing's name stands where something is said to have ended: in that sentence, or in a note that opens with it. */
function isGone({ meaning, text, evidence }: Statement): boolean {
	return meaning.changed || (evidence.text.startsWith(text) && saysItChanged(evidence.text));
}

/** Of two unit vectors; 0 where one could not be read. */
export function cosine(a: TextVector, b: TextVector): number {
	if (a === null || b === null) return 0;
	let sum = 0;
	for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
	return sum;
}
