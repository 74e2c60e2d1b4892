import type { Said } from '../message.ts';

/** What the server says of files and notes as they come in. */
export const intakeSaid: Said = {
	'Nothing was brought in.': 'No se trajo nada.',
	'{name} is empty.': '{name} está vacío.',
	'{name} looks like {what}.': '{name} parece {what}.',
	'{name} looks like {what}, not a table.': '{name} parece {what}, no una tabla.',
	'{name} looks like {what}, but it is damaged or cut off.':
		'{name} parece {what}, pero está dañado o cortado.',
	'an old Excel or Word file': 'un archivo antiguo de Excel o Word',
	'an Excel workbook or another zip file': 'un libro de Excel u otro archivo zip',
	'an Excel workbook, a Word document or another zip file':
		'un libro de Excel, un documento de Word u otro archivo zip',
	'an Excel workbook': 'un libro de Excel',
	'a Word document': 'un documento de Word',
	'a PDF': 'un PDF',
	'a gzip archive': 'un archivo gzip',
	'a Parquet file': 'un archivo Parquet',
	'a picture': 'una imagen',
	'a sound recording': 'una grabación de audio',
	'a sound or video recording': 'una grabación de audio o vídeo',
	'a video or sound recording': 'una grabación de vídeo o audio',
	'a video': 'un vídeo',
	'a rich text document': 'un documento RTF',
	'a saved e-mail': 'un correo guardado',
	'a web page or XML': 'una página web o XML',
	'a zip archive': 'un archivo zip',
	'a WebVTT transcript': 'una transcripción WebVTT',
	'an SRT transcript': 'una transcripción SRT',
	'UTF-16 text or a binary file': 'texto UTF-16 o un archivo binario',
	'a JSON list': 'una lista JSON',
	'plain text or a transcript': 'texto sin formato o una transcripción',
	'Open it and save it as .xlsx or .docx.': 'Ábrelo y guárdalo como .xlsx o .docx.',
	'Save it as text, or copy its text into a document.':
		'Guárdalo como texto o copia su texto en un documento.',
	'Unpack it first.': 'Descomprímelo primero.',
	'Unpack it and bring in the files inside.': 'Descomprímelo y trae los archivos de dentro.',
	'Export it as CSV.': 'Expórtalo como CSV.',
	'Copy its text into a document, or export the messages as a table.':
		'Copia su texto en un documento o exporta los mensajes como tabla.',
	'{name} looks like text in an encoding other than UTF-8 (first on line {n}), such as Windows-1251, GB 18030 or Mac Roman.':
		'{name} parece un texto en una codificación que no es UTF-8 (primero en la línea {n}), como Windows-1251, GB 18030 o Mac Roman.',
	'Save it again as UTF-8: in Excel “CSV UTF-8”, in an editor “Save with encoding”.':
		'Guárdalo de nuevo como UTF-8: en Excel «CSV UTF-8», en un editor «Guardar con codificación».',
	'Export the table or the text instead.': 'Exporta mejor la tabla o el texto.',
	'Type its text into a document.': 'Escribe su texto en un documento.',
	'Bring in its transcript.': 'Trae su transcripción.',
	'Save it as .docx or plain text.': 'Guárdalo como .docx o texto sin formato.',
	'Open it and save it again, or save it as CSV or plain text.':
		'Ábrelo y guárdalo otra vez, o guárdalo como CSV o texto sin formato.',
	'What works: tables (CSV, TSV, Excel .xlsx), JSON, transcripts (VTT, SRT, text, Word .docx), Markdown and plain text.':
		'Lo que funciona: tablas (CSV, TSV, Excel .xlsx), JSON, transcripciones (VTT, SRT, texto, Word .docx), Markdown y texto sin formato.',
	'What works: a CSV file in UTF-8 with one header line, such as id,text,participant,kind,date,score.':
		'Lo que funciona: un CSV en UTF-8 con una línea de encabezado, como id,text,participant,kind,date,score.',
	'What works: a CSV file with the columns user,ts,event and, if there is one, session.':
		'Lo que funciona: un CSV con las columnas user,ts,event y, si la hay, session.',
	'What works: a row for each event with user, time and event, or for each customer with a user.':
		'Lo que funciona: una fila por evento con usuario, hora y evento, o por cliente con un usuario.',
	'What works: a list of objects, such as {rest}.': 'Lo que funciona: una lista de objetos, como {rest}.',
	'What works: a document with the notes or the transcript in it.':
		'Lo que funciona: un documento con las notas o la transcripción.',
	'What works: a whole WebVTT or SRT file as the meeting tool saves it.':
		'Lo que funciona: un archivo WebVTT o SRT entero, tal como lo guarda la herramienta de reuniones.',
	'What works: lines such as {rest}.': 'Lo que funciona: líneas como {rest}.',
	'What works: a persona as Markdown, plain text, Word .docx, JSON, or a board.json of this program.':
		'Lo que funciona: un perfil en Markdown, texto sin formato, Word .docx, JSON, o un board.json de este programa.',
	'What works here: an export with a user, a time and an event in every row.':
		'Lo que funciona aquí: un export con usuario, hora y evento en cada fila.',
	'What works: ISO 8601 or Unix time.': 'Lo que funciona: ISO 8601 o tiempo Unix.',
	'Its columns: {columns}.': 'Sus columnas: {columns}.',
	'{name} is not a text file.': '{name} no es un archivo de texto.',
	'{name} is not a text file all through.': '{name} no es texto de principio a fin.',
	'Save it again as plain text in UTF-8.': 'Guárdalo otra vez como texto sin formato en UTF-8.',
	'{name} has {n} MB; files of this kind can have up to {m} MB.':
		'{name} ocupa {n} MB; los archivos de este tipo pueden tener hasta {m} MB.',
	'{name} is larger than {n} MB, the most one file may have.':
		'{name} pasa de {n} MB, lo máximo para un archivo.',
	'{name} takes more than {n} MB of memory to read.': '{name} necesita más de {n} MB de memoria para leerse.',
	'{name} unpacks to more than {n} MB.': '{name} descomprimido pasa de {n} MB.',
	'{name} has more than {n} [rows|customers].': '{name} tiene más de {n} filas.',
	'{name} holds more than {n} texts, the most that can be brought in at once.':
		'{name} contiene más de {n} textos, el máximo de una vez.',
	'Split it, such as by month.': 'Divídelo, por ejemplo por meses.',
	'Split it, or save a table as CSV.': 'Divídelo, o guarda la tabla como CSV.',
	'Split it, or leave columns out.': 'Divídelo, o quita columnas.',
	'Save it as CSV, or split it.': 'Guárdalo como CSV, o divídelo.',
	'Split it into smaller files.': 'Divídelo en archivos más pequeños.',
	'Leave out those who have nothing to do with this research.':
		'Quita a quienes no tienen que ver con esta investigación.',
	'{name} broke off on its way here.': '{name} se cortó de camino.',
	'Nothing was kept; upload it again.': 'No se guardó nada; súbelo otra vez.',
	'{n} files wait to be brought in, {m} MB together.': '{n} archivos esperan para entrar, {m} MB en total.',
	'Bring them in or remove them first.': 'Tráelos o quítalos primero.',
	'{name} breaks off or is damaged.': '{name} se corta o está dañado.',
	'{name} breaks off or is damaged at line {n}.': '{name} se corta o está dañado en la línea {n}.',
	'Export it again.': 'Expórtalo otra vez.',
	'{name} holds totals, not what single users did, so nothing about users can be read from it.':
		'{name} contiene totales, no lo que hizo cada usuario, así que nada se puede leer sobre usuarios.',
	'It can be kept as aggregate evidence.': 'Se puede guardar como evidencia agregada.',
	'{name}: its first line looks like JSON, but cannot be read.':
		'{name}: la primera línea parece JSON, pero no se puede leer.',
	'{name}: its times cannot be read, for instance “{time}”.':
		'{name}: sus horas no se pueden leer, por ejemplo «{time}».',
	'{name}: its times name no time zone; they were read as {zone}.':
		'{name}: sus horas no indican zona horaria; se leyeron como {zone}.',
	'{name} has no event that can be read.': '{name} no tiene ningún evento legible.',
	'{name} has no event that can be read ({line}: {why}).':
		'{name} no tiene ningún evento legible ({line}: {why}).',
	'{name} has no column for the {columns}.': '{name} no tiene columna para: {columns}.',
	user: 'usuario',
	time: 'hora',
	event: 'evento',
	'{one} and the {other}': '{one} y {other}',
	'{name} has no column that reads like quotes.': '{name} no tiene ninguna columna que parezca citas.',
	'Name the column with the quotes “text”, in a CSV file such as id,text,participant,kind,date,score.':
		'Llama «text» a la columna con las citas, en un CSV como id,text,participant,kind,date,score.',
	'{name} has no column of user ids.': '{name} no tiene ninguna columna de ids de usuario.',
	'Name one of them “user”, in a CSV file such as user,participant,plan,role.':
		'Llama «user» a una de ellas, en un CSV como user,participant,plan,role.',
	'{name} has no row that can be read.': '{name} no tiene ninguna fila legible.',
	'The first of them: {why}.': 'La primera: {why}.',
	'{name} holds counts of events, without a column for the user and the time.':
		'{name} contiene recuentos de eventos, sin columna de usuario ni de hora.',
	'{name} looks like a table of {what}, not of what people said: it has no column that reads like quotes.':
		'{name} parece una tabla de {what}, no de lo que dijo la gente: ninguna columna parece citas.',
	'Bring it in as {what}.': 'Tráela como {what}.',
	'usage events': 'eventos de uso',
	customers: 'clientes',
	'{name} is YAML without a list of records.': '{name} es YAML sin una lista de registros.',
	'{name} looks like YAML, but breaks on line {n}.':
		'{name} parece YAML, pero se interrumpe en la línea {n}.',
	'{name} is a YAML file of more than {n} MB.': '{name} es un archivo YAML de más de {n} MB.',
	'Save it as CSV or JSON.': 'Guárdelo como CSV o JSON.',
	'{name} is YAML that repeats parts of itself too often.':
		'{name} es YAML que repite partes de sí mismo demasiadas veces.',
	'What works: a list of records, such as “- text: …” with “participant: P3” below it, or the same as CSV.':
		'Lo que funciona: una lista de registros, como «- text: …» con «participant: P3» debajo, o lo mismo como CSV.',
	'{name} is JSON without a list of objects.': '{name} es JSON sin una lista de objetos.',
	'{name} looks like JSON, but breaks on line {n}; the file may be cut off.':
		'{name} parece JSON, pero se rompe en la línea {n}; quizá el archivo está cortado.',
	'{name} looks like one JSON object a line, but line {n} is not one.':
		'{name} parece tener un objeto JSON por línea, pero la línea {n} no lo es.',
	'{name} looks like one JSON object a line, but line {n} is not one; the file may be cut off.':
		'{name} parece tener un objeto JSON por línea, pero la línea {n} no lo es; quizá el archivo está cortado.',
	'{name} is an Excel workbook without a filled cell.': '{name} es un libro de Excel sin celdas llenas.',
	'{name} holds no words.': '{name} no contiene palabras.',
	'{name} is cut off: the quotation mark opened in the row on line {n} is never closed.':
		'{name} está cortado: la comilla abierta en la línea {n} no se cierra nunca.',
	'{name} has a stray quotation mark in the row on line {n}; inside a quoted text they are doubled.':
		'{name} tiene una comilla suelta en la línea {n}; dentro de un texto entre comillas van dobles.',
	'{name} has a quotation mark in the row on line {n} that is not closed for millions of characters.':
		'{name} tiene en la línea {n} una comilla que no se cierra en millones de caracteres.',
	'{name} is cut off in the row on line {n}.': '{name} está cortado en la línea {n}.',
	'{name} does not hold together: most rows do not fit the header, the first on line {n}.':
		'{name} no cuadra: la mayoría de filas no encaja con el encabezado, la primera en la línea {n}.',
	'{name} has characters on line {n} that were lost in a wrong encoding.':
		'{name} tiene en la línea {n} caracteres perdidos por una codificación equivocada.',
	'{name} has no header line.': '{name} no tiene línea de encabezado.',
	'{name} has an empty header line.': '{name} tiene una línea de encabezado vacía.',
	'{name} has no header line: line {n} holds "{text}".':
		'{name} no tiene línea de encabezado: la línea {n} contiene «{text}».',
	'{name} looks like subtitles, but has a time on line {n} that cannot be read; the file may be cut off.':
		'{name} parece tener subtítulos, pero en la línea {n} hay una hora ilegible; quizá esté cortado.',
	'{name} looks like subtitles but holds no cue.': '{name} parece subtítulos, pero no contiene ninguno.',
	'{name} looks like LRC but has no timed line.': '{name} parece LRC, pero no tiene líneas con tiempo.',
	'{name} looks like {what}, not like a persona document.':
		'{name} parece {what}, no un documento de perfil.',
	'a table': 'una tabla',
	'a transcript': 'una transcripción',
	'{name} has no sentence about people in it: only headings, names or a template’s hints.':
		'{name} no tiene ninguna frase sobre personas: solo títulos, nombres o pistas de una plantilla.',
	'{name} has {n} sentences; up to {m} can be judged at once.':
		'{name} tiene {n} frases; se pueden juzgar hasta {m} de una vez.',
	'{name} is not JSON: {why}': '{name} no es JSON: {why}',
	'It names or reaches people.': 'Nombra a personas o permite localizarlas.',
	'It holds e-mail addresses; they only help to tell who is the same person.':
		'Contiene correos; solo ayudan a saber quién es la misma persona.',
	'It has no user.': 'No tiene usuario.',
	'It has no event.': 'No tiene evento.',
	'Its time “{time}” cannot be read.': 'Su hora «{time}» no se puede leer.',
	'The user {name} is in the table already.': 'El usuario {name} ya está en la tabla.',
	'It does not fit the header.': 'No encaja con el encabezado.',
	'It has {n} cells where the header has {m}.': 'Tiene {n} celdas y el encabezado {m}.',
	'It has only {n} of {m} cells.': 'Solo tiene {n} de {m} celdas.',
	'Line {n}: {why}': 'Línea {n}: {why}',
	'line {n}': 'línea {n}',
	'row {n}': 'fila {n}',
	'{n} of {m} rows do not have as many cells as the header (first: line {k}) and were not read.':
		'{n} de {m} filas no tienen tantas celdas como el encabezado (la primera: línea {k}) y no se leyeron.',
	'A text with commas needs quotation marks around it.': 'Un texto con comas necesita comillas.',
	'Some characters were lost in a wrong encoding before this file came here (first: line {n}).':
		'Algunos caracteres se perdieron por una codificación equivocada antes de llegar aquí (primero: línea {n}).',
	'Skipped at the top: {n} comment [line|lines].':
		'Saltadas al principio: {n, plural, one {# línea de comentario} other {# líneas de comentario}}.',
	'Skipped above the header: {n} [line|lines].':
		'Saltadas antes del encabezado: {n, plural, one {# línea} other {# líneas}}.',
	'{n} extra header [row was|rows were] skipped.':
		'{n, plural, one {Se saltó # fila de encabezado} other {Se saltaron # filas de encabezado}} de más.',
	'Columns taken: {columns}.': 'Columnas leídas: {columns}.',
	'There is no row below the header.': 'No hay ninguna fila bajo la cabecera.',
	'Rows that say no under {names} are kept apart.': 'Las filas que dicen no en {names} se apartan.',
	'To bring them in, choose “Not read” for the column.': 'Para traerlas, elige «Sin leer» para la columna.',
	'Rows that say no under {names} come in and are never quoted.':
		'Las filas que dicen no en {names} entran y nunca se citan.',
	'Not read, because they name people: {columns}.': 'Sin leer, porque nombran a personas: {columns}.',
	'These columns hold text too and were not read: {columns}.':
		'Estas columnas también tienen texto y no se leyeron: {columns}.',
	'“{name}” holds numbers such as 4.8E+05, which a spreadsheet made of ids.':
		'«{name}» tiene números como 4.8E+05, que una hoja de cálculo hizo a partir de ids.',
	'Export it again with ids as text.': 'Expórtalo otra vez con los ids como texto.',
	'“{name}” as the {role}': '«{name}» como {role}',
	'“{name}” as the {role}, {rest}': '«{name}» como {role}, {rest}',
	'“{name}” as tags': '«{name}» como etiquetas',
	participant: 'participante',
	text: 'texto',
	date: 'fecha',
	score: 'puntuación',
	kind: 'tipo',
	question: 'pregunta',
	'{n} [date|dates] could not be read; those rows have no date.':
		'{n, plural, one {No se pudo leer # fecha} other {No se pudieron leer # fechas}}; esas filas no tienen fecha.',
	'{n} [date|dates] could not be read (day and month cannot be told apart, or a part is missing); those rows have no date.':
		'{n, plural, one {No se pudo leer # fecha} other {No se pudieron leer # fechas}} (no se distinguen día y mes, o falta una parte); esas filas no tienen fecha.',
	'{n} [row|rows] naming several people: kept without a participant.':
		'{n, plural, one {# fila nombra} other {# filas nombran}} a varias personas: se guardan sin participante.',
	'Kept apart as written by your own staff or a bot: {n} [row|rows].':
		'Apartadas por ser de vuestro equipo o de un bot: {n, plural, one {# fila} other {# filas}}.',
	'Participant left out because it is longer than 64 characters: {n} [row|rows].':
		'Participante omitido por pasar de 64 caracteres: {n, plural, one {# fila} other {# filas}}.',
	'May be used, but not quoted: {n} [row|rows].': 'Se puede usar, pero no citar: {n} [fila|filas].',
	'Signatures cut off messages: {n}.': 'Firmas quitadas de mensajes: {n}.',
	'Quoted earlier messages cut off: {n}.': 'Mensajes anteriores citados que se quitaron: {n}.',
	'Kinds that are not said, did, measured or observed count as said: {kinds}.':
		'Los tipos que no son said, did, measured u observed cuentan como dicho: {kinds}.',
	'Read as UTC because no time zone is given: {n} [time|times].':
		'Leídas como UTC porque no hay zona horaria: {n, plural, one {# hora} other {# horas}}.',
	'Read from the sheets {names}; not read: {others}.': 'Leído de las hojas {names}; sin leer: {others}.',
	'Read from the sheets {names}.': 'Leído de las hojas {names}.',
	'Read from the sheet “{name}”; not read: {others}.': 'Leído de la hoja «{name}»; sin leer: {others}.',
	'Taken for the interviewer: {names}.': 'Tomado por quien entrevista: {names}.',
	'Not known on the board: {names}.': 'No conocidos en el tablero: {names}.',
	'Near the start ({place}): “{text}” Choose “notes only” unless you know better.':
		'Cerca del principio ({place}): «{text}» Elige «solo notas» si no sabes otra cosa.',
	'Near the start: “{text}” Choose “notes only” unless you know better.':
		'Cerca del principio: «{text}» Elige «solo notas» si no sabes otra cosa.',
	'About consent, near the start ({place}): “{text}”':
		'Sobre el consentimiento, cerca del principio ({place}): «{text}»',
	'About consent, near the start: “{text}”': 'Sobre el consentimiento, cerca del principio: «{text}»',
	'The legend says {colour} is {code}, but {other} has {same} notes too, so the colour was not used to tell people apart.':
		'La leyenda dice que {colour} es {code}, pero {other} también tiene notas así; el color no se usó para distinguir personas.',
	'{code} has a note under the heading of {column}, so headings were not used to tell people apart.':
		'{code} tiene una nota bajo el título de {column}; los títulos no se usaron para distinguir personas.',
	'1 note names several people; it is kept as an observation without a participant.':
		'1 nota nombra a varias personas; queda como observación sin participante.',
	'{n} notes name several people; they are kept as observations without a participant.':
		'{n} notas nombran a varias personas; quedan como observaciones sin participante.',
	'{n} of the {m} new texts, drawn evenly, are grouped on the board; the others are kept and counted.':
		'{n} de los {m} textos nuevos, tomados por igual, se agrupan en el tablero; los demás se guardan y cuentan.',
	'A board groups up to {n} texts of one file.': 'Un tablero agrupa hasta {n} textos de un archivo.',
	'The address of the table with usage cannot be read.': 'La dirección de la tabla de uso no se puede leer.',
	'This looks like {what}, not a table in text form.': 'Esto parece {what}, no una tabla en texto.',
	'This is not a text file.': 'Esto no es un archivo de texto.',
	'Save the table as CSV (UTF-8) and try again.': 'Guarda la tabla como CSV (UTF-8) e inténtalo de nuevo.',
	'Open it and save it as CSV (UTF-8) and try again.':
		'Ábrelo, guárdalo como CSV (UTF-8) e inténtalo de nuevo.',
	'Copy the text into a table and save it as CSV (UTF-8) and try again.':
		'Copia el texto en una tabla, guárdala como CSV (UTF-8) e inténtalo de nuevo.',
	'Type the text into a table and save it as CSV (UTF-8) and try again.':
		'Escribe el texto en una tabla, guárdala como CSV (UTF-8) e inténtalo de nuevo.',
	'Unpack it first and try again.': 'Descomprímelo primero e inténtalo de nuevo.',
	'Export it as CSV and try again.': 'Expórtalo como CSV e inténtalo de nuevo.',
	'{n} new from {name}.': '{n} nuevos de {name}.',
	'{n} new from {name}, {rest}.': '{n} nuevos de {name}, {rest}.',
	'{n} known': '{n} conocidos',
	'{n} known, {rest}': '{n} conocidos, {rest}',
	'{n} repeated': '{n} repetidos',
	'{n} repeated, {rest}': '{n} repetidos, {rest}',
	'{n} kept apart': '{n} apartados',
};
