import { type Step, steps } from '../synthesis/tensions/read-claims.ts';
import { smallNumbers } from '../synthesis/text/number-words.ts';
import { foreignFrequency } from './other-languages.ts';

/** A figure with what it counts, such as 120 `minute` or 40 `percent`. */
export type Quantity = { readonly value: number; readonly unit: string };

const words: Readonly<Record<string, number>> = {
	one: 1,
	...smallNumbers,
	fifteen: 15,
	twenty: 20,
	thirty: 30,
	forty: 40,
	fifty: 50,
	sixty: 60,
	half: 0.5,
};
const minutesIn: Readonly<Record<string, number>> = {
	second: 1 / 60,
	sec: 1 / 60,
	minute: 1,
	min: 1,
	hour: 60,
	hr: 60,
	day: 1440,
	week: 10_080,
	month: 43_200,
	year: 525_600,
};
const currencies: Readonly<Record<string, string>> = { '€': 'euro', $: 'dollar', '£': 'pound' };
const money = /([€$£]) ?(\d[\d.,’']*)/gu;
const number = String.raw`(?:\d+(?:[.,]\d+)?|${Object.keys(words).join('|')})`;
/** "From forty minutes down to fifteen": the second figure counts the same. */
const moved = new RegExp(
	String.raw`\b(${number}\s?)(%|[a-z]{3,20})((?: down| up)? to | instead of )(${number})(?=[.,;!?]|$| (?:with|since|by|in|on|now|after|because|thanks)\b)`,
	'gu',
);
const soon = /\b(?:overnight|(?:on )?the (?:next|following|very next) day|the day after|within a day)\b/gu;
const figure = new RegExp(
	String.raw`\b(\d{1,3}(?:[.,’']\d{3})+(?![.,]?\d)|\d+(?:[.,]\d+)?|${Object.keys(words).join('|')})\s?(?:\+\s?)?(?:(%|percent\b|per cent\b)|(?:an?\s)?([a-z]{3,20})\b)`,
	'giu',
);
/** Words after a number that count nothing by themselves. */
const noUnit = new Set([
	'and',
	'the',
	'for',
	'are',
	'was',
	'that',
	'who',
	'which',
	'times',
	'more',
	'per',
	'out',
]);
const hints: readonly (readonly [Step, RegExp])[] = [
	['never', /\b(?:never|not once|does(?:n't| not) ever)\b/iu],
	[
		'daily',
		/\b(?:every|each) (?:single )?(?:day|morning|evening|night|hour|shift)\b|\bdaily\b|\ball day\b|\b(?:several|many|\d+|two|three|four) times a day\b|\bday by day\b/iu,
	],
	[
		'weekly',
		/\b(?:every|each) (?:single )?(?:week|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b|\bweekly\b|\b(?:once|twice) a week\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days\b/iu,
	],
	[
		'monthly',
		/\b(?:every|each) (?:month|quarter|year)\b|\bmonthly\b|\bquarterly\b|\b(?:once|twice) a (?:month|quarter|year)\b|\b(?:rarely|hardly ever|seldom|once in a while|occasionally)\b/iu,
	],
];

/** Figures in a text with their units; spans of time as minutes, shares as percent. Dates and bare numbers are left out. */
export function quantitiesIn(text: string): Quantity[] {
	const plain = text
		.toLowerCase()
		.replace(/\bbetween two\b/gu, 'between')
		.replace(moved, '$1$2$3$4 $2')
		.replace(soon, '1 day')
		.replace(money, (_, sign: string, sum: string) => `${sum} ${currencies[sign]}`);
	return [...plain.matchAll(figure)].flatMap(([, said, percent, unit]) => {
		const value = words[said!] ?? numberOf(said!);
		if (percent !== undefined) return [{ value, unit: 'percent' }];
		const single = unit!.replace(/s$/u, '');
		if (noUnit.has(unit!) || noUnit.has(single) || !Number.isFinite(value)) return [];
		const minutes = minutesIn[single];
		// "One" is mostly no count: "from one inspection to the next".
		if (said === 'one' && minutes === undefined) return [];
		return [minutes === undefined ? { value, unit: single } : { value: value * minutes, unit: 'minute' }];
	});
}

/** Thousands are set apart by a comma, a point or an apostrophe; one with other digits behind it is a fraction. */
function numberOf(digits: string): number {
	return /^\d{1,3}(?:[.,’']\d{3})+$/u.test(digits)
		? Number(digits.replace(/[.,’']/gu, ''))
		: Number(digits.replace(',', '.'));
}

/** People round figures; beyond a fifth it is another figure. */
const tolerance = 0.2;

/** How two sets of figures stand: `same` when all of the first find their like, `other` when one has another value, null when they do not meet. */
export function compareQuantities(a: readonly Quantity[], b: readonly Quantity[]): 'same' | 'other' | null {
	let met = 0;
	for (const { value, unit } of a) {
		const like = b.filter((one) => one.unit === unit);
		if (like.length === 0) continue;
		if (!like.some((one) => Math.abs(one.value - value) <= tolerance * Math.max(value, one.value)))
			return 'other';
		met += 1;
	}
	return met > 0 && met === a.length ? 'same' : null;
}

/** How often a text says something is done; null when it does not say. */
export function frequencyIn(text: string): Step | null {
	return hints.find(([, words]) => words.test(text.replace(/[‘’]/gu, "'")))?.[0] ?? foreignFrequency(text);
}

/** Two steps of never, monthly, weekly, daily apart: more than what people mean by the words. */
export function isOtherFrequency(a: Step | null, b: Step | null): boolean {
	return a !== null && b !== null && Math.abs(steps.indexOf(a) - steps.indexOf(b)) >= 2;
}

const weekdays =
	/\b(?:(mon|tues|wednes|thurs|fri|satur|sun)days?|(montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)s?)\b/giu;

/** Whether both texts name days of the week and none of them is the same. */
export function isOtherWeekday(a: string, b: string): boolean {
	const [one, other] = [a, b].map(
		(text) => new Set([...text.matchAll(weekdays)].map(([, en, de]) => (en ?? de)!.toLowerCase())),
	);
	return one!.size > 0 && other!.size > 0 && [...one!].every((day) => !other!.has(day));
}
