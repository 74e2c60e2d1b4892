import { nameOf } from './cells.ts';
import {
	columnList,
	hasMangledIds,
	headerWords,
	isPersonal,
	matchColumns,
	rolesSentence,
} from './column-roles.ts';
import { customerWords } from './column-words.ts';
import { cleanText } from './normalise.ts';
import { readTable } from './read-table.ts';
import { countOf, unreadable } from './table-format.ts';
import type { Customer, RejectedRow } from './types.ts';

/** Cells that hold an e-mail address, or nested data that may hold anything. */
const TELLING = /^\s*\{"|[^\s@]@[^\s@]+\.\p{L}{2}/u;

/**
 * A customer table, one user a row; the first row of a user stands. Columns that name or reach people are not read.
 * Throws `AppError('unreadable')` for a file without a column of user ids.
 */
export function readCustomerTable(
	text: string,
	name: string,
): { customers: Customer[]; rejected: RejectedRow[]; notices: string[] } {
	const table = readTable(text, name);
	const { header } = table;
	const roles = matchColumns(header, customerWords);
	const { user } = roles;
	if (user === undefined) {
		throw unreadable(
			name,
			`has no column of user ids. Its columns: ${columnList(header)}`,
			1,
			'Name one of them “user”, in a CSV file such as user,participant,plan,role.',
		);
	}
	const used = new Set(Object.values(roles));
	const sample = table.rows.slice(0, 50);
	const telling = header.map(
		(cell, at) => isPersonal(cell) || sample.some((row) => TELLING.test(row.cells[at]!)),
	);
	const personal = header.filter((_, at) => !used.has(at) && telling[at]);
	const attributes = header.flatMap((cell, at) =>
		used.has(at) || cell === '' || telling[at] ? [] : [[cell, at] as const],
	);
	const customers = new Map<string, Customer>();
	const rejected: RejectedRow[] = [];
	for (const { line, cells, broken } of table.rows) {
		const id = nameOf(cells[user]);
		const at = (column: number | undefined): string | null =>
			column === undefined ? null : nameOf(cells[column]);
		const reason =
			broken ??
			(id === null ? 'It has no user.' : null) ??
			(id !== null && customers.has(id) ? `The user ${id.slice(0, 64)} is in the table already.` : null);
		if (reason !== null || id === null) {
			rejected.push({ row: `line ${line}`, reason: reason ?? 'It has no user.' });
			continue;
		}
		customers.set(id, {
			user: id,
			participant: at(roles.participant)?.slice(0, 64) ?? null,
			plan: at(roles.plan),
			role: at(roles.role),
			attributes: Object.fromEntries(
				attributes.flatMap(([label, column]) => {
					const value = cleanText(cells[column]!).text;
					return value === '' ? [] : [[label, value]];
				}),
			),
		});
	}

	const notices = [...table.notices];
	const plain = ['user', 'participant', 'plan', 'role'];
	if (!header.slice(0, 1).every((cell) => plain.includes(headerWords(cell)))) {
		notices.push(`Columns taken: ${rolesSentence(header, { ...roles })}.`);
	}
	if (personal.length > 0) notices.push(`Not read, because they name people: ${columnList(personal)}.`);
	if (rejected.length > 0)
		notices.push(`Not read: ${rejected.length} of ${countOf(table.rows.length, 'row')}.`);
	if (hasMangledIds(table.rows.map((row) => row.cells[user]!))) {
		notices.push(
			`“${header[user]}” holds numbers such as 4.8E+05, which a spreadsheet made of ids. Export it again with ids as text.`,
		);
	}
	return { customers: [...customers.values()], rejected, notices };
}
