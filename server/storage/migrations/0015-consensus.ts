import type { Migration } from './migration.ts';

export const consensus: Migration = {
	name: '0015-consensus',
	statements: [
		`create table consensus (
			board text not null references boards(id) on delete cascade, id text not null,
			state text not null default 'open', notes text[] not null, started_by text not null,
			started_at timestamptz not null, primary key (board, id))`,
		`create unique index consensus_one_open on consensus (board) where state = 'open'`,
		// Where each person puts each note. A person is the token they act with; '' is the machine.
		`create table consensus_places (
			board text not null, round text not null, person text not null, label text not null, note text not null,
			place text not null, primary key (board, round, person, note),
			foreign key (board, round) references consensus (board, id) on delete cascade)`,
		// The planner's statistics would hold samples of it, out of an erasure's reach.
		`alter table consensus_places alter column place set statistics 0`,
	],
};
