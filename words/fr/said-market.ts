import type { Said } from '../message.ts';

/** What an entry into a market takes for granted, and how that is put to the test. */
export const marketSaid: Said = {
	'People in {text} have this problem often enough to act on it.':
		'Les gens de {text} ont ce problème assez souvent pour agir.',
	'Somebody in a company of {text} can approve it and has the money.':
		'Quelqu’un dans une entreprise de {text} peut l’approuver et a l’argent.',
	'What holds for {text} holds here too.': 'Ce qui vaut pour {text} vaut aussi ici.',
	'What they use today, {text} included, leaves enough undone that they would change.':
		'Ce qu’ils utilisent aujourd’hui, {text} compris, laisse assez à désirer pour qu’ils changent.',
	'The reason to enter holds: {text}.': 'La raison d’entrer tient : {text}.',
	'The rules and habits of {text} let people work this way.':
		'Les règles et habitudes de {text} permettent de travailler ainsi.',
	'this market': 'ce marché',
	'the size aimed at': 'la taille visée',
	'the region': 'la région',
	'none is stated': 'aucune n’est donnée',
	'the users served today': 'les utilisateurs d’aujourd’hui',
	'every competitor': 'tous les concurrents',
	'Problem interviews about the last time it happened, without naming a product':
		'Entretiens sur le problème et la dernière fois, sans nommer de produit',
	'Talks with those who sign, ending in a request for a paid pilot':
		'Échanges avec ceux qui signent, qui finissent par la demande d’un pilote payant',
	'Observation at work, with the jobs of the analogous users as a check list':
		'Observation au travail, avec les tâches d’utilisateurs proches comme liste',
	'Interviews with people who use a competitor or a tool of their own':
		'Entretiens avec ceux qui utilisent un concurrent ou leur propre outil',
	'Short survey of the segment, drawn from a list of companies':
		'Court sondage du segment, tiré d’une liste d’entreprises',
	'Talks with those who answer for compliance, on a concrete way of working':
		'Échanges avec les responsables de la conformité, sur une façon concrète de travailler',
	'{n} or more of {m} tell of it unasked, within the last month.':
		'{n} sur {m} ou plus en parlent d’eux-mêmes, au dernier mois.',
	'{n} or more of {m} name the budget it would come from and the next step.':
		'{n} sur {m} ou plus nomment le budget et l’étape suivante.',
	'{n} or more of {m} do the same job in the same situation.':
		'{n} sur {m} ou plus font la même tâche dans la même situation.',
	'{n} or more of {m} show a step it leaves undone and how they get around it.':
		'{n} sur {m} ou plus montrent une étape manquante et leur détour.',
	'{n} or more of {m} fit the description and report the stated change.':
		'{n} sur {m} ou plus correspondent et rapportent le changement indiqué.',
	'{n} or more of {m} say it is allowed, and by which rule.':
		'{n} sur {m} ou plus disent que c’est permis, et par quelle règle.',
	'Were it true of three in ten only, that would happen by chance in {n} of 100 such rounds.':
		'Si ce n’était vrai que de trois sur dix, cela arriverait par hasard dans {n} tours sur 100.',
	'Were it true of three in ten only, that would happen by chance in less than 1 of 100 such rounds.':
		'Si ce n’était vrai que de trois sur dix, cela arriverait par hasard dans moins d’un tour sur 100.',
	'{n} or fewer of {m} do.': '{n} sur {m} ou moins le font.',
	'Stop early when {n} are for it or {m} are against it; stop on day {k} in any case, and leave it open if neither holds.':
		'Arrêtez avant si {n} sont pour ou {m} contre ; au plus tard le jour {k}, et laissez ouvert si aucun des deux.',
};
