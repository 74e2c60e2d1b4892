import { givenName, isFunctionWord, isOrdinary, isSurname } from './lexicon.ts';
import { hit, type PersonalHit } from './types.ts';
import { notNames } from './words/not-names.ts';
import { type Word, wordsOf } from './words.ts';

const PART = String.raw`[\p{Lu}\p{Lt}][\p{L}\p{M}.'’-]{0,30}`;
const SMALL = '(?:de|del|della|di|da|dos|du|van|von|vom|zu|zur|ter|ten|bin|ibn|ben|al|el|la|le|der|den|y)';
const NAME = `${PART}(?:,? (?:${SMALL} ){0,2}${PART}){0,4}`;

type Frame = {
	/** Its first group is what may be a name. */
	readonly shape: RegExp;
	/** What the text must hold for it. */
	readonly within?: RegExp;
	readonly why: string;
	/** What tells a name from what else stands there. */
	readonly isName: (words: readonly Word[], all: string) => boolean;
};

const isKnown = ({ fold }: Word): boolean => givenName(fold) !== null || isSurname(fold);
const isWritten = ({ fold }: Word): boolean => !isOrdinary(fold);
/** Where a name is all that should stand: no word of grammar, no department, and one word at least that is no ordinary one. */
const isPerson = (words: readonly Word[]): boolean =>
	words.some(isWritten) &&
	(words[0]!.text.length === 1 || words.every(({ fold }) => !isFunctionWord(fold) && !notNames.has(fold)));

const FRAMES: readonly Frame[] = [
	{
		shape: new RegExp(String.raw`(?<![\p{L}\p{N}.'’-])(${NAME})(?=["”]? ?[<(\[][^\s@<>()[\]]{1,64}@)`, 'gu'),
		why: 'stands before an e-mail address',
		isName: (words) => words.some(isWritten),
	},
	{
		shape: new RegExp(
			String.raw`^[> \t]{0,8}(?:From|To|Cc|CC|Bcc|Von|An|De|À|Para|Absender|Empfänger)[ \u00A0]?: {1,3}(${NAME})[ \t]*\r?$`,
			'gmu',
		),
		why: 'the head of an e-mail',
		// "An: Werkstatt" is nobody.
		isName: (words) => isPerson(words) && (words.length > 1 || words.some(isKnown)),
	},
	{
		shape: new RegExp(
			String.raw`^[> \t*-]{0,8}(?:(?:[Yy]our |[Ff]ull |[Ff]irst |[Ll]ast |[Cc]ontact |[Cc]ustomer |[Pp]atient )?[Nn]ame|[Ss]urname|[Cc]ontact(?: person)?|[Pp]assenger|[Pp]atient(?:in)?|[Gg]uest|[Cc]aller|[Ss]igned|[Aa]ttn|[Nn]ombre(?: y apellidos)?|[Aa]pellidos?|[Cc]ontacto|[Pp]aciente|[Nn]om(?: et prénom)?|[Pp]rénom|[Ii]nterlocut(?:eur|rice)|[Vv]orname|[Nn]achname|[Aa]nsprechpartner(?:in)?|[Kk]ontakt(?:person)?)[ \u00A0]?: {0,3}(${NAME})(?=[ \t]*(?:\r?$|[,;|(]))`,
			'gmu',
		),
		why: 'written where a form asks for a name',
		isName: isPerson,
	},
	{
		shape: new RegExp(
			String.raw`^[> \t]{0,8}(?:(?:[Mm]any |[Kk]ind |[Bb]est |[Ww]arm |[Ww]armest |[Ww]ith )*(?:[Tt]hanks|[Tt]hank you|[Rr]egards|[Ww]ishes|[Cc]heers|[Ss]incerely|[Bb]est)|[Yy]ours (?:sincerely|faithfully|truly)|LG|VG|MfG|(?:[Mm]it |[Vv]iele |[Ll]iebe |[Bb]este |[Ss]chöne |[Ff]reundliche[nr]? |[Bb]esten )*(?:[Gg]rüßen?|[Gg]rüssen?|[Gg]ruß|[Gg]russ|[Dd]ank)|(?:[Uu]n |[Mm]uchos )?(?:[Ss]aludos?|[Aa]brazo)|[Aa]tentamente|[Gg]racias|(?:[Bb]ien )?[Cc]ordialement|[Bb]ien à (?:vous|toi)|[Aa]micalement|[Mm]erci|[Ss]alutations)[^\n]{0,40}\r?\n[> \t\r\n]{0,8}(${NAME})[ \t]*(?=\r?$|[,|(])`,
			'gmu',
		),
		why: 'signs a letter',
		// "Danke⏎Klappt": what follows thanks without a comma may be a word like any other.
		isName: (words, all) =>
			isPerson(words) &&
			(words.length > 1 || words.some(isKnown) || !/^\W*(?:thank|dank|gracias|merci)[^,\n]*\n/iu.test(all)),
	},
	{
		shape: new RegExp(String.raw`(?<=[.!?…"”]\s|\n)(${PART}(?: ${PART})?)(?= ?:\s)`, 'gu'),
		within: /(?<!\p{L})(?:Interviewer(?:in)?|Moderator(?:in)?|Researcher|Facilitator) ?:/u,
		why: 'speaks after an interviewer',
		isName: isPerson,
	},
	{
		shape: new RegExp(
			String.raw`(?<![\p{L}\p{N}])(?:[Cc]heers|[Rr]egards|[Bb]est wishes|LG|VG|MfG|[Gg]rüße|[Gg]ruß|[Ss]aludos|[Cc]ordialement)[,!]? (${PART}(?: ${PART})?)\s*$`,
			'gu',
		),
		why: 'signs a letter',
		isName: isPerson,
	},
];

/** People whom the place in a letter or a form gives away: heads of e-mails, what stands before an address, signatures, "Contact: …". */
export function findInLetters(text: string): PersonalHit[] {
	const hits: PersonalHit[] = [];
	for (const { shape, within, why, isName } of FRAMES) {
		if (within?.test(text) === false) continue;
		for (const match of text.matchAll(shape)) {
			const name = match[1]!;
			const all = wordsOf(name);
			// "Ask Maria Kowalska (maria@…)": a sentence's first word is no name.
			const from = all.findIndex((word) => isKnown(word) || isWritten(word) || word.text.length === 1);
			const words = all.slice(Math.max(0, from));
			if (!isName(words, match[0])) continue;
			const at = match.index + match[0].lastIndexOf(name);
			const start = at + words[0]!.start;
			const parts = words.filter((word) => word.text.length > 1).length;
			hits.push(hit('name', start, at + name.length, why, parts > 1 ? 'severe' : 'mild'));
		}
	}
	return hits;
}
