import { leastListed, type Signature } from '../../shared/behaviour.ts';
import { type AdoptionTable, distinguishing } from './distinguishing.ts';
import type { EventLog } from './event-log.ts';
import { setGroups, type UserGroup } from './groups.ts';
import { activeDays, sessionFigures, starts, stickiness } from './measures/rhythm.ts';
import { frequentSequences } from './measures/sequences.ts';
import { byGroup, round, shareOf, spreadOf } from './measures/shapes.ts';
import { errors, lastBeforeSilence, transitions } from './measures/steps.ts';
import { breadth, depthByEvent, usersByEvent } from './measures/use.ts';

export type SignatureOptions = {
	/** Share of all users that a sequence needs. */
	readonly support?: number;
	/** Transitions and sequences kept a group. */
	readonly most?: number;
};

/**
 * What everyone and each group does, everyone first. A group of fewer users than `leastListed` with events is
 * `not-enough-data`: its counts stand, and nothing is said to set it apart.
 */
export async function signaturesOf(
	{ duck }: EventLog,
	groups: readonly UserGroup[],
	{ support = 0.05, most = 40 }: SignatureOptions = {},
): Promise<Signature[]> {
	const { ids, sizes } = await setGroups(duck, groups);
	const used = await usersByEvent(duck);
	const days = await activeDays(duck);
	const sessions = await sessionFigures(duck);
	const of = {
		used: byGroup(used),
		depth: byGroup(await depthByEvent(duck)),
		breadth: byGroup(await breadth(duck)),
		days: byGroup(days.spread),
		curve: byGroup(days.curve),
		stickiness: byGroup(await stickiness(duck)),
		minutes: byGroup(sessions.minutes),
		weekly: byGroup(sessions.weekly),
		starts: byGroup(await starts(duck)),
		transitions: byGroup(await transitions(duck, most)),
		silence: byGroup(await lastBeforeSilence(duck)),
		errors: byGroup(await errors(duck)),
		sequences: byGroup(await frequentSequences(duck, support, most)),
	};
	const apart = distinguishing(adoptionTables(used, ids.length), sizes);
	return ids.map((group, g): Signature => {
		const n = sizes[g]!;
		const enough = n >= leastListed;
		const minutes = of.minutes.get(g)?.[0];
		const sticky = of.stickiness.get(g)?.[0]?.value;
		return {
			group,
			users: n,
			state: enough ? 'measured' : 'not-enough-data',
			adoption: (of.used.get(g) ?? []).map(({ event, users }) => ({ event, ...shareOf(users, n) })),
			depth: (of.depth.get(g) ?? []).map((row) => ({ event: row.event, ...spreadOf(row)! })),
			breadth: spreadOf(of.breadth.get(g)?.[0]),
			activeDays: spreadOf(of.days.get(g)?.[0]),
			powerCurve: curveOf(of.curve.get(g) ?? []),
			stickiness: sticky === undefined ? null : round(sticky),
			sessions: {
				count: minutes?.n ?? 0,
				minutes: spreadOf(minutes),
				perActiveWeek: spreadOf(of.weekly.get(g)?.[0]),
				starts: heatOf(of.starts.get(g) ?? []),
			},
			transitions: (of.transitions.get(g) ?? []).map(({ g: _, ...row }) => ({
				...row,
				share: round(row.share),
			})),
			sequences: (of.sequences.get(g) ?? []).map(({ events, users }) => ({
				events: [...events],
				...shareOf(users, n),
			})),
			lastBeforeSilence: (of.silence.get(g) ?? []).map(({ event, users }) => ({
				event,
				...shareOf(users, n),
			})),
			errors: (of.errors.get(g) ?? []).map(({ event, users, after }) => ({
				event,
				after,
				...shareOf(users, n),
			})),
			distinguishing: enough ? apart[g]! : [],
		};
	});
}

function adoptionTables(
	rows: readonly { g: number; event: string; users: number }[],
	groups: number,
): AdoptionTable[] {
	const tables = new Map<string, number[]>();
	for (const { g, event, users } of rows) {
		const table = tables.get(event) ?? new Array<number>(groups).fill(0);
		table[g] = users;
		tables.set(event, table);
	}
	return [...tables].map(([event, users]) => ({ event, users }));
}

function curveOf(rows: readonly { days: number; users: number }[]): number[] {
	const curve = new Array<number>(29).fill(0);
	for (const { days, users } of rows) curve[days] = users;
	return curve;
}

function heatOf(rows: readonly { weekday: number; hour: number; n: number }[]): number[][] {
	const heat = Array.from({ length: 7 }, () => new Array<number>(24).fill(0));
	for (const { weekday, hour, n } of rows) heat[weekday]![hour] = n;
	return heat;
}
