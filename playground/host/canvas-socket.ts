import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Batch, ServerBatch, Snapshot } from '../engine/ops.ts';
import { CanvasFile } from './canvas-file.ts';
import { fromWindowSchema } from './canvas-wire.ts';

export const canvasPath = '/playground/canvas';

/** The simulated files of this playground: opens each once, and lets windows join over a WebSocket at `canvasPath?file=NAME`. */
export class CanvasSockets {
	readonly #dir: string;
	readonly #files = new Map<string, CanvasFile>();
	/** The windows of each file, each with what it last said of its person. */
	readonly #windows = new Map<string, Map<WebSocket, FromServer | null>>();
	readonly #server = new WebSocketServer({ noServer: true, maxPayload: 32 * 1024 * 1024 });

	constructor(dir: string) {
		this.#dir = dir;
	}

	handle(request: IncomingMessage, socket: Duplex, head: Buffer): void {
		const name = new URL(request.url ?? '/', 'http://localhost').searchParams.get('file') ?? 'workshop';
		this.#server.handleUpgrade(request, socket, head, (ws) => {
			if (/^[a-z0-9-]{1,40}$/.test(name)) this.#join(ws, name);
			else ws.close(4400, 'file names are lower-case letters, digits and dashes');
		});
	}

	close(): void {
		for (const ws of this.#server.clients) ws.terminate();
		this.#server.close();
	}

	#join(ws: WebSocket, name: string): void {
		const file = this.#file(name);
		const windows = this.#windows.get(name) ?? new Map<WebSocket, FromServer | null>();
		this.#windows.set(name, windows);
		const { session, snapshot, leave } = file.join((batch) => send(ws, { t: 'batch', batch }));
		send(ws, { t: 'hello', session, snapshot });
		for (const said of windows.values()) if (said !== null) send(ws, said);
		windows.set(ws, null);
		const tellOthers = (message: FromServer): void => {
			for (const other of windows.keys()) if (other !== ws) send(other, message);
		};
		ws.on('message', (data) => {
			const message = parse(data.toString());
			if (message === null || (message.t === 'batch' && message.batch.client !== session)) {
				ws.close(4400, 'not a message of the playground');
			} else if (message.t === 'batch') file.accept(message.batch as unknown as Batch);
			else {
				const said: FromServer = { t: 'presence', session, presence: message.presence };
				windows.set(ws, said);
				tellOthers(said);
			}
		});
		ws.on('error', () => ws.terminate());
		ws.on('close', () => {
			leave();
			windows.delete(ws);
			tellOthers({ t: 'presence', session, presence: null });
		});
	}

	#file(name: string): CanvasFile {
		const open = this.#files.get(name) ?? new CanvasFile(join(this.#dir, `${name}.jsonl`), name);
		this.#files.set(name, open);
		return open;
	}
}

type FromServer =
	| { t: 'hello'; session: number; snapshot: Snapshot }
	| { t: 'batch'; batch: ServerBatch }
	| { t: 'presence'; session: number; presence: object | null };

function parse(text: string) {
	try {
		const parsed = fromWindowSchema.safeParse(JSON.parse(text));
		return parsed.success ? parsed.data : null;
	} catch {
		return null;
	}
}

function send(ws: WebSocket, message: FromServer): void {
	if (ws.readyState === ws.OPEN) ws.send(JSON.stringify(message));
}
