import type { BoxLook } from '../../shared/draw.ts';
import { textHash } from '../../shared/hash.ts';
import { type Drawing, putAt } from './drawing.ts';
import { type Box, type Place, type Size, toGrid } from './layout.ts';
import { readData, writeData } from './node-data.ts';
import { ownOrNew } from './own-node.ts';
import { solid } from './palette.ts';

/** Pills grow in steps of this many px, so that another digit in one seldom resizes it. */
const pillStep = 24;

/** A pill around a text of that size, the pill's top-left at `at` and the text in its middle. */
export function pillAround(text: Size, at: Place): { text: Place; back: Box } {
	const width = Math.ceil(text.width / pillStep + 1) * pillStep;
	return {
		text: { x: at.x + Math.round((width - text.width) / 2), y: at.y + 6 },
		back: { x: at.x, y: at.y, width, height: toGrid(text.height + 12) },
	};
}

/**
 * A plain or dashed rectangle of ours behind everything in `parent` but the `depth` lowest nodes: a card's head, a
 * quote's rule, a chip's pill. Null when a person took it off.
 */
export function drawDecoration(
	drawing: Drawing,
	parent: SectionNode,
	key: string,
	box: Box,
	look: BoxLook,
	depth = 0,
): RectangleNode | null {
	const create = (): RectangleNode => figma.createRectangle();
	const node = ownOrNew(drawing, parent, key, 'decoration', 'RECTANGLE', create, depth);
	if (!node) return null;
	const hash = textHash(JSON.stringify([look, box.width, box.height]));
	if (readData(node, 'look') !== hash) {
		const [fill, radius, stroke] = look;
		node.resize(box.width, box.height);
		node.fills = solid(fill);
		node.strokes = stroke ? solid(stroke) : [];
		node.strokeWeight = 2;
		node.dashPattern = stroke ? [8, 6] : [];
		node.cornerRadius = radius;
		writeData(node, 'look', hash);
		drawing.report.written += 1;
	}
	putAt(drawing, node, box);
	return node;
}
