import type { Migration } from './migration.ts';

export const servers: Migration = {
	name: '0002-servers',
	statements: [
		// Every server process that uses this database, for as long as it says so: the others tell it what they write.
		`create table servers (
			id text primary key, started_at timestamptz not null default now(),
			seen_at timestamptz not null default now())`,
	],
};
