import { textHash } from '../../shared/hash.ts';
import { adopt, type Drawing, ownNode, putAt } from './drawing.ts';
import type { Box } from './layout.ts';
import { readData, writeData } from './node-data.ts';
import { solid } from './palette.ts';

export type DecorationLook = { fill: string; stroke: string | null; radius: number };

/** A plain or dashed rectangle of ours behind everything in `parent`: an accent bar, a quote's rule, a hypothesis's frame. */
export function drawDecoration(
	drawing: Drawing,
	parent: SectionNode,
	key: string,
	box: Box,
	look: DecorationLook,
): void {
	const found = ownNode(drawing, key);
	let node = found?.type === 'RECTANGLE' ? found : null;
	if (!node) {
		node = figma.createRectangle();
		parent.insertChild(0, node);
		adopt(drawing, node, key, 'decoration');
		drawing.report.created += 1;
	}
	const hash = textHash(JSON.stringify([look, box.width, box.height]));
	if (readData(node, 'look') !== hash) {
		node.resize(box.width, box.height);
		node.fills = solid(look.fill);
		node.strokes = look.stroke === null ? [] : solid(look.stroke);
		node.strokeWeight = 2;
		node.dashPattern = look.stroke === null ? [] : [8, 6];
		node.cornerRadius = look.radius;
		writeData(node, 'look', hash);
		drawing.report.written += 1;
	}
	putAt(drawing, node, box);
}
