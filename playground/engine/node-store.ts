import type { CanvasNode, DataPatch, PropPatch } from './model.ts';
import type { Op, SetOp } from './ops.ts';
import { compareOrder } from './order-key.ts';

/** The node before and after an applied op, and the op that takes it back. */
export type Applied = {
	readonly before: CanvasNode | null;
	readonly after: CanvasNode | null;
	readonly inverse: Op;
};

/** The node with one set op applied; `null` values remove. */
export function patchNode(node: CanvasNode, op: SetOp): CanvasNode {
	const next: Record<string, unknown> = { ...node };
	for (const [key, value] of Object.entries(op.props ?? {})) {
		if (value === null && key !== 'parent') delete next[key];
		else next[key] = value;
	}
	if (op.data !== undefined) {
		const data: Record<string, string> = { ...node.data };
		for (const [key, value] of Object.entries(op.data)) {
			if (value === null) delete data[key];
			else data[key] = value;
		}
		next.data = data;
	}
	// Only names of NodeProps are ever in an op, so the shape still holds.
	return next as CanvasNode;
}

function inverseOf(node: CanvasNode, op: SetOp): SetOp {
	const held = node as unknown as Readonly<Record<string, unknown>>;
	const props: Record<string, unknown> = {};
	for (const key of Object.keys(op.props ?? {})) props[key] = held[key] ?? null;
	const data: Record<string, string | null> = {};
	for (const key of Object.keys(op.data ?? {})) data[key] = node.data[key] ?? null;
	return {
		t: 'set',
		id: node.id,
		...(op.props === undefined ? {} : { props: props as PropPatch }),
		...(op.data === undefined ? {} : { data: data as DataPatch }),
	};
}

/** Nodes by id with their children in order. Knows nothing of users, undo or networks. */
export class NodeStore {
	readonly #nodes = new Map<string, CanvasNode>();
	readonly #children = new Map<string, CanvasNode[]>();

	get(id: string): CanvasNode | undefined {
		return this.#nodes.get(id);
	}

	all(): IterableIterator<CanvasNode> {
		return this.#nodes.values();
	}

	/** Children back to front. Do not keep the array: it changes with the store. */
	children(id: string): readonly CanvasNode[] {
		return this.#children.get(id) ?? [];
	}

	/** The ids of a subtree, children before their parents, `id` last. */
	subtree(id: string): string[] {
		const ids: string[] = [];
		// A move not yet refused by the hub can close a loop for a moment; every id is visited once all the same.
		const seen = new Set<string>();
		const visit = (at: string): void => {
			if (seen.has(at)) return;
			seen.add(at);
			for (const child of this.children(at)) visit(child.id);
			ids.push(at);
		};
		visit(id);
		return ids;
	}

	/** Whether `id` is `ancestor` or lies below it. */
	isWithin(id: string, ancestor: string): boolean {
		const seen = new Set<string>();
		for (let at: string | null = id; at !== null; at = this.#nodes.get(at)?.parent ?? null) {
			if (at === ancestor) return true;
			if (seen.has(at)) return false;
			seen.add(at);
		}
		return false;
	}

	/** Applies one op; null when it has nothing to act on (a set or delete of a missing node, a second create). */
	apply(op: Op): Applied | null {
		const before = this.#nodes.get(op.id) ?? null;
		if (op.t === 'create') {
			if (before !== null) return null;
			this.#nodes.set(op.id, op.node);
			this.#link(op.node);
			return { before, after: op.node, inverse: { t: 'delete', id: op.id } };
		}
		if (before === null) return null;
		if (op.t === 'delete') {
			this.#unlink(before);
			this.#nodes.delete(op.id);
			return { before, after: null, inverse: { t: 'create', id: op.id, node: before } };
		}
		const after = patchNode(before, op);
		this.#nodes.set(op.id, after);
		if (after.parent !== before.parent || after.order !== before.order) {
			this.#unlink(before);
			this.#link(after);
		} else this.#swap(before, after);
		return { before, after, inverse: inverseOf(before, op) };
	}

	#link(node: CanvasNode): void {
		if (node.parent === null) return;
		const siblings = this.#children.get(node.parent);
		if (siblings === undefined) {
			this.#children.set(node.parent, [node]);
			return;
		}
		siblings.splice(this.#place(siblings, node), 0, node);
	}

	#unlink(node: CanvasNode): void {
		const siblings = node.parent === null ? undefined : this.#children.get(node.parent);
		if (siblings !== undefined) siblings.splice(this.#place(siblings, node), 1);
	}

	#swap(before: CanvasNode, after: CanvasNode): void {
		const siblings = before.parent === null ? undefined : this.#children.get(before.parent);
		if (siblings !== undefined) siblings[this.#place(siblings, before)] = after;
	}

	/** Index of the first sibling not sorted before `node`. */
	#place(siblings: readonly CanvasNode[], node: CanvasNode): number {
		let low = 0;
		let high = siblings.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			const sibling = siblings[middle];
			if (sibling !== undefined && compareOrder(sibling, node) < 0) low = middle + 1;
			else high = middle;
		}
		return low;
	}
}
