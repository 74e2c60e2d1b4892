import { isLesser, type Marker, type Placed, readMarker } from './marker.ts';
import { codesInName } from './participant-code.ts';
import { keyOf, workLists } from './work-lists.ts';
import { hasVoice, isTask, isUrgency, isWork, isWorkPlace, namesWork } from './work-words.ts';

/** How those who wrote a document mark it. */
export type Habits = {
	/** Codes that stand for people somewhere in it: in a marker that nobody takes for anything else, or in the name of a section. */
	readonly people: ReadonlySet<string>;
	/** Whether some codes can only be people's. */
	readonly hasPeople: boolean;
	/** Whether its texts are marked with who said them as a rule, P0 to P4 among them. */
	readonly marksPeople: boolean;
	/** Whether P0 to P4 are priorities in it. */
	readonly marksWork: boolean;
	/** Whether codes without any sign end its texts, and `#P3` too. */
	readonly endsBare: boolean;
	readonly endsWithHash: boolean;
	/** Whether hardly any of its texts is marked: then little says what a code means. */
	readonly isBarelyMarked: boolean;
	/** The same of many texts in which nobody speaks. */
	readonly isUnmarked: boolean;
	/** Whether a section is a list of work. */
	atWork(path: readonly string[]): boolean;
};

const BARE = /^P[0-4]$/iu;
const ZERO = /(?<![\p{L}\p{N}])P0(?![\p{L}\p{N}])/u;
const PRIORITY = /(?<![\p{L}\p{N}])P[0-4]s?(?![\p{L}\p{N}])/u;
/** A document of this many texts shows its habits. */
const many = 10;
/** So many markers in the same place are a habit of those who wrote them. */
const fewestMarked = 3;
/** So many texts of all, when nothing but their place says that codes are markers. */
const mostOfThem = 0.6;
const fewestBare = 6;

/** What the markers of a document and the names of its sections tell of each other. */
export function readHabits(texts: readonly Placed[], letters: string): Habits {
	const parsed = texts.map(({ text, path = [] }) => ({ text, path, marker: readMarker(text, letters) }));
	const lists = workLists(parsed);
	const atWork = (path: readonly string[]): boolean =>
		lists.has(keyOf(path)) ||
		path.some((name) => isWorkPlace(name) && codesInName(name, letters).length === 0);

	const names = [...new Set(texts.flatMap(({ path = [] }) => path))];
	const people = new Set(names.flatMap((name) => codesInName(name, letters)));
	const scale = texts.some(({ text }) => ZERO.test(text));
	// A section “P1” alone may be a priority's; one with words beside the code, or a higher code, is somebody's.
	let voices = names.filter((name) => codesInName(name, letters).length > 0 && !BARE.test(name)).length;
	let work =
		names.filter((name) => ZERO.test(name) || namesWork(name)).length +
		texts.filter(({ text }) => ZERO.test(text) || (PRIORITY.test(text) && isUrgency(text))).length;

	const signed = (sign: Marker['sign']): Marker[] =>
		parsed.flatMap(({ marker }) => (marker?.sign === sign ? [marker] : []));
	const clear = parsed.flatMap(({ path, marker }) =>
		marker?.sign === 'clear' && !(isLesser(marker) && atWork(path)) ? [marker] : [],
	);
	const isSpoken = (marker: Marker): boolean => !isLesser(marker) || hasVoice(marker.text);
	const spoken = clear.filter(isSpoken);
	const silent = clear.filter((marker) => !isSpoken(marker));
	const terse = silent.filter(({ text }) => !isTask(text));
	voices += spoken.length;
	work += silent.filter(({ text }) => isTask(text) && !isUrgency(text)).length;
	for (const marker of clear)
		if (!isLesser(marker) || !isWork(marker.text)) for (const code of marker.codes) people.add(code);

	// Notes in few words carry nobody's voice: where nearly all are marked so, and hardly any says what is to be done, they are people's.
	const marked = voices + terse.length;
	const isRegular =
		!scale &&
		codesOf(terse).size >= 2 &&
		marked >= fewestMarked &&
		marked >= texts.length * mostOfThem &&
		work * 3 <= marked;
	const bare = signed('bare');
	const endsBare =
		bare.length >= fewestBare && bare.length >= texts.length * mostOfThem && codesOf(bare).size < bare.length;
	const isBarelyMarked = clear.length + (endsBare ? bare.length : 0) < fewestMarked;
	return {
		people,
		hasPeople: letters === '' || spoken.some(({ codes }) => codes.some((code) => code.startsWith('P'))),
		marksPeople: isRegular || (voices >= fewestMarked && voices >= work * 2),
		marksWork: work > voices && !isRegular,
		endsBare,
		endsWithHash: signed('hash').length >= fewestMarked,
		isBarelyMarked,
		isUnmarked: texts.length >= many && isBarelyMarked && voices === 0,
		atWork,
	};
}

function codesOf(markers: readonly Marker[]): Set<string> {
	return new Set(markers.flatMap(({ codes }) => codes));
}
