import type { firstHourWords } from '../en/first-hour.ts';
import type { Translation } from '../message.ts';

export const firstHour: Translation<typeof firstHourWords> = {
	help: { open: 'Hilfe zu dieser Seite', privacy: 'Was damit geschieht' },
	templates: {
		title: 'Mit einer Vorlage beginnen',
		placing: 'Legt die Vorlage an',
		titles: {
			research: 'Forschung auswerten',
			audit: 'Persona prüfen',
			priorities: 'Prioritäten setzen',
			market: 'Neuer Markt',
		},
		texts: {
			research: 'Von Interviews zu Personas',
			audit: 'Was von einer alten Persona noch stimmt',
			priorities: 'Welche Option für wen, um welchen Preis',
			market: 'Was wir vermuten und wie wir es herausfinden',
		},
		done: 'Die Vorlage ist auf dieser Seite. Was mit ☞ beginnt, leitet dich und zählt nie als Beleg.',
	},
	tour: {
		label: 'Rundgang',
		again: 'Rundgang machen',
		at: '{step} von {of}',
		next: 'Weiter',
		show: 'Zeig es mir',
		leave: 'Rundgang verlassen',
		finish: 'Fertig',
		steps: {
			notes: 'Jede Notiz kam herein mit dem, der sie sagte. Was kein Zitat ist, liegt mit Grund beiseite.',
			group: 'Gruppiere Notizen zu Themen. Sie wandern auf dem Board; was nirgends passt, kommt beiseite.',
			drag: 'Zieh nun auf dem Board eine Notiz in ein anderes Thema, oder öffne hier ein Thema und verschieb sie. Dort bleibt sie bei jedem weiteren Lauf.',
			write: 'Schreib Personas. Wer Ähnliches sagt und tut, wird eine.',
			sentence:
				'Drück auf einen Satz: Das Board zeigt die Notizen, die ihn sagen. Ein gestrichelter ist eine Vermutung, die niemand ausgesprochen hat.',
			library: 'Die Bibliothek zeigt allen anderen Personas, Entscheidungen und Änderungen. Das war es.',
		},
	},
};
