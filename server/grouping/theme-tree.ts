import type { ThemeTree } from '../../shared/theme-tree.ts';
import { graphNeighbours, withinReason } from './choose-k.ts';
import { labelThemes } from './label-themes.ts';
import { countCommunities, sharedNeighbourGraph } from './louvain.ts';
import { nearestNeighbours } from './neighbours.ts';
import { type PreparedItems, pickRows } from './prepare-items.ts';
import type { ResolvedMoves } from './resolve-moves.ts';
import { joinSets, type Leaves, tieLeaves } from './tie-leaves.ts';
import type { Branch, GroupedTheme, Matrix, MergeTree, SubTheme } from './types.ts';
import { wardTree } from './ward.ts';

/** Themes from this size on may have parts. */
const LARGE = 15;
/** No part is smaller. */
const SMALLEST = 3;
const MOST_LEAVES = 6;
/** Above this many rows a theme is not taken apart: its tree would cost rows² numbers. */
const MOST_ROWS = 2000;

/**
 * How themes join and part around those shown: a tree inside each theme, and one over the themes' means. No cut parts
 * notes people tied together or joins notes they keep apart.
 */
export function themeTree(
	prepared: PreparedItems,
	themes: readonly GroupedTheme[],
	{ atoms, apart }: Pick<ResolvedMoves, 'atoms' | 'apart'>,
): ThemeTree {
	const at = new Map(prepared.items.map((item, i) => [item.id, i]));
	const tied = atoms.filter((items) => items.length > 1);
	const filled = themes.filter((theme) => theme.members.length > 0);
	const leaves: string[][] = [];
	const steps: { a: number; b: number; height: number }[] = [];
	const firstLeaf: number[] = [];
	for (const { members } of filled) {
		const items = members.map((member) => at.get(member)!).sort((a, b) => a - b);
		const from = leaves.length;
		firstLeaf.push(from);
		const { parts, merges } = tieLeaves(leavesOf(prepared, items), tied);
		leaves.push(...parts.map((part) => part.map((item) => prepared.items[item]!.id)));
		for (const { a, b, height } of merges) steps.push({ a: from + a, b: from + b, height });
	}
	steps.sort((p, q) => p.height - q.height || p.a - q.a || p.b - q.b);
	const means = themeMeans(prepared, filled, at);
	const above = wardTree(
		means,
		Float64Array.from(filled, (theme) => theme.members.length),
		themesApart(filled, at, atoms, apart),
	);
	for (const { a, b, height } of above.merges) steps.push({ a: firstLeaf[a]!, b: firstLeaf[b]!, height });
	return { leaves, merges: nameNodes(leaves.length, steps), shown: filled.length };
}

function leavesOf(prepared: PreparedItems, items: readonly number[]): Leaves {
	const { rows, tree, leaves } = branchOf(prepared, items);
	const group = tree.cut(leaves);
	const groupOf = new Map(rows.map((row, r) => [row, group[r]!]));
	const parts: number[][] = Array.from({ length: leaves }, () => []);
	for (const item of items) parts[groupOf.get(prepared.rowOf[item]!)!]!.push(item);
	const merges = tree.merges.slice(rows.length - leaves);
	return { parts, merges: merges.map(({ a, b, height }) => ({ a: group[a]!, b: group[b]!, height })) };
}

/** Pairs of themes that hold notes people keep apart. */
function themesApart(
	themes: readonly GroupedTheme[],
	at: ReadonlyMap<string, number>,
	atoms: ResolvedMoves['atoms'],
	apart: ResolvedMoves['apart'],
): [number, number][] {
	const themeOf = new Map(themes.flatMap(({ members }, t) => members.map((id) => [at.get(id)!, t] as const)));
	const home = atoms.map(([item]) => themeOf.get(item!));
	return apart.flatMap((others, a) =>
		[...others].flatMap((b) => {
			const [here, there] = [home[a], home[b]];
			return here === undefined || there === undefined || here === there
				? []
				: [[here, there] as [number, number]];
		}),
	);
}

/** What is inside a theme with these notes (positions in `prepared.items`, ascending). */
export function branchOf(prepared: PreparedItems, items: readonly number[]): Branch {
	const key = items.join(' ');
	const known = prepared.branches.get(key);
	if (known !== undefined) return known;
	const rows = [...new Set(items.map((item) => prepared.rowOf[item]!))].sort((a, b) => a - b);
	const branch = rows.length > MOST_ROWS ? wholeBranch(rows) : grownBranch(prepared, items, rows);
	prepared.branches.set(key, branch);
	return branch;
}

function grownBranch(prepared: PreparedItems, items: readonly number[], rows: readonly number[]): Branch {
	const space = pickRows(prepared.smoothed, Int32Array.from(rows));
	const tree = wardTree(space, new Float64Array(rows.length).fill(1));
	const leaves = Math.max(1, Math.min(MOST_LEAVES, Math.floor(rows.length / SMALLEST)));
	return { rows, tree, leaves, parts: rows.length < LARGE ? [] : partsOf(prepared, items, rows, tree) };
}

/** Too large for a tree of its own: one leaf. */
function wholeBranch(rows: readonly number[]): Branch {
	const whole = new Int32Array(rows.length);
	return { rows, tree: { rows: rows.length, merges: [], cut: () => whole }, leaves: 1, parts: [] };
}

/** The parts of a large theme, or none when it holds together. */
function partsOf(
	prepared: PreparedItems,
	items: readonly number[],
	rows: readonly number[],
	tree: MergeTree,
): SubTheme[] {
	const own = pickRows(prepared.raw, Int32Array.from(rows));
	const near = nearestNeighbours(own, graphNeighbours(rows.length));
	const wanted = withinReason(countCommunities(sharedNeighbourGraph(near, rows.length)), rows.length);
	for (let k = Math.min(wanted, MOST_LEAVES); k >= 2; k--) {
		const group = tree.cut(k);
		const groupOf = new Map(rows.map((row, r) => [row, group[r]!]));
		const parts: number[][] = Array.from({ length: k }, () => []);
		for (const item of items) parts[groupOf.get(prepared.rowOf[item]!)!]!.push(item);
		if (parts.every((part) => part.length >= SMALLEST)) return nameParts(prepared, parts);
	}
	return [];
}

function nameParts(prepared: PreparedItems, parts: readonly (readonly number[])[]): SubTheme[] {
	const labels = labelThemes(
		parts.map((part) =>
			[...new Set(part.map((item) => prepared.rowOf[item]!))].map((row) => prepared.phrases[row]!),
		),
		[],
		prepared.keepsCapitals,
	);
	return parts
		.map((part, n) => ({
			label: labels[n]!.label,
			members: part.map((item) => prepared.items[item]!.id).sort(),
		}))
		.sort((a, b) => b.members.length - a.members.length);
}

function themeMeans(
	{ smoothed, rowOf }: PreparedItems,
	themes: readonly GroupedTheme[],
	at: ReadonlyMap<string, number>,
): Matrix {
	const cols = smoothed.cols;
	const data = new Float64Array(themes.length * cols);
	themes.forEach(({ members }, t) => {
		for (const member of members) {
			const row = rowOf[at.get(member)!]!;
			for (let c = 0; c < cols; c++) data[t * cols + c]! += smoothed.data[row * cols + c]! / members.length;
		}
	});
	return { rows: themes.length, cols, data };
}

/** Steps between leaves (each standing for the group it is in by then) as merges of numbered nodes. */
function nameNodes(leaves: number, steps: readonly { a: number; b: number }[]): [number, number][] {
	const node = Array.from({ length: leaves }, (_, i) => i);
	const sets = joinSets(leaves);
	return steps.map(({ a, b }, n) => {
		const merge: [number, number] = [node[sets.of(a)]!, node[sets.of(b)]!];
		sets.join(a, b);
		node[sets.of(a)] = leaves + n;
		return merge;
	});
}
