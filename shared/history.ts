import * as z from 'zod/mini';

/**
 * One line of a board's history: names, kinds, numbers and times, never a word of a note. What people did and what the
 * machine did are kept apart by `who`.
 */
export const historyEntrySchema = z.object({
	who: z.enum(['person', 'machine']),
	/**
	 * Of a person: the type of the move or edit, or `undo`, or `bring`. Of the machine: the kind of run, or `restore`. A kind that is
	 * not known here, such as of a later version, is not shown.
	 */
	what: z.string(),
	/** Who did it, or asked the machine for it. */
	by: z.string(),
	/** In ms since 1970. What one person does several times in a row is one line, until `until`. */
	at: z.number(),
	until: z.number(),
	/** How many things; of the machine: how many themes, archetypes or personas there were then. */
	n: z.number(),
	/** Of the machine: what the board was before it can be brought back, by the line's key. */
	kept: z.optional(z.boolean()),
	/** Of a restore: when the step was that it went back to before. */
	back: z.optional(z.number()),
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

/** Most lines a board remembers of people, and of the machine. */
export const longest = { person: 170, machine: 30 } as const;
/** Milliseconds after which the same act of the same person is a line of its own. */
const pause = 180_000;

/** A line by its key; `undefined` takes the line out. */
export type HistoryChange = readonly [key: string, line: HistoryEntry | undefined];

/** A move or an edit as it is written into the document. */
type Done = { type: string; by: string; at: number };

/** The lines that moves and edits make, written at once. Pure; what is no act of a person makes none. */
export function actsOf(done: readonly unknown[]): HistoryEntry[] {
	const lines = new Map<string, HistoryEntry>();
	for (const { type: what, by, at } of done as Done[]) {
		const n = (lines.get(what + by)?.n ?? 0) + 1;
		lines.set(what + by, { who: 'person', what, by, at, until: at, n });
	}
	return [...lines.values()];
}

/**
 * What a new line changes: it goes on the person's last line of that kind while that is fresh, and the oldest lines of
 * its side go where there are too many (rules FA7, FA8). Pure.
 */
export function withLine(
	known: ReadonlyMap<string, HistoryEntry>,
	key: string,
	line: HistoryEntry,
): HistoryChange[] {
	const side = [...known].filter(([, { who }]) => who === line.who).sort(([, a], [, b]) => a.at - b.at);
	const last = side.findLast(([, { what, by }]) => what === line.what && by === line.by);
	if (line.who === 'person' && last && line.at >= last[1].at && line.at - last[1].until < pause)
		return [[last[0], { ...last[1], until: line.until, n: last[1].n + line.n }]];
	const others = side.filter(([other]) => other !== key);
	const over = others.slice(0, Math.max(0, others.length + 1 - longest[line.who]));
	return [[key, line], ...over.map(([old]): HistoryChange => [old, undefined])];
}

/** How many moves and edits people made after a moment: what a restore to before it keeps. */
export function laterActs(acts: Iterable<{ at: number }>, at: number): number {
	return [...acts].filter((act) => act.at > at).length;
}
