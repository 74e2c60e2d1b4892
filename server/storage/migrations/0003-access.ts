import type { Migration } from './migration.ts';

export const access: Migration = {
	name: '0003-access',
	statements: [
		`alter table tokens add column id text`,
		`update tokens set id = 'tk_' || substr(hash, 1, 24)`,
		`alter table tokens alter column id set not null`,
		`create unique index tokens_by_id on tokens (id)`,
		`create index tokens_by_board on tokens (board)`,
		// An invitation is spent for a token of one's own; it is never a token itself.
		`create table invitations (
			hash text primary key, id text not null unique, board text not null references boards(id) on delete cascade,
			role text not null, made_by text not null, created_at timestamptz not null default now(),
			expires_at timestamptz not null, uses_left integer not null)`,
	],
};
