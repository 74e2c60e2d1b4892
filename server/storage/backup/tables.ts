/**
 * What a backup holds of a board, table by table, without the board's id: that is given anew when it is restored as a
 * new board. The document is not here: it is folded into one. A column that is added to one of these tables is added
 * here too, or named in `leftOut`.
 */
export const boardTables = {
	evidence: {
		columns: [
			'id',
			'ref',
			'kind',
			'text',
			'participant',
			'source',
			'date',
			'score',
			'tags',
			'flags',
			'superseded',
		],
		order: 'id',
	},
	usage_events: {
		columns: ['source', 'user_id', 'ts', 'event', 'session'],
		order: 'source, ts, user_id, event',
	},
	customers: {
		columns: ['source', 'user_id', 'participant', 'plan', 'role', 'attributes'],
		order: 'source, user_id',
	},
	imports: { columns: ['source', 'name', 'kind', 'at', 'rejected'], order: 'id' },
} as const;

/** Who may open the board; hashes only. Kept on demand, since whoever holds an old token gets in with it. */
export const accessTables = {
	tokens: {
		columns: ['id', 'hash', 'role', 'label', 'created_at', 'expires_at', 'revoked', 'kind', 'person'],
		order: 'created_at, hash',
	},
	invitations: {
		columns: ['id', 'hash', 'role', 'made_by', 'created_at', 'expires_at', 'uses_left'],
		order: 'created_at, hash',
	},
} as const;

/** Columns of the tables above that are made anew, and tables of boards that hold nothing worth keeping. */
export const leftOut = {
	columns: ['board', 'imports.id'],
	tables: ['jobs', 'doc_updates', 'doc_snapshots'],
} as const;

export type BackupTable = keyof typeof boardTables | keyof typeof accessTables;
export const backupTables = { ...boardTables, ...accessTables };
