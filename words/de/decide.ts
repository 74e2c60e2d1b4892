import type { decideWords } from '../en/decide.ts';
import type { Translation } from '../message.ts';

export const decide: Translation<typeof decideWords> = {
	decide: {
		title: 'Optionen abwägen',
		how: 'Schreib jede Option auf eine eigene Notiz, die Bedürfnisse, denen sie dient, unter ihren Namen. Wähl dann die Notizen aus oder einen Bereich mit ihnen.',
		weigh: 'Diese abwägen',
		weighing: 'Wägt Optionen ab',
		weighed:
			'{options, plural, one {# Option} other {# Optionen}} gegen die Personas abgewogen.{left, plural, =0 {} one { # Notiz ausgelassen: Zitate und leere Notizen sind keine Optionen.} other { # Notizen ausgelassen: Zitate und leere Notizen sind keine Optionen.}}',
	},
};
