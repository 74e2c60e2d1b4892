import { CanvasDocument } from '../../../playground/engine/document.ts';
import type { MemoryHub } from '../../../playground/engine/hub.ts';
import type { Batch, HubConnection, Op, ServerBatch } from '../../../playground/engine/ops.ts';
import type { NodeId } from '../../../shared/ids.ts';

export type Spot = { parent: string | null; x: number; y: number };

/** Marks what a person did by hand among all that their client sends. */
export class HandLine implements HubConnection {
	readonly session: number;
	readonly snapshot: HubConnection['snapshot'];
	byHand = false;
	readonly #line: HubConnection;
	readonly #ledger: Ledger;

	constructor(line: HubConnection, ledger: Ledger) {
		this.session = line.session;
		this.snapshot = line.snapshot;
		this.#line = line;
		this.#ledger = ledger;
	}

	send(batch: Batch): void {
		if (this.byHand) this.#ledger.expect(batch);
		this.#line.send(batch);
	}

	subscribe(receive: (batch: ServerBatch) => void): () => void {
		return this.#line.subscribe(receive);
	}
}

export type LedgerEars = {
	/** A plugin did to a note what only people may. */
	fault(text: string): void;
	/** The file's server did not let this client do what it did to these nodes. */
	refused(session: number, nodes: readonly NodeId[]): void;
	wrote(batch: ServerBatch, byHand: boolean): void;
};

/** Keeps book of people's notes as the file's server sees them: who took one off, who wrote in it, who put it where. */
export class Ledger {
	/** The file as its server has it. */
	readonly file: CanvasDocument;
	/** Batches people's hands made that are still on their way, with the nodes they touch. */
	readonly #byHand = new Map<string, readonly NodeId[]>();
	/** Every note there ever was, and the words people last gave it. */
	readonly words = new Map<NodeId, string>();
	/** Notes that people took off. */
	readonly takenOff = new Set<NodeId>();
	/** Where people's hands last left a note. */
	readonly spots = new Map<NodeId, Spot>();
	/** Whose hands have been on a note, and who took off what, by the clock. */
	readonly touches: { node: NodeId; client: number; at: number }[] = [];
	readonly deletions: { node: NodeId; client: number; at: number }[] = [];
	/** Batches so far. */
	count = 0;
	readonly #hears: LedgerEars;
	readonly #now: () => number;

	constructor(hub: MemoryHub, now: () => number, hears: LedgerEars) {
		this.#now = now;
		this.#hears = hears;
		this.file = new CanvasDocument(hub.connect());
		for (const node of this.file.nodes()) {
			if (node.type === 'STICKY') this.words.set(node.id, node.text?.characters ?? '');
		}
		// Second in line: the file above has taken a batch in when it comes here.
		hub.connect().subscribe((batch) => this.#write(batch));
	}

	expect({ client, seq, ops }: Batch): void {
		this.#byHand.set(`${client} ${seq}`, [...new Set(ops.map(({ id }) => id))]);
	}

	#write(batch: ServerBatch): void {
		this.count += 1;
		const batchKey = `${batch.client} ${batch.seq}`;
		const touched = this.#byHand.get(batchKey);
		this.#byHand.delete(batchKey);
		for (const op of batch.ops) this.#one(op, touched === undefined ? null : batch.client);
		const fixed = new Set(batch.fix.map(({ id }) => id));
		const done = new Set(batch.ops.map(({ id }) => id));
		const refused = touched?.filter((id) => fixed.has(id) || !done.has(id)) ?? [];
		if (refused.length > 0) this.#hears.refused(batch.client, refused);
		this.#hears.wrote(batch, touched !== undefined);
	}

	/** `hand`: the client of the person who did it; null for a plugin. */
	#one(op: Op, hand: number | null): void {
		const { id } = op;
		const byHand = hand !== null;
		if (op.t === 'delete' && byHand) this.deletions.push({ node: id, client: hand, at: this.#now() });
		if (op.t === 'create' && op.node.type === 'STICKY') {
			if (!byHand) this.#hears.fault(`a plugin made the note ${id}`);
			this.words.set(id, op.node.text?.characters ?? '');
			this.takenOff.delete(id);
		}
		if (!this.words.has(id)) return;
		if (op.t === 'delete') {
			if (!byHand) this.#hears.fault(`a plugin took off the note ${id}`);
			this.takenOff.add(id);
			return;
		}
		const node = this.file.get(id);
		if (!node) return;
		if (op.t === 'set' && op.props?.text) {
			if (!byHand) this.#hears.fault(`a plugin wrote in the note ${id}`);
			this.words.set(id, node.text?.characters ?? '');
		}
		if (!byHand) return;
		this.touches.push({ node: id, client: hand, at: this.#now() });
		this.spots.set(id, { parent: node.parent, x: node.x, y: node.y });
	}
}
