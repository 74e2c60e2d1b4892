import type { Doc } from 'yjs';
import { addLine, type BoardMapName, boardMap } from '../../shared/board-doc.ts';
import type { HistoryEntry } from '../../shared/history.ts';
import type { BoardId, JobId } from '../../shared/ids.ts';
import type { RunKind } from '../../shared/job.ts';
import type { Clock } from '../ports.ts';
import type { InsightKind, InsightStore } from '../storage/insight-store.ts';
import type { StepState, StepStore } from '../storage/step-store.ts';
import type { Rooms } from '../sync/rooms.ts';
import { type Plan, writePlan } from './plan.ts';

export type StepDeps = {
	steps: StepStore;
	insights: InsightStore;
	rooms: Pick<Rooms, 'transact'>;
	clock: Pick<Clock, 'now'>;
};

/** Something the machine does to a board, ready to be written. */
export type Step = {
	readonly id: JobId;
	readonly line: { readonly what: RunKind | 'restore' } & Pick<HistoryEntry, 'by' | 'back'>;
	readonly plan: Plan;
	readonly found: ReadonlyMap<InsightKind, unknown>;
	/** Looks over what was written, inside the same transaction. */
	readonly mend?: (doc: Doc) => void;
};

/** What a step makes, by which its size is told. */
const madeBy: Record<Step['line']['what'], BoardMapName> = {
	group: 'themes',
	archetypes: 'archetypes',
	personas: 'personas',
	behaviour: 'strips',
	restore: 'themes',
};

/**
 * Writes a step's results, a line of history with them, and keeps what they replace (rule FA10). Doing it twice, with a
 * crash in between, is doing it once.
 */
export async function writeStep(deps: StepDeps, board: BoardId, step: Step): Promise<void> {
	const { steps, insights, rooms, clock } = deps;
	const { id, line, plan, found, mend } = step;
	const maps = await rooms.transact(board, 'pipeline', (doc) =>
		Object.fromEntries([...plan.keys()].map((name) => [name, boardMap(doc, name).toJSON()])),
	);
	const before: Record<string, unknown> = {};
	for (const kind of found.keys()) before[kind] = (await insights.read(board, kind))?.content ?? null;
	await steps.keep(board, id, { maps, found: before } as StepState);
	// First: whoever sees the step's end in the document asks for what it found.
	for (const [kind, content] of found) await insights.write(board, kind, content);
	await rooms.transact(board, 'pipeline', (doc) => {
		const at = clock.now();
		writePlan(doc, plan, at);
		mend?.(doc);
		const n = boardMap(doc, madeBy[line.what]).size;
		addLine(doc, id, { who: 'machine', ...line, at, until: at, n, kept: true });
	});
}
