import { AppError } from '../../shared/errors.ts';
import { columnList } from './column-roles.ts';
import { dateOrderOf } from './dates.ts';
import { guessColumns } from './guess-columns.ts';
import { itemsToEvidence } from './items-to-evidence.ts';
import { readTable } from './read-table.ts';
import { createRowReader } from './row-reader.ts';
import { unreadable } from './table-format.ts';
import { mappingNotices, mappingOf } from './table-mapping.ts';
import type { IntakeOptions, IntakeResult } from './types.ts';

/** Most rows of quotes in one file. */
export const mostQuotes = 50_000;

/**
 * Rows of a text table as evidence. Every row is evidence, a duplicate or kept apart; no row's cells reach another row.
 * Throws `AppError` when the text is no table, has no text column or is too large.
 */
export function readEvidenceTable(
	text: string,
	options: IntakeOptions & { readonly name: string },
): IntakeResult {
	const { name } = options;
	const table = readTable(text, name);
	refuseTooMany(table.rows.length, name);
	const rows = table.rows.flatMap((row) => (row.broken === null ? [row.cells] : []));
	const guess = guessColumns(table.header, rows);
	const roles = guess.columns.map(({ role }) => role);
	if (!roles.includes('text')) throw noText(table.header, name);
	const mapping = mappingOf(table.header, roles);
	const { date } = mapping.one;
	const order = date === undefined ? null : dateOrderOf(rows.map((cells) => cells[date]!));
	const reader = createRowReader({
		header: table.header,
		mapping,
		kind: guess.kind,
		scale: guess.scale,
		order,
	});
	const items = table.rows.flatMap((row) => reader.read(row));
	return itemsToEvidence(items, options, [
		...table.notices,
		...mappingNotices(guess.columns, rows),
		...reader.notices(),
	]);
}

/** Refuses more quotes than one import takes. */
export function refuseTooMany(rows: number, name: string): void {
	if (rows <= mostQuotes) return;
	throw new AppError(
		'too-large',
		`${name} has ${rows.toLocaleString('en')} rows; up to ${mostQuotes.toLocaleString('en')} can be brought in at once.`,
	);
}

/** The refusal of a table that holds no words of people. */
export function noText(header: readonly string[], name: string): AppError {
	return unreadable(
		name,
		header.length === 1
			? 'looks like plain text or a transcript, not a table'
			: `has no column that reads like quotes. Its columns: ${columnList(header)}`,
		1,
		'Name the column with the quotes “text”, in a CSV file such as id,text,participant,kind,date,score.',
	);
}
