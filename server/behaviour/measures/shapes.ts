import type { Share } from '../../../shared/behaviour.ts';
import { wilsonInterval } from '../../synthesis/usage/wilson.ts';
import type { Row } from '../duck.ts';

/** A share of users, rounded to what can be read. */
export function shareOf(users: number, of: number): Share {
	const { low, high } = wilsonInterval(users, of);
	return { users, of, share: of === 0 ? 0 : round(users / of), low: round(low), high: round(high) };
}

/** Rows by their group number. */
export function byGroup<R extends Row & { g: number }>(rows: readonly R[]): Map<number, R[]> {
	const out = new Map<number, R[]>();
	for (const row of rows) {
		const list = out.get(row.g);
		if (list) list.push(row);
		else out.set(row.g, [row]);
	}
	return out;
}

export function round(value: number): number {
	return Math.round(value * 1e6) / 1e6;
}
