import { sql } from 'kysely';
import type { BoardId, EntityId, EvidenceId } from '../../shared/ids.ts';
import type { Entity } from '../../shared/people.ts';
import { entityFinder } from '../enrich/match-entities.ts';
import type { Database } from './database.ts';

type Tx = Database['kysely'];

/** A team's own words and the evidence that names them. */
export interface EntityStore {
	list(board: BoardId): Promise<Entity[]>;
	/** Makes or changes one and links it to the evidence that names it now. */
	put(board: BoardId, entity: Omit<Entity, 'evidence'>): Promise<void>;
	/** False when there is none of that id. */
	remove(board: BoardId, id: EntityId): Promise<boolean>;
	/** Every name and alias. */
	words(board: BoardId): Promise<string[]>;
}

export function createEntityStore({ kysely }: Database): EntityStore {
	return {
		async list(board) {
			const { rows } = await sql<Entity>`
				select n.id, n.kind, n.name, n.aliases,
					coalesce(array_agg(l.evidence order by l.evidence) filter (where e.held is null and not e.spare), '{}') as evidence
				from entities n left join entity_evidence l on l.board = n.board and l.entity = n.id
				left join evidence e on e.board = l.board and e.id = l.evidence
				where n.board = ${board} group by n.id, n.kind, n.name, n.aliases order by lower(n.name), n.id`.execute(
				kysely,
			);
			return rows;
		},
		put: (board, { id, kind, name, aliases }) =>
			kysely.transaction().execute(async (tx) => {
				await tx
					.insertInto('entities')
					.values({ board, id, kind, name, aliases: [...aliases] })
					.onConflict((conflict) =>
						conflict.columns(['board', 'id']).doUpdateSet({ kind, name, aliases: [...aliases] }),
					)
					.execute();
				await tx.deleteFrom('entity_evidence').where('board', '=', board).where('entity', '=', id).execute();
				const texts = await tx
					.selectFrom('evidence')
					.select(['id', 'text'])
					.where('board', '=', board)
					.where('kind', '<>', 'measured')
					.execute();
				await linkEntities(tx, board, [{ id, name, aliases }], texts);
			}),
		async remove(board, id) {
			const { numDeletedRows } = await kysely
				.deleteFrom('entities')
				.where('board', '=', board)
				.where('id', '=', id)
				.executeTakeFirst();
			return numDeletedRows > 0n;
		},
		async words(board) {
			const rows = await kysely
				.selectFrom('entities')
				.select(['name', 'aliases'])
				.where('board', '=', board)
				.execute();
			return rows.flatMap(({ name, aliases }) => [name, ...aliases]);
		},
	};
}

/** Links all of the board's entities to evidence that has just come in. */
export async function linkAllEntities(
	tx: Tx,
	board: BoardId,
	texts: readonly { id: EvidenceId; text: string }[],
): Promise<void> {
	const entities = await tx
		.selectFrom('entities')
		.select(['id', 'name', 'aliases'])
		.where('board', '=', board)
		.execute();
	await linkEntities(tx, board, entities, texts);
}

async function linkEntities(
	tx: Tx,
	board: BoardId,
	entities: readonly Pick<Entity, 'id' | 'name' | 'aliases'>[],
	texts: readonly { id: EvidenceId; text: string }[],
): Promise<void> {
	if (entities.length === 0) return;
	const find = entityFinder(entities);
	const links = texts.flatMap(({ id, text }) => find(text).map((entity) => ({ entity, evidence: id })));
	await sql`insert into entity_evidence (board, entity, evidence)
		select ${board}, * from unnest(${links.map(({ entity }) => entity)}::text[],
			${links.map(({ evidence }) => evidence)}::text[]) on conflict do nothing`.execute(tx);
}
