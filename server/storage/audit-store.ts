import type { BoardId } from '../../shared/ids.ts';
import type { Clock } from '../ports.ts';
import type { Database } from './database.ts';
import type { PeopleTables } from './people-tables.ts';

/** Who did something with personal data. */
export type Doer = { readonly token: string; readonly label: string };
type What = PeopleTables['audit']['what'];

/** The record of who looked at originals, showed personal data or erased. */
export interface AuditStore {
	add(board: BoardId, by: Doer, what: What, about: string): Promise<void>;
	list(board: BoardId): Promise<{ at: Date; label: string; what: What; about: string }[]>;
}

export function createAuditStore({ kysely }: Database, clock: Clock): AuditStore {
	return {
		async add(board, { token, label }, what, about) {
			await kysely
				.insertInto('audit')
				.values({ board, at: new Date(clock.now()), token, label, what, about })
				.execute();
		},
		list: (board) =>
			kysely
				.selectFrom('audit')
				.select(['at', 'label', 'what', 'about'])
				.where('board', '=', board)
				.orderBy('id')
				.execute(),
	};
}
