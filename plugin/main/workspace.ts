import { isWorkspace, type Workspace } from '../../shared/main-values.ts';
import { parsed } from './parsed.ts';
import { pause } from './slices.ts';

const key = 'workspace';
/** How long another person's write of the same second may take to reach this file, in ms. */
const settle = 1000;

/** Where this file's board is, as the file itself says; null when nobody has made one or it is unreadable. */
export function readWorkspace(): Workspace | null {
	return parsed(figma.root.getPluginData(key), isWorkspace);
}

/**
 * Writes where this file's board is and returns what stands there a moment later: two people may start at once, and then
 * both go by the one that stayed.
 */
export async function writeWorkspace(workspace: Workspace | null): Promise<Workspace | null> {
	figma.root.setPluginData(key, workspace === null ? '' : JSON.stringify(workspace));
	await pause(settle);
	return readWorkspace();
}

/** Takes out of the file where its board is. */
export function forgetWorkspace(): void {
	figma.root.setPluginData(key, '');
}

/** The file's key, where Figma tells it (private plugins only). */
export function readFileKey(): string | null {
	return figma.fileKey || null;
}
