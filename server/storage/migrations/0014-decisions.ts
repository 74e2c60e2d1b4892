import type { Migration } from './migration.ts';

export const decisions: Migration = {
	name: '0014-decisions',
	statements: [
		`create table decisions (
			board text not null references boards(id) on delete cascade, id text not null, body jsonb not null,
			state text not null default 'open', made_by text not null, made_at timestamptz not null, record jsonb,
			primary key (board, id))`,
		// What people set, rate, vote and object. A person is the token they act with; '' where it is the table's own.
		`create table decision_marks (
			board text not null, decision text not null, kind text not null, person text not null, label text not null,
			option text not null default '', persona text not null default '', score real, text text,
			primary key (board, decision, kind, person, option, persona),
			foreign key (board, decision) references decisions (board, id) on delete cascade)`,
		// The planner's statistics would hold samples of it, out of an erasure's reach.
		`alter table decisions alter column body set statistics 0, alter column record set statistics 0`,
		`alter table decision_marks alter column text set statistics 0`,
	],
};
