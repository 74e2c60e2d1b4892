import { scoreOf } from './cells.ts';
import {
	columnList,
	guessTextColumn,
	hasMangledIds,
	headerWords,
	isPersonal,
	matchColumns,
	proseOf,
	rolesSentence,
} from './column-roles.ts';
import { evidenceWords, tagWords } from './column-words.ts';
import { unreadable } from './table-format.ts';
import type { Table } from './types.ts';

/** Which column holds what, as column numbers; `tags` may be several. */
export type EvidenceColumns = {
	text: number;
	id?: number;
	participant?: number;
	kind?: number;
	date?: number;
	score?: number;
	author?: number;
	tags: number[];
};

const PLAIN = new Set(['id', 'text', 'participant', 'kind', 'date', 'score', 'tags']);
/** Header words that surely mean the quote itself, whatever the cells hold. */
const SURE = new Set(['text', 'quote', 'quotes', 'verbatim', 'verbatims', 'highlight']);

/** Finds the columns of a table of quotes. Throws `AppError('unreadable')` with the columns seen when none holds text. */
export function evidenceColumns(table: Table, name: string): { columns: EvidenceColumns; notices: string[] } {
	const { header } = table;
	const rows = table.rows.filter((row) => row.broken === null).map((row) => row.cells);
	const matched = matchColumns(header, evidenceWords);
	const text = chooseText(header, rows, matched.text);
	if (text === undefined) {
		throw unreadable(
			name,
			header.length === 1
				? 'looks like plain text or a transcript, not a table'
				: `has no column that reads like quotes. Its columns: ${columnList(header)}`,
			1,
			'Name the column with the quotes “text”, in a CSV file such as id,text,participant,kind,date,score.',
		);
	}
	const roles = { ...matched, text };
	for (const role of Object.keys(roles) as (keyof typeof roles)[])
		if (role !== 'text' && roles[role] === text) delete roles[role];
	if (roles.score === undefined) {
		const scale = header.findIndex(
			(cell, at) => at !== text && /how likely|on a scale|\b0\s?(?:-|–|to)\s?10\b/iu.test(cell),
		);
		if (scale >= 0) roles.score = scale;
	}
	if (roles.score !== undefined && !rows.some((cells) => scoreOf(cells[roles.score!]!) !== null))
		delete roles.score;
	const used = new Set(Object.values(roles));
	const tags = header.flatMap((cell, at) =>
		!used.has(at) && tagWords.includes(headerWords(cell)) ? [at] : [],
	);
	return { columns: { ...roles, text, tags }, notices: columnNotices(header, rows, roles, tags) };
}

function chooseText(
	header: readonly string[],
	rows: readonly string[][],
	named: number | undefined,
): number | undefined {
	if (named !== undefined && SURE.has(headerWords(header[named]!))) return named;
	if (named !== undefined && proseOf(rows.slice(0, 500).map((cells) => cells[named]!)).words >= 2)
		return named;
	// A single column without a name we know is prose or a transcript, and its first line no header.
	return (header.length > 1 ? guessTextColumn(header, rows) : undefined) ?? named;
}

function columnNotices(
	header: readonly string[],
	rows: readonly string[][],
	roles: Readonly<Record<string, number | undefined>>,
	tags: readonly number[],
): string[] {
	const notices: string[] = [];
	if (!header.every((cell) => PLAIN.has(headerWords(cell)))) {
		const labels = tags.length > 0 ? `, ${tags.map((at) => `“${header[at]}”`).join(' and ')} as tags` : '';
		notices.push(`Columns taken: ${rolesSentence(header, roles)}${labels}.`);
	}
	const used = new Set([...Object.values(roles), ...tags]);
	const personal = header.filter((cell, at) => !used.has(at) && isPersonal(cell));
	if (personal.length > 0) notices.push(`Not read, because they name people: ${columnList(personal)}.`);
	const others = header.filter((cell, at) => {
		if (used.has(at) || isPersonal(cell)) return false;
		const prose = proseOf(rows.slice(0, 500).map((cells) => cells[at]!));
		return prose.words >= 4 && prose.distinct >= 0.5;
	});
	if (others.length > 0)
		notices.push(`These columns hold text too and were not read: ${columnList(others)}.`);
	for (const at of [roles.participant, roles.id]) {
		if (at !== undefined && hasMangledIds(rows.map((cells) => cells[at]!))) {
			notices.push(
				`“${header[at]}” holds numbers such as 4.8E+05, which a spreadsheet made of ids. Export it again with ids as text.`,
			);
		}
	}
	return notices;
}
