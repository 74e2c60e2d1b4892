import { givenName, isCity, isKnownFirm, isOrdinary } from './lexicon.ts';
import { hit, type PersonalHit } from './types.ts';
import { employerCues, firmCues, firmHeads, firmWords, legalForms } from './words/company-cues.ts';
import { roles } from './words/name-cues.ts';
import { notNames } from './words/not-names.ts';
import { tools } from './words/tools.ts';
import { cueBefore, isSpace, type Word } from './words.ts';

const EMPLOYING = new Set(['at', 'for', 'with', 'bei', 'chez']);
const ARTICLES = new Set(['the', 'la', 'el', 'die', 'der', 'dem', 'den', 'das', 'le', 'les', 'l']);
const CUSTOMERS = new Set([
	'client',
	'customer',
	'supplier',
	'vendor',
	'employer',
	'company',
	'firm',
	'agency',
	'cliente',
	'empresa',
	'kunde',
	'kunden',
	'firma',
	'lieferant',
	'fournisseur',
	'entreprise',
	'societe',
]);
/** "looking at PDPs" names no firm. */
const LOOKS = new Set([
	'look',
	'looks',
	'looked',
	'looking',
	'point',
	'points',
	'pointing',
	'aim',
	'aimed',
	'arrive',
	'arrived',
	'stare',
	'glance',
	'laugh',
	'shout',
	'good',
	'bad',
]);
const INNER = new Set([
	'of',
	'and',
	'for',
	'the',
	'de',
	'du',
	'des',
	'del',
	'la',
	'le',
	'les',
	'et',
	'y',
	'und',
	'von',
	'fur',
	'zu',
	'd',
	'l',
]);

type Found = { readonly last: number; readonly why: string };

/** Firms and institutions: by their legal form, by what they do, or by a cue such as "works at". Customers' names come from a list instead. */
export function findCompanies(text: string, words: readonly Word[]): PersonalHit[] {
	const formed = words.some(
		(word, i) => isLegalForm(text, words, i) || firmWords.has(word.fold) || firmHeads.has(word.fold),
	);
	const hits: PersonalHit[] = [];
	for (let i = 0; i < words.length; i++) {
		if (!words[i]!.capital || words[i]!.text.length < 2) continue;
		const found =
			(formed ? formedFirm(text, words, i) : null) ?? cuedFirm(text, words, i) ?? knownFirm(words, i);
		if (found === null) continue;
		const last = words[found.last]!;
		const end = isLegalForm(text, words, found.last) && text[last.end] === '.' ? last.end + 1 : last.end;
		hits.push(hit('company', words[i]!.start, end, found.why));
		i = found.last;
	}
	return hits;
}

/** A firm whose name says that it is one. */
function formedFirm(text: string, words: readonly Word[], i: number): Found | null {
	const word = words[i]!;
	const last = lastOfFirm(text, words, i);
	if (last === i || ARTICLES.has(word.fold) || CUSTOMERS.has(word.fold)) return null;
	if (isLegalForm(text, words, last)) return { last, why: 'has the legal form of a firm' };
	if (
		words[last]!.capital &&
		(firmHeads.has(word.fold) || firmHeads.has(`${word.fold} ${words[i + 1]!.fold}`))
	)
		return { last, why: 'a kind of firm or institution and its name' };
	if (isOrdinary(word.fold) || tools.has(word.fold)) return null;
	const ending = lastFirmWord(words, i, last);
	return ending > i ? { last: ending, why: 'a name and what a firm does' } : null;
}

/** A firm somebody works at, deals with or comes from. */
function cuedFirm(text: string, words: readonly Word[], i: number): Found | null {
	const word = words[i]!;
	if (word.gap === ', ' && CUSTOMERS.has(words[i - 1]?.fold ?? ''))
		return isUnknown(word) && !word.caps ? firmAt(text, words, i, 'follows who is dealt with') : null;
	if (!isSpace(word.gap)) return null;
	const article = ARTICLES.has(words[i - 1]?.fold ?? '') && isSpace(words[i - 1]!.gap);
	const employer =
		cueBefore(words, i, employerCues) ?? (article ? cueBefore(words, i - 1, employerCues) : null);
	// Even a tool everybody knows is an employer after "I work at".
	if (employer !== null && (isUnknown(word) || (tools.has(word.fold) && !notNames.has(word.fold))))
		return firmAt(text, words, i, `follows “${employer}”`);
	if (EMPLOYING.has(words[i - 1]?.fold ?? '') && roles.has(words[i - 2]?.fold ?? '') && isUnknown(word))
		return firmAt(text, words, i, 'where somebody works');
	const cue = cueBefore(words, i, firmCues) ?? (article ? cueBefore(words, i - 1, firmCues) : null);
	if (cue === null || !isUnknown(word) || word.caps || isCity(word.fold)) return null;
	if (cue === 'at' && (article || LOOKS.has(words[i - 2]?.fold ?? ''))) return null;
	const firm = firmAt(text, words, i, `follows “${cue}”`);
	return givenName(word.fold) !== null && firm.last === i ? null : firm;
}

function firmAt(text: string, words: readonly Word[], i: number, why: string): Found {
	return { last: lastOfFirm(text, words, i), why };
}

function knownFirm(words: readonly Word[], i: number): Found | null {
	if (words[i]!.text.length < 4 || tools.has(words[i]!.fold)) return null;
	let name = '';
	let last = -1;
	for (let j = i; j < Math.min(words.length, i + 3) && (j === i || words[j]!.gap === ' '); j++) {
		name = j === i ? words[j]!.fold : `${name} ${words[j]!.fold}`;
		if (isKnownFirm(name)) last = j;
	}
	return last < 0 ? null : { last, why: 'a well-known firm' };
}

function isUnknown(word: Word): boolean {
	return !word.hasDigit && !notNames.has(word.fold) && !tools.has(word.fold) && !isOrdinary(word.fold);
}

/** Index of the last word of the run of capitalised words from `i`, with "&", "de la" and the like between them. */
function lastOfFirm(text: string, words: readonly Word[], i: number): number {
	let last = i;
	for (let j = i + 1; j < words.length && j - i < 8; j++) {
		const word = words[j]!;
		if (word.gap !== ' ' && !/^(?:-|\.? ?& ?|, |\.|\. )$/.test(word.gap)) break;
		const legal = isLegalForm(text, words, j);
		if (
			word.gap !== ' ' &&
			/[,.]/.test(word.gap) &&
			!/&/.test(word.gap) &&
			!legal &&
			!(word.text.length === 1 && words[j - 1]!.text.length === 1)
		)
			break;
		if (word.capital || legal) {
			if (!legal && notNames.has(word.fold) && !firmWords.has(word.fold) && !/&/.test(word.gap)) break;
			last = j;
			if (legal) break;
		} else if (!INNER.has(word.fold)) break;
	}
	return last;
}

/** "GmbH", or "S.A." and "S. L." written with full stops. */
function isLegalForm(text: string, words: readonly Word[], i: number): boolean {
	const word = words[i]!;
	if (word.text.length > 1) return legalForms.has(word.text);
	const previous = words[i - 1];
	return (
		/^[AL]$/.test(word.text) &&
		previous?.text === 'S' &&
		/^\. ?$/.test(word.gap) &&
		/^[\s.,;]|^$/.test(text.slice(word.end, word.end + 1))
	);
}

function lastFirmWord(words: readonly Word[], i: number, last: number): number {
	for (let j = last; j > i; j--) if (words[j]!.capital && firmWords.has(words[j]!.fold)) return j;
	return -1;
}
