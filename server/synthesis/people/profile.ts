import type { Evidence } from '../../../shared/evidence.ts';
import type { EvidenceId, ParticipantId } from '../../../shared/ids.ts';
import type { EffectiveGrouping } from '../../../shared/theme.ts';
import type { Customer } from '../../intake/types.ts';
import type { ActivityLog } from '../usage/activity.ts';

const usedEvents = 30;

/**
 * What people said and did as counts: one row a participant, in the order of `people`. `usage` rows are null for people
 * without a log; `rates` are events a day on a log scale.
 */
export type PeopleCounts = {
	readonly people: readonly ParticipantId[];
	/** Theme of each quote, per participant: −1 for a parked quote. */
	readonly quotes: readonly (readonly number[])[];
	readonly themes: number;
	readonly usage: readonly (readonly number[] | null)[];
	readonly hours: readonly (readonly number[] | null)[];
	readonly rates: readonly (number | null)[];
	/** 1 for each role and plan a person has, of those two people or more share; null for people not in the customer table. */
	readonly attributes: readonly (readonly number[] | null)[];
};

/** Counts for the participants who said at least one thing. */
export function countPeople(
	evidence: readonly Evidence[],
	grouping: EffectiveGrouping,
	log: ActivityLog,
	customers: readonly Customer[] = [],
): PeopleCounts {
	const themeAt = new Map<EvidenceId, number>();
	grouping.themes.forEach((theme, at) => {
		for (const id of theme.members) themeAt.set(id, at);
	});
	const said = new Map<ParticipantId, number[]>();
	for (const item of evidence) {
		if (item.participant === null || item.kind === 'measured') continue;
		const list = said.get(item.participant) ?? [];
		list.push(themeAt.get(item.id) ?? -1);
		said.set(item.participant, list);
	}
	const people = [...said.keys()].sort((a, b) => (a < b ? -1 : 1));
	const names = log.names.slice(0, usedEvents);
	const activity = people.map((id) => {
		const found = log.people.get(id);
		return found && found.events > 0 ? found : null;
	});
	return {
		people,
		quotes: people.map((id) => said.get(id)!.sort((a, b) => a - b)),
		themes: grouping.themes.length,
		usage: activity.map((person) => person && names.map((name) => person.byEvent.get(name)?.count ?? 0)),
		hours: activity.map((person) => person && bands(person.hours)),
		rates: activity.map((person) => person && Math.log1p(person.events / Math.max(1, log.days))),
		attributes: attributeRows(people, customers),
	};
}

/** The same counts of some people only, by their places. */
export function among(counts: PeopleCounts, places: readonly number[]): PeopleCounts {
	const pick = <T>(list: readonly T[]): T[] => places.map((at) => list[at]!);
	return {
		people: pick(counts.people),
		quotes: pick(counts.quotes),
		themes: counts.themes,
		usage: pick(counts.usage),
		hours: pick(counts.hours),
		rates: pick(counts.rates),
		attributes: pick(counts.attributes),
	};
}

/** The first customer of each name. */
function firstBy(
	customers: readonly Customer[],
	name: (customer: Customer) => string | null | undefined,
): Map<string, Customer> {
	const first = new Map<string, Customer>();
	for (const customer of customers) {
		const own = name(customer);
		if (own && !first.has(own)) first.set(own, customer);
	}
	return first;
}

function attributeRows(
	people: readonly ParticipantId[],
	customers: readonly Customer[],
): (number[] | null)[] {
	const byParticipant = firstBy(customers, ({ participant }) => participant);
	const byUser = firstBy(customers, ({ user }) => user);
	const own = people.map((id) => {
		const customer = byParticipant.get(id) ?? byUser.get(id);
		if (customer === undefined) return null;
		return new Set([
			...(customer.role ? [`role ${customer.role}`] : []),
			...(customer.plan ? [`plan ${customer.plan}`] : []),
		]);
	});
	const values = [...new Set(own.flatMap((set) => [...(set ?? [])]))].sort();
	const shared = values.filter((value) => {
		const holders = own.filter((set) => set?.has(value)).length;
		return holders >= 2 && holders < own.filter((set) => set !== null).length;
	});
	return own.map((set) => set && shared.map((value) => (set.has(value) ? 1 : 0)));
}

/** Six bands of four hours. */
function bands(hours: readonly number[]): number[] {
	return [0, 1, 2, 3, 4, 5].map((band) => hours.slice(band * 4, band * 4 + 4).reduce((a, b) => a + b, 0));
}
