import type { Said } from '../message.ts';

/** What the server says of a usage log. */
export const behaviourSaid: Said = {
	'{n} [event|events] of {m} [user|users], {from} to {to}, times in {zone}':
		'{n, plural, one {# événement} other {# événements}} de {m, plural, one {# utilisateur} other {# utilisateurs}}, du {from} au {to}, heures en {zone}',
	'{n} [event|events] of {m} [user|users], times in {zone}':
		'{n, plural, one {# événement} other {# événements}} de {m, plural, one {# utilisateur} other {# utilisateurs}}, heures en {zone}',
	Everyone: 'Tout le monde',
	'Power users': 'Utilisateurs intensifs',
	'Passive users': 'Utilisateurs passifs',
	'Not enough data: {n} [user|users] of this group in the log.':
		'Pas assez de données : {n, plural, one {# utilisateur} other {# utilisateurs}} de ce groupe dans le journal.',
	'From 5 on there are figures.': 'À partir de 5, il y a des chiffres.',
	'The user was heard in the research.': 'Cet utilisateur a été entendu dans la recherche.',
	'All {n} were heard in the research.': 'Les {n} ont été entendus dans la recherche.',
	'{n} of {m} were heard in the research; the others do alike by a rule learnt on those.':
		'{n} sur {m} ont été entendus dans la recherche ; les autres font de même selon une règle apprise sur eux.',
	'The rule was right for {n} of {m} people it had not seen (likely {low} to {high}).':
		'La règle a été juste pour {n} personnes sur {m} qu’elle n’avait pas vues (sans doute de {low} à {high}).',
	'No rule tells these groups apart well enough, so only people who were heard are counted in them.':
		'Aucune règle ne distingue assez bien ces groupes ; seuls les gens entendus y sont comptés.',
	'{n} of {m} [user|users] fit no group.': '{n} utilisateurs sur {m} n’entrent dans aucun groupe.',
	'Here: active on {n} or more of the last 28 days, with {m} or more different features.':
		'Ici : actifs {n} des 28 derniers jours ou plus, avec {m} fonctions différentes ou plus.',
	'Here: active on {n} or fewer of the last 28 days.': 'Ici : actifs {n} des 28 derniers jours ou moins.',
	'What they use': 'Ce qu’ils utilisent',
	'How many of these users used a feature at least once.':
		'Combien de ces utilisateurs ont utilisé une fonction au moins une fois.',
	'Behind it the range in which the share of all such users most likely lies.':
		'Derrière, la plage où se trouve sans doute la part de tous ces utilisateurs.',
	'What sets them apart': 'Ce qui les distingue',
	'Used clearly more, or less, than by everybody else; what chance alone would explain is left out.':
		'Utilisé nettement plus, ou moins, que par tous les autres ; ce que le hasard expliquerait est laissé de côté.',
	'How often and how long': 'À quelle fréquence et combien de temps',
	'The one in the middle, and the middle half, since a few people do much more than all others.':
		'Celui du milieu, et la moitié centrale, car quelques-uns font bien plus que tous les autres.',
	'Active days of the last 28': 'Jours actifs sur les 28 derniers',
	'Sessions in a week with use': 'Sessions dans une semaine d’usage',
	'Minutes a session': 'Minutes par session',
	'Different features a week': 'Fonctions différentes par semaine',
	'Users of a day among those of 28 days': 'Utilisateurs d’un jour parmi ceux de 28 jours',
	'Times a week': 'Fois par semaine',
	'{n} (half of them {m} to {k}; n = {j})': '{n} (la moitié de {m} à {k} ; n = {j})',
	'{n} of {m}': '{n} sur {m}',
	'When they come': 'Quand ils viennent',
	'When {n} [session|sessions] began, by weekday and hour ({zone}).':
		'Quand {n, plural, one {# session} other {# sessions}} ont commencé, par jour et heure ({zone}).',
	'The darker, the more.': 'Plus c’est foncé, plus il y en a.',
	'What follows what': 'Ce qui suit quoi',
	'Of all steps that leave a feature, the share that goes there next within a session.':
		'De tous les pas qui quittent une fonction, la part qui y va ensuite dans la session.',
	'Common ways': 'Chemins fréquents',
	'Steps in this order within a session, by how many users did so at least once.':
		'Des pas dans cet ordre en une session, selon combien d’utilisateurs l’ont fait au moins une fois.',
	'Where they get stuck': 'Où ils bloquent',
	'Asked for help': 'Ont demandé de l’aide',
	'Met an error': 'Ont rencontré une erreur',
	'Did last before 14 days of silence': 'Dernière action avant 14 jours de silence',
	'{n} of {m} after an error': '{n} sur {m} après une erreur',
	'last act before: {event}': 'dernier acte avant : {event}',
	'Ways the team designed': 'Chemins prévus par l’équipe',
	'{path}: users from step to step': '{path} : utilisateurs d’étape en étape',
	'{path}: sessions from step to step': '{path} : sessions d’étape en étape',
	'{n} of {m} [session|sessions] go the whole way; {share} leave it.':
		'{n} sessions sur {m} vont au bout ; {share} en sortent.',
	'State a way below to see where people leave it.':
		'Indique un chemin ci-dessous pour voir où les gens en sortent.',
	'What counts as success': 'Ce qui compte comme réussite',
	'State what counts as success below to see it for each group.':
		'Indique ci-dessous ce qui compte comme réussite pour le voir par groupe.',
	'Got there': 'Y sont arrivés',
	'Not enough data': 'Pas assez de données',
	'{n} days in the middle, half of them {m} to {k}; n = {j}':
		'{n} jours au milieu, la moitié de {m} à {k} ; n = {j}',
	'{n} %, likely {low} to {high}; {m} of {k} users':
		'{n} %, sans doute de {low} à {high} ; {m} utilisateurs sur {k}',
	'{n} %, likely {low} to {high}; {m} of {k} sessions':
		'{n} %, sans doute de {low} à {high} ; {m} sessions sur {k}',
	'Who would recommend it': 'Qui le recommanderait',
	'{n} of {m} [user|users] answered.': '{n} utilisateurs sur {m} ont répondu.',
	'Under 30 answers there are counts and no score.': 'Sous 30 réponses, il y a des comptes et pas de score.',
	'too few': 'trop peu',
	'Promoters do more, or less': 'Les promoteurs font plus, ou moins',
	'Detractors do more, or less': 'Les détracteurs font plus, ou moins',
	'Why people left, and the weeks before': 'Pourquoi des gens sont partis, et les semaines d’avant',
	'The reason given beside what the same people did in the eight weeks before.':
		'La raison donnée à côté de ce que les mêmes gens ont fait les huit semaines d’avant.',
	'Reasons few people gave': 'Raisons données par peu de gens',
	'no reason given': 'sans raison donnée',
	'something else': 'autre chose',
	'{n} [person|people], too few to tell more':
		'{n, plural, one {# personne} other {# personnes}}, trop peu pour en dire plus',
	'{n} were gone already': '{n} étaient déjà partis',
	'{n} used it less and less': '{n} l’utilisaient de moins en moins',
	'{n} met errors': '{n} ont rencontré des erreurs',
	'{n} used it as before': '{n} l’utilisaient comme avant',
	'{n} seen too little': '{n} trop peu vus',
	'{n} were gone already, {rest}': '{n} étaient déjà partis, {rest}',
	'{n} used it less and less, {rest}': '{n} l’utilisaient de moins en moins, {rest}',
	'{n} met errors, {rest}': '{n} ont rencontré des erreurs, {rest}',
	'{n} used it as before, {rest}': '{n} l’utilisaient comme avant, {rest}',
	'How the log was read': 'Comment le journal a été lu',
	'{n} rows read, {m} kept, {k} [repeat|repeats]':
		'{n} lignes lues, {m} gardées, {k, plural, one {# répétition} other {# répétitions}}',
	'{n} from {source}: {why}': '{n} de {source} : {why}',
	'Left out by rule “{rule}”: {n} [user|users], {m} [event|events]':
		'Écartés par la règle « {rule} » : {n, plural, one {# utilisateur} other {# utilisateurs}}, {m, plural, one {# événement} other {# événements}}',
	'“{from}” ends for everybody where “{to}” begins ({day}): most likely one event under two names':
		'« {from} » finit pour tous où « {to} » commence ({day}) : sans doute un événement sous deux noms',
	'{n} [event|events] without a time zone, read in the export’s':
		'{n, plural, one {# événement} other {# événements}} sans fuseau, lus dans celui de l’export',
	'More than {n} events on one day': 'Plus de {n} événements en un jour',
	'Our own staff': 'Notre propre équipe',
};
