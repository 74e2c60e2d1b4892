import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** The y-websocket protocol's numbers. */
const sync = 0;
const awareness = 1;
const queryAwareness = 3;
const step1 = 0;
const step2 = 1;
const update = 2;

/** What a client says, decoded. `update` also stands for the answer to our own step 1: both carry changes. */
export type ClientFrame =
	| { type: 'step1'; stateVector: Uint8Array }
	| { type: 'update'; update: Uint8Array }
	| { type: 'awareness'; update: Uint8Array }
	| { type: 'query-awareness' };

/** One frame of a client; null when it is none of ours or does not end where it says. */
export function decodeFrame(bytes: Uint8Array): ClientFrame | null {
	try {
		const decoder = decoding.createDecoder(bytes);
		const frame = readFrame(decoder);
		return frame && !decoding.hasContent(decoder) ? frame : null;
	} catch {
		return null;
	}
}

function readFrame(decoder: decoding.Decoder): ClientFrame | null {
	switch (decoding.readVarUint(decoder)) {
		case sync:
			switch (decoding.readVarUint(decoder)) {
				case step1:
					return { type: 'step1', stateVector: decoding.readVarUint8Array(decoder) };
				case step2:
				case update:
					return { type: 'update', update: decoding.readVarUint8Array(decoder) };
				default:
					return null;
			}
		case awareness:
			return { type: 'awareness', update: decoding.readVarUint8Array(decoder) };
		case queryAwareness:
			return { type: 'query-awareness' };
		default:
			return null;
	}
}

export function step1Frame(stateVector: Uint8Array): Uint8Array {
	return syncFrame(step1, stateVector);
}

export function step2Frame(bytes: Uint8Array): Uint8Array {
	return syncFrame(step2, bytes);
}

export function updateFrame(bytes: Uint8Array): Uint8Array {
	return syncFrame(update, bytes);
}

export function awarenessFrame(bytes: Uint8Array): Uint8Array {
	return encoding.encode((encoder) => {
		encoding.writeVarUint(encoder, awareness);
		encoding.writeVarUint8Array(encoder, bytes);
	});
}

function syncFrame(step: number, bytes: Uint8Array): Uint8Array {
	return encoding.encode((encoder) => {
		encoding.writeVarUint(encoder, sync);
		encoding.writeVarUint(encoder, step);
		encoding.writeVarUint8Array(encoder, bytes);
	});
}
