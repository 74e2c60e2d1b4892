import { hashText } from './canonical.ts';
import type { Embedder, EmbedOptions } from './types.ts';

/** Where vectors are kept, by key (64 hexadecimal digits). `getMany` leaves out what it does not have. */
export interface VectorCache {
	getMany(keys: readonly string[]): Promise<ReadonlyMap<string, Float32Array>>;
	putMany(entries: ReadonlyMap<string, Float32Array>): Promise<void>;
}

const CHUNK = 256;

/** The cache key of a text under a model: SHA-256 of the model's id and the text. */
export function vectorKey(modelId: string, text: string): string {
	return hashText(`${modelId}\n${text}`);
}

/**
 * Asks the model only for texts the cache does not hold, each text once, and keeps every finished chunk of
 * 256, so an aborted run is not begun anew.
 */
export function createCachedEmbedder(inner: Embedder, cache: VectorCache): Embedder {
	return {
		id: inner.id,
		async embed(texts: readonly string[], { signal, onProgress }: EmbedOptions = {}) {
			signal?.throwIfAborted();
			const keys = texts.map((text) => vectorKey(inner.id, text));
			const known = new Map(await cache.getMany([...new Set(keys)]));
			const missing = new Map<string, string>();
			keys.forEach((key, at) => {
				if (!known.has(key)) missing.set(key, texts[at]!);
			});
			const had = keys.filter((key) => known.has(key)).length;
			const share = missing.size === 0 ? 0 : (texts.length - had) / missing.size;
			onProgress?.(had, texts.length);
			const entries = [...missing];
			for (let from = 0; from < entries.length; from += CHUNK) {
				const chunk = entries.slice(from, from + CHUNK);
				const vectors = await inner.embed(
					chunk.map(([, text]) => text),
					{
						signal,
						onProgress: (done) => onProgress?.(had + Math.round((from + done) * share), texts.length),
					},
				);
				const fresh = new Map(chunk.map(([key], at) => [key, vectors[at]!]));
				await cache.putMany(fresh);
				for (const [key, vector] of fresh) known.set(key, vector);
			}
			return keys.map((key) => known.get(key)!);
		},
	};
}
