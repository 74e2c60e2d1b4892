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
	'{name}: {rest}': '{name}: {rest}',
	': ': ': ',
	'{part} · {rest}': '{part} · {rest}',
	'What has changed': 'Qué ha cambiado',
	'Nothing has changed that could have been seen.': 'No ha cambiado nada que se hubiera podido ver.',
	'{n} [change goes|changes go] on.': '{n, plural, one {# cambio sigue} other {# cambios siguen}} en curso.',
	'{n} [user|users] until {day}': '{n, plural, one {# usuario} other {# usuarios}} hasta {day}',
	'Sentences to look at again': 'Frases que conviene volver a mirar',
	Drifting: 'Cambiando',
	Stale: 'Caducado',
	'{n} % → {m} % ({by} points, 95 % between {low} and {high}, {relative} relative)':
		'{n} % → {m} % ({by} puntos, al 95 % entre {low} y {high}, {relative} respecto a antes)',
	'{n} % → {m} % ({by} points, 95 % between {low} and {high})':
		'{n} % → {m} % ({by} puntos, al 95 % entre {low} y {high})',
	'{n} % → {m} % ({by} points, {relative} relative)':
		'{n} % → {m} % ({by} puntos, {relative} respecto a antes)',
	'{n} % → {m} % ({by} points)': '{n} % → {m} % ({by} puntos)',
	'{n} → {m} (middle of all, each person by {low} to {high})':
		'{n} → {m} (mitad de todos, cada persona de {low} a {high})',
	'{n} → {m} (middle of all)': '{n} → {m} (mitad de todos)',
	'since {day}': 'desde {day}',
	'{n} people.': '{n} personas.',
	'Decided on it: “{question}” ({day})': 'Se decidió sobre ello: «{question}» ({day})',
	'Decided on it: “{question}” ({day}), and {n} more':
		'Se decidió sobre ello: «{question}» ({day}), y {n} más',
	'{n} [window|windows] of {m} days compared':
		'{n, plural, one {# periodo} other {# periodos}} de {m} días en comparación',
	'Hypothesis: people in {what}': 'Hipótesis: gente de {what}',
	'the new market': 'el nuevo mercado',
	'{n} of {m} risk open': '{n} de {m} de riesgo abierto',
	'Hypothesis, not validated': 'Hipótesis, sin validar',
	'{n} of it refuted: think again': 'De ello, {n} refutado: hay que repensarlo',
	'Open · {n} for, {m} against': 'Abierto · {n} a favor, {m} en contra',
	'Supported · {n} for, {m} against': 'Respaldado · {n} a favor, {m} en contra',
	'Refuted · {n} for, {m} against': 'Refutado · {n} a favor, {m} en contra',
	'Days {n} to {m}: {method}, with {k} people.': 'Días {n} a {m}: {method}, con {k} personas.',
	'From five people on: seven in ten support it, three in ten refute it':
		'A partir de cinco personas: siete de cada diez lo respaldan, tres de cada diez lo refutan',
	'Risk still open': 'Riesgo aún abierto',
	'{day}: {n} open': '{day}: {n} abierto',
};
