import type { Said } from '../message.ts';

/** What has changed since, and what the server makes of it: freshness, alerts, figures after a publish. */
export const changesSaid: Said = {
	'unlike anybody described': 'sin parecido con nadie descrito',
	'share of users': 'proporción de usuarios',
	sessions: 'sesiones',
	'events a session': 'eventos por sesión',
	'minutes a session': 'minutos por sesión',
	'Who uses “{subject}” after version {n}': 'Quién usa «{subject}» tras la versión {n}',
	'Who uses “{subject}”: {rest}.': 'Quién usa «{subject}»: {rest}.',
	'Who uses “{subject}” after version {n}: {rest}.': 'Quién usa «{subject}» tras la versión {n}: {rest}.',
	'From “{one}” straight to “{other}”: {rest}.': 'De «{one}» directamente a «{other}»: {rest}.',
	'From “{one}” to “{other}” later in a session: {rest}.':
		'De «{one}» a «{other}», más tarde en la sesión: {rest}.',
	'What is heard of “{subject}”: {rest}.': 'Lo que se oye de «{subject}»: {rest}.',
	'A new name: {subject}: {rest}.': 'Un nombre nuevo: {subject}: {rest}.',
	'Share of users: {rest}.': 'Proporción de usuarios: {rest}.',
	'People unlike anybody described: {rest}.': 'Gente que no se parece a nadie descrito: {rest}.',
	'Sessions: {rest}.': 'Sesiones: {rest}.',
	'Events a session: {rest}.': 'Eventos por sesión: {rest}.',
	'Minutes a session: {rest}.': 'Minutos por sesión: {rest}.',
	'A habit: {rest}.': 'Un hábito: {rest}.',
	'Who uses a feature: {rest}.': 'Quién usa una función: {rest}.',
	'A step between features: {rest}.': 'Un paso entre funciones: {rest}.',
	'What is heard of a theme: {rest}.': 'Lo que se oye de un tema: {rest}.',
	'A new name of an event: {rest}.': 'Un nombre nuevo de un evento: {rest}.',
	'A figure after a publish: {rest}.': 'Una cifra tras una publicación: {rest}.',
	'{whom}, {from} → {to} ({by} points, 95 % between {low} and {high}, {relative} relative)':
		'{whom}, {from} → {to} ({by} puntos, al 95 % entre {low} y {high}, {relative} respecto a antes)',
	'{whom}, {from} → {to} ({by} points, 95 % between {low} and {high})':
		'{whom}, {from} → {to} ({by} puntos, al 95 % entre {low} y {high})',
	'{whom}, {from} → {to} ({by} points, {relative} relative)':
		'{whom}, {from} → {to} ({by} puntos, {relative} respecto a antes)',
	'{whom}, {from} → {to} ({by} points)': '{whom}, {from} → {to} ({by} puntos)',
	'{whom}, {from} → {to} (middle of all, each person by {low} to {high})':
		'{whom}, {from} → {to} (mitad de todos, cada persona de {low} a {high})',
	'{whom}, {from} → {to} (middle of all)': '{whom}, {from} → {to} (mitad de todos)',
	'everyone, {from} → {to}': 'todos, {from} → {to}',
	'archetype {id}, {from} → {to}': 'arquetipo {id}, {from} → {to}',
	everyone: 'todos',
	'archetype {id}': 'arquetipo {id}',
	'Seen at {n} [look|looks] in a row.':
		'{n, plural, one {Visto en # mirada} other {Visto en # miradas seguidas}}.',
	'Seen at {n} [look|looks] in a row; {more}.':
		'{n, plural, one {Visto en # mirada} other {Visto en # miradas seguidas}}; {more}.',
	'the chance of that, had nothing changed, is {chance}; {more}':
		'si nada hubiera cambiado, la probabilidad sería de {chance}; {more}',
	'the chance of that, had nothing changed, is {chance}':
		'si nada hubiera cambiado, la probabilidad sería de {chance}',
	'{least} would have been seen four times in five': '{least} se habría visto cuatro de cada cinco veces',
	'a change of {n} points': 'un cambio de {n} puntos',
	'a change by {n} %': 'un cambio del {n} %',
	'under one in a thousand': 'menos de uno entre mil',
	'It goes on.': 'Continúa.',
	'In the last window: {n} %.': 'En el último periodo: {n} %.',
	'In the last window: {n}.': 'En el último periodo: {n}.',
	'One name ends where the other begins, for the same people: counted as one, and not as a change of use.':
		'Un nombre acaba donde empieza el otro, para la misma gente: cuenta como uno y no como cambio de uso.',
	'{n} of these {m} were like the others in the baseline, and do other things now.':
		'{n} de estas {m} eran como las demás en la base y ahora hacen otras cosas.',
	'The same people: {from} → {to} of the {n} seen before and now.':
		'La misma gente: {from} → {to} de las {n} vistas antes y ahora.',
	'None of the people seen before are seen now: these are other people.':
		'No se ve a nadie de antes: son otras personas.',
	'Nobody uses it any more: it may have been taken out, or is no longer recorded.':
		'Ya nadie lo usa: quizá se quitó o ya no se registra.',
	'{n} people seen before and now; {m} % of those seen before are not seen now.':
		'{n} personas vistas antes y ahora; el {m} % de las de antes ya no se ve.',
	'{n} points of all users moved between archetypes.':
		'{n} puntos de todos los usuarios pasaron de un arquetipo a otro.',
	'Compared with everybody before, not with the baseline alone.':
		'Comparado con todos los de antes, no solo con la referencia.',
	'{subject}: as it was': '{subject}: como estaba',
	'[adoption|usage|transition|composition|novelty|attitude|instrumentation]: {subject}': 'Cambió: {subject}',
	'{subject}; [adoption|usage|transition|composition|novelty|attitude|instrumentation]: {other}':
		'{subject}; {other}',
	'Too few people to have seen a change by half.': 'Muy poca gente para ver un cambio de la mitad.',
	'No usage touches it; its evidence is {n} months old.': 'Ningún uso lo toca; su evidencia tiene {n} meses.',
	'No usage touches it, and its evidence has no date.': 'Ningún uso lo toca, y su evidencia no tiene fecha.',
	'{n} of {m} users are participants of the board.': '{n} de {m} usuarios son participantes del tablero.',
	"{n} of {m} users are participants of the board; what they do does not tell the others' archetypes.":
		'{n} de {m} usuarios son participantes del tablero; lo que hacen no indica el arquetipo de los demás.',
	'No user is a participant, and the board holds no signatures to tell archetypes by: everyone is watched together.':
		'Ningún usuario es participante y el tablero no tiene con qué distinguir arquetipos: se observa a todos juntos.',
	'A rule learnt on {n} linked people in the baseline, right for {m} of {k} people left out in turn; everybody is taken by it, in each window anew.':
		'Una regla aprendida de {n} personas vinculadas en la referencia, que acierta con {m} de {k} apartadas por turnos; se aplica a todos, en cada periodo de nuevo.',
	"No user is a participant: who uses what is compared with the archetypes' signatures, and whoever is at least {n} % like one is taken for it.":
		'Ningún usuario es participante: lo que usa cada uno se compara con los arquetipos, y quien se parece al menos un {n} % a uno cuenta como tal.',
	'The log has a hole of three days or more here': 'El registro tiene aquí un hueco de tres días o más',
	'Rests on one person.': 'Se apoya en una persona.',
	'Rests on {n} people.': 'Se apoya en {n} personas.',
	'Seen since {day}.': 'Visto desde {day}.',
	'Seen since {day}; it began about {other}.': 'Visto desde {day}; empezó hacia {other}.',
	'It touches no sentence of a persona.': 'No toca ninguna frase de un perfil.',
	'It touches {n} [sentence|sentences] of a persona.':
		'Toca {n, plural, one {# frase} other {# frases}} de un perfil.',
	'{n} more [figure|figures] moved with it, told here as one.':
		'{n, plural, one {# cifra más se movió} other {# cifras más se movieron}} con esto; aquí se cuenta como una.',
	'Mostly other people who come now: {n} % of the change in how often people come.':
		'Sobre todo otras personas que vienen ahora: el {n} % del cambio en cuánto viene la gente.',
	'Mostly the same people who do otherwise: {n} % of the change in how often people come.':
		'Sobre todo la misma gente que actúa de otra forma: el {n} % del cambio en cuánto viene la gente.',
	'In the same weeks “{name}” went from {from} to {to} in this group: one may have taken the other’s place.':
		'En las mismas semanas «{name}» pasó de {from} a {to} en este grupo: quizá uno ha ocupado el lugar del otro.',
	'An event ends where another begins, for the same people: it may only have a new name.':
		'Un evento acaba donde empieza otro, para la misma gente: quizá solo tiene otro nombre.',
	'A release, a price, a season or a change of what is logged can look the same.':
		'Un lanzamiento, un precio, una temporada o un cambio en el registro pueden verse igual.',
	'Look at the sentences it touches, and update or retire them in a new version.':
		'Mira las frases que toca y actualízalas o retíralas en una versión nueva.',
	'Run archetypes again: this may be a persona of its own by now.':
		'Vuelve a buscar arquetipos: quizá ya sea un perfil propio.',
	'Ask whoever owns the tracking whether an event was renamed.':
		'Pregunta a quien lleva el registro si un evento cambió de nombre.',
	'Take the earlier version up again, or say why not.': 'Recupera la versión anterior o di por qué no.',
	'If it is a season, a release or the tracking, dismiss it with that reason.':
		'Si es una temporada, un lanzamiento o el registro, descártalo con ese motivo.',
	'The log does not reach {n} days after the publish yet.':
		'El registro aún no llega a {n} días después de publicar.',
	'There is no earlier version to take up.': 'No hay ninguna versión anterior que recuperar.',
	'Takes version {n} up again.': 'Recupera la versión {n}.',
	'Takes version {n} up again: a figure got worse after version {m}.':
		'Recupera la versión {n}: tras la versión {m} empeoró una cifra.',
	'{n} [user is|users are] people of the persona.':
		'{n, plural, one {# usuario es} other {# usuarios son}} gente del perfil.',
	'{n} more did before the publish what they do; that tells {m} of {k} people right.':
		'{n} más hacían antes de publicar lo que ellos hacen; eso acierta con {m} de {k} personas.',
	'The log seems to call “{one}” “{other}” now: watch it under that name.':
		'El registro parece llamar ahora «{other}» a «{one}»: obsérvalo con ese nombre.',
	'Too few people were active before or after the publish.':
		'Hubo muy poca gente activa antes o después de publicar.',
	'The figure did not get worse by what the rule says.': 'La cifra no empeoró lo que dice la regla.',
	'The figure got worse after the publish.': 'La cifra empeoró después de publicar.',
	'That it came after does not say it came from it.':
		'Que viniera después no quiere decir que viniera de ello.',
	'There are too few others to compare with.': 'Hay muy pocos más con quienes comparar.',
	'In the same time it went from {from} to {to} for the {n} others.':
		'En ese tiempo pasó del {from} al {to} en los otros {n}.',
	'Consent was given.': 'Se dio el consentimiento.',
	'Consent to notes, not to quotes.': 'Consentimiento para notas, no para citas.',
	'Consent was refused: its texts are held back.': 'Se negó el consentimiento: sus textos se retienen.',
	'Nobody has said what its people agreed to.': 'Nadie ha dicho a qué accedió su gente.',
	'Nobody answers for it.': 'Nadie responde de ella.',
	'Nobody has said why it may be held.': 'Nadie ha dicho por qué se puede conservar.',
	'It has no last day, and the rules ask for one.': 'No tiene último día, y las reglas lo piden.',
};
