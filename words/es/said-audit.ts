import type { Said } from '../message.ts';

/** What an audit found, and what an entry into a market takes for granted. */
export const auditSaid: Said = {
	'“{name}” ({codes}) and {more}': '«{name}» ({codes}) y {more}',
	'“{name}” ({codes})': '«{name}» ({codes})',
	'Nothing in the evidence says this.': 'Nada en la evidencia lo dice.',
	'Said in these words.': 'Dicho con estas palabras.',
	'Nobody in the evidence said these words.': 'Nadie en la evidencia dijo estas palabras.',
	'{n} of the {m} it cites are not in these files, or not as they were.':
		'{n} de las {m} que cita no están en estos archivos, o no como estaban.',
	'All it cites is still there, as it was.': 'Todo lo que cita sigue ahí, como estaba.',
	'By what people do: {text}.': 'Por lo que hace la gente: {text}.',
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
	'The evidence names {n} people; four or more are needed to tell groups of people apart.':
		'La evidencia nombra a {n} personas; hacen falta cuatro o más para distinguir grupos.',
	'No two groups among the {n} people hold when people are drawn again, so nothing speaks for splitting it.':
		'Entre las {n} personas no se mantienen dos grupos al volver a tomarlas, así que nada pide dividirlo.',
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
	'People in {what} have this problem often enough to act on it.':
		'La gente de {what} tiene este problema lo bastante a menudo para actuar.',
	'Somebody in a company of {what} can approve it and has the money.':
		'Alguien en una empresa de {what} puede aprobarlo y tiene el dinero.',
	'What holds for {what} holds here too.': 'Lo que vale para {what} vale también aquí.',
	'What they use today, {what} included, leaves enough undone that they would change.':
		'Lo que usan hoy, incluido {what}, deja tanto sin hacer que cambiarían.',
	'The reason to enter holds: {what}.': 'El motivo para entrar se mantiene: {what}.',
	'The rules and habits of {what} let people work this way.':
		'Las reglas y costumbres de {what} permiten trabajar así.',
	'this market': 'este mercado',
	'the size aimed at': 'el tamaño buscado',
	'the region': 'la región',
	'none is stated': 'no se indica ninguno',
	'the users served today': 'los usuarios de hoy',
	'every competitor': 'todos los competidores',
	'Problem interviews about the last time it happened, without naming a product':
		'Entrevistas sobre el problema y la última vez que ocurrió, sin nombrar ningún producto',
	'Talks with those who sign, ending in a request for a paid pilot':
		'Charlas con quienes firman, que acaban pidiendo un piloto de pago',
	'Observation at work, with the jobs of the analogous users as a check list':
		'Observación en el trabajo, con las tareas de usuarios parecidos como lista',
	'Interviews with people who use a competitor or a tool of their own':
		'Entrevistas con quienes usan un competidor o una herramienta propia',
	'Short survey of the segment, drawn from a list of companies':
		'Encuesta breve del segmento, tomada de una lista de empresas',
	'Talks with those who answer for compliance, on a concrete way of working':
		'Charlas con quienes responden del cumplimiento, sobre una forma concreta de trabajar',
	'{n} or more of {m} tell of it unasked, within the last month.':
		'{n} o más de {m} lo cuentan sin preguntar, en el último mes.',
	'{n} or more of {m} name the budget it would come from and the next step.':
		'{n} o más de {m} nombran el presupuesto y el siguiente paso.',
	'{n} or more of {m} do the same job in the same situation.':
		'{n} o más de {m} hacen la misma tarea en la misma situación.',
	'{n} or more of {m} show a step it leaves undone and how they get around it.':
		'{n} o más de {m} muestran un paso que falta y cómo lo salvan.',
	'{n} or more of {m} fit the description and report the stated change.':
		'{n} o más de {m} encajan en la descripción y cuentan el cambio indicado.',
	'{n} or more of {m} say it is allowed, and by which rule.':
		'{n} o más de {m} dicen que está permitido y por qué regla.',
	'Were it true of three in ten only, that would happen by chance in {n} of 100 such rounds.':
		'Si solo fuera cierto para tres de cada diez, ocurriría por azar en {n} de 100 rondas así.',
	'Were it true of three in ten only, that would happen by chance in less than 1 of 100 such rounds.':
		'Si solo fuera cierto para tres de cada diez, ocurriría por azar en menos de 1 de 100 rondas así.',
	'{n} or fewer of {m} do.': '{n} o menos de {m} lo hacen.',
	'Stop early when {n} are for it or {m} are against it; stop on day {k} in any case, and leave it open if neither holds.':
		'Parad antes si {n} están a favor o {m} en contra; en todo caso el día {k}, y dejadlo abierto si no se cumple ninguno.',
	'{name}: {why} What works: {rest}': '{name}: {why} Lo que funciona: {rest}',
	'The market': 'El mercado',
	'it holds no object.': 'no contiene ningún objeto.',
	'it says nothing about the market.': 'no dice nada del mercado.',
	' about how often since the date': ' sobre la frecuencia, desde la fecha',
	' with another figure since the date': ' con otra cifra desde la fecha',
	' about how often, and that it has changed': ' sobre la frecuencia, y que ha cambiado',
	' with another figure, and that it has changed': ' con otra cifra, y que ha cambiado',
};
