import { compareText } from './canonical.ts';

/** Sparse rows: the entries of row r are `start[r]` up to `start[r + 1]` of `column` and `value`. */
export type SparseRows = {
	readonly rows: number;
	readonly cols: number;
	readonly start: Int32Array;
	readonly column: Int32Array;
	readonly value: Float64Array;
};

const MAX_TERMS = 20_000;

/**
 * TF-IDF with sublinear counts and unit rows. Terms in fewer than two documents or in more than half of them
 * are left out; the most frequent 20,000 stay. idf = ln((1 + n) / (1 + df)) + 1.
 */
export function tfidf(documents: readonly (readonly string[])[]): SparseRows {
	const n = documents.length;
	const counts = documents.map((terms) => {
		const count = new Map<string, number>();
		for (const term of terms) count.set(term, (count.get(term) ?? 0) + 1);
		return count;
	});
	const frequency = new Map<string, number>();
	for (const count of counts)
		for (const term of count.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
	const most = Math.max(2, n * 0.5);
	const kept = [...frequency].filter(([, df]) => df >= 2 && df <= most);
	if (kept.length > MAX_TERMS) {
		kept.sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]));
		kept.length = MAX_TERMS;
	}
	const columns = new Map(kept.map(([term], column) => [term, column]));
	const idf = Float64Array.from(kept, ([, df]) => Math.log((1 + n) / (1 + df)) + 1);
	const start = new Int32Array(n + 1);
	const column: number[] = [];
	const value: number[] = [];
	counts.forEach((count, row) => {
		const from = column.length;
		let squares = 0;
		for (const [term, times] of count) {
			const at = columns.get(term);
			if (at === undefined) continue;
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
		rows: n,
		cols: kept.length,
		start,
		column: Int32Array.from(column),
		value: Float64Array.from(value),
	};
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
