import { quietLog } from '../../../server/log.ts';
import { startServer } from '../../../server/serve.ts';
import { announce, folder, port } from './announce.ts';

/** Our server as `personaboard serve` starts it, with its own PostgreSQL and its own limits. */
const server = await startServer({
	port,
	host: '127.0.0.1',
	dataDir: folder,
	environment: {},
	log: quietLog,
});
announce(server.port, () => server.close());
