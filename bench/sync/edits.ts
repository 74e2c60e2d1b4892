import * as encoding from 'lib0/encoding';

const contentAny = 8;
const hasOrigin = 0x80;
const hasKey = 0x20;

/**
 * The update a Yjs client sends for its `clock`-th `map.set(key, {x, y})`, written by hand: a thousand whole documents
 * would cost the load more than the server under test. Every edit takes the place of the client's edit before it.
 */
export function editUpdate(client: number, clock: number, map: string, key: string): Uint8Array {
	return encoding.encode((encoder) => {
		encoding.writeVarUint(encoder, 1);
		encoding.writeVarUint(encoder, 1);
		encoding.writeVarUint(encoder, client);
		encoding.writeVarUint(encoder, clock);
		if (clock === 0) {
			encoding.writeUint8(encoder, contentAny | hasKey);
			encoding.writeVarUint(encoder, 1);
			encoding.writeVarString(encoder, map);
			encoding.writeVarString(encoder, key);
		} else {
			encoding.writeUint8(encoder, contentAny | hasOrigin | hasKey);
			encoding.writeVarUint(encoder, client);
			encoding.writeVarUint(encoder, clock - 1);
		}
		encoding.writeVarUint(encoder, 1);
		encoding.writeAny(encoder, { x: 1000 + (clock % 1000), y: 2000 + (clock % 777) });
		if (clock === 0) {
			encoding.writeVarUint(encoder, 0);
		} else {
			encoding.writeVarUint(encoder, 1);
			encoding.writeVarUint(encoder, client);
			encoding.writeVarUint(encoder, 1);
			encoding.writeVarUint(encoder, clock - 1);
			encoding.writeVarUint(encoder, 1);
		}
	});
}
