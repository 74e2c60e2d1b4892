import type { Moves } from './types.ts';

/**
 * Moves made consistent, over item positions. An atom is a set of items that stay together; atoms list only
 * items that are not parked by a person. Every contradiction given up is in `conflicts`, in words.
 */
export type ResolvedMoves = {
	readonly atoms: readonly (readonly number[])[];
	/** Theme each atom is pinned to, or undefined. */
	readonly pin: readonly (string | undefined)[];
	/** Atoms each atom must not share a theme with. */
	readonly apart: readonly ReadonlySet<number>[];
	/** Themes an atom must not be in. */
	readonly banned: readonly ReadonlySet<string>[];
	readonly parked: ReadonlySet<number>;
	/** Items a move speaks about. */
	readonly touched: ReadonlySet<number>;
	readonly conflicts: readonly { text: string }[];
};

/**
 * Resolves moves against the items present (moves about absent items wait and are not counted). A pin
 * outranks every other move and the later pin the earlier; after pins come parked, cannot-link, must-link.
 */
export function resolveMoves(ids: readonly string[], texts: readonly string[], moves: Moves): ResolvedMoves {
	const at = new Map(ids.map((id, i) => [id, i]));
	const conflicts: { text: string }[] = [];
	const say = (text: string): void => {
		if (!conflicts.some((conflict) => conflict.text === text)) conflicts.push({ text });
	};
	const name = (i: number): string => excerpt(texts[i]!);
	const touched = new Set<number>();
	const pins = new Map<number, string>();
	for (const { item, theme } of moves.pins) {
		const i = at.get(item);
		if (i === undefined) continue;
		touched.add(i);
		if (pins.has(i) && pins.get(i) !== theme)
			say(`${name(i)} was placed in two themes; the later place counts.`);
		pins.set(i, theme);
	}
	const parked = new Set<number>();
	for (const item of moves.parked) {
		const i = at.get(item);
		if (i === undefined) continue;
		touched.add(i);
		if (pins.has(i)) say(`${name(i)} was both parked and placed in a theme; it stays in the theme.`);
		else parked.add(i);
	}
	const pairs = (list: readonly (readonly [string, string])[]): [number, number][] =>
		list.flatMap(([a, b]) => {
			const i = at.get(a);
			const j = at.get(b);
			return i === undefined || j === undefined ? [] : [[i, j] as [number, number]];
		});
	const apartPairs: [number, number][] = [];
	for (const [i, j] of pairs(moves.cannotLink)) {
		touched.add(i).add(j);
		if (i === j) continue;
		if (pins.has(i) && pins.get(i) === pins.get(j)) {
			say(`${name(i)} and ${name(j)} were to be kept apart but placed in one theme; the places count.`);
		} else apartPairs.push([i, j]);
	}
	const { atoms, atomOf } = linkItems(ids.length, pairs(moves.mustLink), {
		pins,
		parked,
		apartPairs,
		touched,
		say,
		name,
	});
	return assemble({ atoms, atomOf, pins, parked, apartPairs, touched, conflicts, at, moves, say, name });
}

type Context = {
	pins: Map<number, string>;
	parked: Set<number>;
	apartPairs: [number, number][];
	touched: Set<number>;
	say: (text: string) => void;
	name: (i: number) => string;
};

function linkItems(
	n: number,
	links: readonly [number, number][],
	{ pins, parked, apartPairs, touched, say, name }: Context,
): { atoms: number[][]; atomOf: Int32Array } {
	const members = Array.from({ length: n }, (_, i) => [i]);
	const root = Int32Array.from({ length: n }, (_, i) => i);
	const theme = Array.from({ length: n }, (_, i) => pins.get(i));
	for (const [i, j] of links) {
		touched.add(i).add(j);
		const a = root[i]!;
		const b = root[j]!;
		if (a === b) continue;
		if (parked.has(i) !== parked.has(j)) {
			say(`${name(i)} and ${name(j)} were to stay together but one of them is parked; it stays parked.`);
			continue;
		}
		if (parked.has(i)) continue;
		if (theme[a] !== undefined && theme[b] !== undefined && theme[a] !== theme[b]) {
			say(`${name(i)} and ${name(j)} were to stay together but placed in two themes; the places count.`);
			continue;
		}
		const apart = apartPairs.some(
			([p, q]) => (root[p] === a && root[q] === b) || (root[p] === b && root[q] === a),
		);
		if (apart) {
			say(`${name(i)} and ${name(j)} were to stay together and to be kept apart; they are kept apart.`);
			continue;
		}
		const keep = Math.min(a, b);
		const drop = Math.max(a, b);
		for (const member of members[drop]!) root[member] = keep;
		members[keep]!.push(...members[drop]!);
		members[drop] = [];
		theme[keep] = theme[a] ?? theme[b];
	}
	const atoms: number[][] = [];
	const atomOf = new Int32Array(n).fill(-1);
	members.forEach((list, i) => {
		if (list.length === 0 || parked.has(i)) return;
		list.sort((p, q) => p - q);
		for (const member of list) atomOf[member] = atoms.length;
		atoms.push(list);
	});
	return { atoms, atomOf };
}

function assemble({
	atoms,
	atomOf,
	pins,
	parked,
	apartPairs,
	touched,
	conflicts,
	at,
	moves,
	say,
	name,
}: Context & {
	atoms: number[][];
	atomOf: Int32Array;
	conflicts: { text: string }[];
	at: ReadonlyMap<string, number>;
	moves: Moves;
}): ResolvedMoves {
	const pin = atoms.map((list) => list.map((i) => pins.get(i)).find((theme) => theme !== undefined));
	const apart = atoms.map(() => new Set<number>());
	for (const [i, j] of apartPairs) {
		const a = atomOf[i]!;
		const b = atomOf[j]!;
		if (a < 0 || b < 0) continue;
		if (pin[a] !== undefined && pin[a] === pin[b]) {
			say(`${name(i)} and ${name(j)} were to be kept apart but placed in one theme; the places count.`);
			continue;
		}
		apart[a]!.add(b);
		apart[b]!.add(a);
	}
	const banned = atoms.map(() => new Set<string>());
	for (const { item, theme } of moves.banned ?? []) {
		const i = at.get(item);
		if (i === undefined) continue;
		touched.add(i);
		const a = atomOf[i]!;
		if (a < 0) continue;
		if (pin[a] === theme)
			say(`${name(i)} was taken out of a theme and later placed there; the place counts.`);
		else banned[a]!.add(theme);
	}
	return { atoms, pin, apart, banned, parked, touched, conflicts };
}

function excerpt(text: string): string {
	const flat = text.replace(/\s+/g, ' ').trim();
	return flat.length <= 48 ? `“${flat}”` : `“${flat.slice(0, 45).trimEnd()}…”`;
}
