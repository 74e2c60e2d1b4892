import { withAbsence } from '../synthesis/text/absence.ts';

/** Pairs of words that deny each other. Whole words, any ending named. */
const pairs: readonly (readonly [string, string])[] = [
	['easy', 'hard|difficult|difficulty|tricky|tough|cumbersome'],
	['clear', 'confusing|confused|unclear|confusion'],
	['fast', 'slow|slowly|sluggish'],
	['simple', 'complex|complicated'],
	['trust', 'distrust|distrusts|mistrust|mistrusts'],
	['like', 'dislike|dislikes|hate|hates'],
	['happy', 'unhappy|dissatisfied'],
	['able', 'unable'],
	['cheap', 'expensive|costly'],
	['automatic', 'manual'],
	['automatically', 'manually'],
	['alone', 'together'],
	['early', 'late'],
	['enough', 'insufficient'],
	['reliable', 'unreliable'],
	['confident', 'unsure|anxious|nervous'],
	['online', 'offline'],
	['secure', 'insecure'],
	['complete', 'incomplete'],
	['allowed', 'forbidden|prohibited'],
];
const same: readonly (readonly [string, string])[] = [
	['fast', 'quick|quickly|rapid|rapidly|faster|quicker'],
	['easy', 'easily|easier|straightforward'],
	['hard', 'harder|hardest'],
];
/** Ways to say that something is not so, beyond those the reading of polarity knows. */
const denials =
	/\b(?:no longer|not any ?more|no more|without|none of|lacks?|fails? to|refuses? to|avoids?|(?:have|has|had)? ?(?:stopped|quit|given up|gave up|abandoned|dropped)|(?<!\bthan \w{1,8} )used to(?= (?:be|do|have|go|use|\w+)))\b/giu;
const ceased =
	/\b(?:no longer|not any ?more|any ?more\b|stopped|quit|gave up|given up|abandoned|used to|switched|moved (?:away|over|to)|replaced|got rid of|since (?:then|the (?:new|last|update|release|move|change))|not since)\b/iu;

const denied = String.raw`(?:\b(?:not|never|hardly|cannot|nobody|nothing)|n't)\s+(?:\w+\s+){0,2}`;
const kin = same.map(([to, from]) => [new RegExp(`\\b(?:${from})\\b`, 'giu'), to] as const);
const opposites = pairs.map(([to, from]) => ({
	to,
	plain: new RegExp(`(${denied})?\\b(?:${to})s?\\b`, 'iu'),
	other: new RegExp(`(${denied})?\\b(?:${from})\\b`, 'iu'),
	words: new RegExp(`\\b(?:${from})\\b`, 'giu'),
}));

/** A text with every denial said as "not", and one word for both ends of a pair of opposites. */
export function plainDenials(text: string): string {
	let plain = folded(text);
	for (const { words, to } of opposites) plain = plain.replace(words, to);
	return plain;
}

/** At which end of each pair of opposites a text stands: "not easy" and "difficult" at the same one. Pairs it has both ends of are left out. */
export function endsIn(text: string): ReadonlyMap<string, boolean> {
	const plain = folded(text);
	const ends = new Map<string, boolean>();
	for (const { to, plain: one, other } of opposites) {
		const [a, b] = [one.exec(plain), other.exec(plain)];
		if ((a === null) === (b === null)) continue;
		const isPlain = (a ?? b)![1] === undefined;
		ends.set(to, a === null ? !isPlain : isPlain);
	}
	return ends;
}

function folded(text: string): string {
	let plain = withAbsence(text.replace(/[‘’]/gu, "'")).replace(denials, ' not ');
	for (const [words, to] of kin) plain = plain.replace(words, to);
	return plain.replace(/\bno\b(?! one\b)/giu, 'not');
}

/** Whether a text says that something has changed: "no longer", "we stopped", "used to". */
export function saysItChanged(text: string): boolean {
	return ceased.test(text.replace(/\bthan (?:\w+ ){0,2}used to\b/giu, ' '));
}
