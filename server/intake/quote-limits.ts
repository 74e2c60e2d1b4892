import { AppError } from '../../shared/errors.ts';
import { columnList } from './column-roles.ts';
import { unreadable } from './table-format.ts';

/** Most texts of one file: all of them are in memory for a while. */
export const mostQuotes = 50_000;

/** Refuses more texts than one import takes. */
export function refuseTooMany(texts: number, name: string): void {
	if (texts <= mostQuotes) return;
	throw new AppError(
		'too-large',
		`${name} holds more than ${mostQuotes.toLocaleString('en')} texts, the most that can be brought in at once. Split it, such as by month. Nothing was brought in.`,
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
