import type { CanvasDocument } from './document.ts';
import type { Box, CanvasNode, Vec } from './model.ts';

/** The box around boxes; null for none. */
export function unionBox(boxes: readonly Box[]): Box | null {
	const first = boxes[0];
	if (first === undefined) return null;
	let { x: left, y: top } = first;
	let right = first.x + first.width;
	let bottom = first.y + first.height;
	for (const box of boxes) {
		left = Math.min(left, box.x);
		top = Math.min(top, box.y);
		right = Math.max(right, box.x + box.width);
		bottom = Math.max(bottom, box.y + box.height);
	}
	return { x: left, y: top, width: right - left, height: bottom - top };
}

/** A node's box in the space of its container (page, section or frame; groups are transparent). */
export function localBox(doc: CanvasDocument, node: CanvasNode): Box {
	if (node.type === 'GROUP') {
		return unionBox(doc.children(node.id).map((child) => localBox(doc, child))) ?? emptyBox(node);
	}
	if (node.type === 'CONNECTOR') return connectorBox(doc, node);
	return rotatedBox(node);
}

function emptyBox(node: CanvasNode): Box {
	return { x: node.x, y: node.y, width: 0, height: 0 };
}

function rotatedBox(node: CanvasNode): Box {
	const { x, y, width, height } = node;
	if (node.rotation === 0) return { x, y, width, height };
	const angle = (-node.rotation * Math.PI) / 180;
	const corners = [
		[0, 0],
		[width, 0],
		[0, height],
		[width, height],
	].map(([cx = 0, cy = 0]) => ({
		x: x + cx * Math.cos(angle) - cy * Math.sin(angle),
		y: y + cx * Math.sin(angle) + cy * Math.cos(angle),
		width: 0,
		height: 0,
	}));
	return unionBox(corners) ?? { x, y, width, height };
}

/** Where the container's (0,0) lies on the page. */
export function containerOffset(doc: CanvasDocument, parent: string | null): Vec {
	let x = 0;
	let y = 0;
	const seen = new Set<string>();
	for (
		let at = parent === null ? undefined : doc.get(parent);
		at !== undefined;
		at = doc.get(at.parent ?? '')
	) {
		if (at.type === 'PAGE' || seen.has(at.id)) break;
		seen.add(at.id);
		if (at.type === 'GROUP') continue;
		x += at.x;
		y += at.y;
	}
	return { x, y };
}

/** A node's box on its page, whatever it is nested in. */
export function pageBox(doc: CanvasDocument, node: CanvasNode): Box {
	const box = localBox(doc, node);
	const offset = containerOffset(doc, node.parent);
	return { ...box, x: box.x + offset.x, y: box.y + offset.y };
}

/**
 * One end of a connector on the page: on the attached node by magnet or at a share of its box, else at a position of
 * its own. Whether a position on a node is a share (0–1) or px is not documented; Figma's own guidance says a share.
 */
export function endpointOnPage(doc: CanvasDocument, node: CanvasNode, side: 'start' | 'end'): Vec {
	const end = side === 'start' ? node.connectorStart : node.connectorEnd;
	const target = end?.endpointNodeId === undefined ? undefined : doc.get(end.endpointNodeId);
	const other = side === 'start' ? node.connectorEnd : node.connectorStart;
	if (target !== undefined) {
		const box = pageBox(doc, target);
		if (end?.position)
			return { x: box.x + end.position.x * box.width, y: box.y + end.position.y * box.height };
		return onMagnet(box, end?.magnet ?? 'AUTO', towards(doc, node, other));
	}
	const offset = containerOffset(doc, node.parent);
	const at = end?.position ?? { x: node.x, y: node.y };
	return { x: at.x + offset.x, y: at.y + offset.y };
}

function towards(doc: CanvasDocument, node: CanvasNode, other: CanvasNode['connectorEnd']): Vec | null {
	const target = other?.endpointNodeId === undefined ? undefined : doc.get(other.endpointNodeId);
	if (target !== undefined) return centre(pageBox(doc, target));
	const offset = containerOffset(doc, node.parent);
	return other?.position === undefined
		? null
		: { x: other.position.x + offset.x, y: other.position.y + offset.y };
}

/** AUTO takes the side that faces the other end. */
function onMagnet(box: Box, magnet: string, other: Vec | null): Vec {
	const middle = centre(box);
	if (magnet === 'TOP') return { x: middle.x, y: box.y };
	if (magnet === 'BOTTOM') return { x: middle.x, y: box.y + box.height };
	if (magnet === 'LEFT') return { x: box.x, y: middle.y };
	if (magnet === 'RIGHT') return { x: box.x + box.width, y: middle.y };
	if (magnet === 'AUTO' && other !== null) {
		const dx = other.x - middle.x;
		const dy = other.y - middle.y;
		if (Math.abs(dx) >= Math.abs(dy)) return onMagnet(box, dx < 0 ? 'LEFT' : 'RIGHT', null);
		return onMagnet(box, dy < 0 ? 'TOP' : 'BOTTOM', null);
	}
	return middle;
}

function connectorBox(doc: CanvasDocument, node: CanvasNode): Box {
	const offset = containerOffset(doc, node.parent);
	const ends = [endpointOnPage(doc, node, 'start'), endpointOnPage(doc, node, 'end')];
	const box = unionBox(ends.map((end) => ({ ...end, width: 0, height: 0 }))) ?? emptyBox(node);
	return { ...box, x: box.x - offset.x, y: box.y - offset.y };
}

export function centre(box: Box): Vec {
	return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

export function contains(box: Box, at: Vec): boolean {
	return at.x >= box.x && at.y >= box.y && at.x <= box.x + box.width && at.y <= box.y + box.height;
}
