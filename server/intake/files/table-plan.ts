import { createHash } from 'node:crypto';
import type { ColumnRole } from '../../../shared/import.ts';
import { headerWords } from '../column-roles.ts';
import { type DateOrder, dateOrderOf } from '../dates.ts';
import { guessColumns, type TableGuess } from '../guess-columns.ts';
import type { Sniffed } from '../import-item.ts';
import type { TableRow } from '../types.ts';
import { openRows, type RowSource } from './row-source.ts';

const sampleSize = 500;

/** A table with its first rows looked at. `rows` gives all rows, the first ones again. */
export type TablePlan = {
	readonly source: RowSource;
	/** The columns as the first rows have them. */
	readonly header: readonly string[];
	readonly guess: TableGuess;
	readonly sample: readonly (readonly string[])[];
	readonly rows: AsyncIterable<readonly TableRow[]>;
	/** The same table from its beginning. */
	again(): Promise<RowSource>;
};

/** Opens a table, or a sheet of a workbook, and guesses what its columns hold. */
export async function planTable(
	path: string,
	sniffed: Sniffed,
	name: string,
	sheet: string | null = null,
): Promise<TablePlan> {
	const again = (): Promise<RowSource> => openRows(path, sniffed, name, sheet);
	const source = await again();
	const rest = source.rows[Symbol.asyncIterator]();
	const first: (readonly TableRow[])[] = [];
	for (let count = 0; count < sampleSize; ) {
		const next = await rest.next();
		if (next.done === true) break;
		first.push(next.value);
		count += next.value.length;
	}
	const header = [...source.header];
	const looked = first.flatMap((rows) => rows.slice(0, sampleSize)).slice(0, sampleSize);
	const sample = looked.flatMap((row) =>
		row.broken === null ? [header.map((_, at) => row.cells[at] ?? '')] : [],
	);
	async function* rows(): AsyncGenerator<readonly TableRow[]> {
		try {
			yield* first;
			for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
		} finally {
			await rest.return?.();
		}
	}
	return { source, header, guess: guessColumns(header, sample), sample, rows: rows(), again };
}

/** The order of a column's slashed dates: from the first rows, else from the whole file. */
export async function dateOrderIn(plan: TablePlan, at: number | undefined): Promise<DateOrder> {
	if (at === undefined) return null;
	const cells = plan.sample.map((row) => row[at] ?? '');
	const order = dateOrderOf(cells);
	if (
		order !== null ||
		plan.sample.length < sampleSize ||
		!cells.some((cell) => /^\d{1,2}[-/]\d{1,2}[-/]/u.test(cell))
	)
		return order;
	const telling: string[] = [];
	for await (const rows of (await plan.again()).rows)
		for (const row of rows) {
			const cell = row.cells[at] ?? '';
			// What can be read either way tells nothing.
			if (telling.length < 1000 && dateOrderOf([cell]) !== null) telling.push(cell);
		}
	return dateOrderOf(telling);
}

/** The same columns of the same tool in any file. */
export function signatureOf(format: string, tool: string | null, header: readonly string[]): string {
	return createHash('sha256')
		.update(JSON.stringify([format, tool, header.map(headerWords)]))
		.digest('base64url')
		.slice(0, 16);
}

/** Roles as chosen, the rest as guessed. */
export function rolesOf(guess: TableGuess, chosen: readonly ColumnRole[]): ColumnRole[] {
	return guess.columns.map(({ role }, at) => chosen[at] ?? role);
}
