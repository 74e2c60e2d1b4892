import { readFile } from 'node:fs/promises';
import { crc32, inflateRawSync } from 'node:zlib';
import { AppError } from '../../../shared/errors.ts';
import { refuseLarge } from './file-text.ts';

/** Most bytes an archive may unpack to. */
const mostUnpacked = 400_000_000;

/**
 * An Office file's bytes, once its directory is whole and what it says it unpacks to fits. Throws `AppError('unreadable' | 'too-large')`.
 * `what`: "an Excel workbook", "a Word document".
 */
export async function readArchive(path: string, name: string, what: string): Promise<Buffer> {
	await refuseLarge(path, name);
	const bytes = await readFile(path);
	const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
	// What stands behind the directory is another file or the rest of a damaged one.
	if (end < 0 || end + 22 > bytes.length || end + 22 + bytes.readUInt16LE(end + 20) !== bytes.length)
		throw damaged(name, what);
	let at = bytes.readUInt32LE(end + 16);
	let room = mostUnpacked;
	for (let count = bytes.readUInt16LE(end + 10); count > 0; count--) {
		if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) throw damaged(name, what);
		const unpacked = bytes.readUInt32LE(at + 24);
		room -= unpacked;
		if (room < 0)
			throw new AppError(
				'too-large',
				`${name} unpacks to more than ${mostUnpacked / 1e6} MB. Save it as CSV, or split it.`,
			);
		// The readers of Office files wait for ever on a part that cannot be unpacked.
		if (!isWhole(bytes, at, unpacked)) throw damaged(name, what);
		at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
	}
	return bytes;
}

/** Whether the part a directory entry speaks of unpacks to what the entry says. */
function isWhole(bytes: Buffer, entry: number, unpacked: number): boolean {
	const method = bytes.readUInt16LE(entry + 10);
	const local = bytes.readUInt32LE(entry + 42);
	if (local + 30 > bytes.length || bytes.readUInt32LE(local) !== 0x04034b50) return false;
	// Both places say how it is packed; readers differ in which they believe.
	if (bytes.readUInt16LE(local + 8) !== method) return false;
	const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
	const packed = bytes.subarray(from, from + bytes.readUInt32LE(entry + 20));
	try {
		const plain =
			method === 0
				? packed
				: method === 8
					? inflateRawSync(packed, { maxOutputLength: Math.max(1, unpacked) })
					: null;
		return plain?.length === unpacked && crc32(plain) === bytes.readUInt32LE(entry + 16);
	} catch {
		return false;
	}
}

/** The parts of a whole archive whose names fit, as text. */
export function archiveParts(bytes: Buffer, wanted: RegExp): ReadonlyMap<string, string> {
	const parts = new Map<string, string>();
	const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
	let at = bytes.readUInt32LE(end + 16);
	for (let count = bytes.readUInt16LE(end + 10); count > 0; count--) {
		const length = bytes.readUInt16LE(at + 28);
		const name = bytes.toString('utf8', at + 46, at + 46 + length);
		if (wanted.test(name)) {
			const local = bytes.readUInt32LE(at + 42);
			const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
			const packed = bytes.subarray(from, from + bytes.readUInt32LE(at + 20));
			const plain = bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed;
			parts.set(name, plain.toString('utf8'));
		}
		at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
	}
	return parts;
}

/** Longest an Office file may take to be read, in ms. */
const patience = 30_000;

/** What a reader of Office files gives, or the refusal when it fails or never answers. */
export async function answered<T>(reading: Promise<T>, name: string, what: string): Promise<T> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new Error('no answer')), patience);
	});
	try {
		return await Promise.race([reading, late]);
	} catch (error) {
		throw damaged(name, what, error);
	} finally {
		clearTimeout(timer);
	}
}

/** The refusal of an Office file that is broken or cut off. */
export function damaged(name: string, what: string, cause?: unknown): AppError {
	return new AppError(
		'unreadable',
		`${name} looks like ${what}, but it is damaged or cut off. Open it and save it again, or save it as CSV or plain text. Nothing was brought in.`,
		{ at: 'line 1', cause },
	);
}
