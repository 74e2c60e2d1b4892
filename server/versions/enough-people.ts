import { AppError } from '../../shared/errors.ts';
import type { Evidence } from '../../shared/evidence.ts';
import type { EvidenceId } from '../../shared/ids.ts';
import type { Audience, VersionContent } from '../../shared/version.ts';

type Known = Pick<Evidence, 'id' | 'participant' | 'kind'>;

/** How many people stand behind a version: distinct participants of its archetype's evidence that is still there. */
export function peopleBehind({ evidence }: VersionContent, known: readonly Known[]): number {
	const own = new Set<EvidenceId>(evidence);
	return new Set(
		known.flatMap(({ id, participant, kind }) =>
			own.has(id) && kind !== 'measured' && participant !== null ? [participant] : [],
		),
	).size;
}

/** `least`: what the rules of the server ask for. */
export type LeastPeople = Readonly<Record<Audience, number>>;

export function isEnough(people: number, audience: Audience, least: LeastPeople): boolean {
	return people >= least[audience];
}

/** Throws AppError `conflict` with the reason where too few people stand behind a version for its readers. */
export function assertEnoughPeople(people: number, audience: Audience, rules: LeastPeople): void {
	if (isEnough(people, audience, rules)) return;
	const least = rules[audience];
	const who = audience === 'inside' ? 'Inside the company' : 'Outside the company';
	throw new AppError(
		'conflict',
		`${who} a persona needs at least ${least} people behind it, so that no one is recognised in it; this one has ${people}. Hear ${least - people} more of their kind first. Nothing was published.`,
	);
}
