import { AppError } from '../../../shared/errors.ts';
import type { Encoding, Sniffed } from '../import-item.ts';
import { isDamagedUtf8, legacyEncodingOf } from '../legacy-encoding.ts';
import { sniffText } from './sniff-text.ts';

/** Bytes of a file's beginning that `sniffFile` wants. */
export const headBytes = 65_536;
const WORKS =
	'What works: tables (CSV, TSV, Excel .xlsx), JSON, transcripts (VTT, SRT, text, Word .docx), Markdown and plain text.';

const BINARY: readonly (readonly [readonly number[], string, string])[] = [
	[[0xd0, 0xcf, 0x11, 0xe0], 'an old Excel or Word file', 'Open it and save it as .xlsx or .docx.'],
	[[0x25, 0x50, 0x44, 0x46], 'a PDF', 'Save it as text, or copy its text into a document.'],
	[[0x1f, 0x8b], 'a gzip archive', 'Unpack it first.'],
	[[0x50, 0x41, 0x52, 0x31], 'a Parquet file', 'Export it as CSV.'],
	[[0x89, 0x50, 0x4e, 0x47], 'a picture', 'Type its text into a document.'],
	[[0xff, 0xd8, 0xff], 'a picture', 'Type its text into a document.'],
	[[0x47, 0x49, 0x46, 0x38], 'a picture', 'Type its text into a document.'],
	[[0x49, 0x44, 0x33], 'a sound recording', 'Bring in its transcript.'],
	[[0x52, 0x49, 0x46, 0x46], 'a sound or video recording', 'Bring in its transcript.'],
	[[0x1a, 0x45, 0xdf, 0xa3], 'a video', 'Bring in its transcript.'],
];

/**
 * What a file is, from its first bytes (`headBytes` of them, or all) and its name. Throws `AppError('unreadable')` for what cannot be read,
 * with the format it looks like and what would work.
 */
export function sniffFile(head: Uint8Array, name: string): Sniffed {
	if (head.length === 0) throw refuse(name, 'is empty', '');
	for (const [magic, what, remedy] of BINARY)
		if (magic.every((byte, i) => head[i] === byte)) throw refuse(name, `looks like ${what}`, remedy);
	if (ascii(head, 4, 8) === 'ftyp')
		throw refuse(name, 'looks like a video or sound recording', 'Bring in its transcript.');
	if (head[0] === 0x50 && head[1] === 0x4b && head[2]! <= 7) return sniffZip(head, name);
	const encoding = encodingOf(head);
	if (head.includes(0) && encoding !== 'utf-16le' && encoding !== 'utf-16be')
		throw refuse(name, 'is not a text file', '');
	if (encoding === null) throw foreign(head, name);
	const text = decodeHead(head, encoding);
	if (text.includes('\u0000')) throw refuse(name, 'is not a text file', '');
	if (text.trim() === '') throw refuse(name, 'is empty', '');
	if (/^\s*\{\\rtf/u.test(text))
		throw refuse(name, 'looks like a rich text document', 'Save it as .docx or plain text.');
	if (
		/^(?:(?:From|To|Cc|Subject|Date|Received|Return-Path|Message-ID|MIME-Version|Content-Type|Delivered-To|Reply-To|X-[\w-]+): .*\r?\n(?:[ \t].*\r?\n)*){3}/iu.test(
			text,
		)
	)
		throw refuse(
			name,
			'looks like a saved e-mail',
			'Copy its text into a document, or export the messages as a table.',
		);
	if (/^\uFEFF?\s*(?:<!doctype|<html|<\?xml)/iu.test(text))
		throw refuse(name, 'looks like a web page or XML', 'Export the table or the text instead.');
	return { ...sniffText(text, name), encoding };
}

function sniffZip(head: Uint8Array, name: string): Sniffed {
	const names = ascii(head, 0, head.length);
	const word = /\.docx$/iu.test(name) || names.includes('word/');
	const excel = /\.xlsx$/iu.test(name) || names.includes('xl/');
	if (names.includes('word/') || (word && !names.includes('xl/')))
		return { format: 'document', encoding: 'binary', tool: null, confidence: 0.95 };
	if (excel) return { format: 'spreadsheet', encoding: 'binary', tool: null, confidence: 0.95 };
	throw refuse(name, 'looks like a zip archive', 'Unpack it and bring in the files inside.');
}

function refuse(name: string, problem: string, remedy: string): AppError {
	return new AppError(
		'unreadable',
		`${name} ${problem}. ${remedy}${remedy === '' ? '' : ' '}${WORKS} Nothing was brought in.`,
		{
			at: 'line 1',
		},
	);
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
	return Buffer.from(bytes.subarray(from, to)).toString('latin1');
}

function decodeHead(head: Uint8Array, encoding: Encoding): string {
	return new TextDecoder(encoding === 'binary' ? 'utf-8' : encoding).decode(head, { stream: true });
}

/** Text of another script in an encoding of its own: read as another, it would be other letters. */
function foreign(head: Uint8Array, name: string): AppError {
	const first = head.findIndex((byte) => byte > 0x7f);
	const line = ascii(head, 0, first).split(/\r\n|\r|\n/u).length;
	return new AppError(
		'unreadable',
		`${name} looks like text in an encoding other than UTF-8 (first on line ${line}), such as Windows-1251, GB 18030 or Mac Roman. Save it again as UTF-8: in Excel “CSV UTF-8”, in an editor “Save with encoding”. Nothing was brought in.`,
		{ at: `line ${line}` },
	);
}

/** By byte order mark, by the zero bytes Latin text has in UTF-16, else UTF-8 where the bytes allow it, else by how its letters lie; null for none that is read. */
export function encodingOf(head: Uint8Array): Encoding | null {
	if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
	if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
	const sample = Math.min(head.length, 2000) & ~1;
	let even = 0;
	let odd = 0;
	for (let i = 0; i < sample; i += 2) {
		if (head[i] === 0) even++;
		if (head[i + 1] === 0) odd++;
	}
	const pairs = sample / 2;
	if (sample >= 4 && odd > pairs * 0.6 && even < pairs * 0.1) return 'utf-16le';
	if (sample >= 4 && even > pairs * 0.6 && odd < pairs * 0.1) return 'utf-16be';
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
		return 'utf-8';
	} catch {
		return isDamagedUtf8(head) ? 'utf-8' : legacyEncodingOf(head);
	}
}
