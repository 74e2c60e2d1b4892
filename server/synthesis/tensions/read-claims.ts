import { eventWords } from '../../../shared/event-words.ts';
import { smallNumbers } from '../text/number-words.ts';
import { sentencesOf } from '../text/sentences.ts';
import { contentStems } from '../text/stems.ts';

/** How often, in steps; one step of difference is within what people mean by the words. */
export const steps = ['never', 'monthly', 'weekly', 'daily'] as const;
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
		/\b(?:every|each) (?:single )?(?:week|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b|\bweekly\b|\bonce a week\b|\b(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)days\b|\b(?:monday|friday|sunday) (?:noon|morning|evening)\b|\b(?:I|we) (?:always|constantly|regularly|often) (?:use|open|run|check|look|go)\b|\b(?:use|open|run|check) (?:\S+ ){1,4}(?:all the time|constantly|regularly|a lot)\b/iu,
	],
	[
		'monthly',
		/\b(?:every|each) (?:month|quarter)\b|\bmonthly\b|\bonce a (?:month|quarter)\b|\b(?:hardly|barely) (?:use|open|look|check|touch|run|go|need|read|visit)\b|\b(?:rarely|hardly ever|seldom|once in a while)\b/iu,
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
	'form',
	'screen',
	'tab',
]);

/** How often a text says its speaker uses an event's feature, or null when it does not say. */
export function claimedStep(text: string, event: string): Step | null {
	const words = eventWords(event).split(' ');
	const telling = contentStems(words.filter((word) => !plainWords.has(word)).join(' '));
	const wanted = telling.length > 0 ? telling : contentStems(words.join(' '));
	if (
		wanted.length === 0 ||
		(wanted.length === 1 &&
			words.length > 1 &&
			!/\b(?:use|open|look|check|read|run|touch|go(?:es)? (?:through|over)|fill|visit)/iu.test(text))
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

const numbers: Readonly<Record<string, number>> = {
	a: 1,
	an: 1,
	one: 1,
	...smallNumbers,
	fifteen: 15,
	twenty: 20,
	thirty: 30,
	forty: 40,
	fifty: 50,
	sixty: 60,
	ninety: 90,
};
const spent =
	/\b(?:I|we) (?:usually |normally |often )?(?:spend|am|are|sit|work) (?:about |around |roughly |some |at least |up to |maybe )*(half an?|[a-z]+|\d+) (minutes?|hours?)\b[^.!?]*\b(?:in|on|with|at) (?:it|here|(?:the|your|this) (?:\S+ )?(?:app|product|tool|system|program|software|board|plan(?:ner)?))\b/iu;

/** How many minutes at a time a text says its speaker spends in the product, or null when it does not say. */
export function claimedMinutes(text: string): number | null {
	for (const { start, end } of sentencesOf(text)) {
		const sentence = text.slice(start, end);
		// Of a week or a month it says nothing about one visit.
		if (/\b(?:week|month|year|quarter)\b/iu.test(sentence)) continue;
		const match = spent.exec(sentence);
		if (!match) continue;
		const [, amount, unit] = match as unknown as [string, string, string];
		const size = /^half/iu.test(amount) ? 0.5 : (numbers[amount.toLowerCase()] ?? Number(amount));
		if (Number.isFinite(size) && size > 0) return /^hour/iu.test(unit) ? size * 60 : size;
	}
	return null;
}
