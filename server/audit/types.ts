import type { AuditVerdict, updateKinds } from '../../shared/audit.ts';
import type { FieldPath } from '../../shared/claim.ts';
import type { Evidence } from '../../shared/evidence.ts';
import type { EvidenceId } from '../../shared/ids.ts';

/** One sentence of the document and what the evidence says of it. */
export type JudgedClaim = {
	readonly text: string;
	readonly field: FieldPath | null;
	readonly heading: readonly string[];
	readonly line: number | null;
	readonly verdict: AuditVerdict;
	/** Why, in a sentence with counts. */
	readonly reason: string;
	/** What the verdict rests on: for it where it holds, against it where it does not. */
	readonly citations: readonly EvidenceId[];
	/** The other side, where there is one. */
	readonly counter: readonly EvidenceId[];
	/** Where nothing speaks for or against it: what comes nearest, for a person to decide. It decides nothing here. */
	readonly nearest: readonly EvidenceId[];
	/** Distinct people behind each side; a source counts as one where it names nobody. */
	readonly people: { readonly for: number; readonly against: number };
	/** What was known up to the date the document is judged from, and since; null without such a date. */
	readonly known: { readonly before: number; readonly since: number } | null;
};

/** Something well supported that the document does not say. */
export type Missing = {
	readonly kind: 'theme' | FieldPath;
	readonly text: string;
	readonly citations: readonly EvidenceId[];
	readonly people: number;
	/** Heard only since the date the document is judged from. */
	readonly isNew: boolean;
};

export type Split = {
	readonly verdict: 'one' | 'several' | 'not-enough-data';
	readonly reason: string;
	readonly groups: readonly {
		readonly label: string;
		readonly participants: readonly string[];
		readonly stability: number | null;
		/** What tells it from the rest, in sentences. */
		readonly differs: readonly string[];
		/** Positions of claims that only this group's people speak for. */
		readonly only: readonly number[];
	}[];
};

/** One thing to do to the document, most pressing first. */
export type Update = {
	readonly kind: (typeof updateKinds)[number];
	/** Position of the claim it is about; null for what is new. */
	readonly claim: number | null;
	readonly text: string;
	readonly reason: string;
	readonly citations: readonly EvidenceId[];
	readonly weight: number;
};

export type Audit = {
	readonly title: string;
	/** The document is judged as of this date: the one given, else its own; null where neither is known. */
	readonly since: string | null;
	readonly claims: readonly JudgedClaim[];
	readonly missing: readonly Missing[];
	readonly split: Split;
	readonly updates: readonly Update[];
	readonly evidence: readonly Evidence[];
	readonly notices: readonly string[];
};
