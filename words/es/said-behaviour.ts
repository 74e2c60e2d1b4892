import type { Said } from '../message.ts';

/** What the server says of a usage log. */
export const behaviourSaid: Said = {
	'{n} [event|events] of {m} [user|users], {from} to {to}, times in {zone}':
		'{n, plural, one {# evento} other {# eventos}} de {m, plural, one {# usuario} other {# usuarios}}, del {from} al {to}, horas en {zone}',
	'{n} [event|events] of {m} [user|users], times in {zone}':
		'{n, plural, one {# evento} other {# eventos}} de {m, plural, one {# usuario} other {# usuarios}}, horas en {zone}',
	Everyone: 'Todos',
	'Power users': 'Usuarios intensivos',
	'Passive users': 'Usuarios pasivos',
	'Not enough data: {n} [user|users] of this group in the log.':
		'Faltan datos: {n, plural, one {# usuario} other {# usuarios}} de este grupo en el registro.',
	'From 5 on there are figures.': 'A partir de 5 hay cifras.',
	'The user was heard in the research.': 'A este usuario se le oyó en la investigación.',
	'All {n} were heard in the research.': 'A los {n} se les oyó en la investigación.',
	'{n} of {m} were heard in the research; the others do alike by a rule learnt on those.':
		'A {n} de {m} se les oyó en la investigación; los demás hacen lo mismo según una regla aprendida de ellos.',
	'The rule was right for {n} of {m} people it had not seen (likely {low} to {high}).':
		'La regla acertó con {n} de {m} personas que no había visto (probablemente de {low} a {high}).',
	'No rule tells these groups apart well enough, so only people who were heard are counted in them.':
		'Ninguna regla distingue bien estos grupos, así que solo se cuenta a quienes se oyó.',
	'{n} of {m} [user|users] fit no group.': '{n} de {m} usuarios no encajan en ningún grupo.',
	'Here: active on {n} or more of the last 28 days, with {m} or more different features.':
		'Aquí: activos {n} o más de los últimos 28 días, con {m} o más funciones distintas.',
	'Here: active on {n} or fewer of the last 28 days.': 'Aquí: activos {n} o menos de los últimos 28 días.',
	'What they use': 'Qué usan',
	'How many of these users used a feature at least once.':
		'Cuántos de estos usuarios usaron una función al menos una vez.',
	'Behind it the range in which the share of all such users most likely lies.':
		'Detrás, el intervalo en el que seguramente está la proporción de todos los usuarios así.',
	'What sets them apart': 'Qué los distingue',
	'Used clearly more, or less, than by everybody else; what chance alone would explain is left out.':
		'Usado claramente más, o menos, que por los demás; se omite lo que explicaría el azar.',
	'How often and how long': 'Con qué frecuencia y cuánto tiempo',
	'The one in the middle, and the middle half, since a few people do much more than all others.':
		'El del medio y la mitad central, pues unos pocos hacen mucho más que los demás.',
	'Active days of the last 28': 'Días activos de los últimos 28',
	'Sessions in a week with use': 'Sesiones en una semana con uso',
	'Minutes a session': 'Minutos por sesión',
	'Different features a week': 'Funciones distintas por semana',
	'Users of a day among those of 28 days': 'Usuarios de un día entre los de 28 días',
	'Times a week': 'Veces por semana',
	'{n} (half of them {m} to {k}; n = {j})': '{n} (la mitad entre {m} y {k}; n = {j})',
	'{n} of {m}': '{n} de {m}',
	'When they come': 'Cuándo vienen',
	'When {n} [session|sessions] began, by weekday and hour ({zone}).':
		'Cuándo empezaron {n, plural, one {# sesión} other {# sesiones}}, por día y hora ({zone}).',
	'The darker, the more.': 'Cuanto más oscuro, más.',
	'What follows what': 'Qué sigue a qué',
	'Of all steps that leave a feature, the share that goes there next within a session.':
		'De todos los pasos que salen de una función, la parte que va allí después en la sesión.',
	'Common ways': 'Caminos habituales',
	'Steps in this order within a session, by how many users did so at least once.':
		'Pasos en este orden en una sesión, según cuántos usuarios lo hicieron al menos una vez.',
	'Where they get stuck': 'Dónde se atascan',
	'Asked for help': 'Pidieron ayuda',
	'Met an error': 'Encontraron un fallo',
	'Did last before 14 days of silence': 'Lo último antes de 14 días de silencio',
	'{n} of {m} after an error': '{n} de {m} tras un fallo',
	'last act before: {event}': 'último acto antes: {event}',
	'Ways the team designed': 'Caminos que diseñó el equipo',
	'{path}: users from step to step': '{path}: usuarios de paso en paso',
	'{path}: sessions from step to step': '{path}: sesiones de paso en paso',
	'{n} of {m} [session|sessions] go the whole way; {share} leave it.':
		'{n} de {m} sesiones hacen todo el camino; el {share} lo deja.',
	'State a way below to see where people leave it.':
		'Indica abajo un camino para ver dónde lo deja la gente.',
	'What counts as success': 'Qué cuenta como éxito',
	'State what counts as success below to see it for each group.':
		'Indica abajo qué cuenta como éxito para verlo en cada grupo.',
	'Got there': 'Llegaron',
	'Not enough data': 'Faltan datos',
	'{n} days in the middle, half of them {m} to {k}; n = {j}':
		'{n} días en el medio, la mitad entre {m} y {k}; n = {j}',
	'{n} %, likely {low} to {high}; {m} of {k} users':
		'{n} %, probablemente de {low} a {high}; {m} de {k} usuarios',
	'{n} %, likely {low} to {high}; {m} of {k} sessions':
		'{n} %, probablemente de {low} a {high}; {m} de {k} sesiones',
	'Who would recommend it': 'Quién lo recomendaría',
	'{n} of {m} [user|users] answered.': 'Respondieron {n} de {m} usuarios.',
	'Under 30 answers there are counts and no score.':
		'Con menos de 30 respuestas hay recuentos y ningún valor.',
	'too few': 'muy pocas',
	'Promoters do more, or less': 'Los promotores hacen más, o menos',
	'Detractors do more, or less': 'Los detractores hacen más, o menos',
	'Why people left, and the weeks before': 'Por qué se fue la gente, y las semanas anteriores',
	'The reason given beside what the same people did in the eight weeks before.':
		'El motivo dado junto a lo que hicieron las mismas personas en las ocho semanas anteriores.',
	'Reasons few people gave': 'Motivos que dio poca gente',
	'no reason given': 'sin motivo',
	'something else': 'otra cosa',
	'{n} [person|people], too few to tell more':
		'{n, plural, one {# persona} other {# personas}}, muy pocas para decir más',
	'{n} were gone already': '{n} ya se habían ido',
	'{n} used it less and less': '{n} lo usaban cada vez menos',
	'{n} met errors': '{n} encontraron fallos',
	'{n} used it as before': '{n} lo usaban como antes',
	'{n} seen too little': '{n} vistos muy poco',
	'{n} were gone already, {rest}': '{n} ya se habían ido, {rest}',
	'{n} used it less and less, {rest}': '{n} lo usaban cada vez menos, {rest}',
	'{n} met errors, {rest}': '{n} encontraron fallos, {rest}',
	'{n} used it as before, {rest}': '{n} lo usaban como antes, {rest}',
	'How the log was read': 'Cómo se leyó el registro',
	'{n} rows read, {m} kept, {k} [repeat|repeats]':
		'{n} filas leídas, {m} guardadas, {k, plural, one {# repetición} other {# repeticiones}}',
	'{n} from {source}: {why}': '{n} de {source}: {why}',
	'Left out by rule “{rule}”: {n} [user|users], {m} [event|events]':
		'Omitidos por la regla «{rule}»: {n, plural, one {# usuario} other {# usuarios}}, {m, plural, one {# evento} other {# eventos}}',
	'“{from}” ends for everybody where “{to}” begins ({day}): most likely one event under two names':
		'«{from}» acaba para todos donde empieza «{to}» ({day}): seguramente un evento con dos nombres',
	'{n} [event|events] without a time zone, read in the export’s':
		'{n, plural, one {# evento} other {# eventos}} sin zona horaria, leídos en la del export',
	'More than {n} events on one day': 'Más de {n} eventos en un día',
	'Our own staff': 'Nuestro propio equipo',
};
