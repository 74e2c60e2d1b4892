import { availableParallelism } from 'node:os';
import type { Embedder, EmbedOptions, TextVector } from '../types.ts';
import { EmbedError } from './embed-error.ts';
import { inChunks } from './in-chunks.ts';
import { isForeign } from './use-lite/tokens-per-word.ts';
import { createThreads } from './use-lite-threads.ts';

const MOST_THREADS = 2;

/** The embedded English model with its own life: `warm` loads it ahead of use, `close` ends its threads. */
export type UseLiteEmbedder = Embedder & { warm(): Promise<void>; close(): Promise<void> };

/**
 * The Universal Sentence Encoder lite (512 numbers, English) in threads of its own, the first started on first use,
 * the second when there is work for two. Texts go over in chunks, so an abort or a progress report waits for one
 * chunk at most. The threads do not keep the process alive. Rejects with the abort reason, or with the model's error.
 */
export function createUseLiteEmbedder(
	threadCount = Math.min(MOST_THREADS, availableParallelism()),
): UseLiteEmbedder {
	const threads = createThreads(threadCount);
	return {
		id: 'use-lite-en-512-whole',
		lanes: threadCount,
		englishOnly: true,
		knows: (texts) => !isForeign(texts),
		embed: (texts: readonly string[], options: EmbedOptions = {}): Promise<TextVector[]> =>
			inChunks(texts, threadCount, (chunk) => threads.embed(chunk), options),
		async warm() {
			await threads.embed(['warm']);
		},
		close: () => threads.close(new EmbedError('failed', 'The embedding model was closed.')),
	};
}
