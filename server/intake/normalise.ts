/** A text as a person reads it, and whether characters that hide or reorder text were taken out. */
export type CleanText = { text: string; hadControls: boolean };

/** Text nothing needs taking out of; the common case, tens of thousands of times in an export. */
const PLAIN_ASCII = /^[ -~\n]*$/;
/** Nothing to even out either: words with one space between them. */
const EVEN_ASCII = /^[!-~]+(?: [!-~]+)*$/;
const ZERO_WIDTH = /[\u00AD\u180E\u200B\u2060\uFEFF]/gu;
/** Joiners carry meaning inside emoji and in scripts that use them, nowhere else. */
const STRAY_JOINER =
	/(?<!\uFE0F|[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}])(?:\u200C|\u200D)/gu;
const CONTROL = /(?![\t\n])\p{Cc}/gu;
const BIDI = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
/** Tag characters spell invisible ASCII; after a black flag they are an ordinary flag emoji. */
const TAGS = /(\u{1F3F4}[\u{E0020}-\u{E007F}]+)|[\u{E0000}-\u{E007F}]/gu;
const LINE_BREAK = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;

/** Takes out what nobody can see and evens out spaces and line breaks; words, case and punctuation stay. */
export function cleanText(raw: string): CleanText {
	if (EVEN_ASCII.test(raw)) return { text: raw, hadControls: false };
	if (PLAIN_ASCII.test(raw)) return { text: evenSpaces(raw), hadControls: false };
	const broken = raw.replace(LINE_BREAK, '\n');
	const bare = broken
		.replace(CONTROL, '')
		.replace(BIDI, '')
		.replace(TAGS, (_, flag: string | undefined) => flag ?? '');
	const text = evenSpaces(bare.replace(ZERO_WIDTH, '').replace(STRAY_JOINER, ''));
	return { text, hadControls: bare.length !== broken.length };
}

function evenSpaces(text: string): string {
	return text
		.replace(/[^\S\n]+/gu, ' ')
		.replace(/ ?\n ?/g, '\n')
		.replace(/\n{3,}/g, '\n\n')
		.trim();
}

/** The text with one form for each quotation mark, dash, space and letter width; for matching patterns, never for showing. */
export function comparisonText(raw: string): string {
	return cleanText(raw)
		.text.normalize('NFKC')
		.replace(/[‘’‚‛`´ʼ]/g, "'")
		.replace(/[“”„‟«»]/g, '"')
		.replace(/[‐‑‒–—―−]/g, '-')
		.replace(/…/g, '...')
		.replace(/\s+/g, ' ')
		.trim();
}

/**
 * What makes two texts the same quote: letters, digits, question marks and a few signs that carry meaning,
 * lower case, one space between words. Empty for a text without any.
 */
export function contentKey(text: string): string {
	return comparisonText(text)
		.toLowerCase()
		.normalize('NFKC')
		.replace(/(?<=[\p{L}\p{N}])'(?=\p{L})/gu, '')
		.replace(/(?<![\p{L}\p{N}])-(?=\d)/gu, ' minus ')
		.replace(/[^\p{L}\p{M}\p{N}\p{Sc}%+?]+/gu, ' ')
		.trim();
}

/** The first words of a text on one line, at most 80 characters. */
export function excerptOf(text: string): string {
	const line = cleanText(text).text.replace(/\s+/g, ' ');
	const chars = Array.from(line);
	return chars.length <= 80 ? line : `${chars.slice(0, 79).join('').trimEnd()}…`;
}
