import type { Said } from '../message.ts';

/** How a decision stands on the canvas. */
export const sheetsSaid: Said = {
	'Whom each option serves': 'À qui sert chaque option',
	'wins {n} %': 'gagne {n} %',
	'{n} [vote|votes]': '{n, plural, one {# vote} other {# votes}}',
	'stamped by {n}': 'tamponné par {n}',
	'{n} [quote|quotes]': '{n, plural, one {# citation} other {# citations}}',
	'{n} [observation|observations]': '{n, plural, one {# observation} other {# observations}}',
	'{n} [measurement|measurements]': '{n, plural, one {# mesure} other {# mesures}}',
	'{n} [person|people]': '{n, plural, one {# personne} other {# personnes}}',
	'confidence {n} %': 'confiance {n} %',
	hypothesis: 'hypothèse',
	'by hand': 'à la main',
	'by {name}': 'par {name}',
	'///  no evidence': '///  aucune preuve',
	'At the cost of {name} ({sign})': 'Aux dépens de {name} ({sign})',
	'Robust: no likely weight changes it': 'Solide : aucun poids probable n’y change rien',
	'Leaning: likely, not sure': 'Tendance : probable, pas sûr',
	'Toss-up: find out more first': 'À égalité : en apprendre plus d’abord',
	'Decided for “{title}” by {name} on {day}': 'Décidé pour « {title} » par {name} le {day}',
	'{option} for {name}: from {low} to {high}': '{option} pour {name} : de {low} à {high}',
	'Where people differ': 'Là où les avis diffèrent',
	'Disagreement on record': 'Désaccord consigné',
	'Needs no option serves': 'Besoins qu’aucune option ne sert',
	'What would change this': 'Ce qui changerait cela',
	'Counted from {n} [piece|pieces] of evidence':
		'Compté d’après {n, plural, one {# preuve} other {# preuves}}',
	'Counted from {n} [piece|pieces] of evidence · {rest}':
		'Compté d’après {n, plural, one {# preuve} other {# preuves}} · {rest}',
	'{n} [score|scores] by hand': '{n, plural, one {# note} other {# notes}} à la main',
	'{n} [score|scores] by hand · weights given by people':
		'{n, plural, one {# note} other {# notes}} à la main · poids donnés par des personnes',
	'weights given by people': 'poids donnés par des personnes',
	'{name}: {rest}': '{name} : {rest}',
	': ': ' : ',
	'{part} · {rest}': '{part} · {rest}',
	'What has changed': 'Ce qui a changé',
	'Nothing has changed that could have been seen.': 'Rien n’a changé de ce qui pouvait se voir.',
	'{n} [change goes|changes go] on.':
		'{n, plural, one {# changement se poursuit} other {# changements se poursuivent}}.',
	'{n} [user|users] until {day}': '{n, plural, one {# utilisateur} other {# utilisateurs}} jusqu’au {day}',
	'Sentences to look at again': 'Phrases à relire',
	Drifting: 'En dérive',
	Stale: 'Périmé',
	'{n} % → {m} % ({by} points, 95 % between {low} and {high}, {relative} relative)':
		'{n} % → {m} % (écart de {by} points, à 95 % entre {low} et {high}, {relative} par rapport à avant)',
	'{n} % → {m} % ({by} points, 95 % between {low} and {high})':
		'{n} % → {m} % (écart de {by} points, à 95 % entre {low} et {high})',
	'{n} % → {m} % ({by} points, {relative} relative)':
		'{n} % → {m} % (écart de {by} points, {relative} par rapport à avant)',
	'{n} % → {m} % ({by} points)': '{n} % → {m} % (écart de {by} points)',
	'{n} → {m} (middle of all, each person by {low} to {high})':
		'{n} → {m} (milieu de tous, chaque personne de {low} à {high})',
	'{n} → {m} (middle of all)': '{n} → {m} (milieu de tous)',
	'since {day}': 'depuis le {day}',
	'{n} people.': '{n} personnes.',
	'Decided on it: “{question}” ({day})': 'Décidé là-dessus : « {question} » ({day})',
	'Decided on it: “{question}” ({day}), and {n} more':
		'Décidé là-dessus : « {question} » ({day}), et {n} de plus',
	'{n} [window|windows] of {m} days compared':
		'{n, plural, one {# période} other {# périodes}} de {m} jours en comparaison',
	'Hypothesis: people in {what}': 'Hypothèse : des gens de {what}',
	'the new market': 'le nouveau marché',
	'{n} of {m} risk open': '{n} sur {m} de risque ouvert',
	'Hypothesis, not validated': 'Hypothèse, non validée',
	'{n} of it refuted: think again': 'Dont {n} réfuté : à repenser',
	'Open · {n} for, {m} against': 'Ouvert · {n} pour, {m} contre',
	'Supported · {n} for, {m} against': 'Appuyé · {n} pour, {m} contre',
	'Refuted · {n} for, {m} against': 'Réfuté · {n} pour, {m} contre',
	'Days {n} to {m}: {method}, with {k} people.': 'Jours {n} à {m} : {method}, avec {k} personnes.',
	'From five people on: seven in ten support it, three in ten refute it':
		'À partir de cinq personnes : sept sur dix l’appuient, trois sur dix le réfutent',
	'Risk still open': 'Risque encore ouvert',
	'{day}: {n} open': '{day} : {n} ouvert',
};
