import type { SourceKind } from '../../../shared/import.ts';
import { isNothing, nameOf, scoreOf } from '../cells.ts';
import { emptiness } from '../classify.ts';
import { headerWords } from '../column-roles.ts';
import { type DateOrder, readMoment } from '../dates.ts';
import { type ImportItem, plainItem, type ReadItem } from '../import-item.ts';
import { unquote } from '../marker.ts';
import { cleanText, excerptOf } from '../normalise.ts';
import { fieldReader } from '../row-fields.ts';
import { placeOf } from '../row-place.ts';
import type { RowReader } from '../row-reader.ts';
import { countOf } from '../table-format.ts';
import type { TableMapping } from '../table-mapping.ts';
import type { TableRow } from '../types.ts';

/**
 * Rows that are no words of anybody: events (`text` is the event, of kind `did`) and customers (`text` is empty, all in `fields`). Counts
 * without users, as Google Analytics gives them, are measurements; what was written down about a customer is observed.
 */
export function createRecordReader(about: {
	header: readonly string[];
	mapping: TableMapping;
	kind: SourceKind;
	order: DateOrder;
	tool: string | null;
}): RowReader {
	const { header, mapping, kind, order, tool } = about;
	const { one } = mapping;
	let zoneless = 0;
	const fieldsIn = fieldReader(kind, header, mapping);
	const place = (name: RegExp): number => header.findIndex((cell) => name.test(headerWords(cell)));
	const described = tool === 'Moodle' ? place(/^(?:description|beschreibung|descripción)$/u) : -1;

	/** What those who look after a customer wrote down: an item for each column that has something. */
	function notesOn(row: TableRow, { ref, locator, participant, user, email, date }: ReadItem): ImportItem[] {
		return mapping.texts.flatMap(({ at, question }): ImportItem[] => {
			const { text, hadControls } = cleanText(row.cells[at] ?? '');
			if (text === '' || isNothing(text)) return [];
			const own = `${ref} (${header[at]!.slice(0, 40)})`;
			const reason = emptiness(text);
			if (reason !== null) return [{ ref: own, reason, excerpt: excerptOf(text) }];
			const about = { locator, participant, user, email, date, context: question };
			return [plainItem(own, unquote(text), { ...about, kind: 'observed', hidden: hadControls })];
		});
	}

	function read(row: TableRow): ImportItem {
		const cell = (at: number | undefined): string => (at === undefined ? '' : (row.cells[at] ?? ''));
		const line = placeOf(row);
		const ref = nameOf(cell(one.id)) ?? line;
		const apart = (why: string): ImportItem => ({
			ref: line,
			reason: 'unreadable-row',
			excerpt: `Line ${row.line}: ${why}`,
		});
		if (row.broken) return apart(row.broken);
		const user =
			nameOf(cell(one.user)) ??
			nameOf(cell(one.participant)) ??
			(described >= 0 ? (/user with id ["']?(\d+)/u.exec(cell(described))?.[1] ?? null) : null);
		const email = nameOf(cell(one.email));
		const moment = readMoment(cell(one.date), order);
		const common = {
			locator: line,
			participant: nameOf(cell(one.participant))?.slice(0, 64) ?? null,
			email: email?.includes('@') ? email.toLowerCase() : null,
			date: moment?.iso ?? null,
			score: scoreOf(cell(one.score)),
			fields: fieldsIn(row.cells),
		};
		if (kind === 'customers') {
			const id = user ?? nameOf(cell(one.id)) ?? common.participant;
			return id === null
				? apart('It has no user.')
				: plainItem(ref, '', { ...common, user: id.slice(0, 200) });
		}
		const event = nameOf(cell(one.event));
		if (event === null) return apart('It has no event.');
		if (one.user === undefined && one.participant === undefined && described < 0)
			return counted(row, ref, event);
		if (user === null) return apart('It has no user.');
		if (moment === null) return apart(`Its time “${cell(one.date).slice(0, 40)}” cannot be read.`);
		if (!moment.zoned) zoneless++;
		if (common.fields.session === '-1') delete common.fields.session;
		return plainItem(ref, event, { ...common, kind: 'did', user: user.slice(0, 200) });
	}

	/** "page_view: Event count 6067, Total users 986." */
	function counted(row: TableRow, ref: string, event: string): ImportItem {
		const counts = mapping.attributes.flatMap((at) => {
			const value = row.cells[at]?.trim() ?? '';
			return /^[\d.,]+%?$/u.test(value) ? [`${header[at]} ${value}`] : [];
		});
		return plainItem(ref, `${event}: ${counts.join(', ')}.`, {
			locator: placeOf(row),
			kind: 'measured',
		});
	}

	return {
		read(row) {
			const item = read(row);
			return kind === 'customers' && !('reason' in item) ? [item, ...notesOn(row, item)] : [item];
		},
		notices: () =>
			zoneless > 0 && kind === 'usage'
				? [`Read as UTC because no time zone is given: ${countOf(zoneless, 'time')}.`]
				: [],
	};
}
