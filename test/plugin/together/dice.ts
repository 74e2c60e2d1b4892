import { seeded } from '../../../playground/engine/chaos.ts';

/** Choices drawn from a seed. */
export type Dice = {
	/** In [0, 1). */
	(): number;
	/** A whole number from `low` to `high`, both included. */
	between(low: number, high: number): number;
	/** True with this probability. */
	chance(probability: number): boolean;
	/** One of them; undefined when there are none. */
	pick<T>(list: readonly T[]): T | undefined;
	/** One key, drawn by weight. */
	weighted<K extends string>(weights: Readonly<Record<K, number>>): K;
	/** Other dice, whose throws do not depend on how often these are thrown. */
	fork(name: string): Dice;
};

export function openDice(seed: number): Dice {
	const random = seeded(seed);
	const dice = (): number => random();
	return Object.assign(dice, {
		between: (low: number, high: number) => low + Math.floor(random() * (high - low + 1)),
		chance: (probability: number) => random() < probability,
		pick: <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)],
		weighted<K extends string>(weights: Readonly<Record<K, number>>): K {
			const entries = Object.entries(weights) as [K, number][];
			let left = random() * entries.reduce((sum, [, weight]) => sum + weight, 0);
			for (const [key, weight] of entries) {
				left -= weight;
				if (left < 0) return key;
			}
			return entries[entries.length - 1][0];
		},
		fork(name: string) {
			let mixed = seed;
			for (const letter of name) mixed = Math.imul(mixed ^ letter.charCodeAt(0), 0x9e3779b1);
			return openDice(mixed);
		},
	});
}
