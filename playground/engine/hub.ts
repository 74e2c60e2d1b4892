import { BLANK, type CanvasNode } from './model.ts';
import { NodeStore } from './node-store.ts';
import type { Batch, CreateOp, Hub, HubConnection, Op, ServerBatch, SetOp, Snapshot } from './ops.ts';

export const DOCUMENT_ID = '0:0';
export const FIRST_PAGE_ID = '0:1';

const PLAIN = { ...BLANK, order: 'V' } as const;

/** An empty FigJam file: the document and its one page. */
export function emptySnapshot(fileName: string): Snapshot {
	const nodes: CanvasNode[] = [
		{ ...PLAIN, id: DOCUMENT_ID, type: 'DOCUMENT', parent: null, name: fileName },
		{
			...PLAIN,
			id: FIRST_PAGE_ID,
			type: 'PAGE',
			parent: DOCUMENT_ID,
			name: 'Page 1',
			fills: [{ type: 'SOLID', color: { r: 245 / 255, g: 245 / 255, b: 245 / 255 } }],
		},
	];
	return { serverSeq: 0, nodes };
}

export type MemoryHubOptions = {
	readonly snapshot?: Snapshot;
	/** The first session number to hand out; must be above every session that wrote into `snapshot`. */
	readonly nextSession?: number;
	/** How a batch travels, each way; the default is at once. Must keep the order. */
	readonly deliver?: (run: () => void) => void;
};

/** Parents before children, whatever order the snapshot came in. */
function loadInto(store: NodeStore, snapshot: Snapshot): void {
	for (const node of snapshot.nodes) store.apply({ t: 'create', id: node.id, node });
}

/**
 * The document's server in memory: puts batches in one order, refuses what would break the tree, sends the rest to
 * every client. Last writer wins per property.
 */
export class MemoryHub implements Hub {
	readonly #store = new NodeStore();
	readonly #receivers = new Set<(batch: ServerBatch) => void>();
	readonly #deliver: (run: () => void) => void;
	readonly #outbox: ServerBatch[] = [];
	#draining = false;
	#serverSeq: number;
	#nextSession: number;

	constructor(options: MemoryHubOptions = {}) {
		const snapshot = options.snapshot ?? emptySnapshot('Untitled');
		loadInto(this.#store, snapshot);
		this.#serverSeq = snapshot.serverSeq;
		this.#nextSession = options.nextSession ?? 1;
		this.#deliver = options.deliver ?? ((run) => run());
	}

	connect(): HubConnection {
		const session = this.#nextSession;
		this.#nextSession += 1;
		return {
			session,
			snapshot: this.snapshot(),
			send: (batch) => this.#deliver(() => this.accept(batch)),
			subscribe: (receive) => {
				this.#receivers.add(receive);
				return () => {
					this.#receivers.delete(receive);
				};
			},
		};
	}

	snapshot(): Snapshot {
		return { serverSeq: this.#serverSeq, nodes: [...this.#store.all()] };
	}

	/** A copy of the whole file under another name, as when somebody duplicates it: ids and plugin data stay, the timer does not. */
	duplicate(name: string): MemoryHub {
		const nodes = [...this.#store.all()].map((node): CanvasNode => {
			if (node.id !== DOCUMENT_ID) return node;
			const { timer: _timer, ...rest } = node;
			return { ...rest, name };
		});
		return new MemoryHub({ snapshot: { serverSeq: 0, nodes }, nextSession: this.#nextSession });
	}

	/** Takes one batch in; also what a host that runs the hub behind a socket calls. */
	accept(batch: Batch): ServerBatch {
		const ops: Op[] = [];
		const fix: Op[] = [];
		for (const op of batch.ops) this.#admit(op, ops, fix);
		this.#serverSeq += 1;
		const accepted: ServerBatch = { ...batch, ops, fix, serverSeq: this.#serverSeq };
		this.#outbox.push(accepted);
		this.#drain();
		return accepted;
	}

	/** A receiver may answer with a batch at once; everyone still hears the first batch before the second. */
	#drain(): void {
		if (this.#draining) return;
		this.#draining = true;
		for (let batch = this.#outbox.shift(); batch !== undefined; batch = this.#outbox.shift()) {
			const accepted = batch;
			for (const receive of [...this.#receivers]) this.#deliver(() => receive(accepted));
		}
		this.#draining = false;
	}

	#admit(op: Op, ops: Op[], fix: Op[]): void {
		if (op.t === 'delete') {
			if (this.#store.get(op.id) === undefined) return;
			// The sender may not have seen a child that arrived meanwhile: it must not be left without a parent.
			for (const id of this.#store.subtree(op.id)) this.#pass({ t: 'delete', id }, ops);
			return;
		}
		if (op.t === 'create') this.#admitCreate(op, ops, fix);
		else this.#admitSet(op, ops, fix);
	}

	#admitCreate(op: CreateOp, ops: Op[], fix: Op[]): void {
		const parent = op.node.parent;
		if (parent !== null && this.#store.get(parent) === undefined) fix.push({ t: 'delete', id: op.id });
		else this.#pass(op, ops);
	}

	#admitSet(op: SetOp, ops: Op[], fix: Op[]): void {
		const node = this.#store.get(op.id);
		if (node === undefined) return;
		const parent = op.props?.parent;
		const lost = typeof parent === 'string' && this.#store.get(parent) === undefined;
		if (typeof parent === 'string' && (lost || this.#store.isWithin(parent, op.id))) {
			const { parent: _refused, order: _order, ...props } = op.props ?? {};
			fix.push({ t: 'set', id: op.id, props: { parent: node.parent, order: node.order } });
			this.#pass({ ...op, props }, ops);
		} else this.#pass(op, ops);
	}

	#pass(op: Op, ops: Op[]): void {
		if (this.#store.apply(op) !== null) ops.push(op);
	}
}
