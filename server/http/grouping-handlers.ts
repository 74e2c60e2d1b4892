import { type BoardSnapshot, readBoard } from '../../shared/board-doc.ts';
import type { Evidence } from '../../shared/evidence.ts';
import { effectiveGrouping } from '../../shared/grouping.ts';
import type { GroupingFindings, GroupingView } from '../../shared/grouping-api.ts';
import type { BoardId } from '../../shared/ids.ts';
import { personaViews } from '../../shared/persona-view.ts';
import { researchQuestions } from '../../shared/research-questions.ts';
import { groupNamer, nameCuts } from '../grouping/name-cuts.ts';
import { machinePlaces, readFindings } from '../jobs/group-board.ts';
import { boardAgreement } from '../pipeline/board-agreement.ts';
import { boardGaps } from '../pipeline/board-gaps.ts';
import type { EvidenceStore } from '../storage/evidence-store.ts';
import type { InsightStore } from '../storage/insight-store.ts';
import type { UsageStore } from '../storage/usage-store.ts';
import type { Rooms } from '../sync/rooms.ts';
import type { Handlers } from './handle-contract.ts';

export type GroupingDeps = {
	insights: Pick<InsightStore, 'read'>;
	evidence: Pick<EvidenceStore, 'list'>;
	usage: Pick<UsageStore, 'customers'>;
	rooms: Rooms;
};

type GroupingCall = 'readGrouping' | 'readGaps' | 'readAgreement';

/** The calls about what a grouping found, what the evidence does not tell, and how people agree. */
export function createGroupingHandlers(deps: GroupingDeps): Pick<Handlers, GroupingCall> {
	const { insights, evidence, usage, rooms } = deps;
	const snapshotOf = (board: BoardId): Promise<BoardSnapshot> => rooms.transact(board, 'pipeline', readBoard);
	return {
		async readGrouping({ board }) {
			const kept = await readFindings(insights, board);
			return { found: kept && viewOf(kept.findings, await evidence.list(board)) };
		},
		async readGaps({ board }) {
			const snapshot = await snapshotOf(board);
			return {
				gaps: boardGaps({
					evidence: await evidence.list(board),
					grouping: effectiveGrouping(snapshot.themes, snapshot.members, snapshot.moves),
					personas: personaViews(snapshot),
					archetypes: snapshot.archetypes,
					customers: await usage.customers(board),
					questions: researchQuestions(snapshot.meta),
					seed: 1,
				}),
			};
		},
		async readAgreement({ board }) {
			const snapshot = await snapshotOf(board);
			return boardAgreement(snapshot, machinePlaces(await readFindings(insights, board), snapshot));
		},
	};
}

function viewOf(findings: GroupingFindings, evidence: readonly Evidence[]): GroupingView {
	const name = groupNamer(new Map(evidence.map(({ id, text }) => [id as string, text])));
	return {
		...findings,
		names: nameCuts(findings.tree, name),
		partNames: findings.parts.map(({ parts }) => name(parts)),
	};
}
