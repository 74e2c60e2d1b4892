import { foldWord } from '../../grouping/words.ts';

const numberWord =
	'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|dozens?|once|twice|double|triple|half|third|quarter|majority|minority|most|percent';
const withNext = new RegExp(String.raw`\b(\d+(?:[.,:]\d+)*|${numberWord})\b[\s-]*(%|[\p{L}]+)?`, 'giu');
/** After these a number counts what was heard, and must be the counted one. */
const counted =
	/^(?:people|participants?|persons?|interviewees?|users?|notes?|quotes?|mentions?|stickies|times|of)$/iu;
/** Amounts that the check of counted numbers does not read. */
const uncounted =
	/\b(?:thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|dozens?|twice|triple|half|majority|minority|percent)\b/iu;
const shares =
	/\b(?:most|majority|half|a third|a quarter|nearly all|almost all|nobody|no one|none) (?:of )?(?:the |these |our |all )?(?:people|participants|users|them|interviewees|persons)\b/iu;

/** A claim's own words without the numbers that somebody cited said of the same thing: "15 minutes" where they say so. */
export function withoutSaidNumbers(own: string, texts: readonly string[]): string {
	const said = new Set(texts.flatMap((text) => [...text.matchAll(withNext)].map(keyOf)));
	return own.replace(withNext, (whole, number: string, next: string | undefined) =>
		next !== undefined && counted.test(next) ? whole : said.has(key(number, next)) ? ' ' : whole,
	);
}

/** An amount in words that nobody cited said, or null. Shares of people are for code to count, never for a model. */
export function unsaidAmount(own: string, texts: readonly string[]): string | null {
	return shares.exec(own)?.[0] ?? uncounted.exec(withoutSaidNumbers(own, texts))?.[0] ?? null;
}

function keyOf(match: RegExpMatchArray): string {
	return key(match[1]!, match[2]);
}

/** "half my team" and "half their team" are the same amount. */
const whose = /^(?:my|our|your|his|her|their|the|me|us|them|you)$/iu;

function key(number: string, next: string | undefined): string {
	const what = next === undefined || whose.test(next) ? '' : foldWord(next).replace(/s$/u, '');
	return `${number.toLowerCase()} ${what}`;
}
