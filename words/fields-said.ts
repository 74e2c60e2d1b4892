import { fieldTitles } from '../shared/claim.ts';
import type { Said, Translation } from './message.ts';

/** The server names fields by their headings, in small letters, within its sentences. */
export function fieldsSaid(fields: Translation<typeof fieldTitles>): Said {
	return Object.fromEntries(
		Object.entries(fieldTitles).map(([field, title]) => [
			title.toLowerCase(),
			fields[field as keyof typeof fieldTitles] ?? title,
		]),
	);
}
