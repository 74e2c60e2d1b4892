import type { commonWords } from '../en/common.ts';
import type { Translation } from '../message.ts';
import { reasons } from './reasons.ts';

export const common: Translation<typeof commonWords> = {
	common: {
		appName: 'Personaboard',
		cancel: 'Abbrechen',
		retry: 'Noch einmal',
		undo: 'Rückgängig',
		dismiss: 'Ausblenden',
		show: 'Auf dem Board zeigen',
		rename: 'Umbenennen',
		stopped: 'Angehalten. Nichts wurde geändert.',
		unexpected: 'Etwas hat nicht geklappt. Versuch es noch einmal.',
		showMore: '{n} von {left} weiteren zeigen',
		showRest: '{n} weitere zeigen',
		loading: 'Lädt',
		resize: 'Größe dieses Fensters ändern',
		back: 'Zurück',
		auto: 'Auto',
		fewer: 'Weniger',
		more: 'Mehr',
		aPerson: 'jemandem',
	},
	reasons,
	canvas: {
		silent: 'Das Board hat nicht rechtzeitig geantwortet. Schließ dieses Fenster und öffne Personaboard neu.',
		nonsense: 'Dieses Fenster ist älter als das Plugin. Schließ es und öffne Personaboard neu.',
		pageGone: 'Die Seite, auf die das Board gezeichnet wurde, gibt es nicht mehr.',
		sectionGone: 'Der Abschnitt wurde gelöscht, während er gezeichnet wurde. Zeichne noch einmal.',
		sampleGone: 'Was gerade abgelegt wurde, ist inzwischen gelöscht.',
		stopped: 'Angehalten.',
		failed:
			'Das hat auf dem Board nicht geklappt. Mach es rückgängig, wenn es falsch aussieht, und versuch es noch einmal.',
		drawing: 'Zeichnet auf das Board',
		reading: 'Liest Notizen vom Board',
		nothingFound: 'Die Notiz ist nicht mehr auf dem Board.',
		noSticky: 'Dieses Zitat kam aus einer Datei, darum gibt es keine Notiz zu zeigen.',
		caughtUp: 'Was auf dem Board geschah, während dieses Fenster zu oder offline war, ist übernommen.',
	},
	server: {
		unreachable:
			'Der Server unter {origin} ist nicht erreichbar. Prüfe, ob er läuft, und versuch es noch einmal.',
		nonsense:
			'Der Server unter {origin} gab eine Antwort, die Personaboard nicht versteht. Schließ dieses Fenster und öffne Personaboard neu.',
		tooLarge: 'Das ist mehr, als der Server auf einmal annimmt.',
	},
	rest: {
		title: 'Die Zeichnung wurde rückgängig gemacht oder weggenommen',
		themes: 'Die Themen bleiben hier erhalten. Das Board bleibt, wie es ist, bis jemand sie neu zeichnet.',
		cards: 'Die Personas bleiben hier erhalten. Das Board bleibt, wie es ist, bis jemand sie neu zeichnet.',
	},
	takenOff: {
		title: '{n} von Leuten weggenommen',
		by: 'Weggenommen von {name}',
		bringBack: 'Zurückholen',
	},
	busy: {
		notes: 'holt Notizen herein',
		files: 'holt eine Datei herein',
		group: 'gruppiert Notizen',
		archetypes: 'sucht Archetypen',
		personas: 'schreibt Personas',
		behaviour: 'zählt, was Leute tun',
		draw: 'zeichnet auf das Board',
		sample: 'legt den Beispielworkshop an',
		template: 'legt eine Vorlage an',
		removing: 'entfernt die Daten von Personaboard',
		restoring: 'stellt das Board wieder her',
		weigh: 'wägt Optionen ab',
	},
	sample: {
		placing: 'Legt den Beispielworkshop an',
		usage: 'usage.csv',
		customers: 'customers.csv',
		done: 'Der Beispielworkshop ist da.',
	},
	job: {
		lost: 'Der Lauf endete ohne Antwort. Starte ihn neu.',
		progress: '{done} von {total}',
	},
	writer: {
		nobody: 'Gerade zeichnet niemand es auf das Board. Es folgt von selbst.',
		removing: 'Entfernt die Daten von Personaboard',
		removingStopped: 'Angehalten. Ein Teil ist schon weg; Rückgängig holt ihn zurück.',
	},
};
