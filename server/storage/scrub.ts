import { errorFields } from '../log.ts';
import type { Log } from '../ports.ts';
import type { Database } from './database.ts';

/** Tables that hold words of people, or marks of them. */
const worded = [
	'evidence',
	'originals',
	'findings',
	'sealing_keys',
	'sources',
	'mappings',
	'customers',
	'people',
	'person_links',
	'doc_commits',
	'doc_updates',
	'doc_snapshots',
	'upload_chunks',
	'jobs',
	'uploads',
	'entities',
	'persona_owners',
	'consensus',
	'consensus_places',
	'evaluations',
	'kpi_rules',
	'embeddings',
	'insights',
	'alerts',
	'approvals',
	'ingest_batches',
	'source_facts',
	'deliveries',
	'board_steps',
	'versions',
	'decisions',
	'decision_marks',
	'hypotheses',
	'model_parts',
] as const;

/**
 * Makes what was deleted unreadable in the database's files too: tables are written anew, and its log is moved on and
 * thrown away. Each table cannot be used for the moment it takes. Returns what could not be done, as sentences for
 * people: a database of the operator's own may not let us.
 */
export async function scrubDatabase({ pool }: Database, log: Log): Promise<string[]> {
	const left: string[] = [];
	try {
		await writeTablesAnew(pool);
	} catch (error) {
		log.warn('Tables could not be written anew', errorFields(error));
		left.push('The database’s files, until it writes over the space: its tables could not be written anew.');
	}
	try {
		await throwLogAway(pool);
	} catch (error) {
		log.warn('The database’s log could not be thrown away', errorFields(error));
		left.push('The database’s write-ahead log, until it is written over: the server may not throw it away.');
	}
	return left;
}

/** Gives up on what somebody else works on for too long, such as an import of another board. */
async function writeTablesAnew(pool: Database['pool']): Promise<void> {
	const client = await pool.connect();
	try {
		await client.query(`set lock_timeout = '20s'`);
		const { rows } = await client.query<{ name: string }>(
			'select tablename as name from pg_tables where schemaname = current_schema() and tablename = any($1)',
			[worded],
		);
		for (const { name } of rows) await client.query(`vacuum (full, analyze) ${name}`);
	} finally {
		await client.query('reset lock_timeout').catch(() => undefined);
		client.release();
	}
}

/** Segments that are used again keep their old bytes, so none is until this is done; those that wait to be used are gone through. */
async function throwLogAway(pool: Database['pool']): Promise<void> {
	await pool.query('alter system set wal_recycle = off');
	try {
		await pool.query('select pg_reload_conf()');
		const { rows } = await pool.query<{ count: number }>('select count(*)::int as count from pg_ls_waldir()');
		for (let segment = 0; segment <= rows[0]!.count; segment++) {
			// Without a record in it a segment is not left.
			await pool.query(`select pg_logical_emit_message(false, 'personaboard', 'next')`);
			await pool.query('select pg_switch_wal()');
		}
		await pool.query('checkpoint');
	} finally {
		await pool.query('alter system reset wal_recycle');
		await pool.query('select pg_reload_conf()');
	}
}
