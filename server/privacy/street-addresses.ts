import { hit, type PersonalHit } from './types.ts';

const NAME = String.raw`\p{Lu}[\p{L}'’.-]{0,24}`;
const HOUSE = String.raw`\d{1,5}(?:\s?[a-zA-Z](?![\p{L}])|\s?(?:bis|ter)(?![\p{L}]))?`;
const FLAT = String.raw`(?:,? (?:Apt|Apartment|Flat|Unit|Suite|Ste|No)\.? ?#?[\dA-Z]{1,5}|, ?\d{1,2}[º°] ?(?:izquierda|derecha|izda|dcha|[A-Z\d](?!\p{L}))?)?`;
const TOWN = String.raw`(?:,? (?:[A-Z]{1,2}-)?\d{4,5}(?: ${NAME}){1,2}|,? [A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})?`;
const SHAPES: readonly RegExp[] = [
	new RegExp(
		String.raw`(?<![\p{L}\p{N}])(?:(?:Flat|Apt\.?|Apartment|Unit|Suite) #?\d{1,4}[A-Z]?,? )?\d{1,5}[A-Za-z]?(?: ${NAME}){1,3} (?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Court|Ct|Boulevard|Blvd|Way|Terrace|Square|Sq|Crescent|Close|Parkway|Pkwy|Highway|Hwy|Row|Mews|Gardens|Grove|Hill|Quay)(?![\p{L}])\.?${FLAT}${TOWN}(?:, ${NAME}(?: ${NAME})?(?:,? [A-Z]{2}(?![\p{L}])(?: \d{5})?)?)?`,
		'gu',
	),
	new RegExp(
		String.raw`(?<![\p{L}\p{N}])(?:[Cc]alle|[Aa]venida|[Aa]vda\.?|[Pp]laza|[Pp]aseo|[Cc]amino|[Cc]arrer|[Tt]ravesía|[Rr]onda|C\/)(?: de(?: la| los| las|l)?)? ${NAME}(?: (?:(?:de|del|la|los|las|y) ){0,2}${NAME}){0,3},? (?:n[º°.]{1,2} ?)?${HOUSE}${FLAT}${TOWN}`,
		'gu',
	),
	new RegExp(
		String.raw`(?<![\p{L}\p{N}])${HOUSE},? (?:[Rr]ue|[Aa]venue|av\.|[Bb]oulevard|bd|place|chemin|allée|allées|impasse|quai|route|cours|passage|faubourg)(?: (?:de|du|des|la|le|les|l[’']|d[’'])){0,2} ?${NAME}(?: (?:(?:de|du|des|la|le|les) ){0,2}${NAME}){0,3}${TOWN}`,
		'gu',
	),
	new RegExp(
		String.raw`(?<![\p{L}\p{N}])(?:${NAME} ){0,2}?\p{Lu}[\p{L}-]{1,24}(?:straße|strasse|str\.|weg|gasse|allee|platz|damm|ufer|ring|chaussee|markt|graben) ${HOUSE}(?![\p{L}\p{N}:.,]\d|[%€])${TOWN}`,
		'gu',
	),
	new RegExp(
		String.raw`(?<![\p{L}\p{N}])(?:Am|An der|An den|Auf dem|Auf der|Im|In der|Zum|Zur|Unter den|Hinter der) (?:${NAME} ){0,2}[\p{L}-]{0,20}(?:[Mm]arkt|[Bb]ach|[Bb]erg|[Hh]of|[Gg]raben|[Ww]ald|[Pp]ark|[Tt]or|[Ww]all|[Ss]ee|[Aa]nger|[Gg]arten|[Ff]eld|[Hh]ang|[Gg]rund|[Bb]runnen|[Ll]inden|[Kk]irche|[Mm]ühle|[Bb]ahnhof) \d{1,3}[a-z]?(?![\p{L}\p{N}])${TOWN}`,
		'gu',
	),
	/(?<![\p{L}\p{N}])(?:P\.?O\.? Box|Postfach|Apartado de correos|Boîte postale) \d{2,6}/giu,
];

/** Streets with a house number in the forms of English, Spanish, French and German, with flat and town where they follow. */
export function findStreetAddresses(text: string): PersonalHit[] {
	if (!/\d/.test(text)) return [];
	return SHAPES.flatMap((shape) =>
		Array.from(text.matchAll(shape), (match) =>
			hit('address', match.index, match.index + match[0].length, 'a street and a house number'),
		),
	);
}
