import type { Batch, HubConnection, ServerBatch } from './ops.ts';

/**
 * A client's line to the hub that can be cut, as when somebody's network goes: what either side sends meanwhile waits
 * in order and passes when the line is back. The client goes on working and shows its own writes.
 */
export class CuttableLine implements HubConnection {
	readonly session: number;
	readonly snapshot: HubConnection['snapshot'];
	readonly #line: HubConnection;
	readonly #up: Batch[] = [];
	readonly #down: (() => void)[] = [];
	#cut = false;

	constructor(line: HubConnection) {
		this.#line = line;
		this.session = line.session;
		this.snapshot = line.snapshot;
	}

	get online(): boolean {
		return !this.#cut;
	}

	send(batch: Batch): void {
		if (this.#cut) this.#up.push(batch);
		else this.#line.send(batch);
	}

	subscribe(receive: (batch: ServerBatch) => void): () => void {
		return this.#line.subscribe((batch) => {
			if (this.#cut) this.#down.push(() => receive(batch));
			else receive(batch);
		});
	}

	cut(): void {
		this.#cut = true;
	}

	/** The line is back: first what was missed comes in, then what was written meanwhile goes out, each in its order. */
	restore(): void {
		while (this.#down.length + this.#up.length > 0) {
			this.#down.shift()?.();
			const batch = this.#down.length > 0 ? undefined : this.#up.shift();
			if (batch !== undefined) this.#line.send(batch);
		}
		this.#cut = false;
	}
}
