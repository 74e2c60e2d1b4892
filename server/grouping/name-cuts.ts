import type { NodeName } from '../../shared/grouping-api.ts';
import { notesUnder, type ThemeTree } from '../../shared/theme-tree.ts';
import { labelPhrases, type Phrases } from './label-terms.ts';
import { labelThemes } from './label-themes.ts';
import { boardLanguage, capitalisesNouns } from './language.ts';
import { nameStopWords } from './words.ts';

const nameless: NodeName = { label: '', criterion: '' };

/** Names groups of the same notes against each other; what is told by their words as they are now. */
export type NameGroups = (groups: readonly (readonly string[])[]) => NodeName[];

/** `texts` by evidence id; a note whose text is not among them counts for nothing. */
export function groupNamer(texts: ReadonlyMap<string, string>): NameGroups {
	const language = boardLanguage([...texts.values()]);
	const stops = nameStopWords(language.languages);
	const known = new Map<string, Phrases>();
	const phrasesOf = (id: string): Phrases[] => {
		const text = texts.get(id);
		if (text === undefined) return [];
		const phrases = known.get(id) ?? labelPhrases(text, stops);
		known.set(id, phrases);
		return [phrases];
	};
	return (groups) =>
		labelThemes(
			groups.map((ids) => ids.flatMap(phrasesOf)),
			[],
			capitalisesNouns(language),
		);
}

/** A name for each node inside a theme, against the node it parts from; whole themes and what joins them have none. */
export function nameCuts(tree: ThemeTree, name: NameGroups): NodeName[] {
	const names = Array.from({ length: tree.leaves.length + tree.merges.length }, () => nameless);
	for (const [a, b] of tree.merges.slice(0, Math.max(0, tree.leaves.length - tree.shown))) {
		const [first, second] = name([notesUnder(tree, a), notesUnder(tree, b)]);
		names[a] = first ?? nameless;
		names[b] = second ?? nameless;
	}
	return names;
}
