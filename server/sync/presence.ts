import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

type Entry = { client: number; clock: number; state: string };

/**
 * The entries of an awareness message without those about `reserved` (the server's own presence is not for clients to
 * write). Null when it cannot be read, an entry's state is not a JSON object or null, or there are more than `most`.
 */
export function filterPresence(
	update: Uint8Array,
	reserved: number,
	most: number,
): { update: Uint8Array; clients: { client: number; clock: number }[] } | null {
	try {
		const decoder = decoding.createDecoder(update);
		const count = decoding.readVarUint(decoder);
		if (count > most) return null;
		const entries: Entry[] = [];
		for (let i = 0; i < count; i++) {
			const client = decoding.readVarUint(decoder);
			const clock = decoding.readVarUint(decoder);
			const state = decoding.readVarString(decoder);
			if (typeof JSON.parse(state) !== 'object') return null;
			if (client !== reserved) entries.push({ client, clock, state });
		}
		if (decoding.hasContent(decoder)) return null;
		return { update: encode(entries), clients: entries };
	} catch {
		return null;
	}
}

function encode(entries: readonly Entry[]): Uint8Array {
	return encoding.encode((encoder) => {
		encoding.writeVarUint(encoder, entries.length);
		for (const { client, clock, state } of entries) {
			encoding.writeVarUint(encoder, client);
			encoding.writeVarUint(encoder, clock);
			encoding.writeVarString(encoder, state);
		}
	});
}
