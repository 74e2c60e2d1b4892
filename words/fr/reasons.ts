import type { keptApartText } from '../../shared/reasons.ts';
import type { Translation } from '../message.ts';

/** Why an item was kept apart. */
export const reasons: Translation<typeof keptApartText> = {
	empty: 'Rien n’y est écrit.',
	'emoji-only': 'Elle ne contient que des emojis. Écris un mot à côté pour l’importer.',
	question: 'Cela se lit comme une question d’entretien.',
	staff: 'Quelqu’un de votre équipe ou un robot l’a écrit.',
	header: 'Cela se lit comme un titre.',
	legend: 'Cela explique une couleur.',
	'no-words': 'Cela ne contient pas de mots.',
	'too-long': 'Cela dépasse 4 000 caractères. Découpe-le en citations.',
	'own-node': 'Personaboard l’a dessiné.',
	guide: 'Cela sert de guide, comme le dit le ☞. Retire le ☞ de la note ou de la section pour l’importer.',
	'unreadable-row': 'La ligne n’a pas de texte.',
	'consent-refused': 'La personne qui l’a dit ne veut pas que ce soit utilisé.',
	'keep-time-over': 'Le temps pendant lequel on pouvait le garder est passé.',
	split: 'Elle contient plusieurs citations, et chacune a maintenant sa note.',
	erased: 'Cela vient d’une personne dont les mots ont été effacés ici.',
};
