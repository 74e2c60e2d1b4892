import type { Said } from '../message.ts';

/** What the server says of a usage log. */
export const behaviourSaid: Said = {
	'{n} [event|events] of {m} [user|users], {from} to {to}, times in {zone}':
		'{n, plural, one {# Ereignis} other {# Ereignisse}} von {m, plural, one {# Nutzer} other {# Nutzern}}, {from} bis {to}, Zeiten in {zone}',
	'{n} [event|events] of {m} [user|users], times in {zone}':
		'{n, plural, one {# Ereignis} other {# Ereignisse}} von {m, plural, one {# Nutzer} other {# Nutzern}}, Zeiten in {zone}',
	Everyone: 'Alle',
	'Power users': 'Vielnutzer',
	'Passive users': 'Wenignutzer',
	'Not enough data: {n} [user|users] of this group in the log.':
		'Zu wenig Daten: {n, plural, one {# Nutzer} other {# Nutzer}} dieser Gruppe im Protokoll.',
	'From 5 on there are figures.': 'Ab 5 gibt es Zahlen.',
	'The user was heard in the research.': 'Dieser Nutzer wurde in der Forschung gehört.',
	'All {n} were heard in the research.': 'Alle {n} wurden in der Forschung gehört.',
	'{n} of {m} were heard in the research; the others do alike by a rule learnt on those.':
		'{n} von {m} wurden in der Forschung gehört; die anderen tun Ähnliches nach einer daran gelernten Regel.',
	'The rule was right for {n} of {m} people it had not seen (likely {low} to {high}).':
		'Die Regel lag bei {n} von {m} Leuten richtig, die sie nicht kannte (wohl {low} bis {high}).',
	'No rule tells these groups apart well enough, so only people who were heard are counted in them.':
		'Keine Regel trennt diese Gruppen gut genug, darum zählen nur Leute, die gehört wurden.',
	'{n} of {m} [user|users] fit no group.': '{n} von {m} Nutzern passen in keine Gruppe.',
	'Here: active on {n} or more of the last 28 days, with {m} or more different features.':
		'Hier: an {n} oder mehr der letzten 28 Tage aktiv, mit {m} oder mehr verschiedenen Funktionen.',
	'Here: active on {n} or fewer of the last 28 days.': 'Hier: an {n} oder weniger der letzten 28 Tage aktiv.',
	'What they use': 'Was sie nutzen',
	'How many of these users used a feature at least once.':
		'Wie viele dieser Nutzer eine Funktion mindestens einmal nutzten.',
	'Behind it the range in which the share of all such users most likely lies.':
		'Dahinter der Bereich, in dem der Anteil aller solchen Nutzer am ehesten liegt.',
	'What sets them apart': 'Was sie unterscheidet',
	'Used clearly more, or less, than by everybody else; what chance alone would explain is left out.':
		'Deutlich mehr oder weniger genutzt als von allen anderen; was Zufall sein kann, ist weggelassen.',
	'How often and how long': 'Wie oft und wie lange',
	'The one in the middle, and the middle half, since a few people do much more than all others.':
		'Wer in der Mitte liegt, und die mittlere Hälfte, denn wenige tun viel mehr als alle anderen.',
	'Active days of the last 28': 'Aktive Tage der letzten 28',
	'Sessions in a week with use': 'Sitzungen in einer Woche mit Nutzung',
	'Minutes a session': 'Minuten je Sitzung',
	'Different features a week': 'Verschiedene Funktionen je Woche',
	'Users of a day among those of 28 days': 'Nutzer eines Tages unter denen von 28 Tagen',
	'Times a week': 'Mal je Woche',
	'{n} (half of them {m} to {k}; n = {j})': '{n} (die Hälfte {m} bis {k}; n = {j})',
	'{n} of {m}': '{n} von {m}',
	'When they come': 'Wann sie kommen',
	'When {n} [session|sessions] began, by weekday and hour ({zone}).':
		'Wann {n, plural, one {# Sitzung} other {# Sitzungen}} begannen, nach Wochentag und Stunde ({zone}).',
	'The darker, the more.': 'Je dunkler, desto mehr.',
	'What follows what': 'Was worauf folgt',
	'Of all steps that leave a feature, the share that goes there next within a session.':
		'Von allen Schritten, die eine Funktion verlassen, der Anteil, der in derselben Sitzung dorthin geht.',
	'Common ways': 'Häufige Wege',
	'Steps in this order within a session, by how many users did so at least once.':
		'Schritte in dieser Folge in einer Sitzung, nach Nutzern, die das mindestens einmal taten.',
	'Where they get stuck': 'Wo sie hängen bleiben',
	'Asked for help': 'Baten um Hilfe',
	'Met an error': 'Stießen auf einen Fehler',
	'Did last before 14 days of silence': 'Taten das zuletzt vor 14 stillen Tagen',
	'{n} of {m} after an error': '{n} von {m} nach einem Fehler',
	'last act before: {event}': 'zuletzt davor: {event}',
	'Ways the team designed': 'Wege, die das Team vorsah',
	'{path}: users from step to step': '{path}: Nutzer von Schritt zu Schritt',
	'{path}: sessions from step to step': '{path}: Sitzungen von Schritt zu Schritt',
	'{n} of {m} [session|sessions] go the whole way; {share} leave it.':
		'{n} von {m} Sitzungen gehen den ganzen Weg; {share} verlassen ihn.',
	'State a way below to see where people leave it.':
		'Gib unten einen Weg an, um zu sehen, wo Leute ihn verlassen.',
	'What counts as success': 'Was als Erfolg zählt',
	'State what counts as success below to see it for each group.':
		'Gib unten an, was als Erfolg zählt, um es für jede Gruppe zu sehen.',
	'Got there': 'Kamen an',
	'Not enough data': 'Zu wenig Daten',
	'{n} days in the middle, half of them {m} to {k}; n = {j}':
		'{n} Tage in der Mitte, die Hälfte {m} bis {k}; n = {j}',
	'{n} %, likely {low} to {high}; {m} of {k} users': '{n} %, wohl {low} bis {high}; {m} von {k} Nutzern',
	'{n} %, likely {low} to {high}; {m} of {k} sessions': '{n} %, wohl {low} bis {high}; {m} von {k} Sitzungen',
	'Who would recommend it': 'Wer es weiterempfehlen würde',
	'{n} of {m} [user|users] answered.': '{n} von {m} Nutzern haben geantwortet.',
	'Under 30 answers there are counts and no score.': 'Unter 30 Antworten gibt es Zahlen, aber keinen Wert.',
	'too few': 'zu wenige',
	'Promoters do more, or less': 'Fürsprecher tun mehr oder weniger',
	'Detractors do more, or less': 'Kritiker tun mehr oder weniger',
	'Why people left, and the weeks before': 'Warum Leute gingen, und die Wochen davor',
	'The reason given beside what the same people did in the eight weeks before.':
		'Der genannte Grund neben dem, was dieselben Leute in den acht Wochen davor taten.',
	'Reasons few people gave': 'Gründe, die wenige nannten',
	'no reason given': 'kein Grund genannt',
	'something else': 'etwas anderes',
	'{n} [person|people], too few to tell more':
		'{n, plural, one {# Person} other {# Personen}}, zu wenige, um mehr zu sagen',
	'{n} were gone already': '{n} waren schon weg',
	'{n} used it less and less': '{n} nutzten es immer weniger',
	'{n} met errors': '{n} stießen auf Fehler',
	'{n} used it as before': '{n} nutzten es wie zuvor',
	'{n} seen too little': '{n} zu selten gesehen',
	'{n} were gone already, {rest}': '{n} waren schon weg, {rest}',
	'{n} used it less and less, {rest}': '{n} nutzten es immer weniger, {rest}',
	'{n} met errors, {rest}': '{n} stießen auf Fehler, {rest}',
	'{n} used it as before, {rest}': '{n} nutzten es wie zuvor, {rest}',
	'How the log was read': 'Wie das Protokoll gelesen wurde',
	'{n} rows read, {m} kept, {k} [repeat|repeats]':
		'{n} Zeilen gelesen, {m} behalten, {k, plural, one {# Wiederholung} other {# Wiederholungen}}',
	'{n} from {source}: {why}': '{n} aus {source}: {why}',
	'Left out by rule “{rule}”: {n} [user|users], {m} [event|events]':
		'Durch Regel „{rule}“ weggelassen: {n, plural, one {# Nutzer} other {# Nutzer}}, {m, plural, one {# Ereignis} other {# Ereignisse}}',
	'“{from}” ends for everybody where “{to}” begins ({day}): most likely one event under two names':
		'„{from}“ endet für alle, wo „{to}“ beginnt ({day}): wohl ein Ereignis mit zwei Namen',
	'{n} [event|events] without a time zone, read in the export’s':
		'{n, plural, one {# Ereignis} other {# Ereignisse}} ohne Zeitzone, in der des Exports gelesen',
	'More than {n} events on one day': 'Mehr als {n} Ereignisse an einem Tag',
	'Our own staff': 'Unsere eigenen Leute',
};
