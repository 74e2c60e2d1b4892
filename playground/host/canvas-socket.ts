import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Batch } from '../engine/ops.ts';
import { CanvasFile } from './canvas-file.ts';
import { fromWindowSchema } from './canvas-wire.ts';

export const canvasPath = '/playground/canvas';

/** The simulated files of this playground: opens each once, and lets windows join over a WebSocket at `canvasPath?file=NAME`. */
export class CanvasSockets {
	readonly #dir: string;
	readonly #files = new Map<string, CanvasFile>();
	readonly #sockets = new Map<string, Set<WebSocket>>();
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
		const others = this.#sockets.get(name) ?? new Set();
		this.#sockets.set(name, others);
		const { session, snapshot, leave } = file.join((batch) => send(ws, { t: 'batch', batch }));
		others.add(ws);
		send(ws, { t: 'hello', session, snapshot });
		ws.on('message', (data) => {
			const message = parse(data.toString());
			if (message === null || (message.t === 'batch' && message.batch.client !== session)) {
				ws.close(4400, 'not a message of the playground');
			} else if (message.t === 'batch') file.accept(message.batch as unknown as Batch);
			else
				for (const other of others)
					if (other !== ws) send(other, { t: 'presence', session, presence: message.presence });
		});
		ws.on('error', () => ws.terminate());
		ws.on('close', () => {
			leave();
			others.delete(ws);
			for (const other of others) send(other, { t: 'presence', session, presence: null });
		});
	}

	#file(name: string): CanvasFile {
		const open = this.#files.get(name) ?? new CanvasFile(join(this.#dir, `${name}.jsonl`), name);
		this.#files.set(name, open);
		return open;
	}
}

function parse(text: string) {
	try {
		const parsed = fromWindowSchema.safeParse(JSON.parse(text));
		return parsed.success ? parsed.data : null;
	} catch {
		return null;
	}
}

function send(ws: WebSocket, message: unknown): void {
	if (ws.readyState === ws.OPEN) ws.send(JSON.stringify(message));
}
