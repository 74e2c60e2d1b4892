import type { Encoding } from '../import-item.ts';
import { cellOf, flatten, isRecord, type Json } from '../json-lines.ts';
import { unreadable } from '../table-format.ts';
import type { Cue, Transcript } from '../transcripts/cue.ts';
import { named } from '../transcripts/subtitles.ts';
import type { Table } from '../types.ts';
import { wholeText } from './file-text.ts';
import { readYaml, withoutRecords } from './yaml-file.ts';

/** Where tools keep what they list, outermost first. */
const LISTS = [
	'results',
	'data',
	'items',
	'records',
	'conversations',
	'tickets',
	'responses',
	'reviews',
	'events',
	'rows',
	'values',
	'hits',
];
/** Keys under which one message of a conversation stands. */
const BODIES = ['body', 'plain_body', 'text', 'message', 'comment', 'content', 'html_body'];
const works = 'What works: a list of objects, such as [{"text": "…", "participant": "P3"}].';

/** A JSON or YAML file's value. Throws `AppError('unreadable')` with the line where it breaks off. */
export async function readJson(path: string, encoding: Encoding, name: string): Promise<unknown> {
	return parsed((await wholeText(path, encoding, name)).replace(/^\uFEFF/u, ''), name);
}

function parsed(text: string, name: string): unknown {
	if (!isJson(text)) return readYaml(text, name);
	try {
		return JSON.parse(text) as unknown;
	} catch (error) {
		const at = Number(
			/position (\d+)/u.exec(error instanceof Error ? error.message : '')?.[1] ?? text.length,
		);
		const line = text.slice(0, at).split('\n').length;
		throw unreadable(
			name,
			`looks like JSON, but breaks on line ${line}; the file may be cut off`,
			line,
			works,
		);
	}
}

function isJson(text: string): boolean {
	return /^\s*[[{]/u.test(text);
}

/** A speech recogniser's segments as a transcript, times in seconds; null when the value has none. */
export function segmentsOf(value: unknown): Transcript | null {
	const segments = isRecord(value) ? value.segments : null;
	if (!Array.isArray(segments) || segments.length === 0) return null;
	const cues = segments.flatMap((segment: unknown, i): Cue[] => {
		if (!isRecord(segment) || typeof segment.text !== 'string' || segment.text.trim() === '') return [];
		const time = (at: unknown): number | null =>
			typeof at === 'number' && at >= 0 ? Math.round(at * 1000) : null;
		const speaker = cellOf(segment.speaker).trim();
		return [
			{
				start: time(segment.start),
				end: time(segment.end),
				speaker: speaker === '' ? null : speaker,
				text: cellOf(segment.text).trim(),
				line: i + 1,
			},
		];
	});
	return cues.length === 0 ? null : { cues: named(cues), title: '', tool: 'Whisper' };
}

/** A JSON file's list of objects as a table; a conversation gives a row for each of its messages. */
export async function jsonTable(path: string, encoding: Encoding, name: string): Promise<Table> {
	const text = (await wholeText(path, encoding, name)).replace(/^\uFEFF/u, '');
	const list = listIn(parsed(text, name), 3);
	if (!list)
		throw isJson(text)
			? unreadable(name, 'is JSON without a list of objects', 1, works)
			: withoutRecords(name);
	const header: string[] = [];
	const columns = new Map<string, number>();
	const rows = list.flatMap(messagesOf).map((record, i) => {
		const cells: string[] = [];
		for (const [key, cell] of Object.entries(record)) {
			let at = columns.get(key);
			if (at === undefined) {
				at = header.push(key) - 1;
				columns.set(key, at);
			}
			cells[at] = cell;
		}
		return { line: i + 1, cells, broken: null };
	});
	return {
		header,
		rows: rows.map((row) => ({ ...row, cells: header.map((_, at) => row.cells[at] ?? '') })),
		notices: [],
	};
}

function listIn(value: unknown, depth: number): Json[] | null {
	if (Array.isArray(value)) {
		const objects = value.filter(isRecord);
		return objects.length > 0 && objects.length * 2 > value.length ? objects : null;
	}
	if (!isRecord(value) || depth === 0) return null;
	const keys = Object.keys(value);
	const known = LISTS.filter((key) => keys.includes(key));
	for (const key of [...known, ...keys.filter((one) => !known.includes(one))]) {
		const list = listIn(value[key], depth - 1);
		if (list) return list;
	}
	return null;
}

/** A record's rows: one for each message where it is a conversation, else itself. */
function messagesOf(record: Json): Record<string, string>[] {
	const about: Record<string, string> = {};
	const messages: Json[] = [];
	for (const [key, value] of Object.entries(record)) {
		if (isRecord(value)) {
			if (BODIES.some((body) => typeof value[body] === 'string')) messages.push(value);
			else if (listIn(value, 1)?.some(isMessage)) messages.push(...listIn(value, 1)!.filter(isMessage));
			else flatten(value, key, about, 2);
		} else if (Array.isArray(value) && value.some((one) => isRecord(one) && isMessage(one))) {
			messages.push(...value.filter(isRecord).filter(isMessage));
		} else flatten({ [key]: value }, '', about, 0);
	}
	if (messages.length === 0) return [about];
	const { id = '', ...rest } = about;
	return messages.map((message) => {
		const own: Record<string, string> = {};
		flatten(message, '', own, 2);
		const body = BODIES.find((key) => own[key] !== undefined && own[key] !== '') ?? 'body';
		const { [body]: text = '', ...others } = own;
		for (const key of BODIES) delete others[key];
		return { ...rest, conversation_id: id, ...others, message_body: text };
	});
}

function isMessage(value: Json): boolean {
	return (
		BODIES.some((key) => typeof value[key] === 'string') &&
		['author', 'author_id', 'created_at', 'from', 'speaker', 'sender'].some((key) => key in value)
	);
}
