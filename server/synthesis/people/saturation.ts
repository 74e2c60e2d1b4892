import { shuffled } from '../random.ts';

/** Whether more interviews would still bring new themes. All null where there are too few people to tell. */
export type Saturation = {
	/** Themes heard from anybody. */
	readonly seen: number;
	/**
	 * The interview after which two more bring at most 5 % new themes, of those heard in the first four (Guest, Namey &
	 * Chen 2020), in the middle of the random orders of people; null: not reached with the people there are.
	 */
	readonly reachedAt: number | null;
	/** Share of random orders in which it was reached, 0..1. */
	readonly reachedIn: number;
	/** How many themes there may be in all (Chao2), never below `seen`. */
	readonly estimated: number;
	/** Sample coverage by Good and Turing, 0..1: the share of what people say that falls into themes already heard. */
	readonly coverage: number;
};

const BASE = 4;
const RUN = 2;
const NEW_SHARE = 0.05;

/**
 * Saturation of themes over people: `heard[p]` are the themes of the p-th person. People's order means nothing, so the
 * curve is that of `orders` random ones. Null for fewer than six people (a base of four and a run of two).
 */
export function themeSaturation(
	heard: readonly ReadonlySet<string>[],
	random: () => number,
	orders = 200,
): Saturation | null {
	if (heard.length < BASE + RUN) return null;
	const mentions = new Map<string, number>();
	for (const themes of heard) for (const theme of themes) mentions.set(theme, (mentions.get(theme) ?? 0) + 1);
	const once = [...mentions.values()].filter((people) => people === 1).length;
	const twice = [...mentions.values()].filter((people) => people === 2).length;
	const incidences = [...mentions.values()].reduce((sum, people) => sum + people, 0);
	const n = heard.length;
	const reached: number[] = [];
	for (let order = 0; order < orders; order++) {
		const at = reachedAt(shuffled(heard, random));
		if (at !== null) reached.push(at);
	}
	reached.sort((a, b) => a - b);
	return {
		seen: mentions.size,
		reachedAt: reached.length * 2 > orders ? (reached[Math.floor(orders / 2)] ?? reached.at(-1)!) : null,
		reachedIn: reached.length / orders,
		estimated: mentions.size + ((n - 1) / n) * ((once * (once - 1)) / (2 * (twice + 1))),
		coverage: incidences === 0 ? 0 : 1 - once / incidences,
	};
}

/** The number of the last interview of the first run that brings little new; null when no run does. */
function reachedAt(order: readonly ReadonlySet<string>[]): number | null {
	const known = new Set(order.slice(0, BASE).flatMap((themes) => [...themes]));
	const base = known.size;
	for (let from = BASE; from + RUN <= order.length; from++) {
		const run = new Set(order.slice(from, from + RUN).flatMap((themes) => [...themes]));
		const fresh = [...run].filter((theme) => !known.has(theme)).length;
		if (base > 0 && fresh / base <= NEW_SHARE) return from + RUN;
		for (const theme of order[from]!) known.add(theme);
	}
	return null;
}
