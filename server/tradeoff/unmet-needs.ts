import type { FieldPath } from '../../shared/claim.ts';
import type { ClaimId, EvidenceId, PersonaId } from '../../shared/ids.ts';
import type { TradeoffBoard } from './types.ts';
import type { WeighedDecision } from './weigh-decision.ts';

/** A job or a pain with evidence that no option serves. */
export type UnmetNeed = {
	readonly persona: PersonaId;
	readonly claim: ClaimId;
	readonly citations: readonly EvidenceId[];
	/** Participants behind it, and how many the persona has. */
	readonly people: number;
	readonly of: number;
	/** Share of the persona's people × the persona's weight: what it is sorted by. */
	readonly signal: number;
};

/** An option nobody has put on the table: a hypothesis, made from needs that none of the others serves. */
export type FourthOption = {
	readonly label: 'hypothesis';
	readonly claims: readonly ClaimId[];
	readonly personas: readonly PersonaId[];
};

const asked: ReadonlySet<FieldPath> = new Set(['jobs.primary', 'jobs.secondary', 'pains']);
const mostTogether = 2;

/** Jobs and pains with evidence behind them that no option of the decision serves, strongest first. */
export function unmetNeeds({ cells, priorities }: WeighedDecision, board: TradeoffBoard): UnmetNeed[] {
	const met = new Set(
		cells.flatMap(({ reasons }) =>
			reasons.flatMap(({ bearing, claim }) => (bearing === 'serves' && claim !== null ? [claim] : [])),
		),
	);
	const speaker = new Map(board.evidence.map(({ id, participant }) => [id, participant ?? id]));
	const weight = new Map(priorities.map((one) => [one.persona, one.weight]));
	return board.personas
		.flatMap((persona) => {
			const heard = board.archetypes.find(({ id }) => id === persona.archetype)?.participants.length ?? 0;
			return persona.claims
				.filter(({ id, field, support }) => asked.has(field) && support !== 'hypothesis' && !met.has(id))
				.map((claim): UnmetNeed => {
					const people = new Set(claim.citations.map((id) => speaker.get(id) ?? id)).size;
					const of = Math.max(heard, people, 1);
					const signal = (people / of) * (weight.get(persona.id) ?? 0);
					return { persona: persona.id, claim: claim.id, citations: claim.citations, people, of, signal };
				});
		})
		.filter(({ people }) => people > 0)
		.sort((a, b) => b.signal - a.signal || (a.claim < b.claim ? -1 : 1));
}

/** The strongest unmet need as an option of its own, together with the strongest of another persona. Null where all are met. */
export function fourthOption(unmet: readonly UnmetNeed[]): FourthOption | null {
	const [first] = unmet;
	if (!first) return null;
	const other = unmet.find(({ persona }) => persona !== first.persona);
	const parts = [first, ...(other ? [other] : [])].slice(0, mostTogether);
	return {
		label: 'hypothesis',
		claims: parts.map(({ claim }) => claim),
		personas: parts.map(({ persona }) => persona),
	};
}
