import type { outlineWords } from '../en/outline.ts';
import type { Translation } from '../message.ts';

export const outline: Translation<typeof outlineWords> = {
	outline: {
		title: 'Plan',
		text: 'Tout le tableau en titres et en listes, à lire et à manier au clavier.',
		empty: 'Rien n’est encore sur le tableau.',
		notDrawn: 'Ce n’est pas dessiné sur le tableau en ce moment.',
		sheets: 'Décisions et changements',
		kinds: { did: 'Fait', measured: 'Mesuré', observed: 'Observé' },
		moveHint: 'Les flèches parcourent les thèmes, Entrée déplace la note.',
		moved: '« {note} » est maintenant dans {theme}.',
		movedAside: '« {note} » est maintenant mise de côté.',
		edit: 'Modifier',
		editLabel: 'Modifier : {sentence}',
		vote: 'Voter pour {option}',
	},
};
