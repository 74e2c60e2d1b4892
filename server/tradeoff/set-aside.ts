import { setAsideReason } from '../../shared/grouping.ts';
import type { TradeoffBoard } from './types.ts';

/**
 * The board without what people dragged out of every theme (rule TR27): such a note stands behind no score until it is
 * put back, and a claim that rested on nothing else is a hypothesis.
 */
export function withoutSetAside(board: TradeoffBoard): TradeoffBoard {
	const aside = new Set(
		(board.parked ?? []).flatMap(({ evidence, reason }) => (reason === setAsideReason ? [evidence] : [])),
	);
	if (aside.size === 0) return board;
	return {
		...board,
		personas: board.personas.map((persona) => ({
			...persona,
			claims: persona.claims.map((claim) => {
				const citations = claim.citations.filter((id) => !aside.has(id));
				if (citations.length === claim.citations.length) return claim;
				const support = citations.length === 0 ? ('hypothesis' as const) : claim.support;
				return { ...claim, citations, support };
			}),
		})),
	};
}
