import type { BoardSnapshot, DocEdit } from '../../shared/board-doc.ts';
import type { CanvasChange } from '../../shared/canvas-change.ts';
import type { EvidenceId, NodeId } from '../../shared/ids.ts';

/** What an act says about the notes themselves: which show which evidence, which are new, which read differently. */
export type PlaceNews = {
	edits: DocEdit[];
	tags: Map<NodeId, EvidenceId>;
	loose: Map<NodeId, string | null>;
	reworded: NodeId[];
};

/**
 * Keeps book of the notes that show an evidence (rules RC13, RC23, RC24). Pure. An evidence has one or more places, which
 * the board moves, and any number of people's copies, which it does not; when its last place goes, a copy takes over.
 */
export function placeNews(board: BoardSnapshot, changes: readonly CanvasChange[]): PlaceNews {
	const places = new Map(board.places);
	const copies = new Map(board.copies);
	const tags: PlaceNews['tags'] = new Map();
	const loose: PlaceNews['loose'] = new Map();
	const reworded: NodeId[] = [];
	const fresh = new Set(changes.flatMap((change) => (change.type === 'copied' ? [change.node] : [])));

	function makePlace(node: NodeId, evidence: EvidenceId): void {
		copies.delete(node);
		places.set(node, evidence);
		tags.set(node, evidence);
	}
	function gone(node: NodeId): void {
		copies.delete(node);
		loose.set(node, null);
		tags.delete(node);
		const evidence = places.get(node);
		if (evidence === undefined || !places.delete(node) || has(places, evidence)) return;
		const heirs = [...copies].filter(([, shown]) => shown === evidence).map(([copy]) => copy);
		// Cut and pasted: what came in the same breath is the note itself.
		const [first] = heirs.sort((a, b) => Number(fresh.has(b)) - Number(fresh.has(a)) || byNode(a, b));
		if (first !== undefined) makePlace(first, evidence);
	}
	function copied(node: NodeId, evidence: EvidenceId, same: boolean): void {
		if (!same || !board.evidence.has(evidence)) {
			// Other words make a new note of it, whatever it was copied from.
			places.delete(node);
			copies.delete(node);
			if (!same) loose.set(node, '');
		} else if (places.get(node) === evidence) tags.set(node, evidence);
		else if (has(places, evidence)) copies.set(node, evidence);
		else makePlace(node, evidence);
	}

	for (const change of changes)
		if (change.type === 'copied') copied(change.node, change.evidence, change.same);
	for (const change of changes) {
		if (change.type === 'sticky-gone') gone(change.node);
		if (change.type === 'sticky-text' && places.get(change.node) === change.evidence)
			reworded.push(change.node);
	}
	// Where a new note lies is told in the same breath, before or after what it is a copy of.
	for (const change of changes) if (change.type === 'loose') loose.set(change.node, change.section);
	return {
		edits: [...differences('places', board.places, places), ...differences('copies', board.copies, copies)],
		tags,
		loose,
		reworded,
	};
}

function has(shown: ReadonlyMap<NodeId, EvidenceId>, evidence: EvidenceId): boolean {
	return [...shown.values()].includes(evidence);
}

/** The older node first, the same in every window: node ids are `session:number`. */
function byNode(a: NodeId, b: NodeId): number {
	const [aSession = 0, aNumber = 0] = a.split(':').map(Number);
	const [bSession = 0, bNumber = 0] = b.split(':').map(Number);
	return aSession - bSession || aNumber - bNumber || (a < b ? -1 : 1);
}

function differences(
	map: 'places' | 'copies',
	before: ReadonlyMap<NodeId, EvidenceId>,
	after: ReadonlyMap<NodeId, EvidenceId>,
): DocEdit[] {
	const out: DocEdit[] = [];
	for (const key of before.keys()) if (!after.has(key)) out.push({ map, key, value: undefined });
	for (const [key, value] of after) if (before.get(key) !== value) out.push({ map, key, value });
	return out;
}
