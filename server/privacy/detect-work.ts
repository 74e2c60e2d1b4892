import { findPersonalData } from './find-personal-data.ts';
import { findSpecialCategories } from './special-categories.ts';
import type { PersonalHit, PrivacyLists } from './types.ts';

/** What one text holds. `special`: it speaks of a subject the law protects more than others. */
export type Detected = { readonly hits: PersonalHit[]; readonly special: boolean };
export type DetectWork = { readonly texts: readonly string[]; readonly lists: PrivacyLists };

export function detectAll({ texts, lists }: DetectWork): Detected[] {
	return texts.map((text) => ({
		hits: findPersonalData(text, lists),
		special: findSpecialCategories(text).length > 0,
	}));
}
