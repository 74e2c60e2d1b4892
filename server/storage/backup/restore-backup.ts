import { type Kysely, sql } from 'kysely';
import { AppError } from '../../../shared/errors.ts';
import type { BoardId } from '../../../shared/ids.ts';
import { hashToken, newToken } from '../../access/tokens.ts';
import type { RandomBytes } from '../../ports.ts';
import { packUpdates } from '../commit-bytes.ts';
import type { Database } from '../database.ts';
import type { Tables } from '../schema.ts';
import { tokenRow } from '../token-store.ts';
import type { BackupHeader, BackupLine } from './format.ts';
import { readBackup } from './read-backup.ts';
import { accessTables, type BackupTable, backupTables } from './tables.ts';

type Tx = Kysely<Tables>;
/** `owner`: a new owner's token, where the file brought none. It is nowhere else. */
export type Restored = { from: BoardId; board: BoardId; name: string; owner: string | null };

const rowsAtOnce = 500;

/**
 * Brings back every board of a backup that `checkBackup` has read, all or none. `asNew` gives each a new id and a new owner; otherwise a board that
 * is there is not touched and all is refused (AppError `conflict`), as is a file that changes meanwhile (`unreadable`).
 */
export async function restoreBackup(
	{ kysely }: Database,
	path: string,
	header: BackupHeader,
	{ asNew, random }: { asNew: boolean; random: RandomBytes },
): Promise<Restored[]> {
	return kysely.transaction().execute(async (tx) => {
		const writer = createWriter(tx, header, { asNew, random });
		for await (const { line } of readBackup(path)) if (line) await writer.write(line);
		return writer.finish();
	});
}

function createWriter(tx: Tx, header: BackupHeader, how: { asNew: boolean; random: RandomBytes }) {
	const { asNew, random } = how;
	const restored: Restored[] = [];
	const access = new Set<string>(Object.keys(accessTables));
	let board: BoardId | undefined;
	let pieces: Buffer[] = [];
	let table: BackupTable | undefined;
	const rows: unknown[] = [];

	async function begin(row: { id: BoardId; name: string; created_at: string }): Promise<void> {
		const id: BoardId = asNew ? `bo_${Buffer.from(random(16)).toString('base64url')}` : row.id;
		const { numInsertedOrUpdatedRows } = await tx
			.insertInto('boards')
			.values({ id, name: row.name, created_at: sql`${row.created_at}::timestamptz` })
			.onConflict((conflict) => conflict.doNothing())
			.executeTakeFirst();
		if (numInsertedOrUpdatedRows === 0n)
			throw new AppError(
				'conflict',
				`The board ${id} (“${row.name}”) is here already. Delete it first, or restore with --as-new beside it.`,
			);
		board = id;
		const owner = asNew || !header.access ? newToken(random) : null;
		if (owner !== null) {
			const grant = { hash: hashToken(owner), role: 'owner' as const, label: 'made when restored' };
			await tx.insertInto('tokens').values(tokenRow(id, grant)).execute();
		}
		restored.push({ from: row.id, board: id, name: row.name, owner });
	}

	/** Rows travel as one JSON value; the database reads them with its own types. */
	async function flushRows(): Promise<void> {
		if (table === undefined || rows.length === 0) return;
		const columns = sql.raw(backupTables[table].columns.join(', '));
		const values = rows.splice(0);
		await sql`insert into ${sql.table(table)} (board, ${columns})
			select ${board}, ${columns} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(values)})`.execute(
			tx,
		);
	}

	async function flushDocument(): Promise<void> {
		if (pieces.length === 0 || board === undefined) return;
		const bytes = Buffer.concat(pieces);
		pieces = [];
		await sql`insert into doc_updates (board, seq, covers, bytes)
			select ${board}, seq, array[seq], ${packUpdates([bytes])}
			from nextval(pg_get_serial_sequence('doc_updates', 'seq')) as seq`.execute(tx);
	}

	async function finishBoard(): Promise<void> {
		await flushDocument();
		await flushRows();
	}

	return {
		async write(line: Exclude<BackupLine, ['end', unknown]>): Promise<void> {
			if (line[0] === 'board') {
				await finishBoard();
				return begin(line[1]);
			}
			if (line[0] === 'document') {
				pieces.push(Buffer.from(line[1], 'base64'));
				return;
			}
			const [name, row] = line;
			// The tokens of the old board open the old board.
			if (asNew && access.has(name)) return;
			if (name !== table || rows.length >= rowsAtOnce) await finishBoard();
			table = name;
			rows.push(row);
		},
		async finish(): Promise<Restored[]> {
			await finishBoard();
			return restored;
		},
	};
}
