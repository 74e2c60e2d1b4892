import type { PersonaId } from '../../shared/ids.ts';
import type { PersonaPriority } from './priority.ts';
import type { WeighedDecision } from './weigh-decision.ts';
import { tieWidth } from './weighted-sum.ts';

/** What serves one persona best by itself; several options where they are level, none where none does it any good. */
export type BestFor = {
	readonly persona: PersonaId;
	readonly options: readonly string[];
	readonly score: number;
};

export type TopPersona = BestFor & {
	readonly weight: number;
	/** What another persona's lead would ask for, and the weight it would need for that; the others scaled in proportion. */
	readonly overtakes: readonly (BestFor & { readonly weight: number; readonly now: number })[];
};

/** The personas by weight, highest first; those alike in the order of the board. */
export function ranked(priorities: readonly PersonaPriority[]): PersonaPriority[] {
	return [...priorities].sort((a, b) => b.weight - a.weight);
}

/**
 * The best option for the persona that counts most, and what would be best if another one led. Persona k leads from
 * the weight `w` on at which `w = t·(1 − w)/(1 − w_k)`, with `t` the largest weight of the others.
 */
export function bestForTop(weighed: WeighedDecision): TopPersona {
	const [top, ...others] = ranked(weighed.priorities);
	return {
		...bestFor(weighed, top!.persona),
		weight: top!.weight,
		overtakes: others
			.filter(({ weight }) => weight < 1)
			.map(({ persona, weight }) => {
				const share = top!.weight / (1 - weight);
				return { ...bestFor(weighed, persona), weight: share / (1 + share), now: weight };
			}),
	};
}

function bestFor({ cells }: WeighedDecision, persona: PersonaId): BestFor {
	const own = cells.filter((cell) => cell.persona === persona);
	const score = Math.max(...own.map((cell) => cell.score));
	const options = own
		.filter((cell) => score > 0 && score - cell.score <= tieWidth)
		.map(({ option }) => option);
	return { persona, options, score };
}
