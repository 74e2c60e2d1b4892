import { type BoardSnapshot, readBoard } from '../../shared/board-doc.ts';
import type { FreshnessJson } from '../../shared/freshness.ts';
import { effectiveGrouping, movesKept } from '../../shared/grouping.ts';
import type { BoardId, EvidenceId } from '../../shared/ids.ts';
import type { StagedRefresh } from '../../shared/refresh-api.ts';
import type { Membership, Theme } from '../../shared/theme.ts';
import { isChange } from '../freshness/claims.ts';
import type { Clock } from '../ports.ts';
import { checkBoardFreshness } from './check-freshness.ts';
import type { FreshnessWork } from './job-work.ts';
import type { Plan } from './plan.ts';
import { type RunDeps, runJob, type Steps } from './run.ts';

export type RefreshDeps = RunDeps & {
	clock: Pick<Clock, 'now'>;
	/** Measures the board's people anew from what its log holds now. */
	measure: (board: BoardId) => Promise<void>;
};

/**
 * Looks at a board anew: measures, groups on trial, and compares what people do now with what they did. Themes, personas
 * and what people placed stay as they are; what came of it is for people to look at.
 */
export async function refreshBoard(
	deps: RefreshDeps,
	board: BoardId,
	work: FreshnessWork,
	steps: Steps,
): Promise<{ found: FreshnessJson | null; staged: StagedRefresh; summary: string }> {
	steps.onProgress('Measuring', 0, 0);
	await deps.measure(board);
	steps.signal.throwIfAborted();
	const snapshot = await deps.rooms.transact(board, 'pipeline', readBoard);
	const ids = (await deps.evidence.list(board)).flatMap(({ id, kind }) => (kind === 'measured' ? [] : [id]));
	const trial = ids.length === 0 ? new Map() : (await runJob(deps, board, { kind: 'group' }, steps)).plan;
	const { found, summary } = await checkBoardFreshness(deps, board, work, steps);
	const at = new Date(deps.clock.now()).toISOString();
	const staged = stagedOf(snapshot, trial, ids, found, { at, summary });
	return { found, staged, summary: `${newsOf(staged)} ${summary}` };
}

/** What a trial grouping would change on the board, in counts and labels. */
function stagedOf(
	{ themes, members, moves }: Pick<BoardSnapshot, 'themes' | 'members' | 'moves'>,
	trial: Plan,
	ids: readonly EvidenceId[],
	found: FreshnessJson | null,
	about: { at: string; summary: string },
): StagedRefresh {
	const now = effectiveGrouping(themes, members, moves);
	const next = effectiveGrouping(
		[
			...(
				(trial.get('themes') ?? new Map(themes.map((one) => [one.id, one]))) as ReadonlyMap<string, Theme>
			).values(),
		],
		(trial.get('members') ?? members) as ReadonlyMap<EvidenceId, Membership>,
		moves,
	);
	const labels = (of: typeof now): Map<string, string> =>
		new Map(of.themes.flatMap(({ id, label, members: own }) => (own.length > 0 ? [[id, label]] : [])));
	const [before, after] = [labels(now), labels(next)];
	const home = new Map(now.themes.flatMap(({ id, members: own }) => own.map((one) => [one, id] as const)));
	const changes = found?.signals.filter(({ state, until }) => until === null && isChange(state));
	return {
		...about,
		notes: ids.length,
		unseen: ids.filter((id) => !members.has(id)).length,
		themes: {
			now: before.size,
			staged: after.size,
			added: [...after].flatMap(([id, label]) => (before.has(id) ? [] : [label])),
			gone: [...before].flatMap(([id, label]) => (after.has(id) ? [] : [label])),
			moved: next.themes
				.flatMap(({ id, members: own }) => own.map((one) => [home.get(one), id] as const))
				.filter(([was, is]) => was !== undefined && was !== is).length,
		},
		moves: movesKept(next, moves),
		changes: changes?.length ?? null,
		touched: found ? found.claims.filter(({ state }) => isChange(state)).length : null,
	};
}

/** "12 notes no grouping has seen; grouping again would add 1 theme and move 3 notes." */
function newsOf({ unseen, themes }: StagedRefresh): string {
	const n = (count: number, one: string): string => `${count} ${count === 1 ? one : `${one}s`}`;
	return `${n(unseen, 'note')} no grouping has seen; grouping again would add ${n(themes.added.length, 'theme')} and move ${n(themes.moved, 'note')}.`;
}
