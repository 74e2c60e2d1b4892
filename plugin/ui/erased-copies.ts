import type { BoardSnapshot, DocEdit } from '../../shared/board-doc.ts';
import type { NodeId } from '../../shared/ids.ts';
import { erasedWordsKey, erasedWordsOf } from '../../shared/note-keys.ts';
import type { StickySnapshot } from '../../shared/sticky.ts';
import { noteHashes } from '../../shared/words-hash.ts';

/** Hashes of words that erased notes held. */
export function erasedHashes({ meta }: Pick<BoardSnapshot, 'meta'>): string[] {
	return [...meta.keys()].flatMap((key) => erasedWordsOf(key) ?? []);
}

/** Notes that hold such words, without those that show evidence of the board: somebody else said the same. */
export function copiesOfErased(
	notes: readonly Pick<StickySnapshot, 'node' | 'text'>[],
	hashes: readonly string[],
	board: Pick<BoardSnapshot, 'places' | 'copies'>,
	salt: string,
): NodeId[] {
	const wanted = new Set(hashes);
	return notes.flatMap(({ node, text }) => {
		if (board.places.has(node) || board.copies.has(node)) return [];
		return noteHashes(salt, text).some((hash) => wanted.has(hash)) ? [node] : [];
	});
}

/** They are not looked for any more. */
export function forgetErased(hashes: readonly string[]): DocEdit[] {
	return hashes.map((hash) => ({ map: 'meta', key: erasedWordsKey(hash), value: undefined }));
}
