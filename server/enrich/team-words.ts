import type { Evidence } from '../../shared/evidence.ts';
import type { EvidenceId } from '../../shared/ids.ts';
import type { Entity } from '../../shared/people.ts';
import { wordsOf } from '../privacy/words.ts';
import { type EntityWords, entityFinder, phraseOf, singular } from './match-entities.ts';

/** The entities with the evidence that names each; measurements name nothing. */
export function namedIn(
	entities: readonly Omit<Entity, 'evidence'>[],
	evidence: readonly Pick<Evidence, 'id' | 'kind' | 'text'>[],
): Entity[] {
	const find = entityFinder(entities);
	const naming = new Map<string, EvidenceId[]>(entities.map(({ id }) => [id, []]));
	for (const { id, kind, text } of evidence)
		if (kind !== 'measured') for (const entity of find(text)) naming.get(entity)!.push(id);
	return entities.map((entity) => ({ ...entity, evidence: naming.get(entity.id)! }));
}

/**
 * Writes every spelling of an entity as its name, so that who counts words counts one term: "XLS", "spreadsheet" and
 * "Excel" are one where the team says so. The longest spelling wins; a spelling of two entities stays as it is.
 */
export function teamWording(entities: readonly EntityWords[]): (text: string) => string {
	const names = new Map<string, string | null>();
	let longest = 0;
	for (const { name, aliases } of entities) {
		for (const spelling of new Set([name, ...aliases].map(phraseOf))) {
			if (spelling === '') continue;
			names.set(spelling, names.has(spelling) ? null : name);
			longest = Math.max(longest, spelling.split(' ').length);
		}
	}
	if (longest === 0) return (text) => text;
	return (text) => {
		const words = wordsOf(text);
		const stems = words.map(({ fold }) => singular(fold));
		let out = '';
		let from = 0;
		for (let at = 0; at < words.length; at++) {
			let length = Math.min(longest, words.length - at);
			while (length > 0 && !names.has(stems.slice(at, at + length).join(' '))) length -= 1;
			const name = names.get(stems.slice(at, at + length).join(' '));
			if (!name) continue;
			out += text.slice(from, words[at]!.start) + name;
			from = words[at + length - 1]!.end;
			at += length - 1;
		}
		return out + text.slice(from);
	};
}

/** The evidence as the team would word it; for counting and labelling only, never for quoting. */
export function inTeamWords(evidence: readonly Evidence[], wording: (text: string) => string): Evidence[] {
	return evidence.map((item) => ({ ...item, text: wording(item.text) }));
}
