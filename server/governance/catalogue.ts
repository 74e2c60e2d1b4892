import { sql } from 'kysely';
import type { CatalogueEntry } from '../../shared/governance-api.ts';
import type { BoardId, EvidenceId, SourceId, VersionId } from '../../shared/ids.ts';
import type { Consent } from '../../shared/import.ts';
import type { Database } from '../storage/database.ts';
import type { SourceStore } from '../storage/source-store.ts';
import type { VersionStore } from '../storage/version-store.ts';
import type { Policy } from './policy.ts';

export type SourceFacts = { readonly owner: string; readonly basis: string; readonly purpose: string };
export type CatalogueDeps = {
	database: Pick<Database, 'kysely'>;
	sources: Pick<SourceStore, 'list'>;
	versions: Pick<VersionStore, 'list'>;
	policy: Pick<Policy, 'keepDays'>;
};

/** What is held because of what its people said, where nobody wrote down more. */
const basisOf: Readonly<Record<Consent, string>> = {
	given: 'Consent was given.',
	'notes-only': 'Consent to notes, not to quotes.',
	refused: 'Consent was refused: its texts are held back.',
	unknown: 'Nobody has said what its people agreed to.',
};

/** Every source of a board: whose it is, why it may be held, how long, and what of it is used. */
export async function readCatalogue(
	{ database: { kysely }, sources, versions, policy }: CatalogueDeps,
	board: BoardId,
): Promise<CatalogueEntry[]> {
	const [list, facts, counts, kept] = await Promise.all([
		sources.list(board),
		kysely
			.selectFrom('source_facts')
			.select(['source', 'owner', 'basis', 'purpose'])
			.where('board', '=', board)
			.execute(),
		sql<{ source: SourceId; events: number; customers: number }>`
			select source, sum(events)::int as events, sum(customers)::int as customers from (
				select source, count(*) as events, 0 as customers from usage_events where board = ${board} group by source
				union all
				select source, 0, count(*) from customers where board = ${board} group by source) as each
			group by source`.execute(kysely),
		versions.list(board),
	]);
	const published = kept.filter(({ head }) => head.state === 'published');
	const used = await sourcesOf(
		kysely,
		board,
		published.map(({ head, content }) => ({ version: head.id, evidence: content.evidence })),
	);
	const factsOf = new Map(facts.map(({ source, ...own }) => [source, own]));
	const countsOf = new Map(counts.rows.map(({ source, ...own }) => [source, own]));
	return list.map(
		({ source, name, kind, consent, keepUntil, importedAt, read, evidence, people, personal }) => {
			const own = factsOf.get(source);
			return {
				source,
				name,
				kind,
				owner: own?.owner ?? '',
				basis: own?.basis || basisOf[consent],
				purpose: own?.purpose ?? '',
				consent,
				keepUntil,
				importedAt,
				rows: read,
				evidence,
				events: countsOf.get(source)?.events ?? 0,
				customers: countsOf.get(source)?.customers ?? 0,
				people,
				personal,
				versions: used.get(source) ?? [],
				gaps: gapsOf({ owner: own?.owner ?? '', basis: own?.basis ?? '', consent, keepUntil }, policy),
			};
		},
	);
}

function gapsOf(
	source: { owner: string; basis: string; consent: Consent; keepUntil: string | null },
	{ keepDays }: Pick<Policy, 'keepDays'>,
): string[] {
	return [
		...(source.owner === '' ? ['Nobody answers for it.'] : []),
		...(source.basis === '' && source.consent === 'unknown' ? ['Nobody has said why it may be held.'] : []),
		...(source.keepUntil === null && keepDays.texts !== null
			? ['It has no last day, and the rules ask for one.']
			: []),
	];
}

async function sourcesOf(
	kysely: Database['kysely'],
	board: BoardId,
	versions: readonly { version: VersionId; evidence: readonly EvidenceId[] }[],
): Promise<Map<SourceId, VersionId[]>> {
	const found = new Map<SourceId, VersionId[]>();
	for (const { version, evidence } of versions) {
		const { rows } = await sql<{ source: SourceId }>`select distinct source from evidence
			where board = ${board} and id = any(${[...evidence]}::text[])`.execute(kysely);
		for (const { source } of rows) found.set(source, [...(found.get(source) ?? []), version]);
	}
	return found;
}

/** Writes down what is known of a source. */
export async function describeSource(
	{ kysely }: Pick<Database, 'kysely'>,
	board: BoardId,
	source: SourceId,
	facts: SourceFacts,
	by: { readonly label: string; readonly at: Date },
): Promise<void> {
	const row = { ...facts, set_by: by.label, set_at: by.at };
	await kysely
		.insertInto('source_facts')
		.values({ board, source, ...row })
		.onConflict((conflict) => conflict.columns(['board', 'source']).doUpdateSet(row))
		.execute();
}
