import { type BoardSnapshot, readBoard } from '../../shared/board-doc.ts';
import type { FreshnessJson } from '../../shared/freshness.ts';
import { effectiveGrouping, movesKept } from '../../shared/grouping.ts';
import type { BoardId, EvidenceId } from '../../shared/ids.ts';
import type { StagedPeople, StagedRefresh } from '../../shared/refresh-api.ts';
import { isChange } from '../freshness/claims.ts';
import { toldTogether } from '../freshness/told-together.ts';
import type { Clock } from '../ports.ts';
import { checkBoardFreshness } from './check-freshness.ts';
import type { FreshnessWork } from './job-work.ts';
import { type RunDeps, runJob, type Steps } from './run.ts';
import { groundOf, leaveOut, onTrial, stagedPeople } from './staged.ts';
import { readLeft, type Trial } from './take-staged.ts';

export type RefreshDeps = RunDeps & {
	clock: Pick<Clock, 'now'>;
	/** Measures the board's people anew from what its log holds now. */
	measure: (board: BoardId) => Promise<void>;
};

/**
 * Looks at a board anew: measures, groups and writes on trial as far as the board itself goes, and compares what people
 * do now with what they did. Themes, personas and what people placed stay as they are; what came of it is for people to
 * take or to leave.
 */
export async function refreshBoard(
	deps: RefreshDeps,
	board: BoardId,
	work: FreshnessWork,
	steps: Steps,
): Promise<{ found: FreshnessJson | null; staged: StagedRefresh; trial: Trial | null; summary: string }> {
	steps.onProgress('Measuring', 0, 0);
	await deps.measure(board);
	steps.signal.throwIfAborted();
	const snapshot = await deps.rooms.transact(board, 'pipeline', readBoard);
	const ids = (await deps.evidence.list(board)).flatMap(({ id, kind }) => (kind === 'measured' ? [] : [id]));
	const tried = ids.length === 0 ? null : await tryAnew(deps, board, snapshot, steps);
	const { found, summary } = await checkBoardFreshness(deps, board, work, steps);
	const at = new Date(deps.clock.now()).toISOString();
	const next = tried ? onTrial(snapshot, tried.trial.outcome.plan) : snapshot;
	const people = tried?.people ?? null;
	const staged = { ...stagedOf(snapshot, next, ids, found), at, summary, people };
	return { found, staged, trial: tried?.trial ?? null, summary: `${newsOf(staged)} ${summary}` };
}

/** What a board would be, made anew from all it holds; sentences that were left before are left out. */
async function tryAnew(
	deps: RefreshDeps,
	board: BoardId,
	now: BoardSnapshot,
	steps: Steps,
): Promise<{ trial: Trial; people: StagedPeople | null }> {
	const kind = now.personas.length > 0 ? 'personas' : now.archetypes.length > 0 ? 'archetypes' : 'group';
	const outcome = await runJob(deps, board, { kind }, steps, { anew: true });
	const trial = { kind, ground: groundOf(now), outcome } as const;
	if (kind === 'group') return { trial, people: null };
	const before = await readLeft(deps.insights, board);
	const found = stagedPeople(now, onTrial(now, outcome.plan), before);
	// A persona somebody did not want is offered again: the one its people had may be gone.
	const staying = found.personas.filter(({ state }) => state === 'stays');
	const { plan, left } = leaveOut(outcome.plan, now, staying, before);
	const people = left.length === 0 ? found : stagedPeople(now, onTrial(now, plan), before);
	return {
		trial: { ...trial, outcome: { ...outcome, plan } },
		people: { ...people, leftBefore: left.length, summary: outcome.summary },
	};
}

/** What a trial would change in the themes, in counts and labels, and what the comparison found. */
function stagedOf(
	before: BoardSnapshot,
	trial: BoardSnapshot,
	ids: readonly EvidenceId[],
	found: FreshnessJson | null,
): Omit<StagedRefresh, 'at' | 'summary' | 'people'> {
	const { members, moves } = before;
	const now = effectiveGrouping(before.themes, members, moves);
	const next = effectiveGrouping(trial.themes, trial.members, moves);
	const labels = (of: typeof now): Map<string, string> =>
		new Map(of.themes.flatMap(({ id, label, members: own }) => (own.length > 0 ? [[id, label]] : [])));
	const [was, is] = [labels(now), labels(next)];
	const home = new Map(now.themes.flatMap(({ id, members: own }) => own.map((one) => [one, id] as const)));
	const changes = found?.signals.filter(({ state, until }) => until === null && isChange(state));
	return {
		notes: ids.length,
		unseen: ids.filter((id) => !members.has(id)).length,
		themes: {
			now: was.size,
			staged: is.size,
			added: [...is].flatMap(([id, label]) => (was.has(id) ? [] : [label])),
			gone: [...was].flatMap(([id, label]) => (is.has(id) ? [] : [label])),
			moved: next.themes
				.flatMap(({ id, members: own }) => own.map((one) => [home.get(one), id] as const))
				.filter(([from, to]) => from !== undefined && from !== to).length,
		},
		moves: movesKept(next, moves),
		changes: found && changes ? toldTogether(changes, found.windowDays).length : null,
		touched: found ? found.claims.filter(({ state }) => isChange(state)).length : null,
	};
}

/** "12 notes no grouping has seen; grouping again would add 1 theme and move 3 notes." */
function newsOf({ unseen, themes, people }: StagedRefresh): string {
	const n = (count: number, one: string): string => `${count} ${count === 1 ? one : `${one}s`}`;
	const changed = people?.personas.reduce((sum, { changes }) => sum + changes.length, 0);
	return `${n(unseen, 'note')} no grouping has seen; grouping again would add ${n(themes.added.length, 'theme')} and move ${n(themes.moved, 'note')}.${changed === undefined ? '' : ` ${n(changed, 'sentence')} of personas would change.`}`;
}
