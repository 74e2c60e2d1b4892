import { open } from 'node:fs/promises';
import { constants, gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { AppError } from '../../../shared/errors.ts';
import { decodeText } from '../../intake/decode-text.ts';
import { encodingOf } from '../../intake/files/sniff-file.ts';
import { isDamagedUtf8 } from '../../intake/legacy-encoding.ts';
import { type Duck, ident, quoted } from '../duck.ts';
import { isAggregate } from './aggregate.ts';
import { fieldsOf, type LogShape } from './log-fields.ts';

const headBytes = 262_144;
const sampledRows = 150;

/** How a file is written, from its beginning. */
export type SniffedFile = LogShape & {
	readonly written: 'csv' | 'json' | 'parquet';
	readonly gzip: boolean;
	/** Not UTF-8: to be written anew before it is read. */
	readonly foreign: boolean;
	readonly delimiter: string;
	readonly header: readonly string[];
};

/** Whether a file is a report of totals, in which no row is one user's. */
export async function isAggregateFile(path: string): Promise<boolean> {
	const head = await readHead(path);
	return !isGzip(head) && !startsAsParquet(head) && isAggregate(decodeText(cut(head)));
}

/** Whether a file is a Parquet file, whatever its name. */
export async function isParquet(path: string): Promise<boolean> {
	return startsAsParquet(await readHead(path));
}

/** Judges a Parquet file by its columns. Throws `AppError('unreadable')` as `sniffLog` does. */
export async function sniffParquet(duck: Duck, path: string, name: string): Promise<SniffedFile> {
	const from = `read_parquet(${quoted(path)})`;
	let header: string[];
	try {
		header = (
			await duck.rows<{ column_name: string }>(`select column_name from (describe from ${from})`)
		).map(({ column_name }) => column_name);
	} catch (cause) {
		throw new AppError(
			'unreadable',
			`${name} breaks off or is damaged. Export it again. Nothing was brought in.`,
			{
				cause,
			},
		);
	}
	const fields = fieldsOf(header, name);
	const rows = await duck.rows<{ time: string | null }>(
		`select ${ident(fields.ts)}::varchar as time from ${from} limit ${sampledRows}`,
	);
	return {
		written: 'parquet',
		gzip: false,
		foreign: false,
		delimiter: '',
		header,
		fields,
		times: rows.map(({ time }) => time ?? ''),
	};
}

/** Judges a log by its first bytes. Throws `AppError('unreadable')` for what is no log of single users' events. */
export async function sniffLog(path: string, name: string): Promise<SniffedFile> {
	const head = await readHead(path);
	const gzip = isGzip(head);
	const bytes = gzip ? gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH }) : head;
	const text = decodeText(cut(bytes)).replace(/^\uFEFF/u, '');
	if (isAggregate(text)) throw aggregateRefusal(name);
	// A copy is made of what the database would stumble over, one damaged character included.
	const foreign = encodingOf(bytes) !== 'utf-8' || isDamagedUtf8(bytes);
	const first = text.slice(0, text.search(/\r?\n|$/u)).trim();
	if (first.startsWith('{')) return { ...jsonShape(text, name), gzip, foreign };
	const parsed = Papa.parse<string[]>(text, { preview: 200, skipEmptyLines: 'greedy' });
	const header = parsed.data[0] ?? [];
	const fields = fieldsOf(header, name);
	const at = header.indexOf(fields.ts);
	return {
		written: 'csv',
		gzip,
		foreign,
		delimiter: parsed.meta.delimiter,
		header,
		fields,
		times: parsed.data.slice(1, sampledRows).map((row) => row[at] ?? ''),
	};
}

/** Why a table of totals is no log, and what it is good for. */
export function aggregateRefusal(name: string): AppError {
	return new AppError(
		'unreadable',
		`${name} holds totals, not what single users did, so nothing about users can be read from it. It can be kept as aggregate evidence. What works here: an export with a user, a time and an event in every row.`,
		{ at: 'line 1' },
	);
}

function jsonShape(text: string, name: string): Omit<SniffedFile, 'gzip' | 'foreign'> {
	const lines = text.split('\n').filter((line) => line.trim() !== '');
	const whole = lines.length > 1 ? lines.slice(0, -1) : lines;
	const records = whole.slice(0, 100).flatMap((line) => {
		try {
			return [flat(JSON.parse(line) as Record<string, unknown>)];
		} catch {
			return [];
		}
	});
	if (records.length === 0)
		throw new AppError('unreadable', `${name}: its first line looks like JSON, but cannot be read.`, {
			at: 'line 1',
		});
	const header = [...new Set(records.flatMap((record) => [...record.keys()]))];
	const fields = fieldsOf(header, name);
	return {
		written: 'json',
		delimiter: '',
		header,
		fields,
		times: records.map((record) => record.get(fields.ts) ?? ''),
	};
}

/** A record's fields, those of `properties` with it. */
function flat(record: Record<string, unknown>): Map<string, string> {
	const out = new Map<string, string>();
	for (const [key, value] of Object.entries(record)) {
		if (key === 'properties' && typeof value === 'object' && value !== null)
			for (const [inner, cell] of Object.entries(value)) out.set(`properties.${inner}`, String(cell));
		else out.set(key, value === null ? '' : String(value));
	}
	return out;
}

function startsAsParquet(head: Uint8Array): boolean {
	return Buffer.from(head.subarray(0, 4)).toString('latin1') === 'PAR1';
}

function isGzip(head: Uint8Array): boolean {
	return head[0] === 0x1f && head[1] === 0x8b;
}

async function readHead(path: string): Promise<Uint8Array> {
	const file = await open(path);
	try {
		const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
		return buffer.subarray(0, bytesRead);
	} finally {
		await file.close();
	}
}

/** Without the last line, which may be cut off in the middle of a letter. */
function cut(bytes: Uint8Array): Uint8Array {
	const end = bytes.lastIndexOf(10);
	return end > 0 && bytes.length >= headBytes ? bytes.subarray(0, end) : bytes;
}
