import type { Said } from '../message.ts';

/** What a run says while it works and when it is done, and why a note is where it is. */
export const runsSaid: Said = {
	Starting: 'Empezando',
	'Taken up again after a restart': 'Reanudado tras un reinicio',
	'Taken up again after a restart.': 'Reanudado tras un reinicio.',
	'Reading notes': 'Leyendo notas',
	'Grouping notes': 'Agrupando notas',
	'Hiding personal data': 'Ocultando datos personales',
	'Comparing people': 'Comparando personas',
	'Looking for contradictions': 'Buscando contradicciones',
	'Reading quotes': 'Leyendo citas',
	'Writing personas': 'Escribiendo perfiles',
	'Counting what people do': 'Contando lo que hace la gente',
	'Reading what people did': 'Leyendo lo que hizo la gente',
	'Comparing windows': 'Comparando periodos',
	Measuring: 'Midiendo',
	'Reading the document': 'Leyendo el documento',
	'Reading the evidence': 'Leyendo la evidencia',
	'Judging sentences': 'Juzgando frases',
	'Looking for what is missing': 'Buscando lo que falta',
	'Ranking updates': 'Ordenando cambios',
	'Asking {model}': 'Preguntando a {model}',
	'No language model was asked.': 'No se preguntó a ningún modelo de lenguaje.',
	'{model} read the notes behind {n} cells.': '{model} leyó las notas detrás de {n} casillas.',
	'Its opinion stands beside the scores.': 'Su opinión aparece junto a las puntuaciones.',
	'{model} answered for {n} of {m} cells.': '{model} respondió para {n} de {m} casillas.',
	'Ask again for the others.': 'Pregunta otra vez por las demás.',
	'{n} [theme|themes] from {m} [note|notes], {k} set aside.':
		'{n, plural, one {# tema} other {# temas}} de {m, plural, one {# nota} other {# notas}}, {k} apartadas.',
	'{n} of {m} [move|moves] kept.':
		'{n} de {m} {m, plural, one {movimiento respetado} other {movimientos respetados}}.',
	'{n} [archetype|archetypes].': '{n, plural, one {# arquetipo} other {# arquetipos}}.',
	'{n} [archetype|archetypes]: {firm}.': '{n, plural, one {# arquetipo} other {# arquetipos}}: {firm}.',
	'{n} [archetype|archetypes] from {m} [person|people].':
		'{n, plural, one {# arquetipo} other {# arquetipos}} de {m, plural, one {# persona} other {# personas}}.',
	'{n} [archetype|archetypes] from {m} [person|people]: {firm}.':
		'{n, plural, one {# arquetipo} other {# arquetipos}} de {m, plural, one {# persona} other {# personas}}: {firm}.',
	'{n} stable': '{n} {n, plural, one {estable} other {estables}}',
	'{n} stable, {m} tentative':
		'{n} {n, plural, one {estable} other {estables}}, {m} {m, plural, one {provisional} other {provisionales}}',
	'{n} tentative': '{n} {n, plural, one {provisional} other {provisionales}}',
	'{n} [persona|personas] with {m} [claim|claims].':
		'{n, plural, one {# perfil} other {# perfiles}} con {m, plural, one {# frase} other {# frases}}.',
	'{n} [persona|personas] with {m} [claim|claims], {k} of them [a hypothesis|hypotheses].':
		'{n, plural, one {# perfil} other {# perfiles}} con {m, plural, one {# frase} other {# frases}}, de ellas {k, plural, one {# hipótesis} other {# hipótesis}}.',
	'{n} events of {m} [user|users] counted.':
		'{n} eventos de {m, plural, one {# usuario} other {# usuarios}} contados.',
	'{n} [window|windows] compared: {m} [change|changes] going on, {k} of {j} sentences to look at again, {i} of them only because their evidence is old.':
		'{n, plural, one {# periodo comparado} other {# periodos comparados}}: {m, plural, one {# cambio en curso} other {# cambios en curso}}, {k} de {j} frases por volver a mirar, {i} de ellas solo por la antigüedad de sus pruebas.',
	'{notes} no grouping has seen; grouping again would add {themes} and move {moved}.':
		'{notes} sin agrupar aún; agrupar de nuevo añadiría {themes} y movería {moved}.',
	'{n} [theme|themes]': '{n, plural, one {# tema} other {# temas}}',
	'{n} [sentence|sentences]: {m} hold, {k} out of date, {j} contradicted, {i} without evidence.':
		'{n, plural, one {# frase} other {# frases}}: {m} se mantienen, {k} desfasadas, {j} contradichas, {i} sin evidencia.',
	'{n} [person|people]': '{n, plural, one {# persona} other {# personas}}',
	'one person': 'una persona',
	'There is nothing to group yet.': 'Aún no hay nada que agrupar.',
	'There are no themes yet, so there is nothing to make archetypes from.':
		'Aún no hay temas, así que no hay de qué hacer arquetipos.',
	'Set aside by a person.': 'Apartada por una persona.',
	'Parked by a person.': 'Apartada por una persona.',
	'Its theme no longer exists.': 'Su tema ya no existe.',
	'Its theme was joined with others.': 'Su tema se unió con otros.',
	'It is not close enough to any other note to belong to a theme.':
		'No se parece lo bastante a ninguna otra nota para estar en un tema.',
	'It holds no word to compare.': 'No tiene ninguna palabra que comparar.',
	'A measurement, not a quote.': 'Una medición, no una cita.',
	'It reads as an instruction to a program, not as something a person said.':
		'Parece una instrucción para un programa, no algo que dijo una persona.',
	'It is kept with a note that somebody set aside.': 'Va con una nota que alguien apartó.',
	'Somebody said it does not belong with another note of that theme.':
		'Alguien dijo que no va con otra nota de ese tema.',
	'Themes that people made, named or moved notes into were not joined with each other.':
		'Los temas que la gente creó, nombró o llenó de notas no se unieron entre sí.',
	'These notes are in more than one language, so they are grouped by shared words, and one theme may appear once per language.':
		'Estas notas están en más de un idioma, así que se agrupan por palabras en común, y un tema puede aparecer una vez por idioma.',
	'These notes are not in English, so they are grouped by shared words rather than by meaning.':
		'Estas notas no están en inglés, así que se agrupan por palabras en común y no por significado.',
	'These notes are in a language the built-in model does not know, so they are grouped by shared words rather than by meaning.':
		'Estas notas están en un idioma que el modelo incorporado no conoce, así que se agrupan por palabras en común y no por significado.',
	'Whoever runs this server can name a model that knows [it|these languages].':
		'Quien lleva este servidor puede indicar un modelo que sí los conozca.',
	'{why} [The notes were grouped|New notes were placed] by shared words instead.':
		'{why} En su lugar se agrupó por palabras en común.',
	'[The notes were grouped|New notes were placed] by shared words instead.':
		'En su lugar se agrupó por palabras en común.',
	'The embeddings endpoint does not answer in time.':
		'El servicio de vectores de texto no responde a tiempo.',
	'The embeddings endpoint {wrong}.': 'El servicio de vectores de texto no respondió como se esperaba.',
	'{n} notes repeat the words of another; each set was grouped as one.':
		'{n} notas repiten las palabras de otra; cada conjunto se agrupó como una.',
	'One note repeat the words of another; each set was grouped as one.':
		'Una nota repite las palabras de otra; se agruparon como una.',
	'{n} notes [holds|hold] no word to compare.': '{n} notas no tienen ninguna palabra que comparar.',
	'One note [holds|hold] no word to compare.': 'Una nota no tiene ninguna palabra que comparar.',
	'{n} notes are one or two words long, which says little about where they belong.':
		'{n} notas tienen una o dos palabras, lo que dice poco sobre dónde van.',
	'One note is one or two words long, which says little about where it belongs.':
		'Una nota tiene una o dos palabras, lo que dice poco sobre dónde va.',
	'{n} notes are longer than {m} words and may hold more than one thought.':
		'{n} notas pasan de {m} palabras y quizá tengan más de una idea.',
	'One note is longer than {m} words and may hold more than one thought.':
		'Una nota pasa de {m} palabras y quizá tenga más de una idea.',
	'{n} notes are in another language than most, and placed mainly by shared words.':
		'{n} notas están en otro idioma que la mayoría y se colocaron sobre todo por palabras en común.',
	'One note is in another language than most, and placed mainly by shared words.':
		'Una nota está en otro idioma que la mayoría y se colocó sobre todo por palabras en común.',
	'{n} notes say the opposite of another in the same theme: themes are topics, not opinions.':
		'{n} notas dicen lo contrario que otra del mismo tema: los temas son asuntos, no opiniones.',
	'One note says the opposite of another in the same theme: themes are topics, not opinions.':
		'Una nota dice lo contrario que otra del mismo tema: los temas son asuntos, no opiniones.',
	'{note} was placed in two themes; the later place counts.':
		'{note} se puso en dos temas; cuenta el último.',
	'{note} was both parked and placed in a theme; it stays in the theme.':
		'{note} se apartó y también se puso en un tema; se queda en el tema.',
	'{note} and {other} were to be kept apart but placed in one theme; the places count.':
		'{note} y {other} debían ir separadas pero están en un mismo tema; cuentan los sitios.',
	'{note} and {other} were to stay together but one of them is parked; it stays parked.':
		'{note} y {other} debían ir juntas, pero una está apartada; sigue apartada.',
	'{note} and {other} were to stay together but placed in two themes; the places count.':
		'{note} y {other} debían ir juntas pero están en dos temas; cuentan los sitios.',
	'{note} and {other} were to stay together and to be kept apart; they are kept apart.':
		'{note} y {other} debían ir juntas y también separadas; van separadas.',
	'{note} was taken out of a theme and later placed there; the place counts.':
		'{note} se sacó de un tema y luego se puso en él; cuenta el sitio.',
	'No note says who spoke; four or more are needed to group people.':
		'Ninguna nota dice quién habló; hacen falta cuatro o más para agrupar personas.',
	'The notes name one person; four or more are needed to group people.':
		'Las notas nombran a una persona; hacen falta cuatro o más para agrupar personas.',
	'The notes name {n} people; four or more are needed to group people.':
		'Las notas nombran a {n} personas; hacen falta cuatro o más para agrupar personas.',
	'These are groups of quotes instead.': 'En su lugar, estos son grupos de citas.',
	'no stable archetypes here': 'sin arquetipos estables aquí',
	'No stable archetypes here: groups like these also come out of shuffled notes.':
		'Sin arquetipos estables aquí: grupos así también salen de notas barajadas.',
	'Treat them as a way to sort, not as a finding.': 'Tómalos como una forma de ordenar, no como un hallazgo.',
	'Some of these groups do not hold when people are drawn again.':
		'Algunos de estos grupos no se mantienen cuando se vuelve a tomar gente.',
	'{n} archetypes were kept; also looked at: {others}.':
		'Se dejaron {n} arquetipos; también se miraron: {others}.',
	'Groups were found among {n} people, half of them those most was heard of; {m} [other is|others are] in the group nearest to them.':
		'Los grupos se encontraron entre {n} personas, la mitad de ellas aquellas de las que más se oyó; {m, plural, one {# más está} other {# más están}} en el grupo más cercano.',
	'{n} note names nobody and is in no archetype.':
		'{n} nota no nombra a nadie y no está en ningún arquetipo.',
	'{n} notes name nobody and are in no archetype.':
		'{n} notas no nombran a nadie y no están en ningún arquetipo.',
	'People were compared by what they said (weight {n}){rest}':
		'Se comparó lo que dijo la gente (peso {n}){rest}',
	'{n} of {m} sentences were left out because the evidence does not carry them.':
		'Se dejaron fuera {n} de {m} frases porque la evidencia no las sostiene.',
	'No group stands behind {n} [persona|personas] any more; what people wrote there stays.':
		'Ya no hay ningún grupo detrás de {n, plural, one {# perfil} other {# perfiles}}; lo que la gente escribió allí se queda.',
	'{n} of {m} sentences are marked as hypotheses.': '{n} de {m} frases están marcadas como hipótesis.',
	'Written by the built-in engine.': 'Escrito por el motor incorporado.',
	'{n} of {m} [part|parts] written by {model}; {k} tokens used.':
		'{n} de {m} partes las escribió {model}; {k} tokens usados.',
	'{n} of {m} [part|parts] written by {model}, {j} of them kept from an earlier run; {k} tokens used.':
		'{n} de {m} partes las escribió {model}, {j} de una pasada anterior; {k} tokens usados.',
	'{n} [part|parts] written by the built-in engine, because {why}.':
		'{n, plural, one {# parte escrita} other {# partes escritas}} por el motor incorporado, porque {why}.',
	'the model did not answer in time': 'el modelo no respondió a tiempo',
	'the model’s address could not be reached': 'no se pudo llegar a la dirección del modelo',
	'the model’s address asked to slow down': 'la dirección del modelo pidió ir más despacio',
	'the model’s address answered with an error': 'la dirección del modelo respondió con un fallo',
	'the model’s answer broke off': 'la respuesta del modelo se cortó',
	'the model’s answer could not be read': 'la respuesta del modelo no se pudo leer',
	'the model declined to answer': 'el modelo no quiso responder',
	'the model’s address refused the key or the model’s name':
		'la dirección del modelo rechazó la clave o el nombre',
	'the run’s budget was used up': 'se agotó el presupuesto de la pasada',
	'the model had failed several times in a row': 'el modelo había fallado varias veces seguidas',
	'the evidence carries nothing of what the model wrote':
		'la evidencia no sostiene nada de lo que escribió el modelo',
	'No note uses the words of “{question}”.': 'Ninguna nota usa las palabras de «{question}».',
	'No theme holds one note.': 'Una nota no está en ningún tema.',
	'No theme holds {n} notes.': '{n} notas no están en ningún tema.',
	'One note states a job that no persona takes up.': 'Una nota expresa una tarea que ningún perfil recoge.',
	'{n} notes state jobs that no persona takes up.': '{n} notas expresan tareas que ningún perfil recoge.',
	'“{label}” rested on too few people and was taken off.':
		'«{label}» se apoyaba en muy poca gente y se quitó.',
	'“{label}” now rests on {n} people, fewer than {m}.':
		'«{label}» se apoya ahora en {n} personas, menos de {m}.',
	'Notes on the canvas: they are taken off when somebody who may edit has the plugin open; FigJam’s own version history and copies of the file keep them.':
		'Notas en el lienzo: se quitan cuando alguien que puede editar tiene abierto el plugin; el historial de versiones de FigJam y las copias del archivo las conservan.',
	'What was exported, copied or backed up before.': 'Lo que se exportó, copió o respaldó antes.',
	'What other people said about them.': 'Lo que otras personas dijeron de ella.',
	'fields without evidence': 'campos sin evidencia',
	'few people': 'poca gente',
	'unknown speakers': 'hablantes desconocidos',
	'people hardly heard': 'gente apenas oída',
	'research question': 'pregunta de investigación',
	'Nothing heard yet on: {fields}.': 'Aún no se ha oído nada de: {fields}.',
	'Nothing heard yet on what they do not need.': 'Aún no se ha oído qué no necesitan.',
	'Rests on {n} people. From {m} on it counts as qualitative evidence; until then it is a hypothesis.':
		'Se apoya en {n} personas. A partir de {m} cuenta como evidencia cualitativa; hasta entonces es una hipótesis.',
	'{n} [note does|notes do] not say who spoke.':
		'{n, plural, one {# nota no dice} other {# notas no dicen}} quién habló.',
	'Fewer than three notes from {people}.': 'Menos de tres notas de {people}.',
	'What was heard carries {n} of {m} decisions and {k} of {j} misconceptions.':
		'Lo oído sostiene {n} de {m} decisiones y {k} de {j} malentendidos.',
	quotes: 'citas',
	measurements: 'mediciones',
	originals: 'originales',
	'customer rows': 'filas de clientes',
	'files that waited': 'archivos en espera',
	'notes on the canvas': 'notas en el lienzo',
	'sentences mended': 'frases reparadas',
	'sentences taken off': 'frases quitadas',
	'texts people had written': 'textos escritos por la gente',
};
