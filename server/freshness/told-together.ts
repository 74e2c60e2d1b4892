import type { FreshnessJson, Signal } from '../../shared/freshness.ts';
import { endsOf } from './claims.ts';

const day = 86_400_000;
/** Share of people unlike anybody from which on they are people who were described. */
const mostly = 0.5;

/** One change as somebody would tell it: the signal that names it best, and those that only go with it. */
export type Story = { readonly lead: Signal; readonly also: readonly Signal[] };

/**
 * Signals that are one change, told once. A step goes with the feature at one of its ends that more or fewer people use;
 * what everyone does goes with the group that does it; "later in the session" goes with "right then"; a step that is taken
 * less goes with the one that took its place, and any step with people coming less or more since before it; people
 * unlike anybody who were like the others once go with what changed most.
 */
export function toldTogether(signals: readonly Signal[], windowDays: number): Story[] {
	const stories = new Map<Signal, Signal[]>(signals.map((signal) => [signal, []]));
	const leads = new Map(signals.map((signal) => [signal, leadOf(signal, signals, windowDays)]));
	for (const signal of signals) {
		let lead = signal;
		// Each goes with one that is nearer to a feature, a group, the next step or a habit, or that went up, so that this ends.
		for (let next = leads.get(lead); next; next = leads.get(lead)) lead = next;
		if (lead === signal) continue;
		stories.get(lead)!.push(signal);
		stories.delete(signal);
	}
	return [...stories].map(([lead, also]) => ({ lead, also }));
}

function leadOf(signal: Signal, signals: readonly Signal[], windowDays: number): Signal | null {
	const others = signals.filter((one) => one !== signal);
	return (
		featureOf(signal, others) ??
		groupOf(signal, others) ??
		others.find((one) => isSameStep(signal, one)) ??
		stepInstead(signal, others, windowDays) ??
		habitOf(signal, others, windowDays) ??
		changeOf(signal, others)
	);
}

function featureOf(signal: Signal, others: readonly Signal[]): Signal | null {
	if (signal.kind !== 'transition') return null;
	const ends = endsOf(signal);
	const near = others.filter(
		({ kind, subject, archetype }) =>
			kind === 'adoption' && ends.includes(subject) && isOneOf(archetype, signal.archetype),
	);
	return near.find(({ archetype }) => archetype === signal.archetype) ?? largest(near);
}

function groupOf(signal: Signal, others: readonly Signal[]): Signal | null {
	if (signal.archetype !== 'everyone') return null;
	return largest(
		others.filter(
			(one) =>
				one.archetype !== 'everyone' &&
				one.kind === signal.kind &&
				one.subject === signal.subject &&
				goesUp(one) === goesUp(signal),
		),
	);
}

function isSameStep(signal: Signal, one: Signal): boolean {
	return (
		signal.kind === 'transition' &&
		one.kind === 'transition' &&
		signal.subject.includes(' … ') &&
		one.subject === signal.subject.replace(' … ', ' → ') &&
		one.archetype === signal.archetype &&
		goesUp(one) === goesUp(signal)
	);
}

/** The step from or to the same feature that as many of the group take since. */
function stepInstead(signal: Signal, others: readonly Signal[], windowDays: number): Signal | null {
	if (signal.kind !== 'transition' || goesUp(signal)) return null;
	const [start, end] = endsOf(signal);
	return largest(
		others.filter((one) => {
			if (one.kind !== 'transition') return false;
			const [from, to] = endsOf(one);
			return (from === start || to === end) && tookPlace(signal, one, windowDays);
		}),
	);
}

/** People who come less take every step less often. Where the step changed first, it may be why they do, and is told. */
function habitOf(signal: Signal, others: readonly Signal[], windowDays: number): Signal | null {
	if (signal.kind !== 'transition') return null;
	const near = others.filter(
		(one) =>
			one.kind === 'usage' &&
			one.archetype === signal.archetype &&
			goesUp(one) === goesUp(signal) &&
			timeOf(one) <= timeOf(signal) &&
			timeOf(signal) - timeOf(one) <= windowDays * day,
	);
	return near.find(({ subject }) => subject === 'sessions') ?? near[0] ?? null;
}

/** Known people who do other things are no new people: what they do is told already. */
function changeOf(signal: Signal, others: readonly Signal[]): Signal | null {
	if (signal.kind !== 'novelty' || (signal.described ?? 0) < mostly) return null;
	return (
		largest(others.filter(({ kind }) => kind === 'adoption')) ??
		others.find(({ kind }) => kind === 'usage') ??
		null
	);
}

function isOneOf(one: string, other: string): boolean {
	return one === other || one === 'everyone' || other === 'everyone';
}

export function goesUp({ from, to }: Pick<Signal, 'from' | 'to'>): boolean {
	return (to ?? 0) > (from ?? 0);
}

function largest(signals: readonly Signal[]): Signal | null {
	return signals.reduce<Signal | null>(
		(best, one) => (best && sizeOf(best) >= sizeOf(one) ? best : one),
		null,
	);
}

function sizeOf({ from, to }: Signal): number {
	return Math.abs((to ?? 0) - (from ?? 0));
}

function timeOf({ since }: Signal): number {
	return Date.parse(since ?? '');
}

/**
 * The feature of the same group that was taken up as this one was given up, or the other way round: within one window,
 * and by about as many people.
 */
export function placeTakenBy(signal: Signal, signals: readonly Signal[], windowDays: number): Signal | null {
	if (signal.kind !== 'adoption' || signal.from === null || signal.to === null) return null;
	return largest(
		signals.filter(
			(one) =>
				one.kind === 'adoption' && one.subject !== signal.subject && tookPlace(signal, one, windowDays),
		),
	);
}

/** Whether one went up as the other went down: of the same group, within a window, by about as much. */
function tookPlace(signal: Signal, one: Signal, windowDays: number): boolean {
	const moved = sizeOf(signal);
	return (
		one.archetype === signal.archetype &&
		goesUp(one) !== goesUp(signal) &&
		Math.abs(timeOf(one) - timeOf(signal)) <= windowDays * day &&
		Math.abs(sizeOf(one) - moved) <= moved / 2
	);
}

/** Events that seem to have another name since, each with it. */
export function newNames({ signals }: Pick<FreshnessJson, 'signals'>): [string, string][] {
	return signals.flatMap(({ kind, subject, until }) => {
		const [was, is] = kind === 'instrumentation' && until === null ? endsOf({ subject }) : [];
		return was !== undefined && is !== undefined ? [[was, is] as [string, string]] : [];
	});
}
