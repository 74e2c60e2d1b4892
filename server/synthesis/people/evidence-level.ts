import { type Archetype, type EvidenceLevel, qualitativeFrom } from '../../../shared/persona.ts';
import type { Prevalence } from '../../behaviour/prevalence.ts';

/** From so many users that a rule takes in, behaviour carries a persona beside its interviews. */
const mixedFrom = 30;
/** Mean bootstrap Jaccard from which a group counts as stable (Hennig, CSDA 2007). */
const stableFrom = 0.75;

/**
 * What a persona's evidence amounts to (after Nielsen Norman Group's proto, qualitative and statistical personas):
 * five people heard, then thirty users by a rule that holds, then a group that is stable too and whose share is known
 * with its interval. Fewer people, or groups no better than chance, are a hypothesis.
 */
export function evidenceLevel(
	{ participants, verdict, stability }: Pick<Archetype, 'participants' | 'verdict' | 'stability'>,
	prevalence: Prevalence | undefined,
): EvidenceLevel {
	if (participants.length < qualitativeFrom || verdict === 'no stable archetypes here') return 'hypothesis';
	if (prevalence === undefined || !prevalence.ruled || prevalence.users < mixedFrom) return 'qualitative';
	return stability !== null && stability >= stableFrom ? 'statistical' : 'mixed';
}
