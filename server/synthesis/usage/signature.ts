import { eventWords } from '../../../shared/event-words.ts';
import type { ParticipantId } from '../../../shared/ids.ts';
import type { SignatureFact } from '../../../shared/persona.ts';
import type { ActivityLog } from './activity.ts';
import { wilsonInterval } from './wilson.ts';

const shownEvents = 12;

/**
 * An archetype's behaviour as numbers: share of its linked people who used each event (with Wilson's 95 % interval),
 * median active days in 28, and the hours that hold the middle 80 % of its events. Empty without linked people.
 */
export function signatureOf(members: readonly ParticipantId[], log: ActivityLog): SignatureFact[] {
	const people = members.map((id) => log.people.get(id)).filter((activity) => activity !== undefined);
	const n = people.length;
	if (n === 0 || log.days === 0) return [];
	const facts: SignatureFact[] = log.names.slice(0, shownEvents).map((name) => {
		const users = people.filter((person) => person.byEvent.has(name)).length;
		const { low, high } = wilsonInterval(users, n);
		return {
			measure: `used ${eventWords(name)}`,
			value: round(users / n),
			low: round(low),
			high: round(high),
			n,
			unit: 'share of people',
		};
	});
	facts.push({
		measure: 'active days in 28',
		value: round(median(people.map((person) => (person.activeDays / log.days) * 28))),
		low: null,
		high: null,
		n,
		unit: 'days, median',
	});
	const hours = useHours(members, log);
	if (hours) {
		const shared = { low: null, high: null, n, unit: 'hour, UTC' };
		facts.push({ measure: 'middle 80 % of use starts at', value: hours.from, ...shared });
		facts.push({ measure: 'middle 80 % of use ends before', value: hours.to, ...shared });
	}
	return facts;
}

/** The hours of the day (UTC) between which the middle four fifths of use lie, every person counting the same; null without use. */
export function useHours(
	members: readonly ParticipantId[],
	log: ActivityLog,
): { from: number; to: number } | null {
	const people = members
		.map((id) => log.people.get(id))
		.filter((activity) => activity !== undefined && activity.events > 0);
	if (people.length === 0) return null;
	const hours = new Array<number>(24).fill(0);
	for (const person of people) {
		person!.hours.forEach((count, hour) => {
			hours[hour]! += count / person!.events;
		});
	}
	return { from: quantileHour(hours, 0.1), to: quantileHour(hours, 0.9) + 1 };
}

/** The middle value; the mean of the two middle ones for an even number, 0 for none. */
export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const half = Math.floor(sorted.length / 2);
	if (sorted.length === 0) return 0;
	return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

function quantileHour(hours: readonly number[], share: number): number {
	const all = hours.reduce((sum, value) => sum + value, 0);
	let sum = 0;
	for (let hour = 0; hour < 24; hour++) {
		sum += hours[hour]!;
		if (sum >= share * all - 1e-9) return hour;
	}
	return 23;
}

function round(value: number): number {
	return Math.round(value * 1000) / 1000;
}
