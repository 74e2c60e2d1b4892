import { AppError } from '../../shared/errors.ts';
import type { BoardId } from '../../shared/ids.ts';
import { isAccessKey } from '../access/authorise.ts';
import { hashToken, newToken } from '../access/tokens.ts';
import type { JobRunner } from '../jobs/job-runner.ts';
import type { RandomBytes } from '../ports.ts';
import type { BoardStore } from '../storage/board-store.ts';
import type { EvidenceStore } from '../storage/evidence-store.ts';
import type { UsageStore } from '../storage/usage-store.ts';
import type { Rooms } from '../sync/rooms.ts';
import { deleteBoard } from './delete-board.ts';
import { exportBoard, exportReport } from './exports.ts';
import type { Handlers } from './handle-contract.ts';
import { importStickies, importTable } from './imports.ts';
import { readSample } from './sample.ts';

export type HandlerDeps = {
	boards: BoardStore;
	evidence: EvidenceStore;
	usage: UsageStore;
	rooms: Rooms;
	jobs: JobRunner;
	readAhead: (texts: readonly string[]) => void;
	/** Drops what the embedder keeps of these texts. */
	forgetTexts: (texts: readonly string[]) => Promise<void>;
	random: RandomBytes;
	/** Hosts beyond this server that are sent text, by the operator's settings. */
	passesTextTo: { host: string; purpose: string }[];
	/** Who may make boards; absent = whoever reaches the server. */
	accessKey: string | undefined;
};

/** What each call of the contract does. */
export function createHandlers(deps: HandlerDeps): Handlers {
	const { boards, jobs, random, accessKey } = deps;
	return {
		async createBoard({ body, token }) {
			if (accessKey !== undefined && !isAccessKey(token, accessKey)) {
				throw new AppError(
					token === undefined ? 'not-signed-in' : 'not-allowed',
					'Making a board on this server needs its access key.',
				);
			}
			const boardId: BoardId = `bo_${Buffer.from(random(16)).toString('base64url')}`;
			const tokens = { owner: newToken(random), editor: newToken(random), viewer: newToken(random) };
			const grants = (['owner', 'editor', 'viewer'] as const).map((role) => ({
				hash: hashToken(tokens[role]),
				role,
				label: 'made with the board',
			}));
			await boards.create({ id: boardId, name: body.name }, grants);
			return { boardId, tokens };
		},
		async readAbout() {
			return { passesTextTo: deps.passesTextTo };
		},
		readSample,
		async readBoard({ board, principal }) {
			return { boardId: board, name: (await boards.name(board)) ?? '', role: principal.role };
		},
		async deleteBoard({ board }) {
			await deleteBoard(deps, board);
			return {};
		},
		async joinBoard({ board, body }) {
			const token = newToken(random);
			await boards.grant(board, { hash: hashToken(token), role: 'editor', label: body.name });
			return { token, role: 'editor' };
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
