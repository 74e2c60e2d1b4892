import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { type Kysely, sql } from 'kysely';
import * as Y from 'yjs';
import { AppError } from '../../../shared/errors.ts';
import type { BoardId } from '../../../shared/ids.ts';
import type { Clock } from '../../ports.ts';
import type { Database } from '../database.ts';
import { loadDoc } from '../load-doc.ts';
import type { Tables } from '../schema.ts';
import { type BackupHeader, backupVersion, documentPiece } from './format.ts';
import { accessTables, type BackupTable, backupTables, boardTables } from './tables.ts';

type Tx = Kysely<Tables>;
const rowsAtOnce = 500;
/** Characters that go to the file together. */
const chunk = 64 * 1024;

/**
 * Writes one board, or all, into a file as they are at one moment; servers may go on meanwhile. Rows are streamed, only a
 * board's document is held whole. The file is there when it is complete, never half. Throws AppError `not-found`,
 * `conflict` when there is a file of that name.
 */
export async function writeBackup(
	{ kysely }: Database,
	path: string,
	{ board, access, clock }: { board?: BoardId | undefined; access: boolean; clock: Clock },
): Promise<BackupHeader> {
	if (await stat(path).catch(() => undefined))
		throw new AppError('conflict', `There is a file at ${path} already. Choose another name.`);
	const part = `${path}.part`;
	try {
		return await kysely
			.transaction()
			.setIsolationLevel('repeatable read')
			.setAccessMode('read only')
			.execute(async (tx) => {
				const header = await readHeader(tx, board, access, clock);
				const file = createWriteStream(part, { mode: 0o600 });
				await pipeline(Readable.from(sealed(header, lines(tx, header))), createGzip(), file);
				await rename(part, path);
				return header;
			});
	} catch (error) {
		await rm(part, { force: true });
		throw error;
	}
}

async function readHeader(
	tx: Tx,
	board: BoardId | undefined,
	access: boolean,
	clock: Clock,
): Promise<BackupHeader> {
	let query = tx.selectFrom('boards').select(['id', 'name']).orderBy('id');
	if (board !== undefined) query = query.where('id', '=', board);
	const boards: BackupHeader['boards'] = [];
	for (const { id, name } of await query.execute()) {
		const rows: Record<string, number> = {};
		for (const table of tablesOf(access)) {
			const { rows: counted } = await sql<{ count: number }>`
				select count(*)::int as count from ${sql.table(table)} where board = ${id}`.execute(tx);
			rows[table] = counted[0]!.count;
		}
		boards.push({ id, name, rows });
	}
	if (board !== undefined && boards.length === 0)
		throw new AppError('not-found', `There is no board ${board} in this database.`);
	const { rows } = await sql<{ name: string }>`select max(name) as name from migrations`.execute(tx);
	const made = new Date(clock.now()).toISOString();
	return { personaboard: 'backup', version: backupVersion, schema: rows[0]!.name, made, access, boards };
}

function tablesOf(access: boolean): BackupTable[] {
	return Object.keys(access ? { ...boardTables, ...accessTables } : boardTables) as BackupTable[];
}

/** The lines with what proves them whole: how many, and their hash. */
async function* sealed(header: BackupHeader, lines: AsyncIterable<string>): AsyncGenerator<string> {
	const hash = createHash('sha256');
	let count = 1;
	let waiting = `${JSON.stringify(header)}\n`;
	for await (const line of lines) {
		count += 1;
		waiting += `${line}\n`;
		if (waiting.length < chunk) continue;
		hash.update(waiting);
		yield waiting;
		waiting = '';
	}
	hash.update(waiting);
	yield `${waiting}${JSON.stringify(['end', { lines: count, sha256: hash.digest('hex') }])}\n`;
}

async function* lines(tx: Tx, { boards, access }: BackupHeader): AsyncGenerator<string> {
	for (const { id } of boards) {
		const { rows } = await sql<{ line: string }>`
			select json_build_object('id', id, 'name', name, 'created_at', created_at)::text as line
			from boards where id = ${id}`.execute(tx);
		yield `["board",${rows[0]!.line}]`;
		const document = await foldDocument(tx, id);
		for (let at = 0; at < document.length; at += documentPiece) {
			yield JSON.stringify(['document', document.subarray(at, at + documentPiece).toString('base64')]);
		}
		for (const table of tablesOf(access)) yield* tableLines(tx, table, id);
	}
}

/** What is stored of a document, as one update; empty when nothing is. */
async function foldDocument(tx: Tx, board: BoardId): Promise<Buffer> {
	const { updates } = await loadDoc(tx, board);
	if (updates.length === 0) return Buffer.alloc(0);
	const doc = new Y.Doc();
	doc.transact(() => {
		for (const update of updates) Y.applyUpdate(doc, update);
	});
	const folded = Buffer.from(Y.encodeStateAsUpdate(doc));
	doc.destroy();
	return folded;
}

/** Rows as the database writes them in JSON, so that no number or time passes through ours. */
async function* tableLines(tx: Tx, table: BackupTable, board: BoardId): AsyncGenerator<string> {
	const { columns, order } = backupTables[table];
	await sql`declare backup_rows no scroll cursor for
		select to_json(t)::text as line from (
			select ${sql.raw(columns.join(', '))} from ${sql.table(table)} where board = ${sql.lit(board)}
			order by ${sql.raw(order)}) t`.execute(tx);
	for (;;) {
		const { rows } = await sql<{
			line: string;
		}>`fetch ${sql.raw(String(rowsAtOnce))} from backup_rows`.execute(tx);
		for (const { line } of rows) yield `["${table}",${line}]`;
		if (rows.length < rowsAtOnce) break;
	}
	await sql`close backup_rows`.execute(tx);
}
