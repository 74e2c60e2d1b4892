import type { LogReport } from '../../shared/behaviour.ts';
import type { Signal } from '../../shared/freshness.ts';
import { type Episode, keyOf, quietState } from './episodes.ts';
import { type Baseline, type Grouped, inGroup, type Reading } from './readings.ts';
import { allWays } from './shares.ts';
import { spanOf, type Trace } from './trace.ts';
import type { Watched } from './watch.ts';
import { everyoneGroup } from './watch.ts';

/** Everything that was watched as signals: what goes on, what is over, what is as it was, and what could not be told. */
export function toSignals(
	trace: Trace,
	watched: Watched,
	groups: readonly string[],
	renames: LogReport['renames'],
): Signal[] {
	const { open, ended, quiet, base, last } = watched;
	const shown = quiet.filter(({ kind, subject, from, to }) =>
		kind === 'transition' ? subject === allWays : (from ?? 0) + (to ?? 0) > 0,
	);
	return [
		...open.map((episode) =>
			ofEpisode(trace, episode, notesOn(episode.reading, { trace, base, last, groups })),
		),
		...ended.map((episode) => ofEpisode(trace, episode, [])),
		...renames.map(renamed),
		...shown.map((reading) => ofReading(reading)),
		...groups.flatMap((group) => wholeGroup(group, watched, inGroup(last, groups.indexOf(group)).length)),
	];
}

/** A comparison that raised no alarm. */
export function ofReading(reading: Reading): Signal {
	const { kind, group, subject, unit, from, to, low, high, n, minimumDetectable, adjusted, notes } = reading;
	return {
		key: keyOf(reading),
		kind,
		archetype: group,
		subject,
		state: quietState(reading),
		from: round(from),
		to: round(to),
		unit,
		low: round(low),
		high: round(high),
		n,
		minimumDetectable: round(minimumDetectable),
		p: Number(adjusted.toPrecision(3)),
		since: null,
		until: null,
		looks: 0,
		notes: [...notes],
		claims: [],
		...(reading.described === undefined ? {} : { described: round(reading.described)! }),
	};
}

function ofEpisode(trace: Trace, episode: Episode, notes: readonly string[]): Signal {
	const { reading, last, state, since, until, looks } = episode;
	const signal = ofReading(reading);
	return {
		...signal,
		state,
		since: spanOf(trace, since).to,
		until: until === null ? null : spanOf(trace, until).to,
		looks,
		notes: [...signal.notes, ...(until === null && last !== reading ? [lastWords(last)] : []), ...notes],
	};
}

function lastWords({ to, unit }: Reading): string {
	if (to === null) return 'It goes on.';
	return `In the last window: ${unit === 'share of users' ? `${Math.round(1000 * to) / 10} %` : Math.round(10 * to) / 10}.`;
}

/** Two names of one event: the log changed, not the people. Both names are counted as one. */
function renamed({ from, to, day, users }: LogReport['renames'][number]): Signal {
	return {
		key: `instrumentation|${everyoneGroup}|${from} → ${to}`,
		kind: 'instrumentation',
		archetype: everyoneGroup,
		subject: `${from} → ${to}`,
		state: 'drifting',
		from: null,
		to: null,
		unit: 'share of users',
		low: null,
		high: null,
		n: users,
		minimumDetectable: null,
		p: null,
		since: day,
		until: null,
		looks: 0,
		notes: [
			'One name ends where the other begins, for the same people: counted as one, and not as a change of use.',
		],
		claims: [],
	};
}

/** One line for each kind of which nothing could be compared. */
function wholeGroup(group: string, { quiet, open }: Watched, n: number): Signal[] {
	const blank = (kind: Signal['kind'], subject: string): Signal => ({
		key: `${kind}|${group}|${subject}`,
		kind,
		archetype: group,
		subject,
		state: 'not-enough-data',
		from: null,
		to: null,
		unit: kind === 'usage' ? 'a person in a window' : 'share of users',
		low: null,
		high: null,
		n,
		minimumDetectable: null,
		p: null,
		since: null,
		until: null,
		looks: 0,
		notes: [],
		claims: [],
	});
	const of = (kind: Signal['kind']): Reading[] =>
		[...quiet, ...open.map(({ reading }) => reading)].filter(
			(one) => one.kind === kind && one.group === group,
		);
	const isEveryone = group === everyoneGroup;
	const missing = (['composition', 'usage', 'adoption', 'transition', 'novelty'] as const).filter(
		(kind) =>
			of(kind).length === 0 &&
			!(kind === 'composition' && isEveryone) &&
			!(kind === 'novelty' && !isEveryone),
	);
	return missing.map((kind) => blank(kind, 'too few users'));
}

/** What is known of a change beside its size: people seen in both windows, and whether anybody still does it. */
function notesOn(
	{ kind, group, subject, to }: Reading,
	{
		trace,
		base,
		last,
		groups,
	}: { trace: Trace; base: Baseline; last: readonly Grouped[]; groups: readonly string[] },
): string[] {
	if (kind !== 'adoption') return [];
	const id = trace.features.indexOf(subject);
	const at = groups.indexOf(group);
	const before = new Map(inGroup(base.people, at).map((one) => [one.u, one]));
	const both = inGroup(last, at).flatMap((one) => {
		const own = before.get(one.u);
		return own === undefined ? [] : [[own, one] as const];
	});
	const share = (who: 0 | 1): string =>
		`${Math.round((100 * both.filter((pair) => pair[who].used.includes(id)).length) / both.length)} %`;
	return [
		...(both.length > 0
			? [`The same people: ${share(0)} → ${share(1)} of the ${both.length} seen before and now.`]
			: ['None of the people seen before are seen now: these are other people.']),
		...(to === 0 && group === everyoneGroup
			? ['Nobody uses it any more: it may have been taken out, or is no longer recorded.']
			: []),
	];
}

function round(value: number | null): number | null {
	return value === null ? null : Math.round(value * 1e4) / 1e4;
}
