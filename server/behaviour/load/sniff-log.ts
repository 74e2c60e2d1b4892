import { open } from 'node:fs/promises';
import { constants, gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { AppError } from '../../../shared/errors.ts';
import { columnList, headerWords, matchColumns } from '../../intake/column-roles.ts';
import { usageWords } from '../../intake/column-words.ts';
import { decodeText } from '../../intake/decode-text.ts';
import { encodingOf } from '../../intake/files/sniff-file.ts';
import { isAggregate } from './aggregate.ts';

const headBytes = 262_144;

/** Which fields of a log hold what; a field inside another is written `properties.time`. */
export type LogFields = {
	readonly user: string;
	/** Stands in where `user` is empty. */
	readonly device: string | null;
	readonly ts: string;
	readonly event: string;
	readonly session: string | null;
	/** The event's own id: the same id twice is one event sent twice. */
	readonly once: string | null;
	readonly agent: string | null;
	/** The user stands in a sentence of `user`: "The user with id '17' viewed …". */
	readonly userInSentence: boolean;
};

/** How a log is written, from its beginning. */
export type LogShape = {
	readonly lines: 'csv' | 'json';
	readonly gzip: boolean;
	/** Not UTF-8: to be written anew before it is read. */
	readonly foreign: boolean;
	readonly delimiter: string;
	readonly header: readonly string[];
	readonly fields: LogFields;
	/** Cells of the time column. */
	readonly times: readonly string[];
};

/** Whether a file is a report of totals, in which no row is one user's. */
export async function isAggregateFile(path: string): Promise<boolean> {
	const head = await readHead(path);
	return !isGzip(head) && isAggregate(decodeText(cut(head)));
}

/** Judges a log by its first bytes. Throws `AppError('unreadable')` for what is no log of single users' events. */
export async function sniffLog(path: string, name: string): Promise<LogShape> {
	const head = await readHead(path);
	const gzip = isGzip(head);
	const bytes = gzip ? gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH }) : head;
	const text = decodeText(cut(bytes)).replace(/^\uFEFF/u, '');
	if (isAggregate(text)) throw aggregateRefusal(name);
	const foreign = encodingOf(bytes) !== 'utf-8';
	const first = text.slice(0, text.search(/\r?\n|$/u)).trim();
	if (first.startsWith('{')) return { ...jsonShape(text, name), gzip, foreign };
	const parsed = Papa.parse<string[]>(text, { preview: 200, skipEmptyLines: 'greedy' });
	const header = parsed.data[0] ?? [];
	const fields = fieldsOf(header, name);
	const at = header.indexOf(fields.ts);
	return {
		lines: 'csv',
		gzip,
		foreign,
		delimiter: parsed.meta.delimiter,
		header,
		fields,
		times: parsed.data.slice(1, 150).map((row) => row[at] ?? ''),
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

function jsonShape(text: string, name: string): Omit<LogShape, 'gzip' | 'foreign'> {
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
		lines: 'json',
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

function fieldsOf(header: readonly string[], name: string): LogFields {
	const plain = header.map((field) => field.replace(/^properties\./u, ''));
	const has = (word: string): number => plain.findIndex((field) => headerWords(field) === word);
	const pick = (...words: string[]): string | null =>
		header[words.map(has).find((at) => at >= 0) ?? -1] ?? null;
	const more = {
		once: pick('insert id', 'uuid'),
		agent: pick('user agent', 'useragent', 'raw user agent', 'http user agent', 'browser'),
	};
	const session = pick('session', 'session id', 'sessionid', 'visit id');
	if (has('event context') >= 0 && has('component') >= 0 && has('description') >= 0)
		return {
			...more,
			user: header[has('description')]!,
			device: null,
			ts: pick('time')!,
			event: pick('event name')!,
			session,
			userInSentence: true,
		};
	const roles = matchColumns(plain, usageWords);
	const { user, ts, event } = roles;
	if (user === undefined || ts === undefined || event === undefined) {
		const missing = [
			user === undefined && 'user',
			ts === undefined && 'time',
			event === undefined && 'event',
		].filter(Boolean);
		throw new AppError(
			'unreadable',
			`${name} has no column for the ${missing.join(' and the ')}. Its columns: ${columnList(header)}. What works: a CSV file with the columns user,ts,event and, if there is one, session.`,
			{ at: 'line 1' },
		);
	}
	const device = pick('device id', 'amplitude id', 'anonymous id');
	return {
		...more,
		user: header[user]!,
		device: device === header[user] ? null : device,
		ts: header[ts]!,
		event: header[event]!,
		session: roles.session === undefined ? session : header[roles.session]!,
		userInSentence: false,
	};
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
