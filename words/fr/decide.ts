import type { decideWords } from '../en/decide.ts';
import type { Translation } from '../message.ts';

export const decide: Translation<typeof decideWords> = {
	decide: {
		title: 'Peser des options',
		how: 'Écris chaque option sur sa propre note, avec sous son nom les besoins qu’elle sert. Sélectionne ensuite les notes, ou une section qui les contient.',
		weigh: 'Peser celles-ci',
		weighing: 'Pèse les options',
		weighed:
			'{options, plural, one {# option pesée} other {# options pesées}} face aux personas.{left, plural, =0 {} one { # note laissée de côté : citations et notes vides ne sont pas des options.} other { # notes laissées de côté : citations et notes vides ne sont pas des options.}}',
	},
};
