import { createHash } from 'node:crypto';
import type { AlertAction, AlertFacts } from '../../shared/alert-api.ts';
import type { FieldPath } from '../../shared/claim.ts';
import type { FreshnessJson, Signal } from '../../shared/freshness.ts';
import type { ArchetypeId, ClaimId, EvidenceId, PersonaId } from '../../shared/ids.ts';
import { isChange } from '../freshness/claims.ts';
import { placeTakenBy, type Story, toldTogether } from '../freshness/told-together.ts';

/** What an alert has to know of a board. */
export type AlertBoard = {
	readonly archetypes: readonly { id: ArchetypeId; participants: readonly string[] }[];
	readonly personas: readonly {
		id: PersonaId;
		archetype: ArchetypeId;
		claims: readonly { id: ClaimId; field: FieldPath; citations: readonly EvidenceId[] }[];
	}[];
};

/** A tenth of all people have something that matters changed for them: somebody should look this week. */
export const highFrom = 0.1;
const day = 86_400_000;
const mostEvidence = 5;
/** A change of how often people come that is worth being split. */
const leastOfAll = 0.05;

/**
 * The alerts a check gives rise to: one for each change that goes on, with all its figures, worst first. Severity is effect × share of people ×
 * weight of the sentences it touches, never the chance of an error.
 */
export function toAlerts(found: FreshnessJson, board: AlertBoard, now: number): AlertFacts[] {
	const people = new Set(board.archetypes.flatMap(({ participants }) => participants)).size;
	const open = found.signals.filter(({ state, until }) => until === null && isChange(state));
	return toldTogether(open, found.windowDays)
		.map((story) => alertOf(story, found, board, people, now))
		.sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
}

function alertOf(
	{ lead: signal, also }: Story,
	found: FreshnessJson,
	board: AlertBoard,
	people: number,
	now: number,
): AlertFacts {
	const archetype = board.archetypes.find(({ id }) => id === signal.archetype) ?? null;
	const claims = [...new Set([signal, ...also].flatMap((one) => one.claims))];
	const persona = personaOf({ archetype: signal.archetype, claims }, board);
	const touched = board.personas.flatMap((one) => one.claims.filter(({ id }) => claims.includes(id)));
	const instead = placeTakenBy(signal, found.signals, found.windowDays);
	const share = archetype === null || people === 0 ? 1 : archetype.participants.length / people;
	const importance = Math.max(untouched, ...touched.map(({ field }) => importanceOf(field)));
	const weight = signal.kind === 'instrumentation' ? 0 : round(effectOf(signal) * share * importance);
	const severity = weight >= highFrom ? 'high' : 'normal';
	const { from, to, low, high, unit, n, p, looks, minimumDetectable } = signal;
	return {
		id: alertId(signal.key, signal.since),
		key: signal.key,
		kind: signal.kind,
		severity,
		weight,
		archetype: archetype?.id ?? null,
		persona,
		subject: signal.subject,
		howMuch: { from, to, low, high, unit, people: n },
		since: signal.since,
		began: beganAt(signal, found.windowDays),
		howSure: { p, looks, minimumDetectable },
		also: also.map((one) => ({
			key: one.key,
			kind: one.kind,
			archetype: board.archetypes.find(({ id }) => id === one.archetype)?.id ?? null,
			subject: one.subject,
			from: one.from,
			to: one.to,
			unit: one.unit,
			people: one.n,
		})),
		claims,
		evidence: [...new Set(touched.flatMap(({ citations }) => citations))].slice(0, mostEvidence),
		otherPeople: otherPeopleIn(signal, found),
		notes: [...signal.notes, ...(instead === null ? [] : [insteadWords(instead)])],
		actions: actionsFor(signal, touched.length),
		due: new Date(now + (severity === 'high' ? 7 : 28) * day).toISOString().slice(0, 10),
	};
}

/** Whose owner is asked: the archetype's persona; of a change for everyone, the one persona it touches. */
function personaOf(
	{ archetype, claims }: Pick<Signal, 'archetype' | 'claims'>,
	{ personas }: AlertBoard,
): PersonaId | null {
	const own = personas.find((one) => one.archetype === archetype);
	if (own) return own.id;
	const touched = personas.filter((one) => one.claims.some(({ id }) => claims.includes(id)));
	return touched.length === 1 ? touched[0]!.id : null;
}

function insteadWords({ subject, from, to }: Signal): string {
	const share = (value: number | null): string => `${Math.round(100 * (value ?? 0))} %`;
	return `In the same weeks “${subject}” went from ${share(from)} to ${share(to)} in this group: one may have taken the other’s place.`;
}

/** The same change has the same id in the next check; the same change beginning anew has another. */
export function alertId(key: string, since: string | null): string {
	return `al_${createHash('sha256')
		.update(JSON.stringify([key, since]))
		.digest('base64url')
		.slice(0, 20)}`;
}

/** How much of what people do it is: points of a share, or a relative change, at most all of it. */
function effectOf({ from, to, unit }: Signal): number {
	if (from === null || to === null) return 1;
	if (unit === 'points') return Math.min(1, Math.abs(to - from) / 100);
	if (unit !== 'a person in a window') return Math.min(1, Math.abs(to - from));
	return from === 0 ? 1 : Math.min(1, Math.abs(to / from - 1));
}

/** Sentences a team acts on weigh more than those that colour the picture. */
const untouched = 0.4;
function importanceOf(field: FieldPath): number {
	if (
		field === 'jobs.primary' ||
		field === 'signature' ||
		field === 'priority' ||
		field.startsWith('constraints')
	)
		return 1;
	if (field === 'pains' || field === 'motivation' || field === 'decisions' || field.startsWith('jobs'))
		return 0.8;
	return 0.6;
}

/** The window that showed it first is `windowDays` long: a change that two looks show began about its middle. */
function beganAt({ since }: Signal, windowDays: number): string | null {
	if (since === null) return null;
	return new Date(Date.parse(since) - (windowDays / 2) * day).toISOString().slice(0, 10);
}

/** The split is of how often people come: of a feature or a step it says nothing, and of a change of nothing neither. */
function otherPeopleIn({ kind }: Signal, { split }: FreshnessJson): number | null {
	if (split === null || (kind !== 'usage' && kind !== 'composition')) return null;
	if (Math.abs(split.to - split.from) < leastOfAll * split.from) return null;
	const whole = Math.abs(split.otherPeople) + Math.abs(split.otherBehaviour);
	return whole === 0 ? null : round(Math.abs(split.otherPeople) / whole);
}

function actionsFor({ kind, state }: Signal, touched: number): AlertAction[] {
	if (kind === 'instrumentation') return ['check-tracking', 'dismiss'];
	return [
		'interview',
		...(touched > 0 ? (['update-claims'] as const) : []),
		...(kind === 'novelty' || (kind === 'composition' && state === 'stale')
			? (['split-persona'] as const)
			: []),
		'dismiss',
	];
}

function round(value: number): number {
	return Math.round(value * 1000) / 1000;
}
