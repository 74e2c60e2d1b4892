import type { Settings } from './config.ts';
import { type CachedEmbedder, createCachedEmbedder } from './grouping/embedding/cached-embedder.ts';
import { createHttpEmbedder } from './grouping/embedding/http-embedder.ts';
import { createUseLiteEmbedder } from './grouping/embedding/use-lite-embedder.ts';
import type { Database } from './storage/database.ts';
import { createVectorCache } from './storage/embedding-cache.ts';

/** The embedder the operator configured, else the embedded one; either way nothing is embedded twice. */
export function openEmbedder(
	remote: Settings['remoteEmbedding'],
	database: Database,
): { embedder: CachedEmbedder; close(): Promise<void> } {
	const cache = createVectorCache(database);
	if (remote) {
		const inner = createHttpEmbedder(remote);
		return { embedder: createCachedEmbedder(inner, cache), close: async () => undefined };
	}
	const inner = createUseLiteEmbedder();
	return { embedder: createCachedEmbedder(inner, cache), close: () => inner.close() };
}
