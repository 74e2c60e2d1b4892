import type { fieldTitles } from '../../shared/claim.ts';
import type { Translation } from '../message.ts';

/** The heading of each field of a persona. */
export const fields: Translation<typeof fieldTitles> = {
	'jobs.primary': 'Hauptaufgabe',
	'jobs.secondary': 'Weitere Aufgaben',
	'jobs.emotional': 'Wie sie sich fühlen wollen',
	'jobs.social': 'Wie sie gesehen werden wollen',
	'constraints.time': 'Grenzen: Zeit',
	'constraints.skill': 'Grenzen: Können',
	'constraints.approval': 'Grenzen: Freigabe',
	'constraints.budget': 'Grenzen: Budget',
	'constraints.tools': 'Grenzen: Werkzeuge',
	'constraints.policy': 'Grenzen: Regeln',
	motivation: 'Was sie antreibt',
	pains: 'Was wehtut',
	workarounds: 'Wie sie sich behelfen',
	signature: 'Was sie tun',
	decisions: 'Entscheidungen, die das stützen soll',
	misconceptions: 'Was Teams falsch verstehen',
	priority: 'Vorrang',
	watch: 'Zeichen für Wandel',
};
