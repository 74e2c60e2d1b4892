import type { CanvasNode, DataPatch, PropPatch } from './model.ts';
import { patchNode } from './node-store.ts';
import type { CreateOp, Op, SetOp } from './ops.ts';
import { writtenKeys } from './ops.ts';

type Counts = Map<string, number>;

function add(counts: Counts, key: string, by: number): void {
	const next = (counts.get(key) ?? 0) + by;
	if (next > 0) counts.set(key, next);
	else counts.delete(key);
}

function keysOf(op: Op): string[] {
	return op.t === 'set' ? writtenKeys(op).map((key) => `${op.id}/${key}`) : [`${op.id}/${op.t}`];
}

/**
 * What this client has written and the hub has not confirmed. Until then its own value stands, because in the hub's
 * order it comes later than anything that arrives now.
 */
export class PendingWrites {
	readonly #counts: Counts = new Map();
	readonly #batches = new Map<number, readonly Op[]>();

	sent(seq: number, ops: readonly Op[]): void {
		this.#batches.set(seq, ops);
		for (const op of ops) for (const key of keysOf(op)) add(this.#counts, key, 1);
	}

	acknowledged(seq: number): void {
		for (const op of this.#batches.get(seq) ?? []) {
			for (const key of keysOf(op)) add(this.#counts, key, -1);
		}
		this.#batches.delete(seq);
	}

	get size(): number {
		return this.#batches.size;
	}

	#has(id: string, what: string): boolean {
		return this.#counts.has(`${id}/${what}`);
	}

	/** What is left of a remote op once this client's unconfirmed writes are respected; null when nothing is. */
	filter(op: Op, held: CanvasNode | undefined): Op | null {
		if (op.t === 'delete') return this.#has(op.id, 'create') ? null : op;
		if (op.t === 'create') {
			if (this.#has(op.id, 'create') || this.#has(op.id, 'delete')) return null;
			return held === undefined ? this.#overlay(op) : null;
		}
		return this.#has(op.id, 'create') ? null : this.#filterSet(op);
	}

	/** A node that comes back (its deleter undid) keeps what this client wrote to it meanwhile. */
	#overlay(op: CreateOp): CreateOp {
		let node = op.node;
		for (const ops of this.#batches.values()) {
			for (const mine of ops) {
				if (mine.t !== 'set' || mine.id !== op.id) continue;
				node = patchNode(node, mine);
			}
		}
		return { ...op, node };
	}

	#filterSet(op: SetOp): SetOp | null {
		const props: Record<string, unknown> = {};
		const data: Record<string, string | null> = {};
		for (const [key, value] of Object.entries(op.props ?? {})) {
			if (!this.#has(op.id, key)) props[key] = value;
		}
		for (const [key, value] of Object.entries(op.data ?? {})) {
			if (!this.#has(op.id, `data/${key}`)) data[key] = value;
		}
		if (Object.keys(props).length + Object.keys(data).length === 0) return null;
		return { t: 'set', id: op.id, props: props as PropPatch, data: data as DataPatch };
	}
}
