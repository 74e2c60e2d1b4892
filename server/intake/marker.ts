/**
 * Who a text says it is from. `codes` are the participants its marker names; `form` is how: `says` for a suffix or
 * prefix, `describes` for "P5 = ops lead". `text` is the rest.
 */
export type Marker = { codes: string[]; form: 'says' | 'describes'; text: string };

const CODE = String.raw`(?:p(?:articipante?|\.)?|interviewee|respondent|teilnehmer(?:in)?|tn|befragte[rn]?|entrevistad[oa])[\s\u00A0]?[#-]?\d{1,3}`;
const CODES = String.raw`${CODE}(?:\s?(?:\+|&|,|\/|and)\s?${CODE})*`;
const DASH = '[-‐‑‒–—―−~•·]';
/** A stroke after a number parts two figures: “4.0 / P3” is a release and a priority. */
const SUFFIX_SIGN = String.raw`(?:[-‐‑‒–—―−~•·]|(?<!\d\s?)/)`;
/** What may stand beside a code: a role, a language, a time. */
const ASIDE = String.raw`(?:\s?[,;:]?\s?[^()\[\]\n]{0,40})?`;

const SUFFIXES = [
	new RegExp(
		String.raw`(?:^|(?<=[\s"'“”’»«.!?…)]))\s*${SUFFIX_SIGN}{1,2}\s?(${CODES})(?:\s?[,(]\s?[^()\n]{1,40}\)?|\s?[-–/]\s?[^()\n.,]{1,20})?$`,
		'iu',
	),
	new RegExp(String.raw`\(\s?(${CODES})(?!\d)${ASIDE}\)$`, 'iu'),
	new RegExp(String.raw`\[\s?(${CODES})(?!\d)${ASIDE}\]$`, 'iu'),
	// Below the words or behind their closing quotation mark, with the time of the recording at most.
	new RegExp(String.raw`(?:\n|(?<=["”»]))\s*@?(${CODES})(?:,?\s?(?:\d{1,2}:)?\d{1,2}:\d{2})?$`, 'iu'),
	new RegExp(String.raw`\n\s*(${CODES})\s?[,(]\s?[^()\n]{1,40}\)?$`, 'iu'),
	new RegExp(String.raw`\s@(${CODES})$`, 'iu'),
	new RegExp(String.raw`(?<=[.!?…])\s(${CODES})$`, 'iu'),
];
const ALONE = new RegExp(`^(?:${CODES})$`, 'iu');
const PREFIXES = [
	new RegExp(String.raw`^(?:${DASH}\s?)?(${CODES})\s?(:|=|\||→|->|${DASH}(?=\s))\s?`, 'iu'),
	new RegExp(String.raw`^#?(${CODES})\s?\([^()\n]{1,40}\)\s?:\s?`, 'iu'),
	new RegExp(String.raw`^[#@](${CODES})(?!\d)\s`, 'iu'),
	new RegExp(String.raw`^(${CODES})\.\s(?=\p{Lu}\p{L}*\s)`, 'iu'),
	new RegExp(String.raw`^\(\s?(${CODES})(?!\d)${ASIDE}\)\s?:?\s?`, 'iu'),
	new RegExp(String.raw`^\[\s?(${CODES})(?!\d)${ASIDE}\]\s?:?\s?`, 'iu'),
	new RegExp(
		String.raw`^(?:quote|said|zitat|citation|cita)\s(?:from|by|of|von|de)\s(${CODES})\s?(?::|${DASH}(?=\s))\s?`,
		'iu',
	),
	new RegExp(
		String.raw`^@?(${CODES})(?!\d)(?=\s*["“„«\p{Extended_Pictographic}])\s*(?:\p{Extended_Pictographic}\uFE0F?\s*)*`,
		'iu',
	),
	new RegExp(
		String.raw`^(${CODES})(?!\d)\s(?:says?|said|told us|mentioned|mentions|explained|explains|added|sagt|sagte|meint|meinte|erzählt|dit|disait|explique|dice|dijo|cuenta|contó)(?:\s?[:,]|\s(?:that|dass|que))?\s`,
		'iu',
	),
];
const NAMED = new RegExp(String.raw`(?<![\p{L}\p{N}])${CODE}(?![\p{L}\p{N}])`, 'giu');

/** Somebody else's words begin. */
const TURN = new RegExp(String.raw`(?<![\p{L}\p{N}])${CODE}\s?(?::|(?=["“„«]))`, 'giu');

/** Without one there is no marker; most texts have none. */
const ANY_CODE = new RegExp(CODE, 'iu');

/** Participant codes named anywhere in a text, in one spelling (`P3`), each once. */
export function codesIn(text: string): string[] {
	const found = text.match(NAMED) ?? [];
	return [...new Set(found.map((code) => `P${/\d+/.exec(code)![0]}`))];
}

/** Takes a participant marker off the start and the end of a cleaned text; null when there is none. */
export function readMarker(text: string): Marker | null {
	if (!ANY_CODE.test(text)) return null;
	if (ALONE.test(text)) return { codes: codesIn(text), form: 'says', text: '' };
	let rest = text;
	const codes = new Set<string>();
	let form: Marker['form'] = 'says';
	for (const pattern of SUFFIXES) {
		const match = pattern.exec(rest);
		if (!match) continue;
		for (const code of codesIn(match[1]!)) codes.add(code);
		rest = rest.slice(0, match.index).trimEnd();
		break;
	}
	for (const pattern of PREFIXES) {
		const match = pattern.exec(rest);
		if (!match) continue;
		for (const code of codesIn(match[1]!)) codes.add(code);
		if (match[2] === '=') form = 'describes';
		rest = rest.slice(match[0].length).trimStart();
		// “P3: … P5: …”: more than one speaks.
		for (const [other] of rest.matchAll(TURN)) for (const code of codesIn(other)) codes.add(code);
		break;
	}
	return codes.size === 0 ? null : { codes: [...codes], form, text: rest };
}

/** Takes `#words` off the end of a text; `#1` and the like stay, and so does a text made of nothing else. */
export function readHashtags(text: string): { tags: string[]; text: string } {
	const match = /(?:(?:^|\s)#(?=[\p{N}_-]*\p{L})[\p{L}\p{N}_-]+)+$/u.exec(text);
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
