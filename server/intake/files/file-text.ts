import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { AppError } from '../../../shared/errors.ts';
import type { Encoding } from '../import-item.ts';
import { isDamagedUtf8 } from '../legacy-encoding.ts';
import { headBytes } from './sniff-file.ts';

/** Most bytes of a file that has to be in memory as a whole: everything but tables and JSON lines. */
const mostWhole = 50_000_000;
const chunkBytes = 1 << 18;

/** The first bytes of a file. */
export async function readHead(path: string): Promise<Uint8Array> {
	const file = await open(path);
	try {
		const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
		return buffer.subarray(0, bytesRead);
	} finally {
		await file.close();
	}
}

/** A file's text in pieces; a file that began as UTF-8 and is not is read as Windows-1252, but for a damaged character or two. */
export async function* textPieces(path: string, encoding: Encoding): AsyncGenerator<string> {
	const known = encoding === 'utf-8' && !(await isUtf8(path)) ? 'windows-1252' : encoding;
	const decoder = new TextDecoder(known === 'binary' ? 'utf-8' : known);
	for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes }))
		yield decoder.decode(chunk as Buffer, { stream: true });
	yield decoder.decode();
}

/** A whole file as text. Throws `AppError('too-large')` beyond what fits. */
export async function wholeText(path: string, encoding: Encoding, name: string): Promise<string> {
	await refuseLarge(path, name);
	let text = '';
	for await (const piece of textPieces(path, encoding)) text += piece;
	if (text.includes('\u0000'))
		throw new AppError(
			'unreadable',
			`${name} is not a text file all through. Save it again as plain text in UTF-8. Nothing was brought in.`,
		);
	return text;
}

/** Refuses a file that would have to be in memory whole and is too large for that. */
export async function refuseLarge(path: string, name: string): Promise<void> {
	const { size } = await stat(path);
	if (size <= mostWhole) return;
	throw new AppError(
		'too-large',
		`${name} has ${Math.round(size / 1e6)} MB; files of this kind can have up to ${mostWhole / 1e6} MB. Split it, or save a table as CSV.`,
	);
}

async function isUtf8(path: string): Promise<boolean> {
	const decoder = new TextDecoder('utf-8', { fatal: true });
	let read: Buffer = Buffer.alloc(0);
	try {
		for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes })) {
			read = chunk as Buffer;
			decoder.decode(read, { stream: true });
		}
		decoder.decode();
		return true;
	} catch (error) {
		if (error instanceof TypeError) return isDamagedUtf8(read);
		throw error;
	}
}
