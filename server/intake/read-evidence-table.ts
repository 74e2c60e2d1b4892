import { AppError } from '../../shared/errors.ts';
import type { EvidenceKind } from '../../shared/evidence.ts';
import { kindOf, nameOf, scoreOf, tagsOf } from './cells.ts';
import { emptiness, isMarkedQuestion, readObservation } from './classify.ts';
import { collect } from './collect.ts';
import { headerWords } from './column-roles.ts';
import { type DateOrder, dateOrderOf, readMoment } from './dates.ts';
import { type EvidenceColumns, evidenceColumns } from './evidence-columns.ts';
import { flagsOf } from './flags.ts';
import { codesIn, readMarker, unquote } from './marker.ts';
import { cleanText, excerptOf } from './normalise.ts';
import { readTable } from './read-table.ts';
import { countOf } from './table-format.ts';
import type { Candidate, IntakeOptions, IntakeResult, KeptApart, Table, TableRow } from './types.ts';

/** Most rows of quotes in one file. */
export const mostQuotes = 50_000;

/** Things worth one sentence at the end rather than one per row. */
type Tally = {
	undated: number;
	several: number;
	staff: number;
	unknownKinds: Set<string>;
	longNames: number;
};

/**
 * Rows of a table as evidence. Every row is evidence, a duplicate or kept apart; no row's cells reach another row.
 * Throws `AppError` when the file is no table, has no text column or is too large.
 */
export function readEvidenceTable(
	text: string,
	options: IntakeOptions & { readonly name: string },
): IntakeResult {
	const table = readTable(text, options.name);
	if (table.rows.length > mostQuotes) {
		throw new AppError(
			'too-large',
			`${options.name} has ${table.rows.length.toLocaleString('en')} rows; up to ${mostQuotes.toLocaleString('en')} can be brought in at once.`,
		);
	}
	const { columns, notices } = evidenceColumns(table, options.name);
	const order = columns.date === undefined ? null : dateOrderOf(column(table, columns.date));
	const tally: Tally = { undated: 0, several: 0, staff: 0, unknownKinds: new Set(), longNames: 0 };
	const candidates: Candidate[] = [];
	const keptApart: KeptApart[] = [];
	for (const row of table.rows) {
		const item = readRow(table.header, row, columns, order, tally);
		if ('reason' in item) keptApart.push(item);
		else candidates.push(item);
	}
	return collect(table.rows.length, candidates, keptApart, options, [
		...table.notices,
		...notices,
		...tallyNotices(tally, order),
	]);
}

function readRow(
	header: readonly string[],
	row: TableRow,
	columns: EvidenceColumns,
	order: DateOrder,
	tally: Tally,
): Candidate | KeptApart {
	const cell = (at: number | undefined): string => (at === undefined ? '' : (row.cells[at] ?? ''));
	const ref = nameOf(cell(columns.id)) ?? `line ${row.line}`;
	if (row.broken) return { ref, reason: 'unreadable-row', excerpt: `Line ${row.line}: ${row.broken}` };
	const { text: whole, hadControls } = cleanText(cell(columns.text));
	const apart = (reason: KeptApart['reason']): KeptApart => ({ ref, reason, excerpt: excerptOf(whole) });
	if (whole === '') return apart('unreadable-row');
	const unread = emptiness(whole);
	if (unread) return apart(unread);

	const speaker = nameOf(cell(columns.participant));
	const asked = /^(?:interviewer|moderator|researcher|facilitator)$/iu;
	if (isMarkedQuestion(whole) || asked.test(speaker ?? '') || asked.test(cell(columns.author).trim()))
		return apart('question');
	if (/^(?:admin|bot|agent|operator|system)$/iu.test(cell(columns.author).trim())) {
		tally.staff++;
		return apart('question');
	}
	const { participant, text, several } = speakerOf(speaker, whole, tally);
	const observation = readObservation(text);
	const reason = emptiness(observation.text);
	if (reason) return apart(reason);

	const given = cell(columns.kind);
	const kind: EvidenceKind | null = kindOf(given);
	if (kind === null && given.trim() !== '') tally.unknownKinds.add(given.trim().slice(0, 40));
	const written = cell(columns.date).trim();
	const moment = written === '' ? null : readMoment(written, order);
	if (written !== '' && moment === null) tally.undated++;
	return {
		ref,
		node: null,
		text: unquote(observation.text),
		participant,
		kind: kind ?? (several ? 'observed' : observation.kind),
		date: moment?.iso ?? null,
		score: scoreOf(cell(columns.score)),
		tags: [
			...new Set(columns.tags.flatMap((at) => tagsOf(cell(at), headerWords(header[at]!).endsWith('tags')))),
		],
		flags: flagsOf(observation.text, hadControls),
	};
}

/** Who a row is from: its participant cell, else a marker in its text. A marker that repeats the cell is taken off. */
function speakerOf(
	speaker: string | null,
	text: string,
	tally: Tally,
): { participant: string | null; text: string; several: boolean } {
	if (speaker !== null) {
		const codes = /^p\s?\d{1,3}(?:\s?[+&,/]\s?p\s?\d{1,3})+$/iu.test(speaker) ? codesIn(speaker) : [];
		if (codes.length > 1) {
			tally.several++;
			return { participant: null, text, several: true };
		}
		if (speaker.length > 64) {
			tally.longNames++;
			return { participant: null, text, several: false };
		}
		const marker = readMarker(text);
		const repeats = marker?.codes.length === 1 && marker.codes[0] === codesIn(speaker)[0];
		return { participant: speaker, text: repeats ? marker.text : text, several: false };
	}
	const marker = readMarker(text);
	if (!marker) return { participant: null, text, several: false };
	if (marker.codes.length > 1) tally.several++;
	return {
		participant: marker.codes.length === 1 ? marker.codes[0]! : null,
		text: marker.text,
		several: marker.codes.length > 1,
	};
}

function column(table: Table, at: number): string[] {
	return table.rows.map((row) => row.cells[at]!);
}

function tallyNotices(tally: Tally, order: DateOrder): string[] {
	const notices: string[] = [];
	if (tally.undated > 0) {
		const why = order === null ? ' (day and month cannot be told apart, or a part is missing)' : '';
		notices.push(`${countOf(tally.undated, 'date')} could not be read${why}; those rows have no date.`);
	}
	if (tally.several > 0)
		notices.push(`${countOf(tally.several, 'row')} naming several people: kept without a participant.`);
	if (tally.staff > 0)
		notices.push(`Kept apart as written by your own staff or a bot: ${countOf(tally.staff, 'row')}.`);
	if (tally.longNames > 0)
		notices.push(
			`Participant left out because it is longer than 64 characters: ${countOf(tally.longNames, 'row')}.`,
		);
	if (tally.unknownKinds.size > 0) {
		notices.push(
			`Kinds that are not said, did, measured or observed count as said: ${[...tally.unknownKinds].slice(0, 5).join(', ')}.`,
		);
	}
	return notices;
}
