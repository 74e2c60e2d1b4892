/**
 * Chaos for tests of plugins: what goes wrong is drawn from a seed, so that every failure can be run again. Each part
 * fits an option of `startPlugin` and works alone or with the others.
 */

/** Small seeded generator (mulberry32): numbers in [0, 1). */
export function seeded(seed: number): () => number {
	let state = seed | 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

/** For `latency`: every asynchronous call takes 0 to `most` ms, so that answers come in any order. */
export function randomLatency(random: () => number, most: number): () => number {
	return () => Math.floor(random() * (most + 1));
}

/** Calls that write into the document and may be refused in the middle of a command. */
export const DRAWING = /^(create\w+|appendChild|insertChild|clone)$/;

/** For `refuse`: the `n`-th call (from 1) of those matching fails, all others pass. */
export function refuseNth(n: number, matching: RegExp = DRAWING): (member: string) => boolean {
	let seen = 0;
	return (member) => {
		if (!matching.test(member)) return false;
		seen += 1;
		return seen === n;
	};
}

/** For `refuse`: each matching call fails with this probability. */
export function refuseSome(
	random: () => number,
	probability: number,
	matching: RegExp = DRAWING,
): (member: string) => boolean {
	return (member) => matching.test(member) && random() < probability;
}

/** For `meanwhile`: at each turn of the plugin, with this probability, one of the edits (drawn at random) happens first. */
export function randomEdits(
	random: () => number,
	probability: number,
	edits: readonly (() => void)[],
): () => void {
	return () => {
		if (random() < probability) edits[Math.floor(random() * edits.length)]?.();
	};
}
