import type { EvidenceId } from '../../shared/ids.ts';
import type { Membership, Move } from '../../shared/theme.ts';

type Places = ReadonlyMap<EvidenceId, Membership>;
type Block = { notes: EvidenceId[]; place: Membership; fixed: boolean };

const keptWith = 'It is kept with a note that somebody set aside.';
const keptApart = 'Somebody said it does not belong with another note of that theme.';

/**
 * Machine's places that hold people's links, once pins and parks lie on top of them. Pure. Notes linked together go
 * where a person placed one of them, else where most of them are. Of two that must not be together the one nobody placed
 * goes back to where it was (`before`), or aside with the reason.
 */
export function keepLinks(
	places: Places,
	before: { members: Places; moves: readonly Move[] },
): Map<EvidenceId, Membership> {
	const { moves } = before;
	const placed = new Map<EvidenceId, Membership>();
	for (const move of moves) {
		if (move.type === 'pin') placed.set(move.evidence, { theme: move.theme });
		if (move.type === 'park') placed.set(move.evidence, { parked: keptWith });
	}
	const isKnown = (note: EvidenceId): boolean => places.has(note) || placed.has(note);
	const links = (type: 'must-link' | 'cannot-link'): [EvidenceId, EvidenceId][] =>
		moves.flatMap((move) =>
			move.type === type && isKnown(move.evidence) && isKnown(move.other)
				? [[move.evidence, move.other] as [EvidenceId, EvidenceId]]
				: [],
		);
	const next = new Map(places);
	const partners = new Map<EvidenceId, EvidenceId[]>();
	for (const pair of links('cannot-link'))
		for (const [at, note] of pair.entries())
			partners.set(note, [...(partners.get(note) ?? []), pair[1 - at]!]);
	const blockOf = new Map<EvidenceId, Block>();
	for (const notes of components(links('must-link'))) {
		const hand = notes.find((note) => placed.has(note));
		const place = hand === undefined ? commonest(notes.map((note) => places.get(note)!)) : placed.get(hand)!;
		const block = { notes, place, fixed: hand !== undefined };
		for (const note of notes) blockOf.set(note, block);
		settle(block, place);
	}
	const lone = (note: EvidenceId): Block => {
		const hand = placed.get(note);
		return { notes: [note], place: hand ?? next.get(note)!, fixed: hand !== undefined };
	};
	for (const [a, b] of links('cannot-link')) {
		const first = blockOf.get(a) ?? lone(a);
		const second = blockOf.get(b) ?? lone(b);
		if (first === second || !isTogether(first.place, second.place)) continue;
		const goes = second.fixed ? first : second;
		if (goes.fixed) continue;
		const was = before.members.get(goes.notes[0]!);
		settle(goes, was && mayLie(goes, was) ? was : { parked: keptApart });
	}
	return next;

	function settle(block: Block, place: Membership): void {
		block.place = place;
		// Where a person placed one, its own entry stays the machine's word about it.
		for (const note of block.notes) if (!placed.has(note)) next.set(note, place);
	}

	/** The theme is still one, and nothing in it is to be kept apart from these. */
	function mayLie({ notes }: Block, place: Membership): boolean {
		return (
			'theme' in place &&
			[...next.values()].some((other) => isTogether(other, place)) &&
			notes.every(
				(note) =>
					!partners.get(note)?.some((other) => isTogether(placed.get(other) ?? next.get(other)!, place)),
			)
		);
	}
}

function isTogether(a: Membership, b: Membership): boolean {
	return 'theme' in a && 'theme' in b && a.theme === b.theme;
}

function commonest(places: readonly Membership[]): Membership {
	const key = (place: Membership): string => ('theme' in place ? place.theme : '');
	const count = (place: Membership): number => places.filter((other) => key(other) === key(place)).length;
	return [...places].sort((a, b) => count(b) - count(a) || (key(a) < key(b) ? -1 : 1))[0]!;
}

/** Notes held together by pairs, each set in order. */
function components(pairs: readonly (readonly [EvidenceId, EvidenceId])[]): EvidenceId[][] {
	const root = new Map<EvidenceId, EvidenceId>();
	const find = (note: EvidenceId): EvidenceId => {
		let at = note;
		while (root.has(at) && root.get(at) !== at) at = root.get(at)!;
		return at;
	};
	for (const [a, b] of pairs) {
		for (const note of [a, b]) if (!root.has(note)) root.set(note, note);
		root.set(find(b), find(a));
	}
	const sets = new Map<EvidenceId, EvidenceId[]>();
	for (const note of root.keys()) sets.set(find(note), [...(sets.get(find(note)) ?? []), note]);
	return [...sets.values()].map((notes) => notes.sort());
}
