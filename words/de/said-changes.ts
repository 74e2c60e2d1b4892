import type { Said } from '../message.ts';

/** What has changed since, and what the server makes of it: freshness, alerts, figures after a publish. */
export const changesSaid: Said = {
	'unlike anybody described': 'keinem Beschriebenen ähnlich',
	'share of users': 'Anteil der Nutzer',
	sessions: 'Sitzungen',
	'events a session': 'Ereignisse je Sitzung',
	'minutes a session': 'Minuten je Sitzung',
	'Who uses “{subject}” after version {n}': 'Wer „{subject}“ nach Version {n} nutzt',
	'Who uses “{subject}”: {rest}.': 'Wer „{subject}“ nutzt: {rest}.',
	'Who uses “{subject}” after version {n}: {rest}.': 'Wer „{subject}“ nach Version {n} nutzt: {rest}.',
	'From “{one}” straight to “{other}”: {rest}.': 'Von „{one}“ direkt zu „{other}“: {rest}.',
	'From “{one}” to “{other}” later in a session: {rest}.':
		'Von „{one}“ später in der Sitzung zu „{other}“: {rest}.',
	'What is heard of “{subject}”: {rest}.': 'Was über „{subject}“ zu hören ist: {rest}.',
	'A new name: {subject}: {rest}.': 'Ein neuer Name: {subject}: {rest}.',
	'Share of users: {rest}.': 'Anteil der Nutzer: {rest}.',
	'People unlike anybody described: {rest}.': 'Leute, die niemandem Beschriebenen gleichen: {rest}.',
	'Sessions: {rest}.': 'Sitzungen: {rest}.',
	'Events a session: {rest}.': 'Ereignisse je Sitzung: {rest}.',
	'Minutes a session: {rest}.': 'Minuten je Sitzung: {rest}.',
	'A habit: {rest}.': 'Eine Gewohnheit: {rest}.',
	'Who uses a feature: {rest}.': 'Wer eine Funktion nutzt: {rest}.',
	'A step between features: {rest}.': 'Ein Schritt zwischen Funktionen: {rest}.',
	'What is heard of a theme: {rest}.': 'Was zu einem Thema zu hören ist: {rest}.',
	'A new name of an event: {rest}.': 'Ein neuer Name eines Ereignisses: {rest}.',
	'A figure after a publish: {rest}.': 'Ein Wert nach einer Veröffentlichung: {rest}.',
	'{whom}, {from} → {to} ({by} points, 95 % between {low} and {high}, {relative} relative)':
		'{whom}, {from} → {to} ({by} Prozentpunkte, zu 95 % zwischen {low} und {high}, {relative} gegenüber vorher)',
	'{whom}, {from} → {to} ({by} points, 95 % between {low} and {high})':
		'{whom}, {from} → {to} ({by} Prozentpunkte, zu 95 % zwischen {low} und {high})',
	'{whom}, {from} → {to} ({by} points, {relative} relative)':
		'{whom}, {from} → {to} ({by} Prozentpunkte, {relative} gegenüber vorher)',
	'{whom}, {from} → {to} ({by} points)': '{whom}, {from} → {to} ({by} Prozentpunkte)',
	'{whom}, {from} → {to} (middle of all, each person by {low} to {high})':
		'{whom}, {from} → {to} (Mitte aller, jede Person um {low} bis {high})',
	'{whom}, {from} → {to} (middle of all)': '{whom}, {from} → {to} (Mitte aller)',
	'everyone, {from} → {to}': 'alle, {from} → {to}',
	'archetype {id}, {from} → {to}': 'Archetyp {id}, {from} → {to}',
	everyone: 'alle',
	'archetype {id}': 'Archetyp {id}',
	'Seen at {n} [look|looks] in a row.':
		'{n, plural, one {Bei # Blick} other {Bei # Blicken hintereinander}} gesehen.',
	'Seen at {n} [look|looks] in a row; {more}.':
		'{n, plural, one {Bei # Blick} other {Bei # Blicken hintereinander}} gesehen; {more}.',
	'the chance of that, had nothing changed, is {chance}; {more}':
		'hätte sich nichts geändert, wäre die Wahrscheinlichkeit dafür {chance}; {more}',
	'the chance of that, had nothing changed, is {chance}':
		'hätte sich nichts geändert, wäre die Wahrscheinlichkeit dafür {chance}',
	'{least} would have been seen four times in five': '{least} wäre in vier von fünf Fällen zu sehen gewesen',
	'a change of {n} points': 'eine Änderung um {n} Prozentpunkte',
	'a change by {n} %': 'eine Änderung um {n} %',
	'under one in a thousand': 'unter einem Tausendstel',
	'It goes on.': 'Es geht weiter.',
	'In the last window: {n} %.': 'Im letzten Zeitraum: {n} %.',
	'In the last window: {n}.': 'Im letzten Zeitraum: {n}.',
	'One name ends where the other begins, for the same people: counted as one, and not as a change of use.':
		'Ein Name endet, wo der andere beginnt, bei denselben Leuten: als einer gezählt, nicht als geänderte Nutzung.',
	'{n} of these {m} were like the others in the baseline, and do other things now.':
		'{n} dieser {m} waren in der Grundlage wie die anderen und tun jetzt anderes.',
	'The same people: {from} → {to} of the {n} seen before and now.':
		'Dieselben Leute: {from} → {to} der {n}, die vorher und jetzt zu sehen sind.',
	'None of the people seen before are seen now: these are other people.':
		'Niemand von vorher ist jetzt zu sehen: Das sind andere Leute.',
	'Nobody uses it any more: it may have been taken out, or is no longer recorded.':
		'Niemand nutzt es mehr: Vielleicht wurde es entfernt oder wird nicht mehr aufgezeichnet.',
	'{n} people seen before and now; {m} % of those seen before are not seen now.':
		'{n} Leute vorher und jetzt gesehen; {m} % von vorher sind jetzt nicht zu sehen.',
	'{n} points of all users moved between archetypes.':
		'{n} Prozentpunkte aller Nutzer wechselten zwischen Archetypen.',
	'Compared with everybody before, not with the baseline alone.':
		'Verglichen mit allen davor, nicht nur mit der Ausgangslage.',
	'{subject}: as it was': '{subject}: wie es war',
	'[adoption|usage|transition|composition|novelty|attitude|instrumentation]: {subject}':
		'Geändert: {subject}',
	'{subject}; [adoption|usage|transition|composition|novelty|attitude|instrumentation]: {other}':
		'{subject}; {other}',
	'Too few people to have seen a change by half.':
		'Zu wenige Leute, um eine Änderung um die Hälfte zu sehen.',
	'No usage touches it; its evidence is {n} months old.':
		'Keine Nutzung betrifft es; der Beleg ist {n} Monate alt.',
	'No usage touches it, and its evidence has no date.':
		'Keine Nutzung betrifft es, und der Beleg hat kein Datum.',
	'{n} of {m} users are participants of the board.': '{n} von {m} Nutzern sind Befragte des Boards.',
	"{n} of {m} users are participants of the board; what they do does not tell the others' archetypes.":
		'{n} von {m} Nutzern sind Befragte des Boards; was sie tun, sagt nichts über die Archetypen der anderen.',
	'No user is a participant, and the board holds no signatures to tell archetypes by: everyone is watched together.':
		'Kein Nutzer ist Befragter, und das Board kennt kein Verhalten der Archetypen: Alle werden zusammen beobachtet.',
	'A rule learnt on {n} linked people in the baseline, right for {m} of {k} people left out in turn; everybody is taken by it, in each window anew.':
		'Eine Regel, gelernt an {n} verbundenen Leuten der Ausgangslage, richtig für {m} von {k} reihum Weggelassenen; alle werden in jedem Zeitraum neu danach eingeordnet.',
	"No user is a participant: who uses what is compared with the archetypes' signatures, and whoever is at least {n} % like one is taken for it.":
		'Kein Nutzer ist Befragter: Wer was nutzt, wird mit dem Verhalten der Archetypen verglichen; wer einem zu mindestens {n} % gleicht, zählt dazu.',
	'The log has a hole of three days or more here':
		'Das Protokoll hat hier eine Lücke von drei Tagen oder mehr',
	'Rests on one person.': 'Beruht auf einer Person.',
	'Rests on {n} people.': 'Beruht auf {n} Personen.',
	'Seen since {day}.': 'Zu sehen seit {day}.',
	'Seen since {day}; it began about {other}.': 'Zu sehen seit {day}; es begann etwa am {other}.',
	'It touches no sentence of a persona.': 'Es betrifft keinen Satz einer Persona.',
	'It touches {n} [sentence|sentences] of a persona.':
		'Es betrifft {n, plural, one {# Satz} other {# Sätze}} einer Persona.',
	'{n} more [figure|figures] moved with it, told here as one.':
		'{n, plural, one {# weiterer Wert hat} other {# weitere Werte haben}} sich mit bewegt; hier steht es als eines.',
	'Mostly other people who come now: {n} % of the change in how often people come.':
		'Vor allem andere Leute, die jetzt kommen: {n} % der Änderung, wie oft Leute kommen.',
	'Mostly the same people who do otherwise: {n} % of the change in how often people come.':
		'Vor allem dieselben Leute, die anders handeln: {n} % der Änderung, wie oft Leute kommen.',
	'In the same weeks “{name}” went from {from} to {to} in this group: one may have taken the other’s place.':
		'In denselben Wochen ging „{name}“ in dieser Gruppe von {from} auf {to}: Vielleicht hat das eine den Platz des anderen eingenommen.',
	'An event ends where another begins, for the same people: it may only have a new name.':
		'Ein Ereignis endet, wo ein anderes beginnt, bei denselben Leuten: Vielleicht hat es nur einen neuen Namen.',
	'A release, a price, a season or a change of what is logged can look the same.':
		'Eine neue Version, ein Preis, eine Jahreszeit oder eine geänderte Aufzeichnung kann genauso aussehen.',
	'Look at the sentences it touches, and update or retire them in a new version.':
		'Sieh dir die betroffenen Sätze an und ändere oder streiche sie in einer neuen Version.',
	'Run archetypes again: this may be a persona of its own by now.':
		'Bilde die Archetypen neu: Das ist vielleicht inzwischen eine eigene Persona.',
	'Ask whoever owns the tracking whether an event was renamed.':
		'Frag, wer die Aufzeichnung betreut, ob ein Ereignis umbenannt wurde.',
	'Take the earlier version up again, or say why not.':
		'Nimm die frühere Version wieder auf oder sag, warum nicht.',
	'If it is a season, a release or the tracking, dismiss it with that reason.':
		'Liegt es an der Jahreszeit, einer neuen Version oder der Aufzeichnung, weis es mit diesem Grund ab.',
	'The log does not reach {n} days after the publish yet.':
		'Das Protokoll reicht noch keine {n} Tage über die Veröffentlichung hinaus.',
	'There is no earlier version to take up.': 'Es gibt keine frühere Version, die sich aufnehmen ließe.',
	'Takes version {n} up again.': 'Nimmt Version {n} wieder auf.',
	'Takes version {n} up again: a figure got worse after version {m}.':
		'Nimmt Version {n} wieder auf: Nach Version {m} wurde ein Wert schlechter.',
	'{n} [user is|users are] people of the persona.':
		'{n, plural, one {# Nutzer ist} other {# Nutzer sind}} Leute der Persona.',
	'{n} more did before the publish what they do; that tells {m} of {k} people right.':
		'{n} weitere taten vor der Veröffentlichung, was diese tun; das ordnet {m} von {k} Personen richtig zu.',
	'The log seems to call “{one}” “{other}” now: watch it under that name.':
		'Das Protokoll scheint „{one}“ jetzt „{other}“ zu nennen: Beobachte es unter diesem Namen.',
	'Too few people were active before or after the publish.':
		'Vor oder nach der Veröffentlichung waren zu wenige Leute aktiv.',
	'The figure did not get worse by what the rule says.':
		'Der Wert wurde nicht um das schlechter, was die Regel nennt.',
	'The figure got worse after the publish.': 'Der Wert wurde nach der Veröffentlichung schlechter.',
	'That it came after does not say it came from it.': 'Dass es danach kam, heißt nicht, dass es daher kam.',
	'There are too few others to compare with.': 'Es gibt zu wenige andere zum Vergleichen.',
	'In the same time it went from {from} to {to} for the {n} others.':
		'In derselben Zeit ging er bei den {n} anderen von {from} auf {to}.',
	'Consent was given.': 'Die Einwilligung liegt vor.',
	'Consent to notes, not to quotes.': 'Einwilligung zu Notizen, nicht zu Zitaten.',
	'Consent was refused: its texts are held back.':
		'Die Einwilligung wurde verweigert: Die Texte bleiben verborgen.',
	'Nobody has said what its people agreed to.': 'Niemand hat gesagt, wozu die Leute eingewilligt haben.',
	'Nobody answers for it.': 'Niemand ist dafür verantwortlich.',
	'Nobody has said why it may be held.': 'Niemand hat gesagt, warum sie aufbewahrt werden darf.',
	'It has no last day, and the rules ask for one.':
		'Sie hat keinen letzten Tag, und die Regeln verlangen einen.',
};
