import type { BoardId } from '../../shared/ids.ts';
import { languageAmong } from '../../words/languages.ts';
import type { ImportDeps } from '../imports/import-deps.ts';
import type { JobRunner } from '../jobs/job-runner.ts';
import { takeStaged } from '../jobs/take-staged.ts';
import type { ModelDesk } from '../model/model-desk.ts';
import { toHtml, toMarkdown } from '../pipeline/research/blocks.ts';
import type { DecisionStore } from '../storage/decision-store.ts';
import type { EvaluationStore } from '../storage/evaluation-store.ts';
import type { RoundStore } from '../storage/round-store.ts';
import { createStepStore } from '../storage/step-store.ts';
import { layOut } from '../templates/lay-out.ts';
import { templatesIn } from '../templates/templates.ts';
import { type AccessDeps, createAccessHandlers } from './access-handlers.ts';
import { type AuditDeps, createAuditHandlers } from './audit-handlers.ts';
import { type BehaviourDeps, createBehaviourHandlers } from './behaviour-handlers.ts';
import { createConsensusHandlers } from './consensus-handlers.ts';
import { createDecisionHandlers, type DecisionDeps } from './decision-handlers.ts';
import { deleteBoard } from './delete-board.ts';
import { exportBoard, exportReport, exportResearch } from './exports.ts';
import { createFreshnessHandlers, type FreshnessDeps } from './freshness-handlers.ts';
import { createGroupingHandlers } from './grouping-handlers.ts';
import type { Handlers } from './handle-contract.ts';
import { createHistoryHandlers, type HistoryDeps, withDecisionsShown } from './history-handlers.ts';
import { createHypothesisHandlers, type HypothesisDeps } from './hypothesis-handlers.ts';
import { createImportHandlers } from './import-handlers.ts';
import { createPeopleHandlers, type PeopleDeps } from './people-handlers.ts';
import { readSample } from './sample.ts';
import { createUpkeepHandlers, type UpkeepHandlerDeps } from './upkeep-handlers.ts';
import { createVersionHandlers, type VersionDeps } from './version-handlers.ts';

export type HandlerDeps = AccessDeps & {
	imports: ImportDeps;
	people: PeopleDeps;
	jobs: JobRunner;
	model: ModelDesk;
	decisions: DecisionStore;
	watchDecisions: DecisionDeps['watchDecisions'];
	hypotheses: HypothesisDeps['hypotheses'];
	rounds: RoundStore;
	versions: VersionDeps['versions'];
	upkeep: Omit<UpkeepHandlerDeps, 'jobs' | 'takeStaged'>;
	/** The model that would be asked; null where none is configured. */
	modelName: string | null;
	insights: BehaviourDeps['insights'] & AuditDeps['insights'] & HistoryDeps['insights'];
	freshness: FreshnessDeps['freshness'];
	evaluations: Pick<EvaluationStore, 'list' | 'add'>;
	/** Hosts beyond this server that are sent text, by the operator's settings. */
	passesTextTo: { host: string; purpose: string }[];
	/** Host of the provider people sign in with; null where none is set. */
	signInHost: string | null;
};

/** What each call of the contract does. */
export function createHandlers(deps: HandlerDeps): Handlers {
	const { boards, jobs } = deps;
	const { evidence } = deps.imports;
	const { clearance, entities } = deps.people;
	const stepDeps = {
		...deps,
		...deps.imports,
		steps: createStepStore(deps.imports.database),
		boardOf: (board: BoardId) =>
			exportBoard({ boards, entities, insights: deps.insights, ...deps.imports }, board),
	};
	return {
		...createAccessHandlers(deps),
		...createImportHandlers(deps.imports, deps.people.vault, jobs),
		...createPeopleHandlers(deps.people),
		...createBehaviourHandlers({ ...deps.imports, insights: deps.insights }),
		...createAuditHandlers({ ...deps, ...deps.imports, clearance }),
		...createFreshnessHandlers({ ...deps, rooms: deps.imports.rooms }),
		...createGroupingHandlers({ ...deps.imports, insights: deps.insights }),
		...createHistoryHandlers(stepDeps),
		...createConsensusHandlers({ ...deps, rooms: deps.imports.rooms }),
		...createHypothesisHandlers({ ...deps, rooms: deps.imports.rooms }),
		...createDecisionHandlers({
			...deps,
			exports: { boards, entities, insights: deps.insights, ...deps.imports },
			clearance,
			policy: deps.upkeep.policy,
			audit: deps.people.audit,
		}),
		...createVersionHandlers({
			...deps.imports,
			versions: deps.versions,
			audit: deps.people.audit,
			publisher: deps.upkeep.publisher,
			policy: deps.upkeep.policy,
			clearance,
			keys: deps.upkeep.ingest.keyNames,
			decisions: deps.decisions.list,
			model: deps.modelName,
			random: deps.random,
		}),
		...createUpkeepHandlers({
			...deps.upkeep,
			jobs,
			takeStaged: (board, wanted, by) => takeStaged(withDecisionsShown(stepDeps), board, wanted, by),
		}),
		async readAbout() {
			return { passesTextTo: deps.passesTextTo, signIn: deps.signInHost };
		},
		readSample,
		async readTemplate({ body }) {
			return layOut(templatesIn(languageAmong([body.language]))[body.name]);
		},
		readModel: ({ board }) => deps.model.settings(board),
		async agreeToModel({ board, body, principal: { id: token, label } }) {
			const agreed = await deps.model.agree(board, body, label);
			const { host, mostTokens } = body;
			const most = mostTokens === undefined ? '' : `, at most ${mostTokens} tokens a run`;
			if (host === null) await deps.people.audit.add(board, { token, label }, 'withdraw-model', '');
			else await deps.people.audit.add(board, { token, label }, 'agree-model', `${host}${most}`);
			return { agreed };
		},
		async readEvaluations({ board }) {
			return { evaluations: await deps.evaluations.list(board) };
		},
		async readBoard({ board, principal }) {
			return { boardId: board, name: (await boards.name(board)) ?? '', role: principal.role };
		},
		async deleteBoard({ board }) {
			await deleteBoard({ ...deps, ...deps.imports }, board);
			return {};
		},
		async readEvidence({ board, body }) {
			return { evidence: await evidence.read(board, body.ids) };
		},
		async startJob({ board, body }) {
			return { jobId: await jobs.start(board, body) };
		},
		readJob: ({ board, job }) => jobs.read(board, job),
		cancelJob: ({ board, job }) => jobs.cancel(board, job),
		async exportBoard({ board }) {
			await clearance.assertCleared(board, 'export');
			return exportBoard({ boards, entities, insights: deps.insights, ...deps.imports }, board);
		},
		async exportReport({ board }) {
			await clearance.assertCleared(board, 'export');
			return exportReport({ boards, entities, insights: deps.insights, ...deps.imports }, board);
		},
		async exportResearch({ board }) {
			await clearance.assertCleared(board, 'export');
			return exportResearch(
				{ boards, entities, insights: deps.insights, ...deps.imports },
				board,
				toMarkdown,
			);
		},
		async exportResearchPage({ board }) {
			await clearance.assertCleared(board, 'export');
			return exportResearch({ boards, entities, insights: deps.insights, ...deps.imports }, board, toHtml);
		},
	};
}
