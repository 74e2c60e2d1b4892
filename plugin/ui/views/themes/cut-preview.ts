import type { NodeName } from '../../../../shared/grouping-api.ts';
import type { EffectiveTheme } from '../../../../shared/theme.ts';
import { cutNodes, notesUnder, type ThemeTree } from '../../../../shared/theme-tree.ts';
import { strings } from '../../strings.ts';
import { listed } from '../../wording.ts';

/** Names of joined themes that are told; the others are counted. */
const told = 2;

/**
 * The groups of a cut as the tree has them, largest first: a name of its own for a part of a theme, the names of what is
 * joined else. People's moves are not in it; the server lays them on top of the same groups. Pure.
 */
export function previewCut(
	tree: ThemeTree,
	names: readonly NodeName[],
	k: number,
	themes: readonly EffectiveTheme[],
): { node: number; label: string; notes: number }[] {
	const themeOf = new Map<string, EffectiveTheme>(
		themes.flatMap((theme) => theme.members.map((id) => [id, theme] as const)),
	);
	return cutNodes(tree, k)
		.map((node) => {
			const notes = notesUnder(tree, node);
			const own = names[node]?.label;
			return { node, label: own || joined(tree, new Set(notes), themeOf), notes: notes.length };
		})
		.sort((a, b) => b.notes - a.notes);
}

/** The theme most of each whole theme's notes are in now, for those whose notes are among these. */
function joined(
	tree: ThemeTree,
	notes: ReadonlySet<string>,
	themeOf: ReadonlyMap<string, EffectiveTheme>,
): string {
	const labels = cutNodes(tree, tree.shown).flatMap((root) => {
		const under = notesUnder(tree, root);
		if (!notes.has(under[0] ?? '')) return [];
		const count = new Map<string, number>();
		for (const id of under) {
			const label = themeOf.get(id)?.label;
			if (label !== undefined) count.set(label, (count.get(label) ?? 0) + 1);
		}
		return [...count].sort((a, b) => b[1] - a[1]).slice(0, 1);
	});
	const byName = labels.sort((a, b) => b[1] - a[1]).map(([label]) => label);
	const rest = byName.length - told;
	return rest > 0 ? `${byName.slice(0, told).join(', ')} ${strings.drawn.more(rest)}` : listed(byName);
}
