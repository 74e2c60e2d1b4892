import { createHash } from 'node:crypto';
import type { Doc } from 'yjs';
import * as z from 'zod/mini';
import { type BoardMapName, type BoardSnapshot, boardMap, setEntry } from '../../shared/board-doc.ts';
import { evidenceIdSchema } from '../../shared/id-schemas.ts';
import type { EvidenceId, NodeId } from '../../shared/ids.ts';
import { splitKey, splitOf, wantedNoteOf } from '../../shared/note-keys.ts';

/** What rests on evidence and is mended when some goes. */
const resting = ['archetypes', 'personas', 'claims', 'tensions', 'strips', 'sheets'] as const;
type Resting = (typeof resting)[number];

const recordSchema = z.object({
	/** Evidence that only the split made. */
	parts: z.array(evidenceIdSchema),
	/** What rested on the whole note, as it was; evidence by id, never its words. */
	was: z.array(z.tuple([z.enum(resting), z.string(), z.unknown()])),
	/** Tells whether all of that is as the split left it. */
	left: z.string(),
});
type SplitRecord = z.infer<typeof recordSchema>;

/** Runs what a split changes, and keeps in the document how to take it back. Called inside a transaction. */
export function recordSplit(
	doc: Doc,
	whole: EvidenceId,
	parts: readonly EvidenceId[],
	change: () => void,
): void {
	const before = entriesOf(doc);
	change();
	// Quotes the board had before stay what they are, so there is nothing to take back.
	if (parts.length === 0) return;
	const now = new Map(entriesOf(doc).map(([map, key, value]) => [`${map} ${key}`, JSON.stringify(value)]));
	const was = before.filter(([map, key, value]) => now.get(`${map} ${key}`) !== JSON.stringify(value));
	const record: SplitRecord = { parts: [...parts], was, left: printOf(doc) };
	setEntry(doc, 'meta', splitKey(whole), JSON.stringify(record));
}

/** Evidence that the split of this note made; null when it cannot be taken back. */
export function partsOf(
	{ meta }: Pick<BoardSnapshot, 'meta'>,
	whole: EvidenceId,
): readonly EvidenceId[] | null {
	return read(meta.get(splitKey(whole)))?.parts ?? null;
}

/**
 * Puts back what rested on the whole note, unless somebody or a run has changed it since: then the next run finds the note.
 * The record goes. Called inside a transaction.
 */
export function restoreSplit(doc: Doc, whole: EvidenceId): void {
	const meta = boardMap(doc, 'meta');
	const record = read(meta.get(splitKey(whole)));
	meta.delete(splitKey(whole));
	if (!record || record.left !== printOf(doc)) return;
	for (const [map, key, value] of record.was) setEntry(doc, map, key, value);
}

/** Nothing is put back from before an erasure. Called inside a transaction. */
export function forgetSplits(doc: Doc): void {
	for (const key of [...boardMap(doc, 'meta').keys()])
		if (splitOf(key) !== null) boardMap(doc, 'meta').delete(key);
}

/**
 * Notes whose split is undone on the canvas (rule IM33): the note stands, the notes for its quotes were made, and none of
 * them is there any more. Pure.
 */
export function undoneSplits({
	meta,
	places,
	copies,
}: Pick<BoardSnapshot, 'meta' | 'places' | 'copies'>): EvidenceId[] {
	const shown = new Set<EvidenceId>([...places.values(), ...copies.values()]);
	const awaited = new Set([...meta.keys()].flatMap((key) => wantedNoteOf(key) ?? []));
	return [...meta.keys()].flatMap((key) => {
		const whole = splitOf(key);
		const parts = whole === null ? null : partsOf({ meta }, whole);
		if (whole === null || parts === null || ![...places.values()].includes(whole)) return [];
		return parts.some((part) => shown.has(part) || awaited.has(part)) ? [] : [whole];
	});
}

/** Notes on the canvas that were made for these quotes. */
export function notesOf({ places }: Pick<BoardSnapshot, 'places'>, parts: ReadonlySet<EvidenceId>): NodeId[] {
	return [...places].flatMap(([node, shown]) => (parts.has(shown) ? [node] : []));
}

function read(value: unknown): SplitRecord | null {
	if (typeof value !== 'string') return null;
	try {
		const parsed = z.safeParse(recordSchema, JSON.parse(value));
		return parsed.success ? parsed.data : null;
	} catch {
		// A client may write anything there.
		return null;
	}
}

function entriesOf(doc: Doc): [Resting, string, unknown][] {
	return resting.flatMap((map) =>
		[...boardMap(doc, map satisfies BoardMapName).entries()]
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([key, value]): [Resting, string, unknown] => [map, key, value]),
	);
}

function printOf(doc: Doc): string {
	return createHash('sha256')
		.update(JSON.stringify(entriesOf(doc)))
		.digest('base64url');
}
