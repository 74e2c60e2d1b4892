import type { Said } from '../message.ts';

/** What an entry into a market takes for granted, and how that is put to the test. */
export const marketSaid: Said = {
	'People in {text} have this problem often enough to act on it.':
		'La gente de {text} tiene este problema lo bastante a menudo para actuar.',
	'Somebody in a company of {text} can approve it and has the money.':
		'Alguien en una empresa de {text} puede aprobarlo y tiene el dinero.',
	'What holds for {text} holds here too.': 'Lo que vale para {text} vale también aquí.',
	'What they use today, {text} included, leaves enough undone that they would change.':
		'Lo que usan hoy, incluido {text}, deja tanto sin hacer que cambiarían.',
	'The reason to enter holds: {text}.': 'El motivo para entrar se mantiene: {text}.',
	'The rules and habits of {text} let people work this way.':
		'Las reglas y costumbres de {text} permiten trabajar así.',
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
};
