import {
	Awareness,
	applyAwarenessUpdate,
	encodeAwarenessUpdate,
	removeAwarenessStates,
} from 'y-protocols/awareness';
import * as Y from 'yjs';

/** A clock that goes on only when told to, letting promises settle after each timer. */
export class VirtualClock {
	#now = 1_000_000;
	#timers = new Set<{ at: number; run: () => void }>();

	now = (): number => this.#now;

	later = (ms: number, run: () => void): (() => void) => {
		const timer = { at: this.#now + ms, run };
		this.#timers.add(timer);
		return () => this.#timers.delete(timer);
	};

	async advance(ms: number): Promise<void> {
		const end = this.#now + ms;
		await settled();
		for (;;) {
			const [next] = [...this.#timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
			if (!next) break;
			this.#timers.delete(next);
			this.#now = Math.max(this.#now, next.at);
			next.run();
			await settled();
		}
		this.#now = end;
	}
}

/** Everything that needs no timer has happened. */
function settled(): Promise<void> {
	return new Promise((resolve) => setImmediate(resolve));
}

/** One window's line to the room, its document and presence at the other end. */
export type Line = {
	doc: Y.Doc;
	awareness: Awareness;
	connected(): boolean;
	/** Cuts the line; the room notices after a moment, as a server does. */
	cut(): void;
	restore(): void;
};

/** A room in memory: documents and presence reach everybody after `latency` ms. */
export class MemoryRoom {
	readonly clock: VirtualClock;
	readonly #latency: number;
	readonly #doc = new Y.Doc();
	readonly #presence = new Awareness(new Y.Doc());
	readonly #members = new Set<{ update(bytes: Uint8Array): void; presence(bytes: Uint8Array): void }>();

	constructor(clock: VirtualClock, latency: number) {
		this.clock = clock;
		this.#latency = latency;
		this.#presence.setLocalState(null);
		this.#doc.on('update', (bytes: Uint8Array) => {
			for (const member of this.#members) member.update(bytes);
		});
		this.#presence.on('update', (change: Record<'added' | 'updated' | 'removed', number[]>) => {
			const clients = [...change.added, ...change.updated, ...change.removed];
			const bytes = encodeAwarenessUpdate(this.#presence, clients);
			for (const member of this.#members) member.presence(bytes);
		});
	}

	/** A peer that is not a window, such as the server writing results. */
	get doc(): Y.Doc {
		return this.#doc;
	}

	join(person: { name: string; session: number }): Line {
		const doc = new Y.Doc();
		const awareness = new Awareness(doc);
		awareness.setLocalState({ ...person, color: '#000', busy: '' });
		let epoch = 0;
		let connected = false;
		const send = (run: () => void): void => {
			const mine = epoch;
			this.clock.later(this.#latency, () => {
				if (mine === epoch && connected) run();
			});
		};
		const member = {
			update: (bytes: Uint8Array) => send(() => Y.applyUpdate(doc, bytes, 'remote')),
			presence: (bytes: Uint8Array) => send(() => applyAwarenessUpdate(awareness, bytes, 'remote')),
		};
		doc.on('update', (bytes: Uint8Array, origin: unknown) => {
			if (origin !== 'remote') send(() => Y.applyUpdate(this.#doc, bytes));
		});
		awareness.on('update', (_change: unknown, origin: unknown) => {
			if (origin !== 'local') return;
			const bytes = encodeAwarenessUpdate(awareness, [awareness.clientID]);
			send(() => applyAwarenessUpdate(this.#presence, bytes, 'line'));
		});
		const line: Line = {
			doc,
			awareness,
			connected: () => connected,
			cut: () => {
				if (!connected) return;
				connected = false;
				epoch += 1;
				this.#members.delete(member);
				this.clock.later(this.#latency, () => {
					if (!connected) removeAwarenessStates(this.#presence, [awareness.clientID], 'left');
				});
				const others = [...awareness.getStates().keys()].filter((client) => client !== awareness.clientID);
				removeAwarenessStates(awareness, others, 'remote');
				for (const client of [...awareness.meta.keys()])
					if (client !== awareness.clientID) awareness.meta.delete(client);
			},
			restore: () => {
				if (connected) return;
				connected = true;
				epoch += 1;
				this.#members.add(member);
				Y.applyUpdate(this.#doc, Y.encodeStateAsUpdate(doc));
				Y.applyUpdate(doc, Y.encodeStateAsUpdate(this.#doc), 'remote');
				member.presence(encodeAwarenessUpdate(this.#presence, [...this.#presence.getStates().keys()]));
				// As a provider does: one's own presence is told again.
				awareness.setLocalState(awareness.getLocalState());
			},
		};
		line.restore();
		return line;
	}

	close(): void {
		this.#presence.destroy();
	}
}
