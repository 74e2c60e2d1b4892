import { before } from './digits.ts';
import { hit, type PersonalHit } from './types.ts';

const MONTH = String.raw`(?:jan\p{L}*|feb\p{L}*|mar\p{L}*|mär\p{L}*|apr\p{L}*|may|mai|jun\p{L}*|jul\p{L}*|aug\p{L}*|sep\p{L}*|oct\p{L}*|okt\p{L}*|nov\p{L}*|dec\p{L}*|dez\p{L}*|ene\p{L}*|abr\p{L}*|mayo|ago\p{L}*|dic\p{L}*|fév\p{L}*|avr\p{L}*|juin|juil\p{L}*|août|déc\p{L}*)`;
const DATE = new RegExp(
	String.raw`(?<![\p{L}\p{N}])(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./ ]{1,2}\d{1,2}[-./ ]{1,2}(?:\d{4}|\d{2})|\d{1,2}(?:st|nd|rd|th|\.|er)?(?: de| of)? ${MONTH}\.?(?: de| del|,)? (?:19|20)\d{2}|${MONTH} \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d{2})(?![\p{L}\p{N}])`,
	'giu',
);
const CUE =
	/(?:(?<!\p{L})(?:born|birth|birthday|b-day|dob|d\.o\.b|nacid[oa]|nací|nació|nacimiento|cumpleaños|geboren|geburt\p{L}*|geb\.|née?s?|naissance|anniversaire)(?!\p{L})|turned \d{1,3} on)(?:\W{1,3}[\p{L}.]+){0,4}\W{0,3}$/iu;
const CUE_AFTER = /^\W{1,3}(?:geboren|nacid[oa]|born|\(?date of birth|\(?dob)/iu;

/** Dates of birth: a date with a word of birth beside it. Other dates are left alone. */
export function findBirthDates(text: string): PersonalHit[] {
	if (!/\d/.test(text)) return [];
	const hits: PersonalHit[] = [];
	for (const match of text.matchAll(DATE)) {
		const end = match.index + match[0].length;
		if (CUE.test(before(text, match.index)) || CUE_AFTER.test(text.slice(end, end + 24)))
			hits.push(hit('birth-date', match.index, end, 'a date of birth'));
	}
	return hits;
}
