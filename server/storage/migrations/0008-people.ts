import type { Migration } from './migration.ts';

const ofBoard = 'board text not null references boards(id) on delete cascade';
const ofEvidence = 'foreign key (board, evidence) references evidence (board, id) on delete cascade';

export const people: Migration = {
	name: '0008-people',
	statements: [
		`create table people (
			${ofBoard}, id text not null, consent text not null default 'unknown', keep_until text, primary key (board, id))`,
		// What a person is known by beside their code. E-mail addresses and names as keyed hashes only.
		`create table person_links (
			${ofBoard}, kind text not null, value text not null, person text not null, linked_by text not null,
			primary key (board, kind, value))`,
		// One key a person, and one a source for texts of nobody known, wrapped with the server's data key.
		`create table sealing_keys (${ofBoard}, holder text not null, wrapped bytea not null, primary key (board, holder))`,
		`create table originals (
			${ofBoard}, evidence text not null, holder text not null, sealed bytea not null,
			primary key (board, evidence), ${ofEvidence})`,
		`create table findings (
			${ofBoard}, id text not null, evidence text not null, start_at integer not null, end_at integer not null,
			kind text not null, severity text not null, why text not null, label text not null,
			state text not null default 'open', decided_by text, primary key (board, id), ${ofEvidence})`,
		`create index findings_by_evidence on findings (board, evidence)`,
		`create table entities (
			${ofBoard}, id text not null, kind text not null, name text not null, aliases text[] not null,
			primary key (board, id))`,
		`create table entity_evidence (
			${ofBoard}, entity text not null, evidence text not null, primary key (board, entity, evidence),
			foreign key (board, entity) references entities (board, id) on delete cascade, ${ofEvidence})`,
		`create index entity_evidence_by_evidence on entity_evidence (board, evidence)`,
		// Ids that evidence would have by now, after two codes were joined.
		`create table evidence_aliases (
			${ofBoard}, id text not null, evidence text not null, primary key (board, id), ${ofEvidence})`,
		// Keyed hashes of who and what was erased, so that it does not come in again.
		`create table tombstones (${ofBoard}, mark text not null, primary key (board, mark))`,
		`create table receipts (
			${ofBoard}, id text not null, at timestamptz not null, body text not null, primary key (board, id))`,
		`create table audit (
			id bigserial primary key, ${ofBoard}, at timestamptz not null, token text not null, label text not null,
			what text not null, about text not null)`,
		`create index audit_by_board on audit (board, id)`,
		// Tells a server with another data key that it could not read what is sealed here.
		`create table data_key (one boolean primary key default true check (one), fingerprint text not null)`,
		// Whether personal data in it was looked for when it came in.
		`alter table evidence add column guarded boolean not null default false`,
		// The planner's statistics would hold samples of the texts, out of an erasure's reach.
		`alter table evidence alter column text set statistics 0`,
		`alter table sources alter column rejected set statistics 0, alter column report set statistics 0`,
	],
};
