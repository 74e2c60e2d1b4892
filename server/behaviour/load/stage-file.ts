import { constants, createWriteStream } from 'node:fs';
import { access, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../../../shared/errors.ts';
import { readHead, textPieces } from '../../intake/files/file-text.ts';
import { encodingOf } from '../../intake/files/sniff-file.ts';
import { type Duck, ident, quoted } from '../duck.ts';
import { type LogShape, usedFields } from './log-fields.ts';
import { isParquet, type SniffedFile, sniffLog, sniffParquet } from './sniff-log.ts';
import type { StageColumns, StageTally } from './stage.ts';
import { type EventTable, readInto } from './stage-table.ts';

/** A log on disk; `name` for people. */
export type EventFile = { readonly path: string; readonly name: string };
/** A log on disk as far as its beginning tells. */
export type OpenFile = EventFile & { readonly shape: SniffedFile };

/** Looks at the beginning of a file. Throws `AppError('unreadable')` for what is no log of single users' events. */
export async function openFile(duck: Duck, { path, name }: EventFile): Promise<OpenFile> {
	await access(path, constants.R_OK).catch(() => {
		throw new AppError('unreadable', `${name} is not there, or may not be read. Nothing was brought in.`);
	});
	const shape = (await isParquet(path)) ? await sniffParquet(duck, path, name) : await sniffLog(path, name);
	return { path, name, shape };
}

/** Reads a file of events into `stage`. Throws `AppError('unreadable')` when nothing in it is an event. */
export async function stageFile(
	duck: Duck,
	{ path, name, shape }: OpenFile,
	columns: StageColumns,
	zone: string,
): Promise<StageTally> {
	const copy = shape.foreign ? await asUtf8(path, duck.folder) : path;
	const table: EventTable = { name, shape, from: readerSql(copy, shape), ...placesOf(shape.written) };
	try {
		return await readInto(duck, table, columns, zone);
	} finally {
		if (shape.foreign) await rm(copy, { force: true });
	}
}

/** How a row is called, and which number the first one has. */
function placesOf(written: SniffedFile['written']): Pick<EventTable, 'rowWord' | 'firstRow'> {
	if (written === 'parquet') return { rowWord: 'row', firstRow: 1 };
	return { rowWord: 'line', firstRow: written === 'csv' ? 2 : 1 };
}

/** SQL: the file as a table of texts. */
function readerSql(path: string, shape: SniffedFile): string {
	if (shape.written === 'csv')
		return `read_csv(${quoted(path)}, header = true, auto_detect = false, delim = ${quoted(shape.delimiter)}, quote = '"', escape = '"',
			columns = {${shape.header.map((one, at) => `${quoted(one === '' ? `column ${at}` : one)}: 'VARCHAR'`).join(', ')}},
			compression = '${shape.gzip ? 'gzip' : 'none'}', ignore_errors = true, store_rejects = true, max_line_size = 10000000)`;
	if (shape.written === 'json')
		return `read_json(${quoted(path)}, format = 'newline_delimited', records = true, ignore_errors = true,
			compression = '${shape.gzip ? 'gzip' : 'uncompressed'}', maximum_object_size = 16777216, columns = {${jsonColumns(shape)}})`;
	const texts = usedFields(shape.fields).map((field) => `${ident(field)}::varchar as ${ident(field)}`);
	return `(select ${texts.join(', ')} from read_parquet(${quoted(path)}))`;
}

function jsonColumns({ fields }: LogShape): string {
	const names = usedFields(fields);
	const inner = names.filter((field) => field.startsWith('properties.')).map((field) => field.slice(11));
	const outer = names.filter((field) => !field.startsWith('properties.'));
	const struct =
		inner.length === 0
			? []
			: [`properties: ${quoted(`STRUCT(${inner.map((field) => `${ident(field)} VARCHAR`).join(', ')})`)}`];
	return [...outer.map((field) => `${quoted(field)}: 'VARCHAR'`), ...struct].join(', ');
}

async function asUtf8(path: string, folder: string): Promise<string> {
	const copy = join(folder, 'copy.csv');
	await pipeline(
		textPieces(path, encodingOf(await readHead(path)) ?? 'windows-1252'),
		createWriteStream(copy),
	);
	return copy;
}
