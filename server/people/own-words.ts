import type { BoardId, FindingId } from '../../shared/ids.ts';
import { withoutAllowed } from '../privacy/lists.ts';
import type { Vault } from '../privacy/vault.ts';
import { wordsOf } from '../privacy/words.ts';
import type { Database } from '../storage/database.ts';
import { findingsIn, undecidedIn } from '../storage/finding-store.ts';
import { openOriginals } from '../storage/original-store.ts';

/** Texts that are opened at once. */
const mostOpened = 1000;

/** Findings nobody has decided on that are one of these words, or stand inside one. */
export async function findOwnWords(
	tx: Database['kysely'],
	vault: Vault,
	board: BoardId,
	words: readonly string[],
): Promise<FindingId[]> {
	const found: FindingId[] = [];
	const undecided = await undecidedIn(tx, board);
	for (let from = 0; from < undecided.length; from += mostOpened) {
		const ids = undecided.slice(from, from + mostOpened);
		const originals = await openOriginals(tx, vault, board, ids);
		for (const [id, list] of await findingsIn(tx, board, ids)) {
			const text = originals.get(id);
			if (text === undefined) continue;
			const hits = list.flatMap(({ id: finding, start_at: start, end_at: end, state, ...rest }) =>
				state === 'open' ? [{ ...rest, finding, start, end }] : [],
			);
			const left = new Set(withoutAllowed(text, wordsOf(text), hits, { deny: [], allow: words }));
			found.push(...hits.flatMap((one) => (left.has(one) ? [] : [one.finding])));
		}
	}
	return found;
}
