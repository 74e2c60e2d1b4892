import { setImmediate } from 'node:timers/promises';

/** Work done a piece at a time: it yields where others may go first, and returns what came of it. */
export type InPieces<T> = Generator<void, T, void>;

/** Things that are done between two pauses; a few milliseconds for what takes longest of each. */
export const pieceSize = 250;

/** All of it at once, for who has nobody else to serve. */
export function withoutPause<T>(work: InPieces<T>): T {
	for (;;) {
		const { done, value } = work.next();
		if (done) return value;
	}
}

/** Lets others go first between two pieces. Rejects with the signal's reason, and then the rest is not done. */
export async function pieceByPiece<T>(work: InPieces<T>, signal?: AbortSignal): Promise<T> {
	for (;;) {
		signal?.throwIfAborted();
		const { done, value } = work.next();
		if (done) return value;
		await setImmediate();
	}
}

/** Each of `items` with its place, a pause after every piece of them. */
export function* each<T>(items: readonly T[], act: (item: T, at: number) => void): InPieces<void> {
	for (let at = 0; at < items.length; at++) {
		if (at > 0 && at % pieceSize === 0) yield;
		act(items[at]!, at);
	}
}
