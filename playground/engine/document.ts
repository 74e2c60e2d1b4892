import { type Defaults, FIGJAM_DEFAULTS } from './defaults.ts';
import { FIRST_PAGE_ID } from './hub.ts';
import type { CanvasNode, DataPatch, PropPatch } from './model.ts';
import { NodeStore } from './node-store.ts';
import type { HubConnection, Op, ServerBatch } from './ops.ts';
import { writtenKeys } from './ops.ts';
import { orderBetween } from './order-key.ts';
import { PendingWrites } from './pending-writes.ts';
import { UndoStack } from './undo-stack.ts';
import { PageCell, SelectionCell } from './whereabouts.ts';

export type Origin = 'LOCAL' | 'REMOTE';
/** Who on this client writes: the person, or the plugin they run. Decides how the writes group into undo steps. */
export type Actor = 'user' | 'plugin';

/** `keys` of a set are property names, plugin data as `data/…`; `node` is the state after (before, for a delete). */
export type Change = {
	readonly kind: 'create' | 'set' | 'delete';
	readonly id: string;
	readonly node: CanvasNode;
	readonly keys: readonly string[];
};

export type ChangeListener = (changes: readonly Change[], origin: Origin) => void;

/**
 * One client's copy of the file. Writes show at once and are sent by `flush` (the end of a user action or of a slice
 * of plugin work); other clients' writes arrive through the connection. Listeners hear whole batches.
 */
export class CanvasDocument {
	readonly session: number;
	/** What new nodes start with. */
	readonly defaults: Defaults;
	readonly page = new PageCell(FIRST_PAGE_ID);
	readonly selection = new SelectionCell(this.page);
	readonly #store = new NodeStore();
	readonly #pending = new PendingWrites();
	readonly #undo = new UndoStack();
	readonly #connection: HubConnection;
	readonly #listeners = new Set<ChangeListener>();
	readonly #stop: () => void;
	#unsentOps: Op[] = [];
	#unsentChanges: Change[] = [];
	#step: Op[] = [];
	#actor: Actor = 'plugin';
	#seq = 0;
	#nextLocal = 1;
	#flushing = false;

	constructor(connection: HubConnection, defaults: Defaults = FIGJAM_DEFAULTS) {
		this.#connection = connection;
		this.defaults = defaults;
		this.session = connection.session;
		for (const node of connection.snapshot.nodes) this.#store.apply({ t: 'create', id: node.id, node });
		this.#stop = connection.subscribe((batch) => this.#receive(batch));
	}

	/** Leaves the hub; nothing written afterwards is sent. */
	close(): void {
		this.flush();
		this.vanish();
	}

	/** The window is gone in the middle of things: what was not sent yet is lost. */
	vanish(): void {
		this.#stop();
	}

	get(id: string): CanvasNode | undefined {
		return this.#store.get(id);
	}

	/** The node, which the caller knows to exist. Throws otherwise. */
	need(id: string): CanvasNode {
		const node = this.#store.get(id);
		if (node === undefined) throw new Error(`The node with id "${id}" does not exist`);
		return node;
	}

	/** Children back to front. Valid until the next write. */
	children(id: string): readonly CanvasNode[] {
		return this.#store.children(id);
	}

	nodes(): IterableIterator<CanvasNode> {
		return this.#store.all();
	}

	isWithin(id: string, ancestor: string): boolean {
		return this.#store.isWithin(id, ancestor);
	}

	/** Everything below `id` in pre-order, without `id`; table cells left out. */
	descendants(id: string): CanvasNode[] {
		const found: CanvasNode[] = [];
		const visit = (at: string): void => {
			for (const child of this.#store.children(at)) {
				if (child.type === 'TABLE_CELL') continue;
				found.push(child);
				visit(child.id);
			}
		};
		visit(id);
		return found;
	}

	/** The page a node is on, or undefined for a node that is not in the tree. */
	pageOf(id: string): string | undefined {
		for (let node = this.get(id); node !== undefined; node = this.get(node.parent ?? '')) {
			if (node.type === 'PAGE') return node.id;
		}
		return undefined;
	}

	/** The page a fresh client looks at; the one nobody can delete. */
	get firstPage(): string {
		return FIRST_PAGE_ID;
	}

	subscribe(listener: ChangeListener): () => void {
		this.#listeners.add(listener);
		return () => {
			this.#listeners.delete(listener);
		};
	}

	/** Adds a node (any id in `node` is replaced) on top of its parent, or at `index`; returns its id. */
	create(node: Omit<CanvasNode, 'id' | 'order'>, index?: number): string {
		const id = `${this.session}:${this.#nextLocal}`;
		this.#nextLocal += 1;
		const order = this.orderAt(node.parent ?? '', index);
		this.#write({ t: 'create', id, node: { ...node, id, order } });
		return id;
	}

	set(id: string, props: PropPatch): void {
		this.#write({ t: 'set', id, props });
	}

	setData(id: string, data: DataPatch): void {
		this.#write({ t: 'set', id, data });
	}

	/** Sets what belongs to the file as a whole (its timer, its images): sent at once, in nobody's undo history. */
	setForAll(id: string, props: PropPatch, data: DataPatch = {}): void {
		this.#apply({ t: 'set', id, props, data });
		this.flush();
	}

	/** Removes the node and everything below it. */
	delete(id: string): void {
		for (const inner of this.#store.subtree(id)) this.#write({ t: 'delete', id: inner });
	}

	/** An order key that puts a node at `index` among the children of `parent` (on top without an index). */
	orderAt(parent: string, index?: number): string {
		const siblings = this.#store.children(parent);
		const at = index ?? siblings.length;
		return orderBetween(siblings[at - 1]?.order ?? null, siblings[at]?.order ?? null);
	}

	/** Runs a person's action: its writes are one undo step and are sent together. */
	act<Result>(run: () => Result): Result {
		if (this.#actor === 'user') return run();
		this.#actor = 'user';
		this.#step = [];
		try {
			return run();
		} finally {
			this.#actor = 'plugin';
			this.#undo.push(this.#step);
			this.#step = [];
			this.flush();
		}
	}

	/** Closes the plugin's open undo step. */
	commitUndo(): void {
		this.#undo.commit();
	}

	/** Takes back this client's newest step, whoever of the two actors made it; false when there is none. */
	undo(): boolean {
		return this.#undo.undo((ops) => this.#replay(ops));
	}

	redo(): boolean {
		return this.#undo.redo((ops) => this.#replay(ops));
	}

	get undoDepth(): number {
		return this.#undo.depth;
	}

	/** Batches sent and not yet confirmed. */
	get unconfirmed(): number {
		return this.#pending.size;
	}

	/** Tells listeners and the hub what was written since the last flush. */
	flush(): void {
		if (this.#flushing) return;
		this.#flushing = true;
		try {
			while (this.#unsentOps.length > 0) {
				const ops = this.#unsentOps;
				const changes = this.#unsentChanges;
				this.#unsentOps = [];
				this.#unsentChanges = [];
				this.#seq += 1;
				this.#pending.sent(this.#seq, ops);
				this.#connection.send({ client: this.session, seq: this.#seq, ops });
				this.#emit(changes, 'LOCAL');
			}
		} finally {
			this.#flushing = false;
		}
	}

	#replay(ops: readonly Op[]): Op[] {
		const inverses: Op[] = [];
		for (const op of ops) {
			const orphan = op.t === 'create' && this.get(op.node.parent ?? '') === undefined;
			const inverse = orphan ? null : this.#apply(op);
			if (inverse !== null) inverses.push(inverse);
		}
		this.flush();
		return inverses;
	}

	#write(op: Op): void {
		const inverse = this.#apply(op);
		if (inverse === null) return;
		if (this.#actor === 'plugin') this.#undo.gather(inverse);
		else this.#step.push(inverse);
	}

	#apply(op: Op): Op | null {
		const applied = this.#store.apply(op);
		if (applied === null) return null;
		this.#unsentOps.push(op);
		this.#unsentChanges.push(changeOf(op, applied.after ?? applied.before));
		return applied.inverse;
	}

	#receive(batch: ServerBatch): void {
		// Own writes not sent yet come later in the hub's order: they must count as pending before this is applied.
		this.flush();
		const own = batch.client === this.session;
		if (own) this.#pending.acknowledged(batch.seq);
		const changes: Change[] = [];
		for (const op of own ? [...batch.ops.filter(isDelete), ...batch.fix] : batch.ops) {
			const rest = this.#pending.filter(op, this.#store.get(op.id));
			const applied = rest === null ? null : this.#store.apply(rest);
			if (rest !== null && applied !== null) {
				changes.push(changeOf(rest, applied.after ?? applied.before));
			}
		}
		this.#emit(changes, 'REMOTE');
	}

	#emit(changes: readonly Change[], origin: Origin): void {
		if (changes.length === 0) return;
		if (changes.some((change) => change.kind === 'delete')) {
			this.selection.keep((id) => this.get(id) !== undefined);
			if (this.get(this.page.id) === undefined) this.page.set(this.firstPage);
		}
		for (const listener of [...this.#listeners]) listener(changes, origin);
	}
}

function isDelete(op: Op): boolean {
	return op.t === 'delete';
}

function changeOf(op: Op, node: CanvasNode | null): Change {
	if (node === null) throw new Error('an applied op always has a node');
	const kind = op.t;
	return { kind, id: op.id, node, keys: op.t === 'set' ? writtenKeys(op) : [] };
}
