import type * as Y from 'yjs';
import type { Origin } from '../../shared/board-doc.ts';
import { AppError } from '../../shared/errors.ts';
import type { BoardId } from '../../shared/ids.ts';
import type { Job } from '../../shared/job.ts';
import type { Role } from '../../shared/sync-protocol.ts';
import { errorFields } from '../log.ts';
import { loneWire, type Newswire } from '../newswire.ts';
import type { Clock, Log } from '../ports.ts';
import { createCommitter } from './committer.ts';
import type { DocStore } from './doc-store.ts';
import { joinOthers } from './join-others.ts';
import type { SyncLimits } from './limits.ts';
import type { Mend } from './live-doc.ts';
import { type Member, Room, type RoomSocket } from './room.ts';

/** All boards that are open on this server. Whoever changes a board, people or the server, does it through here. */
export interface Rooms {
	/** `who` holds the token: a presence is carried on by nobody else. */
	join(board: BoardId, socket: RoomSocket, role: Role, who?: string): Promise<{ room: Room; member: Member }>;
	leave(room: Room, member: Member): void;
	/** Runs a synchronous change on the board's document and resolves when it is durable and sent. */
	transact<T>(board: BoardId, origin: Origin, change: (doc: Y.Doc) => T): Promise<T>;
	/**
	 * The same, and then stores the document anew without its log, so that nothing is left of what the change took out.
	 * Clients that come back with older states merge with it and bring nothing of it back. AppError `unavailable` when it
	 * could not be stored anew; the change itself holds.
	 */
	rewrite<T>(board: BoardId, origin: Origin, change: (doc: Y.Doc) => T): Promise<T>;
	/** What is to be kept out of the board's document has changed; resolves when this server keeps to it. */
	guardAnew(board: BoardId): Promise<void>;
	/** Shows the board's jobs to everybody in it. */
	showJobs(board: BoardId, jobs: readonly Job[]): void;
	count(): { rooms: number; connections: number };
	/**
	 * Closes a board for good (`no-such-board`), on all servers, and runs `erase` when nothing of it can be written here
	 * any more. When that fails the board is as it was stored, and open again.
	 */
	forget(board: BoardId, erase: () => Promise<void>): Promise<void>;
	/** Stores what waits, tells the clients that we restart, and takes nobody in any more. */
	close(): Promise<void>;
}

type Deps = {
	store: DocStore;
	clock: Clock;
	log: Log;
	limits: SyncLimits;
	newswire?: Newswire;
	/** What looks over clients' changes on a board; null: nothing has to. */
	guardOf?: (board: BoardId) => Promise<Mend | null>;
	/** Hears of every change a client of this server makes; must be quick, and must not read the board at once. */
	onClientChange?: (board: BoardId) => void;
};

const tickEvery = 3000;
const spreadEvery = 2000;
/** What failed would fail again at once. */
const compactAgainAfter = 10_000;
/** Times a board is folded until nothing old is left: another server may have folded it meanwhile. */
const foldAttempts = 5;

export function createRooms({
	store,
	clock,
	log,
	limits,
	newswire = loneWire,
	guardOf = async () => null,
	onClientChange = () => undefined,
}: Deps): Rooms {
	const rooms = new Map<BoardId, Promise<Room>>();
	const open = new Map<BoardId, Room>();
	const jobs = new Map<BoardId, Job[]>();
	const busy = new Map<Room, number>();
	const idleTimers = new Map<Room, () => void>();
	const compacting = new Set<Room>();
	const committer = createCommitter(store, clock, limits.commitWindow);
	const forgotten = new Set<BoardId>();
	let compactions = Promise.resolve();
	let closing = false;
	let stopTicking = clock.after(tickEvery, tick);
	let spreading: Promise<void> = Promise.resolve();
	let stopSpreading = clock.after(spreadEvery, spread);
	const leaveOthers = joinOthers({ store, newswire, log, open, loading: rooms, guard });

	async function guard(room: Room): Promise<void> {
		room.guard = await guardOf(room.board);
	}

	function tick(): void {
		stopTicking = clock.after(tickEvery, tick);
		for (const room of open.values()) if (room.members.size > 0) room.tick();
	}

	function spread(): void {
		spreading = store
			.spread()
			.catch((error: unknown) => log.warn('Stored changes could not be put in order', errorFields(error)))
			.then(() => {
				if (!closing) stopSpreading = clock.after(spreadEvery, spread);
			});
	}

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
		const [stored, mend] = await Promise.all([store.load(board), guardOf(board)]);
		const room = new Room(board, stored, {
			limits,
			clock,
			log,
			schedule(changed) {
				committer.schedule(changed);
				if (changed.rows.size > limits.compactAfter) void compactIfLong(changed, limits.compactAfter);
			},
			onClosed(closed) {
				open.delete(board);
				idleTimers.get(closed)?.();
				idleTimers.delete(closed);
				rooms.delete(board);
			},
			changed: onClientChange,
			tell: (news) => newswire.tell(news),
		});
		room.guard = mend;
		open.set(board, room);
		room.showServer({ server: true, jobs: jobs.get(board) ?? [] });
		newswire.tell({ kind: 'opened', board });
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

	/** One after another: many boards fall idle at once, and appends need the database too. */
	async function compactIfLong(room: Room, longerThan: number): Promise<void> {
		if (room.state !== 'open' || room.rows.size <= longerThan || compacting.has(room)) return;
		compacting.add(room);
		compactions = compactions.then(() => compact(room, longerThan));
		await compactions;
	}

	/** Folds what is stored now, other servers' rows included, into the snapshot. What comes later knows of the change. */
	async function foldAll(room: Room): Promise<void> {
		const { board } = room;
		const { rows: old } = await store.load(board);
		for (let attempt = 0; attempt < foldAttempts; attempt++) {
			if (room.state !== 'open') break;
			const stored = await store.load(board);
			if (!stored.rows.some((row) => old.includes(row))) return;
			room.catchUp(stored);
			compactions = compactions.then(() => compact(room, 0));
			await compactions;
		}
		throw new AppError('unavailable', 'The board could not be stored anew. Try again in a moment.');
	}

	async function compact(room: Room, longerThan: number): Promise<void> {
		const known = [...room.rows];
		try {
			let folded: readonly number[] = [];
			const snapshot = await store.compact(room.board, room.snapshot, (stored) => {
				const fold = room.fold(stored, known, longerThan);
				folded = fold?.rows ?? [];
				return fold;
			});
			if (snapshot !== null) room.snapshot = snapshot;
			for (const row of folded) room.rows.delete(row);
			compacting.delete(room);
		} catch (error) {
			log.warn('A board could not be compacted; it stays as it was', {
				board: room.board,
				...errorFields(error),
			});
			clock.after(compactAgainAfter, () => compacting.delete(room));
		}
	}

	return {
		join: (board, socket, role, who = '') =>
			withRoom(board, (room) => {
				if (room.members.size >= limits.connectionsPerBoard) {
					throw new AppError('too-many', 'Too many people are on this board.');
				}
				return { room, member: room.join(socket, role, who) };
			}),
		leave(room, member) {
			room.leave(member);
			idleSoon(room);
			void compactIfLong(room, limits.compactAfter);
		},
		transact: (board, origin, change) => withRoom(board, (room) => room.transact(origin, change)),
		rewrite: (board, origin, change) =>
			withRoom(board, async (room) => {
				const result = await room.transact(origin, change);
				await foldAll(room);
				return result;
			}),
		async guardAnew(board) {
			const room = await rooms.get(board);
			if (room) await guard(room);
			newswire.tell({ kind: 'erased', board });
		},
		showJobs(board, list) {
			if (list.length > 0) jobs.set(board, [...list]);
			else jobs.delete(board);
			open.get(board)?.showServer({ server: true, jobs: [...list] });
		},
		count() {
			let connections = 0;
			for (const room of open.values()) connections += room.members.size;
			return { rooms: open.size, connections };
		},
		async forget(board, erase) {
			forgotten.add(board);
			try {
				const room = await rooms.get(board)?.catch(() => undefined);
				room?.close('no-such-board');
				await committer.drain();
				await erase();
				newswire.tell({ kind: 'forget', board });
				jobs.delete(board);
			} finally {
				// Erased, nobody gets in for want of a token; kept because erasing failed, it must open again.
				forgotten.delete(board);
			}
		},
		async close() {
			closing = true;
			stopTicking();
			stopSpreading();
			leaveOthers();
			await Promise.all([committer.drain(), spreading]);
			for (const room of [...open.values()]) room.close('restarting');
		},
	};
}
