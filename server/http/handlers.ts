import type { ImportDeps } from '../imports/import-deps.ts';
import type { JobRunner } from '../jobs/job-runner.ts';
import { type AccessDeps, createAccessHandlers } from './access-handlers.ts';
import { type BehaviourDeps, createBehaviourHandlers } from './behaviour-handlers.ts';
import { deleteBoard } from './delete-board.ts';
import { exportBoard, exportReport } from './exports.ts';
import { createGroupingHandlers } from './grouping-handlers.ts';
import type { Handlers } from './handle-contract.ts';
import { createImportHandlers } from './import-handlers.ts';
import { createPeopleHandlers, type PeopleDeps } from './people-handlers.ts';
import { readSample } from './sample.ts';

export type HandlerDeps = AccessDeps & {
	imports: ImportDeps;
	people: PeopleDeps;
	jobs: JobRunner;
	insights: BehaviourDeps['insights'];
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
		...createGroupingHandlers({ ...deps.imports, insights: deps.insights }),
		async readAbout() {
			return { passesTextTo: deps.passesTextTo, signIn: deps.signInHost };
		},
		readSample,
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
			return exportBoard({ boards, entities, ...deps.imports }, board);
		},
		async exportReport({ board }) {
			await clearance.assertCleared(board, 'export');
			return exportReport({ boards, entities, ...deps.imports }, board);
		},
	};
}
