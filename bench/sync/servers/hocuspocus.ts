import { Database } from '@hocuspocus/extension-database';
import { Server } from '@hocuspocus/server';
import pg from 'pg';
import { systemClock, systemRandom } from '../../../server/environment.ts';
import { quietLog } from '../../../server/log.ts';
import { startEmbeddedPostgres } from '../../../server/storage/embedded/embedded.ts';
import { announce, folder, port } from './announce.ts';

/** Hocuspocus with its defaults, storing in a PostgreSQL of the same kind as ours. */
const postgres = await startEmbeddedPostgres(folder, {
	log: quietLog,
	random: systemRandom,
	clock: systemClock,
});
const pool = new pg.Pool({ connectionString: postgres.url, max: 10 });
pool.on('error', () => undefined);
await pool.query('create table if not exists documents (name text primary key, data bytea not null)');
const server = new Server({
	port,
	address: '127.0.0.1',
	quiet: true,
	stopOnSignals: false,
	extensions: [
		new Database({
			async fetch({ documentName }) {
				const { rows } = await pool.query('select data from documents where name = $1', [documentName]);
				return rows[0]?.data ?? null;
			},
			async store({ documentName, state }) {
				await pool.query(
					'insert into documents values ($1, $2) on conflict (name) do update set data = excluded.data',
					[documentName, state],
				);
			},
		}),
	],
});
await server.listen();
announce(server.address.port, async () => {
	await server.destroy();
	await pool.end();
	await postgres.stop();
});
