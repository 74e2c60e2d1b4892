import type { Evidence } from '../../../shared/evidence.ts';
import { textHash } from '../../../shared/hash.ts';
import type { EvidenceId } from '../../../shared/ids.ts';
import type { Archetype, Tension } from '../../../shared/persona.ts';
import type { EffectiveGrouping } from '../../../shared/theme.ts';
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
	const opinions = merge(found)
		.sort((a, b) => b.weight - a.weight || (sides(a) < sides(b) ? -1 : 1))
		.slice(0, shown);
	return [...sayDo(input.evidence, input.log), ...opinions].map(({ weight: _, ...tension }) => ({
		id: `te_${textHash(`${tension.kind} ${sides(tension)}`)}`,
		...tension,
	}));
}

/** Joins pairs of one kind about one thing into one tension with several notes a side. */
function merge(found: readonly FoundTension[]): FoundTension[] {
	const byTopic = new Map<string, FoundTension>();
	for (const pair of found) {
		const key = `${pair.kind} ${pair.about}`;
		const known = byTopic.get(key);
		if (!known) {
			byTopic.set(key, pair);
			continue;
		}
		const a = union(known.a, pair.a);
		const b = union(known.b, pair.b).filter((id) => !a.includes(id) || pair.kind === 'job-conflict');
		byTopic.set(key, { ...known, a, b, weight: Math.max(known.weight, pair.weight) });
	}
	return [...byTopic.values()].filter((tension) => tension.a.length > 0 && tension.b.length > 0);
}

function union(a: readonly EvidenceId[], b: readonly EvidenceId[]): EvidenceId[] {
	return [...new Set([...a, ...b])].sort();
}

function sides(tension: Pick<Tension, 'a' | 'b'>): string {
	return `${tension.a.join(' ')} / ${tension.b.join(' ')}`;
}
