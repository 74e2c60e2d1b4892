import type { FreshnessState } from '../../shared/freshness.ts';

/** Months after which evidence is getting old, and after which it is. A rule of thumb: there is no standard. */
const [ageing, old] = [6, 12];
const monthMs = 30.4375 * 86_400_000;

/** How old the evidence of a persona is. */
export type EvidenceAge = {
	/** Newest, ISO date; months since the middle one. Null where no evidence has a date. */
	readonly newest: string | null;
	readonly months: number | null;
	readonly state: FreshnessState;
};

/** The age of some evidence by its ISO dates, as of an instant in ms. Dates after it count as new. */
export function ageOf(dates: readonly string[], asOf: number): EvidenceAge {
	const times = dates
		.map((date) => Date.parse(date))
		.filter((time) => !Number.isNaN(time))
		.sort((a, b) => a - b);
	const middle = times[Math.floor((times.length - 1) / 2)];
	if (middle === undefined) return { newest: null, months: null, state: 'not-enough-data' };
	const months = Math.max(0, (asOf - middle) / monthMs);
	return {
		newest: new Date(times.at(-1)!).toISOString().slice(0, 10),
		months: Math.round(months * 10) / 10,
		state: months > old ? 'stale' : months > ageing ? 'drifting' : 'fresh',
	};
}
