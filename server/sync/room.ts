import * as Y from 'yjs';
import type { Origin } from '../../shared/board-doc.ts';
import { AppError } from '../../shared/errors.ts';
import type { BoardId } from '../../shared/ids.ts';
import type { CloseReason, Role, ServerPresence } from '../../shared/sync-protocol.ts';
import { errorFields } from '../log.ts';
import type { News, PresenceEntry } from '../newswire.ts';
import type { Clock, Log } from '../ports.ts';
import type { Committable } from './committer.ts';
import type { Foldable, Folded, StoredDoc } from './doc-store.ts';
import {
	awarenessFrame,
	type ClientFrame,
	decodeFrame,
	step1Frame,
	step2Frame,
	updateFrame,
} from './frames.ts';
import type { SyncLimits } from './limits.ts';
import { type Change, LiveDoc, type Mend } from './live-doc.ts';
import { Presence } from './presence.ts';
import { Unstored } from './unstored.ts';

/** A client as the room sees it. */
export interface RoomSocket {
	send(frame: Uint8Array): void;
	close(reason: CloseReason): void;
}
export type Member = {
	readonly socket: RoomSocket;
	readonly role: Role;
	/** Whose it is: a presence may be carried on by another connection of the same. */
	readonly who: string;
	/** The awareness client it shows. */
	client: number | undefined;
};

export type RoomDeps = {
	readonly limits: SyncLimits;
	readonly clock: Clock;
	readonly log: Log;
	schedule(room: Room): void;
	onClosed(room: Room): void;
	/** A client has changed the board, or is about to have. */
	changed(board: BoardId): void;
	/** Tells the other servers. */
	tell(news: News): void;
};

/**
 * One board in memory: its document, who is there, and what is not yet stored. A change is applied, stored, and only
 * then shown to anybody; a room that cannot store closes for good and is loaded anew from what is stored. What other
 * servers stored is applied and shown.
 */
export class Room implements Committable {
	readonly board: BoardId;
	readonly members = new Set<Member>();
	/** The snapshot this document holds, and the rows of the log behind it. */
	snapshot: number;
	readonly rows: Set<number>;
	state: 'open' | 'closed' = 'open';
	/** Looks over what clients write before anybody sees it; null: nothing is to be kept out. */
	guard: Mend | null = null;
	readonly #live: LiveDoc;
	readonly #presence: Presence;
	readonly #deps: RoomDeps;
	readonly #unstored = new Unstored<Member>();

	constructor(board: BoardId, stored: StoredDoc, deps: RoomDeps) {
		this.board = board;
		this.#live = new LiveDoc(stored.updates, deps.limits.together);
		this.snapshot = stored.snapshot;
		this.rows = new Set(stored.rows);
		this.#deps = deps;
		this.#presence = new Presence(this.doc.clientID);
	}

	get doc(): Y.Doc {
		return this.#live.doc;
	}

	get settled(): boolean {
		return this.#unstored.settled;
	}

	/** Lets a client in. Viewers are not asked for their state: what they have changed is not wanted. */
	join(socket: RoomSocket, role: Role, who: string): Member {
		const member: Member = { socket, role, who, client: undefined };
		this.members.add(member);
		if (mayWrite(role)) socket.send(step1Frame(Y.encodeStateVector(this.doc)));
		socket.send(this.#presenceFrame());
		return member;
	}

	leave(member: Member): void {
		if (!this.members.delete(member)) return;
		this.#showPresence(this.#presence.leave(member, this.#deps.clock.now()), true);
	}

	/** Takes in one frame. Whatever is wrong with it concerns its sender only. */
	receive(member: Member, bytes: Uint8Array): void {
		if (this.state === 'closed' || !this.members.has(member)) return;
		const refusal = this.#takeSafely(member, bytes);
		if (!refusal) return;
		this.leave(member);
		member.socket.close(refusal);
	}

	/** Changes the document as a peer. Resolves with what `change` returned once it is stored. */
	async transact<T>(origin: Origin, change: (doc: Y.Doc) => T): Promise<T> {
		if (this.state === 'closed') throw notStored(undefined);
		if (!this.#live.fits(0, this.#deps.limits.document)) {
			throw new AppError('too-large', 'This board is full. Start another one for what comes next.');
		}
		const result = this.#live.change(origin, change, (update) => this.#keep(update, undefined));
		if (result instanceof Promise) throw new TypeError('A change to the document cannot be async');
		await this.whenStored();
		return result;
	}

	/** Resolves when all that is in the document now is stored; rejects with AppError `unavailable` when it cannot be. */
	async whenStored(): Promise<void> {
		if (this.state === 'closed') throw notStored(undefined);
		await this.#unstored.whenStored();
	}

	showServer(presence: ServerPresence): void {
		if (this.state === 'closed') return;
		this.#presence.show(JSON.stringify(presence), this.#deps.clock.now());
		this.#showPresence([this.#presence.self], false);
	}

	/** Takes in a row another server has stored. */
	heard(seq: number, bytes: Uint8Array): void {
		if (this.state === 'closed' || this.rows.has(seq)) return;
		this.rows.add(seq);
		this.#live.count(bytes.length);
		this.#takeStored(bytes, (row) => this.#live.take(row));
		this.#sendAll(updateFrame(bytes));
	}

	/** Takes in all that is stored: rows of other servers may have been missed. */
	catchUp(stored: StoredDoc): void {
		if (this.state === 'closed') return;
		for (const update of stored.updates) this.#showStored(update);
		this.snapshot = stored.snapshot;
		for (const row of stored.rows) this.rows.add(row);
	}

	/** Takes in what people on another server show. */
	heardPresence(server: string, entries: readonly PresenceEntry[]): void {
		this.#showPresence(this.#presence.hear(server, entries, this.#deps.clock.now()), false);
	}

	/** Another server is gone, and its people with it. */
	lostServer(server: string): void {
		this.#showPresence(this.#presence.leaveServer(server, this.#deps.clock.now()), false);
	}

	/** Tells the other servers what people here show. */
	tellPresence(): void {
		const entries = this.#presence.ours(this.#presence.present());
		if (entries.length > 0) this.#deps.tell({ kind: 'presence', board: this.board, entries });
	}

	/** Ends presences that were not renewed, and renews the server's own. */
	tick(): void {
		const now = this.#deps.clock.now();
		const ended = this.#presence.expire(now);
		this.#showPresence(this.#presence.renewOwn(now) ? [...ended, this.#presence.self] : ended, false);
	}

	/** One snapshot of what is stored and known here; null when at most `keep` rows would be saved by it. */
	fold({ rows, newer }: Foldable, known: readonly number[], keep: number): Folded | null {
		const stored = new Set(rows.flat());
		for (const row of known) if (!stored.has(row)) this.rows.delete(row);
		const held = rows.filter((lot) => lot.every((row) => this.rows.has(row))).flat();
		if (this.state === 'closed' || held.length <= keep) return null;
		if (newer) {
			this.#showStored(newer.bytes);
			this.snapshot = newer.snapshot;
		}
		const bytes = Y.encodeStateAsUpdate(this.doc);
		this.#live.measured(bytes.length);
		return { bytes, rows: held };
	}

	/** Ends the room: clients are told why, what waits is rejected, memory is given back. */
	close(reason: CloseReason | undefined, cause?: unknown): void {
		if (this.state === 'closed') return;
		this.state = 'closed';
		for (const member of this.members) if (reason) member.socket.close(reason);
		this.members.clear();
		this.#unstored.giveUp(notStored(cause));
		this.#deps.onClosed(this);
		this.doc.destroy();
	}

	take(): Uint8Array | null {
		return this.state === 'closed' ? null : this.#unstored.take();
	}

	committed(seq: number | undefined): void {
		if (seq === undefined) this.close('no-such-board');
		else this.rows.add(seq);
		if (this.state === 'closed') return;
		const batch = this.#unstored.stored();
		if (batch) this.#sendAll(updateFrame(batch.bytes), batch.author);
	}

	failed(error: unknown): void {
		this.close('unavailable', error);
	}

	#keep(update: Uint8Array, author: Member | undefined): void {
		this.#live.count(update.length);
		this.#unstored.add(update, author);
		this.#deps.schedule(this);
	}

	#takeSafely(member: Member, bytes: Uint8Array): CloseReason | undefined {
		try {
			return this.#take(member, decodeFrame(bytes), bytes);
		} catch (error) {
			this.#deps.log.error('A frame could not be taken in', { board: this.board, ...errorFields(error) });
			return 'malformed';
		}
	}

	/** Does what a frame asks for, or says why not. */
	#take(member: Member, frame: ClientFrame | null, bytes: Uint8Array): CloseReason | undefined {
		switch (frame?.type) {
			case 'step1':
				return this.#sendState(member, frame.stateVector);
			case 'state':
				return this.#change(member, frame.update, (update) => this.#live.takeState(update));
			case 'update':
				return this.#change(member, frame.update, (update) => this.#live.take(update));
			case 'awareness':
				return this.#takePresence(member, frame.update, bytes);
			case 'query-awareness':
				member.socket.send(this.#presenceFrame());
				return undefined;
			default:
				return 'malformed';
		}
	}

	#change(member: Member, given: Uint8Array, take: (update: Uint8Array) => Change): CloseReason | undefined {
		if (!mayWrite(member.role)) return 'not-allowed';
		if (!this.#live.fits(given.length, this.#deps.limits.document)) return 'board-full';
		this.#deps.changed(this.board);
		if (this.guard) return this.#changeGuarded(given, this.guard);
		const { update, sound } = take(given);
		if (update) this.#keep(update, sound ? member : undefined);
		return sound ? undefined : 'malformed';
	}

	/** What comes of it goes to its author too: it may not be what they wrote. */
	#changeGuarded(given: Uint8Array, guard: Mend): CloseReason | undefined {
		const { update, sound, mended } = this.#live.takeMended(given, guard);
		if (update) this.#keep(update, undefined);
		if (mended)
			this.#deps.log.info('Erased words that somebody wrote again were taken out', { board: this.board });
		return sound ? undefined : 'malformed';
	}

	/** What a stored change lets in may have waited for it unstored. */
	#takeStored(bytes: Uint8Array, take: (update: Uint8Array) => Change): Uint8Array | null {
		const wasPending = this.#live.isPending;
		const { update } = take(bytes);
		if (update && wasPending) this.#keep(update, undefined);
		return update;
	}

	#showStored(bytes: Uint8Array): void {
		const news = this.#takeStored(bytes, (state) => this.#live.takeState(state));
		if (news) this.#sendAll(updateFrame(news));
	}

	/** The answer must hold nothing that a crash could still undo, so it waits for the commit it depends on. */
	#sendState(member: Member, stateVector: Uint8Array): CloseReason | undefined {
		let bytes: Uint8Array;
		try {
			bytes = Y.encodeStateAsUpdate(this.doc, stateVector);
		} catch {
			return 'malformed';
		}
		if (this.settled) {
			member.socket.send(step2Frame(bytes));
			return undefined;
		}
		this.whenStored().then(
			() => this.members.has(member) && member.socket.send(step2Frame(bytes)),
			() => undefined,
		);
		return undefined;
	}

	#takePresence(member: Member, update: Uint8Array, frame: Uint8Array): CloseReason | undefined {
		const { limits, clock } = this.#deps;
		if (update.length > limits.presence) return 'too-large';
		const taken = this.#presence.take(member, update, limits.connectionsPerBoard * 4, clock.now());
		if (typeof taken === 'string') return taken;
		this.#showPresence(taken.news, true, taken.whole && taken.nudge === null ? frame : undefined);
		if (taken.nudge !== null) member.socket.send(awarenessFrame(this.#presence.encodeGone(taken.nudge)));
		return undefined;
	}

	/** Shows presences to everybody, their sender included: it lives on what it hears. `frame` says just that, if given. */
	#showPresence(clients: readonly number[], isOurs: boolean, frame?: Uint8Array): void {
		if (clients.length === 0) return;
		if (this.members.size > 0) this.#sendAll(frame ?? awarenessFrame(this.#presence.encode(clients)));
		if (!isOurs) return;
		this.#deps.tell({ kind: 'presence', board: this.board, entries: this.#presence.ours(clients) });
	}

	#presenceFrame(): Uint8Array {
		return awarenessFrame(this.#presence.encode(this.#presence.present()));
	}

	#sendAll(frame: Uint8Array, except?: Member): void {
		for (const member of this.members) if (member !== except) member.socket.send(frame);
	}
}

function mayWrite(role: Role): boolean {
	return role === 'owner' || role === 'editor';
}

function notStored(cause: unknown): AppError {
	return new AppError('unavailable', 'The change could not be saved. Try again in a moment.', { cause });
}
