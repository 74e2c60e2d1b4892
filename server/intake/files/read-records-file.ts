import { columnList } from '../column-roles.ts';
import type { ReadItem } from '../import-item.ts';
import { customerOf, eventOf } from '../records.ts';
import { unreadable } from '../table-format.ts';
import type { Customer, RejectedRow, UsageEvent } from '../types.ts';
import { readHead } from './file-text.ts';
import { asGuessed, openItems } from './read-rows.ts';
import { sniffFile } from './sniff-file.ts';

type Records<T> = { rows: T[]; rejected: RejectedRow[]; notices: string[] };

/**
 * A usage export: who did what when, in file order, times in ms UTC. Rows without user, event or readable time are rejected with the
 * reason. Throws `AppError('unreadable' | 'too-large')` for a file that is no usage table.
 */
export async function readUsageFile(path: string, name: string): Promise<Records<UsageEvent>> {
	const { items, columns, ...read } = await readRecords(path, name, 'usage');
	const events = items.filter(({ kind }) => kind === 'did');
	if (items.length > 0 && events.length === 0)
		throw unreadable(
			name,
			`holds counts of events, without a column for the user and the time. Its columns: ${columnList(columns)}`,
			1,
			'What works: a CSV file with the columns user,ts,event and, if there is one, session.',
		);
	return { ...read, rows: events.map(eventOf) };
}

/** A customer table, one user a row; the first row of a user stands. Columns that name or reach people are not read. Throws as above. */
export async function readCustomerFile(path: string, name: string): Promise<Records<Customer>> {
	const { items, columns: _, rejected, notices } = await readRecords(path, name, 'customers');
	const customers = new Map<string, Customer>();
	for (const item of items) {
		const customer = customerOf(item);
		if (customers.has(customer.user))
			rejected.push({
				row: item.locator ?? item.ref,
				reason: `The user ${customer.user.slice(0, 64)} is in the table already.`,
			});
		else customers.set(customer.user, customer);
	}
	return { rows: [...customers.values()], rejected, notices };
}

async function readRecords(
	path: string,
	name: string,
	kind: 'usage' | 'customers',
): Promise<{ items: ReadItem[]; columns: readonly string[]; rejected: RejectedRow[]; notices: string[] }> {
	const choice = { ...asGuessed, kind };
	const reading = await openItems(path, name, sniffFile(await readHead(path), name), choice);
	const items: ReadItem[] = [];
	const rejected: RejectedRow[] = [];
	for await (const some of reading.items)
		for (const item of some) {
			if ('reason' in item) rejected.push({ row: item.ref, reason: item.excerpt });
			// What was written down about a customer is no row of the table.
			else if (item.kind !== 'observed') items.push(item);
		}
	return { items, columns: reading.columns, rejected, notices: [...reading.notices] };
}
