import type { LogFields } from '../ports.ts';

/** Tells what was done inside what, and how long it took. Never pass words of people, tokens or addresses. */
export interface Tracer {
	/** Runs `work` in a span, inside the span it is called in. What it throws marks the span and is thrown on. */
	span<T>(name: string, fields: LogFields, work: () => Promise<T>): Promise<T>;
	/** Something that took `ms` and has just ended, where a span is open around it. */
	ended(name: string, fields: LogFields, ms: number): void;
	/** Sends what waits. */
	close(): Promise<void>;
}

/** Tells nobody. */
export const noTracer: Tracer = {
	span: (_name, _fields, work) => work(),
	ended() {},
	async close() {},
};
