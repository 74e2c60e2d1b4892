import type { Said } from '../message.ts';

/** What a run calls themes, groups and tensions, and how it says what they are about. */
export const labelsSaid: Said = {
	'[M|m]ixed notes': 'Notes diverses',
	'No notes yet.': 'Pas encore de notes.',
	'Notes that resemble each other in their wording.': 'Des notes dont les mots se ressemblent.',
	'Notes that mention {words}.': 'Des notes qui mentionnent {words}.',
	'Notes of: {themes}.': 'Notes de : {themes}.',
	'{event}: {says}, the log shows {log} ({person})': '{event} : {says}, le journal montre {log} ({person})',
	'time spent: says {n} minutes, the log shows {m} ({person})':
		'temps passé : dit {n} minutes, le journal en montre {m} ({person})',
	'says never': 'dit jamais',
	'says monthly or less': 'dit chaque mois ou moins',
	'says every week': 'dit chaque semaine',
	'says every day': 'dit chaque jour',
	'no use': 'aucun usage',
	'use on a few days only': 'un usage quelques jours seulement',
	'use in most weeks': 'un usage la plupart des semaines',
	'use on several days a week': 'un usage plusieurs jours par semaine',
	'two wishes at once': 'deux souhaits à la fois',
	'two wishes at once ({person})': 'deux souhaits à la fois ({person})',
	'{n} [note|notes]': '{n, plural, one {# note} other {# notes}}',
	'[M|m]ixed notes {n}': 'Notes diverses {n}',
	'Notes that mention {words} and {last}.': 'Des notes qui mentionnent {words} et {last}.',
	'Group {n}': 'Groupe {n}',
	'control or a free hand': 'contrôler ou laisser faire',
	'early or late': 'tôt ou tard',
	'leave it to the machine or do it by hand': 'laisser faire la machine ou faire à la main',
	'fast or careful': 'vite ou avec soin',
	'{topic}: control or a free hand': '{topic} : contrôler ou laisser faire',
	'{topic}: early or late': '{topic} : tôt ou tard',
	'{topic}: leave it to the machine or do it by hand':
		'{topic} : laisser faire la machine ou faire à la main',
	'{topic}: fast or careful': '{topic} : vite ou avec soin',
};
