import { type Marker, readMarker } from './marker.ts';
import { codesIn } from './participant-code.ts';
import { hasVoice, isTask, isUrgency, isWork, isWorkPlace, namesWork } from './work-words.ts';

/** A text and the names of the sections it stands in, outermost first. */
export type Placed = { readonly text: string; readonly path?: readonly string[] };

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

const LESSER = /^P[0-4]$/u;
/** Written as a priority is: P0 to P4. */
const isLesser = ({ codes, worded }: Marker): boolean => !worded && codes.every((code) => LESSER.test(code));
const BARE = /^P[0-4]$/iu;
const ZERO = /(?<![\p{L}\p{N}])P0(?![\p{L}\p{N}])/u;
const PRIORITY = /(?<![\p{L}\p{N}])P[0-4]s?(?![\p{L}\p{N}])/u;
/** What stands in front of the name of a room, a level, a plan: no code at the end of a sentence is anybody's behind it. */
const NOUN =
	/(?<![\p{L}\p{N}])(?:rooms?|raum|halle?|hall|gate|level|ebene|stufe|floor|platform|bay|dock|terminal|berth|stand|shelf|rack|pallet|row|seat|plan|tier|bundle|package|class|phase|wave|prio|priority|port|bus|line|parking|page|p\.|to|a|p|vs|and|und|y|et|with|mit|con|avec|from|of|like)$/iu;
/** Quarters, versions and weeks. */
const noLetters = 'PQVW';
/** A document of this many texts shows its habits. */
const many = 10;
/** So many markers in the same place are a habit of those who wrote them. */
const fewestMarked = 3;

/**
 * Reads the markers of one document. What a code means is seen from its company: “P3” is a person where people are marked so, and a priority
 * among tickets; both are unknown rather than guessed where the company says too little. `people`: participants known already.
 */
export function markersAmong(
	texts: readonly Placed[],
	people: ReadonlySet<string> = new Set(),
): DocumentMarkers {
	const letters = lettersAmong(texts);
	const parsed = texts.map(({ text, path = [] }) => ({ text, path, marker: readMarker(text, letters) }));
	const lists = workLists(parsed);
	let [voices, work, clear, terse] = [0, 0, 0, 0];
	let surely = letters === '';
	let scale = false;
	const atWork = (path: readonly string[]): boolean =>
		lists.has(keyOf(path)) ||
		path.some((name) => isWorkPlace(name) && codesInName(name, letters).length === 0);
	const established = new Set<string>();
	const signs = { aside: 0, hash: 0, bare: 0 };
	const bareCodes = new Set<string>();
	const terseCodes = new Set<string>();
	for (const { text, path, marker } of parsed) {
		scale ||= ZERO.test(text);
		if (ZERO.test(text) || (PRIORITY.test(text) && isUrgency(text))) work += 1;
		if (!marker) continue;
		if (marker.sign !== 'clear') {
			signs[marker.sign] += 1;
			if (marker.sign === 'bare') for (const code of marker.codes) bareCodes.add(code);
			continue;
		}
		const body = marker.text;
		const lesser = isLesser(marker);
		if (lesser && atWork(path)) continue;
		clear += 1;
		if (!lesser || hasVoice(body)) {
			voices += 1;
			surely ||= marker.codes.some((code) => code.startsWith('P'));
		} else if (isTask(body)) {
			if (!isUrgency(body)) work += 1;
		} else {
			terse += 1;
			for (const code of marker.codes) terseCodes.add(code);
		}
		if (!lesser || !isWork(body)) for (const code of marker.codes) established.add(code);
	}
	const names = [...new Set(texts.flatMap(({ path = [] }) => path))];
	const named = new Set(names.flatMap((name) => codesInName(name, letters)));
	// A section “P1” alone may be a priority's; one with words beside the code, or a higher code, is somebody's.
	voices += names.filter((name) => codesInName(name, letters).length > 0 && !BARE.test(name)).length;
	work += names.filter((name) => ZERO.test(name) || namesWork(name)).length;
	// Notes in few words carry nobody's voice: where nearly all are marked so, and hardly any says what is to be done, they are people's.
	const marked = voices + terse;
	const regular =
		!scale &&
		terseCodes.size >= 2 &&
		marked >= fewestMarked &&
		marked >= texts.length * 0.6 &&
		work * 3 <= marked;
	const priorities = work > voices && !regular;
	const habit = regular || (voices >= 3 && voices >= work * 2);
	const bare = signs.bare >= 6 && signs.bare >= texts.length * 0.6 && bareCodes.size < signs.bare;
	if (bare) clear += signs.bare;
	const few = texts.length >= many && clear < 3 && voices === 0;

	function stands(marker: Marker, path: readonly string[]): boolean {
		const body = marker.text;
		const known = marker.codes.every((code) => established.has(code) || named.has(code));
		if (marker.sign === 'aside' && !known) return false;
		if (marker.sign === 'hash' && !known && signs.hash < 3) return false;
		if (marker.sign === 'bare' && !(bare && !NOUN.test(body))) return false;
		if (marker.codes.includes('P0')) return false;
		if (!isLesser(marker)) return true;
		if (atWork(path) && !(habit && hasVoice(body))) return false;
		if (!priorities && marker.codes.every((code) => people.has(code)))
			return !isUrgency(body) || hasVoice(body);
		if (priorities || !surely || (few && !hasVoice(body))) return false;
		if (habit) return !isUrgency(body) || hasVoice(body);
		return !isWork(body) && !isFigure(body, clear < 3);
	}

	function namedIn(name: string): string[] {
		const codes = codesInName(name, letters);
		return priorities && codes.every((code) => LESSER.test(code)) ? [] : codes;
	}

	return {
		letters,
		named: namedIn,
		placed(path) {
			for (const name of [...path].reverse()) {
				// “P1” below “Backlog” is a priority.
				if (BARE.test(name) && atWork(path)) continue;
				const codes = namedIn(name);
				if (codes.length > 0) return codes.length === 1 ? codes[0]! : null;
			}
			return null;
		},
		read(text, path = []) {
			const marker = readMarker(text, letters);
			return marker && (marker.text === '' || stands(marker, path)) ? marker : null;
		},
	};
}

const keyOf = (path: readonly string[]): string => path.join('\n');

/** Sections, by their path, in which several codes stand, all of them as priorities are written, nobody speaks, and something is to be done. */
function workLists(
	notes: readonly { readonly path: readonly string[]; readonly marker: Marker | null }[],
): Set<string> {
	const tallies = new Map<string, { codes: number; people: number; tasks: number }>();
	for (const { path, marker } of notes) {
		if (path.length === 0 || marker?.sign !== 'clear' || marker.text === '') continue;
		const tally = tallies.get(keyOf(path)) ?? { codes: 0, people: 0, tasks: 0 };
		tallies.set(keyOf(path), tally);
		tally.codes += 1;
		if (!isLesser(marker) || hasVoice(marker.text)) tally.people += 1;
		else if (isTask(marker.text)) tally.tasks += 1;
	}
	const marked = notes.flatMap(({ marker }) => (marker?.sign === 'clear' ? [marker] : []));
	const isVoiced = marked.filter(({ text }) => hasVoice(text)).length * 2 >= marked.length;
	// Where people speak for themselves elsewhere, less says that a section is none of theirs.
	const least = isVoiced ? 0 : 1 / 3;
	return new Set(
		[...tallies].flatMap(([path, { codes, people, tasks }]) =>
			codes >= 3 && people === 0 && tasks > codes * least ? [path] : [],
		),
	);
}

/** Participants the name of a section, a heading or a file is for; a name of work names nobody. */
export function codesInName(name: string, letters = ''): string[] {
	return namesWork(name) ? [] : codesIn(name, letters);
}

/** A version, a number, a word or two: what a code beside it means cannot be told. */
function isFigure(body: string, alone: boolean): boolean {
	if (/^(?:v(?:ersion)?\s?)?\d[\d.]*$/iu.test(body) || /^\S+$/u.test(body)) return true;
	return alone && /^\S+\s\S+$/u.test(body) && !hasVoice(body);
}

/** Letters by which a document clearly marks people: several of them, again and again, and some speak of themselves. */
function lettersAmong(texts: readonly Placed[]): string {
	const tallies = new Map<string, { codes: Set<string>; texts: number; voices: number }>();
	for (const { text } of texts) {
		const letter = /(?<![\p{L}\p{N}])([A-Z])\d{1,2}(?![\p{L}\p{N}])/u.exec(text)?.[1];
		if (letter === undefined || noLetters.includes(letter)) continue;
		const marker = readMarker(text, letter);
		const [code] = marker?.codes ?? [];
		if (marker?.sign !== 'clear' || marker.codes.length !== 1 || !code?.startsWith(letter)) continue;
		const tally = tallies.get(letter) ?? { codes: new Set<string>(), texts: 0, voices: 0 };
		tallies.set(letter, tally);
		tally.codes.add(code);
		tally.texts += 1;
		if (hasVoice(marker.text)) tally.voices += 1;
	}
	return [...tallies]
		.flatMap(([letter, { codes, texts: count, voices }]) =>
			count >= 4 && codes.size >= 2 && count > codes.size && voices * 4 >= count ? [letter] : [],
		)
		.sort()
		.join('');
}
