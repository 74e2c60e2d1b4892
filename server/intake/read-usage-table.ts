import { nameOf } from './cells.ts';
import { columnList, hasMangledIds, headerWords, matchColumns, rolesSentence } from './column-roles.ts';
import { usageWords } from './column-words.ts';
import { dateOrderOf, readMoment } from './dates.ts';
import { readTable } from './read-table.ts';
import { countOf, unreadable } from './table-format.ts';
import type { RejectedRow, UsageEvent } from './types.ts';

/**
 * A usage export: who did what when, in file order, times in ms UTC. Rows without user, event or readable time are rejected
 * with the reason. Throws `AppError('unreadable')` for a file that is no usage table.
 */
export function readUsageTable(
	text: string,
	name: string,
): { events: UsageEvent[]; rejected: RejectedRow[]; notices: string[] } {
	const table = readTable(text, name);
	const roles = matchColumns(table.header, usageWords);
	const { user, ts, event, session } = roles;
	if (user === undefined || ts === undefined || event === undefined) {
		const missing = [
			user === undefined && 'user',
			ts === undefined && 'time',
			event === undefined && 'event',
		].filter(Boolean);
		throw unreadable(
			name,
			`has no column for the ${missing.join(' and the ')}. Its columns: ${columnList(table.header)}`,
			1,
			'What works: a CSV file with the columns user,ts,event and, if there is one, session.',
		);
	}
	const order = dateOrderOf(table.rows.map((row) => row.cells[ts]!));
	const events: UsageEvent[] = [];
	const rejected: RejectedRow[] = [];
	let zoneless = 0;
	for (const { line, cells, broken } of table.rows) {
		const who = nameOf(cells[user]);
		const what = nameOf(cells[event]);
		const moment = readMoment(cells[ts]!, order);
		const reason =
			broken ??
			(who === null ? 'It has no user.' : null) ??
			(what === null ? 'It has no event.' : null) ??
			(moment === null ? `Its time “${cells[ts]!.slice(0, 40)}” cannot be read.` : null);
		if (reason !== null || who === null || what === null || moment === null) {
			rejected.push({ row: `line ${line}`, reason: reason ?? 'It cannot be read.' });
			continue;
		}
		if (!moment.zoned) zoneless++;
		const visit = session === undefined ? null : nameOf(cells[session]);
		events.push({
			user: who,
			ts: moment.ms,
			event: what,
			...(visit === null || visit === '-1' ? {} : { session: visit }),
		});
	}
	const first = rejected[0];
	if (events.length === 0 && first) {
		throw unreadable(
			name,
			`has no event that can be read (${first.row}: ${first.reason}) It`,
			Number(first.row.slice(5)),
		);
	}

	const notices = [...table.notices];
	if (table.header.some((cell) => !['user', 'ts', 'event', 'session'].includes(headerWords(cell)))) {
		notices.push(`Columns taken: ${rolesSentence(table.header, { ...roles })}.`);
	}
	if (zoneless > 0) notices.push(`Read as UTC because no time zone is given: ${countOf(zoneless, 'time')}.`);
	if (rejected.length > 0)
		notices.push(`Not read: ${rejected.length} of ${countOf(table.rows.length, 'row')}.`);
	if (hasMangledIds(table.rows.map((row) => row.cells[user]!))) {
		notices.push(
			`“${table.header[user]}” holds numbers such as 4.8E+05, which a spreadsheet made of ids. Export it again with ids as text.`,
		);
	}
	return { events, rejected, notices };
}
