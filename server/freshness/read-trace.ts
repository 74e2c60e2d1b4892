import type { EventLog } from '../behaviour/event-log.ts';
import { membersOf, type UserActs, walkUsers } from '../behaviour/measures/walk.ts';
import type { Cell, Trace } from './trace.ts';
import { collectWays, quarters } from './trace.ts';

/** Features beyond these are too rare for anything to be said of them. */
const mostFeatures = 150;
const dayMs = 86_400_000;
/** So many days without any event at all are a hole in the log, not a change of habits. */
const holeDays = 3;

/**
 * Cuts a log into quarters of windows of `windowDays`. An event that was renamed keeps its old name. Days without any
 * event in a log that has some nearly every day make a hole.
 */
export async function readTrace(log: EventLog, windowDays: number): Promise<Trace> {
	const { span, renames } = log.report;
	const cellMs = (windowDays * dayMs) / quarters;
	const from = Math.floor((span?.from ?? 0) / dayMs) * dayMs;
	const end = Math.floor((span?.to ?? 0) / dayMs) * dayMs + dayMs;
	const cells = Math.floor((end - from) / cellMs + 1e-9);
	const names = await log.duck.rows<{ e: number; what: string }>('select e, what from names order by e');
	const oldName = new Map(renames.map((one) => [one.to, one.from]));
	const features = [...new Set(names.map(({ what }) => oldName.get(what) ?? what))].slice(0, mostFeatures);
	const numbers = new Map(features.map((name, at) => [name, at]));
	const featureOf = new Int32Array(names.reduce((most, { e }) => Math.max(most, e), 0) + 1).fill(-1);
	for (const { e, what } of names) featureOf[e] = numbers.get(oldName.get(what) ?? what) ?? -1;
	const who = new Map(
		(await log.duck.rows<{ u: number; who: string }>('select u, who from users')).map(
			(row) => [row.u, row.who] as const,
		),
	);
	const perDay = new Uint32Array(Math.max(1, Math.round((end - from) / dayMs)));
	const ways = collectWays(features.length);
	const users: { user: string; cells: Cell[] }[] = [];
	await walkUsers(log, await membersOf(log, []), (acts) => {
		for (let at = 0; at < acts.n; at++) perDay[Math.floor((acts.ts[at]! - from) / dayMs)]!++;
		const own = cellsOf(acts, { from, cellMs, cells, featureOf, ways });
		if (own.length > 0) users.push({ user: who.get(acts.u)!, cells: own });
	});
	users.sort((a, b) => (a.user < b.user ? -1 : 1));
	return { from, cellMs, cells, features, users, holes: holesIn(perDay, cellMs, cells) };
}

type Grid = {
	from: number;
	cellMs: number;
	cells: number;
	featureOf: Int32Array;
	ways: ReturnType<typeof collectWays>;
};

function cellsOf(acts: UserActs, { from, cellMs, cells, featureOf, ways }: Grid): Cell[] {
	const out: Cell[] = [];
	let [at, began] = [0, 0];
	while (at < acts.n) {
		const cell = Math.floor((acts.ts[at]! - from) / cellMs);
		if (cell >= cells) break;
		let [days, lastDay, sessions, minutes] = [0, -1, 0, 0];
		const used = new Set<number>();
		const start = at;
		for (; at < acts.n && Math.floor((acts.ts[at]! - from) / cellMs) === cell; at++) {
			if (acts.day[at] !== lastDay) days++;
			lastDay = acts.day[at]!;
			const feature = featureOf[acts.e[at]!]!;
			if (feature >= 0) used.add(feature);
			if (acts.fresh[at] === 1) {
				sessions++;
				began = at;
			}
			ways.add(feature, acts.fresh[at] === 1);
			const isLast = at + 1 === acts.n || acts.fresh[at + 1] === 1;
			if (isLast) minutes += (acts.ts[at]! - acts.ts[began]!) / 60_000;
		}
		out.push({
			at: cell,
			days,
			sessions,
			events: at - start,
			minutes,
			used: [...used],
			ways: ways.take(),
		});
	}
	return out;
}

/** Quarters with so many days in a row without anything, where such days are rare otherwise. */
function holesIn(perDay: Uint32Array, cellMs: number, cells: number): Set<number> {
	const holes = new Set<number>();
	const empty = perDay.reduce((sum, count) => sum + (count === 0 ? 1 : 0), 0);
	if (empty > perDay.length / 10) return holes;
	let run = 0;
	perDay.forEach((count, day) => {
		run = count === 0 ? run + 1 : 0;
		if (run < holeDays) return;
		for (let back = 0; back < holeDays; back++) {
			const cell = Math.floor(((day - back) * dayMs) / cellMs);
			if (cell < cells) holes.add(cell);
		}
	});
	return holes;
}
