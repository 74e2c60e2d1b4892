import type { Migration } from './migration.ts';

const board = 'board text not null references boards(id) on delete cascade';

export const upkeep: Migration = {
	name: '0018-upkeep',
	statements: [
		// What a program adds data with. It opens nothing else, so it is no row of `tokens`.
		`create table ingest_keys (
			id text primary key, hash text not null unique, ${board}, label text not null, made_by text not null,
			made_at timestamptz not null, used_at timestamptz, revoked boolean not null default false)`,
		`create index ingest_keys_by_board on ingest_keys (board)`,
		// The answer to a batch, for whoever sends it again: counts and reasons, no row of it.
		`create table ingest_batches (
			${board}, feed text not null, key text not null, mark text not null, answer text not null,
			at timestamptz not null, primary key (board, feed, key))`,
		`create table refresh_plans (
			board text primary key references boards(id) on delete cascade, cadence text not null,
			next_at timestamptz not null, set_by text not null)`,
		`create index refresh_plans_by_time on refresh_plans (next_at)`,
		`create table alert_settings (
			board text primary key references boards(id) on delete cascade, webhook text, secret_key bytea, secret bytea,
			emails text[] not null, digest text not null, detail text not null, next_digest_at timestamptz,
			set_by text not null)`,
		`create table alerts (
			${board}, id text not null, severity text not null, body text not null, opened_at timestamptz not null,
			closed_at timestamptz, told_at timestamptz, primary key (board, id))`,
		// What waits to be sent; the body goes once it is sent or given up.
		`create table deliveries (
			id text primary key, ${board}, channel text not null, subject text not null, body text not null,
			state text not null, tries integer not null default 0, next_at timestamptz not null,
			made_at timestamptz not null, ended_at timestamptz, problem text)`,
		`create index deliveries_by_time on deliveries (next_at) where state = 'waiting'`,
		`create table persona_owners (
			${board}, persona text not null, name text not null, set_by text not null, set_at timestamptz not null,
			primary key (board, persona))`,
		`create table approvals (
			${board}, version text not null, person text not null, label text not null, exception text not null,
			note text not null, at timestamptz not null, primary key (board, version, person, exception))`,
		`create table kpi_rules (
			${board}, id text not null, persona text not null, body text not null, set_by text not null,
			set_at timestamptz not null, result text, primary key (board, id))`,
		`create table source_facts (
			${board}, source text not null, owner text not null, basis text not null, purpose text not null,
			set_by text not null, set_at timestamptz not null, primary key (board, source))`,
	],
};
