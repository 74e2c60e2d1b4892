import { drawKinds } from '../../shared/draw.ts';
import { type Drawing, isOursToMove, ownNode } from './drawing.ts';
import { entityOf, kindOf, readData, readManifest, writeData } from './node-data.ts';
import { isNote } from './notes.ts';
import type { Slices } from './slices.ts';

/** Takes our nodes with these keys off the canvas. What is not ours in a section moves out and stays (rule DR9). */
export async function removeKeys(drawing: Drawing, keys: readonly string[]): Promise<void> {
	for (const key of keys) {
		const node = ownNode(drawing, key);
		if (!node) continue;
		// Out of the manifest first: no other window may read the removal as a person's doing.
		const home = node.parent;
		if (home && home.type === 'SECTION') {
			const drawn = readManifest(home).filter((other) => other !== key);
			writeData(home, 'manifest', drawn.join(' '));
		}
		for (const kind of drawKinds) {
			if (drawing.canvas.zones[kind].key === key) drawing.canvas.zones[kind] = { key: '', version: null };
		}
		await takeOff(node, drawing.slices);
		drawing.report.removed += 1;
	}
}

/** Of two nodes with one key the later goes; its notes stay on the board. */
export async function removeDoubles(drawing: Drawing): Promise<void> {
	for (const node of drawing.canvas.doubles.splice(0)) {
		if (node.removed) continue;
		await takeOff(node, drawing.slices);
		drawing.report.removed += 1;
	}
}

/**
 * A text or decoration of ours on the bare page, where no person dragged it, belonged to a section that went while it
 * was drawn.
 */
export function removeOrphans(drawing: Drawing): void {
	const parts = drawing.page.children.filter(
		(node) => ['TEXT', 'RECTANGLE', 'CONNECTOR'].includes(node.type) && isPart(node) && isOursToMove(node),
	);
	if (parts.length === 0) return;
	const wanted = new Set<string>();
	for (const node of drawing.canvas.own.values()) {
		if (node.type === 'SECTION' && !node.removed) for (const key of readManifest(node)) wanted.add(key);
	}
	for (const node of parts) {
		if (wanted.has(readData(node, 'entity'))) continue;
		node.remove();
		drawing.report.removed += 1;
	}
}

/**
 * Takes one node of ours off. What is in it and not a part of it moves out to where the node stood and keeps its place
 * on screen: notes, what people put there, and a zone's themes and cards, since only what was asked for goes.
 */
export async function takeOff(node: SceneNode, slices: Slices): Promise<void> {
	for (const child of node.type === 'SECTION' ? node.children : []) {
		const home = node.removed ? null : node.parent;
		if (!home || !('appendChild' in home) || child.removed || isPart(child)) continue;
		const { x, y } = child;
		home.appendChild(child);
		child.x = x + node.x;
		child.y = y + node.y;
		if (isNote(child)) writeData(child, 'place', '');
		await slices.turn();
	}
	if (!node.removed) node.remove();
}

function isPart(node: SceneNode): boolean {
	return entityOf(node) !== null && ['text', 'decoration'].includes(kindOf(node));
}
