import type { Evidence, KeptApartReason } from '../../shared/evidence.ts';
import type { BoardId, ParticipantId, SourceId } from '../../shared/ids.ts';
import type { Consent } from '../../shared/import.ts';
import type { ReadItem } from '../intake/import-item.ts';
import type { PersonalHit } from '../privacy/types.ts';
import type { Database } from '../storage/database.ts';

/** An evidence as it is stored: its text with personal data hidden, and what was there. */
export type Guarded = {
	readonly evidence: Evidence;
	/** The text as it came; null where nothing was hidden. */
	readonly original: string | null;
	/** Offsets into the original. */
	readonly hits: readonly PersonalHit[];
};

/** What a source's owner said of it. */
export type SourceTerms = { readonly consent: Consent; readonly keepUntil: string | null };

/** What an import asks of people and their privacy, in this order. */
export interface PeopleDesk {
	/** Who each item is about: its own code, else the person its user id or e-mail is known to be, else null. Never invented. */
	identify(board: BoardId, items: readonly ReadItem[]): Promise<(ParticipantId | null)[]>;
	/** Why what this person said may not come in; null: it may. Called before ids are given out. */
	barrier(
		board: BoardId,
		terms: SourceTerms,
	): Promise<(participant: ParticipantId | null, text: string) => KeptApartReason | null>;
	/** Hides personal data. Off the main thread, in batches; throws AppError `cancelled` when `signal` fires. */
	guard(
		board: BoardId,
		evidence: readonly Evidence[],
		onDone?: (texts: number) => void,
		signal?: AbortSignal,
	): Promise<Guarded[]>;
	/** Keeps originals, findings, people and word links, inside the transaction that stores the evidence. */
	keep(
		tx: Database['kysely'],
		board: BoardId,
		source: SourceId,
		terms: SourceTerms,
		guarded: readonly Guarded[],
	): Promise<void>;
}
