import type { ImportDeps } from '../imports/import-deps.ts';
import type { JobRunner } from '../jobs/job-runner.ts';
import type { ModelDesk } from '../model/model-desk.ts';
import { toHtml, toMarkdown } from '../pipeline/research/blocks.ts';
import type { DecisionStore } from '../storage/decision-store.ts';
import { type AccessDeps, createAccessHandlers } from './access-handlers.ts';
import { type BehaviourDeps, createBehaviourHandlers } from './behaviour-handlers.ts';
import { createDecisionHandlers } from './decision-handlers.ts';
import { deleteBoard } from './delete-board.ts';
import { exportBoard, exportReport, exportResearch } from './exports.ts';
import { createFreshnessHandlers, type FreshnessDeps } from './freshness-handlers.ts';
import { createGroupingHandlers } from './grouping-handlers.ts';
import type { Handlers } from './handle-contract.ts';
import { createImportHandlers } from './import-handlers.ts';
import { createPeopleHandlers, type PeopleDeps } from './people-handlers.ts';
import { readSample } from './sample.ts';
import { createVersionHandlers, type VersionDeps } from './version-handlers.ts';

export type HandlerDeps = AccessDeps & {
	imports: ImportDeps;
	people: PeopleDeps;
	jobs: JobRunner;
	model: ModelDesk;
	decisions: DecisionStore;
	versions: VersionDeps['versions'];
	/** The model that would be asked; null where none is configured. */
	modelName: string | null;
	insights: BehaviourDeps['insights'];
	freshness: FreshnessDeps['freshness'];
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
	return {
		...createAccessHandlers(deps),
		...createImportHandlers(deps.imports, deps.people.vault, jobs),
		...createPeopleHandlers(deps.people),
		...createBehaviourHandlers({ ...deps.imports, insights: deps.insights }),
		...createFreshnessHandlers({ ...deps, rooms: deps.imports.rooms }),
		...createGroupingHandlers({ ...deps.imports, insights: deps.insights }),
		...createDecisionHandlers({
			...deps,
			exports: { boards, entities, insights: deps.insights, ...deps.imports },
			clearance,
		}),
		...createVersionHandlers({
			...deps.imports,
			versions: deps.versions,
			audit: deps.people.audit,
			clearance,
			model: deps.modelName,
			random: deps.random,
		}),
		async readAbout() {
			return { passesTextTo: deps.passesTextTo, signIn: deps.signInHost };
		},
		readSample,
		readModel: ({ board }) => deps.model.settings(board),
		async agreeToModel({ board, body: { host }, principal }) {
			return { agreed: await deps.model.agree(board, host, principal.label) };
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
			return toMarkdown(
				await exportResearch({ boards, entities, insights: deps.insights, ...deps.imports }, board),
			);
		},
		async exportResearchPage({ board }) {
			await clearance.assertCleared(board, 'export');
			return toHtml(
				await exportResearch({ boards, entities, insights: deps.insights, ...deps.imports }, board),
			);
		},
	};
}
