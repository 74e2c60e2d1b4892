import { groupItems } from '../server/grouping/group-items.ts';
import { prepareItems } from '../server/grouping/prepare-items.ts';
import type { Embedder } from '../server/grouping/types.ts';
import type { Figure } from './figure.ts';
import { drawBoard, hasLargeGroups, type LabelledSet } from './grouping-data.ts';
import { NO_MOVES, newThemeId, themesByPosition } from './grouping-moves.ts';
import { kmeansOnTfidf, kmeansOnVectors, sklearnOnTfidf } from './grouping-peers.ts';
import { adjustedRand, matchedAccuracy, vMeasure } from './grouping-scores.ts';

const RAW = 'raw embeddings + ml-kmeans';
const WORDS = 'TF-IDF + ml-kmeans, best of 10';
const SKLEARN = 'TF-IDF + sklearn KMeans(10)';

/** Scores of one board or a mean of boards; accuracy, Rand index and V between 0 and 1. */
type Scores = Record<
	'ours' | 'rand' | 'v' | 'ownK' | 'kRatio' | 'parked' | 'raw' | 'rawRand' | 'rawV' | 'words',
	number
>;

/** Seeds of draws that settings were chosen on, and of draws nobody looked at while choosing. */
export type Draws = { readonly tuned: readonly number[]; readonly heldBack: readonly number[] };

/**
 * Accuracy against the peers on every set and board size, and the mean over them, for the draws held back once more on
 * their own; parked notes count as wrong. On words the peer is sklearn where Python has it, else `ml-kmeans`.
 */
export async function accuracyFigures(
	sets: readonly LabelledSet[],
	embedder: Embedder,
	{ tuned, heldBack }: Draws,
	say: (what: string) => void,
): Promise<Figure[]> {
	const figures: Figure[] = [];
	const wordsPeer = sklearnOnTfidf([]) === null ? WORDS : SKLEARN;
	const seeds = [...tuned, ...heldBack];
	const all: Scores[][] = [];
	for (const set of sets) {
		for (const size of hasLargeGroups(set) ? ([120, 300] as const) : ([120] as const)) {
			const name = hasLargeGroups(set) ? `${set.name}, ${size}` : set.name;
			const scores = await scoresOf(set, size, embedder, seeds);
			say(`accuracy on ${name}`);
			all.push(scores);
			figures.push(...rows(name, meanScores(scores), wordsPeer));
		}
	}
	const over = (name: string, from: number, to: number): Figure[] =>
		rows(name, meanScores(all.map((scores) => meanScores(scores.slice(from, to)))), wordsPeer);
	return all.length === 0
		? []
		: [
				...figures,
				...over(`mean of ${all.length}, seeds ${tuned.join(' ')} (tuned on)`, 0, tuned.length),
				...over(`mean of ${all.length}, seeds ${heldBack.join(' ')} (held back)`, tuned.length, seeds.length),
				...over(`mean of ${all.length}`, 0, seeds.length),
			];
}

function meanScores(all: readonly Scores[]): Scores {
	const names = Object.keys(all[0]!) as (keyof Scores)[];
	return Object.fromEntries(names.map((name) => [name, mean(all.map((one) => one[name]))])) as Scores;
}

async function scoresOf(
	set: LabelledSet,
	size: 120 | 300,
	embedder: Embedder,
	seeds: readonly number[],
): Promise<Scores[]> {
	const boards = seeds.map((seed) => {
		const drawn = drawBoard(set, seed, size);
		const truth = drawn.map((row) => row.label);
		return { texts: drawn.map((row) => row.text), truth, k: new Set(truth).size, seed };
	});
	const sklearn = sklearnOnTfidf(boards);
	const each: Scores[] = [];
	for (const [at, { texts, truth, k, seed }] of boards.entries()) {
		const items = texts.map((text, i) => ({ id: `n${i}`, text }));
		const vectors = await embedder.embed(texts);
		const input = {
			items,
			vectors,
			prepared: prepareItems(items, vectors),
			moves: NO_MOVES,
			newId: newThemeId,
		};
		const grouping = groupItems({ ...input, k });
		const given = themesByPosition(items, grouping);
		const own = groupItems(input);
		const raw = kmeansOnVectors(vectors, k, seed);
		each.push({
			ours: matchedAccuracy(truth, given),
			rand: adjustedRand(truth, given),
			v: vMeasure(truth, given),
			ownK: matchedAccuracy(truth, themesByPosition(items, own)),
			kRatio: own.k / k,
			parked: grouping.parked.length / items.length,
			raw: matchedAccuracy(truth, raw),
			rawRand: adjustedRand(truth, raw),
			rawV: vMeasure(truth, raw),
			words: matchedAccuracy(truth, sklearn === null ? kmeansOnTfidf(texts, k, seed) : sklearn[at]!),
		});
	}
	return each;
}

function rows(of: string, s: Scores, wordsPeer: string): Figure[] {
	const row = (metric: string, ours: number, peer: number | null, peerName: string): Figure => ({
		bench: 'grouping',
		case: of,
		metric,
		ours: percent(ours),
		peer: peer === null ? null : percent(peer),
		peerName,
		unit: '%',
	});
	return [
		row('accuracy, k given', s.ours, s.raw, RAW),
		row('accuracy, k given', s.ours, s.words, wordsPeer),
		row('adjusted Rand, k given', s.rand, s.rawRand, RAW),
		row('V-measure, k given', s.v, s.rawV, RAW),
		row('accuracy, k chosen', s.ownK, s.ours, 'ours, k given'),
		row('themes chosen / true', s.kRatio, 1, 'people'),
		row('parked', s.parked, null, ''),
	];
}

function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function percent(share: number): number {
	return Math.round(share * 1000) / 10;
}
