import type { Migration } from './migration.ts';

export const first: Migration = {
	name: '0001-boards-evidence-documents-jobs',
	statements: [
		`create table boards (id text primary key, name text not null, created_at timestamptz not null default now())`,
		`create table tokens (
			hash text primary key, board text not null references boards(id) on delete cascade, role text not null,
			label text not null, created_at timestamptz not null default now(), expires_at timestamptz,
			revoked boolean not null default false)`,
		`create table evidence (
			board text not null references boards(id) on delete cascade, id text not null, ref text not null,
			kind text not null, text text not null, participant text, source text not null, date text,
			score double precision, tags text[] not null, flags text[] not null,
			superseded boolean not null default false, primary key (board, id))`,
		`create table usage_events (
			board text not null references boards(id) on delete cascade, source text not null, user_id text not null,
			ts bigint not null, event text not null, session text)`,
		`create index usage_events_by_source on usage_events (board, source)`,
		`create table customers (
			board text not null references boards(id) on delete cascade, source text not null, user_id text not null,
			participant text, plan text, role text, attributes text not null, primary key (board, source, user_id))`,
		`create table imports (
			id bigserial primary key, board text not null references boards(id) on delete cascade,
			source text not null, name text not null, kind text not null, at timestamptz not null default now(),
			rejected text not null)`,
		`create index imports_by_board on imports (board, id)`,
		// No reference to boards: one missing board must not fail a batch that carries many boards.
		`create table doc_updates (seq bigserial primary key, board text not null, bytes bytea not null)`,
		`create index doc_updates_by_board on doc_updates (board, seq)`,
		`create table doc_snapshots (board text primary key, seq bigint not null, bytes bytea not null)`,
		`create table embeddings (key text primary key, vector bytea not null)`,
		`create table jobs (
			id text primary key, board text not null references boards(id) on delete cascade, kind text not null,
			state text not null, step text not null, done integer not null, total integer not null,
			summary text not null, started_by text not null, created_at timestamptz not null default now())`,
		`create unique index one_open_job_per_kind on jobs (board, kind) where state in ('queued', 'running')`,
	],
};
