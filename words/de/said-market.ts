import type { Said } from '../message.ts';

/** What an entry into a market takes for granted, and how that is put to the test. */
export const marketSaid: Said = {
	'People in {text} have this problem often enough to act on it.':
		'Leute in {text} haben dieses Problem oft genug, um etwas dagegen zu tun.',
	'Somebody in a company of {text} can approve it and has the money.':
		'In einer Firma der Größe {text} kann jemand zustimmen und hat das Geld.',
	'What holds for {text} holds here too.': 'Was für {text} gilt, gilt auch hier.',
	'What they use today, {text} included, leaves enough undone that they would change.':
		'Was sie heute nutzen, auch {text}, lässt genug offen, dass sie wechseln würden.',
	'The reason to enter holds: {text}.': 'Der Grund für den Eintritt stimmt: {text}.',
	'The rules and habits of {text} let people work this way.':
		'Die Regeln und Gewohnheiten in {text} lassen diese Arbeitsweise zu.',
	'this market': 'diesem Markt',
	'the size aimed at': 'wie angestrebt',
	'the region': 'der Region',
	'none is stated': 'keiner ist genannt',
	'the users served today': 'die heutigen Nutzer',
	'every competitor': 'jeder Wettbewerber',
	'Problem interviews about the last time it happened, without naming a product':
		'Problem-Interviews über das letzte Mal, ohne ein Produkt zu nennen',
	'Talks with those who sign, ending in a request for a paid pilot':
		'Gespräche mit denen, die unterschreiben, am Ende mit der Bitte um einen bezahlten Test',
	'Observation at work, with the jobs of the analogous users as a check list':
		'Beobachtung bei der Arbeit, mit den Aufgaben ähnlicher Nutzer als Prüfliste',
	'Interviews with people who use a competitor or a tool of their own':
		'Interviews mit Leuten, die ein anderes oder ein eigenes Werkzeug nutzen',
	'Short survey of the segment, drawn from a list of companies':
		'Kurze Umfrage im Segment, gezogen aus einer Firmenliste',
	'Talks with those who answer for compliance, on a concrete way of working':
		'Gespräche mit den Verantwortlichen für Regeln, über eine konkrete Arbeitsweise',
	'{n} or more of {m} tell of it unasked, within the last month.':
		'{n} oder mehr von {m} erzählen ungefragt davon, aus dem letzten Monat.',
	'{n} or more of {m} name the budget it would come from and the next step.':
		'{n} oder mehr von {m} nennen das Budget und den nächsten Schritt.',
	'{n} or more of {m} do the same job in the same situation.':
		'{n} oder mehr von {m} tun dieselbe Aufgabe in derselben Lage.',
	'{n} or more of {m} show a step it leaves undone and how they get around it.':
		'{n} oder mehr von {m} zeigen einen fehlenden Schritt und wie sie ihn umgehen.',
	'{n} or more of {m} fit the description and report the stated change.':
		'{n} oder mehr von {m} passen zur Beschreibung und berichten die genannte Änderung.',
	'{n} or more of {m} say it is allowed, and by which rule.':
		'{n} oder mehr von {m} sagen, dass es erlaubt ist und nach welcher Regel.',
	'Were it true of three in ten only, that would happen by chance in {n} of 100 such rounds.':
		'Träfe es nur auf drei von zehn zu, geschähe das durch Zufall in {n} von 100 solchen Runden.',
	'Were it true of three in ten only, that would happen by chance in less than 1 of 100 such rounds.':
		'Träfe es nur auf drei von zehn zu, geschähe das durch Zufall in weniger als 1 von 100 solchen Runden.',
	'{n} or fewer of {m} do.': '{n} oder weniger von {m} tun es.',
	'Stop early when {n} are for it or {m} are against it; stop on day {k} in any case, and leave it open if neither holds.':
		'Hört früher auf, wenn {n} dafür oder {m} dagegen sind; auf jeden Fall an Tag {k}, und lasst es offen, wenn beides nicht eintritt.',
};
