import type { Migration } from './migration.ts';

export const versions: Migration = {
	name: '0013-versions',
	statements: [
		// What a persona said at one time: claims with evidence by id, never words of the evidence.
		`create table versions (
			board text not null references boards(id) on delete cascade, id text not null, persona text not null,
			number integer not null, state text not null default 'draft', content jsonb not null, made_by text not null,
			made_at timestamptz not null, approved_by text, approved_at timestamptz, audience text, note text not null,
			primary key (board, id), unique (board, persona, number))`,
		`create unique index one_published_version on versions (board, persona) where state = 'published'`,
		// The planner's statistics would hold samples of it, out of an erasure's reach.
		`alter table versions alter column content set statistics 0, alter column note set statistics 0`,
		// Entries from before the chain have no place in it.
		`alter table audit add column seq integer, add column previous text, add column hash text`,
		`create unique index audit_by_seq on audit (board, seq)`,
		// Where the chain ends, so that entries taken off its end are missed.
		`create table audit_heads (
			board text primary key references boards(id) on delete cascade, seq integer not null, hash text not null)`,
	],
};
