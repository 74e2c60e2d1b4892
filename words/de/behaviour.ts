import type { behaviourWords } from '../en/behaviour.ts';
import type { Translation } from '../message.ts';

export const behaviour: Translation<typeof behaviourWords> = {
	behaviour: {
		title: 'Verhalten',
		stripOf: 'Verhalten von {persona}',
		none: 'Noch nichts gezählt',
		noneText:
			'Einen Nutzungsexport ablegen oder einfügen: eine Zeile je Ereignis, mit Nutzer, Zeit und was getan wurde. CSV oder Exporte aus Amplitude, Mixpanel, PostHog, GA4 und Moodle. Danach zählen.',
		count: 'Zählen',
		countAgain: 'Neu zählen',
		counting: 'Zählt, was Leute tun',
		countedAt: 'Gezählt {moment}. Was seitdem kam, ist in der nächsten Zählung.',
		group: 'Wessen Verhalten',
		groupOption: '{name} ({users, plural, one {# Nutzer} other {# Nutzer}})',
		nothing: 'Hier gibt es nichts zu berichten.',
		time: 'Sitzungen nach Wochentag und Stunde',
		who: 'Nutzer hinter {event} zeigen',
		whoTitle: 'Wer {event} benutzt hat',
		whoWait: 'Durchsucht das Protokoll. Bei einem langen dauert es etwas.',
		whoFew:
			'{n, plural, one {# Nutzer} other {# Nutzer}}. Weniger als 5 werden gezählt, aber nicht aufgelistet.',
		questions: 'Was das Team fragt',
		questionsText: 'Wege durchs Produkt und was als Erfolg gilt, für die nächste Zählung.',
		addPath: 'Weg hinzufügen',
		addKpi: 'Kennzahl hinzufügen',
		name: 'Name',
		steps: 'Ereignisse der Reihe nach, eins je Zeile',
		withinDays: 'Innerhalb von Tagen (leer: in einer Sitzung)',
		kind: 'Art',
		kinds: {
			activation: 'Aktivierung: tat all das bald nach dem ersten Ereignis',
			retention: 'Bindung: kam in der Woche nach so vielen Tagen wieder',
			conversion: 'Konversion: tat das erste, dann das zweite',
			adoption: 'Verbreitung: hat es überhaupt benutzt',
			'task-success': 'Aufgabe geschafft: Sitzungen von Anfang bis Ende',
			'time-to-value': 'Zeit bis zum Nutzen: Tage bis zum ersten Mal',
		},
		events: 'Ereignisse, eins je Zeile',
		days: 'Tage',
		save: 'Speichern',
		forget: '{name} vergessen',
		forgetWord: 'Vergessen',
		unready: 'Es fehlen ein Name und die Ereignisse.',
		savedNext: 'Gespeichert. Die nächste Zählung beantwortet es.',
	},
};
