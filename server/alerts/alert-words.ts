import type { AlertAction, AlertFacts } from '../../shared/alert-api.ts';
import type { Signal } from '../../shared/freshness.ts';
import { actionFor, changeWords, leastSeen, subjectOf } from '../freshness/words.ts';

/** What a reader of alerts may be told beside ids and numbers. */
export type AlertNames = {
	archetype: (id: string) => string | undefined;
	owner: (persona: string) => string | undefined;
};
export type AlertWords = { what: string; lines: string[]; whyMaybe: string[]; advice: string[] };

/** An alert in sentences. `names` null: nothing that people, or their product, call something is in it. */
export function alertWords(alert: AlertFacts, names: AlertNames | null): AlertWords {
	const { howMuch, howSure, since, began, claims, also = [] } = alert;
	const whom =
		alert.archetype === null
			? 'everyone'
			: (names?.archetype(alert.archetype) ?? `archetype ${alert.archetype}`);
	const subject = names === null ? kinds[alert.kind] : subjectWords(alert);
	const change = alert.kind === 'kpi' ? kpiChange(alert) : changeWords(asSignal(alert));
	const least = alert.kind === 'kpi' ? null : leastSeen(asSignal(alert));
	return {
		what: `${subject}: ${whom}${change === '' ? '' : `, ${change}`}.`,
		lines: [
			`Rests on ${people(howMuch.people)}.`,
			...(since === null ? [] : [`Seen since ${since}${began === null ? '' : `; it began about ${began}`}.`]),
			// A new name is found in the log, not look by look.
			...(howSure.looks === 0
				? []
				: [
						[
							`Seen at ${howSure.looks} ${howSure.looks === 1 ? 'look' : 'looks'} in a row`,
							...(howSure.p === null
								? []
								: [`the chance of that, had nothing changed, is ${chance(howSure.p)}`]),
							...(least === null ? [] : [`${least} would have been seen four times in five`]),
						]
							.join('; ')
							.concat('.'),
					]),
			...(also.length === 0
				? []
				: [
						`${also.length} more ${also.length === 1 ? 'figure' : 'figures'} moved with it, told here as one.`,
					]),
			claims.length === 0
				? 'It touches no sentence of a persona.'
				: `It touches ${claims.length} ${claims.length === 1 ? 'sentence' : 'sentences'} of a persona.`,
		],
		whyMaybe: whyMaybe(alert, names !== null),
		advice: alert.actions.flatMap((action) => adviceFor(action, alert)),
	};
}

function whyMaybe({ otherPeople, kind, notes }: AlertFacts, mayName: boolean): string[] {
	return [
		...(otherPeople === null
			? []
			: [
					otherPeople >= 0.5
						? `Mostly other people who come now: ${Math.round(100 * otherPeople)} % of the change in how often people come.`
						: `Mostly the same people who do otherwise: ${Math.round(100 * (1 - otherPeople))} % of the change in how often people come.`,
				]),
		...(kind === 'instrumentation'
			? ['An event ends where another begins, for the same people: it may only have a new name.']
			: ['A release, a price, a season or a change of what is logged can look the same.']),
		...(mayName ? notes : []),
	];
}

const kinds: Readonly<Record<AlertFacts['kind'], string>> = {
	composition: 'Share of users',
	usage: 'A habit',
	adoption: 'Who uses a feature',
	transition: 'A step between features',
	novelty: 'People unlike anybody described',
	attitude: 'What is heard of a theme',
	instrumentation: 'A new name of an event',
	kpi: 'A figure after a publish',
};

function adviceFor(action: AlertAction, alert: AlertFacts): string[] {
	if (action === 'interview') return [actionFor(asSignal(alert))];
	return [advice[action]];
}

const advice: Readonly<Record<Exclude<AlertAction, 'interview'>, string>> = {
	'update-claims': 'Look at the sentences it touches, and update or retire them in a new version.',
	'split-persona': 'Run archetypes again: this may be a persona of its own by now.',
	'check-tracking': 'Ask whoever owns the tracking whether an event was renamed.',
	'roll-back': 'Take the earlier version up again, or say why not.',
	dismiss: 'If it is a season, a release or the tracking, dismiss it with that reason.',
};

function subjectWords(alert: AlertFacts): string {
	return alert.kind === 'kpi' ? alert.subject : subjectOf({ kind: alert.kind, subject: alert.subject });
}

/** The part of a signal that words are made of. */
function asSignal({ kind, howMuch, howSure }: AlertFacts): Signal {
	const { from, to, low, high, unit, people: n } = howMuch;
	return { kind, from, to, low, high, unit, n, minimumDetectable: howSure.minimumDetectable } as Signal;
}

function kpiChange({ howMuch: { from, to } }: AlertFacts): string {
	return from === null || to === null ? '' : `${Math.round(100 * from)} % → ${Math.round(100 * to)} %`;
}

function people(n: number): string {
	return n === 1 ? 'one person' : `${n.toLocaleString('en')} people`;
}

function chance(p: number): string {
	return p < 0.001 ? 'under one in a thousand' : `${(100 * p).toFixed(1)} %`;
}
