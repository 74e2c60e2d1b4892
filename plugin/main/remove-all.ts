import { isPersonal } from '../../shared/draw.ts';
import { walk } from './canvas.ts';
import { dataNamespace, entityOf, looksOurs, readData } from './node-data.ts';
import { takeOff } from './remove.ts';
import { quietSlices, type Slices } from './slices.ts';
import { forgetWorkspace } from './workspace.ts';

/**
 * Takes everything of Personaboard out of the file, on every page, as one undo step (rule DR23): what we drew goes, what
 * people put in it moves out and keeps its place on screen, and no mark of ours stays on any node or on the file. A
 * section that was a person's stays, and so does a person's copy of ours. Throws `stopped`; what was done stays.
 */
export async function removeAll(
	openSlices: (total: number) => Slices,
): Promise<{ removed: number; unmarked: number }> {
	await figma.loadAllPagesAsync();
	const marked: SceneNode[] = [];
	for (const page of figma.root.children) {
		await walk(page, quietSlices(), (node) => {
			if (marksOn(node).length > 0) marked.push(node);
		});
	}
	const slices = openSlices(marked.length);
	let removed = 0;
	let unmarked = 0;
	try {
		// From the inside out, so that what a section holds is dealt with before it goes.
		for (const node of marked.reverse()) {
			if (!node.removed) {
				const key = entityOf(node);
				if (key === null || isPersonal(key)) {
					if (readData(node, 'evidence') !== '') unmarked += 1;
					unmark(node);
				} else {
					await takeOff(node, slices);
					if (node.type === 'SECTION') removed += 1;
				}
			}
			await slices.step();
		}
		forgetWorkspace();
		return { removed, unmarked };
	} finally {
		figma.commitUndo();
	}
}

function marksOn(node: SceneNode): string[] {
	return node.getSharedPluginDataKeys(dataNamespace);
}

function unmark(node: SceneNode): void {
	if (looksOurs(node)) node.setRelaunchData({});
	for (const mark of marksOn(node)) node.setSharedPluginData(dataNamespace, mark, '');
}
