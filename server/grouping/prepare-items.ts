import { canonicalOrder } from './canonical.ts';
import { chooseK, graphNeighbours } from './choose-k.ts';
import { type FittedViews, textFeatures } from './features.ts';
import { labelPhrases, type Phrases } from './label-terms.ts';
import { boardLanguage, capitalisesNouns, languageNotice, needsLexicalOnly } from './language.ts';
import { firstNeighbours, type Neighbours, nearestNeighbours, smooth } from './neighbours.ts';
import { findOutliers } from './outliers.ts';
import { type NoteReading, readNotes } from './special-notes.ts';
import { type SampleTree, sampleTrees } from './stability.ts';
import type { Alternative, Branch, GroupingItem, Matrix, MergeTree, TextVector } from './types.ts';
import { wardTree } from './ward.ts';
import { nameStopWords, stopWords } from './words.ts';

const TREE_ROWS = 2000;
/** How many nearest rows are kept of each row. */
export const nearKept = 5;

/**
 * Everything about a set of notes that no move changes, so a drag does not pay for it again. Valid for the
 * same items (any order) and vectors only.
 */
export type PreparedItems = {
	/** Items in canonical order, the row of each, and each row's first item. */
	readonly items: readonly GroupingItem[];
	/** Text of each item, by its id. */
	readonly texts: ReadonlyMap<string, string>;
	readonly rowOf: Int32Array;
	/** What makes a text belong to a row (see `canonicalOrder`), and the views the rows' features were fitted from. */
	readonly rowKeys: readonly string[];
	readonly views: FittedViews;
	readonly labelStops: ReadonlySet<string>;
	readonly keepsCapitals: boolean;
	/** Phrases of each row that could stand in a label. */
	readonly phrases: readonly Phrases[];
	readonly raw: Matrix;
	readonly smoothed: Matrix;
	/** The `nearKept` nearest rows of each row by `raw`, nearest first; -1 where there are fewer. */
	readonly near: Int32Array;
	/** 1 for rows that resemble no other row (see `findOutliers`). */
	readonly outlier: Uint8Array;
	/** 1 for rows without a letter or digit. */
	readonly wordless: Uint8Array;
	readonly mainLanguage: string;
	readonly readings: readonly NoteReading[];
	readonly tree: MergeTree;
	/** Rows the tree was built on: all of them, or an even sample above 2,000. */
	readonly treeRows: Int32Array;
	/** Trees of three quarters of those rows each, to see which cuts come back. */
	readonly samples: readonly SampleTree[];
	readonly suggestedK: number;
	/** What was found of a cut and of a theme's notes before: kept, because a drag changes two themes of twenty. */
	readonly alternatives: Map<number, Alternative>;
	readonly branches: Map<string, Branch>;
	readonly languageNote: string | undefined;
};

/** Of the work on notes nothing is known of; what is left after them takes about as long as one. */
const stages = 6;

/** Who hears of finished stages, and whether the vectors know more than English. */
export type PrepareOptions = {
	readonly onProgress?: ((done: number, total: number) => void) | undefined;
	readonly anyLanguage?: boolean | undefined;
};

/** Builds features, neighbours, the Ward tree and the suggested number of themes. `vectors` align with `items`. */
export function prepareItems(
	items: readonly GroupingItem[],
	vectors: readonly TextVector[] | null,
	{ onProgress, anyLanguage = false }: PrepareOptions = {},
): PreparedItems {
	if (vectors !== null && vectors.length !== items.length) {
		throw new Error(`groupItems got ${vectors.length} vectors for ${items.length} items`);
	}
	const canonical = canonicalOrder(items);
	const language = boardLanguage(canonical.texts);
	const stops = stopWords(language.languages);
	const labelStops = nameStopWords(language.languages);
	const rows = canonical.texts.length;
	const byWords = !anyLanguage && needsLexicalOnly(language);
	const usable =
		vectors?.some((vector) => vector !== null) && !byWords ? canonical.first.map((at) => vectors[at]!) : null;
	const { features: raw, views } = textFeatures(canonical.texts, usable, stops);
	onProgress?.(1, stages);
	const linked = graphNeighbours(Math.min(rows, TREE_ROWS));
	const near = nearestNeighbours(raw, Math.max(10, linked));
	const smoothed = smooth(raw, firstNeighbours(near, smoothedOver(rows)));
	onProgress?.(2, stages);
	const weight = new Float64Array(rows);
	for (const row of canonical.rowOf) weight[row]!++;
	const outlier = findOutliers(usable, views.chars.terms, weight, firstNeighbours(near, 10));
	const treeRows = sampleRows(outlier);
	const sample = pickRows(smoothed, treeRows);
	const tree = wardTree(
		sample,
		Float64Array.from(treeRows, (row) => weight[row]!),
	);
	onProgress?.(3, stages);
	const links = rows <= TREE_ROWS ? near : nearestNeighbours(pickRows(raw, treeRows), linked);
	onProgress?.(4, stages);
	const suggestedK = chooseK(links, tree, sample);
	onProgress?.(5, stages);
	return {
		items: canonical.order.map((at) => items[at]!),
		texts: new Map(items.map((item) => [item.id, item.text])),
		rowOf: canonical.rowOf,
		rowKeys: canonical.keys,
		views,
		labelStops,
		phrases: canonical.texts.map((text) => labelPhrases(text, labelStops)),
		raw,
		smoothed,
		near: keptNear(near, rows),
		outlier,
		wordless: Uint8Array.from(canonical.texts, isWordless),
		keepsCapitals: capitalisesNouns(language),
		mainLanguage: language.languages[0] ?? 'en',
		tree,
		treeRows,
		samples: sampleTrees(sample),
		alternatives: new Map(),
		branches: new Map(),
		suggestedK,
		readings: readNotes(canonical.order.map((at) => items[at]!)),
		languageNote: byWords ? languageNotice(language) : undefined,
	};
}

/** How many near neighbours a row is smoothed with. */
export function smoothedOver(rows: number): number {
	return rows <= 60 ? 5 : 8;
}

/** The nearest few of each row, in as many slots a row whatever there is. */
export function keptNear({ k, index }: Neighbours, rows: number): Int32Array {
	const kept = new Int32Array(rows * nearKept).fill(-1);
	for (let row = 0; row < rows; row++)
		kept.set(index.subarray(row * k, row * k + Math.min(k, nearKept)), row * nearKept);
	return kept;
}

/** 1 for a text without a letter or digit. */
export function isWordless(text: string): number {
	return /[\p{L}\p{N}]/u.test(text) ? 0 : 1;
}

/** Rows that count as ordinary, or an even sample of them: rows are in hash order, so every n-th is a fair draw. */
function sampleRows(outlier: Uint8Array): Int32Array {
	const rows = [...outlier.keys()].filter((row) => outlier[row] === 0);
	if (rows.length <= TREE_ROWS) return Int32Array.from(rows);
	return Int32Array.from({ length: TREE_ROWS }, (_, s) => rows[Math.floor((s * rows.length) / TREE_ROWS)]!);
}

export function pickRows(x: Matrix, rows: Int32Array): Matrix {
	const data = new Float64Array(rows.length * x.cols);
	rows.forEach((row, at) => {
		data.set(x.data.subarray(row * x.cols, (row + 1) * x.cols), at * x.cols);
	});
	return { rows: rows.length, cols: x.cols, data };
}
