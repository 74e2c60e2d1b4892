import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { AppError, type ErrorCode } from '../../shared/errors.ts';
import { type BoardId, isId } from '../../shared/ids.ts';
import {
	type CloseReason,
	closeCodes,
	type Role,
	syncPath,
	syncProtocol,
	tokenProtocolPrefix,
} from '../../shared/sync-protocol.ts';
import type { Attempts } from '../access/attempts.ts';
import { clientAddress } from '../access/client-address.ts';
import { hashToken } from '../access/tokens.ts';
import { errorFields } from '../log.ts';
import type { Clock, Log } from '../ports.ts';
import { type Access, createAccessWatch } from './access-watch.ts';
import { createRateBucket, type SyncLimits } from './limits.ts';
import type { Member, Room, RoomSocket } from './room.ts';
import type { Rooms } from './rooms.ts';
import { writeFrame } from './wire-frame.ts';

export type SyncEndpoint = {
	/** True when the path is a room's. */
	owns(path: string): boolean;
	handle(request: IncomingMessage, socket: Duplex, head: Buffer): void;
	/** Checks again what everybody connected to this board may do; resolves when who may not any more is closed out. */
	recheck(board: BoardId): Promise<void>;
	/** The same for all boards. */
	recheckAll(): Promise<void>;
	close(): void;
};

type Deps = {
	rooms: Rooms;
	authorise: (token: string | undefined, board: BoardId, atLeast: Role) => Promise<Access>;
	/** Who tries tokens without end is kept out for a while. */
	attempts: Attempts;
	trustProxy: boolean;
	clock: Clock;
	log: Log;
	limits: SyncLimits;
	/** Hears why each connection was closed from here. */
	onClose?: (reason: CloseReason) => void;
};

/** The stock client misses a close that comes with the handshake. */
const refusalDelay = 50;
const pingEvery = 20_000;

const reasonOf: Partial<Readonly<Record<ErrorCode, CloseReason>>> = {
	'not-signed-in': 'not-signed-in',
	'not-allowed': 'not-allowed',
	'not-found': 'no-such-board',
	'too-many': 'too-many',
};

/** Rooms over WebSocket. A connection is accepted, checked, and closed with a reason before a byte of the board is sent. */
export function createSyncEndpoint(deps: Deps): SyncEndpoint {
	const { rooms, authorise, attempts, clock, log, limits } = deps;
	const watch = createAccessWatch({ authorise, clock });
	const server = new WebSocketServer({
		noServer: true,
		perMessageDeflate: false,
		// Above our own limit, so that a message a little too large still gets our reason.
		maxPayload: limits.message * 4,
		handleProtocols: (offered) => (offered.has(syncProtocol) ? syncProtocol : false),
	});

	/** `stream` is the connection under `ws`: frames are written to it past `ws`. */
	function accept(
		ws: WebSocket,
		stream: Duplex,
		board: string,
		token: string | undefined,
		from: string,
	): void {
		const bucket = createRateBucket(limits);
		const early: Uint8Array[] = [];
		let seat: { room: Room; member: Member } | undefined;
		let unwatch = (): void => undefined;
		let isAlive = true;

		const socket: RoomSocket = {
			send(frame) {
				if (ws.readyState !== ws.OPEN) return;
				if (stream.writableLength > limits.backlog) return close('too-slow');
				writeFrame(stream, frame);
			},
			close: (reason) => close(reason),
		};
		function close(reason: CloseReason): void {
			deps.onClose?.(reason);
			if (ws.readyState === ws.OPEN) ws.close(closeCodes[reason], reason);
			// A client that does not answer the close is not waited for.
			clock.after(5000, () => ws.terminate());
			gone();
		}
		function gone(): void {
			stopPing();
			unwatch();
			if (seat) rooms.leave(seat.room, seat.member);
			seat = undefined;
		}
		function ping(): () => void {
			return clock.after(pingEvery, () => {
				if (!isAlive) return ws.terminate();
				isAlive = false;
				ws.ping();
				stopPing = ping();
			});
		}
		let stopPing = ping();

		ws.on('pong', () => {
			isAlive = true;
		});
		ws.on('error', () => ws.terminate());
		ws.on('close', gone);
		ws.on('message', (data: RawData, isBinary) => {
			if (ws.readyState !== ws.OPEN) return;
			const bytes = data as Buffer;
			if (!isBinary) return close('malformed');
			if (bytes.length > limits.message) return close('too-large');
			if (!bucket.take(clock.now())) return close('too-many');
			if (seat) return seat.room.receive(seat.member, bytes);
			early.push(bytes);
			if (early.length > 64) close('too-many');
		});

		open(board)
			.then((taken) => {
				seat = taken;
				// Gone while it was let in.
				if (ws.readyState !== ws.OPEN) return gone();
				for (const bytes of early.splice(0)) seat?.room.receive(seat.member, bytes);
			})
			.catch((error: unknown) => {
				const reason = refusalOf(error);
				if (reason === 'unavailable') log.warn('A connection was turned away', errorFields(error));
				clock.after(refusalDelay, () => close(reason));
			});

		async function open(id: string) {
			const hash = token === undefined ? undefined : hashToken(token);
			await attempts.check(from, hash);
			try {
				if (!isId('bo', id)) throw new AppError('not-found', 'There is no such board.');
				const watched = watch.start(id, token, (error) =>
					close(error === 'role-changed' ? error : refusalOf(error)),
				);
				unwatch = watched.stop;
				const { role, person, id: tokenId } = await watched.access;
				if (hash !== undefined) attempts.right(hash);
				return await rooms.join(id, socket, role, person ?? tokenId);
			} catch (error) {
				if (error instanceof AppError && (error.code === 'not-signed-in' || error.code === 'not-found'))
					await attempts.wrong(from, hash);
				throw error;
			}
		}
	}

	return {
		owns: (path) => path.startsWith(`${syncPath}/`),
		handle(request, socket, head) {
			const url = new URL(request.url ?? '/', 'http://board');
			const offered = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((part) => part.trim());
			const carried = offered.find((part) => part.startsWith(tokenProtocolPrefix));
			const token = carried?.slice(tokenProtocolPrefix.length) ?? url.searchParams.get('token') ?? undefined;
			const board = url.pathname.slice(syncPath.length + 1);
			const forwarded = request.headers['x-forwarded-for'];
			const from = clientAddress(
				request.socket.remoteAddress,
				typeof forwarded === 'string' ? forwarded : forwarded?.join(','),
				deps.trustProxy,
			);
			server.handleUpgrade(request, socket, head, (ws) => accept(ws, socket, board, token, from));
		},
		recheck: (board) => watch.recheck(board),
		recheckAll: () => watch.recheckAll(),
		close() {
			for (const client of server.clients) client.close(closeCodes.restarting, 'restarting');
			server.close();
		},
	};
}

function refusalOf(error: unknown): CloseReason {
	return (error instanceof AppError && reasonOf[error.code]) || 'unavailable';
}
