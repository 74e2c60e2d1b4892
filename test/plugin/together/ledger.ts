import { CanvasDocument } from '../../../playground/engine/document.ts';
import type { MemoryHub } from '../../../playground/engine/hub.ts';
import type { Batch, HubConnection, Op, ServerBatch } from '../../../playground/engine/ops.ts';
import type { NodeId } from '../../../shared/ids.ts';

export type Spot = { parent: string | null; x: number; y: number };

/** A hand on a node: whose, when it reached the file's server, as which batch there, and up to which batch they had seen. */
export type Touch = { node: NodeId; client: number; at: number; seq: number; seen: number };

/** True when neither of two knew of the other. */
export function areBlind(one: Touch, other: Touch): boolean {
	const [first, second] = one.seq < other.seq ? [one, other] : [other, one];
	return first.client !== second.client && second.seen < first.seq;
}

/** How a batch came about: by a person's hand or a plugin, on a canvas that had taken in the file's batches up to `seen`. */
export type Sent = { byHand: boolean; seen: number; nodes: readonly NodeId[] };

/** Marks what a person did by hand among all that their client sends, and what it had heard of others when it sent. */
export class HandLine implements HubConnection {
	readonly session: number;
	readonly snapshot: HubConnection['snapshot'];
	byHand = false;
	#seen: number;
	readonly #line: HubConnection;
	readonly #ledger: Ledger;

	constructor(line: HubConnection, ledger: Ledger) {
		this.session = line.session;
		this.snapshot = line.snapshot;
		this.#seen = line.snapshot.serverSeq;
		this.#line = line;
		this.#ledger = ledger;
	}

	send(batch: Batch): void {
		this.#ledger.expect(batch, { byHand: this.byHand, seen: this.#seen, nodes: nodesIn(batch) });
		this.#line.send(batch);
	}

	subscribe(receive: (batch: ServerBatch) => void): () => void {
		return this.#line.subscribe((batch) => {
			// What was written before it came is sent on the way in.
			receive(batch);
			this.#seen = batch.serverSeq;
		});
	}
}

export type LedgerEars = {
	/** A plugin did to a note what only people may. */
	fault(text: string): void;
	/** The file's server did not let this client do what it did to these nodes. */
	refused(session: number, nodes: readonly NodeId[]): void;
	wrote(batch: ServerBatch, sent: Sent): void;
};

/** Keeps book of people's notes as the file's server sees them: who took one off, who wrote in it, who put it where. */
export class Ledger {
	/** The file as its server has it. */
	readonly file: CanvasDocument;
	/** Batches that are still on their way. */
	readonly #sent = new Map<string, Sent>();
	/** Every note there ever was, and the words people last gave it. */
	readonly words = new Map<NodeId, string>();
	/** Notes that people took off. */
	readonly takenOff = new Set<NodeId>();
	/** Where people's hands last left a note. */
	readonly spots = new Map<NodeId, Spot>();
	/** Whose hands have been on a note, and who took off what, by the clock. */
	readonly touches: Touch[] = [];
	readonly deletions: Touch[] = [];
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

	expect({ client, seq }: Batch, sent: Sent): void {
		this.#sent.set(`${client} ${seq}`, sent);
	}

	#write(batch: ServerBatch): void {
		this.count += 1;
		const batchKey = `${batch.client} ${batch.seq}`;
		const sent = this.#sent.get(batchKey);
		if (!sent) throw new Error(`nobody here sent batch ${batchKey}`);
		this.#sent.delete(batchKey);
		for (const op of batch.ops) this.#one(op, batch, sent);
		const fixed = new Set(batch.fix.map(({ id }) => id));
		const done = new Set(batch.ops.map(({ id }) => id));
		const refused = sent.byHand ? sent.nodes.filter((id) => fixed.has(id) || !done.has(id)) : [];
		if (refused.length > 0) this.#hears.refused(batch.client, refused);
		this.#hears.wrote(batch, sent);
	}

	#one(op: Op, { client, serverSeq: seq }: ServerBatch, { byHand, seen }: Sent): void {
		const { id } = op;
		const touch = { node: id, client, at: this.#now(), seq, seen };
		if (op.t === 'delete' && byHand) this.deletions.push(touch);
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
		if (byHand) {
			this.touches.push(touch);
			this.spots.set(id, { parent: node.parent, x: node.x, y: node.y });
			return;
		}
		const last = this.touches.findLast((other) => other.node === id);
		// Written without having seen the hand: in the file the last one wins, and each property by itself.
		if (last && areBlind(last, touch) && moves(op)) this.spots.delete(id);
	}
}

function nodesIn({ ops }: Batch): NodeId[] {
	return [...new Set(ops.map(({ id }) => id))];
}

function moves(op: Op): boolean {
	return op.t === 'set' && ['x', 'y', 'parent'].some((name) => name in (op.props ?? {}));
}
