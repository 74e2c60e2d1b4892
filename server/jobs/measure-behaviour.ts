import type { BehaviourJson } from '../../shared/behaviour.ts';
import { questionsOf } from '../../shared/behaviour-questions.ts';
import type { BoardSnapshot } from '../../shared/board-doc.ts';
import type { Evidence } from '../../shared/evidence.ts';
import type { BoardId } from '../../shared/ids.ts';
import type { Archetype } from '../../shared/persona.ts';
import type { EffectiveGrouping } from '../../shared/theme.ts';
import { toBehaviourJson } from '../behaviour/behaviour-json.ts';
import type { EventLog } from '../behaviour/event-log.ts';
import { voicesOf } from '../behaviour/voices.ts';
import type { Customer } from '../intake/types.ts';
import type { SourceStore } from '../storage/source-store.ts';

/** What the people of a board do, beside what they said and what the team asks of its log. */
export async function measureBehaviour(
	sources: Pick<SourceStore, 'list'>,
	id: BoardId,
	log: EventLog,
	board: {
		meta: BoardSnapshot['meta'];
		evidence: readonly Evidence[];
		grouping: EffectiveGrouping;
		archetypes: readonly Archetype[];
		customers: readonly Customer[];
	},
): Promise<BehaviourJson> {
	const facts = (await sources.list(id)).map(
		({ source, kind, scale }) => [source, { kind, scale: scale?.kind ?? null }] as const,
	);
	return toBehaviourJson(
		log,
		board.archetypes,
		board.customers,
		questionsOf(board.meta),
		voicesOf(board.evidence, board.grouping, new Map(facts)),
	);
}
