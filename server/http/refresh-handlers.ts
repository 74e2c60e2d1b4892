import * as z from 'zod/mini';
import { type refreshCalls, stagedRefreshSchema } from '../../shared/refresh-api.ts';
import type { JobRunner } from '../jobs/job-runner.ts';
import type { Clock } from '../ports.ts';
import type { InsightStore } from '../storage/insight-store.ts';
import { nextAfter, type RefreshStore } from '../storage/refresh-store.ts';
import type { Handlers } from './handle-contract.ts';

export type RefreshHandlerDeps = {
	refreshes: RefreshStore;
	insights: Pick<InsightStore, 'read'>;
	jobs: Pick<JobRunner, 'start'>;
	clock: Pick<Clock, 'now'>;
};

/** The calls about looking at a board anew. */
export function createRefreshHandlers({
	refreshes,
	insights,
	jobs,
	clock,
}: RefreshHandlerDeps): Pick<Handlers, keyof typeof refreshCalls> {
	return {
		async readRefresh({ board }) {
			const [plan, kept] = await Promise.all([refreshes.plan(board), insights.read(board, 'refresh')]);
			const staged = z.safeParse(stagedRefreshSchema, kept?.content);
			return {
				cadence: plan?.cadence ?? 'off',
				next: plan?.next.toISOString() ?? null,
				staged: staged.success ? staged.data : null,
			};
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
	};
}
