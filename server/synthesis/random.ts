/** A seeded stream of numbers in [0, 1): a 32-bit counter with a multiply-xor finish. Same seed, same stream. Not for secrets. */
export function seededRandom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

/** A shuffled copy of a list, every order equally likely. */
export function shuffled<T>(list: readonly T[], random: () => number): T[] {
	const out = [...list];
	for (let at = out.length - 1; at > 0; at--) {
		const other = Math.floor(random() * (at + 1));
		[out[at], out[other]] = [out[other] as T, out[at] as T];
	}
	return out;
}
