import type { StoredVersion } from '../storage/version-store.ts';

/** What people wrote in a version and about it: it is kept as it was, whatever they reworded on the board since. */
export function wordsOfVersion({ head, content }: StoredVersion): string[] {
	return [
		head.note,
		content.persona.role,
		...content.claims
			.filter(({ author }) => author === 'person')
			.map(({ text }) => text.filter((segment) => typeof segment === 'string').join(' ')),
	];
}
