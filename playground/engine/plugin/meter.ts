/** What a stay in the VM was for. `answer` is the end of an asynchronous call, `load` the bundle's own run. */
export type SliceKind = 'load' | 'message' | 'timer' | 'event' | 'answer' | 'notice' | 'close';

/** `what` names it closer: the event, the member that answered. */
export type SliceLabel = { readonly kind: SliceKind; readonly what: string };

/** One uninterrupted stay in plugin code, promise jobs included: so long nothing else happens in the tab. */
export type Slice = SliceLabel & { readonly ms: number };

export type Slices = {
	readonly count: number;
	readonly totalMs: number;
	readonly longest: Slice | null;
	/** Those over the limit: they froze the editor. */
	readonly froze: readonly Slice[];
};

export type MeterOptions = {
	/** Milliseconds since any moment; real time by default. */
	readonly stopwatch?: () => number;
	/** A longer slice froze the editor. */
	readonly freezeMs?: number;
	/** After so long the code is taken to run for ever and is interrupted, as only closing the tab could. */
	readonly hangMs?: number;
};

const NONE: Slices = { count: 0, totalMs: 0, longest: null, froze: [] };

type Timed = { readonly performance?: { now(): number } };

function realTime(): number {
	return (globalThis as Timed).performance?.now() ?? Date.now();
}

/** Times a run's slices and counts its API calls. */
export class Meter {
	readonly #stopwatch: () => number;
	readonly #freezeMs: number;
	readonly #hangMs: number;
	readonly #frozen: (slice: Slice) => void;
	#calls = new Map<string, number>();
	#slices: Slices = NONE;
	#began: number | null = null;

	constructor(options: MeterOptions, frozen: (slice: Slice) => void) {
		this.#stopwatch = options.stopwatch ?? realTime;
		this.#freezeMs = options.freezeMs ?? 500;
		this.#hangMs = options.hangMs ?? 10_000;
		this.#frozen = frozen;
	}

	get slices(): Slices {
		return this.#slices;
	}

	/** API calls by member: methods by name, properties as `get_x` and `set_x`. */
	get calls(): Readonly<Record<string, number>> {
		return Object.fromEntries([...this.#calls].sort(([a], [b]) => (a < b ? -1 : 1)));
	}

	count(member: string): void {
		this.#calls.set(member, (this.#calls.get(member) ?? 0) + 1);
	}

	begin(): void {
		this.#began = this.#stopwatch();
	}

	/** Whether the slice that is going on has run for so long that it never ends. */
	hangs(): boolean {
		return this.#began !== null && this.#stopwatch() - this.#began > this.#hangMs;
	}

	end(label: SliceLabel): void {
		if (this.#began === null) return;
		const slice = { ...label, ms: this.#stopwatch() - this.#began };
		this.#began = null;
		const { count, totalMs, longest, froze } = this.#slices;
		const isFreeze = slice.ms > this.#freezeMs;
		this.#slices = {
			count: count + 1,
			totalMs: totalMs + slice.ms,
			longest: longest === null || slice.ms > longest.ms ? slice : longest,
			froze: isFreeze ? [...froze, slice] : froze,
		};
		if (isFreeze) this.#frozen(slice);
	}

	reset(): void {
		this.#calls = new Map();
		this.#slices = NONE;
	}
}
