import type { CsvRecord } from './csv-records.ts';
import { countOf, unreadable } from './table-format.ts';

const CHOICE =
	/^(?:Response|Open-Ended Response|Réponse(?: libre)?|Antwort|Offene Antwort|Respuesta(?: abierta)?)$/iu;

/**
 * Takes the header off the first records of a table into `header`, titles above it and further header rows below it included, and gives
 * the rest. Throws `AppError('unreadable')` when there is none.
 */
export function readHeader(
	records: readonly CsvRecord[],
	header: string[],
	notices: string[],
	name: string,
): CsvRecord[] {
	let from = 0;
	while (from < 8 && isTitle(records, from)) from++;
	if (from > 0) notices.push(`Skipped above the header: ${countOf(from, 'line')}.`);
	const first = records[from];
	if (!first) throw unreadable(name, 'has no header line', 1);
	const names = first.cells.map((cell) => cell.trim());
	if (names.every((cell) => cell === '')) throw unreadable(name, 'has an empty header line', first.line);
	refuseMissingHeader(names, name, first.line);
	const { count, choices, questions } = subHeaders(records.slice(from + 1));
	if (count > 0) notices.push(`${count} extra header ${count === 1 ? 'row was' : 'rows were'} skipped.`);
	const asked = names.map((short, at) => questions?.[at] || short);
	header.push(...(choices === null ? asked : withChoices(names, choices)));
	return records.slice(from + 1 + count);
}

/** A line of its own above a table of several columns: a report's title. */
function isTitle(records: readonly CsvRecord[], at: number): boolean {
	const filled = (record: CsvRecord | undefined): number =>
		record?.cells.filter((cell) => cell.trim() !== '').length ?? 0;
	if (filled(records[at]) !== 1) return false;
	const widths = records.slice(at + 1, at + 6).map((record) => record.cells.length);
	return widths.length > 0 && widths.filter((width) => width >= 3).length * 2 > widths.length;
}

/** Survey tools write a second header row (choices, or the questions in full) or a third (import ids) under the first. */
function subHeaders(records: readonly CsvRecord[]): {
	count: number;
	choices: string[] | null;
	questions: string[] | null;
} {
	let count = 0;
	let choices: string[] | null = null;
	let questions: string[] | null = null;
	while (count < Math.min(2, records.length)) {
		const cells = records[count]!.cells;
		const later = records[1]?.cells ?? [];
		const isChoices = cells[0] === '' && cells.some((cell) => CHOICE.test(cell.trim()));
		const isSubHeader =
			isChoices ||
			cells.some((cell) => /^\{"ImportId":/u.test(cell)) ||
			(count === 0 && later.some((cell) => /^\{"ImportId":/u.test(cell)));
		if (!isSubHeader) break;
		if (isChoices) choices = cells.map((cell) => cell.trim());
		else if (!cells.some((cell) => /^\{"ImportId":/u.test(cell)))
			questions = cells.map((cell) => cell.trim());
		count++;
	}
	return { count, choices, questions };
}

/** "What do you use most?" over Export, Search, Sharing: each choice a column with the question in its name. */
function withChoices(names: readonly string[], choices: readonly string[]): string[] {
	let question = '';
	return Array.from({ length: Math.max(names.length, choices.length) }, (_, at) => {
		const name = names[at] ?? '';
		const choice = choices[at] ?? '';
		if (name !== '') question = name;
		if (choice === '' || CHOICE.test(choice)) return name;
		return `${question}: ${choice}`;
	});
}

function refuseMissingHeader(header: readonly string[], name: string, line: number): void {
	const data = header.filter((cell) =>
		/^[-+]?\d+(?:[.,]\d+)*$|^\d{4}-\d{2}-\d{2}|^\d{1,2}:\d{2}|\S+@\S+\.\S+/u.test(cell),
	);
	if (data.length > 0)
		throw unreadable(name, `has no header line: line ${line} holds "${data[0]!.slice(0, 40)}"`, line);
}
