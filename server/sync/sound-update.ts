/** Deeper than a change of ours ever is; decoding it is recursive. */
const deepest = 64;

/**
 * Whether bytes are an update of a board (format 1) from end to end, told by walking through it. Yjs believes the counts in it and
 * makes room for them before it reads on, and takes half of an update in before it finds that the rest is none.
 */
export function isSoundUpdate(bytes: Uint8Array): boolean {
	const walk: Walk = { bytes, at: 0 };
	try {
		for (let clients = uint(walk); clients > 0; clients--) {
			let structs = uint(walk);
			uint(walk);
			uint(walk);
			for (; structs > 0; structs--) skipStruct(walk);
		}
		for (let clients = uint(walk); clients > 0; clients--) {
			uint(walk);
			for (let ranges = uint(walk) * 2; ranges > 0; ranges--) uint(walk);
		}
		return walk.at === bytes.length;
	} catch {
		return false;
	}
}

type Walk = { readonly bytes: Uint8Array; at: number };

function uint(walk: Walk): number {
	let value = 0;
	for (let unit = 1; ; unit *= 128) {
		const byte = walk.bytes[walk.at++];
		if (byte === undefined || value > Number.MAX_SAFE_INTEGER) throw new RangeError('Not a number');
		value += (byte & 127) * unit;
		if (byte < 128) return value;
	}
}

function skip(walk: Walk, length: number): void {
	walk.at += length;
	if (walk.at > walk.bytes.length) throw new RangeError('Too short');
}

/** A text or bytes: their length, then themselves. */
function skipSized(walk: Walk): void {
	skip(walk, uint(walk));
}

function skipStruct(walk: Walk): void {
	const info = walk.bytes[walk.at++] ?? 0;
	const kind = info & 31;
	if (kind === 0 || kind === 10) {
		uint(walk);
		return;
	}
	const neighbours = ((info & 128) >> 7) + ((info & 64) >> 6);
	for (let ids = neighbours * 2; ids > 0; ids--) uint(walk);
	if (neighbours === 0) {
		// The parent: a root type by its name, or an item by its id.
		if (uint(walk) === 1) {
			skipSized(walk);
		} else {
			uint(walk);
			uint(walk);
		}
		if (info & 32) skipSized(walk);
	}
	skipContent(walk, kind);
}

function skipContent(walk: Walk, kind: number): void {
	switch (kind) {
		case 1: // deleted
			uint(walk);
			return;
		case 2: // JSON
			for (let parts = uint(walk); parts > 0; parts--) skipSized(walk);
			return;
		case 3: // binary
		case 4: // text
		case 5: // embed
			skipSized(walk);
			return;
		case 6: // format
			skipSized(walk);
			skipSized(walk);
			return;
		case 7: // type; XML elements and hooks have a name
			if ([3, 5].includes(uint(walk))) skipSized(walk);
			return;
		case 8: // any
			for (let parts = uint(walk); parts > 0; parts--) skipAny(walk, 0);
			return;
		default:
			// 9 is a document of its own: boards hold none.
			throw new RangeError('No content');
	}
}

function skipAny(walk: Walk, depth: number): void {
	if (depth > deepest) throw new RangeError('Too deep');
	const kind = walk.bytes[walk.at++];
	switch (kind) {
		case 127: // undefined
		case 126: // null
		case 121: // false
		case 120: // true
			return;
		case 125: // integer: as many bytes as say that more follow, and one
			uint(walk);
			return;
		case 124: // float
			skip(walk, 4);
			return;
		case 123: // double
		case 122: // big integer
			skip(walk, 8);
			return;
		case 119: // text
		case 116: // bytes
			skipSized(walk);
			return;
		case 118: // object
			for (let entries = uint(walk); entries > 0; entries--) {
				skipSized(walk);
				skipAny(walk, depth + 1);
			}
			return;
		case 117: // array
			for (let entries = uint(walk); entries > 0; entries--) skipAny(walk, depth + 1);
			return;
		default:
			throw new RangeError('No value');
	}
}
