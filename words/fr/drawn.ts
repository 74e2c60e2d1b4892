import type { drawnWords } from '../en/drawn.ts';
import type { Translation } from '../message.ts';
import { fields } from './fields.ts';
import { levels } from './levels.ts';

export const drawn: Translation<typeof drawnWords> = {
	drawn: {
		themesZone: 'Thèmes',
		personasZone: 'Personas',
		parkedTitle: 'Mises de côté',
		parkedNote: 'Notes qui ne vont dans aucun thème. Glisse-en une dans un thème pour la placer.',
		hypothesis: 'Hypothèse',
		saysDoes: 'Dit ≠ fait',
		noEvidence: 'Pas encore de preuve',
		note: 'note',
		fields,
		badges: {
			hypothesis: 'Preuves : hypothèse',
			qualitative: 'Preuves : qualitatives',
			mixed: 'Preuves : mixtes',
			statistical: 'Preuves : statistiques',
		},
		...levels,
		local: 'écrit sans modèle de langage',
		quotes: '{n, plural, one {# citation} other {# citations}}',
		observations: '{n, plural, one {# observation} other {# observations}}',
		measurements: '{n, plural, one {# mesure} other {# mesures}}',
		people: '{n, plural, one {# personne} other {# personnes}}',
		between: {
			'say-do': 'dit ≠ fait',
			'say-say': 'dit ≠ dit aussi',
			'between-people': 'les uns ≠ les autres',
			'job-conflict': 'veut ≠ veut aussi',
		},
		erased: '[effacé]',
		more: 'et {n} de plus',
		strip: {
			title: 'Ce qu’ils font · {users, plural, one {# utilisateur} other {# utilisateurs}}',
			notEnough:
				'Pas assez de données : {users, plural, one {# utilisateur} other {# utilisateurs}} dans le journal d’usage, il en faut 5.',
			use: 'Ce qu’ils utilisent',
			shares: 'Parts de {users, plural, one {# utilisateur} other {# utilisateurs}}',
			sharesHeard:
				'Parts de {users, plural, one {# utilisateur} other {# utilisateurs}}, dont {heard} entendus',
			share: '{what} : {percent} %',
			range: '{users} sur {of} · sans doute {low}–{high} %',
			others: ' · autres {percent} %',
			when: 'Quand ils viennent',
			busiest: 'Le plus actif le {day}, de {from}:00 à {to}:00',
			shades:
				'{sessions, plural, one {# session} other {# sessions}} ; plus foncé, c’est plus. Heures en {zone}',
			order: 'Ce qui suit quoi',
			path: '{users} utilisateurs sur {of} font cela en une session',
			days: { '0': 'lun', '1': 'mar', '2': 'mer', '3': 'jeu', '4': 'ven', '5': 'sam', '6': 'dim' },
			longDays: {
				'0': 'lundi',
				'1': 'mardi',
				'2': 'mercredi',
				'3': 'jeudi',
				'4': 'vendredi',
				'5': 'samedi',
				'6': 'dimanche',
			},
		},
	},
};
