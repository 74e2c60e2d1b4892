/** Time as a port: the playground gives the browser's, tests a manual one. */
export type Clock = {
	/** Milliseconds since a moment that all windows of a file agree on. */
	now(): number;
	setTimeout(run: () => void, ms: number): number;
	clearTimeout(handle: number): void;
};

type Entry = { readonly handle: number; readonly due: number; readonly run: () => void };

/** A clock that stands still until told to go on; equal due times run in the order they were set. */
export class ManualClock implements Clock {
	#now = 0;
	#next = 1;
	#entries: Entry[] = [];

	now(): number {
		return this.#now;
	}

	setTimeout(run: () => void, ms: number): number {
		const handle = this.#next;
		this.#next += 1;
		const entry = { handle, due: this.#now + Math.max(0, ms), run };
		const at = this.#entries.findIndex((other) => other.due > entry.due);
		this.#entries.splice(at < 0 ? this.#entries.length : at, 0, entry);
		return handle;
	}

	clearTimeout(handle: number): void {
		this.#entries = this.#entries.filter((entry) => entry.handle !== handle);
	}

	/** Runs what is due within the next `ms`, in order, also what that sets in turn. */
	advance(ms: number): void {
		const until = this.#now + ms;
		let runs = 0;
		for (let entry = this.#entries[0]; entry !== undefined && entry.due <= until; entry = this.#entries[0]) {
			this.#entries.shift();
			this.#now = Math.max(this.#now, entry.due);
			entry.run();
			runs += 1;
			if (runs > 100_000) throw new Error('timers keep setting timers without time passing');
		}
		this.#now = until;
	}

	/** When the next timer is due; null when none waits. To go there: `advance(nextDue - now())`. */
	get nextDue(): number | null {
		return this.#entries[0]?.due ?? null;
	}

	/** Timers waiting. */
	get waiting(): number {
		return this.#entries.length;
	}
}
