import type { BoardSnapshot } from '../../shared/board-doc.ts';
import type { EvidenceId } from '../../shared/ids.ts';
import { evidenceOnCards } from './draw-plan.ts';
import type { EvidenceCache } from './evidence-cache.ts';

export type CardWords = {
	/** Asks for what cards quote and is not here. False when it cannot be read now. */
	have(): Promise<boolean>;
};

/** Sees to it that cards are planned only with their words (rule RC21). `failed` hears of each time they cannot be read. */
export function createCardWords(
	board: () => BoardSnapshot,
	texts: EvidenceCache,
	failed: () => void,
): CardWords {
	/** Evidence that has no words any more, asked for once. */
	const wordless = new Set<EvidenceId>();
	return {
		async have() {
			const read = board();
			// Quotes are cut by place: words that have changed since would be cut in the wrong one.
			texts.match(read.evidence);
			const wanted = [...evidenceOnCards(read)];
			const missing = wanted.filter((id) => !texts.get().has(id) && !wordless.has(id));
			if (missing.length === 0) return true;
			try {
				await texts.ensure(missing);
			} catch {
				failed();
				return false;
			}
			for (const id of missing) if (!texts.get().has(id)) wordless.add(id);
			return true;
		},
	};
}
