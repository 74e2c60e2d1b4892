import { peopleOf } from './draft.ts';
import type { GroupReading } from './group-reading.ts';
import type { Quote } from './read-quotes.ts';

/** "3 of 4 people", or "5 notes" where nobody is known; the figure that the gate computes again. */
export function carriedBy(quotes: readonly Quote[], reading: GroupReading): string {
	const people = peopleOf(quotes).length;
	if (people === 0) return quotes.length === 1 ? '1 note' : `${quotes.length} notes`;
	return `${people} of ${reading.people.length} people`;
}
