import type { Migration } from './migration.ts';

export const insights: Migration = {
	name: '0011-insights',
	statements: [
		`create table insights (
			board text not null references boards(id) on delete cascade, kind text not null, content jsonb not null,
			made_at timestamptz not null default now(), primary key (board, kind))`,
		// The planner's statistics would hold samples of it, out of an erasure's reach.
		`alter table insights alter column content set statistics 0`,
	],
};
