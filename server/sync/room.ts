import {
	Awareness,
	applyAwarenessUpdate,
	encodeAwarenessUpdate,
	removeAwarenessStates,
} from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { Origin } from '../../shared/board-doc.ts';
import { AppError } from '../../shared/errors.ts';
import type { BoardId } from '../../shared/ids.ts';
import type { CloseReason, Role, ServerPresence } from '../../shared/sync-protocol.ts';
import type { Committable } from './committer.ts';
import {
	awarenessFrame,
	type ClientFrame,
	decodeFrame,
	step1Frame,
	step2Frame,
	updateFrame,
} from './frames.ts';
import type { SyncLimits } from './limits.ts';
import { filterPresence } from './presence.ts';

/** A client as the room sees it. */
export interface RoomSocket {
	send(frame: Uint8Array): void;
	close(reason: CloseReason): void;
}
export type Member = { readonly socket: RoomSocket; readonly role: Role; readonly clients: Set<number> };

type Waiter = { version: number; resolve: () => void; reject: (error: unknown) => void };

/**
 * One board in memory: its document, who is there, and what is not yet stored. A change is applied, stored, and only
 * then shown to anybody; a room that cannot store closes for good and is loaded anew from what is stored.
 */
export class Room implements Committable {
	readonly board: BoardId;
	readonly doc: Y.Doc;
	readonly members = new Set<Member>();
	/** Rows in the log behind the snapshot, and the last stored row. */
	logLength: number;
	seq: number;
	state: 'open' | 'closed' = 'open';
	readonly #awareness: Awareness;
	readonly #limits: SyncLimits;
	readonly #schedule: (room: Room) => void;
	readonly #onClosed: (room: Room) => void;
	#pending: Uint8Array[] = [];
	#authors = new Set<unknown>();
	#inFlight: { bytes: Uint8Array; version: number; author: unknown } | undefined;
	#version = 0;
	#stored = 0;
	#waiters: Waiter[] = [];

	constructor(
		board: BoardId,
		loaded: { updates: readonly Uint8Array[]; logLength: number; seq: number },
		limits: SyncLimits,
		schedule: (room: Room) => void,
		onClosed: (room: Room) => void,
	) {
		this.board = board;
		this.doc = new Y.Doc({ gc: true });
		this.doc.transact(() => {
			for (const update of loaded.updates) Y.applyUpdate(this.doc, update);
		});
		this.logLength = loaded.logLength;
		this.seq = loaded.seq;
		this.#limits = limits;
		this.#schedule = schedule;
		this.#onClosed = onClosed;
		this.#awareness = new Awareness(this.doc);
		this.doc.on('update', (update: Uint8Array, origin: unknown) => this.#changed(update, origin));
		this.#awareness.on('update', (change: { added: number[]; updated: number[]; removed: number[] }) => {
			const clients = [...change.added, ...change.updated, ...change.removed];
			this.#sendAll(awarenessFrame(encodeAwarenessUpdate(this.#awareness, clients)));
		});
	}

	get settled(): boolean {
		return this.#stored === this.#version;
	}

	/** Lets a client in. Viewers are not asked for their state: what they have changed is not wanted. */
	join(socket: RoomSocket, role: Role): Member {
		const member: Member = { socket, role, clients: new Set() };
		this.members.add(member);
		if (mayWrite(role)) socket.send(step1Frame(Y.encodeStateVector(this.doc)));
		socket.send(this.#presenceFrame());
		return member;
	}

	leave(member: Member): void {
		if (!this.members.delete(member)) return;
		removeAwarenessStates(this.#awareness, [...member.clients], 'left');
	}

	/** Takes in one frame. Whatever is wrong with it concerns its sender only. */
	receive(member: Member, bytes: Uint8Array): void {
		if (this.state === 'closed' || !this.members.has(member)) return;
		const refusal = this.#take(member, decodeFrame(bytes));
		if (!refusal) return;
		this.leave(member);
		member.socket.close(refusal);
	}

	/** Changes the document as a peer. Resolves with what `change` returned once it is stored. */
	async transact<T>(origin: Origin, change: (doc: Y.Doc) => T): Promise<T> {
		if (this.state === 'closed') throw notStored(undefined);
		const result = this.doc.transact(() => change(this.doc), origin);
		if (result instanceof Promise) throw new TypeError('A change to the document cannot be async');
		await this.whenStored();
		return result;
	}

	/** Resolves when all that is in the document now is stored; rejects with AppError `unavailable` when it cannot be. */
	async whenStored(): Promise<void> {
		if (this.state === 'closed') throw notStored(undefined);
		if (this.settled) return;
		await new Promise<void>((resolve, reject) => {
			this.#waiters.push({ version: this.#version, resolve, reject });
		});
	}

	showServer(presence: ServerPresence): void {
		if (this.state === 'open') this.#awareness.setLocalState(presence);
	}

	/** Ends the room: clients are told why, what waits is rejected, memory is given back. */
	close(reason: CloseReason | undefined, cause?: unknown): void {
		if (this.state === 'closed') return;
		this.state = 'closed';
		for (const member of this.members) if (reason) member.socket.close(reason);
		this.members.clear();
		for (const waiter of this.#waiters.splice(0)) waiter.reject(notStored(cause));
		this.#pending = [];
		this.#onClosed(this);
		this.doc.destroy();
	}

	take(): Uint8Array | null {
		if (this.state === 'closed' || this.#pending.length === 0) return null;
		const bytes = this.#pending.length === 1 ? this.#pending[0]! : Y.mergeUpdates(this.#pending);
		const author = this.#authors.size === 1 ? [...this.#authors][0] : undefined;
		this.#inFlight = { bytes, version: this.#version, author };
		this.#pending = [];
		this.#authors.clear();
		return bytes;
	}

	committed(seq: number): void {
		const batch = this.#inFlight;
		this.#inFlight = undefined;
		this.logLength += 1;
		this.seq = Math.max(this.seq, seq);
		if (!batch || this.state === 'closed') return;
		this.#stored = batch.version;
		this.#sendAll(updateFrame(batch.bytes), batch.author);
		const ready = this.#waiters.filter(({ version }) => version <= this.#stored);
		this.#waiters = this.#waiters.filter(({ version }) => version > this.#stored);
		for (const waiter of ready) waiter.resolve();
	}

	failed(error: unknown): void {
		this.#inFlight = undefined;
		this.close('unavailable', error);
	}

	#changed(update: Uint8Array, origin: unknown): void {
		this.#pending.push(update);
		this.#authors.add(origin);
		this.#version += 1;
		this.#schedule(this);
	}

	/** Does what a frame asks for, or says why not. */
	#take(member: Member, frame: ClientFrame | null): CloseReason | undefined {
		switch (frame?.type) {
			case 'step1':
				return this.#sendState(member, frame.stateVector);
			case 'update':
				return mayWrite(member.role) ? this.#apply(member, frame.update) : 'not-allowed';
			case 'awareness':
				return this.#takePresence(member, frame.update);
			case 'query-awareness':
				member.socket.send(this.#presenceFrame());
				return undefined;
			default:
				return 'malformed';
		}
	}

	#apply(member: Member, update: Uint8Array): CloseReason | undefined {
		try {
			Y.applyUpdate(this.doc, update, member);
			return undefined;
		} catch {
			return 'malformed';
		}
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

	#takePresence(member: Member, update: Uint8Array): CloseReason | undefined {
		if (update.length > this.#limits.presence) return 'too-large';
		const told = filterPresence(update, this.doc.clientID, this.#limits.connectionsPerBoard * 4);
		if (!told) return 'malformed';
		for (const { client, clock } of told.clients) {
			const known = this.#awareness.meta.get(client);
			// Clients repeat what they hear about others; only news makes a presence theirs.
			if (known && known.clock >= clock) continue;
			for (const other of this.members) other.clients.delete(client);
			member.clients.add(client);
		}
		applyAwarenessUpdate(this.#awareness, told.update, member);
		return undefined;
	}

	#presenceFrame(): Uint8Array {
		const present = [...this.#awareness.getStates().keys()];
		return awarenessFrame(encodeAwarenessUpdate(this.#awareness, present));
	}

	#sendAll(frame: Uint8Array, except?: unknown): void {
		for (const member of this.members) if (member !== except) member.socket.send(frame);
	}
}

function mayWrite(role: Role): boolean {
	return role === 'owner' || role === 'editor';
}

function notStored(cause: unknown): AppError {
	return new AppError('unavailable', 'The change could not be saved. Try again in a moment.', { cause });
}
