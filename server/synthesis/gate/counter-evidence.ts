import type { Claim } from '../../../shared/claim.ts';
import type { EvidenceId, ThemeId } from '../../../shared/ids.ts';
import type { Tension } from '../../../shared/persona.ts';
import { opposedStems, type StemPolarity, stemPolarity } from '../text/polarity.ts';
import { overlapOf } from '../text/stems.ts';
import type { GateContext } from './types.ts';

const most = 3;

/** What is needed to look for evidence against a claim. */
export type CounterIndex = {
	readonly tensions: readonly Tension[];
	readonly themeOf: ReadonlyMap<EvidenceId, ThemeId>;
	readonly polarity: ReadonlyMap<EvidenceId, StemPolarity>;
};

/** Reads the polarity of every quote once. */
export function counterIndex(
	context: Pick<GateContext, 'evidence'>,
	tensions: readonly Tension[],
	themeOf: ReadonlyMap<EvidenceId, ThemeId>,
): CounterIndex {
	const polarity = new Map<EvidenceId, StemPolarity>();
	for (const [id, item] of context.evidence) {
		if (item.kind !== 'measured' && !item.flags.includes('instruction'))
			polarity.set(id, stemPolarity(item.text));
	}
	return { tensions, themeOf, polarity };
}

/**
 * The nearest evidence against a claim: the other side of a tension its quotes are in, then quotes of the same theme
 * that say the opposite of a quoted note in the same words. At most three.
 */
export function counterEvidence(claim: Claim, index: CounterIndex): EvidenceId[] {
	const quotes = claim.text.flatMap((segment) => (typeof segment === 'string' ? [] : [segment.quote]));
	const found = new Set<EvidenceId>();
	const add = (id: EvidenceId): void => {
		if (!claim.citations.includes(id) && found.size < most) found.add(id);
	};
	for (const { a, b } of index.tensions) {
		if (quotes.some((id) => a.includes(id))) b.forEach(add);
		if (quotes.some((id) => b.includes(id))) a.forEach(add);
	}
	for (const quote of quotes) {
		const own = index.polarity.get(quote);
		const theme = index.themeOf.get(quote);
		if (!own || theme === undefined || found.size >= most) continue;
		for (const [id, other] of index.polarity) {
			if (id === quote || index.themeOf.get(id) !== theme) continue;
			if (opposedStems(own, other).length > 0 && overlapOf(new Set(own.keys()), new Set(other.keys())) >= 0.3)
				add(id);
		}
	}
	return [...found].sort();
}
