import { lettersAmong } from './letters-among.ts';
import { areLesser, isLesser, type Marker, type Placed, readMarker } from './marker.ts';
import { type Habits, readHabits } from './marking-habits.ts';
import { codesInName } from './participant-code.ts';
import { hasVoice, isUrgency, isWork } from './work-words.ts';

/** The codes of a document that stand for people. */
export type DocumentMarkers = {
	/** Letters other than P that do, as on a board of U3 and U4. */
	readonly letters: string;
	/** Participants a heading is named for. */
	named(name: string): string[];
	/** The participant the innermost section or heading with one in its name stands for; null when none or more than one does. */
	placed(path: readonly string[]): string | null;
	/** The marker of one of its texts; null where the code is a priority, a place or unclear. */
	read(text: string, path?: readonly string[]): Marker | null;
};

const BARE = /^P[0-4]$/iu;
/** What stands in front of the name of a room, a level, a plan: no code at the end of a sentence is anybody's behind it. */
const NOUN =
	/(?<![\p{L}\p{N}])(?:rooms?|raum|halle?|hall|gate|level|ebene|stufe|floor|platform|bay|dock|terminal|berth|stand|shelf|rack|pallet|row|seat|plan|tier|bundle|package|class|phase|wave|prio|priority|port|bus|line|parking|page|p\.|to|a|p|vs|and|und|y|et|with|mit|con|avec|from|of|like)$/iu;
/**
 * Reads the markers of one document. What a code means is seen from its company: “P3” is a person where people are marked so, and a priority
 * among tickets; both are unknown rather than guessed where the company says too little. `people`: participants known already.
 */
export function markersAmong(
	texts: readonly Placed[],
	people: ReadonlySet<string> = new Set(),
): DocumentMarkers {
	const letters = lettersAmong(texts);
	const habits = readHabits(texts, letters);

	function namedIn(name: string): string[] {
		const codes = codesInName(name, letters);
		return habits.marksWork && areLesser(codes) ? [] : codes;
	}

	return {
		letters,
		named: namedIn,
		placed(path) {
			for (const name of [...path].reverse()) {
				// “P1” below “Backlog” is a priority.
				if (BARE.test(name) && habits.atWork(path)) continue;
				const codes = namedIn(name);
				if (codes.length > 0) return codes.length === 1 ? codes[0]! : null;
			}
			return null;
		},
		read(text, path = []) {
			const marker = readMarker(text, letters);
			return marker && (marker.text === '' || standsFor(marker, path, habits, people)) ? marker : null;
		},
	};
}

/** Whether a marker of a document with these habits stands for people. */
function standsFor(
	marker: Marker,
	path: readonly string[],
	habits: Habits,
	people: ReadonlySet<string>,
): boolean {
	const { codes, text } = marker;
	if (codes.includes('P0') || !isSign(marker, habits)) return false;
	if (!isLesser(marker)) return true;
	// The code may be a priority, too.
	const speaks = hasVoice(text);
	if (habits.atWork(path) && !(habits.marksPeople && speaks)) return false;
	if (!habits.marksWork && codes.every((code) => people.has(code))) return speaks || !isUrgency(text);
	if (habits.marksWork || !habits.hasPeople || (habits.isUnmarked && !speaks)) return false;
	if (habits.marksPeople) return speaks || !isUrgency(text);
	return !isWork(text) && !isFigure(text, habits.isBarelyMarked);
}

/** Whether the sign of a marker is one in such a document: no sign at all, “#P3” and “(P3, …)” are only where they are used so. */
function isSign({ codes, sign, text }: Marker, { people, endsBare, endsWithHash }: Habits): boolean {
	const isKnown = codes.every((code) => people.has(code));
	if (sign === 'aside') return isKnown;
	if (sign === 'hash') return isKnown || endsWithHash;
	return sign === 'clear' || (endsBare && !NOUN.test(text));
}

/** A version, a number, a word or two: what a code beside it means cannot be told. */
function isFigure(body: string, alone: boolean): boolean {
	if (/^(?:v(?:ersion)?\s?)?\d[\d.]*$/iu.test(body) || /^\S+$/u.test(body)) return true;
	return alone && /^\S+\s\S+$/u.test(body) && !hasVoice(body);
}
