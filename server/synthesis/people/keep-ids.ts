import { textHash } from '../../../shared/hash.ts';
import type { ArchetypeId } from '../../../shared/ids.ts';
import type { Archetype } from '../../../shared/persona.ts';

/** What an archetype of this run consists of: people, or quotes where people are unknown. */
export type Composition = { readonly participants: readonly string[]; readonly evidence: readonly string[] };

/**
 * An id for each archetype: that of the earlier one it shares more than half of its people (or quotes) with, best match
 * first and one to one; then that of one left over of whose people it holds half or more, so that a persona follows its
 * people into a larger group; else a new one made from its members.
 */
export function keepIds(now: readonly Composition[], previous: readonly Archetype[]): ArchetypeId[] {
	const pairs = now.flatMap((composition, at) =>
		previous.map((earlier) => ({ at, id: earlier.id, ...sharesOf(composition, earlier) })),
	);
	pairs.sort((a, b) => b.ofBoth - a.ofBoth || a.at - b.at || (a.id < b.id ? -1 : 1));
	const ids = new Map<number, ArchetypeId>();
	const taken = new Set<ArchetypeId>();
	for (const goesOn of [alike, followed]) {
		for (const pair of pairs) {
			if (!goesOn(pair) || ids.has(pair.at) || taken.has(pair.id)) continue;
			ids.set(pair.at, pair.id);
			taken.add(pair.id);
		}
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

type Shares = { readonly ofBoth: number; readonly ofEarlier: number };

const alike = ({ ofBoth }: Shares): boolean => ofBoth > 0.5;
const followed = ({ ofEarlier }: Shares): boolean => ofEarlier >= 0.5;

/** How many two have in common: of all in either (Jaccard), and of those in the earlier one. */
function sharesOf(now: Composition, earlier: Composition): Shares {
	const people = now.participants.length > 0 && earlier.participants.length > 0;
	const [left, right] = people ? [now.participants, earlier.participants] : [now.evidence, earlier.evidence];
	const set = new Set(left);
	const both = right.filter((item) => set.has(item)).length;
	const all = left.length + right.length - both;
	return { ofBoth: both / Math.max(all, 1), ofEarlier: both / Math.max(right.length, 1) };
}
