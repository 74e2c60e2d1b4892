import type { BoardJson } from '../../shared/board-json.ts';
import { eventWords } from '../../shared/event-words.ts';
import type { FreshnessState, Signal } from '../../shared/freshness.ts';
import type { EvidenceAge } from './evidence-age.ts';

type BoardClaim = BoardJson['personas'][number]['claims'][number];

/** What a sentence rests on that a log can show. */
export type Touched = {
	readonly events: ReadonlySet<string>;
	readonly habits: ReadonlySet<string>;
	/** The sentence is about how many people there are. */
	readonly isAboutShare: boolean;
};

/** Fields that are about what people do, and whose words may name an event. */
const behavioural = new Set(['signature', 'watch', 'workarounds', 'misconceptions']);

/**
 * What each sentence is touched by: the events and habits its measurements are of, and those it names itself where it is
 * about what people do.
 */
export function touchedBy(
	claim: Pick<BoardClaim, 'field' | 'text' | 'citations'>,
	refs: ReadonlyMap<string, string>,
	features: readonly string[],
): Touched {
	const [events, habits] = [new Set<string>(), new Set<string>()];
	const known = new Set(features);
	for (const id of claim.citations) {
		const ref = refs.get(id);
		const what = ref?.slice(ref.indexOf('/') + 1);
		if (what === 'active') habits.add('sessions');
		else if (what === 'sessions') habits.add('minutes a session');
		else if (what !== undefined && known.has(what)) events.add(what);
	}
	if (behavioural.has(claim.field)) {
		const text = ` ${wordsOf(claim.text)} `;
		for (const name of features) if (text.includes(` ${wordsOf(eventWords(name))} `)) events.add(name);
		if (/\bactive (?:on|days)\b|\bcomes?\b.*\b(?:often|daily|weekly)\b|\bsessions\b/iu.test(claim.text))
			habits.add('sessions');
		if (/\bsession lasts\b|\bminutes\b/iu.test(claim.text)) habits.add('minutes a session');
	}
	return { events, habits, isAboutShare: claim.field === 'priority' };
}

function wordsOf(text: string): string {
	return text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

/** True for a step that changed because one of its ends is used by more or fewer people. */
export function isConsequence(signal: Signal, signals: readonly Signal[]): boolean {
	if (signal.kind !== 'transition' || signal.since === null) return false;
	const ends = endsOf(signal);
	return signals.some(
		({ kind, subject, since, until, archetype }) =>
			kind === 'adoption' &&
			since !== null &&
			ends.includes(subject) &&
			(archetype === signal.archetype || archetype === 'everyone' || signal.archetype === 'everyone') &&
			(until ?? '9') > signal.since! &&
			since < (signal.until ?? '9'),
	);
}

export function endsOf({ subject }: Pick<Signal, 'subject'>): string[] {
	return subject.split(/ [→…] /u);
}

/** Whether a signal says something of a sentence about an archetype. */
export function touches(signal: Signal, touched: Touched, archetype: string): boolean {
	if (signal.kind === 'composition') return touched.isAboutShare && signal.archetype === archetype;
	if (signal.archetype !== archetype && signal.archetype !== 'everyone') return false;
	if (signal.kind === 'usage') return touched.habits.has(signal.subject);
	if (signal.kind === 'adoption') return touched.events.has(signal.subject);
	if (signal.kind === 'transition')
		return signal.state !== 'fresh' && endsOf(signal).some((name) => touched.events.has(name));
	return false;
}

export const worseFirst: readonly FreshnessState[] = ['stale', 'drifting', 'not-enough-data', 'fresh'];

/** The worst of some states; undefined for none. */
export function worstOf(states: readonly FreshnessState[]): FreshnessState | undefined {
	return worseFirst.find((state) => states.includes(state));
}

/**
 * Where a sentence stands, from the signals that touch it. What changed for its own archetype counts; what changed for
 * everyone only where the archetype has no figure of its own. A sentence no signal touches is as old as its evidence.
 */
export function judgeClaim(
	signals: readonly Signal[],
	archetype: string,
	age: EvidenceAge,
): { state: FreshnessState; why: string } {
	const current = signals.filter(({ until }) => until === null);
	const own = current.filter((one) => one.archetype === archetype);
	const isOwn = new Set(own.map(({ kind, subject }) => `${kind}|${subject}`));
	const counted = [
		...own,
		...current.filter(
			(one) => one.archetype !== archetype && isChange(one.state) && !isOwn.has(`${one.kind}|${one.subject}`),
		),
	];
	const changes = counted.filter(({ state }) => isChange(state));
	if (changes.length > 0) {
		const state = worstOf(changes.map((one) => one.state))!;
		return { state, why: changes.map(({ kind, subject }) => `${kind}: ${subject}`).join('; ') };
	}
	const quiet = counted.filter(({ state }) => state === 'fresh');
	if (quiet.length > 0)
		return { state: 'fresh', why: `${quiet.map(({ subject }) => subject).join(', ')}: as it was` };
	if (counted.length > 0)
		return { state: 'not-enough-data', why: 'Too few people to have seen a change by half.' };
	if (age.months !== null)
		return { state: age.state, why: `No usage touches it; its evidence is ${age.months} months old.` };
	return { state: 'not-enough-data', why: 'No usage touches it, and its evidence has no date.' };
}

export function isChange(state: FreshnessState): boolean {
	return state === 'drifting' || state === 'stale';
}
