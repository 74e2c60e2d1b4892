import { smallNumbers as words } from '../text/number-words.ts';

const small = Object.keys(words).join('|');
const people = '(?:people|participants?|persons?|interviewees?|users?|of them)';
const notes = '(?:notes?|quotes?|mentions?|stickies|times)';
const number = String.raw`(\d+(?:[.,]\d+)?|${small})`;

/** The counts of one claim as they really are. */
export type TrueCounts = {
	readonly citedPeople: number;
	readonly citedNotes: number;
	readonly people: number;
	readonly boardPeople: number;
	readonly boardNotes: number;
	/** Quotes of the persona's own archetype. */
	readonly ownNotes: number;
	/** Other figures: computed from the log, or standing in a cited measurement. */
	readonly figures: ReadonlySet<number>;
};

/** The first number in a claim's own words that is not what the evidence gives, or null when all are. */
export function wrongNumber(text: string, counts: TrueCounts): string | null {
	let rest = text.replace(/\b[A-Z]{1,3}\d+\b/gu, ' ');
	const wrong = { value: null as string | null };
	const check = (pattern: RegExp, right: (values: number[]) => boolean): void => {
		rest = rest.replace(pattern, (whole: string, ...groups: unknown[]) => {
			const values = groups
				.slice(0, -2)
				.filter((group) => typeof group === 'string')
				.map(numberOf);
			if (!right(values) && wrong.value === null) wrong.value = whole.trim();
			return ' ';
		});
	};
	const fromLog = (values: number[]): boolean => values.every((value) => counts.figures.has(value));
	check(
		new RegExp(String.raw`\b${number} (?:of|out of) (?:the )?${number} ${people}`, 'giu'),
		([some, all]) =>
			(some === counts.citedPeople && (all === counts.people || all === counts.boardPeople)) ||
			fromLog([some!, all!]),
	);
	check(
		new RegExp(String.raw`\b${number} (?:of|out of) (?:the )?${number} ${notes}`, 'giu'),
		([some, all]) => some === counts.citedNotes && (all === counts.boardNotes || all === counts.ownNotes),
	);
	check(
		new RegExp(String.raw`\b(?:all|both|each of the) ${number} (?:\w+ )?${people}`, 'giu'),
		([all]) => all === counts.people && counts.citedPeople === counts.people,
	);
	check(
		new RegExp(String.raw`\b${number} (?:\w+ )?${people}`, 'giu'),
		([some]) => some === counts.citedPeople || fromLog([some!]),
	);
	check(
		new RegExp(String.raw`\b${number} ${notes}`, 'giu'),
		([some]) => some === counts.citedNotes || fromLog([some!]),
	);
	check(/\b(\d+(?:[.,]\d+)?)\b/gu, fromLog);
	check(new RegExp(String.raw`\b(${small})\b`, 'giu'), fromLog);
	if (
		/\b(?:everyone|everybody|all of them|all participants|all people)\b/iu.test(rest) &&
		counts.citedPeople < counts.people
	)
		wrong.value ??= 'everyone';
	return wrong.value;
}

/** Every number that stands in a text, for the figures a measurement carries. */
export function numbersIn(text: string): number[] {
	return [...text.matchAll(/\d+(?:[.,]\d+)?/gu)].map((match) => numberOf(match[0]));
}

function numberOf(text: string): number {
	return words[text.toLowerCase()] ?? Number(text.replace(',', '.'));
}
