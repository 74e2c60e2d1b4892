import type { BoardSnapshot } from '../../shared/board-doc.ts';
import type { EvidenceLookup } from '../../shared/card.ts';
import type { Evidence } from '../../shared/evidence.ts';
import type { EvidenceId, NodeId } from '../../shared/ids.ts';

/** What drawing and reading a card needs to know about evidence, from the board and the texts read so far. */
export function lookupFor(board: BoardSnapshot, texts: ReadonlyMap<EvidenceId, Evidence>): EvidenceLookup {
	const stickies = new Map<EvidenceId, NodeId>();
	for (const [node, evidence] of board.places) if (!stickies.has(evidence)) stickies.set(evidence, node);
	return {
		textOf: (id) => texts.get(id)?.text,
		participantOf: (id) => board.evidence.get(id)?.participant ?? null,
		stickyOf: (id) => stickies.get(id),
	};
}
