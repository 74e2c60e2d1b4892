import { createHash } from 'node:crypto';
import type { BoardId, ParticipantId } from '../../shared/ids.ts';
import type { ColumnRole, ImportChoice, SourceKind } from '../../shared/import.ts';
import type { Database } from './database.ts';

export type Mapping = {
	readonly kind: SourceKind;
	/** By column place. */
	readonly roles: readonly ColumnRole[];
	/** What is remembered of a speaker of that name; null: nothing. */
	speaker(name: string): { interviewer: boolean; participant: ParticipantId | null } | null;
};
/** `name` is a hash: names of people are not kept for the sake of a form. */
type StoredSpeaker = { name: string; interviewer: boolean; participant: ParticipantId | null };

/** Most speakers remembered for one form of file. */
const mostSpeakers = 500;

/** What a person made of files of one form, for the next such file on the same board. */
export interface MappingStore {
	find(board: BoardId, signature: string): Promise<Mapping | null>;
	/** Replaces kind and roles; speakers are added to those known. */
	remember(
		tx: Database['kysely'],
		board: BoardId,
		signature: string,
		choice: Pick<ImportChoice, 'kind' | 'roles' | 'speakers'>,
	): Promise<void>;
}

export function createMappingStore({ kysely }: Database): MappingStore {
	function rows(tx: Database['kysely'], board: BoardId) {
		return tx
			.selectFrom('mappings')
			.select(['signature', 'kind', 'roles', 'speakers'])
			.where('board', '=', board);
	}
	return {
		async find(board, signature) {
			const row = await rows(kysely, board).where('signature', '=', signature).executeTakeFirst();
			if (!row) return null;
			const speakers = new Map(readSpeakers(row.speakers).map((one) => [one.name, one]));
			return {
				kind: row.kind,
				roles: JSON.parse(row.roles) as ColumnRole[],
				speaker(name) {
					const found = speakers.get(hashOf(board, name));
					return found ? { interviewer: found.interviewer, participant: found.participant } : null;
				},
			};
		},
		async remember(tx, board, signature, { kind, roles, speakers }) {
			const before = await rows(tx, board).where('signature', '=', signature).executeTakeFirst();
			const known = new Map(readSpeakers(before?.speakers ?? '[]').map((one) => [one.name, one]));
			for (const { name, interviewer, participant } of speakers) {
				const hash = hashOf(board, name);
				known.delete(hash);
				known.set(hash, { name: hash, interviewer, participant });
			}
			const row = {
				kind,
				roles: JSON.stringify(roles),
				speakers: JSON.stringify([...known.values()].slice(-mostSpeakers)),
				at: new Date(),
			};
			await tx
				.insertInto('mappings')
				.values({ board, signature, ...row })
				.onConflict((conflict) => conflict.columns(['board', 'signature']).doUpdateSet(row))
				.execute();
		},
	};
}

function readSpeakers(text: string): StoredSpeaker[] {
	return JSON.parse(text) as StoredSpeaker[];
}

function hashOf(board: BoardId, name: string): string {
	const plain = name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
	return createHash('sha256')
		.update(JSON.stringify([board, plain]))
		.digest('base64url')
		.slice(0, 24);
}
