import type { Said } from '../message.ts';

/** What an option does for whom, and what the evidence says about a choice. */
export const decisionsSaid: Said = {
	'[S|s]erves their main job: {text}': 'Sirve a su tarea principal: {text}',
	'[S|s]erves a job of theirs: {text}': 'Sirve a una de sus tareas: {text}',
	'[S|s]erves how they want to feel: {text}': 'Sirve a cómo quieren sentirse: {text}',
	'[S|s]erves how they want to be seen: {text}': 'Sirve a cómo quieren ser vistos: {text}',
	'[H|h]elps with a limit of time: {text}': 'Ayuda con un límite de tiempo: {text}',
	'[H|h]elps with a limit of skill: {text}': 'Ayuda con un límite de habilidad: {text}',
	'[H|h]elps where they depend on somebody’s yes: {text}': 'Ayuda donde dependen del sí de alguien: {text}',
	'[H|h]elps to keep within a budget: {text}': 'Ayuda a no pasarse del presupuesto: {text}',
	'[H|h]elps with what holds their tools up: {text}': 'Ayuda con lo que frena sus herramientas: {text}',
	'[H|h]elps to keep a rule they cannot bend: {text}': 'Ayuda a cumplir una regla firme: {text}',
	'[S|s]erves what drives them: {text}': 'Sirve a lo que los mueve: {text}',
	'[E|e]ases what hurts: {text}': 'Alivia lo que duele: {text}',
	'[T|t]akes the place of a detour: {text}': 'Sustituye un rodeo: {text}',
	'[B|b]uilds on what they do: {text}': 'Se apoya en lo que hacen: {text}',
	'[A|a]nswers what they were found to need: {text}': 'Responde a lo que se vio que necesitan: {text}',
	'[S|s]ides with some of them: {text}': 'Da la razón a algunos: {text}',
	'[B|b]ears on their place: {text}': 'Afecta a su lugar: {text}',
	'[B|b]ears on what is watched: {text}': 'Afecta a lo que se observa: {text}',
	'[G|g]oes against their main job: {text}': 'Va contra su tarea principal: {text}',
	'[G|g]oes against a job of theirs: {text}': 'Va contra una de sus tareas: {text}',
	'[R|r]uns into a limit of time: {text}': 'Choca con un límite de tiempo: {text}',
	'[R|r]uns into a limit of skill: {text}': 'Choca con un límite de habilidad: {text}',
	'[T|t]akes away a yes that somebody has to give: {text}': 'Quita un sí que alguien debe dar: {text}',
	'[R|r]uns into a budget: {text}': 'Choca con un presupuesto: {text}',
	'[R|r]uns into what their tools can do: {text}': 'Choca con lo que permiten sus herramientas: {text}',
	'[B|b]reaks a rule they cannot bend: {text}': 'Rompe una regla firme: {text}',
	'[A|a]dds to what hurts: {text}': 'Aumenta lo que duele: {text}',
	'[G|g]oes against some of them: {text}': 'Va contra algunos: {text}',
	'[S|s]erves what they say: {text}': 'Sirve a lo que dicen: {text}',
	'[G|g]oes against what they say: {text}': 'Va contra lo que dicen: {text}',
	'[I|i]t costs more: {text}': 'Cuesta más: {text}',
	'[I|i]t takes more of their time: {text}': 'Les quita más tiempo: {text}',
	'[I|i]t asks for skills: {text}': 'Exige habilidades: {text}',
	'[I|i]t needs a computer: {text}': 'Necesita un ordenador: {text}',
	'[H|h]elps and harms them alike; what speaks for it: {text}':
		'Les ayuda y les perjudica por igual; lo que habla a favor: {text}',
	'{by} says: {text}': '{by} dice: {text}',
	'[Scored|scored] by hand.': 'Puntuado a mano.',
	'[Scored|scored] by {name}.': 'Puntuado por {name}.',
	'[No|no] evidence: nothing this persona is known by is about it.':
		'Sin evidencia: nada de lo que se sabe de este perfil trata de ello.',
	'[Takes|takes] a side where people disagree: {about}.': 'Toma partido donde la gente no coincide: {about}.',
	'[The|the] sentence this rested on is gone.': 'La frase en que se apoyaba ya no está.',
	'At the cost of {name}: {text}': 'A costa de {name}: {text}',
	'It wins {n} % of the draws in which weights and scores move within their doubt.':
		'Gana el {n} % de los sorteos en que pesos y puntuaciones se mueven dentro de su duda.',
	'Build “{title}”.': 'Construid «{title}».',
	'No weight moved by a fifth of itself changes that.': 'Ningún peso movido una quinta parte lo cambia.',
	'Lean towards “{title}”.': 'Inclinaos por «{title}».',
	'Level: {titles}.': 'Empate: {titles}.',
	'Find out more before you build.': 'Averiguad más antes de construir.',
	'Too close to call.': 'Demasiado igualado.',
	'“{title}” is ahead by a little.': '«{title}» va un poco por delante.',
	'“{title}” leads once {name} weighs [more|less] than {n} (now {m}).':
		'«{title}» gana cuando el peso de {name} cruza {n} (ahora {m}).',
	'“{title}” leads once {name} weighs [more|less] than {n} (now {m}), which is near.':
		'«{title}» gana cuando el peso de {name} cruza {n} (ahora {m}), y está cerca.',
	'No weight of a single persona changes it.': 'Ningún peso de un solo perfil lo cambia.',
	'The least certain score: {text}': 'La puntuación menos segura: {text}',
	'Look again in three months, or when a sign of change named on a persona shows.':
		'Volved a mirar en tres meses, o cuando aparezca una señal de cambio de un perfil.',
	'Ask people like {name} what “{title}” would do for them: nobody spoke of it, and {n} of the score hang on it.':
		'Preguntad a gente como {name} qué haría «{title}» por ellos: nadie habló de ello, y de ahí penden {n} de la puntuación.',
	'Ask people like {name} what “{title}” would do for them: {m} [person|people] spoke of it, and {n} of the score hang on it.':
		'Preguntad a gente como {name} qué haría «{title}» por ellos: {m, plural, one {# persona habló} other {# personas hablaron}} de ello, y de ahí penden {n} de la puntuación.',
	'“{title}” stays on the list.': '«{title}» sigue en la lista.',
	'The research so far has nothing that shows whom it would help.':
		'La investigación hasta ahora no muestra a quién ayudaría.',
	'“{title}” speaks for {name}.': '«{title}» habla a favor de {name}.',
	'“{title}” speaks for {name}, of whom we know: {text}':
		'«{title}» habla a favor de {name}, de quien sabemos: {text}',
	'Between it and “{title}” the evidence does not decide yet: they are {n} of a step apart.':
		'Entre eso y «{title}» la evidencia aún no decide: las separan {n} pasos.',
	'Nothing is dropped; we find out more first.': 'No se descarta nada; antes averiguamos más.',
	'“{title}” comes first because it is {n} ahead on a scale from −2 to +2, over all personas as they are weighted.':
		'«{title}» va primero porque lleva {n} de ventaja en una escala de −2 a +2, sobre todos los perfiles según su peso.',
	'{name} gives up that need for now.': '{name} renuncia a eso por ahora.',
	'Meanwhile “{title}” does something for them too: {text}':
		'Mientras tanto, «{title}» también hace algo por ellos: {text}',
	'It also costs them something: {text}': 'También les cuesta algo: {text}',
	'Plan for that before it is built.': 'Tenedlo previsto antes de construirlo.',
	'“{title}” is not known to do anything for them, so what they do today has to hold meanwhile.':
		'No se sabe que «{title}» haga nada por ellos, así que lo que hacen hoy debe bastar mientras tanto.',
	'We look at this again when new evidence speaks for it.':
		'Lo miramos de nuevo cuando haya evidencia nueva a favor.',
	'We look at this again {when}.': 'Lo miramos de nuevo: {when}.',
	'when {name} comes to weigh [more|less] than {n} (now {m})':
		'cuando el peso de {name} cruce {n} (ahora {m})',
	'{n} [cell|cells] of this option without evidence [counts|count] as no difference.':
		'{n, plural, one {# casilla de esta opción sin evidencia cuenta} other {# casillas de esta opción sin evidencia cuentan}} como sin diferencia.',
	'{n} [cell|cells] of this option [rests|rest] on a hypothesis.':
		'{n, plural, one {# casilla de esta opción se apoya} other {# casillas de esta opción se apoyan}} en una hipótesis.',
	'1 score was given by hand and is taken as it is.': '1 puntuación se dio a mano y se toma tal cual.',
	'{n} scores were given by hand and are taken as they are.':
		'{n} puntuaciones se dieron a mano y se toman tal cual.',
	'The weights of the personas are the ones given.': 'Los pesos de los perfiles son los dados.',
	'Nobody has said {what}: each counts as average.': 'Nadie ha dicho {what}: cada uno cuenta como promedio.',
	'how many users each persona stands for': 'a cuántos usuarios representa cada perfil',
	'what a user of each persona is worth': 'cuánto vale un usuario de cada perfil',
	'how well each persona fits the strategy': 'cuánto encaja cada perfil en la estrategia',
	'how much each persona lacks': 'cuánto le falta a cada perfil',
	'how many users each persona stands for, {rest}': 'a cuántos usuarios representa cada perfil, {rest}',
	'what a user of each persona is worth, {rest}': 'cuánto vale un usuario de cada perfil, {rest}',
	'how well each persona fits the strategy, {rest}': 'cuánto encaja cada perfil en la estrategia, {rest}',
	'{n} of {m} [persona|personas] [is still a hypothesis|are still hypotheses].':
		'{n} de {m} perfiles {n, plural, one {es aún una hipótesis} other {son aún hipótesis}}.',
	'Whether it can be taken back is not known.': 'No se sabe si se puede deshacer.',
	'unknown, counts as average': 'desconocido, cuenta como promedio',
	'{n} [users|people heard], {m} % of all': '{n} personas, el {m} % del total',
	'{n} of {m} people tell of a pain or a detour': '{n} de {m} personas hablan de una molestia o un rodeo',
	'{n} a user': '{n} por usuario',
	'{n} by the strategy': '{n} según la estrategia',
	counted: 'contado',
	nobody: 'nadie',
	'the decision': 'la decisión',
	'Show a sketch of it to five people like {names}.': 'Enseñad un boceto a cinco personas como {names}.',
	'Drop it if fewer than three of each five say they would use it instead of what they do now.':
		'Dejadlo si menos de tres de cada cinco lo usarían en lugar de lo que hacen ahora.',
	'Which one do we do first?': '¿Qué hacemos primero?',
};
