import type { Entity } from '../../../shared/people.ts';
import { carriedBy } from './counts.ts';
import type { Draft } from './draft.ts';
import type { GroupReading } from './group-reading.ts';

/** Most names told of one persona, and from how many quotes on. */
const most = 2;
const fewestQuotes = 2;

/** Products and competitors that a group names, most quotes first, with how many quotes name each and of how many. */
export function namedDrafts(reading: GroupReading, entities: readonly Entity[]): Draft[] {
	const { quotes } = reading;
	return entities
		.filter(({ kind }) => kind === 'product' || kind === 'competitor')
		.map((entity) => {
			const naming = new Set(entity.evidence);
			return { entity, named: quotes.filter(({ item }) => naming.has(item.id)) };
		})
		.filter(({ named }) => named.length >= fewestQuotes)
		.sort((a, b) => b.named.length - a.named.length || (a.entity.id < b.entity.id ? -1 : 1))
		.slice(0, most)
		.map(({ entity, named }): Draft => {
			const people = reading.people.length > 0 ? ` (${carriedBy(named, reading)})` : '';
			return {
				field: 'constraints.tools',
				text: [`Mentions ${entity.name} in ${named.length} of ${quotes.length} quotes${people}.`],
				support: 'supported',
				citations: named.map(({ item }) => item.id),
				template: `named-${entity.id}`,
			};
		});
}
