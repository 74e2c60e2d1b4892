import { AppError } from '../../shared/errors.ts';

const BINARY: readonly (readonly [readonly number[], string, string])[] = [
	[
		[0x50, 0x4b, 0x03, 0x04],
		'an Excel workbook, a Word document or another zip file',
		'Open it and save it as CSV (UTF-8)',
	],
	[[0xd0, 0xcf, 0x11, 0xe0], 'an old Excel or Word file', 'Open it and save it as CSV (UTF-8)'],
	[[0x25, 0x50, 0x44, 0x46], 'a PDF', 'Copy the text into a table and save it as CSV (UTF-8)'],
	[[0x1f, 0x8b], 'a gzip archive', 'Unpack it first'],
	[[0x50, 0x41, 0x52, 0x31], 'a Parquet file', 'Export it as CSV'],
	[[0x89, 0x50, 0x4e, 0x47], 'a picture', 'Type the text into a table and save it as CSV (UTF-8)'],
	[[0xff, 0xd8, 0xff], 'a picture', 'Type the text into a table and save it as CSV (UTF-8)'],
];

/**
 * A file's bytes as text: UTF-8, UTF-16 (with or without byte order mark) or, when the bytes are not UTF-8, Windows-1252.
 * Throws `AppError('unreadable')` for files that are no text, naming what they look like.
 */
export function decodeText(bytes: Uint8Array): string {
	for (const [magic, what, remedy] of BINARY) {
		if (magic.every((byte, i) => bytes[i] === byte)) {
			throw new AppError(
				'unreadable',
				`This looks like ${what}, not a table in text form. ${remedy} and try again.`,
			);
		}
	}
	const encoding = utf16Of(bytes);
	if (encoding) return new TextDecoder(encoding).decode(bytes);
	const text = decodeUtf8(bytes) ?? new TextDecoder('windows-1252').decode(bytes);
	if (text.includes('\u0000')) {
		throw new AppError('unreadable', 'This is not a text file. Save the table as CSV (UTF-8) and try again.');
	}
	return text;
}

function decodeUtf8(bytes: Uint8Array): string | null {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}

/** UTF-16 by its byte order mark, or by the zero bytes that Latin text has in every other place. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	const sample = Math.min(bytes.length, 2000) & ~1;
	if (sample < 4) return null;
	let even = 0;
	let odd = 0;
	for (let i = 0; i < sample; i += 2) {
		if (bytes[i] === 0) even++;
		if (bytes[i + 1] === 0) odd++;
	}
	const pairs = sample / 2;
	if (odd > pairs * 0.6 && even < pairs * 0.1) return 'utf-16le';
	if (even > pairs * 0.6 && odd < pairs * 0.1) return 'utf-16be';
	return null;
}
