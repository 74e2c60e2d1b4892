import type { Trace } from './trace.ts';

const dayMs = 86_400_000;
/** Shorter quarters tell a weekend from a working day, not one week from another. */
const leastDays = 5;
/** Quarters to each side that a quarter is compared with. */
const beside = 4;
/** Fewer after it do not tell a passing dip from a change that stays. */
const leastAfter = 2;
/** A quarter with a fifth less or a quarter more than those on both sides of it is out of the ordinary. */
const [dip, rush] = [0.8, 1.25];
/** Fewer steps say nothing of how far they go. */
const leastSteps = 6;
/** Of fewer people chance alone makes such quarters. */
const leastPeople = 20;

/**
 * Quarters in which everybody together did much less or more than before and after, as in holidays: no change of
 * anybody's habits. A change that stays is not one of them: it stands out against one side only. The last quarters of
 * a log wait for what comes after.
 */
export function oddQuarters({ cells, cellMs, users, holes }: Trace): ReadonlySet<number> {
	const odd = new Set<number>();
	if (cellMs < leastDays * dayMs || users.length < leastPeople) return odd;
	const { levels } = levelsOf(users, cells);
	const around = (from: number, to: number): number[] =>
		levels.slice(Math.max(0, from), Math.max(0, to)).filter((_, at) => !holes.has(Math.max(0, from) + at));
	for (let cell = 0; cell < cells; cell++) {
		if (holes.has(cell)) continue;
		const after = around(cell + 1, cell + 1 + beside);
		const before = around(cell - beside, cell);
		const sides = [before, after.length >= leastAfter ? after : []]
			.filter((side) => side.length > 0)
			.map(middle);
		const level = levels[cell]!;
		if (sides.length > 0 && sides.every((side) => level < dip * side)) odd.add(cell);
		if (sides.length > 0 && sides.every((side) => level > rush * side)) odd.add(cell);
	}
	return odd;
}

/**
 * How far what everybody does together sways from one ordinary quarter to the next (weather, exams, month ends),
 * standard deviation of its logarithm, beyond what chance gives so many sessions. Steady change counts little.
 */
export function commonSway(trace: Trace, odd: ReadonlySet<number>): number {
	const { levels, sessions } = levelsOf(trace.users, trace.cells);
	const isOrdinary = (cell: number): boolean => levels[cell]! > 0 && !odd.has(cell) && !trace.holes.has(cell);
	const steps: number[] = [];
	const chances: number[] = [];
	for (let cell = 1; cell < trace.cells; cell++) {
		if (!isOrdinary(cell) || !isOrdinary(cell - 1)) continue;
		steps.push(Math.abs(Math.log(levels[cell]! / levels[cell - 1]!)));
		chances.push((1 / sessions[cell]! + 1 / sessions[cell - 1]!) / 2);
	}
	if (steps.length < leastSteps) return 0;
	// The middle of |normal| is .6745 of its spread; a step is the difference of two quarters.
	const variance = (middle(steps) / 0.6745) ** 2 / 2;
	return Math.sqrt(Math.max(0, variance - middle(chances)));
}

/** Sessions of each quarter by the people who are about then: seen neither later nor earlier only. Newcomers and leavers move it little. */
function levelsOf(users: Trace['users'], cells: number): { levels: number[]; sessions: number[] } {
	const sessions = new Array<number>(cells).fill(0);
	const here = new Array<number>(cells).fill(0);
	for (const { cells: own } of users) {
		const [first, last] = [own[0]?.at ?? 0, own.at(-1)?.at ?? -1];
		for (let at = first; at <= last; at++) here[at]!++;
		// One busy person is no week of everybody's.
		const most = 2 * middle(own.map((cell) => cell.sessions));
		for (const cell of own) sessions[cell.at]! += Math.min(cell.sessions, most);
	}
	return { levels: sessions.map((sum, cell) => sum / Math.max(1, here[cell]!)), sessions };
}

function middle(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const at = sorted.length >> 1;
	return sorted.length % 2 === 1 ? sorted[at]! : ((sorted[at - 1] ?? 0) + (sorted[at] ?? 0)) / 2;
}
