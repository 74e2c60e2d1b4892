import type { ColumnRole } from '../../shared/import.ts';
import { columnList, hasMangledIds, headerWords, proseOf } from './column-roles.ts';
import type { GuessedColumn } from './guess-columns.ts';
import { isQuestion } from './open-question.ts';
import { asksConsent } from './row-consent.ts';

/** Which column holds what, as column numbers. */
export type TableMapping = {
	/** Columns of texts; `question`: what was asked, when the header says it. */
	readonly texts: readonly { readonly at: number; readonly question: string | null }[];
	readonly one: Readonly<Partial<Record<ColumnRole, number>>>;
	readonly tags: readonly number[];
	readonly attributes: readonly number[];
};

/** The mapping that roles by column make; of a role that is given twice the first counts, texts and tags aside. */
export function mappingOf(header: readonly string[], roles: readonly ColumnRole[]): TableMapping {
	const one: Partial<Record<ColumnRole, number>> = {};
	roles.forEach((role, at) => {
		one[role] ??= at;
	});
	const places = (role: ColumnRole): number[] => roles.flatMap((other, at) => (other === role ? [at] : []));
	const texts = places('text');
	return {
		texts: texts.map((at) => {
			const name = header[at]!.trim();
			return { at, question: isQuestion(name) || (texts.length > 1 && name.includes(' ')) ? name : null };
		}),
		one,
		tags: places('tags'),
		attributes: places('attribute'),
	};
}

/** Columns whose values are what somebody uses the product as, one customer several of them. */
const USED_AS = /\b(?:subscription|seat|licen[cs]e|device|login) id$/u;

/**
 * A customer table with a row for each subscription or seat is about those: they are the users, and whose they are is the
 * participant. Told by ids that never repeat beside a customer who does.
 */
export function withOwnUsers(
	mapping: TableMapping,
	header: readonly string[],
	sample: readonly (readonly string[])[],
): TableMapping {
	const { id, user, participant } = mapping.one;
	if (id === undefined || user === undefined || participant !== undefined) return mapping;
	const different = (at: number): number => new Set(sample.map((row) => row[at])).size;
	const isOwn = USED_AS.test(headerWords(header[id]!)) && different(id) === sample.length;
	return isOwn && different(user) < sample.length
		? { ...mapping, one: { ...mapping.one, user: id, participant: user } }
		: mapping;
}

const PLAIN = new Set(['id', 'text', 'participant', 'kind', 'date', 'score', 'tags']);
const NAMED: readonly ColumnRole[] = [
	'text',
	'id',
	'participant',
	'user',
	'event',
	'author',
	'kind',
	'date',
	'score',
	'question',
	'reason',
	'stage',
	'criteria',
];

/** What was taken and what was not, in sentences. */
export function mappingNotices(
	columns: readonly GuessedColumn[],
	rows: readonly (readonly string[])[],
): string[] {
	const notices: string[] = [];
	if (rows.length === 0) notices.push('There is no row below the header.');
	const header = columns.map(({ name }) => name);
	const withRole = (role: ColumnRole): string[] =>
		columns.flatMap((column) => (column.role === role ? [column.name] : []));
	const quoted = (names: readonly string[]): string =>
		names.map((name) => `“${name.slice(0, 80)}”`).join(' and ');
	if (!header.every((cell) => PLAIN.has(headerWords(cell)))) {
		const taken = NAMED.flatMap((role) => {
			const names = withRole(role);
			if (names.length === 0) return [];
			return names.length > 3
				? [`${names.length} columns such as ${quoted(names.slice(0, 1))} as the ${role}`]
				: [`${quoted(names)} as the ${role}`];
		});
		const tags = withRole('tags');
		if (tags.length > 0) taken.push(`${quoted(tags)} as tags`);
		if (taken.length > 0) notices.push(`Columns taken: ${taken.join(', ')}.`);
	}
	const asking = (what: 'use' | 'quotes'): string[] =>
		withRole('attribute').filter((name) => asksConsent(name) === what);
	const asked = asking('use');
	if (asked.length > 0)
		notices.push(
			`Rows that say no under ${quoted(asked)} are kept apart. To bring them in, choose “Not read” for the column.`,
		);
	const quotable = asking('quotes');
	if (quotable.length > 0)
		notices.push(`Rows that say no under ${quoted(quotable)} come in and are never quoted.`);
	const personal = [...withRole('personal'), ...withRole('email')];
	if (personal.length > 0) notices.push(`Not read, because they name people: ${columnList(personal)}.`);
	const others = columns.flatMap(({ name, role }, at) => {
		if (role !== 'attribute' && role !== 'none') return [];
		const prose = proseOf(rows.slice(0, 500).map((cells) => cells[at] ?? ''));
		return prose.words >= 4 && prose.distinct >= 0.5 ? [name] : [];
	});
	if (others.length > 0)
		notices.push(`These columns hold text too and were not read: ${columnList(others)}.`);
	columns.forEach(({ name, role }, at) => {
		if (!['participant', 'id', 'user'].includes(role)) return;
		if (hasMangledIds(rows.map((cells) => cells[at] ?? '')))
			notices.push(
				`“${name}” holds numbers such as 4.8E+05, which a spreadsheet made of ids. Export it again with ids as text.`,
			);
	});
	return notices;
}
