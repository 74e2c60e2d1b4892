import { withAbsence } from '../synthesis/text/absence.ts';
import { usedFor } from './endings.ts';
import { asKin } from './kin.ts';
import { foreignDenials } from './other-languages.ts';

/** Pairs of words that deny each other. Whole words, any ending named. */
const pairs: readonly (readonly [string, string])[] = [
	['easy', 'hard|difficult|difficulty|tricky|tough|cumbersome'],
	['clear', 'confusing|confused|unclear|confusion'],
	['fast', 'slow|slowly|sluggish'],
	['simple', 'complex|complicated'],
	['trust', 'distrust|distrusts|mistrust|mistrusts|sceptical|skeptical|suspicious|wary|doubt|doubts'],
	['like', 'dislike|dislikes|hate|hates|hated|annoying|annoys'],
	['happy', 'unhappy|dissatisfied|sad'],
	['able', 'unable'],
	['cheap', 'expensive|costly'],
	['automatic', 'manual'],
	['alone', 'together'],
	['early', 'late'],
	['enough', 'insufficient'],
	['reliable', 'unreliable|broken'],
	['confident', 'unsure|anxious|nervous'],
	['online', 'offline'],
	['secure', 'insecure'],
	['complete', 'incomplete'],
	['allow', 'forbidden|prohibited'],
];
/** Ways to say that something is not so, beyond those the reading of polarity knows. */
const denials =
	/\b(?:no longer|not any ?more|no more|without|none of|lacks?|fails? to|refuses? to|avoids?|(?<!at )the least(?= [a-z]{4,})|(?:hardly|barely|scarcely) (?:any(?:one|body|thing)?|ever)|(?:almost|next to|practically) (?:nobody|nothing|never|no)|(?:have|has|had)? ?(?:stopped|quit|given up|gave up|abandoned|dropped)|(?<!\bthan \w{1,8} )used to(?= (?:be|do|have|go|use|\w+)))\b/giu;
const denied = String.raw`(?:\b(?:not|never|hardly|cannot|nobody|nothing)|n't)\s+(?:[\w'-]+\s+){0,3}`;
const opposites = pairs.map(([to, from]) => ({
	to,
	plain: new RegExp(`(${denied})?\\b(?:${to})s?\\b`, 'iu'),
	other: new RegExp(`(${denied})?\\b(?:${from})\\b`, 'iu'),
	words: new RegExp(`\\b(?:${from})\\b`, 'giu'),
}));

/** Pairs that say how somebody feels about a thing, or with whom it is done: without such a word a sentence says nothing of that. */
export const attitudes: ReadonlySet<string> = new Set(['trust', 'like', 'happy', 'confident', 'alone']);

/** Pairs that say how well a thing goes: that it goes badly is told by such a word or by trouble of any kind. */
export const qualities: ReadonlySet<string> = new Set([
	'easy',
	'clear',
	'fast',
	'simple',
	'enough',
	'reliable',
	'secure',
]);

/** A text read for what it denies. */
export type Denials = {
	/** The text with every denial said as "not", and one word for both ends of a pair of opposites. */
	readonly plain: string;
	/** At which end of each pair of opposites it stands: "not easy" and "difficult" at the same one. Pairs of which it stands at both are left out. */
	readonly ends: ReadonlyMap<string, boolean>;
};

export function readDenials(text: string): Denials {
	const said = folded(text);
	let plain = said;
	const ends = new Map<string, boolean>();
	for (const { to, plain: one, other, words } of opposites) {
		plain = plain.replace(words, to);
		const [a, b] = [one.exec(said), other.exec(said)];
		const told = [...(a ? [a[1] === undefined] : []), ...(b ? [b[1] !== undefined] : [])];
		// “In pairs, never alone” is one end said twice.
		if (told.length > 0 && told.every((end) => end === told[0])) ends.set(to, told[0]!);
	}
	return { plain, ends };
}

/** What cannot be done without a thing needs it: the two denials are none. */
const denier = String.raw`(?:(?<!\p{L})(?:not|never|no|cannot|nothing|nobody|nicht|nie|kein\p{L}*|nichts|niemand|pas|rien|jamais|nunca|nada|nadie)(?!\p{L})|n't)`;
const needed = new RegExp(
	String.raw`(?<=^|[.;:!?,] |\b(?:and|but|because|und|aber|denn) )(?:without|ohne|sans|sin)(\s[^.;!?]{2,60}?)${denier}`,
	'giu',
);
/** Where nobody does something stands between the two: “nobody at the depot answers”. */
const nobodyThere =
	/\b(nobody) ((?:at|in|on|from|of|among) (?:(?:the|my|our|his|her|their|this|that) )?[a-z]{3,})(?= [a-z]{3,})/giu;
/** What somebody is not told is not denied: “does not tell me who owes what”. */
const untold =
	/((?:\b(?:not|never|nobody|cannot)|n't) (?:\w+ )?(?:tells?|says?)(?: \w+)?) (?=(?:who|what|which|where|when|how|whether|if|why)\b)/giu;

/** Before an hour is a time and no condition: who does not come before noon is not said to come then. */
const hour = /\bbefore (?=(?:midnight|noon|midday|dawn|sunrise|sunset|lunch|breakfast|\d{1,2})\b)/giu;
/** What happens otherwise is what somebody avoids: “otherwise we lose money” is “so that we do not”. */
const orElse =
	/\b(?:otherwise|or else|lest)\b(?: (?:I|we|you|they|he|she|it))?(?: (not|never|cannot|can't|do(?:es)? ?n[o'’]t|don't|doesn't))?/giu;

function folded(given: string): string {
	const text = given
		.replace(/[‘’]/gu, "'")
		.replace(usedFor, '$1 for ')
		.replace(hour, 'by ')
		.replace(needed, ' $1 ')
		.replace(untold, '$1, ')
		.replace(orElse, (_, no: string | undefined) => (no === undefined ? ' not ' : ' '));
	// A label belongs to what stands behind it: "Avoids: the archive".
	const joined = text.replace(/^([\p{L}' ]{2,24}): /u, '$1 ');
	const plain = foreignDenials(asKin(withAbsence(joined).replace(denials, ' not ')));
	return plain
		.replace(/\bno one\b/giu, 'nobody')
		.replace(nobodyThere, '$2 $1')
		.replace(/\bno\b/giu, 'not');
}

const wish =
	/\b(?:want(?:s|ed|ing)?|wish(?:es|ed)?|hop(?:e|es|ing)|need(?:s|ed)?|would (?:like|love|rather|prefer)|['’]d (?:like|love|rather|prefer)|dreams? of|longs? for)\b|(?<!\p{L})(?:möchten?|wünsch(?:t|e|en|t sich)|hätten? gern\p{L}*|quier[eo]n?|quisiera|voudrai[st]|souhait\p{L}*)(?!\p{L})/iu;

/** Whether a text says what somebody wants: that it is not there is no objection to that. */
export function saysAWish(text: string): boolean {
	return wish.test(text);
}
