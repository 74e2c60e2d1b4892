import type { alertWords } from '../en/library-alerts.ts';
import type { Translation } from '../message.ts';

export const alerts: Translation<typeof alertWords> = {
	where: {
		title: 'Wohin Meldungen gehen',
		text: 'Was schwer wiegt, wird sofort gemeldet, an die Adressen hier.',
		none: 'Noch wird niemandem etwas gemeldet.',
		noneText:
			'Stimmt ein Satz nicht mehr, steht das auf dieser Seite und auf dem Board, für alle, die sie öffnen. Niemand bekommt eine Nachricht.',
		others:
			'Meldungen gehen an {emails, plural, =0 {keine Mailadresse} one {# Mailadresse} other {# Mailadressen}} und {programs, plural, =0 {kein Programm} one {# Programm} other {# Programme}}.',
		onlyOwners: 'Wohin sie gehen, sagt, wem das Board gehört.',
		kinds: { email: 'Mail', webhook: 'Programm' },
		addTitle: 'Eine Adresse hinzufügen',
		kind: 'Was es ist',
		kindNames: { email: 'Mail an jemanden', webhook: 'Ein Programm, das Nachrichten annimmt (Webhook)' },
		address: { email: 'Mailadresse', webhook: 'Adresse des Programms, beginnt mit https' },
		add: 'Hinzufügen',
		change: 'Ändern',
		changeNamed: 'Ändern: {address}',
		remove: 'Entfernen',
		removeNamed: 'Entfernen: {address}',
		keep: 'Festhalten',
		cancel: 'Lassen, wie es war',
		known: 'Diese Adresse steht schon in der Liste.',
		empty: 'Gib zuerst eine Adresse ein.',
		noMail:
			'Dieser Server verschickt noch keine Mail: Der Betreiber hat keinen Mailserver eingerichtet. Bis dahin werden die Adressen aufgehoben.',
		added: 'Ab jetzt wird an {address} gemeldet.',
		removed: 'An {address} wird nichts mehr gemeldet.',
		kept: 'Festgehalten.',
		secretTitle: 'Das Geheimnis dieses Programms',
		secretText:
			'Damit ist unterschrieben, was dorthin geht. Kopiere es jetzt in das Programm: Es ist nur dieses eine Mal zu sehen. Ein neues entsteht, wenn die Adresse entfernt und wieder hinzugefügt wird.',
		secretDone: 'Ich habe es kopiert',
		digest: 'Was weniger wiegt, in einer Nachricht',
		digests: { off: 'gar nicht', daily: 'jeden Tag', weekly: 'jede Woche' },
		detail: 'Wie viel eine Nachricht sagt',
		details: {
			numbers: 'nur Zahlen und Kennungen',
			names: 'auch Namen von Ereignissen, Themen, Archetypen und Zuständigen',
			quotes: 'auch bis zu fünf Zitate, persönliche Daten verborgen',
		},
		quotesText:
			'Dann verlassen Zitate diesen Server, an alle unter diesen Adressen. Zitate von Leuten, die nur Notizen zugestimmt haben, oder über Gesundheit und Ähnliches nie.',
		now: 'Was weniger wiegt, wird so gemeldet: {digest}. Eine Nachricht enthält: {detail}.',
		test: 'Probe senden',
		testing: 'Die Probe wird gesendet…',
		tried: {
			sent: '✓ Die Probe kam an: {address}.',
			waiting: '◐ Noch nicht angekommen: {address}. {why} Es wird von selbst noch einmal versucht.',
			'given-up': '✕ Kann nicht ankommen: {address}. {why}',
		},
		last: 'Die letzten Nachrichten',
		subjects: {
			alert: 'Meldung',
			digest: 'was weniger wiegt',
			test: 'Probe',
			'version.published': 'eine Version wurde veröffentlicht',
			'version.rolled-back': 'eine frühere Version wurde wieder aufgenommen',
			'version.withdrawn': 'eine Version wurde zurückgezogen',
		},
		states: { sent: '✓ angekommen', waiting: '◐ wartet', 'given-up': '✕ aufgegeben' },
		tries: '{n, plural, one {# Versuch} other {# Versuche}}',
	},
	letters: {
		testSubject: 'Personaboard: eine Probe',
		test: 'Das ist eine Probe: Meldungen des Boards {board} kommen an dieser Adresse an. Geändert hat sich nichts.',
		subject:
			'Personaboard: {n, plural, one {# Änderung} other {# Änderungen}}{heavy, plural, =0 {} other {, # davon von Gewicht}}',
		why: 'Warum, vielleicht',
		due: 'Zu tun bis {day}',
		dueFor: 'Zu tun bis {day}, {owner}',
		quotes: 'Was gesagt wurde',
		more: '{n, plural, one {# weitere steht in der Bibliothek.} other {# weitere stehen in der Bibliothek.}}',
		library:
			'Um darüber zu entscheiden, es als keine Neuigkeit zu bezeichnen oder jemanden dafür zu benennen: Personaboard in FigJam, Personas, Bibliothek öffnen, Was sich geändert hat.',
		end: 'Board {board}. Kennungen der Meldungen: {ids}.',
	},
};
