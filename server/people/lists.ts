import { sql } from 'kysely';
import type { BoardId } from '../../shared/ids.ts';
import type { PrivacyLists } from '../privacy/types.ts';
import type { Database } from '../storage/database.ts';
import type { EntityStore } from '../storage/entity-store.ts';

const mostNames = 20_000;
/** Attributes of customers that hold a company's name, in PostgreSQL's patterns and in ours. */
const companyColumn =
	'^(company|account|organi[sz]ation|customer|client|firma|unternehmen|empresa|cliente|entreprise|soci[eé]t[eé])([ _-]?name)?$';

/** The companies named in attributes of customers. */
export function companiesOf(attributes: readonly Readonly<Record<string, string>>[]): string[] {
	const column = new RegExp(companyColumn, 'iu');
	const names = attributes.flatMap((row) =>
		Object.entries(row).flatMap(([name, value]) => (column.test(name) ? [value] : [])),
	);
	return [...new Set(names)].filter((name) => name.length >= 3 && name.length <= 80).slice(0, mostNames);
}

/** What a board says is nobody (its own words), and what it says is somebody (the companies of its customer tables). */
export async function privacyLists(
	{ kysely }: Database,
	entities: EntityStore,
	board: BoardId,
): Promise<PrivacyLists> {
	const { rows } = await sql<{ name: string }>`
		select distinct a.value as name from customers c, json_each_text(c.attributes::json) a
		where c.board = ${board} and a.key ~* ${companyColumn} and length(a.value) between 3 and 80
		limit ${mostNames}`.execute(kysely);
	return { deny: rows.map(({ name }) => name), allow: await entities.words(board) };
}
