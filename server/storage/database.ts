import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { AppError } from '../../shared/errors.ts';
import type { Tables } from './schema.ts';

const int8 = 20;

export type Database = { kysely: Kysely<Tables>; pool: pg.Pool; close(): Promise<void> };

/** Opens a pool. Connects lazily; `onLost` hears of idle connections the server dropped (they are replaced by themselves), `onQuery` of each statement's kind and milliseconds. */
export function openDatabase(
	url: string,
	onLost: (error: Error) => void,
	onQuery: (kind: string, ms: number) => void = () => undefined,
): Database {
	const pool = new pg.Pool({
		connectionString: url,
		max: 10,
		connectionTimeoutMillis: 10_000,
		types: {
			// Sequence numbers and milliseconds fit a double; the default would hand them over as strings.
			getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
				oid === int8 && format !== 'binary'
					? Number
					: pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
		},
	});
	let closing = false;
	// The pool does not wait for its idle connections to go, so a stop of the database may still cut some.
	pool.on('error', (error) => closing || onLost(error));
	// A connection lost in the middle of a transaction fails the query that follows; without a listener it would end us.
	pool.on('connect', (client) => client.on('error', () => undefined));
	const kysely = new Kysely<Tables>({
		dialect: new PostgresDialect({ pool }),
		// The kind of a statement is all that is told: its text may hold values.
		log: ({ query, queryDurationMillis }) => onQuery(query.query.kind, queryDurationMillis),
	});
	return {
		kysely,
		pool,
		async close() {
			closing = true;
			await kysely.destroy();
		},
	};
}

/** True for what a database says, or does not say, while it is away, restarting or full: trying again may help. */
export function isDatabaseAway(error: unknown): boolean {
	if (!(error instanceof Error)) return false;
	const code = 'code' in error ? String(error.code) : '';
	return (
		/^(?:57P0[1-3]|08...|53...|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/.test(code) ||
		/^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered)/.test(
			error.message,
		)
	);
}

/** Tells why by the error's code alone: its text may hold the address with the password in it. */
export function unreachableDatabase(cause: unknown): AppError {
	const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
	return new AppError(
		'unavailable',
		`The database cannot be reached${code}. Check that it runs and that DATABASE_URL names it.`,
		{ cause },
	);
}
