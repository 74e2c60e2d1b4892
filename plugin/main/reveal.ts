import type { NodeId } from '../../shared/ids.ts';
import { type Canvas, standing } from './canvas.ts';

/**
 * Selects the nodes that still exist, and our own with these keys, and brings them into view; goes to the page of the
 * first one. Returns how many.
 */
export async function reveal(
	ids: readonly NodeId[],
	keys: readonly string[],
	canvas: Canvas | null,
): Promise<number> {
	const byId = await Promise.all(ids.map((id) => figma.getNodeByIdAsync(id)));
	const byKey = keys.map((key) => (canvas === null ? null : standing(canvas, key)));
	const nodes = [...byId, ...byKey].filter(isOnCanvas);
	const [first] = nodes;
	if (!first) return 0;
	const page = pageOf(first);
	if (page !== null && page.id !== figma.currentPage.id) await figma.setCurrentPageAsync(page);
	const here = nodes.filter((node) => !node.removed && pageOf(node)!.id === figma.currentPage.id);
	figma.currentPage.selection = here;
	if (here.length > 0) figma.viewport.scrollAndZoomIntoView(here);
	return here.length;
}

function isOnCanvas(node: BaseNode | null): node is SceneNode {
	return node !== null && !node.removed && node.type !== 'PAGE' && node.type !== 'DOCUMENT';
}

function pageOf(node: BaseNode): PageNode | null {
	for (let at: BaseNode | null = node; at !== null; at = at.parent) if (at.type === 'PAGE') return at;
	return null;
}
