import type { Migration } from './migration.ts';

export const freshness: Migration = {
	name: '0016-freshness',
	statements: [
		`create table freshness_dismissals (
			board text not null references boards(id) on delete cascade, key text not null, since text not null,
			reason text not null, by_label text not null, at timestamptz not null default now(),
			primary key (board, key))`,
	],
};
