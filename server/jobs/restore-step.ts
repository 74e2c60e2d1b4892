import type { Doc } from 'yjs';
import { type BoardMapName, boardMap, readBoard, readHistory } from '../../shared/board-doc.ts';
import { AppError } from '../../shared/errors.ts';
import { laterActs } from '../../shared/history.ts';
import type { BoardId, EvidenceId, JobId } from '../../shared/ids.ts';
import { mendBoard, unquote } from '../erasure/mend-board.ts';
import type { RandomBytes } from '../ports.ts';
import type { InsightKind } from '../storage/insight-store.ts';
import type { StepState } from '../storage/step-store.ts';
import { type StepDeps, writeStep } from './write-step.ts';

export type RestoreDeps = StepDeps & {
	/** Weighs the board's decisions on its personas as they are now. */
	showDecisions: (board: BoardId) => Promise<void>;
	random: RandomBytes;
};

/**
 * Puts the machine's part of a board back to before one of its steps (rules FA11–FA13). It is a step itself, so that it
 * can be taken back: `step`. Moves and edits are left alone; `later`: how many people made since. Throws AppError `not-found`
 * when what the board was then is not kept.
 */
export async function restoreStep(
	deps: RestoreDeps,
	board: BoardId,
	id: JobId,
	by: string,
): Promise<{ later: number; step: JobId }> {
	const [line, moves, edits] = await deps.rooms.transact(board, 'pipeline', (doc) => {
		const snapshot = readBoard(doc);
		return [readHistory(doc).get(id), snapshot.moves, snapshot.edits] as const;
	});
	const states = await deps.steps.since(board, id);
	if (line?.who !== 'machine' || states.length === 0)
		throw new AppError('not-found', 'What the board was before this step is not kept any more.');
	const { maps, found } = together(states);
	const step: JobId = `jo_${Buffer.from(deps.random(12)).toString('base64url')}`;
	await writeStep(deps, board, {
		id: step,
		line: { what: 'restore', by, back: line.at },
		plan: new Map(
			Object.entries(maps).map(([name, map]) => [name as BoardMapName, new Map(Object.entries(map))]),
		),
		found: new Map(Object.entries(found) as [InsightKind, unknown][]),
		mend: asItMayBe,
	});
	if (maps.personas !== undefined) await deps.showDecisions(board);
	return { later: laterActs([...moves, ...edits.values()], line.at), step };
}

/** What was there before the first of these steps: what a map held before the first step that changed it. Pure. */
export function together(states: readonly StepState[]): StepState {
	const maps = {};
	const found = {};
	for (const state of [...states].reverse()) {
		Object.assign(maps, state.maps);
		Object.assign(found, state.found);
	}
	return { maps, found };
}

/** Evidence that has gone since then or is held back is in nothing that comes back, and what may not be quoted is not. */
export function asItMayBe(doc: Doc): void {
	const { evidence } = readBoard(doc);
	const machine: BoardMapName[] = ['members', 'archetypes', 'claims', 'tensions'];
	const words = JSON.stringify(machine.map((name) => boardMap(doc, name).toJSON()));
	const named = new Set(words.match(/\bev_[A-Za-z0-9_-]+/g)) as Set<EvidenceId>;
	const missing = new Set([...named].filter((id) => !evidence.has(id)));
	if (missing.size > 0) mendBoard(doc, missing, false);
	unquote(
		doc,
		new Set([...evidence].flatMap(([id, { flags }]) => (flags.includes('notes-only') ? [id] : []))),
	);
}
