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
	'{name}: {text}': '{name}: {text}',
};
