/** Share of items rightly grouped under the best one-to-one match of groups to truth (Hungarian), 0..1. */
export function matchedAccuracy(truth: readonly string[], found: readonly string[]): number {
	const { table, n } = contingency(truth, found);
	const size = Math.max(table.length, table[0]?.length ?? 0);
	const cost = Array.from({ length: size }, (_, i) =>
		Array.from({ length: size }, (_, j) => -(table[i]?.[j] ?? 0)),
	);
	return n === 0 ? 1 : -hungarian(cost) / n;
}

/** Which true label each found group stands for under the best one-to-one match. */
export function matchGroups(truth: readonly string[], found: readonly string[]): Map<string, string> {
	const { table, rows, cols } = contingency(truth, found);
	const size = Math.max(rows.length, cols.length);
	const cost = Array.from({ length: size }, (_, i) =>
		Array.from({ length: size }, (_, j) => -(table[i]?.[j] ?? 0)),
	);
	const match = new Map<string, string>();
	hungarianMatch(cost).forEach((col, row) => {
		if (rows[row] !== undefined && cols[col] !== undefined) match.set(cols[col], rows[row]);
	});
	return match;
}

/** Adjusted Rand index. */
export function adjustedRand(truth: readonly string[], found: readonly string[]): number {
	const { table, n } = contingency(truth, found);
	const pairs = (x: number): number => (x * (x - 1)) / 2;
	const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
	const cells = sum(table.flat().map(pairs));
	const rows = sum(table.map((row) => pairs(sum(row))));
	const cols = sum((table[0] ?? []).map((_, j) => pairs(sum(table.map((row) => row[j]!)))));
	const expected = (rows * cols) / pairs(n);
	const most = (rows + cols) / 2;
	return most === expected ? 1 : (cells - expected) / (most - expected);
}

/** V-measure (Rosenberg & Hirschberg 2007): 0 = nothing in common, 1 = the same. Equals normalised mutual information. */
export function vMeasure(truth: readonly string[], found: readonly string[]): number {
	const { table, n } = contingency(truth, found);
	const entropy = (counts: readonly number[]): number =>
		-counts.reduce((sum, c) => sum + (c === 0 ? 0 : (c / n) * Math.log(c / n)), 0);
	const add = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
	const rows = entropy(table.map(add));
	const cols = entropy((table[0] ?? []).map((_, j) => add(table.map((row) => row[j]!))));
	return rows + cols === 0 ? 1 : (2 * (rows + cols - entropy(table.flat()))) / (rows + cols);
}

function contingency(truth: readonly string[], found: readonly string[]) {
	const rows = [...new Set(truth)];
	const cols = [...new Set(found)];
	const rowAt = new Map(rows.map((name, at) => [name, at]));
	const colAt = new Map(cols.map((name, at) => [name, at]));
	const table = rows.map(() => cols.map(() => 0));
	truth.forEach((label, i) => {
		table[rowAt.get(label)!]![colAt.get(found[i]!)!]!++;
	});
	return { table, rows, cols, n: truth.length };
}

function hungarian(cost: readonly (readonly number[])[]): number {
	return hungarianMatch(cost).reduce((sum, col, row) => sum + cost[row]![col]!, 0);
}

/** Least-cost assignment of a square table by shortest augmenting paths; the column of each row. */
function hungarianMatch(cost: readonly (readonly number[])[]): number[] {
	const n = cost.length;
	const u = new Float64Array(n + 1);
	const v = new Float64Array(n + 1);
	const rowOf = new Int32Array(n + 1);
	const way = new Int32Array(n + 1);
	for (let row = 1; row <= n; row++) {
		rowOf[0] = row;
		let at = 0;
		const least = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
		const used = new Uint8Array(n + 1);
		do {
			used[at] = 1;
			const i = rowOf[at]!;
			let delta = Number.POSITIVE_INFINITY;
			let next = 0;
			for (let j = 1; j <= n; j++) {
				if (used[j] === 1) continue;
				const reduced = cost[i - 1]![j - 1]! - u[i]! - v[j]!;
				if (reduced < least[j]!) {
					least[j] = reduced;
					way[j] = at;
				}
				if (least[j]! < delta) {
					delta = least[j]!;
					next = j;
				}
			}
			for (let j = 0; j <= n; j++) {
				if (used[j] === 1) {
					u[rowOf[j]!]! += delta;
					v[j]! -= delta;
				} else least[j]! -= delta;
			}
			at = next;
		} while (rowOf[at] !== 0);
		while (at !== 0) {
			const before = way[at]!;
			rowOf[at] = rowOf[before]!;
			at = before;
		}
	}
	const columnOf: number[] = Array.from({ length: n }, () => -1);
	for (let j = 1; j <= n; j++) columnOf[rowOf[j]! - 1] = j - 1;
	return columnOf;
}
