import type { Assignment } from './assign-atoms.ts';
import { compareText } from './canonical.ts';
import { rowDot } from './neighbours.ts';
import type { PreparedItems } from './prepare-items.ts';
import type { ResolvedMoves } from './resolve-moves.ts';
import type { ParkedItem } from './types.ts';

const PARKED_BY_PERSON = 'Parked by a person.';
const FITS_NOWHERE = 'It is not close enough to any other note to belong to a theme.';
const NO_WORDS = 'It holds no word to compare.';

/** Takes rows that resemble nothing out of the assignment, unless a person or an earlier run placed them. */
export function parkOutliers(
	prepared: PreparedItems,
	resolved: ResolvedMoves,
	place: Int32Array,
): { resolved: ResolvedMoves; outside: readonly number[] } {
	const outside: number[] = [];
	const keep = resolved.atoms.map((items) => {
		const [item] = items as [number];
		const row = prepared.rowOf[item]!;
		const loose = items.length === 1 && (prepared.outlier[row] === 1 || prepared.wordless[row] === 1);
		if (!loose || resolved.touched.has(item) || place[item]! >= 0) return true;
		outside.push(item);
		return false;
	});
	if (outside.length === 0) return { resolved, outside };
	const pick = <T>(list: readonly T[]): T[] => list.filter((_, a) => keep[a]);
	const renumber = new Map<number, number>();
	keep.forEach((stays, a) => {
		if (stays) renumber.set(a, renumber.size);
	});
	const apart = pick(resolved.apart).map(
		(others) => new Set([...others].map((other) => renumber.get(other)!)),
	);
	return {
		resolved: {
			...resolved,
			atoms: pick(resolved.atoms),
			pin: pick(resolved.pin),
			banned: pick(resolved.banned),
			apart,
		},
		outside,
	};
}

/** Parked notes with the reason and the theme each came closest to, by id. */
export function listParked(
	prepared: PreparedItems,
	resolved: ResolvedMoves,
	outside: readonly number[],
	{ centres }: Assignment,
	idOfSlot: readonly (string | undefined)[],
): ParkedItem[] {
	const entry = (item: number, reason: string): ParkedItem => {
		const nearest = nearestTheme(prepared, prepared.rowOf[item]!, centres, idOfSlot);
		return { item: prepared.items[item]!.id, reason, ...(nearest === undefined ? {} : { nearest }) };
	};
	const list = [
		...[...resolved.parked].map((item) => entry(item, PARKED_BY_PERSON)),
		...outside.map((item) =>
			entry(item, prepared.wordless[prepared.rowOf[item]!] === 1 ? NO_WORDS : FITS_NOWHERE),
		),
	];
	return list.sort((a, b) => compareText(a.item, b.item));
}

function nearestTheme(
	{ smoothed }: PreparedItems,
	row: number,
	centres: Assignment['centres'],
	idOfSlot: readonly (string | undefined)[],
): string | undefined {
	let best: string | undefined;
	let most = 0;
	idOfSlot.forEach((id, slot) => {
		if (id === undefined) return;
		const cosine = rowDot(smoothed, row, centres, slot);
		if (cosine > most) {
			most = cosine;
			best = id;
		}
	});
	return best;
}
