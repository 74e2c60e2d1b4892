import type { BoardId } from '../../shared/ids.ts';
import { errorFields } from '../log.ts';
import type { Newswire } from '../newswire.ts';
import type { Log } from '../ports.ts';
import type { DocStore, HeardRow } from './doc-store.ts';
import type { Room } from './room.ts';

type Deps = {
	store: DocStore;
	newswire: Newswire;
	log: Log;
	/** The rooms in memory, and those that are being loaded too. */
	open: ReadonlyMap<BoardId, Room>;
	loading: ReadonlyMap<BoardId, Promise<Room>>;
	/** Reads anew what is to be kept out of a room's document. */
	guard: (room: Room) => Promise<void>;
};

/** Lets the rooms take part in what other servers store and tell. Returns the way to stop. */
export function joinOthers({ store, newswire, log, open, loading, guard }: Deps): () => void {
	/** Runs on the board's room now, or as soon as it is loaded; what a loading room misses comes behind it. */
	function inRoom(board: BoardId, run: (room: Room) => void): void {
		const room = open.get(board);
		if (room) run(room);
		else void loading.get(board)?.then(run, () => undefined);
	}

	/** A room that cannot read what others stored is of no use: its clients come back to one that can. */
	async function orClose(room: Room, reading: Promise<void>): Promise<void> {
		await reading.catch((error: unknown) => {
			log.warn('What another server stored could not be read', {
				board: room.board,
				...errorFields(error),
			});
			room.close('unavailable', error);
		});
	}

	async function catchUp(room: Room): Promise<void> {
		await guard(room);
		room.catchUp(await store.load(room.board));
	}

	async function read(room: Room, seq: number): Promise<void> {
		const bytes = await store.read(room.board, seq);
		if (bytes) room.heard(seq, bytes);
		else await catchUp(room);
	}

	store.hear(({ board, seq, bytes }: HeardRow) =>
		inRoom(board, (room) => {
			if (bytes) room.heard(seq, bytes);
			else void orClose(room, read(room, seq));
		}),
	);
	const stopHearing = newswire.hear((news, from) => {
		switch (news.kind) {
			case 'presence':
				return inRoom(news.board, (room) => room.heardPresence(from, news.entries));
			case 'opened':
				return open.get(news.board)?.tellPresence();
			case 'erased':
				return inRoom(news.board, (room) => void orClose(room, guard(room)));
			case 'forget':
				return inRoom(news.board, (room) => room.close('no-such-board'));
			case 'gone':
				for (const room of open.values()) room.lostServer(news.server);
				return;
			default:
				return;
		}
	});
	/** One room after another: the database has more to do after a loss. */
	async function lookAnew(): Promise<void> {
		for (const [board, loaded] of [...loading]) {
			const room = await loaded.catch(() => undefined);
			if (room?.state !== 'open') continue;
			await orClose(room, catchUp(room));
			newswire.tell({ kind: 'opened', board });
			room.tellPresence();
		}
	}

	const stopGaps = newswire.onGap(() => void lookAnew());
	return () => {
		stopHearing();
		stopGaps();
	};
}
