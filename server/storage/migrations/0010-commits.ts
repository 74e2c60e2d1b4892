import type { Migration } from './migration.ts';

/**
 * A change is stored with those of other boards, as one row: a row each cost the database ten times as much. What has
 * gathered is spread over the boards' logs a little later.
 */
export const commits: Migration = {
	name: '0010-commits',
	statements: [
		`create table doc_commits (
			seq bigint primary key default nextval(pg_get_serial_sequence('doc_updates', 'seq')), bytes bytea not null)`,
		// Short-lived: not worth compressing, nor keeping elsewhere what fits into a page.
		`alter table doc_commits alter column bytes set storage external`,
		`alter table doc_commits set (toast_tuple_target = 8160, autovacuum_vacuum_scale_factor = 0,
			autovacuum_vacuum_threshold = 2000)`,
		`alter table doc_updates add covers bigint[]`,
		`update doc_updates set covers = array[seq], bytes = int4send(length(bytes)) || bytes`,
		`alter table doc_updates alter covers set not null`,
		`alter table doc_updates drop constraint doc_updates_pkey`,
		`drop index doc_updates_by_board`,
		`alter table doc_updates add primary key (board, seq)`,
	],
};
