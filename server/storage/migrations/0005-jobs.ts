import type { Migration } from './migration.ts';

export const jobsAnywhere: Migration = {
	name: '0005-jobs',
	statements: [
		// What to do, so that another server can do it from the start.
		`alter table jobs add column options text not null default '{}'`,
		`alter table jobs add column tries integer not null default 0`,
		// Its place in the queue, once it is its turn on its board.
		`alter table jobs add column ticket uuid`,
		// Set for as long as somebody works on it; whoever holds it may write its results, nobody else.
		`alter table jobs add column claim text`,
		// Past the point where it could be stopped.
		`alter table jobs add column writing boolean not null default false`,
		`create unique index jobs_by_ticket on jobs (ticket) where ticket is not null`,
		`create index jobs_by_board on jobs (board, created_at)`,
	],
};
