import type { Said } from '../message.ts';

/** What has changed, and what to do about it. */
export const signalsSaid: Said = {
	'People unlike anybody described': 'Leute, die niemandem Beschriebenen gleichen',
	'Share of users': 'Anteil der Nutzer',
	'all steps': 'alle Schritte',
	'Who uses “{subject}”': 'Wer „{subject}“ nutzt',
	'From “{one}” straight to “{other}”': 'Von „{one}“ direkt zu „{other}“',
	'From “{one}” to “{other}” later in a session': 'Von „{one}“ später in der Sitzung zu „{other}“',
	'What is heard of “{subject}”': 'Was über „{subject}“ zu hören ist',
	'A new name: {subject}': 'Ein neuer Name: {subject}',
	'The log covers {n} days; two windows of {m} days are the least there is to compare.':
		'Das Protokoll umfasst {n} Tage; zum Vergleichen braucht es mindestens zwei Zeiträume von {m} Tagen.',
	'Give a longer log or a shorter window.': 'Gib ein längeres Protokoll oder einen kürzeren Zeitraum.',
	'Every window after the baseline has a hole in the log: nothing could be compared.':
		'Jeder Zeitraum nach der Ausgangslage hat eine Lücke: Nichts ließ sich vergleichen.',
	'At times everybody together did much less or more than before and after, as in holidays; how often people come is compared without these stretches, which begin on: {list}.':
		'Zeitweise taten alle zusammen viel weniger oder mehr als davor und danach, wie in Ferien; wie oft Leute kommen, wird ohne diese Abschnitte verglichen. Sie beginnen am: {list}.',
	'There is one window to compare; an alarm takes two in a row.':
		'Es gibt einen Zeitraum zum Vergleichen; eine Meldung braucht zwei hintereinander.',
	'Look at the priority of the personas and at decisions that rest on it; ask five people of the archetype that grew.':
		'Sieh dir die Rangfolge der Personas und die Entscheidungen darauf an; frag fünf Leute des gewachsenen Archetyps.',
	'Talk to five of the {n} people whose habit changed before rewriting what the persona says of it.':
		'Sprich mit fünf der {n} Leute, deren Gewohnheit sich änderte, bevor du den Satz der Persona umschreibst.',
	'Update the sentences that name it, or talk to five people who took it up or gave it up.':
		'Ändere die Sätze, die es nennen, oder sprich mit fünf Leuten, die damit anfingen oder aufhörten.',
	'Walk through this step in the product as these people see it: a detour or a loop is often a defect, not a habit.':
		'Geh diesen Schritt im Produkt so durch, wie diese Leute ihn sehen: Ein Umweg oder eine Schleife ist oft ein Mangel, keine Gewohnheit.',
	'Interview five of them: they may be a persona nobody has described, or people of one who do other things now.':
		'Interviewe fünf von ihnen: Vielleicht sind sie eine Persona, die niemand beschrieben hat, oder Leute einer Persona, die jetzt anderes tun.',
	'Read the new voices of this theme, and ask about it in the next interviews.':
		'Lies die neuen Stimmen zu diesem Thema und frag in den nächsten Interviews danach.',
	'Give the new name in the questions you ask of the log; no sentence needs to change.':
		'Nimm in deinen Fragen an das Protokoll den neuen Namen; kein Satz muss sich ändern.',
	Sessions: 'Sitzungen',
	'Events a session': 'Ereignisse je Sitzung',
	'Minutes a session': 'Minuten je Sitzung',
};
