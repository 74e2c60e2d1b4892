import type { Migration } from './migration.ts';

/** How well each synthesis held, and how much a board lets the model take. */
export const evaluations: Migration = {
	name: '0017-evaluations',
	statements: [
		`create table evaluations (
			board text not null references boards(id) on delete cascade, run text not null, content jsonb not null,
			made_at timestamptz not null default now(), primary key (board, run))`,
		`alter table model_agreements add column most_tokens integer`,
	],
};
