/** One quote to group. `id` is the evidence id, `text` the normalised quote without its participant. */
export type GroupingItem = { readonly id: string; readonly text: string };

/**
 * What people did to the grouping; all of it is binding. `theme` may name a theme that does not exist yet
 * (a group a person just made). `banned` says "not here": the item may go anywhere but there.
 */
export type Moves = {
	readonly pins: readonly { readonly item: string; readonly theme: string }[];
	readonly mustLink: readonly (readonly [string, string])[];
	readonly cannotLink: readonly (readonly [string, string])[];
	readonly parked: readonly string[];
	readonly banned?: readonly { readonly item: string; readonly theme: string }[] | undefined;
};

/** A theme of the grouping before this one; a label by a person is never rewritten. */
export type PreviousTheme = {
	readonly id: string;
	readonly members: readonly string[];
	readonly label?: string | undefined;
	readonly labelBy?: 'person' | 'machine' | undefined;
};

/** One plain sentence that says why a note is parked. */
export type ParkReason = string;

/** A theme of the result; `nearest` is the theme most like it (cosine of the centres), a hint for merging. */
export type GroupedTheme = {
	id: string;
	label: string;
	labelBy: 'person' | 'machine';
	criterion: string;
	members: string[];
	nearest?: { theme: string; similarity: number };
};

/** A note that is in no theme, and the theme it came closest to. */
export type ParkedItem = { item: string; reason: ParkReason; nearest?: string };

/**
 * The result: members and parked together are exactly the items.
 * `alternatives` are the neighbours of `k` (mean silhouette by cosine, -1..1). `unsure` is the fifth of the
 * notes with the smallest margin, smallest first. `suggestions` are notes that would fit a group too young
 * to take notes by itself. `churn` is the share of earlier placed, untouched notes that changed place
 * (0..1), null without an earlier grouping.
 */
export type Grouping = {
	themes: GroupedTheme[];
	parked: ParkedItem[];
	k: number;
	alternatives: { k: number; score: number }[];
	unsure: string[];
	suggestions: { item: string; theme: string; similarity: number }[];
	moves: { kept: number; total: number; conflicts: { text: string }[] };
	churn: number | null;
	languageNote?: string;
};

/** Turns texts into vectors, one each, in the order given; rejects with `signal.reason` when aborted. */
export interface Embedder {
	readonly id: string;
	embed(texts: readonly string[], options?: EmbedOptions): Promise<Float32Array[]>;
}

/** How to stop an embedding run and hear of its progress (texts done, texts in all). */
export type EmbedOptions = {
	readonly signal?: AbortSignal | undefined;
	readonly onProgress?: ((done: number, total: number) => void) | undefined;
};

/** A dense row-major matrix. */
export type Matrix = { readonly rows: number; readonly cols: number; readonly data: Float64Array };
