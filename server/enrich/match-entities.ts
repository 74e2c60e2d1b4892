import type { EntityId } from '../../shared/ids.ts';
import type { Entity } from '../../shared/people.ts';
import { withoutPlaceholders } from '../privacy/redact.ts';
import { wordsOf } from '../privacy/words.ts';

export type EntityWords = Pick<Entity, 'id' | 'name' | 'aliases'>;

/** Finds which entities a text names: whole words, whatever their case, accents and number; "Reports" names "report". */
export function entityFinder(entities: readonly EntityWords[]): (text: string) => EntityId[] {
	const byPhrase = new Map<string, EntityId[]>();
	let longest = 0;
	for (const { id, name, aliases } of entities) {
		for (const phrase of new Set([name, ...aliases].map(phraseOf))) {
			if (phrase === '') continue;
			byPhrase.set(phrase, [...(byPhrase.get(phrase) ?? []), id]);
			longest = Math.max(longest, phrase.split(' ').length);
		}
	}
	return (text) => {
		if (longest === 0) return [];
		const words = wordsOf(withoutPlaceholders(text)).map(({ fold }) => singular(fold));
		const found = new Set<EntityId>();
		for (let at = 0; at < words.length; at++) {
			let phrase = '';
			for (let end = at; end < Math.min(words.length, at + longest); end++) {
				phrase = phrase === '' ? words[end]! : `${phrase} ${words[end]}`;
				for (const id of byPhrase.get(phrase) ?? []) found.add(id);
			}
		}
		return [...found];
	};
}

/** A spelling as it is compared. */
export function phraseOf(name: string): string {
	return wordsOf(name)
		.map(({ fold }) => singular(fold))
		.join(' ');
}

/** Good enough to compare by; the result need not be a word. */
export function singular(word: string): string {
	if (word.length <= 3 || !word.endsWith('s') || word.endsWith('ss')) return word;
	if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
	return /(?:[sxz]|ch|sh)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}
