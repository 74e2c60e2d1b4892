import type { ParticipantId } from '../../../shared/ids.ts';
import type { Customer, UsageEvent } from '../../intake/types.ts';
import { linkUsers } from './link-users.ts';

const day = 86_400_000;

/** What one participant did in the log. Days are UTC dates. */
export type Activity = {
	readonly events: number;
	/** Event name → how often, and on how many different days. */
	readonly byEvent: ReadonlyMap<string, { readonly count: number; readonly days: number }>;
	readonly activeDays: number;
	/** Events by hour of the day, 24 counts, UTC. */
	readonly hours: readonly number[];
};

/** The log of the linked participants over one window that is the same for all. */
export type ActivityLog = {
	readonly people: ReadonlyMap<ParticipantId, Activity>;
	/** Length of the window in days, first and last day included; 0 without events. */
	readonly days: number;
	/** Event names used by anybody in the log, most used first. */
	readonly names: readonly string[];
};

/** Counts each linked participant's events over the window that the whole log spans. */
export function activityLog(
	participants: readonly ParticipantId[],
	events: readonly UsageEvent[],
	customers: readonly Customer[],
): ActivityLog {
	const links = linkUsers(participants, new Set(events.map((event) => event.user)), customers);
	let first = Number.POSITIVE_INFINITY;
	let last = Number.NEGATIVE_INFINITY;
	const totals = new Map<string, number>();
	const open = new Map<ParticipantId, Building>();
	for (const participant of links.usersOf.keys()) open.set(participant, newBuilding());
	for (const { user, ts, event } of events) {
		const date = Math.floor(ts / day);
		if (date < first) first = date;
		if (date > last) last = date;
		totals.set(event, (totals.get(event) ?? 0) + 1);
		const participant = links.participantOf.get(user);
		if (participant === undefined) continue;
		const building = open.get(participant)!;
		building.events += 1;
		building.dates.add(date);
		building.hours[Math.floor((ts - date * day) / 3_600_000)]! += 1;
		const seen = building.byEvent.get(event) ?? { count: 0, dates: new Set<number>() };
		seen.count += 1;
		seen.dates.add(date);
		building.byEvent.set(event, seen);
	}
	const people = new Map<ParticipantId, Activity>();
	for (const [participant, building] of [...open].sort(([a], [b]) => (a < b ? -1 : 1))) {
		people.set(participant, {
			events: building.events,
			byEvent: new Map(
				[...building.byEvent]
					.sort(([a], [b]) => (a < b ? -1 : 1))
					.map(([name, { count, dates }]) => [name, { count, days: dates.size }]),
			),
			activeDays: building.dates.size,
			hours: building.hours,
		});
	}
	const names = [...totals].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name);
	return { people, days: totals.size === 0 ? 0 : last - first + 1, names };
}

/** An event's name as words: `payroll_export` and `payrollExport` both read "payroll export". */
export function eventWords(event: string): string {
	return event
		.replace(/([a-z\d])([A-Z])/g, '$1 $2')
		.replace(/[_\-.:/$]+/g, ' ')
		.trim()
		.toLowerCase();
}

type Building = {
	events: number;
	dates: Set<number>;
	hours: number[];
	byEvent: Map<string, { count: number; dates: Set<number> }>;
};

function newBuilding(): Building {
	return { events: 0, dates: new Set(), hours: new Array<number>(24).fill(0), byEvent: new Map() };
}
