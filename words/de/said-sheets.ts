import type { Said } from '../message.ts';

/** How a decision stands on the canvas. */
export const sheetsSaid: Said = {
	'Whom each option serves': 'Wem jede Option dient',
	'wins {n} %': 'gewinnt {n} %',
	'{n} [vote|votes]': '{n, plural, one {# Stimme} other {# Stimmen}}',
	'stamped by {n}': 'gestempelt von {n}',
	'{n} [quote|quotes]': '{n, plural, one {# Zitat} other {# Zitate}}',
	'{n} [observation|observations]': '{n, plural, one {# Beobachtung} other {# Beobachtungen}}',
	'{n} [measurement|measurements]': '{n, plural, one {# Messung} other {# Messungen}}',
	'{n} [person|people]': '{n, plural, one {# Person} other {# Personen}}',
	'confidence {n} %': 'Sicherheit {n} %',
	hypothesis: 'Hypothese',
	'by hand': 'von Hand',
	'by {name}': 'von {name}',
	'///  no evidence': '///  kein Beleg',
	'At the cost of {name} ({sign})': 'Auf Kosten von {name} ({sign})',
	'Robust: no likely weight changes it': 'Robust: Kein wahrscheinliches Gewicht ändert es',
	'Leaning: likely, not sure': 'Neigung: wahrscheinlich, nicht sicher',
	'Toss-up: find out more first': 'Unentschieden: erst mehr herausfinden',
	'Decided for “{title}” by {name} on {day}': 'Für „{title}“ entschieden von {name} am {day}',
	'{option} for {name}: from {low} to {high}': '{option} für {name}: von {low} bis {high}',
	'Where people differ': 'Worin Leute sich unterscheiden',
	'Disagreement on record': 'Festgehaltener Widerspruch',
	'Needs no option serves': 'Bedürfnisse, denen keine Option dient',
	'What would change this': 'Was das ändern würde',
	'Counted from {n} [piece|pieces] of evidence': 'Gezählt aus {n, plural, one {# Beleg} other {# Belegen}}',
	'Counted from {n} [piece|pieces] of evidence · {rest}':
		'Gezählt aus {n, plural, one {# Beleg} other {# Belegen}} · {rest}',
	'{n} [score|scores] by hand': '{n, plural, one {# Wert} other {# Werte}} von Hand',
	'{n} [score|scores] by hand · weights given by people':
		'{n, plural, one {# Wert} other {# Werte}} von Hand · Gewichte von Leuten gegeben',
	'weights given by people': 'Gewichte von Leuten gegeben',
	'{name}: {text}': '{name}: {text}',
};
