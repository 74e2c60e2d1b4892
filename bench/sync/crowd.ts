import { WebSocket } from 'ws';
import { parseUpdateMeta } from 'yjs';
import type { Room } from './contestants.ts';
import type { Dialect } from './dialects.ts';
import { editUpdate } from './edits.ts';

/** Every number of a client takes five bytes, as Yjs's own mostly do. */
const firstNumber = 0x10000000;
const connectAtOnce = 50;

type Seat = {
	readonly room: Room;
	/** The seats of the room, this one too, and which of them it is. */
	readonly mates: Seat[];
	readonly at: number;
	readonly number: number;
	/** For every mate the number of edits heard from it without a gap. */
	readonly heard: number[];
	/** When each own edit was sent (NaN: before counting), and how many mates still lack it. */
	readonly sentAt: number[];
	readonly lacking: number[];
	socket?: WebSocket;
};

/** What was sent while counting, and the milliseconds each edit took to reach every other client of its room. */
export type Tally = { sent: number; latencies: number[] };

/** Clients in rooms, all in one process so that one clock times both ends. */
export class Crowd {
	readonly tally: Tally = { sent: 0, latencies: [] };
	counting = false;
	readonly #seats: Seat[] = [];
	readonly #dialect: Dialect;
	#timer: NodeJS.Timeout | undefined;

	constructor(rooms: readonly Room[], perRoom: number, dialect: Dialect) {
		this.#dialect = dialect;
		for (const room of rooms) {
			const mates: Seat[] = [];
			for (let at = 0; at < perRoom; at++) {
				const number = firstNumber + this.#seats.length;
				const heard = Array.from({ length: perRoom }, () => 0);
				const seat: Seat = { room, mates, at, number, heard, sentAt: [], lacking: [] };
				mates.push(seat);
				this.#seats.push(seat);
			}
		}
	}

	/** Resolves when every client has its room's document. */
	async open(): Promise<void> {
		for (let from = 0; from < this.#seats.length; from += connectAtOnce) {
			await Promise.all(this.#seats.slice(from, from + connectAtOnce).map((seat) => this.#open(seat)));
		}
	}

	/** Starts to edit: every client `perSecond` times a second, spread evenly. */
	run(perSecond: number): void {
		// Neighbours in this order sit in different rooms, as far as there are any.
		const order = [...this.#seats].sort((a, b) => a.at - b.at);
		const start = performance.now();
		let sent = 0;
		const tick = (): void => {
			const due = ((performance.now() - start) / 1000) * perSecond * order.length;
			for (; sent < due; sent++) this.#edit(order[sent % order.length]!);
			this.#timer = setTimeout(tick, 1);
		};
		tick();
	}

	/** Ends editing and waits up to `ms` for what is on its way. */
	async rest(ms: number): Promise<void> {
		clearTimeout(this.#timer);
		const end = performance.now() + ms;
		while (performance.now() < end && this.tally.latencies.length < this.tally.sent) {
			await new Promise((resolve) => setTimeout(resolve, 20));
		}
	}

	close(): void {
		clearTimeout(this.#timer);
		for (const { socket } of this.#seats) socket?.terminate();
	}

	/** For every room, how many edits of each client some other client has seen. */
	seen(): { room: Room; edits: Map<number, number> }[] {
		const rooms = new Set(this.#seats.map(({ mates }) => mates));
		return [...rooms].map((mates) => ({
			room: mates[0]!.room,
			edits: new Map(
				mates.map(({ number, at }) => [number, Math.max(...mates.map(({ heard }) => heard[at]!))]),
			),
		}));
	}

	#open(seat: Seat): Promise<void> {
		const dialect = this.#dialect;
		const { urls, protocols } = seat.room;
		const url = urls[seat.at % urls.length]!;
		const socket = new WebSocket(url, [...protocols], { perMessageDeflate: false });
		seat.socket = socket;
		return new Promise((resolve, reject) => {
			socket.on('error', reject);
			socket.on('close', (code) => reject(new Error(`A client was closed with ${code}`)));
			socket.on('open', () => {
				for (const frame of dialect.greet(seat.room.name)) socket.send(frame);
				if (!dialect.answersWhole) resolve();
			});
			socket.on('message', (frame: Buffer) => {
				const heard = dialect.hear(frame);
				if (heard === 'asks-our-state') return socket.send(dialect.nothing(seat.room.name));
				if (!heard) return;
				this.#hear(seat, heard.update);
				if (heard.whole) resolve();
			});
		});
	}

	#edit(seat: Seat): void {
		if (seat.socket?.readyState !== WebSocket.OPEN) return;
		const bytes = editUpdate(seat.number, seat.sentAt.length, 'moves', `note-${seat.at}`);
		seat.sentAt.push(this.counting ? performance.now() : Number.NaN);
		seat.lacking.push(seat.mates.length - 1);
		if (this.counting) this.tally.sent += 1;
		seat.socket.send(this.#dialect.edit(seat.room.name, bytes));
	}

	#hear(seat: Seat, update: Uint8Array): void {
		const { from, to } = parseUpdateMeta(update);
		for (const [number, end] of to) {
			const author = seat.mates[number - seat.mates[0]!.number];
			if (!author || author === seat) continue;
			if (from.get(number)! > seat.heard[author.at]!) continue;
			for (let clock = seat.heard[author.at]!; clock < end; clock++) {
				author.lacking[clock]! -= 1;
				const sentAt = author.sentAt[clock]!;
				if (author.lacking[clock] === 0 && !Number.isNaN(sentAt)) {
					this.tally.latencies.push(performance.now() - sentAt);
				}
			}
			seat.heard[author.at] = Math.max(seat.heard[author.at]!, end);
		}
	}
}
