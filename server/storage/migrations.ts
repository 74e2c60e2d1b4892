import { type Kysely, sql } from 'kysely';
import { AppError } from '../../shared/errors.ts';
import { first } from './migrations/0001-first.ts';
import { servers } from './migrations/0002-servers.ts';
import { access } from './migrations/0003-access.ts';
import { jobsAnywhere } from './migrations/0005-jobs.ts';
import { signIns } from './migrations/0006-sign-in.ts';
import { sources } from './migrations/0007-sources.ts';
import { people } from './migrations/0008-people.ts';
import { commits } from './migrations/0010-commits.ts';
import { insights } from './migrations/0011-insights.ts';
import { model } from './migrations/0012-model.ts';
import { versions } from './migrations/0013-versions.ts';
import { decisions } from './migrations/0014-decisions.ts';
import { consensus } from './migrations/0015-consensus.ts';
import { freshness } from './migrations/0016-freshness.ts';
import { evaluations } from './migrations/0017-evaluations.ts';
import { upkeep } from './migrations/0018-upkeep.ts';
import { steps } from './migrations/0020-steps.ts';
import { hypotheses } from './migrations/0021-hypotheses.ts';
import { rowConsent } from './migrations/0022-row-consent.ts';
import type { Migration } from './migrations/migration.ts';
import type { Tables } from './schema.ts';

/** Any fixed number will do; it keeps two servers that start at once from migrating at once. */
const migrationLock = 7_305_021_001;

/** One set, in order, named by why it exists. */
export const migrations: readonly Migration[] = [
	first,
	servers,
	access,
	jobsAnywhere,
	signIns,
	sources,
	people,
	commits,
	insights,
	model,
	versions,
	decisions,
	consensus,
	freshness,
	evaluations,
	upkeep,
	steps,
	hypotheses,
	rowConsent,
];

/** Brings the database to the newest form in one transaction. Throws when it was made by a newer version. */
export async function migrate(db: Kysely<Tables>): Promise<string[]> {
	return db.transaction().execute(async (tx) => {
		await sql`select pg_advisory_xact_lock(${migrationLock})`.execute(tx);
		await sql`create table if not exists migrations (name text primary key, at timestamptz not null default now())`.execute(
			tx,
		);
		const due = await dueIn(tx);
		for (const { name, statements } of due) {
			for (const statement of statements) await sql.raw(statement).execute(tx);
			await sql`insert into migrations (name) values (${name})`.execute(tx);
		}
		return due.map(({ name }) => name);
	});
}

/** Throws AppError `unavailable` unless the database is of the newest form. Changes nothing. */
export async function checkMigrated(db: Kysely<Tables>): Promise<void> {
	const { rows } = await sql<{ found: string | null }>`select to_regclass('migrations') as found`.execute(db);
	const due = rows[0]?.found ? await dueIn(db) : migrations;
	if (due.length > 0) {
		throw new AppError(
			'unavailable',
			due.length === migrations.length
				? 'There is nothing of Personaboard in this database.'
				: 'The database was made by an older version of Personaboard. Start this version’s server on it once, or use that version.',
		);
	}
}

/** What this database has not had yet; versions beside each other need not have had the same. */
async function dueIn(db: Kysely<Tables>): Promise<Migration[]> {
	const { rows } = await sql<{ name: string }>`select name from migrations order by name`.execute(db);
	const applied = new Set(rows.map(({ name }) => name));
	for (const { name } of migrations) applied.delete(name);
	const [foreign] = applied;
	if (foreign !== undefined) {
		throw new AppError(
			'unavailable',
			`The database was made by another version of Personaboard (“${foreign}”). Use that version or a fresh data folder.`,
		);
	}
	return migrations.filter((migration) => !rows.some(({ name }) => name === migration.name));
}
