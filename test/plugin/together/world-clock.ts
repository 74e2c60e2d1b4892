import type { Clock } from '../../../playground/engine/clock.ts';

type Entry = { due: number; handle: number; run: () => void };

/** The one clock of a history. It stands still until told to run its next timer, so that idle hours cost nothing. */
export class WorldClock implements Clock {
	#now = Date.UTC(2026, 10, 22, 9);
	#last = 0;
	/** A heap: every entry is due no later than the two under it. */
	readonly #heap: Entry[] = [];
	readonly #live = new Map<number, Entry>();

	now(): number {
		return this.#now;
	}

	setTimeout(run: () => void, ms: number): number {
		this.#last += 1;
		const entry = { due: this.#now + Math.max(0, ms), handle: this.#last, run };
		this.#live.set(entry.handle, entry);
		this.#heap.push(entry);
		this.#rise(this.#heap.length - 1);
		return entry.handle;
	}

	clearTimeout(handle: number): void {
		this.#live.delete(handle);
	}

	/** The server's and the panel's way to set a timer; the answer forgets it. */
	after(ms: number, run: () => void): () => void {
		const handle = this.setTimeout(run, ms);
		return () => this.clearTimeout(handle);
	}

	/** Runs the next timer when it is due by `until`; otherwise it is `until` now, and the answer is false. */
	step(until: number): boolean {
		for (let entry = this.#heap[0]; entry !== undefined && entry.due <= until; entry = this.#heap[0]) {
			this.#pop();
			if (!this.#live.delete(entry.handle)) continue;
			this.#now = Math.max(this.#now, entry.due);
			entry.run();
			return true;
		}
		this.#now = Math.max(this.#now, until);
		return false;
	}

	#rise(start: number): void {
		let at = start;
		while (at > 0) {
			const above = (at - 1) >> 1;
			if (!this.#swapIfLater(above, at)) return;
			at = above;
		}
	}

	#pop(): void {
		const last = this.#heap.pop();
		if (last === undefined || this.#heap.length === 0) return;
		this.#heap[0] = last;
		let at = 0;
		for (;;) {
			const [left, right] = [2 * at + 1, 2 * at + 2];
			if (left >= this.#heap.length) return;
			const below = right < this.#heap.length && isLater(this.#heap[left], this.#heap[right]) ? right : left;
			if (!this.#swapIfLater(at, below)) return;
			at = below;
		}
	}

	#swapIfLater(above: number, below: number): boolean {
		const [a, b] = [this.#heap[above], this.#heap[below]];
		if (!isLater(a, b)) return false;
		this.#heap[above] = b;
		this.#heap[below] = a;
		return true;
	}
}

function isLater(a: Entry, b: Entry): boolean {
	return a.due === b.due ? a.handle > b.handle : a.due > b.due;
}

/** A browser tab's share of the clock. While the tab sleeps nothing in it runs; what was due runs when it wakes, in order. */
export class TabClock implements Clock {
	readonly #clock: WorldClock;
	#missed: { handle: number; run: () => void }[] | null = null;

	constructor(clock: WorldClock) {
		this.#clock = clock;
	}

	get asleep(): boolean {
		return this.#missed !== null;
	}

	now(): number {
		return this.#clock.now();
	}

	setTimeout(run: () => void, ms: number): number {
		const handle = this.#clock.setTimeout(() => this.#missed?.push({ handle, run }) ?? run(), ms);
		return handle;
	}

	clearTimeout(handle: number): void {
		this.#clock.clearTimeout(handle);
		this.#missed = this.#missed?.filter((entry) => entry.handle !== handle) ?? null;
	}

	after(ms: number, run: () => void): () => void {
		const handle = this.setTimeout(run, ms);
		return () => this.clearTimeout(handle);
	}

	sleep(): void {
		this.#missed ??= [];
	}

	wake(): void {
		const missed = this.#missed ?? [];
		this.#missed = null;
		// As timers, so that each has its turn and what the first clears does not run.
		for (const { run } of missed) this.#clock.setTimeout(run, 0);
	}
}
