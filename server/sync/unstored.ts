import * as Y from 'yjs';

type Batch<Author> = {
	readonly bytes: Uint8Array;
	/** Who made all of it, when it was one. */
	readonly author: Author | undefined;
	readonly version: number;
};

/** A room's changes on their way into the store, and who waits for them. */
export class Unstored<Author> {
	#pending: Uint8Array[] = [];
	#author: Author | undefined;
	#inFlight: Batch<Author> | undefined;
	#version = 0;
	#stored = 0;
	#waiters: { version: number; resolve: () => void; reject: (error: unknown) => void }[] = [];

	get settled(): boolean {
		return this.#stored === this.#version;
	}

	/** `author` is undefined where it was the server, or nobody in particular. */
	add(update: Uint8Array, author: Author | undefined): void {
		this.#author = this.#pending.length === 0 || this.#author === author ? author : undefined;
		this.#pending.push(update);
		this.#version += 1;
	}

	/** What has gathered, as one update; null when nothing has. `stored` or `giveUp` follows. */
	take(): Uint8Array | null {
		if (this.#pending.length === 0) return null;
		const bytes = this.#pending.length === 1 ? this.#pending[0]! : Y.mergeUpdates(this.#pending);
		this.#inFlight = { bytes, author: this.#author, version: this.#version };
		this.#pending = [];
		return bytes;
	}

	/** What was taken is stored. */
	stored(): Batch<Author> | undefined {
		const batch = this.#inFlight;
		if (!batch) return undefined;
		this.#inFlight = undefined;
		this.#stored = batch.version;
		const ready = this.#waiters.filter(({ version }) => version <= this.#stored);
		this.#waiters = this.#waiters.filter(({ version }) => version > this.#stored);
		// In the same breath as the caller shows it; who waits goes on after.
		for (const waiter of ready) waiter.resolve();
		return batch;
	}

	/** Nothing of it will be stored: who waits hears why. */
	giveUp(error: unknown): void {
		this.#pending = [];
		this.#inFlight = undefined;
		for (const waiter of this.#waiters.splice(0)) waiter.reject(error);
	}

	async whenStored(): Promise<void> {
		if (this.settled) return;
		await new Promise<void>((resolve, reject) => {
			this.#waiters.push({ version: this.#version, resolve, reject });
		});
	}
}
