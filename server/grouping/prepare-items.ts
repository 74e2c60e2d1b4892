import { canonicalOrder } from './canonical.ts';
import { chooseK, silhouettes } from './choose-k.ts';
import { textFeatures } from './features.ts';
import { labelPhrases, type Phrases } from './label-terms.ts';
import { boardLanguage, languageNotice, needsLexicalOnly } from './language.ts';
import { countCommunities, sharedNeighbourGraph } from './louvain.ts';
import { nearestNeighbours, smooth } from './neighbours.ts';
import { findOutliers } from './outliers.ts';
import type { GroupingItem, Matrix } from './types.ts';
import { type MergeTree, wardTree } from './ward.ts';
import { labelStopWords, stopWords } from './words.ts';

const TREE_ROWS = 2000;
const MOST_THEMES = 30;

/**
 * Everything about a set of notes that no move changes, so a drag does not pay for it again. Valid for the
 * same items (any order) and vectors only.
 */
export type PreparedItems = {
	/** Items in canonical order, the row of each, and each row's first item. */
	readonly items: readonly GroupingItem[];
	readonly rowOf: Int32Array;
	/** Phrases of each row that could stand in a label. */
	readonly phrases: readonly Phrases[];
	readonly raw: Matrix;
	readonly smoothed: Matrix;
	/** 1 for rows that resemble no other row (see `findOutliers`). */
	readonly outlier: Uint8Array;
	readonly tree: MergeTree;
	/** Rows the tree was built on: all of them, or an even sample above 2,000. */
	readonly treeRows: Int32Array;
	readonly scores: readonly { k: number; score: number }[];
	readonly suggestedK: number;
	readonly languageNote: string | undefined;
};

/** Builds features, neighbours, the Ward tree and the suggested number of themes. `vectors` align with `items`. */
export function prepareItems(
	items: readonly GroupingItem[],
	vectors: readonly Float32Array[] | null,
	onProgress?: (done: number, total: number) => void,
): PreparedItems {
	if (vectors !== null && vectors.length !== items.length) {
		throw new Error(`groupItems got ${vectors.length} vectors for ${items.length} items`);
	}
	const canonical = canonicalOrder(items);
	const language = boardLanguage(canonical.texts);
	const stops = stopWords(language.languages);
	const labelStops = labelStopWords(language.languages);
	const rows = canonical.texts.length;
	const usable =
		vectors !== null && !needsLexicalOnly(language) ? canonical.first.map((at) => vectors[at]!) : null;
	const { features: raw, chars } = textFeatures(canonical.texts, usable, stops);
	onProgress?.(1, 4);
	const near = nearestNeighbours(raw, 10);
	const smoothed = smooth(raw, firstNeighbours(near, rows <= 60 ? 5 : 8));
	onProgress?.(2, 4);
	const weight = new Float64Array(rows);
	for (const row of canonical.rowOf) weight[row]!++;
	const outlier = findOutliers(usable, chars, weight, near);
	const treeRows = sampleRows(outlier);
	const sample = pickRows(smoothed, treeRows);
	const tree = wardTree(
		sample,
		Float64Array.from(treeRows, (row) => weight[row]!),
	);
	onProgress?.(3, 4);
	const most = Math.min(MOST_THEMES + 1, Math.floor(rows / 2) + 1);
	const scores = silhouettes(sample, tree, most);
	const communities = countCommunities(sharedNeighbourGraph(nearestNeighbours(smoothed, 10), rows));
	onProgress?.(4, 4);
	return {
		items: canonical.order.map((at) => items[at]!),
		rowOf: canonical.rowOf,
		phrases: canonical.texts.map((text) => labelPhrases(text, labelStops)),
		raw,
		smoothed,
		outlier,
		tree,
		treeRows,
		scores,
		suggestedK: chooseK(communities, scores, rows),
		languageNote: languageNotice(language),
	};
}

/** The nearest `k` of longer neighbour lists. */
function firstNeighbours(near: ReturnType<typeof nearestNeighbours>, wanted: number): typeof near {
	const k = Math.min(wanted, near.k);
	const rows = near.k === 0 ? 0 : near.index.length / near.k;
	const index = new Int32Array(rows * k);
	const similarity = new Float64Array(rows * k);
	for (let r = 0; r < rows; r++) {
		index.set(near.index.subarray(r * near.k, r * near.k + k), r * k);
		similarity.set(near.similarity.subarray(r * near.k, r * near.k + k), r * k);
	}
	return { k, index, similarity };
}

/** Rows that count as ordinary, or an even sample of them: rows are in hash order, so every n-th is a fair draw. */
function sampleRows(outlier: Uint8Array): Int32Array {
	const rows = [...outlier.keys()].filter((row) => outlier[row] === 0);
	if (rows.length <= TREE_ROWS) return Int32Array.from(rows);
	return Int32Array.from({ length: TREE_ROWS }, (_, s) => rows[Math.floor((s * rows.length) / TREE_ROWS)]!);
}

function pickRows(x: Matrix, rows: Int32Array): Matrix {
	const data = new Float64Array(rows.length * x.cols);
	rows.forEach((row, at) => {
		data.set(x.data.subarray(row * x.cols, (row + 1) * x.cols), at * x.cols);
	});
	return { rows: rows.length, cols: x.cols, data };
}
