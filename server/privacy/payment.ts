import { countrySpecs, electronicFormatIBAN, isValidIBAN } from 'ibantools';
import { passesLuhn } from './digits.ts';
import { hit, type PersonalHit } from './types.ts';

const CARD = /(?<![\p{L}\p{N}.+-])\d(?:[ \u00A0.-]?\d){12,18}(?![\p{L}\p{N}])/gu;
/** Prefix and length of the large issuers' numbers (ISO/IEC 7812 ranges). */
const ISSUERS =
	/^(?:4(?:\d{12}|\d{15}|\d{18})|(?:5[0-8]|2[2-7])\d{14}|3[47]\d{13}|3[068]\d{12}|35\d{14}|6\d{15,18})$/;
const IBAN_HEAD = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?=[ \u00A0.-]?[A-Z0-9])/giu;

/** Payment card numbers: an issuer's prefix and length, and the check digit. */
export function findCards(text: string): PersonalHit[] {
	const hits: PersonalHit[] = [];
	for (const match of text.matchAll(CARD)) {
		const digits = match[0].replace(/\D/g, '');
		if (ISSUERS.test(digits) && passesLuhn(digits) && !/^(\d)\1+$/.test(digits))
			hits.push(hit('card', match.index, match.index + match[0].length, 'a payment card number'));
	}
	return hits;
}

/** International bank account numbers: a country's length and the check digits. */
export function findIbans(text: string): PersonalHit[] {
	const hits: PersonalHit[] = [];
	for (const match of text.matchAll(IBAN_HEAD)) {
		const length = ibanSpan(text, match.index);
		if (length > 0) hits.push(hit('iban', match.index, match.index + length, 'a bank account number'));
	}
	return hits;
}

/** Length of the IBAN at `start`, spaces included; 0 when there is none. */
function ibanSpan(text: string, start: number): number {
	const country = text.slice(start, start + 2).toUpperCase();
	const wanted = Object.hasOwn(countrySpecs, country) ? (countrySpecs[country as 'DE']?.chars ?? 0) : 0;
	let count = 0;
	let at = start;
	while (at < text.length && count < wanted) {
		const char = text[at]!;
		if (/[A-Z0-9]/i.test(char)) count++;
		else if (!/[ \u00A0.-]/.test(char) || /[ \u00A0.-]/.test(text[at - 1]!)) break;
		at++;
	}
	const ended = !/[\p{L}\p{N}]/u.test(text[at] ?? ' ');
	const compact = electronicFormatIBAN(text.slice(start, at).replace(/[\u00A0.]/g, ''));
	return wanted > 0 && count === wanted && ended && compact !== null && isValidIBAN(compact) ? at - start : 0;
}
