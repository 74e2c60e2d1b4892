import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { before } from './digits.ts';
import { hit, type Language, type PersonalHit } from './types.ts';

const CANDIDATE =
	/(?<![\p{L}\p{N}.,/#+-])(?:\+|00)?\(?\d(?:[ \u00A0()./‑–-]{0,2}\d){6,14}(?![\p{L}\p{N}]|[.,:/-]\d)/gu;
const CUE =
	/(?<!\p{L})(?:call|phone|tel|telephone|mobile|cell|cellphone|ring|text|sms|whatsapp|fax|dial|hotline|reach (?:me|us|him|her)|appel\p{L}*|appeler|téléphone|portable|joi(?:nt|ndre)|numéro|teléfono|móvil|movil|celular|fijo|llam\p{L}+|marca|telefon\p{L}*|anruf\p{L}*|ruf\p{L}*|handy\p{L}*|mobil\p{L}*|durchwahl|zentrale|nummer|number|erreich\p{L}*)\W{0,3}(?:[\p{L}'’]+\W{1,3}){0,4}$/iu;
/** What was said just before is the number of a thing. */
const OTHER_NUMBER =
	/(?:account|ticket|order|invoice|customer|client|contract|case|serial|reference|booking|policy|employee|member|konto|kunden|vertrags|bestell|rechnungs|auftrags|artikel|cliente|pedido|factura|contrato|cuenta|commande|facture|contrat|dossier|compte|card|passport|tracking|version|isbn|iban|mrn|imei|steuer|dni|ssn|social|security)[\p{L}-]*\W{0,3}(?:[\p{L}'’.]+\W{1,3}){0,3}$/iu;
const DATE = /^(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{2,4})(?:[ –]|-(?=\d{4})|$)/u;
const REGIONS: Readonly<Record<Language, readonly CountryCode[]>> = {
	en: ['GB', 'US', 'IE', 'AU'],
	es: ['ES', 'MX'],
	de: ['DE', 'AT', 'CH'],
	fr: ['FR', 'BE', 'CH'],
};
const DIGIT_WORD =
	'(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple|cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|null|eins|zwei|zwo|drei|vier|fünf|sechs|sieben|acht|neun|zéro|un|deux|trois|quatre|cinq|sept|huit|neuf)';
const SPOKEN = new RegExp(
	`(?<![\\p{L}\\p{N}])${DIGIT_WORD}(?:[ ,-]{1,2}${DIGIT_WORD}){6,17}(?![\\p{L}\\p{N}])`,
	'giu',
);

/** Telephone numbers: international ones, ones in a form the language's countries use, any after a word like "call", and ones spoken digit by digit. */
export function findPhones(text: string, language: Language): PersonalHit[] {
	const hits: PersonalHit[] = [];
	for (const match of text.matchAll(CANDIDATE)) {
		const found = match[0].replace(/[^\d]+$/, '');
		if (isPhone(found, before(text, match.index), language))
			hits.push(hit('phone', match.index, match.index + found.length, 'a telephone number'));
	}
	for (const match of text.matchAll(SPOKEN))
		hits.push(hit('phone', match.index, match.index + match[0].length, 'a number spoken digit by digit'));
	return hits;
}

function isPhone(found: string, said: string, language: Language): boolean {
	const digits = found.replace(/\D/g, '');
	if (digits.length > 15 || DATE.test(found) || /^(\d)\1+$/.test(digits)) return false;
	if (/^(?:\+|00)/.test(found)) return digits.length >= (found.startsWith('+') ? 8 : 9);
	const cued = CUE.test(said);
	if (!cued && OTHER_NUMBER.test(said)) return false;
	if (/^\(\d{2,5}\)/.test(found) && digits.length >= 9) return true;
	if (/^(?:1[-. ])?\d{3}[-. ]\d{3}[-. ]\d{4}$/.test(found)) return true;
	if (/^0[1-9]/.test(found) && digits.length >= 9 && digits.length <= 12)
		return digits.length >= 10 || /\D/.test(found);
	if (cued && !OTHER_NUMBER.test(said))
		return !/\d\/\d{1,2}\/\d{4}/.test(found) && !/\d\.\d{1,2}$/.test(found);
	return (
		isGrouped(found) &&
		REGIONS[language].some((region) => parsePhoneNumberFromString(found, region)?.isValid())
	);
}

/** Written in the groups of a telephone number; "10 000 000" and "1.200.000" are amounts, "612 345 678" a mobile in Spain, "666-12-1234" an American identity number. */
function isGrouped(found: string): boolean {
	if (/^\d{3}-\d{2}-\d{4}$/.test(found)) return false;
	if (/^\d{1,3}([ .]\d{3})+$/.test(found)) return /^[67]\d{2} \d{3} \d{3}$/.test(found);
	return /^\d{2,4}([ .-]\d{2,4}){2,4}$/.test(found);
}
