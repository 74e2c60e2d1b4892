import type { Said } from '../message.ts';

/** What a run calls themes, groups and tensions, and how it says what they are about. */
export const labelsSaid: Said = {
	'[M|m]ixed notes': 'Gemischte Notizen',
	'No notes yet.': 'Noch keine Notizen.',
	'Notes that resemble each other in their wording.': 'Notizen, die sich im Wortlaut ähneln.',
	'Notes that mention {words}.': 'Notizen, die {words} erwähnen.',
	'Notes of: {themes}.': 'Notizen aus: {themes}.',
	'{event}: {says}, the log shows {log} ({person})': '{event}: {says}, das Protokoll zeigt {log} ({person})',
	'time spent: says {n} minutes, the log shows {m} ({person})':
		'Zeit: sagt {n} Minuten, das Protokoll zeigt {m} ({person})',
	'says never': 'sagt nie',
	'says monthly or less': 'sagt monatlich oder seltener',
	'says every week': 'sagt jede Woche',
	'says every day': 'sagt jeden Tag',
	'no use': 'keine Nutzung',
	'use on a few days only': 'Nutzung nur an wenigen Tagen',
	'use in most weeks': 'Nutzung in den meisten Wochen',
	'use on several days a week': 'Nutzung an mehreren Tagen der Woche',
	'two wishes at once': 'zwei Wünsche zugleich',
	'two wishes at once ({person})': 'zwei Wünsche zugleich ({person})',
	'{n} [note|notes]': '{n, plural, one {# Notiz} other {# Notizen}}',
	'[M|m]ixed notes {n}': 'Gemischte Notizen {n}',
	'Notes that mention {words} and {last}.': 'Notizen, die {words} und {last} erwähnen.',
	'Group {n}': 'Gruppe {n}',
	'control or a free hand': 'Kontrolle oder freie Hand',
	'early or late': 'früh oder spät',
	'leave it to the machine or do it by hand': 'der Maschine überlassen oder von Hand machen',
	'fast or careful': 'schnell oder sorgfältig',
	'{topic}: control or a free hand': '{topic}: Kontrolle oder freie Hand',
	'{topic}: early or late': '{topic}: früh oder spät',
	'{topic}: leave it to the machine or do it by hand':
		'{topic}: der Maschine überlassen oder von Hand machen',
	'{topic}: fast or careful': '{topic}: schnell oder sorgfältig',
};
