import type { ColumnRole, SourceKind } from '../../shared/import.ts';
import { headerWords } from './column-roles.ts';
import { cleanText } from './normalise.ts';
import { ticketWords } from './role-words.ts';
import type { TableMapping } from './table-mapping.ts';

/** Fields kept beside the text, by kind of source; a customer's row keeps all its attributes. */
const KEPT: Readonly<Partial<Record<SourceKind, readonly ColumnRole[]>>> = {
	nps: ['reason'],
	exit: ['reason', 'stage'],
	sales: ['stage', 'criteria'],
	customers: ['plan', 'role', 'company', 'industry', 'size', 'country', 'stage', 'reason'],
	usage: ['session'],
};

/** Reads the filled fields of a row that its kind of source keeps. Which columns they are is found once. */
export function fieldReader(
	kind: SourceKind,
	header: readonly string[],
	mapping: TableMapping,
): (cells: readonly string[]) => Record<string, string> {
	const columns: [name: string, at: number | undefined][] = (KEPT[kind] ?? []).map((role) => [
		role,
		mapping.one[role],
	]);
	if (kind === 'tickets')
		for (const [name, words] of Object.entries(ticketWords))
			columns.push([name, mapping.attributes.find((at) => words.includes(headerWords(header[at]!)))]);
	if (kind === 'customers')
		for (const at of mapping.attributes) columns.push([header[at]!.slice(0, 100), at]);
	return (cells) => {
		const fields: Record<string, string> = {};
		for (const [name, at] of columns) {
			const value = at === undefined ? '' : cleanText(cells[at] ?? '').text;
			if (value !== '') fields[name] = value.slice(0, 500);
		}
		return fields;
	};
}
