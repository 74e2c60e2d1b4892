import { leadingScores } from './lanczos.ts';
import { principalScores } from './principal-scores.ts';
import { type FittedTerms, gramTimes, tfidf } from './tfidf.ts';
import type { Matrix, TextVector } from './types.ts';
import { charTerms, wordTerms } from './words.ts';

/** Scales every row to length 1; a row of zeros stays zero. */
export function unitRows(matrix: Matrix): Matrix {
	const data = new Float64Array(matrix.data);
	for (let r = 0; r < matrix.rows; r++) {
		let squares = 0;
		for (let c = 0; c < matrix.cols; c++) squares += data[r * matrix.cols + c]! ** 2;
		const norm = Math.sqrt(squares);
		if (norm < 1e-12) continue;
		for (let c = 0; c < matrix.cols; c++) data[r * matrix.cols + c]! /= norm;
	}
	return { rows: matrix.rows, cols: matrix.cols, data };
}

/** A view's scores, one row a text, and how much the view counts. */
export type Block = { readonly block: Matrix; readonly weight: number };

/** Puts blocks side by side, each row of a block scaled to length 1 and then weighted; rows unit again. */
export function joinBlocks(rows: number, blocks: readonly Block[]): Matrix {
	const cols = blocks.reduce((sum, { block }) => sum + block.cols, 0);
	const data = new Float64Array(rows * cols);
	let offset = 0;
	for (const { block, weight } of blocks) {
		const unit = unitRows(block);
		for (let r = 0; r < rows; r++) {
			for (let c = 0; c < block.cols; c++) {
				data[r * cols + offset + c] = weight * unit.data[r * block.cols + c]!;
			}
		}
		offset += block.cols;
	}
	return unitRows({ rows, cols, data });
}

/** The mean of the vectors that are there. */
function meanVector(vectors: readonly TextVector[]): Float64Array {
	const there = vectors.filter((vector) => vector !== null);
	const mean = new Float64Array(there[0]?.length ?? 0);
	for (const vector of there) for (let c = 0; c < mean.length; c++) mean[c]! += vector[c]! / there.length;
	return mean;
}

/** Rows less the mean; a text without a vector is all zeros. */
function centredRows(vectors: readonly TextVector[], mean: Float64Array): Matrix {
	const cols = mean.length;
	const data = new Float64Array(vectors.length * cols);
	vectors.forEach((vector, r) => {
		if (vector === null) return;
		for (let c = 0; c < cols; c++) data[r * cols + c] = vector[c]! - mean[c]!;
	});
	return { rows: vectors.length, cols, data };
}

/** The views a board's features were fitted from, so that a further text can be placed among them. */
export type FittedViews = {
	readonly stops: ReadonlySet<string>;
	/** Null when the board is grouped by words alone. */
	readonly meaning: {
		readonly vectors: readonly TextVector[];
		readonly mean: Float64Array;
		readonly scores: Block;
	} | null;
	readonly chars: { readonly terms: FittedTerms; readonly scores: Block };
	readonly words: { readonly terms: FittedTerms; readonly scores: Block };
};

/**
 * One unit vector a text from up to three views fitted on these texts alone: embedding (PCA, weight 1),
 * runs of 3–5 characters (TF-IDF + SVD, weight √.7) and stemmed words with pairs (√.5); lexical weights are
 * halved up to 60 texts. Without vectors the lexical views stand alone.
 */
export function textFeatures(
	texts: readonly string[],
	vectors: readonly TextVector[] | null,
	stops: ReadonlySet<string>,
): { features: Matrix; views: FittedViews } {
	const n = texts.length;
	const rank = Math.min(n >= 1000 ? 100 : 30, n);
	const share = n <= 60 ? 0.5 : 1;
	const view = (documents: readonly (readonly string[])[], weight: number) => {
		const terms = tfidf(documents);
		return { terms, scores: { block: leadingScores(n, gramTimes(terms), rank), weight } };
	};
	const chars = view(texts.map(charTerms), Math.sqrt(0.7 * share));
	const words = view(
		texts.map((text) => wordTerms(text, stops)),
		Math.sqrt(0.5 * share),
	);
	let meaning: FittedViews['meaning'] = null;
	if (vectors !== null) {
		const mean = meanVector(vectors);
		const block = principalScores(centredRows(vectors, mean), Math.min(n >= 1000 ? 50 : 30, n));
		meaning = { vectors, mean, scores: { block, weight: 1 } };
	}
	const blocks = [...(meaning === null ? [] : [meaning.scores]), chars.scores, words.scores];
	return { features: joinBlocks(n, blocks), views: { stops, meaning, chars, words } };
}
