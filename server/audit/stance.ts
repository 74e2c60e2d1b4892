import type { TextVector } from '../grouping/types.ts';
import type { Meaning } from './meaning.ts';
import type { Statement } from './statements.ts';

/** A claim ready to be compared; `isList`: a thing's name, which a mention carries. */
export type ReadClaim = {
	readonly text: string;
	readonly meaning: Meaning;
	readonly vector: TextVector;
	readonly isList: boolean;
};

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
export const bars = {
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
	nearlySame: 0.7,
	/** Less where one of the two leaves no doubt. */
	plainly: 0.5,
	figure: 0.45,
} as const;

/** Whether enough is shared beside the words that are opposed: “hard to find an error” and “easy to find a station” share the finding only. */
export function isOnOneThing(
	{ meaning: { stems, endStems } }: ReadClaim,
	shared: readonly string[],
	least: number,
	weight: (stem: string) => number,
): boolean {
	const sum = (some: Iterable<string>): number =>
		[...some].reduce((all, stem) => (endStems.has(stem) ? all : all + weight(stem)), 0);
	return sum(shared) >= least * sum(stems);
}
