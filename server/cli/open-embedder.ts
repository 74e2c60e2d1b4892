import { readSettings } from '../config.ts';
import { createHttpEmbedder } from '../grouping/embedding/http-embedder.ts';
import { createUseLiteEmbedder } from '../grouping/embedding/use-lite-embedder.ts';
import type { Embedder } from '../grouping/types.ts';

/** The embedder the environment names, else the embedded one, for as long as a command runs. */
export function openCommandEmbedder(environment: Readonly<Record<string, string | undefined>>): {
	embedder: Embedder;
	close(): Promise<void>;
} {
	const { remoteEmbedding } = readSettings(environment);
	if (remoteEmbedding) {
		return { embedder: createHttpEmbedder(remoteEmbedding), close: async () => undefined };
	}
	const embedder = createUseLiteEmbedder();
	return { embedder, close: () => embedder.close() };
}
