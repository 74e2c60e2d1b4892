import type { historyCalls } from '../../shared/history-api.ts';
import { showDecisions } from '../decisions/show-decision.ts';
import { type RestoreDeps, restoreStep } from '../jobs/restore-step.ts';
import type { Handlers } from './handle-contract.ts';

export type HistoryDeps = Omit<RestoreDeps, 'showDecisions'> & Parameters<typeof showDecisions>[0];

/** The calls about what the machine did to a board. */
export function createHistoryHandlers(deps: HistoryDeps): Pick<Handlers, keyof typeof historyCalls> {
	return {
		async restoreStep({ board, job, principal }) {
			return restoreStep(withDecisionsShown(deps), board, job, principal.label);
		},
	};
}

/** The same with a way to weigh the board's decisions anew. */
export function withDecisionsShown<D extends HistoryDeps>(deps: D): D & Pick<RestoreDeps, 'showDecisions'> {
	return {
		...deps,
		async showDecisions(board) {
			await showDecisions(deps, board);
		},
	};
}
