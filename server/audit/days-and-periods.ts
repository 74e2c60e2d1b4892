const months: readonly (readonly [number, RegExp])[] = [
	[
		1,
		/\b(?:(?:every|each|a|per|of the|once a|twice a) month|month['’]?s? end|monthly)\b|(?<!\p{L})(?:jeden Monat|monatlich|(?:pro|im) Monat)(?!\p{L})/iu,
	],
	[
		3,
		/\b(?:(?:every|each|a|per|of the|once a|twice a) quarter(?! of)|quarterly|every three months)\b|(?<!\p{L})(?:jedes Quartal|(?:pro|im) Quartal|vierteljährlich)(?!\p{L})/iu,
	],
	[
		12,
		/\b(?:(?:every|each|once a|twice a) year|yearly|annual(?:ly)?)\b|(?<!\p{L})(?:jährlich|(?:pro|im) Jahr)(?!\p{L})/iu,
	],
];

/** Whether one says that something is done by the month and the other by the quarter, or by the year. */
export function isOtherPeriod(a: string, b: string): boolean {
	const [one, other] = [a, b].map((text) => months.filter(([, said]) => said.test(text)).map(([n]) => n));
	return one!.length > 0 && other!.length > 0 && !one!.some((n) => other!.includes(n));
}

const weekdays =
	/\b(?:(mon|tues|wednes|thurs|fri|satur|sun)days?|(montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)s?)\b/giu;

/** Whether a text names a day of the week. */
export function namesWeekday(text: string): boolean {
	return text.search(weekdays) >= 0;
}

/** Days of the week that a text names. */
function weekdaysIn(text: string): Set<string> {
	return new Set([...text.matchAll(weekdays)].map(([, en, de]) => (en ?? de)!.toLowerCase()));
}

/** Whether both texts name days of the week and none of them is the same. */
export function isOtherWeekday(a: string, b: string): boolean {
	const [one, other] = [weekdaysIn(a), weekdaysIn(b)];
	return one.size > 0 && other.size > 0 && [...one].every((day) => !other.has(day));
}

/** Whether a text names all the days of the week that another does. */
export function isSameWeekday(a: string, b: string): boolean {
	const [one, other] = [weekdaysIn(a), weekdaysIn(b)];
	return one.size > 0 && [...one].every((day) => other.has(day));
}
