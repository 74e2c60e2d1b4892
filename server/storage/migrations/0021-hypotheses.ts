import type { Migration } from './migration.ts';

/** Assumptions of a market nobody has been heard in, and what was heard on them since; one hypothesis a board. */
export const hypotheses: Migration = {
	name: '0021-hypotheses',
	statements: [
		`create table hypotheses (
			board text primary key references boards(id) on delete cascade, content jsonb not null,
			made_by text not null, made_at timestamptz not null)`,
		// The planner's statistics would hold samples of what people typed, out of an erasure's reach.
		`alter table hypotheses alter column content set statistics 0`,
	],
};
