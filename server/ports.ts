/** Structured log lines. Never pass quote text, tokens, passwords or query strings. */
export interface Log {
	info(message: string, fields?: LogFields): void;
	warn(message: string, fields?: LogFields): void;
	error(message: string, fields?: LogFields): void;
}
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Time and timers; tests hand in one they move by hand. */
export interface Clock {
	/** Milliseconds since 1970. */
	now(): number;
	/** Calls `run` once after `ms`; the returned function forgets it. */
	after(ms: number, run: () => void): () => void;
}

/** Random bytes for ids and tokens. */
export type RandomBytes = (length: number) => Uint8Array;
