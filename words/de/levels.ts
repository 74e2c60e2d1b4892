import type { levelWords } from '../en/levels.ts';
import type { Translation } from '../message.ts';

export const levels: Translation<typeof levelWords> = {
	feet: {
		hypothesis: 'Beleglage: eine Hypothese',
		qualitative: 'Beleglage: qualitativ',
		mixed: 'Beleglage: gemischt, Interviews und passende Nutzung',
		statistical: 'Beleglage: statistisch',
	},
	footFew:
		'Beleglage: eine Hypothese, {people, plural, one {# Person} other {# Personen}} gehört, ab {least} heißt es qualitativ',
	footUnstable: 'Beleglage: eine Hypothese, die Gruppe ist noch nicht stabil',
};
