import type { GroupingView } from '../../../../shared/grouping-api.ts';
import type { EvidenceId } from '../../../../shared/ids.ts';
import type { EffectiveTheme } from '../../../../shared/theme.ts';
import { cutNodes, notesUnder } from '../../../../shared/theme-tree.ts';

export type ThemePart = { label: string; notes: EvidenceId[] };

/** A part of fewer notes is no theme. */
const fewest = 2;

/**
 * What a theme falls into: the parts the grouping found in a large one, else the two halves its merge tree would part it
 * into. Only notes that are still in the theme count; none when fewer than two parts are left. Pure.
 */
export function partsOf(theme: EffectiveTheme, found: GroupingView | null): ThemePart[] {
	if (!found) return [];
	const here = new Set(theme.members);
	const at = found.parts.findIndex((entry) => entry.theme === theme.id);
	const named =
		at >= 0
			? found.parts[at]!.parts.map((notes, part) => ({ label: found.partNames[at]?.[part]?.label, notes }))
			: halves(theme, found);
	const parts = named
		.map(({ label, notes }) => ({ label: label || theme.label, notes: notes.filter((id) => here.has(id)) }))
		.filter(({ notes }) => notes.length >= fewest);
	return parts.length < 2 ? [] : parts;
}

function halves(
	theme: EffectiveTheme,
	{ names, tree }: GroupingView,
): { label: string | undefined; notes: EvidenceId[] }[] {
	const here = new Set<string>(theme.members);
	const root = cutNodes(tree, tree.shown).find((node) => {
		const notes = notesUnder(tree, node);
		return notes.filter((id) => here.has(id)).length * 2 > Math.max(here.size, notes.length);
	});
	const children = root === undefined ? undefined : tree.merges[root - tree.leaves.length];
	return (children ?? []).map((node) => ({
		label: names[node]?.label,
		notes: notesUnder(tree, node) as EvidenceId[],
	}));
}
