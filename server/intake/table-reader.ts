import { AppError } from '../../shared/errors.ts';
import { type CsvRecord, createCsvRecords } from './csv-records.ts';
import { createJsonLines } from './json-lines.ts';
import { footerTally } from './table-footer.ts';
import { countOf, lineAt, refuseOtherFormats, sniffDelimiter, unreadable } from './table-format.ts';
import { readHeader } from './table-header.ts';
import type { TableReader, TableRow } from './types.ts';

/** Most rows one file may hold; larger ones are split or sampled by the person who has them. */
export const mostRows = 2_000_000;
/** How much of a file is looked at before its first row is given, in characters. */
const headLength = 64_000;

/**
 * A text table in pieces: CSV with `,` `;` tab or `|`, or one JSON object a line. Rows come as soon as they are whole; `header` and
 * `notices` fill while reading. A row whose cells do not fit the header is `broken`, never shifted into place. Throws `AppError` for
 * anything that is not a whole table, at the piece where that shows: until the last piece is read nothing is certain.
 */
export function createTableReader(name: string): TableReader {
	const header: string[] = [];
	const notices: string[] = [];
	let head = '';
	let heldBreak = '';
	let body: { push(text: string, last: boolean): TableRow[] } | null = null;
	let rows = 0;
	let lost = false;
	let line = 1;

	/** Line ends as `\n`; a carriage return at the very end waits for its other half. */
	function evenBreaks(text: string, last: boolean): string {
		const all = heldBreak + text;
		heldBreak = !last && all.endsWith('\r') ? '\r' : '';
		const whole = heldBreak === '' ? all : all.slice(0, -1);
		return whole.includes('\r') ? whole.replace(/\r\n?/gu, '\n') : whole;
	}

	function noteLost(text: string): void {
		if (lost) return;
		const at = text.indexOf('\uFFFD');
		if (at >= 0) {
			lost = true;
			notices.push(
				`Some characters were lost in a wrong encoding before this file came here (first: line ${line - 1 + lineAt(text, at)}).`,
			);
		}
		for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) line += 1;
	}

	return {
		header,
		notices,
		read(piece, last) {
			let text = evenBreaks(piece, last);
			if (body === null) {
				head += text;
				if (!last && head.length < headLength) return [];
				text = head.startsWith('\uFEFF') ? head.slice(1) : head;
				head = '';
				refuseOtherFormats(text, name);
				if (/^\s*\[\s*[[{]/u.test(text)) throw unreadable(name, 'looks like a JSON list, not a table', 1);
				body = /^\s*\{/u.test(text) ? createJsonLines(header, name) : createCsvBody(name, header, notices);
			}
			noteLost(text);
			const found = body.push(text, last);
			rows += found.length;
			if (rows > mostRows) {
				throw new AppError(
					'too-large',
					`${name} has more than ${mostRows.toLocaleString('en')} rows. Split it into smaller files.`,
				);
			}
			return found;
		},
	};
}

function createCsvBody(
	name: string,
	header: string[],
	notices: string[],
): { push(text: string, last: boolean): TableRow[] } {
	let records: ReturnType<typeof createCsvRecords> | null = null;
	let waiting: CsvRecord[] = [];
	const tally = footerTally(name);
	let headed = false;
	let endsWhole = true;
	return {
		push(text, last) {
			let rest = text;
			if (records === null) {
				const { skipped, from } = skipPreamble(text);
				if (skipped > 0) notices.push(`Skipped at the top: ${countOf(skipped, 'comment line')}.`);
				rest = text.slice(from);
				records = createCsvRecords(sniffDelimiter(rest), lineAt(text, from), name);
			}
			if (rest !== '') endsWhole = rest.endsWith('\n');
			let found = records.push(rest, last);
			if (!headed) {
				waiting.push(...found);
				// Titles, choices and import ids stand in the first records; the header is judged among them.
				if (!last && waiting.length < 12) return [];
				found = readHeader(waiting, header, notices, name);
				waiting = [];
				headed = true;
			}
			const rows = found.map((record) => fitRow(record, header.length));
			tally.add(rows);
			if (last) {
				const notice = tally.close(endsWhole);
				if (notice !== null) notices.push(notice);
			}
			return rows;
		},
	};
}

/** Lines that start with `#` before the header, as analytics exports write them; `from`: where the table begins. */
function skipPreamble(text: string): { from: number; skipped: number } {
	const match = /^(?:[ \t]*(?:#[^\n]*)?\n)+/u.exec(text);
	const lines = match?.[0].match(/^[ \t]*#.*$/gmu) ?? [];
	// `#` alone in front of a delimiter is a column name.
	if (!match || lines.some((one) => /^\s*#["']?\s*[,;\t|]/u.test(one)))
		return { from: /^(?: *\n)*/u.exec(text)![0].length, skipped: 0 };
	return { from: match[0].length, skipped: lines.length };
}

function fitRow({ line, cells }: CsvRecord, width: number): TableRow {
	if (cells.length === width) return { line, cells, broken: null };
	const extra = cells.slice(width).some((cell) => cell.trim() !== '');
	const broken = extra
		? `It has ${cells.length} cells where the header has ${width}.`
		: cells.length < width
			? `It has only ${cells.length} of ${width} cells.`
			: null;
	const fitted = cells.slice(0, width);
	while (fitted.length < width) fitted.push('');
	return { line, cells: fitted, broken };
}
