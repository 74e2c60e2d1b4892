import { type Step, steps } from '../synthesis/tensions/read-claims.ts';
import { smallNumbers } from '../synthesis/text/number-words.ts';
import { clockTimesIn } from './clock-times.ts';
import { foreignFrequency, foreignNumbers } from './other-languages.ts';

/** A figure with what it counts, such as 120 `minute` or 40 `percent`. */
export type Quantity = { readonly value: number; readonly unit: string };

function teens(): Record<string, number> {
	const names = ['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
	return Object.fromEntries(names.map((name, at) => [name, 13 + at]));
}

/** Twenty to ninety-nine. */
function tens(): Record<string, number> {
	const names = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
	const ones = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
	return Object.fromEntries(
		names.flatMap((name, at) => [
			...ones.map((one, n): [string, number] => [`${name}-${one}`, 20 + at * 10 + n + 1]),
			[name, 20 + at * 10] as [string, number],
		]),
	);
}

const words: Readonly<Record<string, number>> = {
	one: 1,
	...smallNumbers,
	...foreignNumbers,
	...teens(),
	...tens(),
	half: 0.5,
};
/** Whether a word is a number written out: it is compared by its figure. */
export function isNumberWord(word: string): boolean {
	return Object.hasOwn(words, word);
}

/** Longer ones first: a number is looked for from the left, and “sixteen” is no six. */
const spelled = Object.keys(words)
	.sort((a, b) => b.length - a.length)
	.join('|');
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
const number = String.raw`(?:\d+(?:[.,]\d+)?|${spelled})`;
/** "From forty minutes down to fifteen": the second figure counts the same. */
const moved = new RegExp(
	String.raw`\b(${number}\s?)(%|[a-z]{3,20})((?: down| up)? to | instead of )(${number})(?=[.,;!?]|$| (?:with|since|by|in|on|now|after|because|thanks)\b)`,
	'gu',
);
/** “A hundred and twenty”, “three hundred”, “two thousand”. */
const hundreds = new RegExp(
	String.raw`\b(an?|\d|${spelled}) (hundred|thousand)(?: (?:and )?(\d{1,2}|${spelled}))?\b`,
	'gu',
);
const andHalf = new RegExp(String.raw`\b(\d+|${spelled}) and a half ([a-z]{3,20})\b`, 'gu');
/** Shares in words: “half of the drivers”, “two in five”, “a third of”. */
const shares =
	/\b(half|(?:an?|one) (?:third|quarter)|two thirds|three quarters)(?= of (?!an?\b))|\b(one|two|three|four|five|seven|eight|nine|\d{1,2}) (?:in|out of) (three|four|five|ten|\d{1,3})\b(?! (?:minutes|hours|days|weeks|months|years|rooms|groups))/gu;
const parts: Readonly<Record<string, number>> = {
	third: 1 / 3,
	thirds: 1 / 3,
	quarter: 1 / 4,
	quarters: 1 / 4,
};
/** “Only one printer”, “from just one farm”, “a single key”: here one is a count. */
const justOne =
	/\b(?:(?:only|just|exactly)(?: \w+){0,2} one|an? single|(?:nur|lediglich) eine?[mnrs]?|s[oó]lo una?|seulement une?|une? seule?) (?=[a-zà-ÿ]{3,}(?!\p{L})(?! (?:of|another|day|time)\b))/gu;
const soon = /\b(?:overnight|(?:on )?the (?:next|following|very next) day|the day after|within a day)\b/gu;
const figure = new RegExp(
	String.raw`\b(\d{1,3}(?:[.,’']\d{3})+(?![.,]?\d)|\d+(?:[.,]\d+)?|${spelled})\s?(?:\+\s?)?(?:(%|percent\b|per cent\b)|(?:an?\s)?(?:(?:full|whole|long|entire|volle[nr]?|ganze[nr]?)\s)?([a-zà-ÿ]{3,20})(?!\p{L}))`,
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
		/(?<!\b(?:before|after|during|start of|end of) )\b(?:every|each) (?:single )?(?:day|morning|evening|night|hour|shift)\b|\bdaily\b|\ball day\b|\b(?:several|many|\d+|two|three|four) times a day\b|\bday by day\b/iu,
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

/** Figures in a text with their units; spans of time as minutes, shares as percent, times of day as hours on the dial. Dates and bare numbers are left out. */
export function quantitiesIn(text: string): Quantity[] {
	const { times, rest } = clockTimesIn(text);
	return [...times.map((value) => ({ value, unit: dial })), ...countsIn(rest)];
}

export const dial = 'o’clock';

function countsIn(text: string): Quantity[] {
	const plain = text
		.toLowerCase()
		.replace(justOne, '1 ')
		.replace(hundreds, (_, many: string, of: string, more: string | undefined) => {
			const [whole, rest] = [many, more].map((word = '0') => words[word] ?? (Number(word) || 0));
			return String((whole || 1) * (of === 'hundred' ? 100 : 1000) + rest!);
		})
		.replace(/\bbetween two\b/gu, 'between')
		.replace(moved, '$1$2$3$4 $2')
		.replace(/\ba (\w+) and a half\b|\ban hour and a half\b/gu, (_, unit = 'hour') => `1.5 ${unit}s`)
		.replace(andHalf, (_, whole: string, unit: string) => `${(words[whole] ?? Number(whole)) + 0.5} ${unit}`)
		.replace(/\bthree quarters of an hour\b/gu, '45 minutes')
		.replace(/\ba quarter of an hour\b/gu, '15 minutes')
		.replace(soon, '1 day')
		.replace(
			shares,
			(all, part: string | undefined, top: string, of: string) => percentOf(part, top, of) ?? all,
		)
		.replace(money, (_, sign: string, sum: string) => `${sum} ${currencies[sign]}`);
	return [...plain.matchAll(figure)].flatMap(([, said, percent, unit]) => {
		const value = words[said!] ?? numberOf(said!);
		if (percent !== undefined) return [{ value, unit: 'percent' }];
		const single = unit!.replace(/s$/u, '').replace(/(?<=\p{L}{3}e)n$/u, '');
		if (noUnit.has(unit!) || noUnit.has(single) || !Number.isFinite(value)) return [];
		const minutes = minutesIn[single];
		// "One" is mostly no count: "from one inspection to the next".
		if (said === 'one' && minutes === undefined) return [];
		return [minutes === undefined ? { value, unit: single } : { value: value * minutes, unit: 'minute' }];
	});
}

function percentOf(part: string | undefined, top: string, of: string): string | null {
	const [first = '', second] = (part ?? '').split(' ');
	const share =
		part === undefined
			? (words[top] ?? Number(top)) / (words[of] ?? Number(of))
			: second === undefined
				? words[first]!
				: (words[first] ?? 1) * parts[second]!;
	return share > 0 && share < 1 ? `${Math.round(100 * share)} percent` : null;
}

/** Thousands are set apart by a comma, a point or an apostrophe; one with other digits behind it is a fraction. */
function numberOf(digits: string): number {
	return /^\d{1,3}(?:[.,’']\d{3})+$/u.test(digits)
		? Number(digits.replace(/[.,’']/gu, ''))
		: Number(digits.replace(',', '.'));
}

/** People round figures; beyond a fifth it is another figure. */
const tolerance = 0.2;
/** Half past is mostly said as half past. */
const sameHour = 0.25;

function isNear(a: number, b: number, unit: string): boolean {
	const apart = Math.abs(a - b);
	return unit === dial ? Math.min(apart, 12 - apart) <= sameHour : apart <= tolerance * Math.max(a, b);
}

/** How two sets of figures stand: `same` when all of the first find their like, `other` when one has another value, null when they do not meet. */
export function compareQuantities(a: readonly Quantity[], b: readonly Quantity[]): 'same' | 'other' | null {
	let met = 0;
	for (const { value, unit } of a) {
		const like = b.filter((one) => one.unit === unit);
		if (like.length === 0) continue;
		if (!like.some((one) => isNear(value, one.value, unit))) return 'other';
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
