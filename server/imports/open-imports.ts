import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { largestUpload } from '../../shared/import-api.ts';
import { readNamedSources } from '../behaviour/load/named-sources.ts';
import type { Settings } from '../config.ts';
import { mendBoard } from '../erasure/mend-board.ts';
import type { CachedEmbedder } from '../grouping/embedding/cached-embedder.ts';
import { errorFields } from '../log.ts';
import type { Clock, Log } from '../ports.ts';
import { withoutPlaceholders } from '../privacy/redact.ts';
import { createMappingStore } from '../storage/mapping-store.ts';
import { createSourceStore } from '../storage/source-store.ts';
import { createUploadStore } from '../storage/upload-store.ts';
import { createUsageStore } from '../storage/usage-store.ts';
import type { ImportDeps } from './import-deps.ts';
import { createNamedUsage } from './named-usage.ts';

type Deps = Pick<
	ImportDeps,
	'database' | 'evidence' | 'rooms' | 'desk' | 'reader' | 'random' | 'policy' | 'applyTerms'
> & {
	settings: Pick<Settings, 'remoteEmbedding' | 'usageSourcesFile'>;
	/** The server's own folder, and most bytes of an uploaded file instead of the contract's. */
	config: { readonly dataDir: string; readonly largestUpload?: number };
	embedder: CachedEmbedder;
	/** Forgets what the last groupings rest on. */
	forgetGrouping: () => void;
	clock: Clock;
	log: Log;
};

/** Puts together what brings things in. Throws AppError `bad-request` for a list of usage sources with a mistake. */
export async function openImports(deps: Deps): Promise<ImportDeps> {
	const { database, desk, policy, rooms, embedder, settings, config, clock, log, forgetGrouping, ...given } =
		deps;
	const sources = createSourceStore(database);
	const engineFolder = config.dataDir || tmpdir();
	const named = await readNamedSources(settings.usageSourcesFile);
	return {
		...given,
		database,
		desk,
		policy,
		rooms,
		sources,
		usage: createUsageStore(database),
		mappings: createMappingStore(database),
		uploads: createUploadStore(database),
		now: clock.now,
		largestUpload: config.largestUpload ?? largestUpload,
		folder: join(config.dataDir || tmpdir(), 'uploads'),
		engineFolder,
		namedUsage: createNamedUsage({ named, database, sources, desk, policy, engineFolder }),
		readAhead: (texts) => {
			// Only on this machine: what goes to a configured endpoint goes when a person starts a run.
			if (settings.remoteEmbedding !== undefined) return;
			void embedder
				.embed(texts.map(withoutPlaceholders))
				.catch((error: unknown) => log.warn('Reading ahead failed', errorFields(error)));
		},
		async forgetTexts(texts) {
			forgetGrouping();
			await embedder.forget(texts.map(withoutPlaceholders));
		},
		async mend(board, gone) {
			await rooms.rewrite(board, 'pipeline', (doc) => mendBoard(doc, gone, true));
		},
	};
}
