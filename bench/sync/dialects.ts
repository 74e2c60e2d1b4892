import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

export type DialectName = 'y-websocket' | 'hocuspocus' | 'relay';

/** What a server says, as far as the load wants to know it. `whole` marks the answer to our question for everything. */
export type Heard = { update: Uint8Array; whole: boolean } | 'asks-our-state' | null;

/** How to speak with one kind of server. */
export type Dialect = {
	/** Frames to send when the connection opens, and whether an answer with the whole document follows them. */
	greet(room: string): Uint8Array[];
	readonly answersWhole: boolean;
	edit(room: string, update: Uint8Array): Uint8Array;
	/** The answer to a server that asks for our state: we have nothing. */
	nothing(room: string): Uint8Array;
	hear(frame: Uint8Array): Heard;
};

const sync = 0;
const auth = 2;
const syncReply = 4;
const step1 = 0;
const step2 = 1;
const update = 2;
const emptyStateVector = new Uint8Array([0]);
const emptyUpdate = new Uint8Array([0, 0]);

function syncFrame(room: string | null, step: number, bytes: Uint8Array): Uint8Array {
	return encoding.encode((encoder) => {
		if (room !== null) encoding.writeVarString(encoder, room);
		encoding.writeVarUint(encoder, sync);
		encoding.writeVarUint(encoder, step);
		encoding.writeVarUint8Array(encoder, bytes);
	});
}

function authFrame(room: string): Uint8Array {
	return encoding.encode((encoder) => {
		encoding.writeVarString(encoder, room);
		encoding.writeVarUint(encoder, auth);
		encoding.writeVarUint(encoder, 0);
		encoding.writeVarString(encoder, 'bench');
	});
}

function hearSync(decoder: decoding.Decoder): Heard {
	const type = decoding.readVarUint(decoder);
	if (type !== sync && type !== syncReply) return null;
	const step = decoding.readVarUint(decoder);
	if (step === step1) return 'asks-our-state';
	if (step !== step2 && step !== update) return null;
	return { update: decoding.readVarUint8Array(decoder), whole: step === step2 };
}

export const dialects: Readonly<Record<DialectName, Dialect>> = {
	'y-websocket': {
		greet: () => [syncFrame(null, step1, emptyStateVector)],
		answersWhole: true,
		edit: (_room, bytes) => syncFrame(null, update, bytes),
		nothing: () => syncFrame(null, step2, emptyUpdate),
		hear: (frame) => hearSync(decoding.createDecoder(frame)),
	},
	hocuspocus: {
		greet: (room) => [authFrame(room), syncFrame(room, step1, emptyStateVector)],
		answersWhole: true,
		edit: (room, bytes) => syncFrame(room, update, bytes),
		nothing: (room) => syncFrame(room, step2, emptyUpdate),
		hear(frame) {
			const decoder = decoding.createDecoder(frame);
			decoding.readVarUint8Array(decoder);
			return hearSync(decoder);
		},
	},
	relay: {
		greet: () => [],
		answersWhole: false,
		edit: (_room, bytes) => syncFrame(null, update, bytes),
		nothing: () => new Uint8Array(),
		hear: (frame) => hearSync(decoding.createDecoder(frame)),
	},
};
