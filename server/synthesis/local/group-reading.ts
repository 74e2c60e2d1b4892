import type { Archetype } from '../../../shared/persona.ts';
import { boardLanguage, capitalisesNouns } from '../../grouping/language.ts';
import { contrastScore } from './contrast.ts';
import { peopleOf } from './draft.ts';
import { type Hit, hitsOf, type Quote } from './read-quotes.ts';

/** Everything the local engine has read about one archetype, beside the rest of the board. */
export type GroupReading = {
	readonly archetype: Archetype;
	readonly quotes: readonly Quote[];
	/** Quotes of the other archetypes. */
	readonly others: readonly Quote[];
	readonly people: readonly string[];
	readonly hits: readonly Hit[];
	readonly contrast: (quote: Quote) => number;
	/** True where nouns begin with a capital, so that a label is not written small inside a sentence. */
	readonly keepsCapitals: boolean;
};

/** Reads each archetype against the others. A quote that two archetypes hold counts for both. */
export function readGroups(archetypes: readonly Archetype[], quotes: readonly Quote[]): GroupReading[] {
	const hits = new Map(quotes.map((quote) => [quote.item.id, hitsOf(quote)] as const));
	const keepsCapitals = capitalisesNouns(boardLanguage(quotes.map(({ item }) => item.text)));
	return archetypes.map((archetype) => {
		const ids = new Set<string>(archetype.evidence);
		const own = quotes.filter((quote) => ids.has(quote.item.id));
		const elsewhere = new Set<string>(
			archetypes.filter((other) => other !== archetype).flatMap((other) => other.evidence),
		);
		const others = quotes.filter((quote) => elsewhere.has(quote.item.id) && !ids.has(quote.item.id));
		return {
			archetype,
			quotes: own,
			others,
			people: archetype.participants.length > 0 ? archetype.participants : peopleOf(own),
			hits: own.flatMap((quote) => hits.get(quote.item.id)!),
			contrast: contrastScore(own, others),
			keepsCapitals,
		};
	});
}
