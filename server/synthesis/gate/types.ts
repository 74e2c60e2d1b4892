import type { Claim } from '../../../shared/claim.ts';
import type { Evidence } from '../../../shared/evidence.ts';
import type { EvidenceId, ParticipantId } from '../../../shared/ids.ts';

/** What the gate did, in counts; `reasons` counts each plain reason for a change. */
export type GateReport = {
	checked: number;
	kept: number;
	madeHypothesis: number;
	dropped: number;
	reasons: Record<string, number>;
};

/** What a claim of one persona may rest on. Counts are taken from here, never from the claim. */
export type GateContext = {
	readonly evidence: ReadonlyMap<EvidenceId, Evidence>;
	/** Evidence of the persona's own archetype: only this may be quoted. */
	readonly own: ReadonlySet<EvidenceId>;
	/** How many people the archetype has, and the whole board. */
	readonly people: number;
	readonly boardPeople: number;
	readonly boardNotes: number;
	/** Quotes of the archetype. */
	readonly ownNotes: number;
	/** The team's own names; a number in one is no count. */
	readonly names: readonly string[];
	/** Codes of all participants, so that a claim that names one is noticed. */
	readonly participants: ReadonlySet<ParticipantId>;
	/** How telling a content word is (its stem), by how few quotes of the board hold it; all alike when absent. */
	readonly weigh?: (stem: string) => number;
	/** Figures computed from the log by code; a number of that kind must be among them. */
	readonly figures: ReadonlySet<number>;
};

/** One claim after the gate: as it may stand, or null when it may not. */
export type Judgement = { claim: Claim | null; reason: string | null };
