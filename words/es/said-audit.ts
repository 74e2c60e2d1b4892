import type { Said } from '../message.ts';

/** What an audit found. */
export const auditSaid: Said = {
	'“{name}” ({codes}) and {more}': '«{name}» ({codes}) y {more}',
	'“{name}” ({codes})': '«{name}» ({codes})',
	'Only a part of this is said; nobody tells of “{part}”.':
		'Solo se dice una parte; nadie habla de «{part}».',
	'Nothing in the evidence says this.': 'Nada en la evidencia lo dice.',
	'Said in these words.': 'Dicho con estas palabras.',
	'Nobody in the evidence said these words.': 'Nadie en la evidencia dijo estas palabras.',
	'{n} of the {m} it cites are not in these files, or not as they were.':
		'{n} de las {m} que cita no están en estos archivos, o no como estaban.',
	'All it cites is still there, as it was.': 'Todo lo que cita sigue ahí, como estaba.',
	'By what people do: {rest}.': 'Por lo que hace la gente: {rest}.',
	'the log shows {event} by {n} of {m} people in {k} days':
		'el registro muestra {event} en {n} de {m} personas en {k} días',
	'the log shows {event} by {n} of {m} people in {k} days, on {j} days for the middle one':
		'el registro muestra {event} en {n} de {m} personas en {k} días, en el medio {j} días',
	'{now}; before, by {n} of {m} in {k} days': '{now}; antes, {n} de {m} en {k} días',
	'{now}; before, by {n} of {m} in {k} days, on {j}': '{now}; antes, {n} de {m} en {k} días, {j} días',
	'{n} [person|people] said it.': '{n, plural, one {Lo dijo # persona} other {Lo dijeron # personas}}.',
	'One voice says this.': 'Una voz lo dice.',
	'{n} voices say this.': '{n} voces lo dicen.',
	'One voice says this{when}.': 'Una voz lo dice{when}.',
	'{n} voices say this{when}.': '{n} voces lo dicen{when}.',
	', all from before the date; nobody has said it since':
		', todas de antes de la fecha; desde entonces nadie lo ha dicho',
	', since the date': ' desde la fecha',
	', {n} of them since the date': ', {n} de ellas desde la fecha',
	'One voice says otherwise.': 'Una voz dice otra cosa.',
	'{n} voices say otherwise.': '{n} voces dicen otra cosa.',
	'One voice says otherwise{how}.': 'Una voz dice otra cosa{how}.',
	'{n} voices say otherwise{how}.': '{n} voces dicen otra cosa{how}.',
	' with another figure': ', con otra cifra',
	' about how often': ' sobre la frecuencia',
	' since the date': ' desde la fecha',
	', and that it has changed': ', y que ha cambiado',
	'One voice still says it.': 'Una voz aún lo dice.',
	'{n} voices still say it.': '{n} voces aún lo dicen.',
	'Found there: “{text}”': 'Hallado ahí: «{text}»',
	'The nearest finding: “{text}”': 'El hallazgo más cercano: «{text}»',
	'Rewrite “{text}”': 'Reescribe «{text}»',
	'Say for whom it holds: “{text}”': 'Di para quién vale: «{text}»',
	'Take out “{text}”': 'Quita «{text}»',
	'No evidence, and nobody decides by it.': 'Sin evidencia, y nadie decide por ello.',
	'Mark as a hypothesis, or ask: “{text}”': 'Márcalo como hipótesis, o pregunta: «{text}»',
	'Add: {text}': 'Añade: {text}',
	'{n} [voice carries|voices carry] it, and the document has no sentence on it.':
		'{n, plural, one {# voz lo respalda} other {# voces lo respaldan}}, y el documento no tiene ninguna frase sobre ello.',
	'{n} [voice carries|voices carry] it, and the document has no sentence on it; heard only since the date.':
		'{n, plural, one {# voz lo respalda} other {# voces lo respaldan}}, y el documento no tiene ninguna frase sobre ello; solo se oye desde la fecha.',
	'Split it into {n} personas': 'Divídelo en {n} perfiles',
	'The evidence names nobody; four or more are needed to tell groups of people apart.':
		'La evidencia no nombra a nadie; hacen falta cuatro o más para distinguir grupos.',
	'The evidence names {n} [person|people]; four or more are needed to tell groups of people apart.':
		'La evidencia nombra a {n, plural, one {# persona} other {# personas}}; hacen falta cuatro o más para distinguir grupos.',
	'No two groups among the {n} people hold when people are drawn again, so nothing speaks for splitting it.':
		'Entre las {n} personas no se mantienen dos grupos al volver a tomarlas, así que nada pide dividirlo.',
	'People fall into {n} groups that come back whenever people are drawn again: {names}.':
		'Las personas forman {n} grupos que vuelven cada vez que se sortean de nuevo: {names}.',
	'Groups as clear can come of few notes by chance, so hear more of each before splitting it.':
		'Con pocas notas, grupos tan claros pueden deberse al azar: escucha más a cada uno antes de dividirlo.',
	'There are {n} stable groups of people, {names}, and none of them says what the document says.':
		'Hay {n} grupos estables, {names}, y ninguno dice lo que dice el documento.',
	'{n} of {m} times it is somebody of “{label}” who says what the document says.':
		'{n} de {m} veces quien dice lo que dice el documento es de «{label}».',
	'The other groups are people it does not describe.': 'Los otros grupos son personas que no describe.',
	'What the document says is said by {n} stable groups of people: {names}.':
		'Lo que dice el documento lo dicen {n} grupos estables: {names}.',
	'{n} of {m} notes have no date: they count as known before {day}.':
		'{n} de {m} notas no tienen fecha: cuentan como conocidas antes del {day}.',
	'{source}: dated {day} by its name.': '{source}: con fecha {day} según su nombre.',
	'The built-in model does not know this language: sentences were compared by their words alone.':
		'El modelo incorporado no conoce este idioma: las frases se compararon solo por sus palabras.',
	'{name}: {why} What works: {rest}': '{name}: {why} Lo que funciona: {rest}',
	'The market': 'El mercado',
	'it holds no object.': 'no contiene ningún objeto.',
	'it says nothing about the market.': 'no dice nada del mercado.',
	' about how often since the date': ' sobre la frecuencia, desde la fecha',
	' with another figure since the date': ' con otra cifra desde la fecha',
	' about how often, and that it has changed': ' sobre la frecuencia, y que ha cambiado',
	' with another figure, and that it has changed': ' con otra cifra, y que ha cambiado',
};
