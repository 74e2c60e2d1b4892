import type { Batch, HubConnection, ServerBatch, Snapshot } from '../engine/ops.ts';

/** Another window's person: what they see of each other on the board. */
export type Presence = {
	readonly name: string;
	readonly color: string;
	readonly cursor: { readonly x: number; readonly y: number } | null;
	readonly selection: readonly string[];
	readonly viewport: {
		readonly x: number;
		readonly y: number;
		readonly width: number;
		readonly height: number;
	};
};

export type CanvasConnection = HubConnection & {
	sharePresence(presence: Presence): void;
	onPresence(receive: (session: number, presence: Presence | null) => void): void;
	onLost(lost: () => void): void;
};

type FromServer =
	| { t: 'hello'; session: number; snapshot: Snapshot }
	| { t: 'batch'; batch: ServerBatch }
	| { t: 'presence'; session: number; presence: Presence | null };

/** Joins a simulated file. Rejects when the server cannot be reached. */
export function joinCanvas(url: string): Promise<CanvasConnection> {
	return new Promise((resolve, reject) => {
		const socket = new WebSocket(url);
		const batches = new Set<(batch: ServerBatch) => void>();
		// Who is here is told right after the greeting, which may be before anybody listens; so may the end come.
		const early: [number, Presence | null][] = [];
		let presence = (session: number, told: Presence | null): void => void early.push([session, told]);
		let lost: () => void = () => {};
		socket.onerror = () => reject(new Error('The playground server cannot be reached.'));
		socket.onclose = () => lost();
		socket.onmessage = (event) => {
			const message = JSON.parse(String(event.data)) as FromServer;
			if (message.t === 'batch') for (const receive of batches) receive(message.batch);
			else if (message.t === 'presence') presence(message.session, message.presence);
			else {
				resolve({
					session: message.session,
					snapshot: message.snapshot,
					send: (batch: Batch) => sendJson({ t: 'batch', batch }),
					subscribe: (receive) => {
						batches.add(receive);
						return () => batches.delete(receive);
					},
					sharePresence: (mine) => sendJson({ t: 'presence', presence: mine }),
					onPresence: (receive) => {
						presence = receive;
						for (const told of early.splice(0)) receive(...told);
					},
					onLost: (handler) => {
						lost = handler;
						if (socket.readyState === WebSocket.CLOSED) handler();
					},
				});
			}
		};
		function sendJson(message: unknown): void {
			if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
		}
	});
}
