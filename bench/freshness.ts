import { followReadings } from '../server/freshness/episodes.ts';
import type { Reading } from '../server/freshness/readings.ts';
import { stabilityIndex } from '../server/freshness/statistics.ts';
import { quarters } from '../server/freshness/trace.ts';
import { compareWindows } from '../server/freshness/watch.ts';
import type { BenchOptions, Figure } from './figure.ts';
import { makeWorld, type Planted } from './freshness/world.ts';

/** An alarm of one way of looking: the first look that raised it, by weeks since the world began. */
type Alarms = Map<string, number>;

const scenarios: readonly {
	readonly name: string;
	readonly kind: Reading['kind'];
	readonly planted: Planted;
}[] = [
	{ name: 'composition, 10 points', kind: 'composition', planted: { kind: 'composition', points: 10 } },
	{ name: 'composition, 15 points', kind: 'composition', planted: { kind: 'composition', points: 15 } },
	{ name: 'composition, 20 points', kind: 'composition', planted: { kind: 'composition', points: 20 } },
	{ name: 'usage, -30 %', kind: 'usage', planted: { kind: 'usage', factor: 0.7 } },
	{ name: 'adoption, to 60 %', kind: 'adoption', planted: { kind: 'adoption', share: 0.6 } },
	{ name: 'transition, a loop', kind: 'transition', planted: { kind: 'transition' } },
];
const kinds = ['composition', 'usage', 'adoption', 'transition', 'novelty'] as const;

const baselineWeeks = 8;
const quietWeeks = 26;
const changeAt = 26;
const within = 6;
/** Other seeds than those the levels were chosen on. */
const firstSeed = 10_001;

/**
 * Worlds with a change on record and worlds without one, 200 each. Delay: weeks from the change to the end of the
 * window that raised the alarm, so 2 is the least there can be of two looks in a row.
 */
export async function run({ quick }: BenchOptions): Promise<Figure[]> {
	const runs = quick ? 3 : 200;
	const figures: Figure[] = [];
	for (const users of [100, 400]) {
		const quiet = Array.from({ length: runs }, (_, at) =>
			alarmsOf(firstSeed + at, users, { kind: 'none' }, baselineWeeks + quietWeeks),
		);
		for (const kind of [...kinds, 'any'] as const)
			for (const [peer, peerName] of peersOf(kind))
				figures.push({
					bench: 'freshness',
					case: `N = ${users}, ${quietWeeks} quiet weeks, ${kind}`,
					metric: 'runs with an alarm',
					ours: 100 * shareWith(quiet, kind),
					peer: peer === null ? null : 100 * shareWith(quiet, peer),
					peerName,
					unit: '%',
				});
		for (const { name, kind, planted } of scenarios) {
			const found = Array.from({ length: runs }, (_, at) =>
				alarmsOf(firstSeed + runs + at, users, planted, changeAt + within, changeAt),
			);
			for (const [peer, peerName] of peersOf(kind)) {
				const about = { bench: 'freshness', case: `N = ${users}, ${name}`, peerName };
				figures.push({
					...about,
					metric: `found within ${within} weeks`,
					ours: 100 * shareWith(found, kind),
					peer: peer === null ? null : 100 * shareWith(found, peer),
					unit: '%',
				});
				const delay = medianDelay(found, kind);
				if (delay !== null)
					figures.push({
						...about,
						metric: 'median delay of those found',
						ours: delay,
						peer: peer === null ? null : medianDelay(found, peer),
						unit: 'weeks',
					});
			}
		}
	}
	return figures;
}

/** The rules that are in use elsewhere, on the same windows. */
function peersOf(kind: (typeof kinds)[number] | 'any' | Reading['kind']): [string | null, string][] {
	if (kind === 'any') return [[null, '']];
	if (kind === 'composition')
		return [
			['PSI > 0.1', 'PSI > 0.1'],
			['PSI > 0.25', 'PSI > 0.25'],
			[`${kind} p < .05`, 'p < .05 in any look'],
		];
	return [[`${kind} p < .05`, 'p < .05 in any look']];
}

/** The first alarm of every way of looking from week `since` on; one that was on before does not count as found. */
function alarmsOf(seed: number, users: number, planted: Planted, weeks: number, since = 0): Alarms {
	const { trace, archetypes } = makeWorld({ seed, users, weeks, changeAt, planted });
	const follow = followReadings();
	const alarms: Alarms = new Map();
	const early = new Set<string>();
	const raise = (name: string, end: number): void => {
		if (end <= since) early.add(name);
		else if (!alarms.has(name)) alarms.set(name, end - since);
	};
	for (const { look, read } of compareWindows(trace, archetypes).looks) {
		const end = look + quarters;
		// A month before the change is enough to see what was on already.
		if (end < since - quarters) continue;
		const readings = read();
		follow.add(look, readings);
		for (const { kind, p } of readings) if (p < 0.05) raise(`${kind} p < .05`, end);
		const index = indexOf(readings);
		if (index > 0.1) raise('PSI > 0.1', end);
		if (index > 0.25) raise('PSI > 0.25', end);
	}
	const { ended, open } = follow.end();
	for (const { reading, sure } of [...ended, ...open].sort((a, b) => a.sure - b.sure)) {
		raise(reading.kind, sure + quarters);
		raise('any', sure + quarters);
	}
	// A rule that never sleeps has found nothing: what was on before the change is only counted where there is none.
	if (since > 0) for (const name of early) if (!name.includes('<')) alarms.delete(name);
	return alarms;
}

function indexOf(readings: readonly Reading[]): number {
	const shares = readings.filter(({ kind }) => kind === 'composition');
	return stabilityIndex(
		shares.map(({ from, n }) => from! * n),
		shares.map(({ to, n }) => to! * n),
	);
}

function shareWith(runs: readonly Alarms[], name: string): number {
	return runs.filter((alarms) => alarms.has(name)).length / runs.length;
}

/** Null: none was found. */
function medianDelay(runs: readonly Alarms[], name: string): number | null {
	const delays = runs.flatMap((alarms) => alarms.get(name) ?? []).sort((a, b) => a - b);
	return delays[Math.floor(delays.length / 2)] ?? null;
}
