import { hashText } from '../canonical.ts';
import type { Embedder, EmbedOptions, TextVector } from '../types.ts';

/** Where vectors are kept, by key (64 hexadecimal digits). `getMany` leaves out what it does not have. */
export interface VectorCache {
	getMany(keys: readonly string[]): Promise<ReadonlyMap<string, Float32Array>>;
	putMany(entries: ReadonlyMap<string, Float32Array>): Promise<void>;
	deleteMany(keys: readonly string[]): Promise<void>;
}

export type CachedEmbedder = Embedder & {
	/** Drops what is kept of these texts: a vector tells something of its text. Another board that has one reads it anew. */
	forget(texts: readonly string[]): Promise<void>;
};

const CHUNK = 64;

/** The cache key of a text under a model: SHA-256 of the model's id and the text. */
export function vectorKey(modelId: string, text: string): string {
	return hashText(`${modelId}\n${text}`);
}

/**
 * Asks the model only for texts the cache does not hold, each text once, also when two callers want it at the same
 * time; keeps every finished chunk of 64, so that an aborted run is not begun anew. Texts without a vector are not kept.
 */
export function createCachedEmbedder(inner: Embedder, cache: VectorCache): CachedEmbedder {
	/** Texts being read now, by key; undefined when that reader gave up. */
	const reading = new Map<string, Promise<TextVector | undefined>>();

	/** Adds to `known` before others may take the texts for unread. */
	async function readChunk(
		chunk: readonly (readonly [key: string, text: string])[],
		known: Map<string, TextVector>,
		signal: AbortSignal | undefined,
	): Promise<void> {
		const work = inner.embed(
			chunk.map(([, text]) => text),
			{ signal },
		);
		chunk.forEach(([key], at) => {
			reading.set(
				key,
				work.then(
					(vectors) => vectors[at],
					() => undefined,
				),
			);
		});
		try {
			const vectors = await work;
			const fresh = chunk.flatMap(([key], at) => {
				const vector = vectors[at]!;
				known.set(key, vector);
				return vector === null ? [] : [[key, vector] as const];
			});
			await cache.putMany(new Map(fresh));
		} finally {
			for (const [key] of chunk) reading.delete(key);
		}
	}

	return {
		id: inner.id,
		englishOnly: inner.englishOnly ?? false,
		knows: (texts) => inner.knows?.(texts) ?? true,
		forget: (texts) => cache.deleteMany(texts.map((text) => vectorKey(inner.id, text))),
		async embed(texts: readonly string[], { signal, onProgress }: EmbedOptions = {}) {
			signal?.throwIfAborted();
			const keys = texts.map((text) => vectorKey(inner.id, text));
			const textOf = new Map(keys.map((key, at) => [key, texts[at]!]));
			const known = new Map<string, TextVector>(await cache.getMany([...textOf.keys()]));
			let failed = false;
			const lane = async (): Promise<void> => {
				while (!failed) {
					onProgress?.(keys.filter((key) => known.has(key)).length, texts.length);
					const open = [...textOf].filter(([key]) => !known.has(key));
					const [first] = open;
					if (first === undefined) return;
					signal?.throwIfAborted();
					const mine = open.filter(([key]) => !reading.has(key)).slice(0, CHUNK);
					if (mine.length > 0) await readChunk(mine, known, signal);
					else {
						const vector = await reading.get(first[0]);
						if (vector !== undefined) known.set(first[0], vector);
					}
				}
			};
			try {
				await Promise.all(Array.from({ length: inner.lanes ?? 1 }, lane));
			} catch (error) {
				failed = true;
				throw error;
			}
			return keys.map((key) => known.get(key)!);
		},
	};
}
