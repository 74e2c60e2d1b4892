import type { Said } from '../message.ts';

/** What documents to keep or pass on say around people’s words. */
export const documentsSaid: Said = {
	'Hypothesis.': 'Hipótesis.',
	Hypothesis: 'Hipótesis',
	'What our research says': 'Lo que dice nuestra investigación',
	'{n} [note|notes] from {m} [participant|participants] in {k} [source|sources].':
		'{n, plural, one {# nota} other {# notas}} de {m, plural, one {# participante} other {# participantes}} en {k, plural, one {# fuente} other {# fuentes}}.',
	'Words in quotation marks are the participants’ own; counts are computed.':
		'Las palabras entre comillas son de los participantes; las cifras se calculan.',
	'A hypothesis has no evidence behind it yet.': 'Una hipótesis aún no tiene pruebas detrás.',
	'A sentence marked as a hypothesis has no evidence behind it yet.':
		'Una frase marcada como hipótesis aún no tiene pruebas detrás.',
	Archetypes: 'Arquetipos',
	'There are not two groups to tell apart yet.': 'Aún no hay dos grupos que distinguir.',
	'These groups do not hold when people are drawn again: a way to sort, not a finding.':
		'Estos grupos no se mantienen si se vuelve a sortear a la gente: un modo de ordenar, no un hallazgo.',
	'Heard less of, and not shown here: {names}.': 'Menos oído y no mostrado aquí: {names}.',
	'{n} [person|people].': '{n, plural, one {# persona} other {# personas}}.',
	'Evidence: {level}.': 'Pruebas: {level}.',
	'a hypothesis': 'una hipótesis',
	qualitative: 'cualitativas',
	statistical: 'estadísticas',
	'mixed: interviews and matching use': 'mixtas: entrevistas y uso que coincide',
	'a hypothesis: the group is not stable yet': 'una hipótesis: el grupo aún no es estable',
	'a hypothesis: {n} [person|people] heard, {m} make it qualitative':
		'una hipótesis: {n, plural, one {# persona oída} other {# personas oídas}}, con {m} es cualitativa',
	Roles: 'Funciones',
	'What is surprising': 'Lo que sorprende',
	'Far more or far less often than elsewhere on this board, or words the usage log contradicts.':
		'Mucho más o mucho menos que en el resto de este tablero, o palabras que el registro de uso contradice.',
	'Archetypes are grouped by what people say and do, so part of a difference is of their making.':
		'Los arquetipos se agrupan por lo que la gente dice y hace, así que parte de una diferencia viene de ahí.',
	'Nothing stands out against the rest.': 'Nada destaca frente al resto.',
	'What is said and what the log shows differ: {about}.':
		'Lo que se dice y lo que muestra el registro difieren: {about}.',
	'{name}: {n} of {m} people speak of {theme}; elsewhere {k} of {j} do.':
		'{name}: {n} de {m} personas hablan de «{theme}»; en otros, {k} de {j}.',
	'{name}: {n} of {m} people used {event}; elsewhere {k} of {j} did.':
		'{name}: {n} de {m} personas usaron «{event}»; en otros, {k} de {j}.',
	Contradictions: 'Contradicciones',
	'One side': 'Un lado',
	'The other': 'El otro',
	'None was found.': 'No se encontró ninguna.',
	'{label}: on {about}, {people} stand against {others}.':
		'{label}: sobre «{about}», {people} frente a {others}.',
	'Ask whether this is one archetype or two.': 'Preguntad si es un arquetipo o dos.',
	'Answers to our questions': 'Respuestas a nuestras preguntas',
	'No question was stated.': 'No se planteó ninguna pregunta.',
	'Not answered: no note uses the words of this question.':
		'Sin respuesta: ninguna nota usa las palabras de esta pregunta.',
	'{n} [note|notes] from {m} [person|people] speak to it, found by shared words.':
		'{n, plural, one {# nota} other {# notas}} de {m, plural, one {# persona} other {# personas}} sobre ello, halladas por palabras en común.',
	'Still unknown: nothing from {names}.': 'Aún sin saber: nada de {names}.',
	'{n} further [question|questions] stated and not answered here.':
		'{n, plural, one {# pregunta más planteada} other {# preguntas más planteadas}} y sin responder aquí.',
	'No note uses the words of “{question}”.': 'Ninguna nota usa las palabras de «{question}».',
	'What is still unknown': 'Lo que aún no se sabe',
	'No gap was found, which is no proof that there is none.':
		'No se encontró ningún vacío, lo que no prueba que no lo haya.',
	'By reader': 'Según quien lee',
	'For product': 'Para producto',
	'For design': 'Para diseño',
	'For engineering': 'Para ingeniería',
	'For marketing and sales': 'Para marketing y ventas',
	'User stories': 'Historias de usuario',
	'Each line goes back to a claim of the persona; what a team adds to it is the team’s.':
		'Cada línea remite a una frase de la persona; lo que añade un equipo es del equipo.',
	'No job was put into words.': 'Ninguna tarea se puso en palabras.',
	'As {name}, I want to {text}': 'Como {name}, quiero: {text}',
	'Accepted when: {what}.': 'Se acepta cuando: {what}.',
	'It fits the time there is': 'Cabe en el tiempo que hay',
	'It works with what they work with': 'Funciona con lo que usan',
	'Who has to say yes can do so in time': 'Quien debe dar el sí puede darlo a tiempo',
	'The rule is kept': 'Se cumple la regla',
	'It asks for no more skill': 'No exige más destreza',
	'The limit is kept in sight': 'El límite queda a la vista',
	'The detour is no longer needed': 'El rodeo ya no hace falta',
	'Against it': 'En contra',
	'[erased]': '[borrado]',
	'[not to be quoted]': '[no citable]',
	unknown: 'desconocido',
	measured: 'medido',
	'[V|v]ersion {n}': 'Versión {n}',
	'{n} [person|people] and {m} [piece|pieces] of evidence are behind it.':
		'Detrás hay {n, plural, one {# persona} other {# personas}} y {m, plural, one {# prueba} other {# pruebas}}.',
	'Version {n}, draft.': 'Versión {n}, borrador.',
	'Version {n}, staged.': 'Versión {n}, propuesta.',
	'Version {n}, published.': 'Versión {n}, publicada.',
	'Version {n}, superseded.': 'Versión {n}, reemplazada.',
	'Version {n}, withdrawn.': 'Versión {n}, retirada.',
	'evidence erased since: {n}': 'pruebas borradas desde entonces: {n}',
	'Made by {name}, {day}, of {n} [piece|pieces] of evidence ({id}) with the local engine under the rules {rules}.':
		'Hecho por {name}, {day}, con {n, plural, one {# prueba} other {# pruebas}} ({id}), escrito por el motor integrado, según las reglas {rules}.',
	'Made by {name}, {day}, of {n} [piece|pieces] of evidence ({id}) with the model engine ({model}, prompts {prompt}) under the rules {rules}.':
		'Hecho por {name}, {day}, con {n, plural, one {# prueba} other {# pruebas}} ({id}), escrito por un modelo de lenguaje ({model}, instrucciones {prompt}), según las reglas {rules}.',
	'Approved by {name}, {day}.': 'Aprobado por {name}, {day}.',
	'Personas from our research': 'Personas de nuestra investigación',
	'This rests on {n} [note|notes].': 'Esto se apoya en {n, plural, one {# nota} other {# notas}}.',
	'This rests on {n} [note|notes] from {m} [participant|participants].':
		'Esto se apoya en {n, plural, one {# nota} other {# notas}} de {m, plural, one {# participante} other {# participantes}}.',
	'This rests on {n} [note|notes], and {k} [measurement|measurements] from the usage log.':
		'Esto se apoya en {n, plural, one {# nota} other {# notas}} y {k, plural, one {# medición} other {# mediciones}} del registro de uso.',
	'This rests on {n} [note|notes] from {m} [participant|participants], and {k} [measurement|measurements] from the usage log.':
		'Esto se apoya en {n, plural, one {# nota} other {# notas}} de {m, plural, one {# participante} other {# participantes}} y {k, plural, one {# medición} other {# mediciones}} del registro de uso.',
	Sources: 'Fuentes',
	'Words in quotation marks are the participants’ own.':
		'Las palabras entre comillas son de los participantes.',
	'Counts are computed.': 'Las cifras se calculan.',
	'There are none yet.': 'Aún no hay ninguno.',
	Archetype: 'Arquetipo',
	People: 'Personas',
	Notes: 'Notas',
	'How firm': 'Qué firme',
	stable: 'estable',
	tentative: 'provisional',
	'no stable archetypes here': 'aquí no hay arquetipos estables',
	'{verdict} ({n} of 1 when people are drawn again)': '{verdict} ({n} de 1 al volver a sortear a la gente)',
	Participants: 'Participantes',
	'Evidence level: {level}.': 'Nivel de pruebas: {level}.',
	'Written by {name}.': 'Escrito por {name}.',
	'Counts and quotes are checked by code, whoever wrote the sentence.':
		'El programa comprueba cifras y citas, escriba quien escriba la frase.',
	'- {fields}: written by the built-in engine, because {why}.':
		'- {fields}: escrito por el motor integrado, porque {why}.',
	'Written by a person.': 'Escrito por una persona.',
	against: 'en contra',
	'One person, two answers': 'Una persona, dos respuestas',
	'Said and done differ': 'Lo dicho y lo hecho difieren',
	'People disagree': 'La gente no está de acuerdo',
	'Two wishes that pull apart': 'Dos deseos que tiran en sentidos opuestos',
	'Kept as they are; neither side is averaged away.':
		'Se dejan como están; ningún lado se diluye en un promedio.',
	Themes: 'Temas',
	'For instance': 'Por ejemplo',
	'What we do not know yet': 'Lo que aún no sabemos',
	'Kept apart': 'Apartado',
	'and {n} more.': 'y {n} más.',
	'What people name': 'Lo que la gente nombra',
	Name: 'Nombre',
	'What it is': 'Qué es',
	'By archetype': 'Por arquetipo',
	feature: 'función',
	product: 'producto',
	role: 'puesto',
	competitor: 'competidor',
	other: 'otro',
	none: 'ninguna',
	'Not grouped yet.': 'Aún sin agrupar.',
};
