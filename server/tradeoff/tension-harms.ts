import type { EvidenceId, PersonaId } from '../../shared/ids.ts';
import type { Need } from './match-need.ts';
import { subjectsOf } from './subjects.ts';
import type { Reason, TradeoffBoard } from './types.ts';

/**
 * Whom an option goes against because it takes a side: where a note that speaks for it stands on one side of a
 * contradiction about the same subject, the people of the other side are gone against. What somebody is already
 * known to be harmed by is not told twice.
 */
export function tensionHarms(
	reasons: ReadonlyMap<PersonaId, readonly Reason[]>,
	needs: readonly Need[],
	board: TradeoffBoard,
): { persona: PersonaId; reason: Reason }[] {
	const personaOf = ownersOf(board);
	const serving = [...reasons.values()].flat().filter(({ bearing }) => bearing === 'serves');
	return board.tensions.flatMap((tension) => {
		if (tension.kind === 'say-do') return [];
		const about = subjectsOf(tension.about);
		const need = needs.findIndex(({ subjects }) => [...subjects].some((stem) => about.has(stem)));
		if (need < 0) return [];
		const stands = (side: readonly EvidenceId[]): boolean =>
			serving.some(({ citations }) => citations.some((id) => side.includes(id)));
		const [a, b] = [stands(tension.a), stands(tension.b)];
		if (a === b) return [];
		const against = a ? tension.b : tension.a;
		const personas = new Set(against.flatMap((id) => personaOf.get(id) ?? []));
		return [...personas].flatMap((persona) => {
			const citations = against.filter((id) => personaOf.get(id) === persona);
			const known = (reasons.get(persona) ?? []).some(
				(reason) => reason.bearing === 'harms' && reason.citations.some((id) => citations.includes(id)),
			);
			if (known) return [];
			const reason: Reason = {
				bearing: 'harms',
				need,
				claim: null,
				tension: tension.id,
				support: 'supported',
				citations,
				counter: a ? tension.a : tension.b,
				rank: 'said',
				asks: null,
			};
			return [{ persona, reason }];
		});
	});
}

function ownersOf({ archetypes, personas }: TradeoffBoard): Map<EvidenceId, PersonaId> {
	const own = new Map(archetypes.map(({ id, evidence }) => [id, evidence]));
	return new Map(
		personas.flatMap(({ id, archetype }) =>
			(own.get(archetype) ?? []).map((evidence) => [evidence, id] as const),
		),
	);
}
