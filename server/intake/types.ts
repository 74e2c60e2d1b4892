import type { Evidence, EvidenceFlag, EvidenceKind, KeptApartReason } from '../../shared/evidence.ts';
import type { EvidenceId, SourceId } from '../../shared/ids.ts';

/** Which source the items belong to, and the salt of their ids (the board id; `cli` on the command line). */
export type IntakeOptions = { readonly salt: string; readonly source: SourceId };

/** One item that did not become evidence; `excerpt` is its first words, so that a person finds it again. */
export type KeptApart = { ref: string; reason: KeptApartReason; excerpt: string };

/** What one import gives. Everything read is in exactly one of `evidence`, `duplicates` and `keptApart`. */
export type IntakeResult = {
	evidence: Evidence[];
	/** Node to evidence, for canvas imports; a duplicate's node points at the evidence it repeats. */
	places: { node: string; evidence: EvidenceId }[];
	duplicates: { ref: string; of: EvidenceId }[];
	keptApart: KeptApart[];
	notices: string[];
};

/** One item that is evidence, before repeats are folded and an id is given. */
export type Candidate = {
	readonly ref: string;
	/** Canvas node, null for a table row. */
	readonly node: string | null;
	readonly text: string;
	/** `keyOf` the text, where it is known already: for tens of thousands it takes a second. */
	readonly key?: string;
	readonly participant: string | null;
	readonly kind: EvidenceKind;
	readonly date: string | null;
	readonly score: number | null;
	readonly tags: readonly string[];
	readonly flags: readonly EvidenceFlag[];
	readonly locator: string | null;
	readonly context: string | null;
	readonly fields: Readonly<Record<string, string>>;
	readonly language: string | null;
};

/** One usage event; `ts` in milliseconds, UTC. */
export type UsageEvent = { user: string; ts: number; event: string; session?: string };

/** One row of a customer table; personal columns are left out of `attributes`. */
export type Customer = {
	user: string;
	participant: string | null;
	plan: string | null;
	role: string | null;
	attributes: Record<string, string>;
};

/** A table row that was not read, where it stands and why. */
export type RejectedRow = { row: string; reason: string };

/**
 * One row: the 1-based line it starts on, and as many cells as the header has. `sheet`: of a workbook of which several are read. `broken` says
 * why it cannot be trusted.
 */
export type TableRow = {
	readonly line: number;
	readonly sheet?: string;
	readonly cells: readonly string[];
	readonly broken: string | null;
};
export type Table = { header: string[]; rows: TableRow[]; notices: string[] };

/** A table read in pieces. `header` and `notices` are live: they are complete once the last piece is read. */
export type TableReader = {
	readonly header: readonly string[];
	readonly notices: readonly string[];
	read(text: string, last: boolean): TableRow[];
};
