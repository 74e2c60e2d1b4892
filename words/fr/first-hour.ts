import type { firstHourWords } from '../en/first-hour.ts';
import type { Translation } from '../message.ts';

export const firstHour: Translation<typeof firstHourWords> = {
	help: { open: 'Aide sur cette page', privacy: 'Ce qu’il en advient' },
	templates: {
		title: 'Commencer avec un modèle',
		placing: 'Place le modèle',
		titles: {
			research: 'Synthèse de recherche',
			audit: 'Examen d’un persona',
			priorities: 'Priorités',
			market: 'Nouveau marché',
		},
		texts: {
			research: 'Des entretiens aux personas',
			audit: 'Ce qui tient encore d’un ancien persona',
			priorities: 'Quelle option pour qui, à quel prix',
			market: 'Ce que nous supposons, et comment le vérifier',
		},
		done: 'Le modèle est sur cette page. Ce qui commence par ☞ te guide et ne compte jamais comme preuve.',
	},
	tour: {
		label: 'Visite',
		again: 'Faire la visite',
		at: '{step} sur {of}',
		next: 'Suivant',
		show: 'Montre-moi',
		leave: 'Quitter la visite',
		finish: 'Terminer',
		steps: {
			notes:
				'Chaque note est entrée avec qui l’a dite. Ce qui n’est pas une citation est mis à part, avec la raison.',
			group:
				'Regroupe les notes en thèmes. Elles bougent sur le tableau ; ce qui ne va nulle part est mis de côté.',
			drag: 'Glisse maintenant une note du tableau dans un autre thème, ou ouvre un thème ici et déplace-la. Elle y reste à chaque passage suivant.',
			write: 'Écris les personas. Ceux qui disent et font la même chose n’en font qu’un.',
			sentence:
				'Appuie sur une phrase : le tableau montre les notes qui la disent. Une phrase en pointillé est une supposition que personne n’a dite.',
			library: 'La bibliothèque montre personas, décisions et changements à tous les autres. C’est tout.',
		},
	},
};
