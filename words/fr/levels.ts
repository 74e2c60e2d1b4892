import type { levelWords } from '../en/levels.ts';
import type { Translation } from '../message.ts';

export const levels: Translation<typeof levelWords> = {
	feet: {
		hypothesis: 'Niveau de preuve : une hypothèse',
		qualitative: 'Niveau de preuve : qualitatif',
		mixed: 'Niveau de preuve : mixte, entretiens et usage concordant',
		statistical: 'Niveau de preuve : statistique',
	},
	footFew:
		'Niveau de preuve : une hypothèse, {people, plural, one {# personne entendue} other {# personnes entendues}} ; à {least}, c’est qualitatif',
	footUnstable: 'Niveau de preuve : une hypothèse, le groupe n’est pas encore stable',
};
