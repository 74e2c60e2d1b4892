import { eventWords } from '../../../shared/event-words.ts';
import type { Evidence } from '../../../shared/evidence.ts';
import type { EvidenceId } from '../../../shared/ids.ts';
import type { Prevalence } from '../../behaviour/prevalence.ts';
import type { ActivityLog } from '../usage/activity.ts';
import { median, useHours } from '../usage/signature.ts';
import type { Draft } from './draft.ts';
import type { GroupReading } from './group-reading.ts';

/** An event and how many of an archetype's linked people used it, beside the linked people of the other archetypes. */
export type Adoption = {
	readonly event: string;
	readonly users: number;
	readonly people: number;
	readonly otherUsers: number;
	readonly otherPeople: number;
};

/** Adoption of every event by a group against the rest, most telling first. */
export function adoptionOf(reading: GroupReading, log: ActivityLog): Adoption[] {
	const linked = (id: string): boolean => (log.people.get(id)?.events ?? 0) > 0;
	const own = reading.archetype.participants.filter(linked);
	const others = [...log.people.keys()].filter((id) => linked(id) && !own.includes(id));
	const uses = (id: string, event: string): boolean => log.people.get(id)!.byEvent.has(event);
	if (own.length === 0) return [];
	return log.names
		.map((event) => ({
			event,
			users: own.filter((id) => uses(id, event)).length,
			people: own.length,
			otherUsers: others.filter((id) => uses(id, event)).length,
			otherPeople: others.length,
		}))
		.sort((a, b) => Math.abs(gap(b)) - Math.abs(gap(a)) || gap(b) - gap(a) || (a.event < b.event ? -1 : 1));
}

/** Difference in the share of people who use it, −1 to 1. */
export function gap({ users, people, otherUsers, otherPeople }: Adoption): number {
	return users / people - (otherPeople > 0 ? otherUsers / otherPeople : 0);
}

/** What they do, as the log has it: what sets them apart, how often they are there, and when. */
export function signatureDrafts(
	reading: GroupReading,
	log: ActivityLog,
	measured: readonly Evidence[],
	prevalence: Prevalence | undefined,
): Draft[] {
	const drafts: Draft[] = [];
	for (const item of tellingEvents(reading, log)) {
		const against = item.otherPeople > 0 ? `, against ${item.otherUsers} of ${item.otherPeople} others` : '';
		drafts.push({
			field: 'signature',
			text: [`${capital(eventWords(item.event))}: used by ${item.users} of ${item.people} people${against}.`],
			support: 'supported',
			citations: measuresOf(reading, measured, item.event),
			template: `adoption-${item.event}`,
		});
	}
	const active = measured.filter(
		(item) => item.tags.length === 0 && reading.archetype.participants.includes(item.participant ?? ''),
	);
	const days = active.map((item) => log.people.get(item.participant!)?.activeDays ?? 0);
	const hours = useHours(reading.archetype.participants, log);
	if (days.length > 0 && log.days > 0 && hours)
		drafts.push({
			field: 'signature',
			text: [
				`Active on ${median(days)} of ${log.days} days (median of ${days.length} people), four fifths of the use between ${hours.from}:00 and ${hours.to}:00 UTC.`,
			],
			support: 'supported',
			citations: active.map((item) => item.id).sort(),
			template: 'active-days',
		});
	if (prevalence?.all != null)
		drafts.push(wholeDraft(reading, log, measured, prevalence.users, prevalence.all));
	return drafts;
}

/** What a group does and others do not, three events at most. */
export function tellingEvents(reading: GroupReading, log: ActivityLog): Adoption[] {
	return adoptionOf(reading, log)
		.filter((one) => gap(one) >= 0.5 && one.users >= 2)
		.slice(0, 3);
}

/** How many users do all of it: a profile that nobody has in full is fiction, however true each line of it. */
function wholeDraft(
	reading: GroupReading,
	log: ActivityLog,
	measured: readonly Evidence[],
	users: number,
	all: number,
): Draft {
	const events = tellingEvents(reading, log).map(({ event }) => event);
	return {
		field: 'signature',
		text: [`All of this together, ${events.map(eventWords).join(', ')}: ${all} of ${users} users.`],
		support: 'supported',
		citations: [...new Set(events.flatMap((event) => measuresOf(reading, measured, event)))].sort(),
		template: 'all-together',
	};
}

/** The measurements that show a group's use of an event. */
export function measuresOf(reading: GroupReading, measured: readonly Evidence[], tag: string): EvidenceId[] {
	return measured
		.filter(
			(item) => item.tags.includes(tag) && reading.archetype.participants.includes(item.participant ?? ''),
		)
		.map((item) => item.id)
		.sort();
}

function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
