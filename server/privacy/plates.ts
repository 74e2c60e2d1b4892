import { hit, type PersonalHit } from './types.ts';

/** Words of cars, gates and plates: beside one of them a shape like a plate is one. */
const VEHICLE =
	/(?<!\p{L})(?:vans?|trucks?|lorr(?:y|ies)|cars?|trailers?|vehicles?|taxi|cab|bikes?|motorbike|reg(?:istration)?|parked|parking|gate|barrier|(?:licen[cs]e|number)? ?plates?|kennzeichen|nummernschild|wagen|dienstwagen|lkw|auto|fahrzeug|anhänger|schranke|tor|parkplatz|matr[ií]culas?|coche|furgoneta|camión|remolque|placa|barrera|plaques?|immatricul\p{L}+|voiture|camion|camionnette|fourgon|remorque|portail|barrière)(?!\p{L})/iu;
const edge = (shape: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}-])${shape}(?![\\p{L}\\p{N}-])`, 'gu');

/** Shapes of Germany, Britain (today's and the one before), France and Italy, Spain, the United States, the Netherlands. */
const SHAPES = [
	String.raw`(?!(?:USB|CD|DVD|HD|TV|PC)-)[A-ZÄÖÜ]{1,3}[- ][A-Z]{1,2} ?\d{1,4}[EH]?`,
	String.raw`[A-Z]{2}\d{2} ?[A-Z]{3}`,
	String.raw`[A-Z]\d{1,3} ?[A-Z]{3}`,
	String.raw`[A-Z]{2}[- ]?\d{3}[- ]?[A-Z]{2}`,
	String.raw`\d{4}[- ]?[BCDFGHJ-NPR-TV-Z]{3}`,
	String.raw`\d[A-Z]{3} ?\d{3}|[A-Z]{3}[- ]?\d{4}`,
	String.raw`[A-Z]{1,2}-\d{2,3}-[A-Z]{1,2}|\d{1,2}-[A-Z]{2,3}-\d{1,2}`,
].map(edge);

/** Number plates: a shape of one in a text about vehicles. */
export function findPlates(text: string): PersonalHit[] {
	if (!/\d/.test(text) || !VEHICLE.test(text)) return [];
	return SHAPES.flatMap((shape) =>
		[...text.matchAll(shape)].map((match) =>
			hit('account-id', match.index, match.index + match[0].length, 'in the form of a number plate'),
		),
	);
}
