import type { Manifest } from './manifest.ts';
import type { CanvasNode } from './model.ts';

export type RelaunchButton = {
	/** What `figma.command` will be. */
	readonly command: string;
	readonly name: string;
	/** The plugin's words about this node; empty for several nodes. */
	readonly description: string;
};

/**
 * The buttons a person sees with these nodes selected, in the manifest's order: only commands the manifest still has,
 * that every node carries, and for several nodes only those made for several.
 */
export function relaunchButtons(manifest: Manifest, nodes: readonly CanvasNode[]): RelaunchButton[] {
	if (nodes.length === 0) return [];
	const carried = nodes.map((node) => node.relaunch?.[manifest.id] ?? {});
	return (manifest.relaunchButtons ?? [])
		.filter(({ command }) => carried.every((data) => command in data))
		.filter(({ multipleSelection }) => nodes.length === 1 || multipleSelection === true)
		.map(({ command, name }) => ({
			command,
			name,
			description: nodes.length === 1 ? (carried[0]?.[command] ?? '') : '',
		}));
}
