import type { ParticipantId } from '../../../shared/ids.ts';
import { type EventLog, type UsageInput, withEventLog } from '../../behaviour/event-log.ts';
import { setGroups, usersIn } from '../../behaviour/groups.ts';
import { byGroup } from '../../behaviour/measures/shapes.ts';
import type { Customer } from '../../intake/types.ts';
import { linkUsers } from './link-users.ts';

/** What one participant did in the log. Days and hours are in the log's zone. */
export type Activity = {
	readonly events: number;
	/** Event name → how often, and on how many different days. */
	readonly byEvent: ReadonlyMap<string, { readonly count: number; readonly days: number }>;
	readonly activeDays: number;
	/** Events by hour of the day, 24 counts. */
	readonly hours: readonly number[];
	/** How many sessions, and the minutes of the middle one; null where they are too few to tell. */
	readonly sessions: { readonly count: number; readonly minutes: number } | null;
};

/** The log of the linked participants over one window that is the same for all. */
export type ActivityLog = {
	readonly people: ReadonlyMap<ParticipantId, Activity>;
	/** Length of the window in days, first and last day included; 0 without events. */
	readonly days: number;
	/** Event names used by anybody in the log, most used first. */
	readonly names: readonly string[];
};

/** Marks the measurement of how long sessions are. */
export const sessionTag = 'length of sessions';
/** Fewer sessions have no middle worth naming. */
const leastSessions = 5;

/** Nobody did anything. */
const emptyLog: ActivityLog = { people: new Map(), days: 0, names: [] };

/** Counts each linked participant's events over the window that the whole log spans. */
export async function activityLog(
	participants: readonly ParticipantId[],
	usage: UsageInput,
	customers: readonly Customer[],
): Promise<ActivityLog> {
	return withEventLog(usage, (log) => readActivity(log, participants, customers));
}

/** The same of a log that is open already; null: there are no events. */
export async function readActivity(
	log: EventLog | null,
	participants: readonly ParticipantId[],
	customers: readonly Customer[],
): Promise<ActivityLog> {
	if (log === null) return emptyLog;
	const duck = await log.tables();
	const { usersOf } = linkUsers(participants, await usersIn(log), customers);
	const linked = [...usersOf].sort(([a], [b]) => (a < b ? -1 : 1));
	await setGroups(
		duck,
		linked.map(([id, own]) => ({ id, users: own })),
	);
	const byEvent = byGroup(
		await duck.rows<{ g: number; name: string; count: number; days: number }>(
			`select g, what as name, sum(d.n) as count, count(distinct day) as "days"
			from daily d join groups using (u) join names using (e) where g > 0 group by g, what order by g, what`,
		),
	);
	const byHour = byGroup(
		await duck.rows<{ g: number; hour: number; count: number }>(
			'select g, hour, count(*) as count from acts join groups using (u) where g > 0 group by g, hour',
		),
	);
	const active = byGroup(
		await duck.rows<{ g: number; days: number }>(
			'select g, count(distinct day) as "days" from user_day join groups using (u) where g > 0 group by g',
		),
	);
	const sessions = byGroup(
		await duck.rows<{ g: number; count: number; minutes: number }>(
			`select g, count(*) as count, median((ended - began) / 60000.0)::double as minutes
			from sessions join groups using (u) where g > 0 group by g having count(*) >= ${leastSessions}`,
		),
	);
	const [window] = await duck.rows<{ days: number | null }>(
		'select max(day) - min(day) + 1 as "days" from daily',
	);
	const names = await duck.rows<{ what: string }>('select what from names order by n desc, what');
	return {
		people: new Map(
			linked.map(([id], at) => {
				const hours = new Array<number>(24).fill(0);
				for (const { hour, count } of byHour.get(at + 1) ?? []) hours[hour] = count;
				return [
					id,
					{
						events: hours.reduce((sum, count) => sum + count, 0),
						byEvent: new Map(
							(byEvent.get(at + 1) ?? []).map(({ name, count, days }) => [name, { count, days }]),
						),
						activeDays: active.get(at + 1)?.[0]?.days ?? 0,
						hours,
						sessions: sessionsOf(sessions.get(at + 1)?.[0]),
					},
				];
			}),
		),
		days: window?.days ?? 0,
		names: names.map(({ what }) => what),
	};
}

function sessionsOf(row: { count: number; minutes: number } | undefined): Activity['sessions'] {
	return row === undefined ? null : { count: row.count, minutes: row.minutes };
}
