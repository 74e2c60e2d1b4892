import { cutNodes, notesUnder, type ThemeTree } from '../../shared/theme-tree.ts';

/** The groups of a cut into `k` (clamped to 1..leaves), largest first. */
export function cutThemes(tree: Omit<ThemeTree, 'shown'>, k: number): string[][] {
	return cutNodes(tree, k)
		.map((node) => notesUnder(tree, node).sort())
		.sort((a, b) => b.length - a.length || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
}
