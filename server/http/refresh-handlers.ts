import type { BoardId, JobId } from '../../shared/ids.ts';
import type { refreshCalls } from '../../shared/refresh-api.ts';
import type { JobRunner } from '../jobs/job-runner.ts';
import { leaveStaged, readStaged } from '../jobs/take-staged.ts';
import type { Clock } from '../ports.ts';
import type { InsightStore } from '../storage/insight-store.ts';
import { nextAfter, type RefreshStore } from '../storage/refresh-store.ts';
import type { Handlers } from './handle-contract.ts';

export type RefreshHandlerDeps = {
	refreshes: RefreshStore;
	insights: Pick<InsightStore, 'read' | 'write' | 'remove'>;
	jobs: Pick<JobRunner, 'start'>;
	/** Puts what was staged on a board. */
	takeStaged: (
		board: BoardId,
		wanted: { themes: boolean; leave: readonly string[] },
		by: string,
	) => Promise<{ step: JobId }>;
	clock: Pick<Clock, 'now'>;
};

/** The calls about looking at a board anew. */
export function createRefreshHandlers({
	refreshes,
	insights,
	jobs,
	takeStaged,
	clock,
}: RefreshHandlerDeps): Pick<Handlers, keyof typeof refreshCalls> {
	return {
		async readRefresh({ board }) {
			const [plan, staged] = await Promise.all([refreshes.plan(board), readStaged(insights, board)]);
			return { cadence: plan?.cadence ?? 'off', next: plan?.next.toISOString() ?? null, staged };
		},
		async planRefresh({ board, body: { cadence }, principal }) {
			const now = new Date(clock.now());
			const next = cadence === 'off' ? now : nextAfter(now, cadence);
			await refreshes.set(board, cadence, next, principal.label);
			return { cadence, next: cadence === 'off' ? null : next.toISOString() };
		},
		async startRefresh({ board, principal }) {
			const by = principal.label;
			return { jobId: await jobs.start(board, { kind: 'freshness', windowDays: 28, refresh: true, by }) };
		},
		takeRefresh: ({ board, body, principal }) => takeStaged(board, body, principal.label),
		leaveRefresh: ({ board }) => leaveStaged(insights, board),
	};
}
