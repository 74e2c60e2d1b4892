import { type Block, type FittedViews, joinBlocks } from './features.ts';
import { sparseDots, weighTerms } from './tfidf.ts';
import type { Matrix, TextVector } from './types.ts';
import { charTerms, wordTerms } from './words.ts';

/**
 * The features of further texts in the space of texts fitted before, which stays as it is: each view's inner products
 * with the fitted rows, carried onto its leading directions (the out-of-sample formula of kernel PCA, Bengio et al.
 * 2004). A text of the fitted set comes out as it was. `vectors` go unread on a board grouped by words;
 * `charCosines` are each text's cosines to the fitted rows by runs of characters.
 */
export function projectFeatures(
	views: FittedViews,
	texts: readonly string[],
	vectors: readonly TextVector[],
): { features: Matrix; charCosines: Float64Array[] } {
	const { meaning, chars, words, stops } = views;
	const charRows = weighTerms(texts.map(charTerms), chars.terms.columns, chars.terms.idf);
	const wordRows = weighTerms(
		texts.map((text) => wordTerms(text, stops)),
		words.terms.columns,
		words.terms.idf,
	);
	const charCosines = texts.map((_, at) => sparseDots(charRows, at, chars.terms));
	const blocks: Block[] = [
		carry(texts.length, chars.scores, (at) => charCosines[at]!),
		carry(texts.length, words.scores, (at) => sparseDots(wordRows, at, words.terms)),
	];
	if (meaning !== null) {
		const { vectors: fitted, mean, scores } = meaning;
		blocks.unshift(carry(texts.length, scores, (at) => centredDots(vectors[at] ?? null, fitted, mean)));
	}
	return { features: joinBlocks(texts.length, blocks), charCosines };
}

/** Rows with these inner products to the fitted ones, in the fitted scores' directions: (k · S) / λ, λ = |S|² a column. */
function carry(rows: number, { block, weight }: Block, dots: (at: number) => Float64Array): Block {
	const { cols } = block;
	const power = new Float64Array(cols);
	for (let r = 0; r < block.rows; r++)
		for (let c = 0; c < cols; c++) power[c]! += block.data[r * cols + c]! ** 2;
	const data = new Float64Array(rows * cols);
	for (let at = 0; at < rows; at++) {
		dots(at).forEach((dot, r) => {
			if (dot === 0) return;
			for (let c = 0; c < cols; c++) data[at * cols + c]! += dot * block.data[r * cols + c]!;
		});
		for (let c = 0; c < cols; c++) if (power[c]! > 1e-12) data[at * cols + c]! /= power[c]!;
	}
	return { block: { rows, cols, data }, weight };
}

/** Inner products of one vector with others once the mean is taken off all; 0 where there is none. */
function centredDots(one: TextVector, others: readonly TextVector[], mean: Float64Array): Float64Array {
	const own = mean.map((value, c) => (one === null ? 0 : one[c]! - value));
	return Float64Array.from(others, (other) => {
		if (one === null || other === null) return 0;
		let sum = 0;
		for (let c = 0; c < own.length; c++) sum += own[c]! * (other[c]! - mean[c]!);
		return sum;
	});
}
