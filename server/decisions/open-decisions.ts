import type { BoardId } from '../../shared/ids.ts';
import type { PrepareDeps } from '../jobs/prepare-job.ts';
import type { Clock, Log } from '../ports.ts';
import type { DecisionStore } from '../storage/decision-store.ts';
import { createKeepWeighed, type KeepWeighed } from './keep-weighed.ts';
import { decisionsOn } from './ledger.ts';
import { askOpinion, type OpinionDeps } from './opinion/opinion-desk.ts';
import { type ShowDeps, showDecisions, weighOpen } from './show-decision.ts';

type Deps = OpinionDeps & ShowDeps & { decisions: DecisionStore; clock: Clock; log: Log };

/** What keeps a server's decisions weighed, and what jobs do with them. */
export function openDecisions(
	deps: Deps,
): KeepWeighed & { work: Pick<PrepareDeps, 'showDecisions' | 'askOpinion' | 'decisionsOn'> } {
	const { decisions, rooms, clock, log } = deps;
	const weigh = (board: BoardId): Promise<number> => weighOpen(deps, board);
	return {
		...createKeepWeighed({ rooms, weigh, clock, log }),
		work: {
			showDecisions: (board) => showDecisions(deps, board),
			askOpinion: (board, id, steps) => askOpinion(deps, board, id, steps),
			decisionsOn: async (board) => decisionsOn(await decisions.list(board)),
		},
	};
}
