import type { Evidence } from '../../../shared/evidence.ts';
import type { ParticipantId } from '../../../shared/ids.ts';
import type { EffectiveGrouping } from '../../../shared/theme.ts';
import type { Customer } from '../../intake/types.ts';
import { seededRandom } from '../random.ts';
import { themeSaturation } from './saturation.ts';

/** A segment is missed when this share of the customers has it and nobody heard does. */
const SEGMENT_SHARE = 0.1;

/** What the interviews do and do not cover, in plain sentences. */
export type Coverage = {
	readonly saturation: string[];
	readonly people: string[];
	readonly segments: string[];
};

/** Whether more interviews would bring new themes, who is in no theme, and which segments nobody heard is of. */
export function coverageOf(
	evidence: readonly Evidence[],
	grouping: EffectiveGrouping,
	customers: readonly Customer[],
	seed: number,
): Coverage {
	const quotes = evidence.filter((item) => item.kind !== 'measured' && item.participant !== null);
	const themeOf = new Map(
		grouping.themes.flatMap((theme) => theme.members.map((id) => [id, theme.id] as const)),
	);
	const heard = new Map<ParticipantId, Set<string>>();
	for (const { id, participant } of quotes) {
		const themes = heard.get(participant!) ?? new Set<string>();
		const theme = themeOf.get(id);
		if (theme !== undefined) themes.add(theme);
		heard.set(participant!, themes);
	}
	const people = [...heard.keys()].sort();
	const outside = people.filter((person) => heard.get(person)!.size === 0);
	return {
		saturation: saturationNotice(
			people.map((person) => heard.get(person)!),
			seed,
		),
		people: outside.length === 0 ? [] : [`No theme holds anything ${outside.join(', ')} said.`],
		segments: missingSegments(people, customers),
	};
}

function saturationNotice(heard: readonly ReadonlySet<string>[], seed: number): string[] {
	const found = themeSaturation(heard, seededRandom(seed));
	if (found === null)
		return heard.length === 0 ? [] : ['Too few people to say whether more would bring new themes.'];
	const more = Math.round(found.estimated) - found.seen;
	const left = more > 0 ? ` About ${more} more ${more === 1 ? 'theme' : 'themes'} may be unheard.` : '';
	return found.reachedAt === null
		? [`New themes still come up with the last people heard (${found.seen} so far).${left}`]
		: [
				`At the level of themes, interviews past number ${found.reachedAt} brought hardly anything new.${left}`,
			];
}

function missingSegments(people: readonly ParticipantId[], customers: readonly Customer[]): string[] {
	const known = new Set<string>(people);
	return (['role', 'plan'] as const).flatMap((field) => {
		const values = new Map<string, { all: number; heard: number }>();
		for (const customer of customers) {
			const value = customer[field];
			if (value === null || value === '') continue;
			const entry = values.get(value) ?? { all: 0, heard: 0 };
			entry.all++;
			if (known.has(customer.participant ?? '') || known.has(customer.user)) entry.heard++;
			values.set(value, entry);
		}
		const total = [...values.values()].reduce((sum, { all }) => sum + all, 0);
		const missed = [...values].filter(([, { all, heard }]) => heard === 0 && all >= SEGMENT_SHARE * total);
		return missed.length === 0 || [...values.values()].every(({ heard }) => heard === 0)
			? []
			: [
					`Nobody heard has the ${field} ${missed
						.map(([value]) => `“${value}”`)
						.sort()
						.join(', ')}.`,
				];
	});
}
