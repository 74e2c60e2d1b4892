import type { BoardId, VersionId } from '../../shared/ids.ts';
import type { Database } from './database.ts';
import type { Tables } from './schema.ts';

export type Approval = Pick<
	Tables['approvals'],
	'version' | 'person' | 'label' | 'exception' | 'note' | 'at'
>;

/** Who stands for a version, and who lets it pass where a gate would not. */
export interface ApprovalStore {
	list(board: BoardId, version: VersionId): Promise<Approval[]>;
	/** One of a kind a person; the last note stands. */
	put(board: BoardId, approval: Approval): Promise<void>;
}

export function createApprovalStore({ kysely }: Pick<Database, 'kysely'>): ApprovalStore {
	return {
		list: (board, version) =>
			kysely
				.selectFrom('approvals')
				.select(['version', 'person', 'label', 'exception', 'note', 'at'])
				.where('board', '=', board)
				.where('version', '=', version)
				.orderBy('at')
				.orderBy('person')
				.execute(),
		async put(board, { version, person, exception, ...row }) {
			await kysely
				.insertInto('approvals')
				.values({ board, version, person, exception, ...row })
				.onConflict((conflict) =>
					conflict.columns(['board', 'version', 'person', 'exception']).doUpdateSet(row),
				)
				.execute();
		},
	};
}
