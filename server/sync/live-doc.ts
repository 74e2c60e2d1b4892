import * as Y from 'yjs';
import { isSoundUpdate } from './sound-update.ts';

/** What a change comes to: the update to store and show; null when nothing is new. `sound` is false for one that broke off. */
export type Change = { readonly update: Uint8Array | null; readonly sound: boolean };

/** A board's document in memory, and how large it is when stored. */
export class LiveDoc {
	readonly doc = createQuietDoc();
	/** Bytes stored, as far as they were counted since the whole was last measured; what was deleted is not taken off. */
	#size = 0;
	#mayBeLess = false;
	#before = new Map<number, number>();
	#isNew = false;

	constructor(stored: readonly Uint8Array[]) {
		this.doc.on('afterTransaction', ({ deleteSet, beforeState, afterState }: Y.Transaction) => {
			this.#before = beforeState;
			const deletes = deleteSet.clients.size > 0;
			this.#mayBeLess ||= deletes;
			this.#isNew = deletes || hasGrown(beforeState, afterState);
		});
		this.doc.transact(() => {
			for (const update of stored) Y.applyUpdate(this.doc, update);
		});
		for (const { length } of stored) this.count(length);
	}

	/** Takes in one change of a client. What it sent is what is stored, unless it also let in what had waited for it. */
	take(update: Uint8Array): Change {
		const { pendingStructs, pendingDs } = this.doc.store;
		if (pendingStructs || pendingDs) return this.takeState(update);
		return this.#apply(update, (whole) => (whole ? update : this.#since()));
	}

	/** Takes in a state, most of which may be known: only what is new is to be stored. */
	takeState(update: Uint8Array): Change {
		const captured: Uint8Array[] = [];
		const capture = (each: Uint8Array): unknown => captured.push(each);
		this.doc.on('update', capture);
		const change = this.#apply(update, () => captured[0] ?? null);
		this.doc.off('update', capture);
		return change;
	}

	/** Runs a change of ours; `keep` gets what it brought, also when it threw half-way. */
	change<T>(origin: unknown, work: (doc: Y.Doc) => T, keep: (update: Uint8Array) => void): T {
		this.doc.on('update', keep);
		try {
			return this.doc.transact(() => work(this.doc), origin);
		} finally {
			this.doc.off('update', keep);
		}
	}

	/** Whether `more` bytes fit into `most`; measures the whole when what was counted says no. */
	fits(more: number, most: number): boolean {
		if (this.#size + more <= most) return true;
		// Measuring is slow, and without a deletion since the last time it would tell the same.
		if (!this.#mayBeLess) return false;
		this.measured(Y.encodeStateAsUpdate(this.doc).length);
		return this.#size + more <= most;
	}

	count(bytes: number): void {
		this.#size += bytes;
	}

	measured(bytes: number): void {
		this.#size = bytes;
		this.#mayBeLess = false;
	}

	#apply(update: Uint8Array, what: (whole: boolean) => Uint8Array | null): Change {
		if (!isSoundUpdate(update)) return { update: null, sound: false };
		this.#isNew = false;
		try {
			Y.applyUpdate(this.doc, update);
			return { update: this.#isNew ? what(true) : null, sound: true };
		} catch {
			// What came before the fault is in the document, and goes to everybody as all that is in it.
			return { update: this.#isNew ? what(false) : null, sound: false };
		}
	}

	/** All that the last transaction brought, and every deletion. */
	#since(): Uint8Array {
		return Y.encodeStateAsUpdate(this.doc, Y.encodeStateVector(this.#before));
	}
}

function hasGrown(before: ReadonlyMap<number, number>, after: ReadonlyMap<number, number>): boolean {
	for (const [client, clock] of after) if (before.get(client) !== clock) return true;
	return false;
}

/** A document that tells its events only where somebody listens: Yjs makes lists of nobody, five times a change. */
function createQuietDoc(): Y.Doc {
	const doc = new Y.Doc({ gc: true });
	const emit = doc.emit.bind(doc);
	doc.emit = (name, args) => {
		if (doc._observers.has(name)) emit(name, args);
	};
	return doc;
}
