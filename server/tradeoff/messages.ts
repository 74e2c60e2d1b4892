import type { ClaimId, PersonaId } from '../../shared/ids.ts';
import { type Turn, turnsOf } from './recommend.ts';
import type { Cell, TradeoffBoard } from './types.ts';
import type { WeighedDecision } from './weigh-decision.ts';
import { leadingReason, lookupOf } from './words.ts';

/** What to tell those who backed an option that is not built now: acknowledge, evidence, trade-off, when we look again. */
export type StakeholderMessage = {
	readonly option: string;
	/** The persona they speak for: the one their option serves best. Null where it serves none that is known. */
	readonly persona: PersonaId | null;
	/** The sentence of that persona that is at stake. */
	readonly need: ClaimId | null;
	/** The cell of the leading option for that persona: what it does for them meanwhile. */
	readonly meanwhile: Cell | null;
	/** How far their option is behind, in steps of the weighted sum. */
	readonly behind: number;
	/** The weight of a persona at which their option would lead, the nearest one. */
	readonly reopens: Turn | null;
	/** What is watched on that persona and would bring the question back. */
	readonly watch: readonly ClaimId[];
};

/** One message for every option but the leading one, in the order of the decision. */
export function messagesOf(weighed: WeighedDecision, board: TradeoffBoard): StakeholderMessage[] {
	const { options, winner, cells, priorities } = weighed;
	const turns = turnsOf(weighed);
	const look = lookupOf(board);
	const now = new Map(priorities.map(({ persona, weight }) => [persona, weight]));
	const best = options.find(({ id }) => id === winner)!;
	return options
		.filter(({ id }) => id !== winner)
		.map(({ id, score }) => {
			const served = cells
				.filter((cell) => cell.option === id && cell.score > 0)
				.sort((a, b) => b.score * now.get(b.persona)! - a.score * now.get(a.persona)!)[0];
			const persona = served?.persona ?? null;
			return {
				option: id,
				persona,
				need: served ? (leadingReason(served, look)?.claim ?? null) : null,
				meanwhile: cells.find((cell) => cell.option === winner && cell.persona === persona) ?? null,
				behind: best.score - score,
				reopens: turns.find(({ challenger }) => challenger === id) ?? null,
				watch: (board.personas.find((one) => one.id === persona)?.claims ?? [])
					.filter(({ field }) => field === 'watch')
					.map((claim) => claim.id),
			};
		});
}
