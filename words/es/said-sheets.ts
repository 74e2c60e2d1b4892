import type { Said } from '../message.ts';

/** How a decision stands on the canvas. */
export const sheetsSaid: Said = {
	'Whom each option serves': 'A quién sirve cada opción',
	'wins {n} %': 'gana {n} %',
	'{n} [vote|votes]': '{n, plural, one {# voto} other {# votos}}',
	'stamped by {n}': 'con sello de {n}',
	'{n} [quote|quotes]': '{n, plural, one {# cita} other {# citas}}',
	'{n} [observation|observations]': '{n, plural, one {# observación} other {# observaciones}}',
	'{n} [measurement|measurements]': '{n, plural, one {# medición} other {# mediciones}}',
	'{n} [person|people]': '{n, plural, one {# persona} other {# personas}}',
	'confidence {n} %': 'confianza {n} %',
	hypothesis: 'hipótesis',
	'by hand': 'a mano',
	'by {name}': 'por {name}',
	'///  no evidence': '///  sin pruebas',
	'At the cost of {name} ({sign})': 'A costa de {name} ({sign})',
	'Robust: no likely weight changes it': 'Firme: ningún peso probable lo cambia',
	'Leaning: likely, not sure': 'Tendencia: probable, no seguro',
	'Toss-up: find out more first': 'Empate: averiguad más antes',
	'Decided for “{title}” by {name} on {day}': 'Decidido por “{title}”: {name}, {day}',
	'{option} for {name}: from {low} to {high}': '{option} para {name}: de {low} a {high}',
	'Where people differ': 'En qué difiere la gente',
	'Disagreement on record': 'Desacuerdo que consta',
	'Needs no option serves': 'Necesidades que ninguna opción atiende',
	'What would change this': 'Qué lo cambiaría',
	'Counted from {n} [piece|pieces] of evidence':
		'Contado a partir de {n, plural, one {# prueba} other {# pruebas}}',
	'Counted from {n} [piece|pieces] of evidence · {rest}':
		'Contado a partir de {n, plural, one {# prueba} other {# pruebas}} · {rest}',
	'{n} [score|scores] by hand': '{n, plural, one {# valor} other {# valores}} a mano',
	'{n} [score|scores] by hand · weights given by people':
		'{n, plural, one {# valor} other {# valores}} a mano · pesos dados por personas',
	'weights given by people': 'pesos dados por personas',
	'{name}: {text}': '{name}: {text}',
};
