import type { FreshnessJson, Signal } from '../../shared/freshness.ts';
import { endsOf } from './claims.ts';

/** One change as somebody would tell it: the signal that names it best, and those that only go with it. */
export type Story = { readonly lead: Signal; readonly also: readonly Signal[] };

/**
 * Signals that are one change, told once. A step goes with the feature at one of its ends that more or fewer people use;
 * what everyone does goes with the group that does it; and "later in the session" goes with "right then".
 */
export function toldTogether(signals: readonly Signal[]): Story[] {
	const stories = new Map<Signal, Signal[]>(signals.map((signal) => [signal, []]));
	const leads = new Map(signals.map((signal) => [signal, leadOf(signal, signals)]));
	for (const signal of signals) {
		let lead = signal;
		// Each goes with one that is nearer to a feature, to a group or to the next step, so that this ends.
		for (let next = leads.get(lead); next; next = leads.get(lead)) lead = next;
		if (lead === signal) continue;
		stories.get(lead)!.push(signal);
		stories.delete(signal);
	}
	return [...stories].map(([lead, also]) => ({ lead, also }));
}

function leadOf(signal: Signal, signals: readonly Signal[]): Signal | null {
	const others = signals.filter((one) => one !== signal);
	return (
		featureOf(signal, others) ??
		groupOf(signal, others) ??
		others.find((one) => isSameStep(signal, one)) ??
		null
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

function isOneOf(one: string, other: string): boolean {
	return one === other || one === 'everyone' || other === 'everyone';
}

export function goesUp({ from, to }: Pick<Signal, 'from' | 'to'>): boolean {
	return (to ?? 0) > (from ?? 0);
}

function largest(signals: readonly Signal[]): Signal | null {
	const size = ({ from, to }: Signal): number => Math.abs((to ?? 0) - (from ?? 0));
	return signals.reduce<Signal | null>((best, one) => (best && size(best) >= size(one) ? best : one), null);
}

/**
 * The feature of the same group that was taken up as this one was given up, or the other way round: within one window,
 * and by about as many people.
 */
export function placeTakenBy(signal: Signal, signals: readonly Signal[], windowDays: number): Signal | null {
	if (signal.kind !== 'adoption' || signal.from === null || signal.to === null) return null;
	const moved = Math.abs(signal.to - signal.from);
	const found = signals.filter(
		(one) =>
			one.kind === 'adoption' &&
			one.archetype === signal.archetype &&
			one.subject !== signal.subject &&
			goesUp(one) !== goesUp(signal) &&
			Math.abs(Date.parse(one.since ?? '') - Date.parse(signal.since ?? '')) <= windowDays * 86_400_000 &&
			Math.abs(Math.abs((one.to ?? 0) - (one.from ?? 0)) - moved) <= moved / 2,
	);
	return largest(found);
}

/** Events that seem to have another name since, each with it. */
export function newNames({ signals }: Pick<FreshnessJson, 'signals'>): [string, string][] {
	return signals.flatMap(({ kind, subject, until }) => {
		const [was, is] = kind === 'instrumentation' && until === null ? endsOf({ subject }) : [];
		return was !== undefined && is !== undefined ? [[was, is] as [string, string]] : [];
	});
}
