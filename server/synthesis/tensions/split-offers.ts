import type { EvidenceId, ParticipantId } from '../../../shared/ids.ts';
import type { Archetype, Tension } from '../../../shared/persona.ts';

/** A contradiction inside one archetype with two or more of its people on either side: perhaps it is two. */
export type SplitOffer = {
	readonly archetype: Archetype['id'];
	readonly label: string;
	readonly about: string;
	readonly a: readonly ParticipantId[];
	readonly b: readonly ParticipantId[];
};

const leastPeople = 2;
type Speaker = { readonly id: EvidenceId; readonly participant: ParticipantId | null };

/**
 * Where a contradiction runs between people of one archetype, and each side is carried by two or more who are not on the
 * other. It is a question to ask, never done by itself: people may differ in one thing and be alike in all others.
 */
export function splitOffers(
	tensions: readonly Tension[],
	archetypes: readonly Pick<Archetype, 'id' | 'label' | 'participants'>[],
	evidence: readonly Speaker[],
): SplitOffer[] {
	const speaker = new Map(evidence.map(({ id, participant }) => [id, participant]));
	return tensions.flatMap((tension) => {
		if (tension.kind === 'say-do') return [];
		const [a, b] = [peopleIn(tension.a, speaker), peopleIn(tension.b, speaker)];
		return archetypes.flatMap(({ id, label, participants }) => {
			const side = (own: ReadonlySet<ParticipantId>, other: ReadonlySet<ParticipantId>): ParticipantId[] =>
				participants.filter((person) => own.has(person) && !other.has(person));
			const [left, right] = [side(a, b), side(b, a)];
			return left.length < leastPeople || right.length < leastPeople
				? []
				: [{ archetype: id, label, about: tension.about, a: left, b: right }];
		});
	});
}

/** The question a split offer asks, in a sentence. */
export function splitText({ label, about, a, b }: SplitOffer): string {
	return `${label}: on ${about}, ${a.join(', ')} stand against ${b.join(', ')}. Ask whether this is one archetype or two.`;
}

function peopleIn(
	ids: readonly EvidenceId[],
	speaker: ReadonlyMap<EvidenceId, ParticipantId | null>,
): ReadonlySet<ParticipantId> {
	return new Set(ids.flatMap((id) => speaker.get(id) ?? []));
}
