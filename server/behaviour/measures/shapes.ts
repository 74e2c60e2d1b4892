import type { Share, Spread } from '../../../shared/behaviour.ts';
import { wilsonInterval } from '../../synthesis/usage/wilson.ts';
import type { Row } from '../duck.ts';

/** A share of users, rounded to what can be read. */
export function shareOf(users: number, of: number): Share {
	const { low, high } = wilsonInterval(users, of);
	return { users, of, share: of === 0 ? 0 : round(users / of), low: round(low), high: round(high) };
}

/** SQL for the middle value and the middle half of a column, to be read with `spreadOf`. */
export function spreadSql(value: string): string {
	return `quantile_cont(${value}::double, 0.25) as q1, quantile_cont(${value}::double, 0.5) as median,
		quantile_cont(${value}::double, 0.75) as q3, count(${value}) as n`;
}

export type SpreadRow = { q1: number | null; median: number | null; q3: number | null; n: number };

/** Null where there was no value. */
export function spreadOf(row: SpreadRow | undefined): Spread | null {
	if (!row || row.q1 === null || row.median === null || row.q3 === null) return null;
	return { median: round(row.median), q1: round(row.q1), q3: round(row.q3), n: row.n };
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
