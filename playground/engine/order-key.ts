const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const BASE = DIGITS.length;

function digitAt(key: string, index: number): number {
	return index < key.length ? DIGITS.indexOf(key[index] ?? '0') : 0;
}

/**
 * An order key strictly between two keys (`null` = no bound), compared as plain strings. Keys never end in '0', so
 * there is always room below one. Equal or crossed bounds (two clients inserted at once) give a key after `low`.
 */
export function orderBetween(low: string | null, high: string | null): string {
	const floor = low ?? '';
	const ceiling = high !== null && high > floor ? high : null;
	if (ceiling === null) return after(floor);
	let key = '';
	let bounded = true;
	for (let index = 0; ; index += 1) {
		const a = digitAt(floor, index);
		const b = bounded ? digitAt(ceiling, index) : BASE;
		if (b - a > 1) return key + DIGITS[Math.floor((a + b) / 2)];
		key += DIGITS[a];
		if (b > a) bounded = false;
	}
}

/** Appending is the common case: count up the last digit group rather than halve, so keys stay short. */
function after(floor: string): string {
	if (floor === '') return 'V';
	for (let index = floor.length - 1; index >= 0; index -= 1) {
		const digit = digitAt(floor, index);
		if (digit < BASE - 1) return floor.slice(0, index) + DIGITS[digit + 1];
	}
	return `${floor}V`;
}

/** Siblings sort by order key, then by id so that every client agrees on ties. */
export function compareOrder(
	a: { readonly order: string; readonly id: string },
	b: { readonly order: string; readonly id: string },
): number {
	if (a.order !== b.order) return a.order < b.order ? -1 : 1;
	if (a.id === b.id) return 0;
	return a.id < b.id ? -1 : 1;
}
