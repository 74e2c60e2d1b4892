import type { Spread } from '../../../shared/behaviour.ts';
import { round } from './shapes.ts';

/** How often each whole number from 0 came. */
export class Histogram {
	#counts = new Float64Array(8);
	#n = 0;

	add(value: number): void {
		if (value >= this.#counts.length) {
			const wider = new Float64Array(2 ** Math.ceil(Math.log2(value + 1)));
			wider.set(this.#counts);
			this.#counts = wider;
		}
		this.#counts[value]! += 1;
		this.#n += 1;
	}

	/** The middle value and the middle half; null without any value. */
	spread(): Spread | null {
		return this.#n === 0
			? null
			: spreadBy(
					this.#n,
					[0.25, 0.5, 0.75].flatMap((share) => {
						const at = Math.floor(share * (this.#n - 1));
						return [this.#value(at), this.#value(Math.min(at + 1, this.#n - 1))];
					}),
				);
	}

	/** The value at a place of the sorted list. */
	#value(place: number): number {
		let before = 0;
		for (let value = 0; ; value++) {
			before += this.#counts[value]!;
			if (before > place) return value;
		}
	}
}

/** The same of any numbers; sorts them in place. */
export function spreadOf(values: Float64Array): Spread | null {
	const n = values.length;
	if (n === 0) return null;
	values.sort();
	return spreadBy(
		n,
		[0.25, 0.5, 0.75].flatMap((share) => {
			const at = Math.floor(share * (n - 1));
			return [values[at]!, values[Math.min(at + 1, n - 1)]!];
		}),
	);
}

/** Quantiles lie between two values in proportion; `pairs`: the values below and above each of the three. */
function spreadBy(n: number, pairs: readonly number[]): Spread {
	const [q1, median, q3] = [0.25, 0.5, 0.75].map((share, i) => {
		const place = share * (n - 1);
		const [below, above] = [pairs[2 * i]!, pairs[2 * i + 1]!];
		return round(below + (above - below) * (place - Math.floor(place)));
	});
	return { median: median!, q1: q1!, q3: q3!, n };
}
