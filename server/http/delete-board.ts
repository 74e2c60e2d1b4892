import type { BoardId } from '../../shared/ids.ts';
import type { JobRunner } from '../jobs/job-runner.ts';
import type { BoardStore } from '../storage/board-store.ts';
import type { EvidenceStore } from '../storage/evidence-store.ts';
import type { Rooms } from '../sync/rooms.ts';

type DeleteDeps = {
	boards: BoardStore;
	evidence: EvidenceStore;
	jobs: JobRunner;
	rooms: Rooms;
	/** Drops what the embedder keeps of these texts. */
	forgetTexts: (texts: readonly string[]) => Promise<void>;
};

/**
 * Deletes a board for good. Whoever is on it is closed out first, then what runs is stopped, so that nothing is written
 * behind the deletion's back.
 */
export async function deleteBoard(
	{ boards, evidence, jobs, rooms, forgetTexts }: DeleteDeps,
	board: BoardId,
): Promise<void> {
	await rooms.forget(board, async () => {
		await jobs.stopAll(board, 'The board was deleted.');
		await forgetTexts(await evidence.texts(board));
		await boards.remove(board);
	});
}
