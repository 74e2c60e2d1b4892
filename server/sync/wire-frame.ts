import type { Duplex } from 'node:stream';

const binaryMessage = 0x82;
let last: { message: Uint8Array; bytes: Buffer } | undefined;

/**
 * A message as a WebSocket frame of a server (RFC 6455, 5.2: one binary frame, not masked). One message goes to many
 * clients in a row, so the last one is kept.
 */
export function wireFrame(message: Uint8Array): Buffer {
	if (last?.message === message) return last.bytes;
	const { length } = message;
	const header = length < 126 ? 2 : length < 65_536 ? 4 : 10;
	const bytes = Buffer.allocUnsafe(header + length);
	bytes[0] = binaryMessage;
	if (header === 2) {
		bytes[1] = length;
	} else if (header === 4) {
		bytes[1] = 126;
		bytes.writeUInt16BE(length, 2);
	} else {
		bytes[1] = 127;
		bytes.writeBigUInt64BE(BigInt(length), 2);
	}
	bytes.set(message, header);
	// One larger than this is not worth holding on to.
	last = length < 65_536 ? { message, bytes } : undefined;
	return bytes;
}

/** Sends a message past `ws`, whose own way is two writes and many steps; both write to the socket at once, so order holds. */
export function writeFrame(socket: Duplex, message: Uint8Array): void {
	socket.write(wireFrame(message));
}
