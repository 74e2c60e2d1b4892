import type { behaviourWords } from '../en/behaviour.ts';
import type { Translation } from '../message.ts';

export const behaviour: Translation<typeof behaviourWords> = {
	behaviour: {
		title: 'Comportement',
		stripOf: 'Comportement de {persona}',
		none: 'Rien de compté pour l’instant',
		noneText:
			'Dépose ou colle un export d’usage : une ligne par événement, avec l’utilisateur, l’heure et ce qu’il a fait. CSV, ou exports d’Amplitude, Mixpanel, PostHog, GA4 et Moodle. Puis lance le comptage.',
		count: 'Compter',
		countAgain: 'Recompter',
		counting: 'Compte ce que font les gens',
		countedAt: 'Compté {moment}. Ce qui est arrivé depuis entre dans le prochain comptage.',
		group: 'Le comportement de qui',
		groupOption: '{name} ({users, plural, one {# utilisateur} other {# utilisateurs}})',
		nothing: 'Rien à dire ici.',
		time: 'Sessions par jour de la semaine et par heure',
		who: 'Montrer les utilisateurs derrière {event}',
		whoTitle: 'Qui a utilisé {event}',
		whoWait: 'Cherche dans le journal. S’il est long, cela prend un moment.',
		whoFew:
			'{n, plural, one {# utilisateur} other {# utilisateurs}}. En dessous de 5, ils sont comptés mais pas nommés.',
		questions: 'Ce que l’équipe demande',
		questionsText: 'Des parcours dans le produit et ce qui compte comme réussite, pour le prochain comptage.',
		addPath: 'Ajouter un parcours',
		addKpi: 'Ajouter un indicateur',
		name: 'Nom',
		steps: 'Événements dans l’ordre, un par ligne',
		withinDays: 'En combien de jours (vide : en une session)',
		kind: 'Type',
		kinds: {
			activation: 'Activation : a fait tout cela peu après le premier événement',
			retention: 'Rétention : est revenu dans la semaine après tant de jours',
			conversion: 'Conversion : a fait le premier, puis le second',
			adoption: 'Adoption : l’a utilisé au moins une fois',
			'task-success': 'Tâche réussie : sessions du début à la fin',
			'time-to-value': 'Délai jusqu’à la valeur : jours avant la première fois',
		},
		events: 'Événements, un par ligne',
		days: 'Jours',
		save: 'Enregistrer',
		forget: 'Oublier {name}',
		forgetWord: 'Oublier',
		unready: 'Il manque un nom et les événements.',
		savedNext: 'Enregistré. Le prochain comptage y répond.',
	},
};
