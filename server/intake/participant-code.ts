import { namesWork } from './work-words.ts';

/** Words before a number that make it somebody's: “Participant 3”, “TN 3”. The code is `P3`, whatever the word. */
const WORDS =
	'participante?|interviewee|interviewée?|enquêtée?|respondent|répondante?|encuestad[oa]|subject|sujet|proband(?:in)?|user|usuari[oa]|utilisat(?:eur|rice)|nutzer(?:in)?|teilnehmer(?:in)?|tn|befragte[rn]?|entrevistad[oa]';
/** Not the first of a version or of a count: “User 4.0”, “Respondent 3 of 12”. */
const NUMBER = String.raw`\d{1,3}(?!\d|[.,]\d|\s(?:of|von|de|sur)\s\d)`;

/** One code in a text; `letters`: further ones than P that stand for people on a board (“U3”). A page is no person: “p. 7”. */
export function codePattern(letters = ''): string {
	const other = letters === '' ? '' : `|[${letters}]${NUMBER}`;
	return String.raw`(?:(?:${WORDS}|p)[\s\u00A0]?[#-]?${NUMBER}${other})`;
}

const named = new Map<string, RegExp>();

/** Participant codes named anywhere in a text, in one spelling (`P3`), each once. */
export function codesIn(text: string, letters = ''): string[] {
	let pattern = named.get(letters);
	if (!pattern) {
		pattern = new RegExp(
			String.raw`(?<![\p{L}\p{N}.]|,\s?(?=TN))${codePattern(letters)}(?![\p{L}\p{N}])`,
			'giu',
		);
		named.set(letters, pattern);
	}
	return [...new Set((text.match(pattern) ?? []).map((code) => spelled(code, letters)))];
}

/** A word is the letter it begins with where that letter stands for people: on a board of U3 and U4, “User 5” is U5. */
function spelled(code: string, letters: string): string {
	const first = code[0]!.toUpperCase();
	return `${letters.includes(first) ? first : 'P'}${/\d+/.exec(code)![0]}`;
}

/** Participants the name of a section, a heading or a file is for; a name of work names nobody. */
export function codesInName(name: string, letters = ''): string[] {
	return namesWork(name) ? [] : codesIn(name, letters);
}
