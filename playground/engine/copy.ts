import type { NewNode } from './defaults.ts';
import type { CanvasDocument } from './document.ts';
import type { CanvasNode, PropPatch } from './model.ts';

/** A subtree as plain data, the root first; what copy and paste carry and duplicate writes. */
export type Copied = { readonly root: CanvasNode; readonly nodes: readonly CanvasNode[] };

export function copySubtree(doc: CanvasDocument, id: string): Copied {
	const nodes: CanvasNode[] = [];
	const visit = (at: CanvasNode): void => {
		nodes.push(at);
		for (const child of doc.children(at.id)) visit(child);
	};
	const root = doc.need(id);
	visit(root);
	return { root, nodes };
}

/** References inside the copy point into the copy, others stay as they are. */
function relinked(node: CanvasNode, ids: ReadonlyMap<string, string>): PropPatch {
	const patch: Record<string, unknown> = {};
	for (const side of ['connectorStart', 'connectorEnd'] as const) {
		const target = ids.get(node[side]?.endpointNodeId ?? '');
		if (target !== undefined) patch[side] = { ...node[side], endpointNodeId: target };
	}
	const host = ids.get(node.stuckTo ?? '');
	if (host !== undefined) patch.stuckTo = host;
	return patch as PropPatch;
}

/** Writes copies with new ids, plugin data included; returns the new root ids in the order given. */
export function pasteCopies(
	doc: CanvasDocument,
	copies: readonly {
		readonly copied: Copied;
		readonly parent: string;
		readonly dx: number;
		readonly dy: number;
	}[],
): string[] {
	const ids = new Map<string, string>();
	const written: CanvasNode[] = [];
	for (const { copied, parent, dx, dy } of copies) {
		for (const node of copied.nodes) {
			const { id, order: _order, ...rest } = node;
			const root = id === copied.root.id;
			const moves = root || copied.root.type === 'GROUP';
			const place = moves ? { x: node.x + dx, y: node.y + dy } : {};
			const under = root ? parent : (ids.get(node.parent ?? '') ?? parent);
			const fresh: NewNode = { ...rest, ...place, parent: under };
			ids.set(id, doc.create(fresh));
			written.push(node);
		}
	}
	for (const node of written) {
		const patch = relinked(node, ids);
		const id = ids.get(node.id);
		if (id !== undefined && Object.keys(patch).length > 0) doc.set(id, patch);
	}
	return copies.map(({ copied }) => ids.get(copied.root.id) ?? '');
}
