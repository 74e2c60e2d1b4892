import { isIP } from 'node:net';
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { before } from './digits.ts';
import { hit, type Language, type PersonalHit } from './types.ts';

const CANDIDATE =
	/(?<![\p{L}\p{N}.,/#+-])(?:\+|00)?\(?\d(?:(?:[ \u00A0()./‑–-]{0,2}|\)? [/‑–-] )\d){6,14}(?![\p{L}\p{N}]|[.,:/-]\d)/gu;
const CUE =
	/(?<!\p{L})(?:call|phone|tel|telephone|mobile|cell|cellphone|landline|freephone|toll[- ]free|ring|text|sms|whatsapp|fax|dial|hotline|reach (?:me|us|him|her)|appel\p{L}*|appeler|téléphone|portable|joi(?:nt|ndre)|gratuit\p{L}*|teléfono|móvil|movil|celular|fijo|llam\p{L}+|marca|telefon\p{L}*|festnetz|anruf\p{L}*|ruf\p{L}*|handy\p{L}*|mobil\p{L}*|durchwahl|zentrale|erreich\p{L}*)\W{0,3}(?:[\p{L}'’]+\W{1,3}){0,4}$/iu;
/** A word for any number: a telephone's where nothing else is numbered. */
const NUMBER = /(?<!\p{L})(?:numéro|nummer|number)\W{0,3}(?:[\p{L}'’]+\W{1,3}){0,4}$/iu;
/** What was said just before, with no comma since, is the number of a thing; German ones are parts of words. */
const OTHER_NUMBER =
	/(?:konto|kunden|vertrags|bestell|rechnungs|auftrags|artikel|steuer|(?<!\p{L})(?:part|art|article|item|model|batch|lot|los|sku|ean|gtin|artículo|modelo|lote|référence|modèle|modell|charge|account|ticket|order|invoice|customer|client|contract|case|serial|reference|booking|policy|employee|member|cliente|pedido|factura|contrato|cuenta|commande|facture|contrat|dossier|compte|card|passport|tracking|version|isbn|iban|mrn|imei|dni|ssn|social(?: security)?)s?(?:-\p{L}*)?(?!\p{L}))[\p{L}-]*[^\p{L}\p{N},]{0,3}(?:[\p{L}'’.]+[^\p{L}\p{N},]{1,3}){0,3}$/iu;
const DATE = /^(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{2,4})(?:[ –]|-(?=\d{4})|$)/u;
/** What an amount is followed by: a unit, or things that are counted. */
const COUNTED = /^\s?(?:[€$£%]|\p{L}+s(?!\p{L}))/u;
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

/** Pairs, as French numbers are said: "zéro six douze trente-quatre cinquante-six soixante-dix-huit". */
const PAIR =
	'(?:zéro|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante)';
const SPOKEN_PAIRS = new RegExp(
	`(?<![\\p{L}\\p{N}])zéro[ ,]{1,2}${PAIR}(?:(?:[ ,-]{1,2}|[ -]et[ -])${PAIR}){4,16}(?![\\p{L}\\p{N}])`,
	'giu',
);

/** Telephone numbers: international ones, ones in a form the language's countries use, any after a word like "call", and ones spoken digit by digit. */
export function findPhones(text: string, language: () => Language): PersonalHit[] {
	const hits: PersonalHit[] = [];
	for (const match of text.matchAll(CANDIDATE)) {
		const found = match[0].replace(/[^\d]+$/, '');
		const end = match.index + found.length;
		if (isPhone(found, before(text, match.index), text.slice(end, end + 24), language))
			hits.push(hit('phone', match.index, end, 'a telephone number'));
	}
	for (const match of [...text.matchAll(SPOKEN), ...text.matchAll(SPOKEN_PAIRS)])
		hits.push(hit('phone', match.index, match.index + match[0].length, 'a number that is spoken'));
	return hits;
}

function isPhone(found: string, said: string, after: string, language: () => Language): boolean {
	const digits = found.replace(/\D/g, '');
	if (digits.length > 15 || isIP(found) === 4 || DATE.test(found) || /^(\d)\1+$/.test(digits)) return false;
	if (/^(?:\+|00 ?[1-9])/.test(found)) return digits.length >= (found.startsWith('+') ? 8 : 9);
	const called = CUE.test(said);
	const other = OTHER_NUMBER.test(said);
	if (!called && other) return false;
	if (/^\(\d{2,5}\)/.test(found) && digits.length >= 9) return true;
	if (/^(?:1[-. ])?(?:\(\d{3}\) ?|\d{3}[-. ])\d{3}[-. ]\d{4}$/.test(found)) return true;
	if (/^(?:0|\(0\) ?)[1-9]/.test(found) && digits.length >= 9 && digits.length <= 12)
		return digits.length >= 10 || /\D/.test(found);
	if (!other && (called || NUMBER.test(said)))
		return !/\d\/\d{1,2}\/\d{4}/.test(found) && !/^[^.]*\d\.\d{1,2}$/.test(found);
	if (isWithoutPlus(found, digits)) return true;
	// The zero before a number at home may stand by itself: "0 892 555 012".
	const isLikely = isAmount(found)
		? isCallable(found, after)
		: isGrouped(found) || isBareNumber(found) || /^0 [1-9]/.test(found);
	if (!isLikely) return false;
	return REGIONS[language()].some((region) => parsePhoneNumberFromString(found, region)?.isValid());
}

/** "722334455" as Spain writes mobiles, "5125550178" in America; where numbers start with a zero, that tells already. */
function isBareNumber(found: string): boolean {
	return /^[67]\d{8}$|^[2-9]\d{2}[2-9]\d{6}$/.test(found);
}

/** A country's code without its plus: "49 151 55501234", "33 6 12 34 56 78". */
function isWithoutPlus(found: string, digits: string): boolean {
	const abroad = found.replace(/\(0\) ?/, '');
	if (digits.length < 11 || digits.length > 14 || isAmount(abroad)) return false;
	return (
		/^\d{1,3}(?:[ .-]\d{1,10}){2,}$/.test(abroad) &&
		isUneven(abroad) &&
		parsePhoneNumberFromString(`+${abroad}`)?.isValid() === true
	);
}

/** "10 000 000", "1.200.000": in groups of three, as amounts are written. */
function isAmount(found: string): boolean {
	return /^[1-9]\d{0,2}([ .]\d{3})+$/.test(found);
}

/** Amounts that in Spain are numbers to call as well, where nothing they count follows: "900 123 456", "612.345.678". */
function isCallable(found: string, after: string): boolean {
	if (/^[67]\d{2} \d{3} \d{3}$/.test(found)) return true;
	return /^(?:[89]\d{2} \d{3} \d{3}|[67]\d{2}\.\d{3}\.\d{3})$/.test(found) && !COUNTED.test(after);
}

/** In parts, not all of one length as the numbers of a list are, but for hyphens; "666-12-1234" is an American identity number. */
function isGrouped(found: string): boolean {
	if (/^\d{3}-\d{2}-\d{4}$/.test(found)) return false;
	const parts = found.split(/[^\d]+/);
	if (parts.length < 2 || parts.length > 6 || parts.some((part) => part.length < 2)) return false;
	return /^[\d-]+$/.test(found) || isUneven(found);
}

/** Whether the parts are of different length; the numbers of a list are not. */
function isUneven(found: string): boolean {
	return new Set(found.split(/\D+/).map((part) => part.length)).size > 1;
}
