import * as Y from 'yjs';
import type { Origin } from '../../shared/board-doc.ts';
import { AppError } from '../../shared/errors.ts';
import type { BoardId } from '../../shared/ids.ts';
import type { Job } from '../../shared/job.ts';
import type { Role } from '../../shared/sync-protocol.ts';
import { errorFields } from '../log.ts';
import type { Clock, Log } from '../ports.ts';
import { createCommitter } from './committer.ts';
import type { DocStore } from './doc-store.ts';
import type { SyncLimits } from './limits.ts';
import { type Member, Room, type RoomSocket } from './room.ts';

/** All boards that are open on this server. Whoever changes a board, people or the server, does it through here. */
export interface Rooms {
	join(board: BoardId, socket: RoomSocket, role: Role): Promise<{ room: Room; member: Member }>;
	leave(room: Room, member: Member): void;
	/** Runs a synchronous change on the board's document and resolves when it is durable and sent. */
	transact<T>(board: BoardId, origin: Origin, change: (doc: Y.Doc) => T): Promise<T>;
	/** Shows the board's jobs to everybody in it. */
	showJobs(board: BoardId, jobs: readonly Job[]): void;
	count(): { rooms: number; connections: number };
	/**
	 * Closes a board for good (`no-such-board`) and runs `erase` when nothing of it can be written any more. When that
	 * fails the board is as it was stored, and open again.
	 */
	forget(board: BoardId, erase: () => Promise<void>): Promise<void>;
	/** Stores what waits, tells the clients that we restart, and takes nobody in any more. */
	close(): Promise<void>;
}

export function createRooms(deps: { store: DocStore; clock: Clock; log: Log; limits: SyncLimits }): Rooms {
	const { store, clock, log, limits } = deps;
	const rooms = new Map<BoardId, Promise<Room>>();
	const open = new Set<Room>();
	const jobs = new Map<BoardId, Job[]>();
	const busy = new Map<Room, number>();
	const idleTimers = new Map<Room, () => void>();
	const compacting = new Set<Room>();
	const committer = createCommitter(store, clock, limits.commitWindow);
	const forgotten = new Set<BoardId>();
	let closing = false;

	function get(board: BoardId): Promise<Room> {
		if (closing) return Promise.reject(new AppError('unavailable', 'The server is restarting.'));
		if (forgotten.has(board)) return Promise.reject(new AppError('not-found', 'There is no such board.'));
		const known = rooms.get(board);
		if (known) return known;
		const loading = load(board);
		rooms.set(board, loading);
		loading.catch((error) => {
			if (rooms.get(board) === loading) rooms.delete(board);
			log.error('A board could not be loaded', { board, ...errorFields(error) });
		});
		return loading;
	}

	async function load(board: BoardId): Promise<Room> {
		const stored = await store.load(board);
		const room = new Room(
			board,
			stored,
			limits,
			(changed) => {
				committer.schedule(changed);
			},
			(closed) => {
				open.delete(closed);
				idleTimers.get(closed)?.();
				idleTimers.delete(closed);
				rooms.delete(board);
			},
		);
		open.add(room);
		room.showServer({ server: true, jobs: jobs.get(board) ?? [] });
		idleSoon(room);
		return room;
	}

	/** Holds the room in memory while `work` runs on it. */
	async function withRoom<T>(board: BoardId, work: (room: Room) => Promise<T> | T): Promise<T> {
		let room = await get(board);
		while (room.state === 'closed') room = await get(board);
		busy.set(room, (busy.get(room) ?? 0) + 1);
		try {
			return await work(room);
		} finally {
			const left = (busy.get(room) ?? 1) - 1;
			if (left > 0) busy.set(room, left);
			else busy.delete(room);
			idleSoon(room);
			void compactIfLong(room, limits.compactAfter);
		}
	}

	const isIdle = (room: Room): boolean => room.state === 'open' && room.members.size === 0 && !busy.has(room);

	function idleSoon(room: Room): void {
		idleTimers.get(room)?.();
		idleTimers.delete(room);
		if (isIdle(room))
			idleTimers.set(
				room,
				clock.after(limits.idle, () => void unload(room)),
			);
	}

	async function unload(room: Room): Promise<void> {
		if (!isIdle(room)) return;
		if (!room.settled) return idleSoon(room);
		await compactIfLong(room, Math.min(limits.compactAfter, 20));
		// Somebody may have come while we stored.
		if (isIdle(room) && room.settled) room.close(undefined);
	}

	async function compactIfLong(room: Room, longerThan: number): Promise<void> {
		if (room.state !== 'open' || room.logLength <= longerThan || compacting.has(room)) return;
		compacting.add(room);
		const { seq, logLength } = room;
		try {
			await store.compact(room.board, Y.encodeStateAsUpdate(room.doc), seq);
			room.logLength -= logLength;
		} catch (error) {
			log.warn('A board could not be compacted; it stays as it was', {
				board: room.board,
				...errorFields(error),
			});
		} finally {
			compacting.delete(room);
		}
	}

	return {
		join: (board, socket, role) =>
			withRoom(board, (room) => {
				if (room.members.size >= limits.connectionsPerBoard) {
					throw new AppError('too-many', 'Too many people are on this board.');
				}
				return { room, member: room.join(socket, role) };
			}),
		leave(room, member) {
			room.leave(member);
			idleSoon(room);
			void compactIfLong(room, limits.compactAfter);
		},
		transact: (board, origin, change) => withRoom(board, (room) => room.transact(origin, change)),
		showJobs(board, list) {
			if (list.length > 0) jobs.set(board, [...list]);
			else jobs.delete(board);
			for (const room of open) if (room.board === board) room.showServer({ server: true, jobs: [...list] });
		},
		count() {
			let connections = 0;
			for (const room of open) connections += room.members.size;
			return { rooms: open.size, connections };
		},
		async forget(board, erase) {
			forgotten.add(board);
			try {
				const room = await rooms.get(board)?.catch(() => undefined);
				room?.close('no-such-board');
				await committer.drain();
				await erase();
				jobs.delete(board);
			} finally {
				// Erased, nobody gets in for want of a token; kept because erasing failed, it must open again.
				forgotten.delete(board);
			}
		},
		async close() {
			closing = true;
			await committer.drain();
			for (const room of [...open]) room.close('restarting');
		},
	};
}
