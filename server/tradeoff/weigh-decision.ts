import type { PersonaId } from '../../shared/ids.ts';
import type { EvidenceLevel } from '../../shared/persona.ts';
import { cellsOf } from './cells.ts';
import { type PersonaPriority, prioritiesOf } from './priority.ts';
import type { BoardDecision } from './read-decision.ts';
import { readEffort } from './read-effort.ts';
import { rice, topsis } from './second-opinions.ts';
import { withoutSetAside } from './set-aside.ts';
import type { Cell, TradeoffBoard } from './types.ts';
import { type TradeoffVerdict, weigh } from './verdict.ts';

export type WeighedOption = {
	readonly id: string;
	readonly title: string;
	/** Weighted sum, −2…+2. */
	readonly score: number;
	readonly winShare: number;
	/** The most it can fall short of the best option, whichever persona counts. */
	readonly regret: number;
	/** How much evidence stands behind its cells, weighted as they are, 0…1. */
	readonly confidence: number;
	/** TOPSIS closeness, 0…1. */
	readonly topsis: number;
	/** RICE; null where the effort is not known. */
	readonly rice: number | null;
};

export type WeighedDecision = {
	readonly decision: BoardDecision;
	readonly options: readonly WeighedOption[];
	readonly cells: readonly Cell[];
	readonly priorities: readonly PersonaPriority[];
	readonly tipping: readonly { persona: PersonaId; challenger: string; weight: number | null }[];
	readonly winner: string;
	/** Other options with the winner's sum. */
	readonly level: readonly string[];
	readonly verdict: TradeoffVerdict;
	readonly seed: number;
};

/** Confidence RICE takes from an evidence level (Intercom's 50, 80 and 100 %). */
const sure: Readonly<Record<EvidenceLevel, number>> = {
	hypothesis: 0.5,
	qualitative: 0.8,
	mixed: 1,
	statistical: 1,
};

/** Weighs a decision on a board. The same board, decision and seed give the same result. */
export function weighDecision(all: TradeoffBoard, decision: BoardDecision, seed = 1): WeighedDecision {
	const board = withoutSetAside(all);
	const cells = cellsOf(decision, board);
	const priorities = prioritiesOf(board, decision);
	const weights = priorities.map(({ weight }) => weight);
	const people = board.personas.length;
	const rows = decision.options.map((_, option) => cells.slice(option * people, (option + 1) * people));
	const scores = rows.map((row) => row.map(({ score }) => score));
	const confidence = rows.map((row) =>
		row.reduce((sum, cell, persona) => sum + cell.confidence * weights[persona]!, 0),
	);
	const found = weigh({
		scores,
		doubt: rows.map((row) => row.map(doubtOf)),
		weights,
		confidence,
		seed,
	});
	const closeness = topsis(scores, weights);
	const reached = rice(
		scores,
		board.personas.map(({ level }, at) => ({ reach: priorities[at]!.reach, confidence: sure[level] })),
		decision.options.map(({ effort }) => readEffort(effort)),
	);
	const idAt = (option: number): string => decision.options[option]!.id;
	return {
		decision,
		options: decision.options.map(({ id, title }, at) => ({
			id,
			title,
			score: found.sums[at]!,
			winShare: found.winShares[at]!,
			regret: found.regrets[at]!,
			confidence: confidence[at]!,
			topsis: closeness[at]!,
			rice: reached[at]!,
		})),
		cells,
		priorities,
		tipping: found.tips.map(({ persona, challenger, weight }) => ({
			persona: board.personas[persona]!.id,
			challenger: idAt(challenger),
			weight,
		})),
		winner: idAt(found.winner),
		level: found.level.map(idAt),
		verdict: found.verdict,
		seed,
	};
}

/**
 * How far a score may be off, in steps: one step at two people, less with more as a mean's error shrinks (√(2/n)). A
 * cell nobody spoke about may be off by one step either way; what a person gave is not doubted.
 */
export function doubtOf({ by, people }: Pick<Cell, 'by' | 'people'>): number {
	if (by !== null) return 0;
	return Math.min(1, Math.sqrt(2 / Math.max(1, people)));
}
