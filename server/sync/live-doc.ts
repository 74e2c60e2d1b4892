import * as Y from 'yjs';
import { boardMap, boardMapNames } from '../../shared/board-doc.ts';
import { shapeOf, type UpdateShape } from './sound-update.ts';

/** What a change comes to: the update to store and show; null when nothing is new. `sound` is false for one that broke off. */
export type Change = { readonly update: Uint8Array | null; readonly sound: boolean };

/** Changes entries that were just touched, inside the same transaction; returns how many. */
export type Mend = (doc: Y.Doc, changed: Y.Transaction['changed']) => number;

/**
 * A board's document in memory, and how large it is when stored. Most changes are a client's next one on top of what is known: the
 * document need not look at them to tell that they fit, so they wait until somebody reads it and go in together, at a fraction of
 * the work.
 */
export class LiveDoc {
	readonly #doc = createQuietDoc();
	readonly #together: number;
	#waiting: Uint8Array[] = [];
	/** How far each client is with what waits. */
	readonly #ahead = new Map<number, number>();
	/** Bytes stored, as far as they were counted since the whole was last measured; what was deleted is not taken off. */
	#size = 0;
	#mayBeLess = false;
	#before = new Map<number, number>();
	#isNew = false;

	/** At most `together` changes wait. */
	constructor(stored: readonly Uint8Array[], together = 256) {
		this.#together = together;
		this.#doc.on('afterTransaction', ({ deleteSet, beforeState, afterState }: Y.Transaction) => {
			this.#before = beforeState;
			const deletes = deleteSet.clients.size > 0;
			this.#mayBeLess ||= deletes;
			this.#isNew = deletes || hasGrown(beforeState, afterState);
		});
		this.#doc.transact(() => {
			for (const update of stored) Y.applyUpdate(this.#doc, update);
		});
		for (const { length } of stored) this.count(length);
	}

	/** The document with all that was taken in. */
	get doc(): Y.Doc {
		this.#settle();
		return this.#doc;
	}

	/** Whether something stands by for what it builds on. */
	get isPending(): boolean {
		const { pendingStructs, pendingDs } = this.#doc.store;
		return pendingStructs !== null || pendingDs !== null;
	}

	/** Takes in one change of a client. What it sent is what is stored, unless it also let in what had waited for it. */
	take(update: Uint8Array): Change {
		const shape = shapeOf(update);
		if (!shape) return { update: null, sound: false };
		if (this.isPending) return this.takeState(update);
		if (!this.#comesNext(shape)) return this.#apply(update, (whole) => (whole ? update : this.#since()));
		this.#waiting.push(update);
		this.#ahead.set(shape.client, shape.to);
		this.#mayBeLess ||= shape.deletes.length > 0;
		if (this.#waiting.length >= this.#together) this.#settle();
		return { update, sound: true };
	}

	/** Takes in a state, most of which may be known: only what is new is to be stored. */
	takeState(update: Uint8Array): Change {
		if (!shapeOf(update)) return { update: null, sound: false };
		const captured: Uint8Array[] = [];
		const capture = (each: Uint8Array): unknown => captured.push(each);
		this.doc.on('update', capture);
		const change = this.#apply(update, () => captured[0] ?? null);
		this.doc.off('update', capture);
		return change;
	}

	/**
	 * Takes in a change together with what `mend` makes of the entries it touched, as one: what was mended is neither stored
	 * nor shown as it came. `mended`: something was.
	 */
	takeMended(update: Uint8Array, mend: Mend): Change & { readonly mended: boolean } {
		if (!shapeOf(update)) return { update: null, sound: false, mended: false };
		const captured: Uint8Array[] = [];
		const capture = (each: Uint8Array): unknown => captured.push(each);
		const { doc } = this;
		// What is not there as a map yet would be told under another one.
		for (const name of boardMapNames) boardMap(doc, name);
		let sound = true;
		let mended = false;
		doc.on('update', capture);
		doc.transact((transaction) => {
			try {
				Y.applyUpdate(doc, update);
			} catch {
				sound = false;
			}
			// What follows is ours: Yjs would take it for somebody else writing under our number.
			transaction.local = true;
			mended = mend(doc, transaction.changed) > 0;
		});
		doc.off('update', capture);
		return { update: captured[0] ?? null, sound, mended };
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

	/** Whether a change is its client's next one and names nothing that is not here. */
	#comesNext({ plain, client, from, to, needs, deletes }: UpdateShape): boolean {
		if (!plain || from !== this.#clock(client)) return false;
		for (let i = 0; i < needs.length; i += 2) {
			if (needs[i] !== client && needs[i + 1]! >= this.#clock(needs[i]!)) return false;
		}
		for (let i = 0; i < deletes.length; i += 2) {
			if (deletes[i + 1]! > (deletes[i] === client ? to : this.#clock(deletes[i]!))) return false;
		}
		return true;
	}

	#clock(client: number): number {
		return this.#ahead.get(client) ?? Y.getState(this.#doc.store, client);
	}

	#settle(): void {
		if (this.#waiting.length === 0) return;
		const waiting = this.#waiting;
		this.#waiting = [];
		this.#ahead.clear();
		this.#doc.transact(() => {
			for (const update of waiting) Y.applyUpdate(this.#doc, update);
		});
	}

	/** `update` is sound. */
	#apply(update: Uint8Array, what: (whole: boolean) => Uint8Array | null): Change {
		this.#settle();
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
