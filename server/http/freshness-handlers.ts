import * as z from 'zod/mini';
import { readBoard } from '../../shared/board-doc.ts';
import { claimText } from '../../shared/claim.ts';
import { AppError } from '../../shared/errors.ts';
import { type FreshnessJson, freshnessJsonSchema } from '../../shared/freshness.ts';
import type { freshnessCalls } from '../../shared/freshness-api.ts';
import type { BoardId } from '../../shared/ids.ts';
import { personaViews } from '../../shared/persona-view.ts';
import { decisionsOn } from '../decisions/ledger.ts';
import { isChange } from '../freshness/claims.ts';
import { withDismissals } from '../freshness/dismissals.ts';
import { toFreshnessReport } from '../freshness/report.ts';
import { toldTogether } from '../freshness/told-together.ts';
import type { JobRunner } from '../jobs/job-runner.ts';
import type { Clock } from '../ports.ts';
import type { DecisionStore } from '../storage/decision-store.ts';
import type { FreshnessStore } from '../storage/freshness-store.ts';
import type { InsightStore } from '../storage/insight-store.ts';
import type { Rooms } from '../sync/rooms.ts';
import type { Handlers } from './handle-contract.ts';

export type FreshnessDeps = {
	freshness: FreshnessStore;
	insights: Pick<InsightStore, 'read'>;
	jobs: Pick<JobRunner, 'start'>;
	rooms: Rooms;
	decisions: Pick<DecisionStore, 'list'>;
	clock: Pick<Clock, 'now'>;
};

/** The calls about what has changed since a board was made. */
export function createFreshnessHandlers(deps: FreshnessDeps): Pick<Handlers, keyof typeof freshnessCalls> {
	const { freshness, insights, jobs, rooms, decisions, clock } = deps;
	const decided = async (board: BoardId) => decisionsOn(await decisions.list(board));

	async function lastCheck(board: BoardId): Promise<{ found: FreshnessJson | null; madeAt: string | null }> {
		const kept = await insights.read(board, 'freshness');
		const parsed = z.safeParse(freshnessJsonSchema, kept?.content);
		return parsed.success && kept
			? { found: parsed.data, madeAt: kept.madeAt.toISOString() }
			: { found: null, madeAt: null };
	}

	return {
		async startFreshness({ board, body, principal }) {
			return { jobId: await jobs.start(board, { kind: 'freshness', ...body, by: principal.label }) };
		},
		async readFreshness({ board }) {
			const { found, madeAt } = await lastCheck(board);
			const [dismissals, on] = await Promise.all([freshness.dismissals(board), decided(board)]);
			const changed = (found?.claims ?? []).filter(({ state }) => isChange(state));
			return {
				freshness: found && withDismissals(found, dismissals),
				madeAt,
				dismissals,
				decisions: changed.flatMap(({ claim }) =>
					(on.get(claim) ?? []).map(({ id, question, at }) => ({ claim, decision: id, question, at })),
				),
			};
		},
		async readFreshnessReport({ board }) {
			const { found } = await lastCheck(board);
			if (found === null) throw new AppError('not-found', 'Nothing was compared on this board yet.');
			const snapshot = await rooms.transact(board, 'pipeline', readBoard);
			const told = withDismissals(found, await freshness.dismissals(board));
			const shown = {
				archetypes: snapshot.archetypes,
				personas: personaViews(snapshot).map((persona) => ({
					...persona,
					// A document travels: what people said stays on the board.
					claims: persona.claims.map((claim) => ({ ...claim, text: claimText(claim.text, () => '…') })),
				})),
			};
			return toFreshnessReport(told, shown, await decided(board));
		},
		async dismissSignal({ board, body: { key, reason }, principal }) {
			const { found } = await lastCheck(board);
			const current = found?.signals.filter(({ until }) => until === null) ?? [];
			const signal = current.find((one) => one.key === key);
			// What was told as one is dismissed as one.
			const also = toldTogether(
				current.filter(({ state }) => isChange(state)),
				found?.windowDays ?? 0,
			).find(({ lead }) => lead === signal)?.also;
			if (reason === null) {
				for (const one of [key, ...(also ?? []).map((other) => other.key)])
					await freshness.bringBack(board, one);
			} else {
				if (signal === undefined)
					throw new AppError('not-found', 'There is no such change in the last check.');
				const at = new Date(clock.now()).toISOString();
				for (const one of [signal, ...(also ?? [])])
					await freshness.dismiss(board, {
						key: one.key,
						since: one.since ?? at.slice(0, 10),
						reason,
						by: principal.label,
						at,
					});
			}
			return { dismissals: await freshness.dismissals(board) };
		},
	};
}
