import { givenName, isCity, isOrdinary, isSurname } from './lexicon.ts';
import { extentOfName } from './name-extent.ts';
import { hasRoleBefore, isHyphened, titleBefore } from './name-roles.ts';
import {
	cueAt,
	doesSomething,
	followedByName,
	inBrackets,
	initialWithName,
	isModel,
	ordinaryBefore,
	ownsSomething,
	type Page,
	signsQuote,
} from './name-signs.ts';
import { hit, type Language, type PersonalHit } from './types.ts';
import { firmHeads } from './words/company-cues.ts';
import {
	humanVerbs,
	introCues,
	owners,
	selfCues,
	speechVerbs,
	strongTalkCues,
	talkCues,
} from './words/name-cues.ts';
import { notNames } from './words/not-names.ts';
import { tools } from './words/tools.ts';
import { cueBefore, phrases, type Word } from './words.ts';

const PLACE_PREPOSITIONS = phrases('in, from, near, to, at, around, en, desde, aus, nach, zu, vers');
const MONTHS = phrases(
	'april, may, june, august, mayo, abril, agosto, avril, mai, jan, jun, juni, juli, julio',
);
/** Months, cut short too: beside a number they are part of a date. */
const DATED = phrases(
	'mar, jan, jun, jul, abr, mai, may, april, avril, abril, june, juni, juli, juillet, juin, mayo, august, agosto, januar, julio, junio, augustus',
);
const WORK = phrases(
	'accounts, billing, dispatch, purchasing, procurement, stores, maintenance, facilities, catering, housekeeping, transport, shipping, planning, production, quality, admissions, radiology, cardiology, pharmacy, surgery, circulation, security, shift, team, desk, front desk, office, depot, lab, warehouse, kitchen, reception, ward, department, crew, branch, counter, workshop',
);
const AND = phrases('and, und, y, et, &');
/** Forms that things are the subject of as well. */
const WEAK_VERBS = phrases(
	'and, who, can, has, had, was, is, isn, wasn, y, und, et, ist, war, est, etait, a, m, n, ne, me, le, se, lo, no, will, hat, hatte, kann, puede, tiene, qui',
);

/** Names of people: by what stands around a word, and by lists of given and family names. Sorted, never overlapping. */
export function findNames(text: string, words: readonly Word[], language: () => Language): PersonalHit[] {
	const longer = words.filter((word) => word.text.length > 3);
	const titled = longer.length >= 4 && longer.filter((word) => word.capital).length > 0.6 * longer.length;
	const page: Page = { text, words, language, titled };
	const hits: PersonalHit[] = [];
	for (let i = 0; i < words.length; i++) {
		const why = words[i]!.hasDigit ? null : reasonAt(page, i);
		if (why === null) continue;
		const extent = extentOfName(text, words, i, cueBefore(words, i, selfCues) !== null);
		hits.push(hit('name', extent.start, extent.end, why, extent.full ? 'severe' : 'mild'));
		i = extent.last;
	}
	return hits;
}

/** “from accounting”, “from the night shift”. */
function comesFromWork(words: readonly Word[], i: number): boolean {
	const from = words[i]?.fold ?? '';
	if (notNames.has(from) || (WORK.has(from) && from !== 'shift')) return true;
	return (
		/^(?:the|our|my)$/.test(words[i]?.fold ?? '') &&
		words.slice(i + 1, i + 4).some(({ fold }) => WORK.has(fold))
	);
}

/** Why the word may be a name, or null. */
function reasonAt(page: Page, i: number): string | null {
	const word = page.words[i]!;
	const title = titleBefore(page.words, i);
	if (title !== null) return `follows “${title}”`;
	return word.capital ? reasonForCapital(page, i) : reasonForSmall(page, i);
}

/** Speech recognition writes names small: only a given name with a cue beside it, or what follows "my name is". */
function reasonForSmall({ words }: Page, i: number): string | null {
	const word = words[i]!;
	if (word.text.length < 3 || isOrdinary(word.fold)) return null;
	const self = cueAt(words, i, selfCues);
	if (self !== null) return `follows “${self}”`;
	if (givenName(word.fold) !== 'sure') return null;
	const cue = cueAt(words, i, introCues) ?? cueAt(words, i, talkCues);
	if (cue !== null) return `a given name after “${cue}”`;
	if (hasRoleBefore(words, i)) return 'a given name after what somebody is';
	const next = words[i + 1];
	// A single letter (“a dit”) stands after too much else: “cierra a la una”.
	const does = next?.gap === ' ' && next.text.length > 1 && humanVerbs.has(next.fold);
	return does ? 'a given name and what somebody does' : null;
}

function reasonForCapital(page: Page, i: number): string | null {
	const { words, language, titled } = page;
	const word = words[i]!;
	if (word.text.length === 1) return initialWithName(page, i) ? 'an initial and a name' : null;
	if (notNames.has(word.fold) || tools.has(word.fold) || (word.caps && word.text.length < 4)) return null;
	if (firmHeads.has(word.fold)) return null;
	const given = givenName(word.fold);
	const ordinary = given === null && isOrdinary(word.fold);
	if (ordinary) return null;
	const self = cueAt(words, i, selfCues);
	if (self !== null) return `follows “${self}”`;
	if (hasRoleBefore(words, i)) return 'follows what somebody is';
	if (isHyphened(words, i)) return 'a name and a family name';
	const before = words[i - 1]?.fold ?? '';
	if (before === 'st' || before === 'saint' || before === 'san' || before === 'sankt') return null;
	if (DATED.has(word.fold) && isDated(words, i)) return null;
	if (isCity(word.fold) && (PLACE_PREPOSITIONS.has(before) || given !== 'sure')) return null;
	if (given !== null && isModel(words, i)) return null;
	if (given === 'sure') return language() === 'en' && isNamedThing(words, i) ? null : 'a given name';
	if (given !== null && inBrackets(page, i)) return 'a given name in brackets';
	if (signsQuote(page, i)) return 'stands where a quote is signed';
	if (given === 'maybe') return reasonForMaybe(page, i);
	if (followsPartner(words, i) && language() !== 'de') return 'named together with somebody';
	const strong = cueAt(words, i, strongTalkCues);
	if (strong !== null && language() !== 'de') return `follows “${strong}”`;
	if (!word.caps && followedByName(words, i, () => !word.opens && !titled && language() !== 'de'))
		return 'a name and a family name';
	if (isSurname(word.fold) && (cueAt(words, i, talkCues) !== null || doesSomething(words, i, speechVerbs)))
		return 'a family name';
	if (!word.caps && doesSomething(words, i, speechVerbs) && !ordinaryBefore(words, i))
		return 'says something';
	if (ownsSomething(page, i) && language() === 'en') return 'owns something';
	return null;
}

/** “14 Mar 2023”, “Jan 5”. */
function isDated(words: readonly Word[], i: number): boolean {
	const beside = (word: Word | undefined, gap: string | undefined): boolean =>
		word?.hasDigit === true && /^[ .\u00A0-]{1,2}$/.test(gap ?? '');
	return beside(words[i - 1], words[i]!.gap) || beside(words[i + 1], words[i + 1]?.gap);
}

/** “Will and Joy”, “Christian und Rosa”: two that are names and words each, and no month among them. */
function isPaired(words: readonly Word[], i: number): boolean {
	const isMaybe = (word: Word | undefined): boolean =>
		word?.capital === true && givenName(word.fold) !== null && !MONTHS.has(word.fold);
	const joins = (at: number): boolean => {
		const link = words[at];
		return link?.gap === ' ' && AND.has(link.fold) && words[at + 1]?.gap === ' ' && !words[at + 1]!.hasDigit;
	};
	if (!isMaybe(words[i])) return false;
	if (joins(i + 1)) return isMaybe(words[i + 2]);
	return joins(i - 1) && isMaybe(words[i - 2]);
}

/** “Enzo et Maïwenn”: somebody nobody has heard of beside a given name. */
function followsPartner(words: readonly Word[], i: number): boolean {
	const word = words[i]!;
	const link = words[i - 1];
	const linked = link?.gap === ' ' && AND.has(link.fold) && word.gap === ' ';
	const partner = linked ? words[i - 2] : word.gap === ' & ' ? link : undefined;
	return partner?.capital === true && givenName(partner.fold) === 'sure' && !word.caps;
}

/** “the Norma valve”: an article before, and a thing after it. */
function isNamedThing(words: readonly Word[], i: number): boolean {
	const article = words[i - 1]?.fold;
	return (article === 'the' || article === 'a') && words[i]!.gap === ' ' && isBeforeThing(words, i);
}

/** “our Jordan trip”: whose it is, and a thing after it. */
function isOwnedThing(words: readonly Word[], i: number): boolean {
	return owners.has(words[i - 1]?.fold ?? '') && words[i]!.gap === ' ' && isBeforeThing(words, i);
}

/** Whether an ordinary small word follows that nobody does, such as “trip”. */
function isBeforeThing(words: readonly Word[], i: number): boolean {
	const next = words[i + 1];
	return (
		next?.gap === ' ' &&
		!next.capital &&
		!next.hasDigit &&
		isOrdinary(next.fold) &&
		!humanVerbs.has(next.fold) &&
		next.fold !== 'from'
	);
}

/** A name that is also a word: it takes a cue, a family name, or a capital letter where no word would have one. */
function reasonForMaybe(page: Page, i: number): string | null {
	const { words, language, titled } = page;
	const word = words[i]!;
	const month = MONTHS.has(word.fold);
	const cue = month || word.opens ? null : (cueAt(words, i, introCues) ?? cueAt(words, i, talkCues));
	if (cue !== null && language() !== 'de') return `a given name after “${cue}”`;
	if (month && cueAt(words, i, strongTalkCues) !== null) return 'follows who was spoken to';
	if (month && /^(?:paired|met|hired|trained|onboarded)$/.test(words[i - 1]?.fold ?? ''))
		return 'follows who was met';
	if (followedByName(words, i, () => false)) return 'a name and a family name';
	if (isPaired(words, i)) return 'two given names';
	const next = words[i + 1];
	if (
		next?.gap === ' ' &&
		humanVerbs.has(next.fold) &&
		!WEAK_VERBS.has(next.fold) &&
		!ordinaryBefore(words, i)
	)
		return 'a given name and what somebody does';
	if (next?.fold === 'from' && next.gap === ' ' && !month && comesFromWork(words, i + 2))
		return 'a given name and a department';
	if (ownsSomething(page, i)) return 'owns something';
	if (isOwnedThing(words, i)) return null;
	return word.opens || month || titled || language() === 'de' ? null : 'a given name inside a sentence';
}
