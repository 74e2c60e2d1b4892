import { extendPrepared } from '../grouping/extend-prepared.ts';
import { groupItems } from '../grouping/group-items.ts';
import { type PreparedItems, type PrepareOptions, prepareItems } from '../grouping/prepare-items.ts';
import type { Grouping, GroupingItem, TextVector } from '../grouping/types.ts';
import { type GroupWork, type Reading, themeIds } from './group-work.ts';

/** A grouping to make; `reading` are vectors of texts the desk asked for before. */
export type DeskRequest = {
	readonly work: GroupWork;
	readonly reading?: (Reading & { readonly texts: readonly string[] }) | undefined;
};

/** The grouping and what to say about it, or the texts whose vectors are wanted first. */
export type DeskAnswer =
	| { readonly grouping: Grouping; readonly notices: readonly string[] }
	| { readonly wanted: readonly string[] };

/** What is remembered of one board. */
type Kept = {
	/** Features fitted to a whole board, and those of the board seen last, carried over from them. */
	readonly base: PreparedItems;
	readonly last: PreparedItems;
	readonly vectors: ReadonlyMap<string, TextVector>;
	readonly notices: readonly string[];
	readonly anyLanguage: boolean;
};

/** In all, over every board kept: 10,000 rows are some 150 MB. */
const MOST_ROWS = 10_000;
const MOST_BOARDS = 16;
/** Features are fitted anew when more than a tenth of the notes differ, or 200. */
const MOST_NEW_SHARE = 0.1;
const MOST_NEW = 200;

/**
 * Groups boards and remembers their features, the boards used last first, so that a moved note costs no features and a
 * new one only its own. A fresh start (no earlier themes, or another number of them) always rests on features fitted to
 * exactly its notes, so the same input gives the same answer whatever was seen before. `onProgress` hears of finished
 * stages of that work, the only one that takes long.
 */
export function createGroupDesk(
	onProgress?: PrepareOptions['onProgress'],
): (request: DeskRequest) => DeskAnswer {
	const boards: Kept[] = [];

	const keep = (kept: Kept, instead: Kept | undefined): void => {
		const at = instead === undefined ? -1 : boards.indexOf(instead);
		if (at >= 0) boards.splice(at, 1);
		boards.unshift(kept);
		const rows = (): number => boards.reduce((sum, { last }) => sum + last.raw.rows, 0);
		while (boards.length > MOST_BOARDS || rows() > MOST_ROWS) boards.pop();
	};

	return ({ work, reading }) => {
		const { items, salt, anyLanguage = false, ...rest } = work;
		const known = closest(boards, items, anyLanguage);
		const group = (prepared: PreparedItems, notices: readonly string[]): DeskAnswer => ({
			grouping: groupItems({ ...rest, items, vectors: null, prepared, newId: themeIds(salt) }),
			notices,
		});
		if (known !== undefined) {
			const further = goesOn(work);
			const same = [known.base, ...(further ? [known.last] : [])].find((one) => isSame(one, items));
			if (same !== undefined) {
				keep(known, known);
				return group(same, known.notices);
			}
			if (further && differences(known.base, items) <= Math.min(MOST_NEW, MOST_NEW_SHARE * items.length)) {
				const wanted = known.base.views.meaning === null ? [] : newTexts(known.base, items);
				const vectors = withReading(known.vectors, reading);
				const missing = wanted.filter((text) => !vectors.has(text));
				if (missing.length > 0) return { wanted: missing };
				const last = extendPrepared(known.base, items, (text) => vectors.get(text) ?? null);
				if (reading?.lasting !== false) keep({ ...known, last, vectors }, known);
				return group(last, [...known.notices, ...(reading?.notices ?? [])]);
			}
		}
		// Whether a board can be read at all is judged on all of it, so one grouped by words is asked for as a whole.
		const readable = known !== undefined && known.base.views.meaning !== null;
		const all = withReading(readable ? known.vectors : new Map(), reading);
		const texts = [...new Set(items.map((item) => item.text))];
		const missing = texts.filter((text) => !all.has(text));
		if (missing.length > 0) return { wanted: missing };
		const vectors = new Map(texts.map((text) => [text, all.get(text)!]));
		const aligned = reading?.vectors === null ? null : items.map((item) => vectors.get(item.text)!);
		const prepared = prepareItems(items, aligned, { anyLanguage, onProgress });
		const notices = reading?.notices ?? [];
		if (reading?.lasting !== false)
			keep({ base: prepared, last: prepared, vectors, notices, anyLanguage }, known);
		return group(prepared, notices);
	};
}

/** Whether the earlier themes are gone on from (see `startThemes`), as after a drag or an added note. */
function goesOn({ previous = [], k }: GroupWork): boolean {
	return previous.length > 0 && (k === undefined || k === previous.length);
}

/** The board kept that shares the most notes, at least half of them. */
function closest(
	boards: readonly Kept[],
	items: readonly GroupingItem[],
	anyLanguage: boolean,
): Kept | undefined {
	const near = boards
		.filter((kept) => kept.anyLanguage === anyLanguage)
		.map((kept) => ({ kept, off: differences(kept.base, items) }))
		.sort((a, b) => a.off - b.off)[0];
	return near !== undefined && near.off <= items.length / 2 ? near.kept : undefined;
}

/** Notes that are new, other or gone, whichever is more. */
function differences({ texts, items: before }: PreparedItems, items: readonly GroupingItem[]): number {
	const shared = items.filter(({ id, text }) => texts.get(id) === text).length;
	return Math.max(items.length, before.length) - shared;
}

function isSame(prepared: PreparedItems, items: readonly GroupingItem[]): boolean {
	return differences(prepared, items) === 0;
}

function newTexts({ texts }: PreparedItems, items: readonly GroupingItem[]): string[] {
	return [...new Set(items.flatMap(({ id, text }) => (texts.get(id) === text ? [] : [text])))];
}

/** What is known with what was read; null for a text that has no vector. */
function withReading(
	known: ReadonlyMap<string, TextVector>,
	reading: DeskRequest['reading'],
): ReadonlyMap<string, TextVector> {
	const all = new Map(known);
	reading?.texts.forEach((text, at) => {
		all.set(text, reading.vectors?.[at] ?? null);
	});
	return all;
}
