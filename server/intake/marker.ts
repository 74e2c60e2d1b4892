import { codePattern, codesIn } from './participant-code.ts';

/**
 * Who a text says it is from. `codes` are the participants its marker names; `form` is how: `says` for a suffix or
 * prefix, `describes` for "P5 = ops lead". `text` is the rest. `sign`: `clear` where a dash, a colon, brackets or a line
 * part the code from the words; the others are signs only where a board uses them as such. `worded`: a word says whose
 * number it is (“Participant 3”).
 */
export type Marker = {
	codes: string[];
	form: 'says' | 'describes';
	sign: 'clear' | 'aside' | 'hash' | 'bare';
	worded: boolean;
	text: string;
};

/** A text and the names of the sections it stands in, outermost first. */
export type Placed = { readonly text: string; readonly path?: readonly string[] };

const LESSER = /^P[0-4]$/u;
/** Whether codes are written as priorities are: P0 to P4. */
export function areLesser(codes: readonly string[]): boolean {
	return codes.every((code) => LESSER.test(code));
}

/** Whether a marker may be a priority as well as a person. */
export function isLesser({ codes, worded }: Marker): boolean {
	return !worded && areLesser(codes);
}

const DASH = '[-‐‑‒–—―−~•·]';
/** A stroke after a number parts two figures: “4.0 / P3” is a release and a priority. */
const SUFFIX_SIGN = String.raw`(?:[-‐‑‒–—―−~•·]|(?<!\d\s?)/)`;
const TIME = String.raw`(?:\d{1,2}:)?\d{1,2}:\d{2}`;
const SAYS =
	'says?|said|told us|mentioned|mentions|explained|explains|added|sagt|sagte|meint|meinte|erzählt|dit|disait|explique|dice|dijo|cuenta|contó';
/** What may stand beside a code: a role after a sign, a time, a language. */
const ASIDE = String.raw`(?:\s?[,;:–—-]\s?[^()\[\]\n]{1,40}|\s@?${TIME}|\s[A-Z]{2})?`;

type Pattern = { readonly sign: Marker['sign']; readonly pattern: RegExp };
type Grammar = {
	readonly any: RegExp;
	readonly alone: RegExp;
	readonly turn: RegExp;
	readonly suffixes: readonly Pattern[];
	readonly prefixes: readonly Pattern[];
};

function grammarOf(letters: string): Grammar {
	const code = codePattern(letters);
	const codes = String.raw`${code}(?:\s?(?:\+|&|,|\/|and)\s?${code})*`;
	const clear = (source: string): Pattern => ({ sign: 'clear', pattern: new RegExp(source, 'iu') });
	return {
		any: new RegExp(code, 'iu'),
		alone: new RegExp(`^(?:${codes})$`, 'iu'),
		// Somebody else's words begin.
		turn: new RegExp(String.raw`(?<![\p{L}\p{N}])${code}\s?(?::|(?=["“„«])|(?:${SAYS})\s)`, 'giu'),
		suffixes: [
			clear(
				String.raw`(?:^|(?<=[\s"'“”’»«.!?…)]))\s*${SUFFIX_SIGN}{1,2}\s?(${codes})(?:\s?[,(]\s?[^()\n]{1,40}\)?|\s?[-–/]\s?[^()\n.,]{1,20})?$`,
			),
			clear(String.raw`\(\s?(${codes})${ASIDE}\s?\)$`),
			clear(String.raw`[[{]\s?(${codes})${ASIDE}\s?[\]}]$`),
			// Below the words or behind their closing quotation mark, with the time of the recording at most.
			clear(String.raw`(?:\n|(?<=["”»]))\s*@?(${codes})(?:,?\s?${TIME})?$`),
			clear(String.raw`\n\s*[(]?(${codes})\s?[,(]\s?[^()\n]{1,40}\)?$`),
			clear(String.raw`\s@(${codes})$`),
			clear(String.raw`(?<=[.!?…])\s(${codes})$`),
			{ sign: 'hash', pattern: new RegExp(String.raw`\s#(${codes})$`, 'iu') },
			{ sign: 'aside', pattern: new RegExp(String.raw`[([]\s?(${codes})\s[^()\[\]\n]{1,40}[)\]]$`, 'iu') },
			{ sign: 'bare', pattern: new RegExp(String.raw`(?<=[\p{L}\p{N}])\s(${codes})$`, 'iu') },
		],
		prefixes: [
			clear(String.raw`^(?:${DASH}\s?)?(${codes})\s?(:|=|\||(?:→|->)(?!\s?${code})|${DASH}(?=\s))\s?`),
			clear(String.raw`^#?(${codes})\s?\([^()\n]{1,40}\)\s?:\s?`),
			// With who that is: “P4, driver: …”, “— P3, 54, nights: …”.
			clear(String.raw`^(?:${DASH}\s?)?(${codes})\s?[,/]\s?(?!${code})[^:\n]{1,40}:\s`),
			// With the time of the recording, on either side.
			clear(String.raw`^[[(]?${TIME}[\])]?\s?(?:${DASH}\s)?(${codes})\s?:\s?`),
			clear(String.raw`^(${codes})\s?[@[(]\s?${TIME}[\])]?\s?:?\s?`),
			clear(String.raw`^(${codes})(?:\s?[,(]\s?[^()\n:]{1,40}\)?)?\s?\n\s*`),
			clear(String.raw`^[#@](${codes})\s`),
			clear(String.raw`^(${codes})\.\s(?=\p{Lu}\p{L}*\s)`),
			clear(String.raw`^\(\s?(${codes})${ASIDE}\s?\)\s?:?\s?`),
			clear(String.raw`^\[\s?(${codes})${ASIDE}\s?\]\s?:?\s?`),
			clear(
				String.raw`^(?:quote|said|zitat|citation|cita)\s(?:from|by|of|von|de)\s(${codes})\s?(?::|${DASH}(?=\s))\s?`,
			),
			clear(
				String.raw`^@?(${codes})(?=\s*["“„«\p{Extended_Pictographic}])\s*(?:\p{Extended_Pictographic}\uFE0F?\s*)*`,
			),
			clear(String.raw`^(${codes})\s(?:${SAYS})(?:\s?[:,]|\s(?:that|dass|que))?\s`),
		],
	};
}

const grammars = new Map<string, Grammar>();

/**
 * Takes a participant marker off the start and the end of a cleaned text; null when there is none. It looks at one text by
 * itself: whether the code is somebody's is for `markersAmong` to say. `letters`: as for `codesIn`.
 */
export function readMarker(text: string, letters = ''): Marker | null {
	const grammar = grammars.get(letters) ?? grammarOf(letters);
	grammars.set(letters, grammar);
	if (!grammar.any.test(text)) return null;
	if (grammar.alone.test(text))
		return { codes: codesIn(text, letters), form: 'says', sign: 'clear', worded: isWorded(text), text: '' };
	let rest = text;
	let worded = false;
	const codes = new Set<string>();
	const signs: Marker['sign'][] = [];
	let form: Marker['form'] = 'says';
	for (const { sign, pattern } of grammar.suffixes) {
		const match = pattern.exec(rest);
		// “— P6, 54: …” begins a text, however short the rest is.
		if (!match || (match.index === 0 && /:\s/u.test(match[0]))) continue;
		const found = codesIn(match[1]!, letters);
		if (found.length === 0) continue;
		for (const code of found) codes.add(code);
		signs.push(sign);
		worded ||= isWorded(match[1]!);
		rest = rest.slice(0, match.index).trimEnd();
		break;
	}
	for (const { sign, pattern } of grammar.prefixes) {
		const match = pattern.exec(rest);
		if (!match) continue;
		for (const code of codesIn(match[1]!, letters)) codes.add(code);
		signs.push(sign);
		worded ||= isWorded(match[1]!);
		if (match[2] === '=') form = 'describes';
		rest = rest.slice(match[0].length).trimStart();
		// “P3: … P5: …”: more than one speaks.
		for (const [other] of rest.matchAll(grammar.turn))
			for (const code of codesIn(other, letters)) codes.add(code);
		break;
	}
	if (codes.size === 0) return null;
	const sign = signs.includes('clear') ? 'clear' : signs[0]!;
	return { codes: [...codes], form, sign, worded, text: rest };
}

function isWorded(codes: string): boolean {
	return /\p{L}{2}/u.test(codes.replace(/\sand\s/giu, ' '));
}

/** Takes `#words` off the end of a text; `#1`, `#P3` and the like stay, and so does a text made of nothing else. */
export function readHashtags(text: string): { tags: string[]; text: string } {
	const match = /(?:(?:^|\s)#(?![pP]\d{1,3}(?![\p{L}\p{N}_-]))(?=[\p{N}_-]*\p{L})[\p{L}\p{N}_-]+)+$/u.exec(
		text,
	);
	if (!match || match.index === 0) return { tags: [], text };
	return {
		tags: match[0]
			.trim()
			.split(/\s+/)
			.map((tag) => tag.slice(1).toLowerCase()),
		text: text.slice(0, match.index).trimEnd(),
	};
}

/** Takes off the quotation marks around a text, if one pair encloses all of it. */
export function unquote(text: string): string {
	const match = /^["“”„«‟]\s?([^"“”„«»‟]+?)\s?["“”»‟]$/u.exec(text) ?? /^[‘']([^‘’']+)[’']$/u.exec(text);
	return match ? match[1]! : text;
}
