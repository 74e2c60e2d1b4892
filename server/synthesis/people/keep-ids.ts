import { textHash } from '../../../shared/hash.ts';
import type { ArchetypeId } from '../../../shared/ids.ts';
import type { Archetype } from '../../../shared/persona.ts';

/** What an archetype of this run consists of: people, or quotes where people are unknown. */
export type Composition = { readonly participants: readonly string[]; readonly evidence: readonly string[] };

/**
 * An id for each archetype: that of the earlier one it shares more than half of its people (or quotes) with, best match
 * first and one to one; else a new one made from its members.
 */
export function keepIds(now: readonly Composition[], previous: readonly Archetype[]): ArchetypeId[] {
	const pairs = now.flatMap((composition, at) =>
		previous.map((earlier) => ({ at, id: earlier.id, share: jaccard(composition, earlier) })),
	);
	pairs.sort((a, b) => b.share - a.share || a.at - b.at || (a.id < b.id ? -1 : 1));
	const ids = new Map<number, ArchetypeId>();
	const taken = new Set<ArchetypeId>();
	for (const { at, id, share } of pairs) {
		if (share <= 0.5 || ids.has(at) || taken.has(id)) continue;
		ids.set(at, id);
		taken.add(id);
	}
	return now.map((composition, at) => {
		const kept = ids.get(at);
		if (kept !== undefined) return kept;
		const { participants, evidence } = composition;
		const members = [...(participants.length > 0 ? participants : evidence)].sort().join(' ');
		let id: ArchetypeId = `ar_${textHash(members)}`;
		for (let again = 1; taken.has(id); again++) id = `ar_${textHash(`${members} ${again}`)}`;
		taken.add(id);
		return id;
	});
}

function jaccard(a: Composition, b: Composition): number {
	const people = a.participants.length > 0 && b.participants.length > 0;
	const [left, right] = people ? [a.participants, b.participants] : [a.evidence, b.evidence];
	const set = new Set(left);
	const both = right.filter((item) => set.has(item)).length;
	const all = left.length + right.length - both;
	return all === 0 ? 0 : both / all;
}
