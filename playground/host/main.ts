import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type RunningServer, startServer } from '../../server/serve.ts';
import { AppError } from '../../shared/errors.ts';
import { CanvasSockets, canvasPath } from './canvas-socket.ts';
import { mountPlayground } from './routes.ts';

/** `npm start`: the server, and a FigJam on localhost to try the plugin in. */
const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const { values } = parseArgs({
	options: {
		port: { type: 'string', default: '8787' },
		data: { type: 'string', default: join(root, '.personaboard') },
		host: { type: 'string', default: '127.0.0.1' },
		plugin: { type: 'string', default: join(root, 'dist/plugin') },
	},
});

const canvas = new CanvasSockets(join(values.data, 'playground'));
const server = await start();
console.log(
	`\n  Personaboard is running.\n\n  Open ${server.url}/playground/ in your browser.\n  A second window is a second person on the same board.\n  Ctrl+C stops it; everything stays in ${values.data}\n`,
);

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
	process.on(signal, () => {
		if (stopping) process.exit(1);
		stopping = true;
		canvas.close();
		void server.close().then(() => process.exit(0));
	});
}

/** The server, or a plain sentence and exit code 1 when it cannot start (the port is taken, the folder cannot be used). */
async function start(): Promise<RunningServer> {
	try {
		return await startServer({
			port: Number(values.port),
			host: values.host,
			dataDir: values.data,
			mount: (app) => mountPlayground(app, { web: join(root, 'dist/playground'), plugin: values.plugin }),
			upgrades: [
				{ path: canvasPath, handle: (request, socket, head) => canvas.handle(request, socket, head) },
			],
		});
	} catch (error) {
		if (!(error instanceof AppError)) throw error;
		console.error(error.message);
		process.exit(1);
	}
}
