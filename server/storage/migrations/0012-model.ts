import type { Migration } from './migration.ts';

/** Who let a board's notes go to a language model, and what it answered. */
export const model: Migration = {
	name: '0012-model',
	statements: [
		`create table model_agreements (
			board text primary key references boards(id) on delete cascade, host text not null, agreed_by text not null,
			at timestamptz not null)`,
		`create table model_parts (
			board text not null references boards(id) on delete cascade, key text not null, answer jsonb not null,
			evidence text[] not null, made_at timestamptz not null default now(), primary key (board, key))`,
		// The planner's statistics would hold samples of it, out of an erasure's reach.
		`alter table model_parts alter column answer set statistics 0`,
		// An answer goes with any of the notes it was given, whichever way those go.
		`create function forget_model_parts() returns trigger language plpgsql as $$
			begin
				delete from model_parts p using gone where p.board = gone.board and gone.id = any(p.evidence);
				return null;
			end $$`,
		`create function forget_held_model_parts() returns trigger language plpgsql as $$
			begin
				delete from model_parts p using changed
					where changed.held is not null and p.board = changed.board and changed.id = any(p.evidence);
				return null;
			end $$`,
		`create trigger model_parts_go after delete on evidence referencing old table as gone
			for each statement execute function forget_model_parts()`,
		`create trigger model_parts_held after update on evidence referencing new table as changed
			for each statement execute function forget_held_model_parts()`,
	],
};
