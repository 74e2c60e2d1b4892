import type { JobRunner } from '../jobs/job-runner.ts';
import type { EvidenceStore } from '../storage/evidence-store.ts';
import type { UsageStore } from '../storage/usage-store.ts';
import type { Rooms } from '../sync/rooms.ts';
import { type AccessDeps, createAccessHandlers } from './access-handlers.ts';
import { deleteBoard } from './delete-board.ts';
import { exportBoard, exportReport } from './exports.ts';
import type { Handlers } from './handle-contract.ts';
import { importStickies, importTable } from './imports.ts';
import { readSample } from './sample.ts';

export type HandlerDeps = AccessDeps & {
	evidence: EvidenceStore;
	usage: UsageStore;
	rooms: Rooms;
	jobs: JobRunner;
	readAhead: (texts: readonly string[]) => void;
	/** Drops what the embedder keeps of these texts. */
	forgetTexts: (texts: readonly string[]) => Promise<void>;
	/** Hosts beyond this server that are sent text, by the operator's settings. */
	passesTextTo: { host: string; purpose: string }[];
	/** Host of the provider people sign in with; null where none is set. */
	signInHost: string | null;
};

/** What each call of the contract does. */
export function createHandlers(deps: HandlerDeps): Handlers {
	const { boards, jobs } = deps;
	return {
		...createAccessHandlers(deps),
		async readAbout() {
			return { passesTextTo: deps.passesTextTo, signIn: deps.signInHost };
		},
		readSample,
		async readBoard({ board, principal }) {
			return { boardId: board, name: (await boards.name(board)) ?? '', role: principal.role };
		},
		async deleteBoard({ board }) {
			await deleteBoard(deps, board);
			return {};
		},
		importStickies: ({ board, body }) => importStickies(deps, board, body.stickies),
		importTable: ({ board, body }) => importTable(deps, board, body),
		async readEvidence({ board, body }) {
			return { evidence: await deps.evidence.read(board, body.ids) };
		},
		async startJob({ board, body }) {
			return { jobId: await jobs.start(board, body) };
		},
		readJob: ({ board, job }) => jobs.read(board, job),
		cancelJob: ({ board, job }) => jobs.cancel(board, job),
		exportBoard: ({ board }) => exportBoard(deps, board),
		exportReport: ({ board }) => exportReport(deps, board),
	};
}
