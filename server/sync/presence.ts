import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { CloseReason } from '../../shared/sync-protocol.ts';
import type { PresenceEntry } from '../newswire.ts';
import { nestsTooDeep } from './json-depth.ts';

/** A connection as presence knows it: whose it is, and the one awareness client it shows once it has told one. */
export type Shower = { readonly who: string; client: number | undefined };

/** Who shows an entry: a connection here, another server (its id), or nobody any more. */
type Holder = Shower | string | null;
type Seat = { clock: number; state: string | null; who: string; holder: Holder; at: number };

/** What came of a message: entries that are news, and what its sender is to be told beside. */
export type Taken = { news: readonly number[]; whole: boolean; nudge: number | null };

const utf8 = new TextDecoder('utf-8', { fatal: true });
/** Bytes of one entry's state. */
const mostState = 4096;
/** A clock counts changes of one window: beyond this it was made up. */
const mostClock = 2 ** 31;
/** Clients repeat themselves every 15 s and forget whom they have not heard for 30 s. */
export const presenceTimes = { renew: 15_000, expire: 30_000, remember: 600_000 };

/**
 * Who shows what on one board. A connection shows one presence: the first client it tells. What it says about others is
 * ignored, so nobody can write, remove or outrun another's. A client that has gone is kept for its owner a while.
 */
export class Presence {
	readonly #seats = new Map<number, Seat>();
	/** The server's own awareness client. */
	readonly self: number;
	#own = { clock: 0, state: 'null', at: 0 };

	constructor(self: number) {
		this.self = self;
	}

	/** Takes in a client's message of at most `most` entries, whole, or says why not. */
	take(shower: Shower, update: Uint8Array, most: number, now: number): Taken | CloseReason {
		const told = readEntries(update, most);
		if (!told) return 'malformed';
		const news: number[] = [];
		let nudge: number | null = null;
		for (const { client, clock, bytes } of told) {
			const may = this.#mayShow(shower, client, clock);
			if (may === false) continue;
			if (bytes.length > mostState) return 'too-large';
			const state = readState(bytes);
			if (state === undefined) return 'malformed';
			const seat = this.#seats.get(client);
			if (state === null && (!seat || seat.state === null)) continue;
			if (seat && clock === seat.clock && state !== null && may !== 'back') continue;
			if (may === 'back') nudge = client;
			shower.client = client;
			const { who } = shower;
			this.#seats.set(client, {
				clock: Math.max(clock, seat?.clock ?? 0),
				state,
				who,
				holder: shower,
				at: now,
			});
			news.push(client);
		}
		return { news, whole: news.length === told.length, nudge };
	}

	/**
	 * Whether the connection may show this client. `back`: it was away, and others will not believe a clock they have
	 * seen; they are told once it counts on.
	 */
	#mayShow(shower: Shower, client: number, clock: number): boolean | 'back' {
		if (client === this.self) return false;
		if (shower.client !== undefined && shower.client !== client) return false;
		const seat = this.#seats.get(client);
		if (!seat) return clock < mostClock;
		if (clock - seat.clock > mostClock) return false;
		if (seat.holder === shower) return clock >= seat.clock;
		if (seat.who !== shower.who) return false;
		if (seat.holder !== null) return clock > seat.clock;
		return clock > seat.clock || 'back';
	}

	/** Takes in what another server told of its people. Returns what is news here. */
	hear(server: string, entries: readonly PresenceEntry[], now: number): number[] {
		const news: number[] = [];
		for (const { client, clock, who, state } of entries) {
			const seat = this.#seats.get(client);
			if (client === this.self || (seat && !isTold(seat, server, { client, clock, who, state }))) continue;
			if (state === null && !seat) continue;
			this.#seats.set(client, { clock, state, who, holder: state === null ? null : server, at: now });
			news.push(client);
		}
		return news;
	}

	/** The connection is gone. Returns the client it showed, if any. */
	leave(shower: Shower, now: number): number[] {
		const { client } = shower;
		const seat = client === undefined ? undefined : this.#seats.get(client);
		if (client === undefined || seat?.holder !== shower) return [];
		return this.#end(client, seat, now);
	}

	/** A server is gone, and with it whom it told of. */
	leaveServer(server: string, now: number): number[] {
		return [...this.#seats].flatMap(([client, seat]) =>
			seat.holder === server ? this.#end(client, seat, now) : [],
		);
	}

	/** Ends who has not renewed in time, and forgets who left long ago. */
	expire(now: number): number[] {
		const ended: number[] = [];
		for (const [client, seat] of this.#seats) {
			// The clock was set back.
			if (seat.at > now) seat.at = now;
			if (seat.state === null) {
				if (now - seat.at > presenceTimes.remember) this.#seats.delete(client);
			} else if (now - seat.at > presenceTimes.expire) {
				ended.push(...this.#end(client, seat, now));
			}
		}
		return ended;
	}

	#end(client: number, seat: Seat, now: number): number[] {
		if (seat.state === null) return [];
		this.#seats.set(client, { ...seat, state: null, holder: null, at: now });
		return [client];
	}

	/** Shows this as the server's own. */
	show(state: string, now: number): void {
		this.#own = { clock: this.#own.clock + 1, state, at: now };
	}

	/** Whether the server's own has to be said again; then it counts as said. */
	renewOwn(now: number): boolean {
		if (Math.abs(now - this.#own.at) < presenceTimes.renew) return false;
		this.show(this.#own.state, now);
		return true;
	}

	/** The clients somebody shows now, the server included. */
	present(): number[] {
		return [
			this.self,
			...[...this.#seats].filter(([, { state }]) => state !== null).map(([client]) => client),
		];
	}

	/** These clients' entries as other servers are told them: those of connections here. */
	ours(clients: Iterable<number>): PresenceEntry[] {
		const entries: PresenceEntry[] = [];
		for (const client of clients) {
			const seat = this.#seats.get(client);
			if (!seat || typeof seat.holder === 'string') continue;
			entries.push({ client, clock: seat.clock, who: seat.who, state: seat.state });
		}
		return entries;
	}

	/** An awareness update of these clients. */
	encode(clients: readonly number[]): Uint8Array {
		return encoding.encode((encoder) => {
			encoding.writeVarUint(encoder, clients.length);
			for (const client of clients) {
				const { clock, state } = client === this.self ? this.#own : this.#seats.get(client)!;
				encoding.writeVarUint(encoder, client);
				encoding.writeVarUint(encoder, clock);
				encoding.writeVarString(encoder, state ?? 'null');
			}
		});
	}

	/** What makes a client that was away count on: it hears that it has gone. */
	encodeGone(client: number): Uint8Array {
		return encoding.encode((encoder) => {
			encoding.writeVarUint(encoder, 1);
			encoding.writeVarUint(encoder, client);
			encoding.writeVarUint(encoder, this.#seats.get(client)!.clock);
			encoding.writeVarString(encoder, 'null');
		});
	}
}

/** Whether what another server tells of a client holds against what is known here. */
function isTold(seat: Seat, server: string, told: PresenceEntry): boolean {
	if (seat.holder === server) return told.clock >= seat.clock;
	if (told.state === null) return false;
	return seat.who === told.who && told.clock >= seat.clock;
}

/** The entries of a message, their states unread; null when it is none. */
function readEntries(
	update: Uint8Array,
	most: number,
): { client: number; clock: number; bytes: Uint8Array }[] | null {
	try {
		const decoder = decoding.createDecoder(update);
		const count = decoding.readVarUint(decoder);
		if (count > most) return null;
		const entries = Array.from({ length: count }, () => ({
			client: decoding.readVarUint(decoder),
			clock: decoding.readVarUint(decoder),
			bytes: decoding.readVarUint8Array(decoder),
		}));
		return decoding.hasContent(decoder) ? null : entries;
	} catch {
		return null;
	}
}

/** The state as it is passed on: JSON of an object or null, as text; undefined when it is anything else. */
function readState(bytes: Uint8Array): string | null | undefined {
	try {
		const text = utf8.decode(bytes);
		const value: unknown = JSON.parse(text);
		if (value === null) return null;
		return typeof value === 'object' && !nestsTooDeep(value) ? text : undefined;
	} catch {
		return undefined;
	}
}
