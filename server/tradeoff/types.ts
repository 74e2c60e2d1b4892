import type { BoardJson } from '../../shared/board-json.ts';
import type { Support } from '../../shared/claim.ts';
import type { ClaimId, EvidenceId, PersonaId, TensionId } from '../../shared/ids.ts';

/** How an option's need bears on a statement; `idle`: the log shows that they leave it alone. */
export type Bearing = 'serves' | 'harms' | 'idle';

export type TradeoffBoard = Pick<BoardJson, 'evidence' | 'archetypes' | 'personas' | 'tensions' | 'gaps'> &
	Partial<Pick<BoardJson, 'parked'>>;

/** One reason for a score: which need bears how on which claim, or on which side of a contradiction. */
export type Reason = {
	readonly bearing: Bearing;
	/** Place of the need in the option's list. */
	readonly need: number;
	readonly claim: ClaimId | null;
	readonly tension: TensionId | null;
	readonly support: Support;
	readonly citations: readonly EvidenceId[];
	readonly counter: readonly EvidenceId[];
	/** `core`: about the main job, or a rule they cannot bend. `use`: what the log shows they do, which is no wish. */
	readonly rank: 'core' | 'said' | 'use';
	/** What the option asks of them, in words that follow "It"; null when the need itself bears on the claim. */
	readonly asks: string | null;
};

export type Cell = {
	readonly option: string;
	readonly persona: PersonaId;
	/** −2…+2; 0 where nothing is known. */
	readonly score: number;
	readonly support: Support | 'no evidence' | 'given';
	readonly citations: readonly EvidenceId[];
	/** Evidence that speaks against the score. */
	readonly counter: readonly EvidenceId[];
	/** Distinct participants behind the citations; a note of nobody known counts by itself. */
	readonly people: number;
	/** 0 without evidence, towards 1 with every participant more and nothing against. */
	readonly confidence: number;
	/** Who gave the score; null: counted from evidence. */
	readonly by: string | null;
	/** What they said of it. */
	readonly note?: string;
	readonly reasons: readonly Reason[];
};
