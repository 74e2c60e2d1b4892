import { compareText } from './canonical.ts';

/** Sparse rows: the entries of row r are `start[r]` up to `start[r + 1]` of `column` and `value`. */
export type SparseRows = {
	readonly rows: number;
	readonly cols: number;
	readonly start: Int32Array;
	readonly column: Int32Array;
	readonly value: Float64Array;
};

/** Sparse rows with what is needed to weigh a further text in the same way: each term's column, each column's weight. */
export type FittedTerms = SparseRows & {
	readonly columns: ReadonlyMap<string, number>;
	readonly idf: Float64Array;
};

const MAX_TERMS = 20_000;

/**
 * TF-IDF with sublinear counts and unit rows. Terms in fewer than two documents or in more than half of them
 * are left out; the most frequent 20,000 stay. idf = ln((1 + n) / (1 + df)) + 1.
 */
export function tfidf(documents: readonly (readonly string[])[]): FittedTerms {
	const n = documents.length;
	const frequency = new Map<string, number>();
	for (const terms of documents)
		for (const term of new Set(terms)) frequency.set(term, (frequency.get(term) ?? 0) + 1);
	const most = Math.max(2, n * 0.5);
	const kept = [...frequency].filter(([, df]) => df >= 2 && df <= most);
	if (kept.length > MAX_TERMS) {
		kept.sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]));
		kept.length = MAX_TERMS;
	}
	const columns = new Map(kept.map(([term], column) => [term, column]));
	const idf = Float64Array.from(kept, ([, df]) => Math.log((1 + n) / (1 + df)) + 1);
	return { ...weighTerms(documents, columns, idf), columns, idf };
}

/** The rows of any documents by terms and weights fitted before; terms that were not there then count for nothing. */
export function weighTerms(
	documents: readonly (readonly string[])[],
	columns: ReadonlyMap<string, number>,
	idf: Float64Array,
): SparseRows {
	const start = new Int32Array(documents.length + 1);
	const column: number[] = [];
	const value: number[] = [];
	documents.forEach((terms, row) => {
		const count = new Map<number, number>();
		for (const term of terms) {
			const at = columns.get(term);
			if (at !== undefined) count.set(at, (count.get(at) ?? 0) + 1);
		}
		const from = column.length;
		let squares = 0;
		for (const [at, times] of count) {
			const weight = (1 + Math.log(times)) * idf[at]!;
			column.push(at);
			value.push(weight);
			squares += weight * weight;
		}
		const norm = Math.sqrt(squares) || 1;
		for (let i = from; i < value.length; i++) value[i]! /= norm;
		start[row + 1] = column.length;
	});
	return {
		rows: documents.length,
		cols: columns.size,
		start,
		column: Int32Array.from(column),
		value: Float64Array.from(value),
	};
}

/** Inner products of one row with every row of `x`, which has the same columns. */
export function sparseDots(row: SparseRows, at: number, x: SparseRows): Float64Array {
	const dense = new Float64Array(x.cols);
	for (let i = row.start[at]!; i < row.start[at + 1]!; i++) dense[row.column[i]!] = row.value[i]!;
	return Float64Array.from({ length: x.rows }, (_, r) => {
		let sum = 0;
		for (let i = x.start[r]!; i < x.start[r + 1]!; i++) sum += dense[x.column[i]!]! * x.value[i]!;
		return sum;
	});
}

/** One step of the Gram operator, y = X (Xᵀ x), without forming the Gram matrix. */
export function gramTimes(x: SparseRows): (input: Float64Array) => Float64Array {
	const { start, column, value } = x;
	return (input) => {
		const across = new Float64Array(x.cols);
		const output = new Float64Array(x.rows);
		for (let r = 0; r < x.rows; r++) {
			const weight = input[r]!;
			for (let i = start[r]!; i < start[r + 1]!; i++) across[column[i]!]! += weight * value[i]!;
		}
		for (let r = 0; r < x.rows; r++) {
			let sum = 0;
			for (let i = start[r]!; i < start[r + 1]!; i++) sum += across[column[i]!]! * value[i]!;
			output[r] = sum;
		}
		return output;
	};
}
