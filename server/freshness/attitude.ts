import type { Signal } from '../../shared/freshness.ts';
import { adjusted, fisherExact, shareDifference } from '../behaviour/statistics.ts';
import { followReadings } from './episodes.ts';
import { leastCompared, leastUsers, neededErrors, type Reading } from './readings.ts';
import { leastH, leastShareChange } from './shares.ts';
import { cohenH } from './statistics.ts';
import { ofReading } from './to-signals.ts';

/** One thing somebody said: who, about which theme, and when (ISO date). */
export type Voice = { readonly who: string; readonly theme: string; readonly date: string };

const [windowDays, stepDays] = [90, 30];
const dayMs = 86_400_000;

/**
 * Whether people speak of other things than before: of everybody heard in the last 90 days, who speaks of each theme,
 * against everybody heard before that. A change shows in two looks a month apart. People are counted once.
 */
export function readAttitudes(voices: readonly Voice[], group: string): Signal[] {
	const dated = voices.flatMap((voice) => {
		const at = Date.parse(voice.date);
		return Number.isNaN(at) ? [] : [{ ...voice, at }];
	});
	const end = dated.reduce((last, { at }) => Math.max(last, at), 0) + dayMs;
	const themes = [...new Set(dated.map(({ theme }) => theme))].sort();
	const start = end - (windowDays + stepDays) * dayMs;
	const before = peopleBy(dated.filter(({ at }) => at < start));
	const follow = followReadings();
	const ends = [end - stepDays * dayMs, end];
	ends.forEach((close, look) => {
		const now = peopleBy(dated.filter(({ at }) => at >= close - windowDays * dayMs && at < close));
		follow.add(look, readingsOf(before, now, themes, group));
	});
	const { open, quiet } = follow.end();
	const dayOf = (look: number): string => new Date(ends[look]!).toISOString().slice(0, 10);
	return [
		...open.map(({ reading, state, since, looks }) => ({
			...heard(reading),
			state,
			since: dayOf(since),
			looks,
		})),
		...quiet.map(heard),
	];
}

function heard(reading: Reading): Signal {
	return { ...ofReading(reading), unit: 'share of people heard' };
}

/** Who was heard on each theme, and who was heard at all. */
function peopleBy(voices: readonly Voice[]): { all: Set<string>; on: Map<string, Set<string>> } {
	const on = new Map<string, Set<string>>();
	for (const { who, theme } of voices) on.set(theme, (on.get(theme) ?? new Set()).add(who));
	return { all: new Set(voices.map(({ who }) => who)), on };
}

type Heard = ReturnType<typeof peopleBy>;

function readingsOf(before: Heard, now: Heard, themes: readonly string[], group: string): Reading[] {
	const [n, m] = [before.all.size, now.all.size];
	if (n < leastCompared || m < leastCompared) return [];
	const counts = themes.map((theme) => ({
		theme,
		x: before.on.get(theme)?.size ?? 0,
		y: now.on.get(theme)?.size ?? 0,
	}));
	const ps = counts.map(({ x, y }) => fisherExact(x, n, y, m));
	const least = adjusted(ps);
	const errors = neededErrors(themes.length);
	return counts.map(({ theme, x, y }, at) => {
		const { low, high } = shareDifference(y, m, x, n);
		return {
			kind: 'attitude',
			group,
			subject: theme,
			unit: 'share of users',
			from: x / n,
			to: y / m,
			low,
			high,
			n: m,
			change: y / m - x / n,
			minimumDetectable: leastShareChange(x / n, n, m, errors),
			p: ps[at]!,
			adjusted: least[at]!,
			matters: Math.abs(cohenH(x / n, y / m)) >= leastH && Math.abs(y / m - x / n) * m >= leastUsers,
			notes: [],
		};
	});
}
