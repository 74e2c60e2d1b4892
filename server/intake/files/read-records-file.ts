import { columnList } from '../column-roles.ts';
import type { ReadItem } from '../import-item.ts';
import { customerOf, eventOf } from '../records.ts';
import { unreadable } from '../table-format.ts';
import type { Customer, KeptApart, RejectedRow, UsageEvent } from '../types.ts';
import { readHead } from './file-text.ts';
import { asGuessed, openItems } from './read-rows.ts';
import { sniffFile } from './sniff-file.ts';

type Records<T> = { rows: T[]; rejected: RejectedRow[]; notices: string[] };

/**
 * A usage export: who did what when, in file order, times in ms UTC. Rows without user, event or readable time are rejected with the
 * reason. Throws `AppError('unreadable' | 'too-large')` for a file that is no usage table.
 */
export async function readUsageFile(path: string, name: string): Promise<Records<UsageEvent>> {
	const { items, columns, rejected, notices } = await readRecords(path, name, 'usage');
	const events = items.filter(({ kind }) => kind === 'did');
	if (items.length > 0 && events.length === 0)
		throw unreadable(
			name,
			`holds counts of events, without a column for the user and the time. Its columns: ${columnList(columns)}`,
			1,
			'What works: a CSV file with the columns user,ts,event and, if there is one, session.',
		);
	return { rejected, notices, rows: events.map(eventOf) };
}

/**
 * A customer table, one user a row; the first row of a user stands. `notes`: what those who look after customers wrote
 * down about them. Columns that name or reach people are not read. Throws as above.
 */
export async function readCustomerFile(
	path: string,
	name: string,
): Promise<Records<Customer> & { notes: (ReadItem | KeptApart)[] }> {
	const { items, notes, rejected, notices } = await readRecords(path, name, 'customers');
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
	return { rows: [...customers.values()], notes, rejected, notices };
}

async function readRecords(
	path: string,
	name: string,
	kind: 'usage' | 'customers',
): Promise<{
	items: ReadItem[];
	notes: (ReadItem | KeptApart)[];
	columns: readonly string[];
	rejected: RejectedRow[];
	notices: string[];
}> {
	const choice = { ...asGuessed, kind };
	const reading = await openItems(path, name, sniffFile(await readHead(path), name), choice);
	const items: ReadItem[] = [];
	const notes: (ReadItem | KeptApart)[] = [];
	const rejected: RejectedRow[] = [];
	for await (const some of reading.items)
		for (const item of some) {
			if ('reason' in item) {
				if (item.reason === 'unreadable-row') rejected.push({ row: item.ref, reason: item.excerpt });
				else notes.push(item);
			} else if (item.kind === 'observed') notes.push(item);
			else items.push(item);
		}
	return { items, notes, columns: reading.columns, rejected, notices: [...reading.notices] };
}
