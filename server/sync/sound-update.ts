/** Deeper than a change of ours ever is; decoding it is recursive. */
const deepest = 64;

/** Clocks are counted per client; ids and ranges lie flat in one list. */
export type UpdateShape = {
	/** Whose structs they are, their first clock and the one behind their last; `plain` only. */
	client: number;
	from: number;
	to: number;
	/** Ids the structs name: client, clock, client, clock… */
	readonly needs: number[];
	/** What is deleted: client, clock behind the last, … */
	readonly deletes: number[];
	/** Structs of one client that hold plain values and name nothing of that client's that comes after them. */
	plain: boolean;
};

/**
 * What an update of a board (format 1) is made of, told by walking through it from end to end; null when it is none. Yjs believes
 * the counts in it and makes room for them before it reads on, and takes half of an update in before it finds that the rest is none.
 */
export function shapeOf(bytes: Uint8Array): UpdateShape | null {
	const shape: UpdateShape = { client: 0, from: 0, to: 0, needs: [], deletes: [], plain: true };
	const walk: Walk = { bytes, at: 0, shape };
	try {
		const clients = uint(walk);
		shape.plain = clients === 1;
		for (let left = clients; left > 0; left--) {
			let structs = uint(walk);
			shape.client = uint(walk);
			shape.from = uint(walk);
			shape.to = shape.from;
			for (; structs > 0; structs--) skipStruct(walk);
		}
		for (let left = uint(walk); left > 0; left--) {
			const client = uint(walk);
			for (let ranges = uint(walk); ranges > 0; ranges--) shape.deletes.push(client, uint(walk) + uint(walk));
		}
		return walk.at === bytes.length ? shape : null;
	} catch {
		return null;
	}
}

type Walk = { readonly bytes: Uint8Array; at: number; readonly shape: UpdateShape };

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
		walk.shape.plain = false;
		return;
	}
	const neighbours = ((info & 128) >> 7) + ((info & 64) >> 6);
	for (let ids = neighbours; ids > 0; ids--) need(walk);
	if (neighbours === 0) {
		// The parent: a root type by its name, or an item by its id.
		if (uint(walk) === 1) {
			skipSized(walk);
		} else {
			need(walk);
		}
		if (info & 32) skipSized(walk);
	}
	skipContent(walk, kind);
}

function need(walk: Walk): void {
	const { shape } = walk;
	const client = uint(walk);
	const clock = uint(walk);
	shape.needs.push(client, clock);
	if (client === shape.client && clock >= shape.to) shape.plain = false;
}

function skipContent(walk: Walk, kind: number): void {
	if (kind !== 8) walk.shape.plain = false;
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
		case 8: {
			// any
			const parts = uint(walk);
			walk.shape.to += parts;
			if (parts === 0) walk.shape.plain = false;
			for (let left = parts; left > 0; left--) skipAny(walk, 0);
			return;
		}
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
