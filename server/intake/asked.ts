/** Words for the one who asks, as they are written before a colon, in a column and on a note. */
const askers =
	'interviewer(?:in)?|moderator(?:in)?|researcher|facilitator|int|intervieweu[rs]e?|enquêt(?:eur|rice)|entrevistador(?:a)?|moderador(?:a)?|forscher(?:in)?|聞き手|インタビュアー';
const marks = `q|question|frage|pregunta|質問|${askers}`;

/** A name in a column that is the one who asks. */
export const ASKER = new RegExp(`^(?:${askers})$`, 'iu');
/** The same before a colon, where one letter is enough. */
export const ASKER_LABEL = new RegExp(`^(?:${askers}|host|q|i)$`, 'iu');

const MARKED_ALWAYS = new RegExp(`^(?:${marks})\\s?[:：]`, 'iu');
const MARKED = new RegExp(`^(?:${marks})\\s?\\d{0,2}\\s?[:.)]\\s`, 'iu');

/** A text an interviewer marked as a question of their own ("Q: …"). */
export function isMarkedQuestion(text: string): boolean {
	return MARKED_ALWAYS.test(text) || (MARKED.test(text) && /[?？]$/u.test(text));
}

/** How a question begins and whom it speaks to, language by language; both have to be there. */
const spokenTo: readonly (readonly [RegExp, RegExp])[] = [
	[
		/^(?:(?:and|so|ok|okay)\s)?(?:how|what|when|where|who|which|could you|can you|do you|did you|would you|have you|are you|were you|is there anything|tell (?:me|us)|walk (?:me|us)|describe)(?!\p{L})/iu,
		/(?<!\p{L})(?:you|your|yourself)(?!\p{L})/iu,
	],
	[
		/^(?:(?:und|also|ok|okay)\s)?(?:wie|was|wann|wo|wer|welche[rmns]?|womit|wofür|könn(?:en|test|ten|t)|kannst|würd(?:en|est|et)|haben|habt|hast|nutz(?:en|t|st)|gibt es)(?!\p{L})/iu,
		/(?<!\p{L})(?:du|dir|dich|deine?[mnrs]?|euch|Sie|Ihnen|Ihre?[mnrs]?)(?!\p{L})/u,
	],
	[
		/^(?:(?:et|alors|ok)\s)?(?:comment|que|qu['’]\p{L}+|quoi|quand|où|qui|quel(?:le)?s?|est-ce que|pouvez|pourriez|avez|êtes|utilisez|racontez|décrivez)(?!\p{L})/iu,
		/(?<!\p{L})(?:vous|votre|vos|tu|ton|tes)(?!\p{L})/iu,
	],
	[/^¿/u, /(?<!\p{L})(?:usted(?:es)?|tú|vosotr[oa]s)(?!\p{L})/iu],
];

/** One short question to a second person; "why is this so hard?" is a sigh, not a question of ours. */
export function isSpokenQuestion(text: string): boolean {
	if (text.split(/[.!?…]+\s/u).length !== 1) return false;
	return spokenTo.some(([begins, addresses]) => begins.test(text) && addresses.test(text));
}
