import { givenName, isCity, isOrdinary } from './lexicon.ts';
import { hit, type PersonalHit } from './types.ts';
import { notNames } from './words/not-names.ts';
import { tools } from './words/tools.ts';
import { cueBefore, cuesOf, isSpace, type Word } from './words.ts';

const PREPOSITIONS = cuesOf(
	'in, from, near, to, at, around, outside, based in, via, through, en, desde, de, a, cerca de, hasta, aus, nach, bei, von, um, über, à, vers, près de, depuis, sur, und, and, y, et, of',
);
const FAR_PREPOSITIONS = cuesOf('in, from, near, en, desde, aus, nach, à, based in');
/** The town somebody lives or works in follows, known or not. */
const HOME = cuesOf(`
live in, lives in, lived in, living in, live near, lives near, based in, i'm from, i am from, we're in, we are in, come from, born in, grew up in, moved to, home in, house in, office in, offices in, warehouse in, shop in, team in, staff in, people in, branch in, relocated to, headquartered in, i'm in
vivo en, vive en, vivimos en, soy de, somos de, estoy en, estamos en, oficina en, tienda en, sede en, almacén en, oficina está en, nací en, mudé a
wohne in, wohnt in, wohnen in, lebe in, lebt in, komme aus, kommt aus, sitzen in, sitzt in, büro in, lager in, filiale in, standort in, steht in, zuhause in
habite à, habitons à, habite, vis à, vit à, vivons à, viens de, vient de, bureau à, bureaux à, siège à, entrepôt à, entrepôt est à, magasin à, né à, née à, basé à, basée à, basés à
`);
const INNER = new Set(['de', 'la', 'le', 'les', 'sur', 'upon', 'am', 'an', 'der', 'del', 'on', 'en']);

/** Towns: known ones after a preposition, and whatever follows "I live in". Countries and regions are left: too many people live there. */
export function findPlaces(words: readonly Word[]): PersonalHit[] {
	const hits: PersonalHit[] = [];
	for (let i = 0; i < words.length; i++) {
		const word = words[i]!;
		if (!word.capital || word.hasDigit || word.text.length < 3) continue;
		const last = lastOfTown(words, i);
		const spaced = isSpace(word.gap);
		const home = spaced ? cueBefore(words, i, HOME) : null;
		const numbered = words[last.at + 1];
		// “Halle 4” is a hall, whatever the town of that name.
		if (numbered?.hasDigit && numbered.gap === ' ') continue;
		if (last.known) {
			const ambiguous = givenName(word.fold) !== null || isOrdinary(word.fold);
			const near = spaced && cueBefore(words, i, ambiguous ? FAR_PREPOSITIONS : PREPOSITIONS) !== null;
			const office = /^(?:office|branch|depot|plant|site|team|warehouse|store|shop)$/.test(
				words[last.at + 1]?.fold ?? '',
			);
			if (near || home !== null || (office && !ambiguous)) hits.push(placeHit(words, i, last.at, 'a town'));
		} else if (
			home !== null &&
			!notNames.has(word.fold) &&
			!tools.has(word.fold) &&
			!word.caps &&
			!isOrdinary(word.fold)
		)
			hits.push(placeHit(words, i, last.at, `follows “${home}”`));
		else continue;
		i = last.at;
	}
	return hits;
}

function placeHit(words: readonly Word[], from: number, to: number, why: string): PersonalHit {
	return hit('place', words[from]!.start, words[to]!.end, why);
}

/** Where the town that starts at word `i` ends: the longest known one, else the run of capitalised words. */
function lastOfTown(words: readonly Word[], i: number): { at: number; known: boolean } {
	let known = isCity(words[i]!.fold) ? i : -1;
	let run = i;
	let name = words[i]!.fold;
	for (let j = i + 1; j < Math.min(words.length, i + 4) && /^[ -]$|^\. $/.test(words[j]!.gap); j++) {
		name += ` ${words[j]!.fold}`;
		if (isCity(name)) known = j;
		if (words[j]!.capital && !words[j]!.opens && /^[ -]$/.test(words[j]!.gap)) run = j;
		else if (!INNER.has(words[j]!.fold)) break;
	}
	return known >= 0 ? { at: known, known: true } : { at: run, known: false };
}
