import type { Rows } from './features.ts';

/**
 * Groups rows into k by Ward's joining (least growth of the squared distance within groups), then moves single rows to
 * the nearer centre until none gains; no group is left with one row while others have three. Returns each row's group,
 * numbered by first appearance. Deterministic.
 */
export function partition(rows: Rows, k: number): number[] {
	return partitions(rows, [k])[0]!;
}

/** The same for several k at once: one joining serves them all. */
export function partitions(rows: Rows, ks: readonly number[]): number[][] {
	const cuts = wardCuts(rows, ks);
	return ks.map((k, at) => settle(rows, cuts[at]!, k));
}

/** The group of each row by its nearest centre among rows that have been grouped. */
export function nearestGroups(rows: Rows, grouped: Rows, groups: readonly number[], k: number): number[] {
	const centres = centresOf(grouped, groups, k);
	return rows.map((row) => {
		const away = centres.map((centre) => distance(row, centre));
		return away.indexOf(Math.min(...away));
	});
}

function settle(rows: Rows, cut: readonly number[], k: number): number[] {
	let groups = fillSmall(rows, cut, k);
	for (let round = 0; round < 20; round++) {
		const centres = centresOf(rows, groups, k);
		const sizes = new Array<number>(k).fill(0);
		for (const group of groups) sizes[group]! += 1;
		let moved = false;
		groups = groups.map((own, at) => {
			if (sizes[own]! <= 2) return own;
			let best = own;
			let least = distance(rows[at]!, centres[own]!);
			for (let other = 0; other < k; other++) {
				const away = sizes[other]! > 0 ? distance(rows[at]!, centres[other]!) : Number.POSITIVE_INFINITY;
				if (away < least - 1e-12) {
					best = other;
					least = away;
				}
			}
			if (best !== own) {
				moved = true;
				sizes[own]! -= 1;
				sizes[best]! += 1;
			}
			return best;
		});
		if (!moved) break;
	}
	return renumber(groups);
}

/** Gives each group of one the nearest row of a group of three or more, where there is one. */
function fillSmall(rows: Rows, groups: readonly number[], k: number): number[] {
	const out = [...groups];
	const sizes = new Array<number>(k).fill(0);
	for (const group of out) sizes[group]! += 1;
	for (let group = 0; group < k; group++) {
		if (sizes[group] !== 1) continue;
		const lone = rows[out.indexOf(group)]!;
		let nearest = -1;
		for (let at = 0; at < rows.length; at++) {
			if (sizes[out[at]!]! < 3) continue;
			if (nearest < 0 || distance(rows[at]!, lone) < distance(rows[nearest]!, lone)) nearest = at;
		}
		if (nearest < 0) continue;
		sizes[out[nearest]!]! -= 1;
		out[nearest] = group;
		sizes[group] = 2;
	}
	return out;
}

function wardCuts(rows: Rows, ks: readonly number[]): number[][] {
	const n = rows.length;
	const size = new Array<number>(n).fill(1);
	const label = rows.map((_, i) => i);
	const gap = rows.map((row) => rows.map((other) => distance(row, other)));
	const alive = new Set(rows.keys());
	const nearest = rows.map((_, i) => nearestTo(i, alive, gap));
	const cuts = new Map<number, number[]>();
	const least = Math.max(1, Math.min(...ks));
	for (;;) {
		if (ks.some((k) => Math.min(k, n) === alive.size)) cuts.set(alive.size, renumber(label));
		if (alive.size <= least) break;
		let a = -1;
		for (const i of alive) if (a < 0 || gap[i]![nearest[i]!]! < gap[a]![nearest[a]!]! - 1e-12) a = i;
		joinRows(a, nearest[a]!, { size, label, gap, alive, nearest });
	}
	return ks.map((k) => cuts.get(Math.min(k, n))!);
}

type Joining = {
	size: number[];
	label: number[];
	gap: number[][];
	alive: Set<number>;
	nearest: number[];
};

/** Row b joins row a; distances by the Lance–Williams update for Ward's method. */
function joinRows(a: number, b: number, { size, label, gap, alive, nearest }: Joining): void {
	const before = new Map([...alive].map((i) => [i, gap[i]![nearest[i]!]!] as const));
	const [ra, rb] = [size[a]!, size[b]!];
	for (const c of alive) {
		if (c === a || c === b) continue;
		const rc = size[c]!;
		const joined = ((ra + rc) * gap[a]![c]! + (rb + rc) * gap[b]![c]! - rc * gap[a]![b]!) / (ra + rb + rc);
		gap[a]![c] = joined;
		gap[c]![a] = joined;
	}
	size[a] = ra + rb;
	alive.delete(b);
	for (let i = 0; i < label.length; i++) if (label[i] === b) label[i] = a;
	for (const i of alive) {
		if (i === a) nearest[i] = nearestTo(i, alive, gap);
		else if (gap[i]![a]! < before.get(i)!) nearest[i] = a;
		else if (nearest[i] === a || nearest[i] === b) {
			// Still as near as before: with many equal rows, looking again every time would cost a cube.
			if (gap[i]![a]! <= before.get(i)!) nearest[i] = a;
			else nearest[i] = nearestTo(i, alive, gap);
		}
	}
}

function nearestTo(i: number, alive: ReadonlySet<number>, gap: readonly number[][]): number {
	let best = -1;
	for (const j of alive) if (j !== i && (best < 0 || gap[i]![j]! < gap[i]![best]! - 1e-12)) best = j;
	return best;
}

function centresOf(rows: Rows, groups: readonly number[], k: number): number[][] {
	const width = rows[0]?.length ?? 0;
	const centres = Array.from({ length: k }, () => new Array<number>(width).fill(0));
	const sizes = new Array<number>(k).fill(0);
	rows.forEach((row, at) => {
		const group = groups[at]!;
		sizes[group]! += 1;
		row.forEach((value, c) => {
			centres[group]![c]! += value;
		});
	});
	return centres.map((centre, g) => centre.map((value) => value / Math.max(1, sizes[g]!)));
}

function distance(a: readonly number[], b: readonly number[]): number {
	let sum = 0;
	for (let c = 0; c < a.length; c++) sum += (a[c]! - b[c]!) ** 2;
	return sum;
}

function renumber(groups: readonly number[]): number[] {
	const seen = new Map<number, number>();
	return groups.map((group) => {
		if (!seen.has(group)) seen.set(group, seen.size);
		return seen.get(group)!;
	});
}
