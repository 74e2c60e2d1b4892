import * as z from 'zod/mini';
import { type BehaviourJson, behaviourJsonSchema, everyone } from '../../shared/behaviour.ts';
import { questionsEntry, questionsOf } from '../../shared/behaviour-questions.ts';
import { applyEdits, readBoard } from '../../shared/board-doc.ts';
import { AppError } from '../../shared/errors.ts';
import type { BoardId } from '../../shared/ids.ts';
import { boardGroups } from '../behaviour/board-groups.ts';
import { usersOfEvent } from '../behaviour/list-users.ts';
import { behaviourView } from '../behaviour/view.ts';
import { type UsageDeps, withUsage } from '../imports/usage-log.ts';
import type { InsightStore } from '../storage/insight-store.ts';
import type { Rooms } from '../sync/rooms.ts';
import type { Handlers } from './handle-contract.ts';

export type BehaviourDeps = UsageDeps & { insights: Pick<InsightStore, 'read'>; rooms: Rooms };

type BehaviourCall =
	| 'readBehaviour'
	| 'readBehaviourView'
	| 'listBehaviourUsers'
	| 'readBehaviourQuestions'
	| 'putBehaviourQuestions';

/** The calls about what people do. */
export function createBehaviourHandlers(deps: BehaviourDeps): Pick<Handlers, BehaviourCall> {
	const { insights, rooms, usage } = deps;

	/** What an earlier version counted is counted anew, not guessed at. */
	async function lastCount(
		board: BoardId,
	): Promise<{ behaviour: BehaviourJson | null; madeAt: string | null }> {
		const found = await insights.read(board, 'behaviour');
		const kept = z.safeParse(behaviourJsonSchema, found?.content);
		return kept.success && found
			? { behaviour: kept.data, madeAt: found.madeAt.toISOString() }
			: { behaviour: null, madeAt: null };
	}

	return {
		readBehaviour: ({ board }) => lastCount(board),
		async readBehaviourView({ board }) {
			const { behaviour, madeAt } = await lastCount(board);
			if (behaviour === null) return { view: null, madeAt };
			const { archetypes } = await rooms.transact(board, 'pipeline', readBoard);
			const labels = new Map<string, string>(archetypes.map(({ id, label }) => [id, label]));
			return { view: behaviourView(behaviour, labels), madeAt };
		},
		async listBehaviourUsers({ board, body: { group, event } }) {
			const { archetypes } = await rooms.transact(board, 'pipeline', readBoard);
			const customers = await usage.customers(board);
			return withUsage(deps, board, async (log) => {
				if (!('duck' in log)) throw new AppError('not-found', 'There is no usage export on this board.');
				if (group === everyone) return listed(await usersOfEvent(log, event, null));
				const { groups } = await boardGroups(log, archetypes, customers);
				const found = groups.find(({ id }) => id === group);
				if (!found) throw new AppError('not-found', 'There is no such group of users.');
				return listed(await usersOfEvent(log, event, found));
			});
		},
		readBehaviourQuestions: ({ board }) =>
			rooms.transact(board, 'pipeline', (doc) => questionsOf(readBoard(doc).meta)),
		async putBehaviourQuestions({ board, body }) {
			await rooms.transact(board, 'pipeline', (doc) => applyEdits(doc, [questionsEntry(body)], 'pipeline'));
			return body;
		},
	};
}

function listed({ count, users }: Awaited<ReturnType<typeof usersOfEvent>>): {
	count: number;
	users: string[] | null;
} {
	return { count, users: users === null ? null : [...users] };
}
