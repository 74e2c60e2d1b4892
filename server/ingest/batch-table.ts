import Papa from 'papaparse';
import type { ColumnRole, SourceKind } from '../../shared/import.ts';
import type { IngestKind } from '../../shared/ingest-api.ts';
import { cellOf } from '../intake/json-lines.ts';

export const sourceKinds: Readonly<Record<IngestKind, SourceKind>> = {
	events: 'usage',
	tickets: 'tickets',
	nps: 'nps',
	customers: 'customers',
};

/** Fields whose meaning is fixed, whatever stands in them; other fields are taken for what a file's column of that name would be. */
const fixed: Readonly<Record<IngestKind, Readonly<Record<string, ColumnRole>>>> = {
	events: { user: 'user', ts: 'date', event: 'event', session: 'session' },
	tickets: {
		text: 'text',
		date: 'date',
		user: 'user',
		participant: 'participant',
		email: 'email',
		tags: 'tags',
	},
	nps: {
		score: 'score',
		text: 'text',
		date: 'date',
		user: 'user',
		participant: 'participant',
		email: 'email',
	},
	customers: {
		user: 'user',
		participant: 'participant',
		email: 'email',
		plan: 'plan',
		role: 'role',
		company: 'company',
		industry: 'industry',
		size: 'size',
		country: 'country',
	},
};

export type BatchTable = {
	readonly text: string;
	readonly roles: readonly ColumnRole[];
	/** The row that begins on a line of `text`. */
	readonly rowAt: ReadonlyMap<number, number>;
};

/** A batch as the table a file of it would be, so that it goes the way files go. Rows without an id are called by their place. */
export function batchTable(kind: IngestKind, rows: readonly Readonly<Record<string, unknown>>[]): BatchTable {
	const given = new Set(rows.flatMap((row) => Object.keys(row)));
	given.delete('id');
	const known = Object.keys(fixed[kind]).filter((name) => given.has(name));
	const others = [...given].filter((name) => !(name in fixed[kind])).sort();
	const header = ['id', ...known, ...others];
	const rowAt = new Map<number, number>();
	const written = [Papa.unparse([header])];
	let line = 2;
	rows.forEach((row, at) => {
		const cells = header.map((name) => singleLines(name === 'id' ? idOf(row, at) : cellOf(row[name])));
		const text = Papa.unparse([cells], { newline: '\n' });
		rowAt.set(line, at + 1);
		line += text.split('\n').length;
		written.push(text);
	});
	return {
		text: `${written.join('\n')}\n`,
		roles: ['id', ...known.map((name) => fixed[kind][name]!)],
		rowAt,
	};
}

function idOf(row: Readonly<Record<string, unknown>>, at: number): string {
	return cellOf(row.id) || `row ${at + 1}`;
}

function singleLines(cell: string): string {
	return cell.replace(/\r\n?/gu, '\n');
}
