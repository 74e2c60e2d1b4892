import { versionColumns } from '../version-tables.ts';

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
			'locator',
			'context',
			'fields',
			'language',
			'spare',
			'held',
			'guarded',
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
	evidence_sources: { columns: ['source', 'evidence', 'notes_only'], order: 'source, evidence' },
	sources: {
		columns: ['source', 'name', 'kind', 'consent', 'keep_until', 'imported_at', 'rejected', 'report'],
		order: 'source',
	},
	mappings: { columns: ['signature', 'kind', 'roles', 'speakers', 'at'], order: 'signature' },
	people: { columns: ['id', 'consent', 'keep_until'], order: 'id' },
	person_links: { columns: ['kind', 'value', 'person', 'linked_by'], order: 'kind, value' },
	/** Of use only with the data key they were made under. */
	sealing_keys: { columns: ['holder', 'wrapped'], order: 'holder' },
	originals: { columns: ['evidence', 'holder', 'sealed'], order: 'evidence' },
	findings: {
		columns: [
			'id',
			'evidence',
			'start_at',
			'end_at',
			'kind',
			'severity',
			'why',
			'label',
			'state',
			'decided_by',
		],
		order: 'id',
	},
	entities: { columns: ['id', 'kind', 'name', 'aliases'], order: 'id' },
	entity_evidence: { columns: ['entity', 'evidence'], order: 'entity, evidence' },
	evidence_aliases: { columns: ['id', 'evidence'], order: 'id' },
	tombstones: { columns: ['mark'], order: 'mark' },
	receipts: { columns: ['id', 'at', 'body'], order: 'at, id' },
	audit: {
		columns: ['at', 'token', 'label', 'what', 'about', 'seq', 'previous', 'hash'],
		order: 'id',
	},
	audit_heads: { columns: ['seq', 'hash'], order: 'seq' },
	versions: { columns: versionColumns, order: 'persona, number' },
	insights: { columns: ['kind', 'content', 'made_at'], order: 'kind' },
	evaluations: { columns: ['run', 'content', 'made_at'], order: 'made_at, run' },
	hypotheses: { columns: ['content', 'made_by', 'made_at'], order: 'made_at' },
	board_steps: { columns: ['id', 'before'], order: 'seq' },
	decisions: { columns: ['id', 'body', 'state', 'made_by', 'made_at', 'record'], order: 'id' },
	decision_marks: {
		columns: ['decision', 'kind', 'person', 'label', 'option', 'persona', 'score', 'text'],
		order: 'decision, kind, person, option, persona',
	},
	consensus: { columns: ['id', 'state', 'notes', 'started_by', 'started_at'], order: 'id' },
	consensus_places: {
		columns: ['round', 'person', 'label', 'note', 'place'],
		order: 'round, person, note',
	},
	freshness_dismissals: { columns: ['key', 'since', 'reason', 'by_label', 'at'], order: 'key' },
	refresh_plans: { columns: ['cadence', 'next_at', 'set_by'], order: 'next_at' },
	alerts: { columns: ['id', 'severity', 'body', 'opened_at', 'closed_at', 'told_at'], order: 'id' },
	persona_owners: { columns: ['persona', 'name', 'set_by', 'set_at'], order: 'persona' },
	approvals: {
		columns: ['version', 'person', 'label', 'exception', 'note', 'at'],
		order: 'version, person, exception',
	},
	kpi_rules: { columns: ['id', 'persona', 'body', 'set_by', 'set_at', 'result'], order: 'id' },
	source_facts: { columns: ['source', 'owner', 'basis', 'purpose', 'set_by', 'set_at'], order: 'source' },
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
	ingest_keys: {
		columns: ['id', 'hash', 'label', 'made_by', 'made_at', 'used_at', 'revoked'],
		order: 'made_at, hash',
	},
} as const;

/** Columns of the tables above that are made anew, and tables of boards that hold nothing worth keeping. */
export const leftOut = {
	columns: ['board', 'audit.id', 'board_steps.seq'],
	tables: [
		'jobs',
		'doc_updates',
		'doc_snapshots',
		'uploads',
		'model_agreements',
		'model_parts',
		'ingest_batches',
		// Where a board's alerts go is said anew where it is restored.
		'alert_settings',
		'deliveries',
	],
} as const;

export type BackupTable = keyof typeof boardTables | keyof typeof accessTables;
export const backupTables = { ...boardTables, ...accessTables };
