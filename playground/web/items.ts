import type { CanvasDocument } from '../engine/document.ts';
import { endpointOnPage } from '../engine/geometry.ts';
import type { CanvasNode, Vec } from '../engine/model.ts';

/** One node to paint, at its place on the page; the list is in painting order, back to front. */
export type Item = {
	readonly node: CanvasNode;
	readonly x: number;
	readonly y: number;
	/** Connector ends on the page. */
	readonly ends?: readonly [Vec, Vec];
	/** Table cells, in row order. */
	readonly cells?: readonly CanvasNode[];
};

/** Everything visible on a page, flattened. */
export function itemsOf(doc: CanvasDocument, page: string): Item[] {
	const items: Item[] = [];
	function visit(parent: string, x: number, y: number): void {
		for (const node of doc.children(parent)) {
			if (!node.visible || node.type === 'TABLE_CELL') continue;
			const group = node.type === 'GROUP';
			const at = { x: x + (group ? 0 : node.x), y: y + (group ? 0 : node.y) };
			if (node.type === 'CONNECTOR') {
				items.push({
					node,
					...at,
					ends: [endpointOnPage(doc, node, 'start'), endpointOnPage(doc, node, 'end')],
				});
			} else if (node.type === 'TABLE') items.push({ node, ...at, cells: [...doc.children(node.id)] });
			else if (!group) items.push({ node, ...at });
			if (!(node.type === 'SECTION' && node.sectionContentsHidden)) visit(node.id, at.x, at.y);
		}
	}
	visit(page, 0, 0);
	return items;
}
