import type { ThemeTree } from '../../shared/theme-tree.ts';

/** Two groups, each named by its lowest row, become one at a height. */
export type Merge = { readonly a: number; readonly b: number; readonly height: number };

/**
 * A merge tree over n rows, lowest merges first; `cut(k)` names each row's group 0..k-1, groups ordered by their first
 * row.
 */
export type MergeTree = {
	readonly rows: number;
	readonly merges: readonly Merge[];
	readonly cut: (k: number) => Int32Array;
};

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

/** A part of a large theme, named against its siblings. */
export type SubTheme = { readonly label: string; readonly members: readonly string[] };

/**
 * A theme of the result; `nearest` is the theme most like it (cosine of the centres), a hint for merging. Themes of 15
 * notes and more whose notes fall apart have `parts`.
 */
export type GroupedTheme = {
	id: string;
	label: string;
	labelBy: 'person' | 'machine';
	criterion: string;
	members: string[];
	nearest?: { theme: string; similarity: number };
	parts?: readonly SubTheme[];
};

/** A note that is in no theme, and the theme it came closest to. */
export type ParkedItem = { item: string; reason: ParkReason; nearest?: string };

/** A note that would fit another theme: offered, never moved. `like` are up to three notes there that it resembles most. */
export type Suggestion = { item: string; theme: string; similarity: number; like: string[] };

/** A note most of whose nearest notes lie in one theme that is not its own, and those notes, nearest first. */
export type NearNotes = { readonly item: string; readonly notes: readonly string[] };

/**
 * Two themes whose notes mix. Of the nearest notes of the first's, the share (0..1) that is in the second, and the other
 * way round.
 */
export type AlikeThemes = {
	readonly themes: readonly [string, string];
	readonly there: number;
	readonly back: number;
};

/** A note that would fit a second theme nearly as well as the one it is in. */
export type Unsure = { item: string; other: string };

/** Notes of a kind that needs a word: which, and one sentence that says how they were handled. */
export type SpecialNotes = {
	readonly kind: 'duplicate' | 'few-words' | 'very-long' | 'opposite' | 'other-language' | 'no-words';
	readonly items: readonly string[];
	readonly text: string;
};

/** A number of themes beside the one shown: how clear (mean silhouette, -1..1), and how well it comes back (0..1). */
export type Alternative = { k: number; score: number; stability: number | null };

/**
 * The result: members and parked together are exactly the items.
 * `alternatives` are k - 1, k and k + 1. `unsure` is the fifth of the notes with the smallest margin, smallest first.
 * `suggestions` are notes that would fit another theme but were not moved: the theme is young, or enough notes moved in
 * this run. `churn` is the share of earlier placed, untouched notes that changed place (0..1), null without an earlier
 * grouping. `tree` lets anybody look at coarser and finer cuts without another run.
 */
export type Grouping = {
	themes: GroupedTheme[];
	parked: ParkedItem[];
	k: number;
	alternatives: Alternative[];
	unsure: Unsure[];
	suggestions: Suggestion[];
	near: NearNotes[];
	alike: AlikeThemes[];
	moves: { kept: number; total: number; conflicts: { text: string }[] };
	churn: number | null;
	tree: ThemeTree;
	special: SpecialNotes[];
	languageNote?: string;
};

/** The vector of a text; null when it holds no word the model can read (empty, emoji only, an unknown script). */
export type TextVector = Float32Array | null;

/** Turns texts into vectors, one each, in the order given; rejects with `signal.reason` when aborted. */
export interface Embedder {
	readonly id: string;
	/** True when it knows English only: boards in other languages are then grouped by words. */
	readonly englishOnly?: boolean;
	/** Whether it can read what a board is written in, as far as spelling tells; it can when absent. */
	readonly knows?: (texts: readonly string[]) => boolean;
	/** How many calls it works on at a time; one when absent. */
	readonly lanes?: number;
	embed(texts: readonly string[], options?: EmbedOptions): Promise<TextVector[]>;
}

/** How to stop an embedding run and hear of its progress (texts done, texts in all). */
export type EmbedOptions = {
	readonly signal?: AbortSignal | undefined;
	readonly onProgress?: ((done: number, total: number) => void) | undefined;
};

/** A dense row-major matrix. */
export type Matrix = { readonly rows: number; readonly cols: number; readonly data: Float64Array };

/** The inner structure of one theme: its rows, their merge tree, how many leaves that tree is shown with, its parts. */
export type Branch = {
	readonly rows: readonly number[];
	readonly tree: MergeTree;
	readonly leaves: number;
	readonly parts: readonly SubTheme[];
};
