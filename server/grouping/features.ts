import { leadingScores } from './lanczos.ts';
import { gramTimes, type SparseRows, tfidf } from './tfidf.ts';
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

/** Puts blocks side by side, each row of a block scaled to length 1 and then weighted; rows unit again. */
function joinBlocks(
	rows: number,
	blocks: readonly { readonly block: Matrix; readonly weight: number }[],
): Matrix {
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

/** PCA scores of embedding vectors: centred, then the leading directions; a text without a vector scores zeros. */
function principalScores(vectors: readonly TextVector[], rank: number): Matrix {
	const n = vectors.length;
	const there = vectors.filter((vector) => vector !== null);
	const width = there[0]?.length ?? 0;
	const mean = new Float64Array(width);
	for (const vector of there) for (let c = 0; c < width; c++) mean[c]! += vector[c]! / there.length;
	const centred = new Float64Array(n * width);
	vectors.forEach((vector, r) => {
		if (vector === null) return;
		for (let c = 0; c < width; c++) centred[r * width + c] = vector[c]! - mean[c]!;
	});
	const apply = (input: Float64Array): Float64Array => {
		const across = new Float64Array(width);
		const output = new Float64Array(n);
		for (let r = 0; r < n; r++) {
			const weight = input[r]!;
			for (let c = 0, p = r * width; c < width; c++) across[c]! += weight * centred[p + c]!;
		}
		for (let r = 0; r < n; r++) {
			let sum = 0;
			for (let c = 0, p = r * width; c < width; c++) sum += centred[p + c]! * across[c]!;
			output[r] = sum;
		}
		return output;
	};
	return leadingScores(n, apply, rank);
}

/**
 * One unit vector a text from up to three views fitted on these texts alone: embedding (PCA, weight 1),
 * runs of 3–5 characters (TF-IDF + SVD, weight √.7) and stemmed words with pairs (√.5); lexical weights are
 * halved up to 60 texts. Without vectors the lexical views stand alone. The characters' TF-IDF comes along.
 */
export function textFeatures(
	texts: readonly string[],
	vectors: readonly TextVector[] | null,
	stops: ReadonlySet<string>,
): { features: Matrix; chars: SparseRows } {
	const n = texts.length;
	const lexicalRank = n >= 1000 ? 100 : 30;
	const share = n <= 60 ? 0.5 : 1;
	const chars = tfidf(texts.map(charTerms));
	const words = tfidf(texts.map((text) => wordTerms(text, stops)));
	const blocks = [
		{ block: leadingScores(n, gramTimes(chars), Math.min(lexicalRank, n)), weight: Math.sqrt(0.7 * share) },
		{ block: leadingScores(n, gramTimes(words), Math.min(lexicalRank, n)), weight: Math.sqrt(0.5 * share) },
	];
	if (vectors !== null) {
		blocks.unshift({ block: principalScores(vectors, Math.min(n >= 1000 ? 50 : 30, n)), weight: 1 });
	}
	return { features: joinBlocks(n, blocks), chars };
}
