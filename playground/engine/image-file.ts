/** What the head of an image file tells. */
export type ImageSize = { readonly width: number; readonly height: number };

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const GIF = [0x47, 0x49, 0x46, 0x38];

/** Width and height in px of a PNG, GIF or JPEG; null for bytes that are none of them. */
export function imageSize(bytes: Uint8Array): ImageSize | null {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (begins(bytes, PNG) && bytes.length >= 24)
		return { width: view.getUint32(16), height: view.getUint32(20) };
	if (begins(bytes, GIF) && bytes.length >= 10)
		return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
	return begins(bytes, [0xff, 0xd8]) ? jpegSize(view) : null;
}

/** The frame header (SOF0–SOF15 but for the tables among them) has the size; the segments before it are stepped over. */
function jpegSize(view: DataView): ImageSize | null {
	for (
		let at = 2;
		at + 9 <= view.byteLength && view.getUint8(at) === 0xff;
		at += 2 + view.getUint16(at + 2)
	) {
		const marker = view.getUint8(at + 1);
		if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
			return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
	}
	return null;
}

function begins(bytes: Uint8Array, head: readonly number[]): boolean {
	return head.every((byte, at) => bytes[at] === byte);
}

/** 40 hex digits that the same bytes always have, as an image's hash looks in Figma (FNV-1a from five starts, no secret). */
export function imageHash(bytes: Uint8Array): string {
	const parts = [1, 2, 3, 4, 5].map((start) => {
		let hash = 0x811c9dc5 ^ Math.imul(start, 0x9e3779b1);
		for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
		return (hash >>> 0).toString(16).padStart(8, '0');
	});
	return parts.join('');
}

/** A PNG of that size, eight bits a channel and opaque, uncompressed; `rgb` has three bytes a pixel, row by row. */
export function pngOf({ width, height }: ImageSize, rgb: Uint8Array): Uint8Array {
	const rows = new Uint8Array(height * (1 + 3 * width));
	for (let y = 0; y < height; y += 1)
		rows.set(rgb.subarray(y * 3 * width, (y + 1) * 3 * width), y * (1 + 3 * width) + 1);
	const head = new Uint8Array(13);
	const view = new DataView(head.buffer);
	view.setUint32(0, width);
	view.setUint32(4, height);
	head.set([8, 2, 0, 0, 0], 8);
	return joined([
		Uint8Array.from(PNG),
		chunk('IHDR', head),
		chunk('IDAT', stored(rows)),
		chunk('IEND', new Uint8Array()),
	]);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
	const named = joined([Uint8Array.from(type, (letter) => letter.charCodeAt(0)), data]);
	return joined([word(data.length), named, word(crc32(named))]);
}

/** A zlib stream of blocks that are kept as they are (RFC 1950, RFC 1951 3.2.4). */
function stored(bytes: Uint8Array): Uint8Array {
	const parts: Uint8Array[] = [Uint8Array.of(0x78, 0x01)];
	for (let from = 0; from < bytes.length; from += 0xffff) {
		const block = bytes.subarray(from, from + 0xffff);
		const last = from + 0xffff >= bytes.length ? 1 : 0;
		const { length } = block;
		parts.push(Uint8Array.of(last, length & 255, length >> 8, ~length & 255, (~length >> 8) & 255), block);
	}
	let [a, b] = [1, 0];
	for (const byte of bytes) {
		a = (a + byte) % 65521;
		b = (b + a) % 65521;
	}
	return joined([...parts, word(b * 65536 + a)]);
}

function crc32(bytes: Uint8Array): number {
	let crc = -1;
	for (const byte of bytes) {
		crc ^= byte;
		for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
	}
	return ~crc >>> 0;
}

function word(value: number): Uint8Array {
	return Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
	const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		out.set(part, at);
		at += part.length;
	}
	return out;
}
