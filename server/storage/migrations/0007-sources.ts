import type { Migration } from './migration.ts';

export const sources: Migration = {
	name: '0007-sources',
	statements: [
		`alter table evidence add column locator text, add column context text,
			add column fields text not null default '{}', add column language text,
			add column spare boolean not null default false, add column held text`,
		// A quote that two sources hold stays when one of them is taken out.
		`create table evidence_sources (
			board text not null references boards(id) on delete cascade, source text not null, evidence text not null,
			primary key (board, source, evidence),
			foreign key (board, evidence) references evidence(board, id) on delete cascade)`,
		`create index evidence_sources_by_evidence on evidence_sources (board, evidence)`,
		`insert into evidence_sources select board, source, id from evidence where kind <> 'measured'`,
		// One row a source, as it came in last; rejected rows and the report are JSON.
		`create table sources (
			board text not null references boards(id) on delete cascade, source text not null, name text not null,
			kind text not null, consent text not null default 'unknown', keep_until text,
			imported_at timestamptz not null default now(), rejected text not null, report text not null,
			primary key (board, source))`,
		`insert into sources (board, source, name, kind, imported_at, rejected, report)
			select distinct on (board, source) board, source, name,
				case kind when 'evidence' then 'notes' else kind end, at, rejected,
				json_build_object('source', source, 'name', name,
					'kind', case kind when 'evidence' then 'notes' else kind end, 'format', null, 'tool', null,
					'read', 0, 'added', 0, 'known', 0, 'duplicates', 0, 'keptApart', '[]'::json, 'dates', null,
					'scale', null, 'dropped', '[]'::json, 'people', 0, 'personal', '[]'::json,
					'languages', '[]'::json, 'notices', '[]'::json)::text
			from imports order by board, source, id desc`,
		`drop table imports`,
		// What a person made of a file, for the next one of its form. Speakers stand in it as hashes of their names.
		`create table mappings (
			board text not null references boards(id) on delete cascade, signature text not null, kind text not null,
			roles text not null, speakers text not null, at timestamptz not null default now(),
			primary key (board, signature))`,
		// Files that wait to be brought in, so that any server can, whichever took them.
		`create table uploads (
			id text primary key, board text not null references boards(id) on delete cascade, name text not null,
			size bigint not null, lines bigint not null, created_at timestamptz not null default now())`,
		`create index uploads_by_board on uploads (board)`,
		`create table upload_chunks (
			upload text not null references uploads(id) on delete cascade, at integer not null, bytes bytea not null,
			primary key (upload, at))`,
		`alter table upload_chunks alter column bytes set storage external`,
		`alter table jobs add column source text`,
		// Imports wait for one another; of the rest a board runs one of a kind.
		`drop index one_open_job_per_kind`,
		`create unique index one_open_job_per_kind on jobs (board, kind)
			where state in ('queued', 'running') and kind <> 'import'`,
	],
};
