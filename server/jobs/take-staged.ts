import * as z from 'zod/mini';
import { type BoardMapName, boardMapNames, readBoard } from '../../shared/board-doc.ts';
import type { Claim } from '../../shared/claim.ts';
import { AppError } from '../../shared/errors.ts';
import { evaluationSchema } from '../../shared/evaluation.ts';
import type { BoardId, ClaimId, JobId } from '../../shared/ids.ts';
import { type StagedRefresh, stagedRefreshSchema } from '../../shared/refresh-api.ts';
import type { RandomBytes } from '../ports.ts';
import type { EvaluationStore } from '../storage/evaluation-store.ts';
import type { InsightKind, InsightStore } from '../storage/insight-store.ts';
import { keepEdits } from '../synthesis/keep-edits.ts';
import { byId, type Plan } from './plan.ts';
import { asItMayBe } from './restore-step.ts';
import type { Outcome } from './run.ts';
import { groundOf, leaveOut } from './staged.ts';
import { type StepDeps, writeStep } from './write-step.ts';

const trialKindSchema = z.enum(['group', 'archetypes', 'personas']);
/** How far a trial goes: as far as the board itself. */
export type TrialKind = z.infer<typeof trialKindSchema>;
export type Trial = {
	readonly kind: TrialKind;
	/** What the board was when it was made, see `groundOf`. */
	readonly ground: string;
	readonly outcome: Pick<Outcome, 'plan' | 'found' | 'evaluation'>;
};

const keptPlanSchema = z.object({
	ground: z.string(),
	kind: trialKindSchema,
	maps: z.partialRecord(z.enum(boardMapNames), z.record(z.string(), z.unknown())),
	found: z.record(z.string(), z.unknown()),
	evaluation: z.nullable(evaluationSchema),
});
type KeptPlan = z.infer<typeof keptPlanSchema>;
const leftSchema = z.array(z.string());
/** Changes nobody wanted that are remembered; the newest stay. */
const mostLeft = 5000;

type Insights = Pick<InsightStore, 'read' | 'write' | 'remove'>;

/** Keeps what a trial would write until somebody takes or leaves it. */
export async function keepStaged(
	insights: Insights,
	board: BoardId,
	staged: StagedRefresh,
	trial: Trial | null,
): Promise<void> {
	if (trial === null) await insights.remove(board, 'refresh-plan');
	else {
		const { plan, found, evaluation } = trial.outcome;
		await insights.write(board, 'refresh-plan', {
			ground: trial.ground,
			kind: trial.kind,
			maps: Object.fromEntries([...plan].map(([name, map]) => [name, Object.fromEntries(map)])),
			found: Object.fromEntries(found),
			evaluation: evaluation ?? null,
		} satisfies KeptPlan);
	}
	await insights.write(board, 'refresh', staged);
}

/** What was staged last; null where nothing is. */
export async function readStaged(
	insights: Pick<InsightStore, 'read'>,
	board: BoardId,
): Promise<StagedRefresh | null> {
	const staged = z.safeParse(stagedRefreshSchema, (await insights.read(board, 'refresh'))?.content);
	return staged.success ? staged.data : null;
}

/** Keys of changed sentences that were not wanted when they were offered. */
export async function readLeft(insights: Pick<InsightStore, 'read'>, board: BoardId): Promise<Set<string>> {
	const left = z.safeParse(leftSchema, (await insights.read(board, 'refresh-left'))?.content);
	return new Set(left.success ? left.data : []);
}

export type TakeDeps = StepDeps & {
	evaluations: Pick<EvaluationStore, 'add'>;
	/** Weighs the board's decisions on its personas as they are now. */
	showDecisions: (board: BoardId) => Promise<void>;
	random: RandomBytes;
};

/**
 * Puts what was staged on the board as one step of its history: with the new themes or without, and without sentences
 * and new personas nobody wants. Moves and edits made since are respected. Throws AppError `not-found` where nothing is staged, `conflict`
 * where the machine's part of the board is another by now.
 */
export async function takeStaged(
	deps: TakeDeps,
	board: BoardId,
	{ themes, leave }: { themes: boolean; leave: readonly string[] },
	by: string,
): Promise<{ step: JobId }> {
	const { insights, rooms, evaluations, random } = deps;
	const staged = await readStaged(insights, board);
	const kept = z.safeParse(keptPlanSchema, (await insights.read(board, 'refresh-plan'))?.content);
	if (staged === null || !kept.success)
		throw new AppError('not-found', 'Nothing is staged. Look at the board anew first.');
	const { ground, kind, maps, found, evaluation } = kept.data;
	const snapshot = await rooms.transact(board, 'pipeline', readBoard);
	if (groundOf(snapshot) !== ground)
		throw new AppError(
			'conflict',
			'The board was grouped or written anew since this was staged. Look at it anew first.',
		);
	const whole: Plan = new Map(
		Object.entries(maps).flatMap(([name, map]) =>
			themes || (name !== 'themes' && name !== 'members')
				? [[name as BoardMapName, new Map(Object.entries(map ?? {}))] as const]
				: [],
		),
	);
	if (whole.size === 0) throw new AppError('bad-request', 'Only themes were staged. Choose to take them.');
	const { plan, left } = leaveOut(whole, snapshot, staged.people?.personas ?? [], new Set(leave));
	const claims = plan.get('claims') as ReadonlyMap<ClaimId, Claim> | undefined;
	if (claims) plan.set('claims', byId(keepEdits([...claims.values()], snapshot.claims, snapshot.edits)));
	const step: JobId = `jo_${Buffer.from(random(12)).toString('base64url')}`;
	await writeStep(deps, board, {
		id: step,
		line: { what: kind, by },
		plan,
		found: new Map(
			(Object.entries(found) as [InsightKind, unknown][]).filter(([name]) => themes || name !== 'grouping'),
		),
		mend: asItMayBe,
	});
	if (evaluation) await evaluations.add(board, step, evaluation);
	if (kind === 'personas') await deps.showDecisions(board);
	await forget(insights, board, left);
	return { step };
}

/** Leaves all that was staged; resolves with how many changed sentences that are. */
export async function leaveStaged(insights: Insights, board: BoardId): Promise<{ left: number }> {
	const staged = await readStaged(insights, board);
	const keys = staged?.people?.personas.flatMap(({ changes }) => changes.map(({ key }) => key)) ?? [];
	await forget(insights, board, keys);
	return { left: keys.length };
}

/** Nothing is staged any more, and these changes are not offered again. */
async function forget(insights: Insights, board: BoardId, left: readonly string[]): Promise<void> {
	if (left.length > 0) {
		const all = new Set([...(await readLeft(insights, board)), ...left]);
		await insights.write(board, 'refresh-left', [...all].slice(-mostLeft));
	}
	await insights.remove(board, 'refresh-plan');
	await insights.remove(board, 'refresh');
}
