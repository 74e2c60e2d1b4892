import { createHash } from 'node:crypto';
import type { BoardId, EvidenceId, SourceId } from '../../shared/ids.ts';
import type { Policy } from '../governance/policy.ts';
import type { Steps } from '../jobs/run.ts';
import type { PeopleDesk } from '../people/people-desk.ts';
import type { RandomBytes } from '../ports.ts';
import type { Database } from '../storage/database.ts';
import type { EvidenceStore } from '../storage/evidence-store.ts';
import type { MappingStore } from '../storage/mapping-store.ts';
import type { SourceStore } from '../storage/source-store.ts';
import type { UploadStore } from '../storage/upload-store.ts';
import type { UsageStore } from '../storage/usage-store.ts';
import type { Rooms } from '../sync/rooms.ts';
import type { NamedUsage } from './named-usage.ts';
import type { FileReader } from './read-in-thread.ts';

export type ImportDeps = {
	database: Database;
	evidence: EvidenceStore;
	usage: UsageStore;
	sources: SourceStore;
	mappings: MappingStore;
	uploads: UploadStore;
	rooms: Rooms;
	desk: PeopleDesk;
	reader: FileReader;
	random: RandomBytes;
	/** What may come in, and how long it is kept at most. */
	policy: Pick<Policy, 'kinds' | 'version' | 'keepDays'>;
	now: () => number;
	/** Most bytes of an uploaded file. */
	largestUpload: number;
	/** Folder for files while they are read. */
	folder: string;
	/** Existing folder for the engine that answers questions about usage. */
	engineFolder: string;
	/** Usage that an operator names and boards may use. */
	namedUsage: NamedUsage;
	/** Begins to read new texts in the background, so that the first grouping need not wait for it. */
	readAhead: (texts: readonly string[]) => void;
	/** Drops what the embedder keeps of these texts. */
	forgetTexts: (texts: readonly string[]) => Promise<void>;
	/** Takes evidence out of the document and mends what rested on it. */
	mend: (board: BoardId, gone: ReadonlySet<EvidenceId>) => Promise<void>;
	/** Holds back, or brings back, what consent and time to keep say now. */
	applyTerms: (board: BoardId) => Promise<void>;
};

export const noSteps: Steps = { signal: new AbortController().signal, onProgress: () => undefined };

export const canvasSource: SourceId = 'so_canvas';

/** A file's source: the same name on the same board is the same source. */
export function sourceOf(board: BoardId, name: string): SourceId {
	return `so_${createHash('sha256')
		.update(JSON.stringify([board, name]))
		.digest('base64url')
		.slice(0, 16)}`;
}
