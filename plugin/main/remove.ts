import type { Drawing } from './drawing.ts';
import { entityOf, kindOf, partsOf, readData, writeData } from './node-data.ts';
import { isNote } from './notes.ts';

/** Takes our nodes with these keys off the canvas, decorations with them. What is not ours in a section moves out and stays. */
export function removeKeys(drawing: Drawing, keys: readonly string[]): void {
	for (const key of keys) {
		for (const part of [...partsOf(key), key]) {
			const node = drawing.canvas.own.get(part);
			drawing.canvas.own.delete(part);
			if (node && !node.removed) removeOwn(drawing, node);
		}
	}
}

/** Of two nodes with one key the later goes; its notes stay on the board. */
export function removeDoubles(drawing: Drawing): void {
	for (const node of drawing.canvas.doubles.splice(0)) if (!node.removed) removeOwn(drawing, node);
}

function removeOwn(drawing: Drawing, node: SceneNode): void {
	if (node.type === 'SECTION') emptyOut(drawing, node);
	node.remove();
	drawing.report.removed += 1;
}

function emptyOut(drawing: Drawing, section: SectionNode): void {
	const home = section.parent;
	if (home === null || !('appendChild' in home)) return;
	for (const child of section.children) {
		const kind = kindOf(child);
		// A zone's themes and cards are themselves kept: only what was asked for goes.
		if (entityOf(child) !== null && (kind === 'text' || kind === 'decoration')) {
			drawing.canvas.own.delete(readData(child, 'entity'));
			continue;
		}
		const { x, y } = child;
		home.appendChild(child);
		child.x = x + section.x;
		child.y = y + section.y;
		if (isNote(child)) writeData(child, 'place', '');
		drawing.report.written += 1;
	}
}
