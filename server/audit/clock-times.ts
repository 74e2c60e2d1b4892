/** The hours of a clock as people write them, by language. */
const hours: readonly (readonly string[])[] = [
	['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
	['eins', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf'],
	['una', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez', 'once', 'doce'],
	['une', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze'],
];
const named = new Map(hours.flatMap((names) => names.map((name, at) => [name, at + 1] as const)));
const [english, german, spanish, french] = hours.map((names) => names.join('|'));
const digits = String.raw`(?:[01]?\d|2[0-4])`;
const minutes = String.raw`(?:[:.]([0-5]\d))?`;
/** What makes a bare number a time of the day. */
const mark = String.raw`(?:[ap]\.?m\b\.?|o['’]?clock|at night|in the (?:morning|afternoon|evening)|sharp)`;
/** What may stand behind “at seven” so that no thing is counted. */
const end = String.raw`(?=[.,;:!?)]|$| (?:and|or|but|to|until|till|on|every|each|in (?:the )?(?:summer|winter|spring|autumn|morning|afternoon|evening|season)|when|so|because|sharp|already|at|for the|with the)\b)`;

type Reading = { readonly pattern: RegExp; readonly shift?: number };
/** The first group is the hour, the second the minutes. */
const readings: readonly Reading[] = [
	// Behind a time: “from ten at night to six”.
	{
		pattern: new RegExp(`(?<=${mark} )(?:to|until|till|and) (${digits}|${english})${minutes}${end}`, 'giu'),
	},
	{ pattern: new RegExp(String.raw`\bhalf past (${digits}|${english})\b`, 'giu'), shift: 0.5 },
	{ pattern: new RegExp(String.raw`\bquarter past (${digits}|${english})\b`, 'giu'), shift: 0.25 },
	{ pattern: new RegExp(String.raw`\bquarter to (${digits}|${english})\b`, 'giu'), shift: -0.25 },
	{ pattern: new RegExp(String.raw`\b(${digits}|${english})${minutes} ?${mark}`, 'giu') },
	{
		pattern: new RegExp(
			String.raw`\b(?:at|by|until|till) (?:about |around )?(${digits}|${english})${minutes}${end}`,
			'giu',
		),
	},
	{ pattern: /(?<![\d.,:])([01]?\d|2[0-3]):([0-5]\d)(?![\d:])/gu },
	{ pattern: new RegExp(String.raw`(?<!\p{L})halb (${digits}|${german})(?!\p{L})`, 'giu'), shift: -0.5 },
	{ pattern: new RegExp(String.raw`(?<![\p{L}\d])(${digits}|${german})${minutes} Uhr(?!\p{L})`, 'giu') },
	// A noun behind it would be what is counted.
	{ pattern: new RegExp(String.raw`(?<!\p{L})[Uu]m (${german})(?=[.,;:!?]|$| \p{Ll})`, 'gu') },
	{ pattern: new RegExp(String.raw`(?<!\p{L})a las? (${digits}|${spanish})${minutes}(?!\p{L})`, 'giu') },
	{
		pattern: new RegExp(
			String.raw`(?<!\p{L})(?:à|dès|vers|jusqu['’]à) (${digits}|${french}) ?h(?:eures?)?(?!\p{L}) ?([0-5]\d)?`,
			'giu',
		),
	},
];

/**
 * Times of day a text names, as hours on the dial (0 to under 12: “seven” may be morning or evening), each once, and the
 * text without them.
 */
export function clockTimesIn(text: string): { readonly times: readonly number[]; readonly rest: string } {
	const times = new Set<number>();
	let rest = text;
	for (const { pattern, shift = 0 } of readings)
		rest = rest.replace(pattern, (_, hour: string, minute?: string | number) => {
			// A reading without minutes hands on where it stands instead.
			const past = typeof minute === 'string' ? Number(minute) / 60 : 0;
			const value = (named.get(hour.toLowerCase()) ?? Number(hour)) + past + shift;
			times.add(Math.round(60 * (((value % 12) + 12) % 12)) / 60);
			return ' at a time ';
		});
	return { times: [...times], rest };
}
