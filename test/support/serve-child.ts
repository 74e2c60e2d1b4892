import { startServer } from '../../server/serve.ts';

/** A server in a process of its own, for tests that kill it. Prints its URL. */
const server = await startServer({
	port: Number(process.env.TEST_PORT ?? 0),
	host: '127.0.0.1',
	dataDir: process.env.TEST_DATA ?? '',
	limits: JSON.parse(process.env.TEST_LIMITS ?? '{}'),
});
process.stdout.write(`${JSON.stringify({ url: server.url })}\n`);
process.on('SIGTERM', () => void server.close().then(() => process.exit(0)));
