import { before } from './digits.ts';
import { hit, type PersonalHit } from './types.ts';

/** A national number: its shape, what must hold for its letters and digits, and a word that makes the shape enough. */
type Scheme = {
	readonly why: string;
	readonly shape: RegExp;
	/** Null: any papers' number, which counts only after its name. */
	readonly holds: ((compact: string) => boolean) | null;
	/** `near` looks just before the number, `any` says quickly that a text has no such word at all. */
	readonly cue: { readonly near: RegExp; readonly any: RegExp } | null;
};

const SAID = String.raw`\W{0,3}(?:[\p{L}'’]+\W{1,3}){0,4}$`;
const cue = (words: string): Scheme['cue'] => ({
	near: new RegExp(`(?<![\\p{L}])(?:${words})${SAID}`, 'iu'),
	any: new RegExp(words, 'iu'),
});
const edge = (shape: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])${shape}(?![\\p{L}\\p{N}])`, 'giu');

const SCHEMES: readonly Scheme[] = [
	{
		why: 'a Spanish identity number',
		shape: edge(String.raw`(?:\d{8}|\d{1,2}\.\d{3}\.\d{3}|[XYZ][ -]?\d{7})[ -]?[A-Z]`),
		holds: isDni,
		cue: cue('dni|nie|nif'),
	},
	{
		why: 'a French social security number',
		shape: edge(String.raw`[1-478] ?\d{2} ?(?:0[1-9]|1[0-2]|[2-9]\d) ?(?:\d{2}|2[AB]) ?\d{3} ?\d{3} ?\d{2}`),
		holds: isInsee,
		cue: cue('s[eé]cu|s[eé]curité sociale|insee|nir'),
	},
	{
		why: 'a German tax number',
		shape: edge(String.raw`[1-9]\d ?\d{3} ?\d{3} ?\d{3}`),
		holds: isSteuerId,
		cue: cue('steuer-?id|steuer-?identifikationsnummer|idnr|tin'),
	},
	{
		why: 'a German social insurance number',
		shape: edge(String.raw`\d{2} ?[0-3]\d[01]\d{3} ?[A-Z] ?\d{3}`),
		holds: () => true,
		cue: null,
	},
	{
		why: 'a British National Insurance number',
		shape: edge(
			String.raw`(?:QQ|(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]) ?\d{2} ?\d{2} ?\d{2} ?[A-D]`,
		),
		holds: () => true,
		cue: null,
	},
	{
		why: 'a social security number',
		shape: edge(String.raw`(?!000|666|9)\d{3}([- ])(?!00)\d{2}\1(?!0000)\d{4}`),
		holds: () => true,
		cue: null,
	},
	{
		why: 'an Italian tax code',
		shape: edge(String.raw`[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z]`),
		holds: () => true,
		cue: null,
	},
	{
		why: 'a number of an identity paper',
		shape: edge(String.raw`(?=[\dA-Z./+-]*\d[\dA-Z./+-]*\d)[\dA-Z](?:[ ./+-]?[\dA-Z]){5,17}`),
		holds: null,
		cue: cue(
			String.raw`passports?(?: (?:no|number|nr))?|pasaporte|passeport|reisepass|personalausweis|ausweis|ausweisnummer|ssn|social security(?: number)?|social|national insurance(?: number)?|ni number|nino|nhs(?: number)?|driv\p{L}{1,4}[’']?s? licen[cs]e|führerschein|carnet de conducir|permis de conduire|carte d[’']identité|pesel|bsn|codice fiscale|sozialversicherungsnummer|svnr|rentenversicherungsnummer|seguridad social|aadhaar|cpf|curp|identity card|id card|personnummer|samordningsnummer|cpr(?:-?(?:nr|nummer))?|f[øo]dselsnummer|henkilötunnus|hetu|rijksregisternummer|registre national|numéro national|rodné číslo|rodne cislo|oib|cnp|amka|kimlik|jmbg|egn|steuernummer|steuer-?nr|ahv(?:-?(?:nr|nummer))?|avs|krankenversicherungsnummer|versichertennummer|rut|rfc|cuil|cuit|cédula|cedula|nif|tax file number|tfn|social insurance number|pps(?: number)?|ppsn|pan (?:card|number|no)`,
		),
	},
];

/** Identity, tax and social security numbers of several countries: a shape with its check digits, or a shape after its name. */
export function findNationalIds(text: string): PersonalHit[] {
	if (!/\d\d/.test(text)) return [];
	const hits: PersonalHit[] = [];
	for (const { why, shape, holds, cue } of SCHEMES) {
		const named = cue?.any.test(text) ?? false;
		if (holds === null && !named) continue;
		for (const match of text.matchAll(shape)) {
			const whole = holds === null ? trimmed(match[0]) : match[0];
			if (!/\d\D*\d\D*\d\D*\d/.test(whole)) continue;
			const compact = whole.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
			if (holds?.(compact) || (named && cue?.near.test(before(text, match.index))))
				hits.push(hit('national-id', match.index, match.index + whole.length, why));
		}
	}
	return hits;
}

/** A loose shape may have taken in the words after the number: it ends with its last group that has a digit. */
function trimmed(found: string): string {
	return (
		/^(?:[^ ]*\d[^ ]*|[A-Z]{1,3}(?= ))(?: (?:[^ ]*\d[^ ]*|[A-Z](?= )|[A-Z]$))*/.exec(found)?.[0] ?? found
	);
}

function isDni(compact: string): boolean {
	const digits = compact.slice(0, -1).replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter)));
	return 'TRWAGMYFPDXBNJZSQVHLCKE'[Number(digits) % 23] === compact.at(-1);
}

function isInsee(compact: string): boolean {
	const digits = compact.replace('2A', '19').replace('2B', '18');
	return Number(digits.slice(13)) === 97 - Number(BigInt(digits.slice(0, 13)) % 97n);
}

/** Eleven digits of which one of the first ten comes two or three times, and the check digit of ISO 7064. */
function isSteuerId(compact: string): boolean {
	const distinct = new Set(compact.slice(0, 10)).size;
	if (distinct !== 9 && distinct !== 8) return false;
	let product = 10;
	for (const char of compact.slice(0, 10)) {
		const sum = (Number(char) + product) % 10 || 10;
		product = (sum * 2) % 11;
	}
	return (11 - product) % 10 === Number(compact[10]);
}
