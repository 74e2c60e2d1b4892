import { canonicalOrder } from './canonical.ts';
import { labelPhrases } from './label-terms.ts';
import { neighboursOf, smooth } from './neighbours.ts';
import { resembleNothing } from './outliers.ts';
import { isWordless, keptNear, nearKept, type PreparedItems, smoothedOver } from './prepare-items.ts';
import { projectFeatures } from './project-features.ts';
import { type NoteReading, readNotes } from './special-notes.ts';
import type { Branch, GroupingItem, Matrix, TextVector } from './types.ts';

/**
 * What was prepared for some notes, carried over to a board that differs in few of them: what stayed keeps its features,
 * a new or edited note is placed among them, and the merge tree stays as it was. The cost is that of the new notes.
 * Meant for grouping on from an earlier grouping: a fresh one deserves features fitted to its own notes. `vectorOf` is
 * asked for new texts only.
 */
export function extendPrepared(
	base: PreparedItems,
	items: readonly GroupingItem[],
	vectorOf: (text: string) => TextVector,
): PreparedItems {
	const canonical = canonicalOrder(items);
	const order = canonical.order.map((at) => items[at]!);
	const rows = canonical.texts.length;
	const rowBefore = new Map(base.rowKeys.map((key, row) => [key, row]));
	/** Base row of each row; rows that left follow at the end while the merge tree still speaks of them. */
	const from = canonical.keys.map((key) => rowBefore.get(key) ?? -1);
	const present = new Set(from);
	const left = [...base.treeRows].filter((row) => !present.has(row));
	from.push(...left);
	const rowNow = new Map(from.map((before, now) => [before, now]));
	const fresh = [...from.keys()].filter((row) => from[row] === -1);

	const texts = fresh.map((row) => canonical.texts[row]!);
	const vectors = base.views.meaning === null ? texts.map(() => null) : texts.map(vectorOf);
	const { features, charCosines } = projectFeatures(base.views, texts, vectors);
	const raw = carryRows(base.raw, from, features);
	const near = neighboursOf(raw, fresh, smoothedOver(rows), rows);
	const smoothed = carryRows(base.smoothed, from, smooth(raw, near, fresh));

	const others = base.views.meaning?.vectors ?? null;
	const gone = new Set([...base.rowKeys.keys()].filter((row) => !present.has(row)));
	const freshNear = keptNear(near, fresh.length);
	const freshAt = new Map(fresh.map((row, at) => [row, at]));
	const nearOf = (before: number, row: number): Int32Array =>
		before === -1
			? freshNear.subarray(freshAt.get(row)! * nearKept, (freshAt.get(row)! + 1) * nearKept)
			: base.near
					.subarray(before * nearKept, (before + 1) * nearKept)
					.map((other) => (present.has(other) ? rowNow.get(other)! : -1));

	const far = resembleNothing(charCosines, vectors, others, gone);
	const farRows = new Set(fresh.filter((_, at) => far[at]));
	return {
		...base,
		items: order,
		texts: new Map(items.map((item) => [item.id, item.text])),
		rowOf: canonical.rowOf,
		rowKeys: canonical.keys,
		phrases: from.map((before, row) => {
			if (row >= rows) return new Map();
			return base.phrases[before] ?? labelPhrases(canonical.texts[row]!, base.labelStops);
		}),
		raw,
		smoothed,
		near: Int32Array.from(from.flatMap((before, row) => [...nearOf(before, row)])),
		outlier: Uint8Array.from(from, (before, row) => base.outlier[before] ?? (farRows.has(row) ? 1 : 0)),
		wordless: Uint8Array.from(
			from,
			(before, row) => base.wordless[before] ?? isWordless(canonical.texts[row]!),
		),
		readings: carryReadings(base, order),
		treeRows: base.treeRows.map((row) => rowNow.get(row)!),
		branches: carryBranches(base, order, rowNow),
	};
}

/** What was found inside themes whose notes are all there as they were, under the notes' places now. */
function carryBranches(
	base: PreparedItems,
	items: readonly GroupingItem[],
	rowNow: ReadonlyMap<number, number>,
): Map<string, Branch> {
	const placeNow = new Map(
		items.flatMap(({ id, text }, at) => (base.texts.get(id) === text ? [[id, at] as const] : [])),
	);
	const carried = new Map<string, Branch>();
	for (const [key, branch] of base.branches) {
		if (key === '') continue;
		const places = key.split(' ').map((at) => placeNow.get(base.items[Number(at)]!.id) ?? -1);
		const rows = branch.rows.map((row) => rowNow.get(row) ?? -1);
		const sameRows = places.every((at, n) => at > (places[n - 1] ?? -1)) && rows.every((row) => row >= 0);
		if (sameRows) carried.set(places.join(' '), { ...branch, rows });
	}
	return carried;
}

/** Rows of `x` in the order of `from`, and where that is -1 the next row of `further`. */
function carryRows(x: Matrix, from: readonly number[], further: Matrix): Matrix {
	const { cols } = x;
	const data = new Float64Array(from.length * cols);
	let next = 0;
	from.forEach((before, row) => {
		const source = before === -1 ? further : x;
		const at = before === -1 ? next++ : before;
		data.set(source.data.subarray(at * cols, (at + 1) * cols), row * cols);
	});
	return { rows: from.length, cols, data };
}

function carryReadings(base: PreparedItems, items: readonly GroupingItem[]): NoteReading[] {
	const before = new Map(base.items.map((item, at) => [item.id, { text: item.text, at }]));
	return items.flatMap((item) => {
		const known = before.get(item.id);
		return known?.text === item.text ? [base.readings[known.at]!] : readNotes([item]);
	});
}
