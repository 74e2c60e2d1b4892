import * as decoding from 'lib0/decoding';
import type { Awareness } from 'y-protocols/awareness';
import type { WebsocketProvider } from 'y-websocket';

/** A receipt for what was sent, which the protocol itself has not. */
export type LineEcho = {
	/** Listens on a new connection; to be called before it connects. */
	listen(provider: WebsocketProvider): void;
	/** Resolves when the server has what was written here until now; false when the connection goes first. */
	confirmed(): Promise<boolean>;
	/** The connection is gone. */
	lost(): void;
};

/** The y-websocket protocol's number for presence. */
const presence = 1;

/**
 * The room sends presence back to whoever showed it (rule SY14), on the same ordered line and so behind what was sent
 * before: one's own presence, shown anew and heard again, says that all of that has arrived (rule RC32).
 */
export function createLineEcho(awareness: Awareness): LineEcho {
	let waiting: { clock: number; settle(arrived: boolean): void }[] = [];

	function heard(clock: number): void {
		for (const each of waiting) if (each.clock <= clock) each.settle(true);
		waiting = waiting.filter((each) => each.clock > clock);
	}
	return {
		listen(provider) {
			const take = provider.messageHandlers[presence];
			provider.messageHandlers[presence] = (answer, message, ...rest) => {
				const update = decoding.readVarUint8Array(decoding.clone(message));
				take?.(answer, message, ...rest);
				heard(clockIn(update, awareness.clientID));
			};
		},
		confirmed() {
			awareness.setLocalState(awareness.getLocalState());
			const clock = awareness.meta.get(awareness.clientID)?.clock ?? 0;
			return new Promise((settle) => waiting.push({ clock, settle }));
		},
		lost() {
			for (const each of waiting) each.settle(false);
			waiting = [];
		},
	};
}

/** The clock a presence message gives for a client; -1 when it says nothing of it. */
function clockIn(update: Uint8Array, client: number): number {
	const message = decoding.createDecoder(update);
	for (let left = decoding.readVarUint(message); left > 0; left -= 1) {
		const id = decoding.readVarUint(message);
		const clock = decoding.readVarUint(message);
		decoding.readVarString(message);
		if (id === client) return clock;
	}
	return -1;
}
