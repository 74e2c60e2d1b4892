import type { Evidence } from '../../../shared/evidence.ts';
import { sentencesOf } from '../text/sentences.ts';
import { contentStems } from '../text/stems.ts';
import { type ActivityLog, eventWords } from '../usage/activity.ts';
import type { FoundTension } from './found-tension.ts';

/** How often, in steps; one step of difference is within what people mean by the words. */
const steps = ['never', 'monthly', 'weekly', 'daily'] as const;
export type Step = (typeof steps)[number];

const said: readonly [Step, RegExp][] = [
	[
		'never',
		/\bnever (?:ever )?(?:use|used|open|opened|touch|touched|look|looked|run|ran|need|needed|go|went|print|export|check)|\b(?:don't|do not|doesn't) (?:ever |even )?(?:use|open|touch)\b/iu,
	],
	[
		'daily',
		/\b(?:every|each) (?:single )?(?:day|morning|evening|night|hour)\b|\bdaily\b|\ball day\b|\b(?:several|many|\w+) times a day\b|\bfirst thing in the morning\b/iu,
	],
	[
		'weekly',
		/\b(?:every|each) (?:single )?(?:week|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b|\bweekly\b|\bonce a week\b|\b(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)days\b|\b(?:monday|friday|sunday) (?:noon|morning|evening)\b/iu,
	],
	[
		'monthly',
		/\b(?:every|each) (?:month|quarter)\b|\bmonthly\b|\bonce a (?:month|quarter)\b|\b(?:rarely|hardly ever|seldom|once in a while)\b/iu,
	],
];
const plainWords = new Set([
	'view',
	'open',
	'click',
	'use',
	'create',
	'page',
	'start',
	'complete',
	'add',
	'load',
	'submit',
	'select',
	'item',
	'edit',
]);

/**
 * Where somebody's words about how often they do a thing are two or more steps away from their log. Side a is the note,
 * side b the measurement; without a measured evidence to show there is no tension.
 */
export function sayDo(evidence: readonly Evidence[], log: ActivityLog): FoundTension[] {
	const found: FoundTension[] = [];
	for (const item of evidence) {
		const activity = item.participant === null ? undefined : log.people.get(item.participant);
		if (!activity || item.kind === 'measured' || item.flags.includes('instruction')) continue;
		const apartFrom: FoundTension[] = [];
		let agreed = false;
		for (const name of log.names) {
			const claimed = claimedStep(item.text, name);
			if (claimed === null) continue;
			const real = realStep(activity.byEvent.get(name)?.days ?? 0, log.days);
			const apart = Math.abs(steps.indexOf(claimed) - steps.indexOf(real));
			const neverButDoes = claimed === 'never' && real !== 'never';
			if (apart < 2 && !neverButDoes) {
				agreed = true;
				break;
			}
			const measured = evidence.find(
				(other) =>
					other.kind === 'measured' &&
					other.participant === item.participant &&
					(other.tags.includes(name) || other.tags.includes(`never:${name}`)),
			);
			if (!measured) continue;
			apartFrom.push({
				kind: 'say-do',
				about: `${eventWords(name)}: ${saysWords[claimed]}, the log shows ${logWords[real]} (${item.participant})`,
				a: [item.id],
				b: [measured.id],
				weight: apart,
			});
		}
		// A sentence that fits one event of the log is about that one, whatever other events share its words.
		if (!agreed) found.push(...apartFrom);
	}
	return found;
}

const saysWords: Readonly<Record<Step, string>> = {
	never: 'says never',
	monthly: 'says monthly or less',
	weekly: 'says every week',
	daily: 'says every day',
};
const logWords: Readonly<Record<Step, string>> = {
	never: 'no use',
	monthly: 'use on a few days only',
	weekly: 'use in most weeks',
	daily: 'use on several days a week',
};

/** How often a text says its speaker uses an event's feature, or null when it does not say. */
export function claimedStep(text: string, event: string): Step | null {
	const words = eventWords(event).split(' ');
	const telling = contentStems(words.filter((word) => !plainWords.has(word)).join(' '));
	const wanted = telling.length > 0 ? telling : contentStems(words.join(' '));
	if (
		wanted.length === 0 ||
		(wanted.length === 1 && words.length > 1 && !/\b(?:use|open|look|check|read|run)/iu.test(text))
	)
		return null;
	const plain = text.replace(/[‘’]/gu, "'");
	for (const { start, end } of sentencesOf(plain)) {
		const sentence = plain.slice(start, end);
		const stems = new Set(contentStems(sentence.replace(/-/gu, ' ')));
		if (!wanted.every((stem) => stems.has(stem))) continue;
		if (
			!/\b(?:I|we|my|our|me|us)\b|^(?:mondays|fridays|once)\b/iu.test(sentence) &&
			!/^(?:never|every)\b/iu.test(sentence)
		)
			continue;
		for (const [step, pattern] of said) if (pattern.test(sentence)) return step;
	}
	return null;
}

/** The step of a number of days with use within a window. */
export function realStep(days: number, window: number): Step {
	if (days === 0 || window === 0) return 'never';
	const perWeek = (days / window) * 7;
	return perWeek >= 2.5 ? 'daily' : perWeek >= 0.5 ? 'weekly' : 'monthly';
}
