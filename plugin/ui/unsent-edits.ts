import { type Doc, decodeStateVector, encodeStateAsUpdate, encodeStateVector, getState } from 'yjs';

/** What this window changed and the server may not have; kept on this machine while that is so. */
export type UnsentEdits = {
	/** Something was changed here; `standing`: on a connection that has synced. */
	changed(standing: boolean): void;
	/** The server and this window hold the same. */
	settled(): void;
	/** The connection is gone and with it, perhaps, what was on its way. */
	lost(): void;
	stop(): void;
};

export type UnsentDeps = {
	doc: Doc;
	/** Whether edits of an earlier time are kept already. */
	isKept: boolean;
	/** Keeps what the server has not seen; null when it has seen everything. */
	keep(edits: Uint8Array | null): void;
	/** One more change, or none, that the server has not seen. */
	unsaved(more: boolean): void;
	later(ms: number, run: () => void): () => void;
};

/** Milliseconds between a change and its copy on this machine. */
const keepDelay = 300;
/** Milliseconds a connection must outlive a change for the server to have it: a dead one is noticed after 30 s. */
const surelySent = 40_000;

/** The protocol has no receipt: a change is the server's when a sync says so, or the connection has stood long enough. */
export function createUnsentEdits({ doc, isKept, keep, unsaved, later }: UnsentDeps): UnsentEdits {
	/** State vector of what the server is known to hold; what lies beyond it may be unsaved. */
	let confirmed: Uint8Array | undefined;
	let cancelKeep: (() => void) | null = null;
	/** Runs while changes are on their way on a standing connection. */
	let cancelSent: (() => void) | null = null;

	function keepSoon(): void {
		unsaved(true);
		cancelKeep?.();
		cancelKeep = later(keepDelay, () => {
			cancelKeep = null;
			isKept = true;
			keep(encodeStateAsUpdate(doc, confirmed));
		});
	}
	function onItsWay(): void {
		const sent = encodeStateVector(doc);
		cancelSent = later(surelySent, () => {
			cancelSent = null;
			confirmed = sent;
			if (isBeyond(doc, sent)) onItsWay();
		});
	}
	function forgetTimers(): void {
		cancelKeep?.();
		cancelSent?.();
		cancelKeep = cancelSent = null;
	}

	return {
		changed(standing) {
			if (!standing) keepSoon();
			else if (!cancelSent) onItsWay();
		},
		settled() {
			forgetTimers();
			confirmed = encodeStateVector(doc);
			if (isKept) keep(null);
			isKept = false;
			unsaved(false);
		},
		lost() {
			if (!cancelSent) return;
			cancelSent();
			cancelSent = null;
			keepSoon();
		},
		stop: forgetTimers,
	};
}

/** True when this window has changed the document since `vector`. */
function isBeyond(doc: Doc, vector: Uint8Array): boolean {
	return getState(doc.store, doc.clientID) > (decodeStateVector(vector).get(doc.clientID) ?? 0);
}
