import type { Said } from '../message.ts';

/** Names and sentences of personas that the built-in engine writes, around what people said. */
export const claimsSaid: Said = {
	'The {topic} person': 'El perfil «{topic}»',
	'The {topic} voice': 'La voz «{topic}»',
	'The {topic} {role}': 'El perfil «{topic}» ({role})',
	'“{quote}”': '«{quote}»',
	'{lead}: “{quote}”': '{lead}: «{quote}»',
	'{lead} ({rest})': '{lead} ({rest})',
	'People in {n} notes': 'Personas de {n, plural, one {# nota} other {# notas}}',
	'{n} of {m} people': '{n} de {m} personas',
	'Get “{what}”.': 'Tener «{what}».',
	'Get “{what}” when “{when}”.': 'Tener «{what}» cuando «{when}».',
	'“{what}”.': '«{what}».',
	'“{what}” when “{when}”.': '«{what}» cuando «{when}».',
	'{verb} “{what}”.': '{verb} «{what}».',
	'{verb} “{what}” when “{when}”.': '{verb} «{what}» cuando «{when}».',
	'When “{when}”, they want to “{what}”, {link} “{why}”.':
		'Cuando «{when}», quieren «{what}», {link} «{why}».',
	'When “{when}”, they need “{what}”, {link} “{why}”.':
		'Cuando «{when}», necesitan «{what}», {link} «{why}».',
	'so that': 'para que',
	'in order to': 'para',
	because: 'porque',
	'or else': 'si no',
	'Feel proud': 'Sentir orgullo',
	'Feel relieved': 'Sentir alivio',
	'Feel calm': 'Sentir calma',
	'Feel confident': 'Sentir seguridad',
	'Feel pleased': 'Sentir satisfacción',
	'Avoid feeling nervous': 'No sentir nervios',
	'Avoid feeling afraid': 'No sentir miedo',
	'Avoid feeling worried': 'No sentir preocupación',
	'Avoid feeling dread': 'No sentir temor',
	'Avoid feeling sick': 'No sentir malestar',
	'Avoid feeling ashamed': 'No sentir vergüenza',
	'Avoid feeling guilty': 'No sentir culpa',
	'Avoid feeling watched': 'No sentirse bajo vigilancia',
	'Avoid feeling overwhelmed': 'No sentir agobio',
	'Avoid feeling stressed': 'No sentir estrés',
	'Avoid feeling angry': 'No sentir enfado',
	'Avoid feeling alone with it': 'No sentirse a solas con ello',
	'Avoid feeling unable to let go': 'Poder desconectar',
	'{feeling} during the work': '{feeling} durante el trabajo',
	'{feeling} after the work': '{feeling} después del trabajo',
	'Be seen by others like this: “{quote}”': 'Que los demás les vean así: «{quote}»',
	'Be seen by {who} like this: “{quote}”': 'Que «{who}» les vean así: «{quote}»',
	'Be seen by others like this: “{quote}” {count} speak of how others see them.':
		'Que los demás les vean así: «{quote}» {count} hablan de cómo les ven los demás.',
	'Be seen by {who} like this: “{quote}” {count} speak of how others see them.':
		'Que «{who}» les vean así: «{quote}» {count} hablan de cómo les ven los demás.',
	'Avoid being seen by others like this: “{quote}”': 'Que los demás no les vean así: «{quote}»',
	'Avoid being seen by {who} like this: “{quote}”': 'Que «{who}» no les vean así: «{quote}»',
	'Avoid being seen by others like this: “{quote}” {count} speak of how others see them.':
		'Que los demás no les vean así: «{quote}» {count} hablan de cómo les ven los demás.',
	'Avoid being seen by {who} like this: “{quote}” {count} speak of how others see them.':
		'Que «{who}» no les vean así: «{quote}» {count} hablan de cómo les ven los demás.',
	'{count} are short of time: “{quote}”': '{count} andan con poco tiempo: «{quote}»',
	'{count} come to the end of what they know: “{quote}”':
		'{count} llegan al límite de lo que saben: «{quote}»',
	'{count} wait for somebody’s yes, or give it: “{quote}”':
		'{count} esperan el sí de alguien, o lo dan: «{quote}»',
	'{count} are held to a budget: “{quote}”': '{count} dependen de un presupuesto: «{quote}»',
	'{count} are held up by their tools: “{quote}”': '{count} se ven frenadas por sus herramientas: «{quote}»',
	'{count} work under rules they did not make: “{quote}”':
		'{count} trabajan con reglas que no hicieron: «{quote}»',
	'{count} say what they do it for: “{quote}”': '{count} dicen para qué lo hacen: «{quote}»',
	'{count} say what makes it hard: “{quote}”': '{count} dicen qué lo hace difícil: «{quote}»',
	'{count} get by in a way of their own: “{quote}”': '{count} se las arreglan a su manera: «{quote}»',
	'Uses it for what it was not made for': 'Lo usa para lo que no fue hecho',
	'Mentions {name} in {n} of {m} quotes.': 'Menciona {name} en {n} de {m} citas.',
	'Mentions {name} in {n} of {m} quotes ({count}).': 'Menciona {name} en {n} de {m} citas ({count}).',
	'{event}: used by {n} of {m} people.': '{event}: lo usan {n} de {m} personas.',
	'{event}: used by {n} of {m} people, against {k} of {j} others.':
		'{event}: lo usan {n} de {m} personas, frente a {k} de {j} de las demás.',
	'Active on {n} of {m} days (median of {k} people), four fifths of the use between {j}:00 and {i}:00 UTC.':
		'Con actividad en {n} de {m} días (mediana de {k, plural, one {# persona} other {# personas}}), cuatro quintos del uso entre las {j}:00 y las {i}:00 UTC.',
	'All of this together, {events}: {n} of {m} users.':
		'Todo esto junto, {events}: {n} de {m, plural, one {# usuario} other {# usuarios}}.',
	'{topic}: {need} “{quote}” Heard under this theme: {count}.':
		'{topic}: {need} «{quote}» Oído en este tema: {count}.',
	'{topic}: {need} “{quote}” {count} speak of this.': '{topic}: {need} «{quote}» {count} hablan de esto.',
	'{topic}: {need} “{quote}” Does not need: “{other}”': '{topic}: {need} «{quote}» No necesita: «{other}»',
	'{topic} before {event}: {need} “{quote}” Does not need more {other}: none of the {n} people used it in {m} days, {k} of {j} others did.':
		'{topic} antes que «{event}»: {need} «{quote}» No necesita más «{other}»: de {n, plural, one {# persona} other {# personas}}, nadie lo usó en {m, plural, one {# día} other {# días}}; de las demás, {k} de {j}.',
	'Does not need more {event}: none of the {n} people used it in {m} days, {k} of {j} others did.':
		'No necesita más «{event}»: de {n, plural, one {# persona} other {# personas}}, nadie lo usó en {m, plural, one {# día} other {# días}}; de las demás, {k} de {j}.',
	'needs this:': 'necesita esto:',
	'needs inside the product what a detour does now:':
		'necesita dentro del producto lo que ahora hace un rodeo:',
	'needs the yes to come in time:': 'necesita que el sí llegue a tiempo:',
	'needs it done in the time there is:': 'necesita tenerlo en el tiempo que hay:',
	'needs it to work with the tools there are:': 'necesita que funcione con las herramientas que hay:',
	'needs to stay within the rule:': 'necesita respetar la regla:',
	'needs the limit in sight:': 'necesita tener el límite a la vista:',
	'needs no more skill than there is:': 'necesita que no pida saber más de lo que se sabe:',
	'needs an end to this:': 'necesita que esto acabe:',
	Detours: 'Rodeos',
	'Who may say yes': 'Quién puede decir que sí',
	Time: 'Tiempo',
	Tools: 'Herramientas',
	Rules: 'Reglas',
	Budget: 'Presupuesto',
	Skill: 'Saber hacer',
	'What goes wrong': 'Lo que sale mal',
	'May not need much on {theme}: nobody here brought it up.':
		'Quizá no necesite mucho de «{theme}»: aquí nadie lo mencionó.',
	'Teams may believe that {event} is for everybody; none of the {n} people used it in {m} days, {k} of {j} others did.':
		'Los equipos quizá crean que «{event}» es para todo el mundo; de {n, plural, one {# persona} other {# personas}}, nadie lo usó en {m, plural, one {# día} other {# días}}; de las demás, {k} de {j}.',
	'Teams may believe that they do as they say: “{quote}” In the log, {log}':
		'Los equipos quizá crean que hacen lo que dicen: «{quote}» En el registro: {log}',
	'Teams may believe that {what}. One note: “{quote}” Another: “{other}”':
		'Los equipos quizá crean que {what}. Una nota: «{quote}» Otra: «{other}»',
	'each of them has one answer': 'cada cual tiene una sola respuesta',
	'each of them has one answer on {axis}': 'cada cual tiene una sola respuesta sobre {axis}',
	'they all want the same': 'todos quieren lo mismo',
	'they all want the same on {axis}': 'todos quieren lo mismo sobre {axis}',
	'the job asks for one thing at a time': 'el trabajo pide una sola cosa a la vez',
	'the job asks for one thing at a time on {axis}': 'el trabajo pide una sola cosa a la vez sobre {axis}',
	'Teams may believe that {theme} matters to everybody; here it was brought up by {n} of {m} people, elsewhere by most.':
		'Los equipos quizá crean que «{theme}» importa a todo el mundo; aquí lo mencionaron {n} de {m} personas, en otros grupos la mayoría.',
	'{person} was active on {n} of {m} days.': '{person} tuvo actividad en {n} de {m} días.',
	'{person}: {event} on {n} of {m} days.': '{person}: {event} en {n} de {m} días.',
	'{person}: a session lasts {n} minutes (median of {m}).':
		'{person}: una sesión dura {n, plural, one {# minuto} other {# minutos}} (mediana de {m}).',
	'{person}, in {n} days, never: {events}.':
		'{person}, en {n, plural, one {# día} other {# días}}, nunca: {events}.',
	'{place} for now, by how many were heard: {count} and {n} of {m} notes.':
		'Por ahora {place}, por cuánta gente se oyó: {count} y {n} de {m} notas.',
	'{place} for now, by how many were heard: {n} of {m} notes.':
		'Por ahora {place}, por cuánta gente se oyó: {n} de {m} notas.',
	'Another group has as many people, so notes decide the place.':
		'Otro grupo tiene igual de gente, así que deciden las notas.',
	'What it is worth to the business is not in this evidence.':
		'Lo que vale para el negocio no está en esta evidencia.',
	First: 'en primer lugar',
	Second: 'en segundo lugar',
	Third: 'en tercer lugar',
	Fourth: 'en cuarto lugar',
	'Further down': 'más abajo',
	'Look again when fewer than half of them use {event}; now {n} of {m} people do.':
		'Vuelve a mirar cuando menos de la mitad use «{event}»; ahora lo usan {n} de {m} personas.',
	'Look again when new notes no longer mention {theme}; now {count} do.':
		'Vuelve a mirar cuando las notas nuevas ya no mencionen «{theme}»; ahora lo hacen {count}.',
};
