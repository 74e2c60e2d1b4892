import Papa from 'papaparse';
import { headerWords } from '../../intake/column-roles.ts';

/** One line of a report of totals: an event, how often it happened and how many users it had (null: not told). */
export type AggregateFact = {
	readonly event: string;
	readonly count: number;
	readonly users: number | null;
};
export type AggregateReport = {
	/** ISO days as the report's head has them; null when it has none. */
	readonly from: string | null;
	readonly to: string | null;
	readonly facts: readonly AggregateFact[];
};

const eventWords = ['event name', 'ereignisname', 'nom de l événement', 'nombre del evento'];
const countWords = ['event count', 'ereignisanzahl', 'nombre d événements', 'número de eventos'];
const userWords = ['total users', 'nutzer insgesamt', 'nombre total d utilisateurs', 'usuarios totales'];

/** Whether a text begins like a report of totals (Google Analytics), in which no row is one user's. */
export function isAggregate(text: string): boolean {
	const header = headerOf(text);
	return header !== undefined && column(header, countWords) >= 0 && column(header, eventWords) >= 0;
}

/** The totals of a report; lines of sums and of further tables are left out. */
export function readAggregate(text: string): AggregateReport {
	const lines = text.replace(/^\uFEFF/u, '').split(/\r?\n/u);
	const day = (label: string): string | null => {
		const digits = lines
			.map((line) => new RegExp(`^#\\s*${label}:\\s*(\\d{4})(\\d\\d)(\\d\\d)`, 'iu').exec(line))
			.find(Boolean);
		return digits ? `${digits[1]}-${digits[2]}-${digits[3]}` : null;
	};
	const rows = Papa.parse<string[]>(lines.filter((line) => !line.startsWith('#')).join('\n'), {
		skipEmptyLines: 'greedy',
	}).data;
	const header = rows[0] ?? [];
	const [event, count, users] = [eventWords, countWords, userWords].map((words) => column(header, words));
	const facts: AggregateFact[] = [];
	for (const row of rows.slice(1)) {
		const name = (row[event!] ?? '').trim();
		const times = wholeOf(row[count!]);
		// A second table in the file begins with a header of its own.
		if (row.length !== header.length || (times === null && name !== '')) break;
		if (name === '' || times === null) continue;
		facts.push({ event: name, count: times, users: users! < 0 ? null : wholeOf(row[users!]) });
	}
	return { from: day('Start date'), to: day('End date'), facts };
}

/** A total as a sentence: what can be said of all users together, and no more. */
export function aggregateSentence(fact: AggregateFact, { from, to }: AggregateReport): string {
	const who = fact.users === null ? '' : ` by ${fact.users} users`;
	const when = from !== null && to !== null ? ` from ${from} to ${to}` : '';
	return `${fact.event}: ${fact.count} events${who}${when}.`;
}

function headerOf(text: string): string[] | undefined {
	const line = text
		.replace(/^\uFEFF/u, '')
		.split(/\r?\n/u)
		.find((one) => !one.startsWith('#') && one.trim() !== '');
	return line === undefined ? undefined : Papa.parse<string[]>(line).data[0];
}

function column(header: readonly string[], words: readonly string[]): number {
	return header.findIndex((name) => words.includes(headerWords(name)));
}

function wholeOf(cell: string | undefined): number | null {
	const digits = (cell ?? '').replace(/[\s.,'’\u00a0\u202f]/gu, '');
	return /^\d+$/u.test(digits) ? Number(digits) : null;
}
