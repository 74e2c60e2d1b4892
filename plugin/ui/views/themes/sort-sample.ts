import type { BoardSnapshot } from '../../../../shared/board-doc.ts';
import { textHash } from '../../../../shared/hash.ts';
import type { EvidenceId } from '../../../../shared/ids.ts';

/** Enough to tell moderate agreement from chance, few enough to sort in a quarter of an hour. */
const sampleSize = 24;

/**
 * The notes everybody sorts: those somebody has sorted already, then others in the order of their hashes, so that all
 * panels choose alike and no theme is favoured. Pure.
 */
export function sortSample({ evidence, edits }: Pick<BoardSnapshot, 'evidence' | 'edits'>): EvidenceId[] {
	const sorted = new Set(
		[...edits.values()].flatMap((edit) => (edit.type === 'sort' ? [edit.evidence] : [])),
	);
	return [...evidence]
		.flatMap(([id, { kind }]) => (kind === 'measured' ? [] : [{ id, key: textHash(id) }]))
		.sort((a, b) => Number(sorted.has(b.id)) - Number(sorted.has(a.id)) || (a.key < b.key ? -1 : 1))
		.slice(0, Math.max(sampleSize, sorted.size))
		.map(({ id }) => id);
}
