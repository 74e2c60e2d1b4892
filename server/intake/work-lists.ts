import { isLesser, type Marker } from './marker.ts';
import { hasVoice, isTask } from './work-words.ts';

/** Sections, by their path, in which several codes stand, all of them as priorities are written, nobody speaks, and something is to be done. */
export function workLists(
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

export const keyOf = (path: readonly string[]): string => path.join('\n');
