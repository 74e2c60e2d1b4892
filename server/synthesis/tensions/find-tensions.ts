import type { Evidence } from '../../../shared/evidence.ts';
import { textHash } from '../../../shared/hash.ts';
import type { EvidenceId } from '../../../shared/ids.ts';
import type { Archetype, Tension } from '../../../shared/persona.ts';
import type { EffectiveGrouping } from '../../../shared/theme.ts';
import { compareText } from '../../grouping/canonical.ts';
import type { ActivityLog } from '../usage/activity.ts';
import type { FoundTension } from './found-tension.ts';
import { opposedPairs } from './opposed-pairs.ts';
import { sayDo } from './say-do.ts';

export type TensionInput = {
	readonly evidence: readonly Evidence[];
	readonly grouping: EffectiveGrouping;
	readonly archetypes: readonly Archetype[];
	readonly log: ActivityLog;
};

const shown = 12;

/**
 * Contradictions worth keeping: in one person's words, between people of one archetype, between two wishes of one job,
 * and between what somebody says and what the log shows. Strongest first, at most twelve besides the last kind.
 */
export function findTensions(input: TensionInput): Tension[] {
	const said = input.evidence.filter(
		(item) => item.kind !== 'measured' && !item.flags.includes('instruction'),
	);
	const found = opposedPairs(said, input.archetypes);
	const place = new Map(said.map(({ id }, at) => [id, at]));
	const opinions = merge(found, (a, b) => place.get(a)! - place.get(b)!)
		.sort((a, b) => b.weight - a.weight || compareText(topicOf(a), topicOf(b)))
		.slice(0, shown);
	return [...sayDo(input.evidence, input.log), ...opinions].map(({ weight: _, ...tension }) => ({
		id: `te_${textHash(`${tension.kind} ${sides(tension)}`)}`,
		...tension,
	}));
}

type Order = (a: EvidenceId, b: EvidenceId) => number;

/** Joins pairs of one kind about one thing into one tension with several notes a side, in the order of all notes. */
function merge(found: readonly FoundTension[], order: Order): FoundTension[] {
	const byTopic = new Map<string, FoundTension>();
	for (const pair of found) {
		const key = topicOf(pair);
		const known = byTopic.get(key);
		if (!known) {
			byTopic.set(key, pair);
			continue;
		}
		const a = union(known.a, pair.a, order);
		const b = union(known.b, pair.b, order).filter((id) => !a.includes(id) || pair.kind === 'job-conflict');
		byTopic.set(key, { ...known, a, b, weight: Math.max(known.weight, pair.weight) });
	}
	return [...byTopic.values()].filter((tension) => tension.a.length > 0 && tension.b.length > 0);
}

function union(a: readonly EvidenceId[], b: readonly EvidenceId[], order: Order): EvidenceId[] {
	return [...new Set([...a, ...b])].sort(order);
}

/** What tells a tension from all others. */
export function topicOf({ kind, about }: Pick<Tension, 'kind' | 'about'>): string {
	return `${kind} ${about}`;
}

function sides(tension: Pick<Tension, 'a' | 'b'>): string {
	return `${tension.a.join(' ')} / ${tension.b.join(' ')}`;
}
