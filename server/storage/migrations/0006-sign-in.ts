import type { Migration } from './migration.ts';

export const signIns: Migration = {
	name: '0006-sign-in',
	statements: [
		// `file`: lies in the FigJam file and lets whoever may open it ask for a token of their own.
		`alter table tokens add column kind text not null default 'person'`,
		`update tokens set kind = 'file' where role = 'editor' and label = 'made with the board'`,
		// Who a sign-in said it was, as a hash, so that a person who comes back is known.
		`alter table tokens add column person text`,
		`create index tokens_by_person on tokens (board, person) where person is not null`,
		`create table sign_in_attempts (
			hash text primary key, sealed text not null, interval integer not null,
			next_poll_at timestamptz not null, expires_at timestamptz not null)`,
		`create table sign_ins (
			hash text primary key, person text not null, name text not null, expires_at timestamptz not null)`,
	],
};
