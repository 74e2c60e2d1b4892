import type { Neighbours } from './neighbours.ts';
import type { SparseRows } from './tfidf.ts';
import type { TextVector } from './types.ts';

const SMALLEST_BOARD = 12;
const MOST_SHARE = 0.1;
/**
 * Measured on three public sets with foreign sentences planted: .6 takes 80–100 % of those and at most 1.5 %
 * of the set's own notes; by words alone .1 takes few of either.
 */
const LEAST_CLOSENESS = 0.6;
const LEAST_CLOSENESS_WORDS = 0.1;

/**
 * Marks rows that resemble nothing: the mean cosine to the three nearest rows by embedding plus that by
 * character runs is under .6 (by characters alone under .1). At most a tenth of the board, the most distant
 * first; none under 12 rows; never a text that occurs twice.
 */
export function findOutliers(
	vectors: readonly TextVector[] | null,
	chars: SparseRows,
	weight: Float64Array,
	near: Neighbours,
): Uint8Array {
	const rows = chars.rows;
	const outlier = new Uint8Array(rows);
	if (rows < SMALLEST_BOARD) return outlier;
	const least = vectors === null ? LEAST_CLOSENESS_WORDS : LEAST_CLOSENESS;
	const closeness = leastCloseness(vectors, chars, near, least);
	const distant = [...closeness.keys()].filter((row) => weight[row]! < 2);
	distant.sort((a, b) => closeness.get(a)! - closeness.get(b)! || a - b);
	for (const row of distant.slice(0, Math.floor(rows * MOST_SHARE))) outlier[row] = 1;
	return outlier;
}

/**
 * Which further texts resemble nothing, by the same bar, among rows found before; `gone` are no longer there.
 * `charCosines` are each text's cosines to all of them, `others` their vectors, null where the board is grouped by words.
 */
export function resembleNothing(
	charCosines: readonly Float64Array[],
	vectors: readonly TextVector[],
	others: readonly TextVector[] | null,
	gone: ReadonlySet<number>,
): boolean[] {
	const own = unitVectors(vectors);
	const theirs = unitVectors(others ?? []);
	return charCosines.map((cosines, at) => {
		const words = new TopThree();
		const meaning = new TopThree();
		cosines.forEach((cosine, row) => {
			if (gone.has(row)) return;
			words.offer(cosine);
			if (others !== null) meaning.offer(vectorDot(own[at]!, theirs[row]!));
		});
		return words.mean() + meaning.mean() < (others === null ? LEAST_CLOSENESS_WORDS : LEAST_CLOSENESS);
	});
}

/**
 * The rows that come under the bar, and how close each comes: the mean of its three largest cosines by vector plus that
 * by character runs. What is cheap comes first, since it clears most rows: a row's near neighbours give a lower bound of
 * the one, then the other is added, and only what is still under the bar is compared with all vectors.
 */
function leastCloseness(
	vectors: readonly TextVector[] | null,
	chars: SparseRows,
	near: Neighbours,
	least: number,
): Map<number, number> {
	const unit = unitVectors(vectors ?? []);
	const everyRow = [...unit.keys()];
	const meanTo = (row: number, others: Iterable<number>): number => {
		const top = new TopThree();
		if (vectors !== null)
			for (const other of others) if (other !== row) top.offer(vectorDot(unit[row]!, unit[other]!));
		return top.mean();
	};
	const words = sparseCloseness(chars);
	const under = new Map<number, number>();
	for (let row = 0; row < chars.rows; row++) {
		const bound = meanTo(row, near.index.subarray(row * near.k, (row + 1) * near.k));
		if (bound >= least) continue;
		const own = words(row);
		if (bound + own >= least) continue;
		const closeness = own + meanTo(row, everyRow);
		if (closeness < least) under.set(row, closeness);
	}
	return under;
}

/** Vectors of length 1; an empty one where there is none, which is like nothing. */
function unitVectors(vectors: readonly TextVector[]): Float32Array[] {
	return vectors.map((vector) => {
		if (vector === null) return new Float32Array(0);
		let squares = 0;
		for (const value of vector) squares += value * value;
		const norm = Math.sqrt(squares) || 1;
		return vector.map((value) => value / norm);
	});
}

function vectorDot(a: Float32Array, b: Float32Array): number {
	let sum = 0;
	for (let c = 0, width = Math.min(a.length, b.length); c < width; c++) sum += a[c]! * b[c]!;
	return sum;
}

/** Finds the mean of a row's three largest cosines with the others. */
function sparseCloseness({ rows, cols, start, column, value }: SparseRows): (row: number) => number {
	/** The same entries by column: those of column c are from `from[c]` up to `from[c + 1]`. */
	const from = new Int32Array(cols + 1);
	for (const c of column) from[c + 1]!++;
	for (let c = 0; c < cols; c++) from[c + 1]! += from[c]!;
	const next = from.slice(0, cols);
	const owner = new Int32Array(column.length);
	const weight = new Float64Array(column.length);
	for (let row = 0; row < rows; row++) {
		for (let i = start[row]!; i < start[row + 1]!; i++) {
			const at = next[column[i]!]!++;
			owner[at] = row;
			weight[at] = value[i]!;
		}
	}
	const cosine = new Float64Array(rows);
	return (row) => {
		cosine.fill(0);
		for (let i = start[row]!; i < start[row + 1]!; i++) {
			const own = value[i]!;
			const end = from[column[i]! + 1]!;
			for (let at = from[column[i]!]!; at < end; at++) cosine[owner[at]!]! += own * weight[at]!;
		}
		const top = new TopThree();
		for (let other = 0; other < rows; other++) if (other !== row) top.offer(cosine[other]!);
		return top.mean();
	};
}

/** Keeps the three largest numbers offered. */
class TopThree {
	private readonly values = [0, 0, 0];

	offer(value: number): void {
		const values = this.values;
		if (value <= values[2]!) return;
		values[2] = value;
		if (values[2] > values[1]!) [values[1], values[2]] = [values[2], values[1]!];
		if (values[1]! > values[0]!) [values[0], values[1]] = [values[1]!, values[0]!];
	}

	mean(): number {
		return (this.values[0]! + this.values[1]! + this.values[2]!) / 3;
	}
}
