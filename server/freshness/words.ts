import type { FreshnessState, Signal } from '../../shared/freshness.ts';
import { endsOf } from './claims.ts';

export const stateWords: Readonly<Record<FreshnessState, string>> = {
	fresh: 'as it was',
	drifting: 'drifting',
	stale: 'stale',
	'not-enough-data': 'not enough data',
};

/** A signal's subject as a heading: "Feature “export”", "Step “a → b”". */
export function subjectOf({ kind, subject }: Pick<Signal, 'kind' | 'subject'>): string {
	switch (kind) {
		case 'adoption':
			return `Who uses “${subject}”`;
		case 'transition':
			return stepWords(subject);
		case 'usage':
			return capital(subject);
		case 'composition':
			return 'Share of users';
		case 'novelty':
			return 'People unlike anybody described';
		case 'attitude':
			return `What is heard of “${subject}”`;
		case 'instrumentation':
			return `A new name: ${subject}`;
	}
}

/** A step as people say it: right after one another, or later in the same session. */
function stepWords(subject: string): string {
	const [one, other] = endsOf({ subject });
	if (other === undefined) return subject;
	return subject.includes(' … ')
		? `From “${one}” to “${other}” later in a session`
		: `From “${one}” straight to “${other}”`;
}

/** "12 % → 31 % (+19 points, 95 % between +11 and +27, +158 % relative)". */
export function changeWords(signal: Signal): string {
	const { from, to, low, high, unit } = signal;
	if (from === null || to === null) return '';
	if (unit === 'points') return `${signed(from, 0)} → ${signed(to, 0)}`;
	if (unit === 'a person in a window') {
		const range = low === null || high === null ? '' : `, each person by ${percent(low)} to ${percent(high)}`;
		return `${number(from)} → ${number(to)} (middle of all${range})`;
	}
	const range =
		low === null || high === null
			? ''
			: `, 95 % between ${signed(100 * low, 0)} and ${signed(100 * high, 0)}`;
	const relative = from > 0 ? `, ${percent(to / from - 1)} relative` : '';
	return `${share(from)} → ${share(to)} (${signed(100 * (to - from), 0)} points${range}${relative})`;
}

/** "a change of 18 points", "a change by 24 %"; null where none could have been seen. */
export function leastSeen({ minimumDetectable, unit }: Signal): string | null {
	if (minimumDetectable === null) return null;
	const value = Math.max(1, Math.ceil(100 * minimumDetectable - 1e-9));
	return unit === 'a person in a window' ? `a change by ${value} %` : `a change of ${value} points`;
}

/** What to do about a change, by its kind. */
export function actionFor({ kind, n }: Signal): string {
	switch (kind) {
		case 'composition':
			return 'Look at the priority of the personas and at decisions that rest on it; ask five people of the archetype that grew.';
		case 'usage':
			return `Talk to five of the ${n} people whose habit changed before rewriting what the persona says of it.`;
		case 'adoption':
			return 'Update the sentences that name it, or talk to five people who took it up or gave it up.';
		case 'transition':
			return 'Walk through this step in the product as these people see it: a detour or a loop is often a defect, not a habit.';
		case 'novelty':
			return 'Interview five of them: they may be a persona nobody has described, or people of one who do other things now.';
		case 'attitude':
			return 'Read the new voices of this theme, and ask about it in the next interviews.';
		case 'instrumentation':
			return 'Give the new name in the questions you ask of the log; no sentence needs to change.';
	}
}

export function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

function share(value: number): string {
	return `${number(100 * value)} %`;
}

function percent(value: number): string {
	return `${signed(100 * value, 0)} %`;
}

function signed(value: number, digits: number): string {
	const text = Math.abs(value).toFixed(digits);
	return Number(text) === 0 ? text : value < 0 ? `−${text}` : `+${text}`;
}

function number(value: number): string {
	return String(Math.round(value * 10) / 10);
}
