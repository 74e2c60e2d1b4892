import { ibanLength, isCardNumber, isIban } from './checksums.ts';

/** A stretch of a text that identifies or endangers somebody; offsets in UTF-16 units, end exclusive. */
export type PersonalDataSpan = {
	start: number;
	end: number;
	kind: 'email' | 'phone' | 'card' | 'iban' | 'url';
};

const EMAIL =
	/(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}_%+-][\p{L}\p{N}._%+'-]{0,63}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})\.){1,8}\p{L}{2,24}/gu;
const URL = /\bhttps?:\/\/[^\s<>"'“”‘’]{1,2000}/giu;
const SECRET_PARAMETER =
	/[?&#;](?:[\w-]*(?:token|secret|password|passwd|signature|session|credential)[\w-]*|(?:api[-_]?)?key|auth|sig|code|jwt|pwd|invite)=[^&#\s]{4,}/iu;
const USER_INFO = /^https?:\/\/[^/\s@]+:[^/\s@]+@/iu;
const SECRET_SEGMENT = /\/(?=[\w-]*\d)(?=[\w-]*[a-z])(?=[\w-]*[A-Z])[\w-]{24,}(?=[/?#]|$)/u;
const CARD = /(?<![\p{L}\p{N}.+-])\d(?:[ -]?\d){12,18}(?![\p{L}\p{N}])/gu;
const IBAN_HEAD = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?=[ -]?[A-Z0-9])/giu;
const PHONE =
	/(?<![\p{L}\p{N}.,/#+-])(?:\+|00)?\(?\d(?:[ \u00A0()./‑–-]{0,2}\d){6,14}(?![\p{L}\p{N}]|[.,:/-]\d)/gu;
const PHONE_CONTEXT =
	/(?:call|phone|tel|telephone|mobile|cell|ring|text|sms|whatsapp|fax|appelez|teléfono|llam\w+|telefon|anruf\w*|handy)\W{0,3}(?:\p{L}+\W{1,2}){0,3}$/iu;
const DATE = /^(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{2,4})(?:[ –-]|$)/u;

/** Finds e-mail addresses, telephone and card numbers, IBANs and links that carry a secret; sorted, never overlapping. */
export function findPersonalData(text: string): PersonalDataSpan[] {
	const spans: PersonalDataSpan[] = [];
	function add(kind: PersonalDataSpan['kind'], start: number, length: number): void {
		const end = start + length;
		if (spans.every((span) => end <= span.start || start >= span.end)) spans.push({ start, end, kind });
	}
	for (const match of text.matchAll(URL)) {
		const link = match[0].replace(/[.,;:!?)\]]+$/u, '');
		if (USER_INFO.test(link) || SECRET_PARAMETER.test(link) || SECRET_SEGMENT.test(link))
			add('url', match.index, link.length);
	}
	for (const match of text.matchAll(EMAIL)) add('email', match.index, match[0].length);
	for (const match of text.matchAll(IBAN_HEAD)) {
		const length = ibanSpan(text, match.index);
		if (length > 0) add('iban', match.index, length);
	}
	for (const match of text.matchAll(CARD))
		if (isCardNumber(match[0])) add('card', match.index, match[0].length);
	for (const match of text.matchAll(PHONE)) {
		if (isPhone(match[0], text.slice(Math.max(0, match.index - 40), match.index)))
			add('phone', match.index, match[0].length);
	}
	return spans.sort((a, b) => a.start - b.start);
}

/** Length of the IBAN at `start`, spaces included; 0 when there is none. */
function ibanSpan(text: string, start: number): number {
	const wanted = ibanLength(text.slice(start, start + 2));
	let compact = '';
	let at = start;
	while (at < text.length && compact.length < wanted) {
		const char = text[at]!;
		if (/[A-Z0-9]/i.test(char)) compact += char;
		else if (!/[ \u00A0-]/.test(char) || /[ \u00A0-]/.test(text[at - 1]!)) break;
		at++;
	}
	const ended = !/[\p{L}\p{N}]/u.test(text[at] ?? ' ');
	return wanted > 0 && compact.length === wanted && ended && isIban(compact) ? at - start : 0;
}

/** Numbers of 7 to 15 digits in a form people write telephone numbers in; a bare row of digits needs a word like "call" before it. */
function isPhone(found: string, before: string): boolean {
	const digits = found.replace(/\D/g, '');
	if (digits.length > 15 || DATE.test(found) || /^(\d)\1+$/.test(digits)) return false;
	if (/^(?:\+|00)/.test(found)) return digits.length >= 9 || (found.startsWith('+') && digits.length >= 8);
	if (/^\(\d{2,5}\)/.test(found) && digits.length >= 9) return true;
	if (/^\d{3}[-. ]\d{3}[-. ]\d{4}$/.test(found) || /^1[-. ]\d{3}[-. ]\d{3}[-. ]\d{4}$/.test(found))
		return true;
	if (/^0[1-9]/.test(found) && digits.length >= 10 && digits.length <= 12) return true;
	if (/^0[1-9]/.test(found) && digits.length === 9 && /\D/.test(found)) return true;
	return (
		digits.length >= 7 &&
		!/\d\/\d{1,2}\/\d{4}/.test(found) &&
		PHONE_CONTEXT.test(before) &&
		!/\d\.\d{1,2}$/.test(found)
	);
}
