import type { newDataWords } from '../en/library-new-data.ts';
import type { Translation } from '../message.ts';

export const newData: Translation<typeof newDataWords> = {
	newData: {
		text: 'Was seit dem Schreiben der Personas dazukam, wird zur Probe gemessen, gruppiert und geschrieben. Auf dem Board ändert sich nichts, bis jemand es übernimmt.',
		none: 'Es liegt nichts bereit.',
		cadence: 'Das Board neu ansehen',
		cadences: { off: 'nicht von selbst', daily: 'jeden Tag', weekly: 'jede Woche' },
		next: 'Das nächste Mal am {day}',
		look: 'Jetzt ansehen',
		looked:
			'Angesehen am {day}: {notes, plural, one {# Notiz} other {# Notizen}}, davon {unseen} noch in keiner Gruppierung.',
		touched:
			'{changes, plural, =0 {Keine Änderung der Nutzung ist im Gang} one {# Änderung der Nutzung ist im Gang} other {# Änderungen der Nutzung sind im Gang}}; {sentences, plural, =0 {kein Satz ist noch einmal anzusehen} one {# Satz ist noch einmal anzusehen} other {# Sätze sind noch einmal anzusehen}}.',
		themes: 'Themen',
		groups: 'Gruppen von Menschen',
		sentences: 'Sätze der Personas',
		counts: 'jetzt {now}, bereit {staged}',
		come: 'Neu',
		go: 'Nicht mehr da',
		notesMoved:
			'{moved, plural, =0 {Keine Notiz wäre} one {# Notiz wäre} other {# Notizen wären}} in einem anderen Thema; {kept} von {total} Zügen von Personen bleiben.',
		peopleMoved:
			'{n, plural, =0 {Niemand wäre in einer anderen Gruppe.} one {# Person wäre in einer anderen Gruppe.} other {# Personen wären in einer anderen Gruppe.}}',
		byHand:
			'{total, plural, =0 {Von Hand wurde kein Satz geschrieben.} other {{kept} von {total} von Hand geschriebenen Sätzen bleiben, wie sie sind.}}',
		leftBefore:
			'{n, plural, one {# Änderung wurde früher gelassen und nicht wieder angeboten.} other {# Änderungen wurden früher gelassen und nicht wieder angeboten.}}',
		same: 'Jeder Satz bliebe, wie er ist.',
		states: { new: 'Eine neue Persona', gone: 'Fällt weg: ihre Leute sind in anderen Gruppen' },
		kept: '{n, plural, one {# Satz bleibt} other {# Sätze bleiben}}',
		takeOne: { removed: 'Herausnehmen', other: 'Übernehmen' },
		withThemes:
			'Auch die neuen Themen übernehmen ({n, plural, =0 {keine Notiz wandert} one {# Notiz wandert} other {# Notizen wandern}}, keine, die jemand hingelegt hat)',
		withPeople: {
			new: 'Sie kommt ganz oder gar nicht.',
			gone: 'Sie geht mit ihren Leuten, sobald etwas übernommen wird.',
		},
		takePersona: '{name} übernehmen; ohne das gehören diese Leute zu keiner Persona',
		take: 'Angekreuztes übernehmen',
		leave: 'Alles lassen',
		taken: 'Übernommen. Im Verlauf des Boards lässt es sich zurücknehmen.',
		left: 'Gelassen. Dieselben Änderungen werden nicht wieder angeboten.',
		back: 'Es ist ein Schritt im Verlauf des Boards und lässt sich dort zurücknehmen.',
	},
	feeds: {
		title: 'Programme, die Daten hinzufügen',
		text: 'Ein Warehouse, ein Helpdesk oder ein Umfragewerkzeug kann Ereignisse, Tickets, Punktzahlen und Kunden von selbst hierher schicken. Sein Schlüssel fügt diesem Board Daten hinzu und öffnet nichts.',
		none: 'Noch fügt kein Programm Daten hinzu.',
		made: 'Schlüssel gemacht von {by} am {day}',
		used: 'zuletzt benutzt am {day}',
		unused: 'noch nicht benutzt',
		remove: 'Schlüssel zurücknehmen',
		label: 'Welches Programm es ist, etwa: Helpdesk',
		add: 'Schlüssel machen',
		keyTitle: 'Der Schlüssel dieses Programms',
		keyText:
			'Kopiere ihn jetzt in das Programm: Er wird nur dieses eine Mal gezeigt. Wie man Daten schickt, steht in docs/ingestion.md und unter /openapi.json dieses Servers.',
		copied: 'Ich habe ihn kopiert',
	},
};
