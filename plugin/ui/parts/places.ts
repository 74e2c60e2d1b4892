import type { BoardSnapshot } from '../../../shared/board-doc.ts';
import type { EvidenceId, NodeId } from '../../../shared/ids.ts';

/** A list of hundreds of quotes asks for each of them; every state of the board is looked through once. */
const known = new WeakMap<BoardSnapshot, Map<EvidenceId, NodeId[]>>();

/** Every note that shows this evidence, people's copies after the places the board knows. Empty when it came from a file. */
export function placesOf(board: BoardSnapshot, id: EvidenceId): NodeId[] {
	let places = known.get(board);
	if (places === undefined) {
		places = new Map();
		for (const [node, evidence] of [...board.places, ...board.copies])
			places.set(evidence, [...(places.get(evidence) ?? []), node]);
		known.set(board, places);
	}
	return places.get(id) ?? [];
}
