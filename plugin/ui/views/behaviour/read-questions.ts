import type { Kpi, Path } from '../../../../shared/behaviour.ts';

/** A way through the product from what somebody typed; null while something is missing. No days: within one session. */
export function pathFrom(name: string, steps: string, days: string): Path | null {
	const events = linesOf(steps);
	const within = days.trim() === '' ? null : Number(days);
	if (name.trim() === '' || events.length < 2 || events.length > 12) return null;
	if (within !== null && !(within > 0)) return null;
	return { name: name.trim(), steps: events, withinDays: within };
}

/** What counts as success from what somebody typed; null while something is missing. */
export function kpiFrom(kind: Kpi['kind'], name: string, typed: string, daysTyped: string): Kpi | null {
	const events = linesOf(typed);
	const [first, second] = events;
	const days = Number(daysTyped);
	const base = { name: name.trim() };
	if (base.name === '') return null;
	if (kind === 'retention') return days > 0 ? { ...base, kind, days } : null;
	if (first === undefined) return null;
	if (kind === 'adoption' || kind === 'time-to-value') return { ...base, kind, event: first };
	if (kind === 'activation') return days > 0 ? { ...base, kind, events, days } : null;
	if (second === undefined) return null;
	if (kind === 'task-success') return { ...base, kind, start: first, done: second };
	return days > 0 ? { ...base, kind, from: first, to: second, days } : null;
}

function linesOf(text: string): string[] {
	return text
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '');
}
