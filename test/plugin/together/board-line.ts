import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import {
	type Awareness,
	applyAwarenessUpdate,
	encodeAwarenessUpdate,
	removeAwarenessStates,
} from 'y-protocols/awareness';
import { readSyncMessage, writeSyncStep1, writeUpdate } from 'y-protocols/sync';
import type { Doc } from 'yjs';
import type { Member, Room } from '../../../server/sync/room.ts';
import type { Rooms } from '../../../server/sync/rooms.ts';
import type { BoardId } from '../../../shared/ids.ts';
import type { Dice } from './dice.ts';
import { slowly } from './lines.ts';
import type { TabClock, WorldClock } from './world-clock.ts';

/** The y-websocket protocol's message kinds. */
const messages = { sync: 0, awareness: 1 } as const;
const step2 = 1;
/** ms between two looks at whether presence must be renewed, and the age at which it must. */
const presence = { look: 3000, renew: 15_000 } as const;

/** `lost`: nothing passes any more, though neither end may know. `early`: frames that wait until the room is open. */
type Socket = {
	lost: boolean;
	left: boolean;
	up(run: () => void): void;
	early: Uint8Array[];
	/** Who waits for the echo of a presence, by its clock. */
	echoes: { clock: number; settle(here: boolean): void }[];
	seat: { room: Room; member: Member } | null;
};

type Deps = {
	rooms: Rooms;
	board: BoardId;
	world: WorldClock;
	tab: TabClock;
	dice: Dice;
	/** ms a frame takes. */
	latency: () => number;
	/** Whether there is a network at all when the window opens. */
	network: boolean;
	/** Let in and up to date, or not any more. */
	changed(synced: boolean): void;
};

/**
 * A window's line to the board's room: what `WebsocketProvider` does, over the server's real rooms, with a network that
 * takes its time and can be lost. As with real sockets neither end hears at once that the network is gone.
 */
export class BoardLine {
	synced = false;
	readonly #doc: Doc;
	readonly #awareness: Awareness;
	readonly #deps: Deps;
	#socket: Socket | null = null;
	#network: boolean;
	#ended = false;
	#renewed: number;

	constructor(doc: Doc, awareness: Awareness, deps: Deps) {
		this.#doc = doc;
		this.#awareness = awareness;
		this.#deps = deps;
		this.#network = deps.network;
		this.#renewed = deps.world.now();
		doc.on('update', this.#onUpdate);
		awareness.on('update', this.#onPresence);
		this.#keepAlive();
		this.#connect();
	}

	/**
	 * Resolves when the server is known to have all that was written here until now; false when the line dies first. The
	 * room echoes a presence to its sender, behind whatever was sent before it.
	 */
	confirmed(): Promise<boolean> {
		const socket = this.#socket;
		if (!socket || !this.synced) return Promise.resolve(false);
		this.#awareness.setLocalState(this.#awareness.getLocalState());
		const clock = this.#awareness.meta.get(this.#awareness.clientID)?.clock ?? 0;
		return new Promise((settle) => socket.echoes.push({ clock, settle }));
	}

	/** The network goes. The client notices after a moment, the server after a longer one. */
	lose(): void {
		if (!this.#network) return;
		this.#network = false;
		const { tab, dice } = this.#deps;
		const socket = this.#socket;
		if (!socket) return;
		socket.lost = true;
		this.#dropLater(socket);
		tab.setTimeout(() => this.#closed(socket), dice.between(0, 3000));
	}

	/** The network is back; the client tries again by itself. */
	restore(): void {
		this.#network = true;
	}

	get online(): boolean {
		return this.#network;
	}

	/** The window is closed: its socket says goodbye, or, when the network is gone or the tab was killed, does not. */
	end(polite: boolean): void {
		this.#ended = true;
		const socket = this.#socket;
		if (socket && polite && !socket.lost) socket.up(() => this.#leave(socket));
		else this.#dropLater(socket);
		this.#doc.off('update', this.#onUpdate);
		this.#awareness.off('update', this.#onPresence);
		this.#socket = null;
		this.synced = false;
	}

	#connect(): void {
		const { rooms, board, world, tab, latency } = this.#deps;
		if (this.#ended || this.#socket) return;
		if (!this.#network) {
			this.#tryLater();
			return;
		}
		const socket: Socket = {
			lost: false,
			left: false,
			up: slowly(world, latency),
			early: [],
			echoes: [],
			seat: null,
		};
		this.#socket = socket;
		const down = slowly(tab, latency);
		const toUs = (run: () => void): void => down(() => !socket.lost && this.#socket === socket && run());
		const ourEnd = {
			send: (frame: Uint8Array) => toUs(() => this.#receive(frame)),
			close: () => toUs(() => this.#closed(socket)),
		};
		socket.up(() => {
			rooms.join(board, ourEnd, 'editor').then((seat) => {
				socket.seat = seat;
				if (socket.left) this.#leave(socket);
				for (const frame of socket.early.splice(0)) seat.room.receive(seat.member, frame);
			}, ourEnd.close);
		});
		this.#send(messages.sync, (encoder) => writeSyncStep1(encoder, this.#doc));
		this.#sendPresence([this.#awareness.clientID]);
	}

	#tryLater(): void {
		const { tab, dice } = this.#deps;
		tab.setTimeout(() => this.#connect(), dice.between(100, 2500));
	}

	#send(kind: number, write: (encoder: encoding.Encoder) => void): void {
		const socket = this.#socket;
		if (!socket) return;
		const frame = encoding.encode((encoder) => {
			encoding.writeVarUint(encoder, kind);
			write(encoder);
		});
		socket.up(() => {
			if (socket.lost) return;
			if (socket.seat) socket.seat.room.receive(socket.seat.member, frame);
			else socket.early.push(frame);
		});
	}

	#sendPresence(clients: readonly number[]): void {
		if (clients.includes(this.#awareness.clientID)) this.#renewed = this.#deps.world.now();
		this.#send(messages.awareness, (encoder) =>
			encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(this.#awareness, [...clients])),
		);
	}

	#receive(frame: Uint8Array): void {
		const decoder = decoding.createDecoder(frame);
		if (decoding.readVarUint(decoder) === messages.awareness) {
			const update = decoding.readVarUint8Array(decoder);
			applyAwarenessUpdate(this.#awareness, update, this);
			this.#heardEcho(clockIn(update, this.#awareness.clientID));
			return;
		}
		const answer = encoding.createEncoder();
		const type = readSyncMessage(decoder, answer, this.#doc, this);
		if (encoding.length(answer) > 0) {
			const bytes = encoding.toUint8Array(answer);
			this.#send(messages.sync, (encoder) => encoding.writeUint8Array(encoder, bytes));
		}
		if (type === step2 && !this.synced) {
			this.synced = true;
			this.#deps.changed(true);
		}
	}

	#heardEcho(clock: number): void {
		const echoes = this.#socket?.echoes ?? [];
		for (const echo of echoes.filter((each) => each.clock <= clock)) {
			echoes.splice(echoes.indexOf(echo), 1);
			echo.settle(true);
		}
	}

	/** Everybody else is forgotten, one's own presence is kept as it was. */
	#closed(socket: Socket): void {
		if (this.#socket !== socket) return;
		this.#socket = null;
		for (const echo of socket.echoes) echo.settle(false);
		const others = [...this.#awareness.getStates().keys()].filter((id) => id !== this.#awareness.clientID);
		removeAwarenessStates(this.#awareness, others, this);
		// As the panel's room does, so that who comes back unchanged is heard.
		for (const id of others) this.#awareness.meta.delete(id);
		this.synced = false;
		this.#deps.changed(false);
		this.#tryLater();
	}

	#leave(socket: Socket): void {
		socket.left = true;
		if (socket.seat) this.#deps.rooms.leave(socket.seat.room, socket.seat.member);
	}

	/** The server finds out by its ping. */
	#dropLater(socket: Socket | null): void {
		const { world, dice } = this.#deps;
		if (socket) world.setTimeout(() => this.#leave(socket), dice.between(0, 40_000));
	}

	readonly #onUpdate = (update: Uint8Array, origin: unknown): void => {
		if (origin !== this) this.#send(messages.sync, (encoder) => writeUpdate(encoder, update));
	};

	readonly #onPresence = (change: Record<'added' | 'updated' | 'removed', number[]>): void => {
		this.#sendPresence([...change.added, ...change.updated, ...change.removed]);
	};

	/** The stock client shows itself again before others take it for gone. */
	#keepAlive(): void {
		const { tab, world } = this.#deps;
		tab.setTimeout(() => {
			if (this.#ended) return;
			if (world.now() - this.#renewed >= presence.renew) {
				this.#awareness.setLocalState(this.#awareness.getLocalState());
			}
			this.#keepAlive();
		}, presence.look);
	}
}

/** The clock an awareness message gives for a client; -1 when it says nothing of it. */
function clockIn(update: Uint8Array, client: number): number {
	const decoder = decoding.createDecoder(update);
	for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
		const id = decoding.readVarUint(decoder);
		const clock = decoding.readVarUint(decoder);
		decoding.readVarString(decoder);
		if (id === client) return clock;
	}
	return -1;
}
