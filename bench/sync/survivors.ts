import { WebSocket } from 'ws';
import * as Y from 'yjs';
import type { Room } from './contestants.ts';
import type { Dialect } from './dialects.ts';

const quiet = 700;

/**
 * What a fresh client finds in a room, as a document. Some servers answer before they have read what they stored, so it
 * listens until nothing has come for a while.
 */
export async function freshLook(room: Room, dialect: Dialect): Promise<Y.Doc> {
	const doc = new Y.Doc();
	const socket = new WebSocket(room.urls[0]!, [...room.protocols], { perMessageDeflate: false });
	await new Promise<void>((resolve, reject) => {
		let timer = setTimeout(resolve, quiet * 3);
		socket.on('error', reject);
		socket.on('open', () => {
			for (const frame of dialect.greet(room.name)) socket.send(frame);
		});
		socket.on('message', (frame: Buffer) => {
			const heard = dialect.hear(frame);
			if (heard === null || heard === 'asks-our-state') return;
			Y.applyUpdate(doc, heard.update);
			clearTimeout(timer);
			timer = setTimeout(resolve, quiet);
		});
	});
	socket.terminate();
	return doc;
}

/** Of the edits another client had seen, how many a fresh client is not shown. */
export async function countLost(
	seen: readonly { room: Room; edits: ReadonlyMap<number, number> }[],
	dialect: Dialect,
): Promise<{ seen: number; lost: number }> {
	const counts = await Promise.all(
		seen.map(async ({ room, edits }) => {
			const state = Y.decodeStateVector(Y.encodeStateVector(await freshLook(room, dialect)));
			let all = 0;
			let lost = 0;
			for (const [client, count] of edits) {
				all += count;
				lost += Math.max(0, count - (state.get(client) ?? 0));
			}
			return { all, lost };
		}),
	);
	return {
		seen: counts.reduce((sum, { all }) => sum + all, 0),
		lost: counts.reduce((sum, { lost }) => sum + lost, 0),
	};
}
