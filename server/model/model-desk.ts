import { readBoard } from '../../shared/board-doc.ts';
import { AppError } from '../../shared/errors.ts';
import { effectiveGrouping } from '../../shared/grouping.ts';
import type { BoardId } from '../../shared/ids.ts';
import type { JobOptions } from '../../shared/job.ts';
import { type ModelRun, type ModelSettings, modelRunSchema } from '../../shared/model-api.ts';
import type { Clearance } from '../people/cleared.ts';
import { personaTasks } from '../pipeline/persona-tasks.ts';
import type { Clock } from '../ports.ts';
import type { EvidenceStore } from '../storage/evidence-store.ts';
import type { InsightStore } from '../storage/insight-store.ts';
import type { ModelStore } from '../storage/model-store.ts';
import type { Rooms } from '../sync/rooms.ts';
import type { ClaimEngine } from '../synthesis/engine.ts';
import { planModelRun } from '../synthesis/model/model-engine.ts';
import type { Asking, OpenModel } from '../synthesis/model/open-model.ts';

export type ModelDeskDeps = {
	/** Null: the operator set none up. */
	model: OpenModel | null;
	store: ModelStore;
	clearance: Pick<Clearance, 'assertCleared'>;
	rooms: Pick<Rooms, 'transact'>;
	evidence: Pick<EvidenceStore, 'list'>;
	insights: Pick<InsightStore, 'read'>;
	clock: Clock;
};

/** Whether a board's notes may go to the language model, and what then becomes of them. */
export interface ModelDesk {
	settings(board: BoardId): Promise<ModelSettings>;
	/**
	 * `host`: the one that was shown to whoever agrees; null takes it back. `mostTokens`: most a run may take; absent: as
	 * much as the operator allows. Throws AppError `conflict` when it is another host now.
	 */
	agree(
		board: BoardId,
		wanted: { host: string | null; mostTokens?: number | undefined },
		by: string,
	): Promise<ModelSettings['agreed']>;
	/** Throws AppError with the reason when a run with the model would be refused. */
	assertMayRun(board: BoardId): Promise<void>;
	/**
	 * The model for single questions about a board; null where none is set up or nobody agreed. `mayAsk`: throws AppError
	 * with the reason instead.
	 */
	asking(board: BoardId, how?: { mayAsk: boolean }): Promise<Asking | null>;
	/**
	 * Who writes a board's personas: the model where somebody agreed to it, unless a run asks for the built-in engine.
	 * `notice` says why it is not the model although it might be. Throws AppError for a run that asks for the model.
	 */
	engineFor(
		board: BoardId,
		wanted: JobOptions['engine'],
	): Promise<{ engine: ClaimEngine | undefined; notice: string | null }>;
}

export function createModelDesk(deps: ModelDeskDeps): ModelDesk {
	const { model, store, clock } = deps;

	async function agreed(board: BoardId): Promise<ModelSettings['agreed']> {
		const agreement = await store.agreement(board);
		// Who agreed to one address did not agree to another.
		if (agreement === null || agreement.host !== model?.endpoint.host) return null;
		return { by: agreement.by, at: agreement.at.toISOString() };
	}

	/** Most tokens a run of the board may take. */
	async function budgetOf(open: OpenModel, board: BoardId): Promise<number> {
		return Math.min(open.mostTokens, (await store.agreement(board))?.mostTokens ?? open.mostTokens);
	}

	async function assertMayRun(board: BoardId): Promise<void> {
		if (model === null) throw noModel();
		if ((await agreed(board)) === null)
			throw new AppError(
				'not-allowed',
				`Nobody has agreed that notes of this board go to ${model.endpoint.host}. An owner can, in the model settings.`,
				{ at: 'engine' },
			);
		await deps.clearance.assertCleared(board, 'model');
	}

	async function estimate(open: OpenModel, board: BoardId): Promise<ModelSettings['estimate']> {
		const snapshot = await deps.rooms.transact(board, 'pipeline', readBoard);
		if (snapshot.archetypes.length === 0) return null;
		const { tasks } = await personaTasks({
			evidence: await deps.evidence.list(board),
			grouping: effectiveGrouping(snapshot.themes, snapshot.members, snapshot.moves),
			archetypes: snapshot.archetypes,
			tensions: snapshot.tensions,
			usage: [],
			customers: [],
			previous: { personas: snapshot.personas },
		});
		const { tokens, ...plan } = await planModelRun(tasks, {
			endpoint: open.endpoint,
			store: store.parts(board),
		});
		const cost = { tokens: tokens.input + tokens.output, dollars: open.dollars(tokens) };
		return { ...plan, cost, budget: await budgetOf(open, board) };
	}

	return {
		async settings(board) {
			const lastRun = modelRunSchema.safeParse((await deps.insights.read(board, 'model'))?.content);
			return {
				configured: model && {
					model: model.endpoint.model,
					host: model.endpoint.host,
					onThisMachine: model.onThisMachine,
					mostTokens: model.mostTokens,
				},
				agreed: await agreed(board),
				estimate: model && (await estimate(model, board)),
				lastRun: lastRun.success ? (lastRun.data satisfies ModelRun) : null,
			};
		},
		async agree(board, { host, mostTokens }, by) {
			if (host === null) {
				await store.agree(board, null);
				return null;
			}
			if (model === null) throw noModel();
			if (host !== model.endpoint.host)
				throw new AppError(
					'conflict',
					`Notes would go to ${model.endpoint.host} now, not to ${host}. Look again before you agree.`,
					{ at: 'host' },
				);
			await store.agree(board, { host, by, at: new Date(clock.now()), mostTokens: mostTokens ?? null });
			return agreed(board);
		},
		assertMayRun,
		async asking(board, { mayAsk } = { mayAsk: false }) {
			if (mayAsk) await assertMayRun(board);
			if (model === null || (await agreed(board)) === null) return null;
			return model.asking({ store: store.parts(board), mostTokens: await budgetOf(model, board) });
		},
		async engineFor(board, wanted) {
			const none = { engine: undefined, notice: null };
			if (wanted === 'local' || (wanted === undefined && (model === null || (await agreed(board)) === null)))
				return none;
			try {
				await assertMayRun(board);
			} catch (error) {
				if (wanted === 'model' || !(error instanceof AppError)) throw error;
				return { engine: undefined, notice: `Written by the built-in engine. ${error.message}` };
			}
			const open = model!;
			const mostTokens = await budgetOf(open, board);
			return { engine: open.run({ store: store.parts(board), mostTokens }), notice: null };
		},
	};
}

export function noModel(): AppError {
	return new AppError(
		'bad-request',
		'This server has no language model set up. Personas are written by the built-in engine.',
		{ at: 'engine' },
	);
}
