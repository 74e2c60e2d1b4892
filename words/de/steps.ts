import type { stepWords } from '../en/steps.ts';
import type { Translation } from '../message.ts';

export const steps: Translation<typeof stepWords> = {
	tabs: { notes: 'Notizen', themes: 'Themen', personas: 'Personas', label: 'Schritte' },
	loose: {
		title:
			'{n, plural, one {# Notiz ist noch nicht hereingeholt} other {# Notizen sind noch nicht hereingeholt}}',
		outside: 'Außerhalb der Themen',
		others: 'und {n, plural, one {# weiteres Thema} other {# weitere Themen}}',
		bringIn: 'Hereinholen',
		show: 'Zeigen',
	},
	start: {
		title: 'Von Notizen zu Personas',
		steps: {
			notes: { title: 'Notizen hereinholen', text: 'Wähle die Zitate, mit denen ihr arbeiten wollt.' },
			themes: {
				title: 'Gruppieren',
				text: 'Notizen wandern in Themen. Zieh jede, wohin du willst; sie bleibt dort.',
			},
			personas: {
				title: 'Personas schreiben',
				text: 'Jeder Satz ist einen Klick von der Notiz entfernt, die ihn sagt.',
			},
		},
		scopeLabel: 'Welche Notizen',
		scope: { selection: 'Auswahl', section: 'Bereich', page: 'Seite' },
		scopeHint: {
			selection: 'Die auf dem Board ausgewählten Notizen',
			section: 'Alle Notizen im ausgewählten Bereich',
			page: 'Alle Notizen auf dieser Seite',
		},
		found: '{n, plural, =0 {Keine Notizen gefunden} one {# Notiz} other {# Notizen}}',
		lookAlong: 'Noch hat niemand Notizen hereingeholt. Sobald es jemand tut, erscheinen sie hier.',
		lookAlongTitle: 'Noch nichts zu sehen',
		first:
			'Hol zuerst Notizen herein: wähl sie auf dem Board aus oder nimm die ganze Seite. Sind keine da, nimm das Beispiel.',
		selectFirst: 'Wähl zum Beginnen Notizen auf dem Board aus.',
		selectSection: 'Wähl einen Bereich aus oder eine Notiz darin.',
		bringIn: '{n, plural, =0 {Notizen hereinholen} one {# Notiz hereinholen} other {# Notizen hereinholen}}',
		sampleTitle: 'Keine Notizen zur Hand?',
		sample: 'Beispielworkshop ausprobieren',
		sampleText: 'Legt eine fertige Interviewrunde auf diese Seite, mit der Produktnutzung dazu.',
	},
	notes: {
		none: 'Noch keine Notizen',
		places: '{n, plural, one {# Ort} other {# Orte}}',
		measured: '{n, plural, one {# Messwert} other {# Messwerte}}',
		unknown: '{n, plural, one {# Notiz} other {# Notizen}} ohne befragte Person',
		bringInMore: 'Mehr hereinholen',
		bringingIn: 'Holt Notizen herein',
		report: '{read, plural, one {# Eintrag} other {# Einträge}} gelesen, {added} neu',
		known: '{n} schon hier',
		duplicates: '{n, plural, one {# Wiederholung} other {# Wiederholungen}}',
		keptApart: '{n} beiseite',
		blank: 'leer',
		flagsTitle: 'Einen Blick wert',
		flags: {
			instruction: 'Liest sich wie eine Anweisung',
			'personal-data': 'Persönliche Daten',
			markup: 'Markup oder ein Link',
			'control-characters': 'Verborgene Zeichen',
			'several-quotes': 'Mehrere Zitate',
			'not-english': 'Nicht Englisch',
			'notes-only': 'Darf nicht zitiert werden',
			'special-category': 'Gesundheit, Glaube oder Ähnliches',
		},
		allTitle: 'Alle Notizen',
		next: 'Notizen zu Themen gruppieren',
		broughtIn:
			'{n, plural, =0 {Nichts Neues kam herein.} one {# neuer Eintrag kam herein.} other {# neue Einträge kamen herein.}}',
		reworded:
			'{n, plural, one {# Notiz hat sich} other {# Notizen haben sich}} seit dem Hereinholen geändert',
		bringInAgain: 'Die neuen Worte hereinholen',
		sourceCanvas: 'Notizen vom Board',
	},
	themes: {
		newGroup: 'Neues Thema',
		group: 'Notizen gruppieren',
		groupAgain: 'Neu gruppieren',
		grouping: 'Gruppiert Notizen',
		about: 'Wie viele Themen',
		number: '{n, plural, one {# Thema} other {# Themen}}',
		counts:
			'{notes, plural, one {# Notiz} other {# Notizen}}{people, plural, =0 {} one { von # befragten Person} other { von # Befragten}}',
		kept: '{kept} von {total, plural, one {# Zug} other {# Zügen}} behalten',
		emptyTitle: 'Noch keine Themen',
		emptyText:
			'Themen legen Notizen über dieselbe Sache nebeneinander. Was nirgends passt, kommt beiseite, nie mit Gewalt hinein.',
		needNotes: 'Hol zuerst Notizen herein.',
		goToNotes: 'Zu den Notizen',
		renameLabel: 'Name des Themas {label}',
		moveLabel: 'Verschieben nach',
		moveHere: 'Verschieben nach',
		setAside: 'Beiseitelegen',
		parkedTitle: 'Beiseitegelegt',
		parkedReason: '{reason} ({n})',
		parkedCount: '{n} beiseitegelegt',
		parkedByDrag:
			'{n, plural, one {# Notiz beiseitegelegt, weil du sie aus allen Themen gezogen hast.} other {# Notizen beiseitegelegt, weil du sie aus allen Themen gezogen hast.}}',
		drawAgain: 'Neu zeichnen',
		named: 'Von jemandem benannt',
		noMembers: 'Noch keine Notizen. Zieh eine hierher.',
		noneShown: 'Keine Themen auf dem Board',
	},
	next: {
		label: 'Weiter',
		group: 'Weiter: Notizen über dieselbe Sache zusammenlegen.',
		place:
			'Weiter: {n, plural, one {# neue Notiz hat noch kein Thema.} other {# neue Notizen haben noch kein Thema.}}',
		write: 'Weiter: Notizen im falschen Thema umziehen, dann Personas schreiben.',
	},
};
