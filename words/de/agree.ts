import type { agreeWords } from '../en/agree.ts';
import type { Translation } from '../message.ts';

export const agree: Translation<typeof agreeWords> = {
	agree: {
		part: 'Einigen',
		title: 'Erst allein sortieren, dann zusammen',
		lead: 'Alle sortieren dieselben Notizen, ohne die anderen zu sehen. Dann seht ihr, wo ihr auseinanderliegt, und entscheidet zusammen. Auf dem Board bewegt sich bis dahin nichts.',
		none: 'Keine Runde ist offen. Wer bearbeiten darf, kann eine beginnen.',
		which: 'Welche Notizen',
		all: 'Aus allen Themen',
		aside: 'Beiseitegelegte Notizen',
		selected:
			'{n, plural, one {Die # auf dem Board ausgewählte Notiz} other {Die # auf dem Board ausgewählten Notizen}}',
		start: 'Runde beginnen',
		again: 'Noch eine Runde beginnen',
		began:
			'{begun, plural, =0 {Noch hat niemand begonnen.} one {# Person hat begonnen, {through} fertig.} other {# Personen haben begonnen, {through} fertig.}}',
		still: 'Sortieren noch: {names}.',
		sortTitle: '{left, plural, =0 {Du bist fertig} one {Noch # Notiz} other {Noch # Notizen}}',
		sortHint: 'Wohin gehört jede? Niemand sieht deine Wahl, bis das Ergebnis gezeigt wird.',
		gone: '{n, plural, one {# Notiz dieser Runde ist} other {# Notizen dieser Runde sind}} nicht mehr auf dem Board.',
		place: 'Wohin sie gehört',
		choose: 'Wählen',
		unsure: 'Nicht sicher',
		ownGroup: 'Meine Gruppe: {name}',
		ownLabel: 'Eine eigene Gruppe',
		ownAdd: 'Hinzufügen',
		reveal: 'Zeigen, was alle sortiert haben',
		revealAsk:
			'{through} von {begun} sind fertig. Was bis jetzt sortiert ist, wird allen gezeigt und steht dann fest.',
		revealDo: 'Zeigen',
		keepOn: 'Weiter sortieren',
		stop: 'Runde abbrechen',
		stopAsk: 'Was alle in dieser Runde sortiert haben, wird gelöscht. Auf dem Board ändert sich nichts.',
		stopDo: 'Abbrechen und löschen',
		machine: 'die Maschine',
		alone: 'Nur eine Person hat sortiert, darum kann noch niemand übereinstimmen.',
		tooLittle: 'Es gibt zu wenig Gemeinsames, um zu sagen, wie weit ihr übereinstimmt.',
		together:
			'Zusammen {alike, select, almost {stimmt ihr fast überall überein} mostly {stimmt ihr meist überein} partly {stimmt ihr zum Teil überein} little {stimmt ihr wenig überein} other {stimmt ihr kaum überein}}.',
		pairsTitle: 'Wer mit wem übereinstimmt',
		pair: '{first} und {second}: {alike, select, almost {fast überall einig} mostly {meist einig} partly {zum Teil einig} little {wenig einig} other {kaum einig}}',
		pairs: '{rand} nach Notizpaaren, auf {n, plural, one {# Notiz} other {# Notizen}}',
		byTheme: '{kappa} nach Thema',
		scale:
			'0 ist Zufall, 1 ist gleich. Nach Paaren: welche Notizen zusammenliegen (angepasster Rand-Index). Nach Thema: in welchem Thema jede liegt (Kappa).',
		differ:
			'{n, plural, =0 {Nichts mehr zu entscheiden} one {# Notiz zu entscheiden} other {# Notizen zu entscheiden}}',
		differHint:
			'Diese habt ihr verschieden gelegt. Sprecht darüber, dann wählt; die Maschine ist eine Stimme unter euren.',
		elsewhere:
			'{n, plural, one {# Notiz} other {# Notizen}}, bei denen ihr einig seid, auf dem Board aber woanders',
		few: '{n, plural, one {# Notiz, die} other {# Notizen, die}} weniger als zwei Personen gelegt haben',
		clear: '{n, plural, one {# Notiz ist klar} other {# Notizen sind klar}}',
		settled: '{n, plural, one {# Notiz} other {# Notizen}} entschieden',
		voted: '{place}: {voters}',
		themeGone: 'Ein Thema, das es nicht mehr gibt',
		move: 'Nach {theme} verschieben',
		leave: 'In {theme} lassen',
		make: 'Thema {theme} anlegen',
	},
};
