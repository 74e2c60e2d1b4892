import * as decoding from 'lib0/decoding';

/** The y-websocket protocol's numbers. */
const sync = 0;
const awareness = 1;
const queryAwareness = 3;
const step1 = 0;
const step2 = 1;
const update = 2;

/** What a client says, decoded. `state` is the answer to our own step 1, `update` one change. */
export type ClientFrame =
	| { type: 'step1'; stateVector: Uint8Array }
	| { type: 'state'; update: Uint8Array }
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
					return { type: 'state', update: decoding.readVarUint8Array(decoder) };
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
	return frame([awareness], bytes);
}

function syncFrame(step: number, bytes: Uint8Array): Uint8Array {
	return frame([sync, step], bytes);
}

/** What kind it is, then the bytes and their length: made at its size, since most of what a server does is this. */
function frame(kind: readonly number[], bytes: Uint8Array): Uint8Array {
	const { length } = bytes;
	let at = kind.length;
	for (let rest = length; rest > 127; rest = Math.floor(rest / 128)) at += 1;
	const made = new Uint8Array(at + 1 + length);
	made.set(kind);
	at = kind.length;
	for (let rest = length; ; rest = Math.floor(rest / 128)) {
		made[at++] = rest > 127 ? (rest & 127) | 128 : rest;
		if (rest <= 127) break;
	}
	made.set(bytes, at);
	return made;
}
