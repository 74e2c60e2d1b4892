import { tellsTrouble } from '../synthesis/local/cues.ts';
import { opposedStems } from '../synthesis/text/polarity.ts';
import { qualities } from './denials.ts';
import type { Meaning } from './meaning.ts';

/** Whether the two stand at different ends of a pair of opposites. */
export function otherEnd(a: Meaning, b: Meaning): boolean {
	return [...a.ends].some(([pair, end]) => b.ends.has(pair) && b.ends.get(pair) !== end);
}

/** Whether the two stand at the same end of a pair of opposites, however they say it. */
export function sameEnd(a: Meaning, b: Meaning): boolean {
	return [...a.ends].some(([pair, end]) => b.ends.get(pair) === end);
}

/** Whether one happens before, after or during what the other stands otherwise to. */
export function isOtherTime({ timing }: Meaning, other: Meaning): boolean {
	return [...timing].some(([what, how]) => other.timing.has(what) && other.timing.get(what) !== how);
}

/** Whether something in a sentence is denied directly. */
export function isDenial({ polarity, frequency }: Meaning): boolean {
	return frequency === 'never' || [...polarity.values()].some(({ near }) => near);
}

/** Whether both deny the same thing directly: in “nobody reads the alerts” and “I stopped reading the alerts” nothing opposes. */
function denySame(a: Meaning, b: Meaning): boolean {
	return [...a.polarity].some(([stem, { near, plain }]) => {
		const other = b.polarity.get(stem);
		return near && !plain && other?.near === true && !other.plain;
	});
}

/** Whether all that somebody is not able to do is something the other does not speak of. */
function isOtherDoing({ unable }: Meaning, { stems }: Meaning): boolean {
	return unable.length > 0 && !unable.some((stem) => stems.has(stem));
}

/** Telling words that one of the two denies directly and the other says plainly; none where both stand at one end of a pair, or deny one thing. */
export function deniedIn(a: Meaning, b: Meaning): string[] {
	if (sameEnd(a, b) || denySame(a, b) || isOtherDoing(a, b) || isOtherDoing(b, a)) return [];
	return opposedStems(a.polarity, b.polarity).filter(
		(stem) =>
			a.stems.has(stem) &&
			!a.endStems.has(stem) &&
			(a.polarity.get(stem)!.near || b.polarity.get(stem)!.near),
	);
}

/** Whether a claim says how well a thing goes, and a sentence has no such word. */
export function lacksQuality({ ends }: Meaning, said: Meaning): boolean {
	const told = [...ends.keys()].filter((pair) => qualities.has(pair));
	return told.length > 0 && !told.some((pair) => said.ends.has(pair));
}

/** Whether a claim says that a thing goes badly, and a sentence tells of that in another way: by a denial, or as trouble. */
export function tellsOfTrouble({ ends }: Meaning, said: Meaning, text: string): boolean {
	const goesBadly = [...ends].some(([pair, end]) => qualities.has(pair) && !end);
	return goesBadly && (isDenial(said) || tellsTrouble(text));
}
