import type { commonWords } from '../en/common.ts';
import type { Translation } from '../message.ts';
import { reasons } from './reasons.ts';

export const common: Translation<typeof commonWords> = {
	common: {
		appName: 'Personaboard',
		cancel: 'Annuler',
		retry: 'Réessayer',
		undo: 'Annuler l’action',
		dismiss: 'Fermer',
		show: 'Montrer sur le tableau',
		rename: 'Renommer',
		stopped: 'Arrêté. Rien n’a changé.',
		unexpected: 'Quelque chose n’a pas marché. Réessaie.',
		showMore: 'En montrer {n} sur {left} de plus',
		showRest: 'En montrer {n} de plus',
		loading: 'Chargement',
		resize: 'Changer la taille de cette fenêtre',
		back: 'Retour',
		auto: 'Auto',
		fewer: 'Moins',
		more: 'Plus',
		aPerson: 'quelqu’un',
	},
	reasons,
	canvas: {
		silent: 'Le tableau n’a pas répondu à temps. Ferme cette fenêtre et rouvre Personaboard.',
		nonsense: 'Cette fenêtre est plus ancienne que le plugin. Ferme-la et rouvre Personaboard.',
		pageGone: 'La page sur laquelle le tableau était dessiné n’existe plus.',
		sectionGone: 'La section a été supprimée pendant le dessin. Dessine à nouveau.',
		sampleGone: 'Ce qui était en train d’être placé a été supprimé entre-temps.',
		stopped: 'Arrêté.',
		failed: 'Cela n’a pas marché sur le tableau. Annule si le résultat semble faux, puis réessaie.',
		drawing: 'Dessine sur le tableau',
		reading: 'Lit les notes du tableau',
		nothingFound: 'La note n’est plus sur le tableau.',
		noSticky: 'Cette citation vient d’un fichier, il n’y a donc pas de note à montrer.',
		caughtUp:
			'Ce qui s’est passé sur le tableau pendant que ce panneau était fermé ou hors ligne est repris.',
	},
	server: {
		unreachable: 'Le serveur à l’adresse {origin} est injoignable. Vérifie qu’il fonctionne, puis réessaie.',
		nonsense:
			'Le serveur à l’adresse {origin} a donné une réponse que Personaboard ne comprend pas. Ferme cette fenêtre et rouvre Personaboard.',
		tooLarge: 'C’est plus que ce que le serveur accepte en une fois.',
	},
	rest: {
		title: 'Le dessin a été annulé ou enlevé',
		themes: 'Les thèmes sont gardés ici. Le tableau reste tel quel jusqu’à ce que quelqu’un les redessine.',
		cards: 'Les personas sont gardés ici. Le tableau reste tel quel jusqu’à ce que quelqu’un les redessine.',
	},
	takenOff: {
		title: '{n, plural, one {# enlevé par quelqu’un} other {# enlevés par des gens}}',
		by: 'Enlevé par {name}',
		bringBack: 'Remettre',
	},
	busy: {
		notes: 'importe des notes',
		files: 'importe un fichier',
		group: 'regroupe les notes',
		archetypes: 'cherche les archétypes',
		personas: 'écrit les personas',
		behaviour: 'compte ce que font les gens',
		draw: 'dessine sur le tableau',
		sample: 'place l’atelier d’exemple',
		template: 'place un modèle',
		removing: 'retire les données de Personaboard',
		restoring: 'rétablit le tableau',
		weigh: 'pèse les options',
	},
	sample: {
		placing: 'Place l’atelier d’exemple',
		usage: 'usage.csv',
		customers: 'customers.csv',
		done: 'L’atelier d’exemple est là.',
	},
	job: {
		lost: 'Le traitement s’est terminé sans réponse. Relance-le.',
		progress: '{done} sur {total}',
	},
	writer: {
		nobody: 'Personne ne le dessine sur le tableau en ce moment. Cela suivra tout seul.',
		removing: 'Retire les données de Personaboard',
		removingStopped: 'Arrêté. Une partie est déjà enlevée ; annuler la fait revenir.',
	},
};
