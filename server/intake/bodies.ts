import { convert } from 'html-to-text';
import { MARKUP } from './column-facts.ts';

/** What was cut from a message, for one sentence to people. */
export type BodyText = { text: string; signature: boolean; quoted: boolean };

const QUOTED = [
	/^\s*-{2,}\s*(?:original message|ursprüngliche nachricht|message d'origine|mensaje original|forwarded message)\s*-{2,}/imu,
	/^_{10,}\s*$/mu,
	/^(?:on\b.{5,120}\bwrote|am\b.{5,120}\bschrieb\b.{0,80}|le\b.{5,120}\ba écrit|el\b.{5,120}\bescribió)\s*:\s*$/imu,
	/^(?:from|von|de)\s?:.+\n(?:sent|date|gesendet|datum|envoyé|enviado|fecha|to|an|à|para)\s?:/imu,
	/^(?:##- please type your reply above this line -##)/imu,
];
const SIGNED = [
	/^(?:sent from (?:my|mail for|outlook|yahoo)|get outlook for|von meinem .{2,30} gesendet|gesendet von|envoyé de(?:puis)? mon|enviado desde mi)\b/imu,
	/^--\s*$/mu,
];
/** A closing formula counts only with a short rest: a name, a title, a number. */
const CLOSING =
	/^(?:(?:best|kind|warm|many)? ?regards|best(?: wishes)?|cheers|sincerely|many thanks|thanks|thank you|mit freundlichen grüßen|(?:viele|beste|liebe) grüße|gruß|mfg|cordialement|bien à vous|bonne journée|un saludo|saludos|atentamente)\s?[,.]?\s*$/imu;

/** A name alone below an empty line. */
const NAMED_LAST = /(?<=\S)[^\S\n]*\n\s*\n\s*\p{Lu}[\p{L}'’-]*\.?(?: \p{Lu}[\p{L}'’-]*\.?){0,2}\s*$/u;

/** A line that only greets, and often names somebody. */
const GREETING =
	/^\s*(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|hallo|moin|guten (?:tag|morgen|abend)|liebe[rs]?|sehr geehrte[rns]?|bonjour|bonsoir|salut|cher|chère|chers|hola|buen[oa]s (?:días|tardes|noches)|estimad[oa]s?)(?!\p{L})[^.!?\n]{0,60}[,.!:]?\s*\n+(?=\s*\S)/iu;

/** An HTML or mail body as what its writer wrote: plain text, without the quoted message below and the signature. Never empty what had words. */
export function bodyText(raw: string): BodyText {
	const plain = (MARKUP.test(raw) ? htmlText(raw) : raw).replace(/\r\n?/gu, '\n');
	const unquoted = cutAt(dropQuotedLines(plain), QUOTED);
	const text = cutClosing(cutAt(unquoted, SIGNED)).replace(NAMED_LAST, '').replace(GREETING, '');
	if (!/\p{L}/u.test(text)) return { text: plain.trim(), signature: false, quoted: false };
	return {
		text: text.trim(),
		signature: text.trim().length < unquoted.replace(GREETING, '').trim().length,
		quoted: unquoted.trim() !== plain.trim(),
	};
}

/** HTML as text, links by their words, pictures left out. */
export function htmlText(html: string): string {
	return convert(html.slice(0, 200_000), {
		wordwrap: false,
		limits: { maxInputLength: 200_000, maxDepth: 50, maxChildNodes: 5000 },
		selectors: [
			{ selector: 'a', options: { ignoreHref: true } },
			{ selector: 'img', format: 'skip' },
			{ selector: 'blockquote', options: { trimEmptyLines: true } },
			...['h1', 'h2', 'h3', 'h4'].map((selector) => ({ selector, options: { uppercase: false } })),
		],
	});
}

function dropQuotedLines(text: string): string {
	return text
		.split('\n')
		.filter((line) => !/^\s*>/u.test(line))
		.join('\n');
}

function cutAt(text: string, marks: readonly RegExp[]): string {
	const starts = marks.flatMap((mark) => mark.exec(text)?.index ?? []);
	return starts.length === 0 ? text : text.slice(0, Math.min(...starts));
}

function cutClosing(text: string): string {
	const match = CLOSING.exec(text);
	if (!match || match.index === 0) return text;
	const rest = text.slice(match.index + match[0].length).trim();
	const lines = rest.split('\n').filter((line) => line.trim() !== '');
	return lines.length <= 6 && rest.length <= 300 && !/[.!?]\s*$/u.test(lines[0] ?? '')
		? text.slice(0, match.index)
		: text;
}
