import type { Evidence, KeptApartReason } from '../../shared/evidence.ts';
import type { BoardId, EvidenceId, ParticipantId } from '../../shared/ids.ts';
import type { Consent } from '../../shared/import.ts';
import type { ReadItem } from '../intake/import-item.ts';
import type { PersonalHit } from '../privacy/types.ts';
import type { Database } from '../storage/database.ts';
import type { PersonLink } from './person-link.ts';

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

/** Who each item is about, and what was learnt of people on the way. */
export type Identified = {
	readonly participants: readonly (ParticipantId | null)[];
	readonly links: readonly PersonLink[];
};

/** What an import asks of people and their privacy, in this order. */
export interface PeopleDesk {
	/** Its own code, else the person its user id or e-mail is known to be, else null. Never invented. */
	identify(
		board: BoardId,
		items: readonly ReadItem[],
		onDone?: (codes: number, of: number) => void,
		signal?: AbortSignal,
	): Promise<Identified>;
	/** Has what looks for personal data ready by the time it is needed: that takes seconds. */
	warm(much: boolean): void;
	/** Why what this person said may not come in; null: it may. Called before ids are given out. */
	barrier(
		board: BoardId,
		terms: SourceTerms,
	): Promise<(participant: ParticipantId | null, text: string) => KeptApartReason | null>;
	/** Evidence that is on the board under another id, because two codes turned out to be one person. */
	knownAs(board: BoardId, ids: readonly EvidenceId[]): Promise<ReadonlyMap<EvidenceId, EvidenceId>>;
	/** Hides personal data. Off the main thread, in batches; throws the signal's reason when it fires. */
	guard(
		board: BoardId,
		terms: SourceTerms,
		evidence: readonly Evidence[],
		onDone?: (texts: number) => void,
		signal?: AbortSignal,
	): Promise<Guarded[]>;
	/** Short texts that are shown but not kept as evidence (excerpts, samples), with personal data hidden for good; `which` of it: all when not said. */
	hide(board: BoardId, texts: readonly string[], which?: (hit: PersonalHit) => boolean): Promise<string[]>;
	/** Keeps originals, findings, people and word links of what was added, inside the transaction that stores the evidence. */
	keep(
		tx: Database['kysely'],
		board: BoardId,
		guarded: readonly Guarded[],
		links: readonly PersonLink[],
	): Promise<void>;
}
