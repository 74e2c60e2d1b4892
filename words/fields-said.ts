import { fieldTitles } from '../shared/claim.ts';
import { keptApartText } from '../shared/reasons.ts';
import type { Said, Translation } from './message.ts';

/** The server names fields by their headings, within its sentences in small letters. */
export function fieldsSaid(fields: Translation<typeof fieldTitles>): Said {
	return Object.fromEntries(
		Object.entries(fieldTitles).flatMap(([field, title]) => {
			const said = fields[field as keyof typeof fieldTitles] ?? title;
			return [
				[title, said],
				[title.toLowerCase(), said],
			];
		}),
	);
}

/** Why a note was kept apart, in the words the panel has for it. */
export function reasonsSaid(reasons: Translation<typeof keptApartText>): Said {
	return Object.fromEntries(
		Object.entries(keptApartText).map(([reason, text]) => [
			text,
			reasons[reason as keyof typeof keptApartText] ?? text,
		]),
	);
}
