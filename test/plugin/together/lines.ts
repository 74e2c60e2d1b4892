import type { Clock } from '../../../playground/engine/clock.ts';
import type { Batch, HubConnection, ServerBatch } from '../../../playground/engine/ops.ts';

/** Passes things on in the order they came, each after a while of its own. */
export function slowly(clock: Clock, latency: () => number): (run: () => void) => void {
	let last = 0;
	return (run) => {
		last = Math.max(last, clock.now() + latency());
		clock.setTimeout(run, last - clock.now());
	};
}

/** A client's line to the canvas's hub on which batches take their time, both ways. */
export class SlowLine implements HubConnection {
	readonly session: number;
	readonly snapshot: HubConnection['snapshot'];
	readonly #line: HubConnection;
	readonly #up: (run: () => void) => void;
	readonly #down: (run: () => void) => void;

	constructor(line: HubConnection, clock: Clock, latency: () => number) {
		this.session = line.session;
		this.snapshot = line.snapshot;
		this.#line = line;
		this.#up = slowly(clock, latency);
		this.#down = slowly(clock, latency);
	}

	send(batch: Batch): void {
		this.#up(() => this.#line.send(batch));
	}

	subscribe(receive: (batch: ServerBatch) => void): () => void {
		let listening = true;
		const stop = this.#line.subscribe((batch) => this.#down(() => listening && receive(batch)));
		return () => {
			listening = false;
			stop();
		};
	}
}
