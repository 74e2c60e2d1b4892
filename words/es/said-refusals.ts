import type { Said } from '../message.ts';

/** Why the server does not do what somebody asked for. */
export const refusalsSaid: Said = {
	'Too many attempts from this address. Try again in {n} s.':
		'Demasiados intentos desde esta dirección. Inténtalo de nuevo en {n} s.',
	'This needs a board’s token.': 'Hace falta un acceso al tablero.',
	'There is no such [board|job|access|invitation|upload|source|word|decision|round|version|person|rule].':
		'Eso ya no está aquí.',
	'There is no such access any more.': 'Ese acceso ya no existe.',
	'There is no such [job|source|decision|round|persona|hypothesis] on this board.':
		'Eso no está en este tablero.',
	'There is no hypothesis on this board.': 'No hay ninguna hipótesis en este tablero.',
	'There is no such change in the last check.': 'La última comparación no contiene ese cambio.',
	'There is no such group of users.': 'No existe ese grupo de usuarios.',
	'There is no such word here.': 'Esa palabra no está aquí.',
	'There is nobody of that code here.': 'Aquí no hay nadie con ese código.',
	'This token is not valid any more. Join the board again.':
		'Este acceso ya no vale. Vuelve a unirte al tablero.',
	'This token is for another board.': 'Este acceso es de otro tablero.',
	'The file’s way in needs a sign-in. Sign in and join with it.':
		'Entrar desde el archivo exige iniciar sesión. Inicia sesión y únete así.',
	'This needs the role {role}; the token gives {given}.': 'Hace falta el papel «{role}»; tienes «{given}».',
	owner: 'propietario',
	editor: 'editor',
	commenter: 'comentarista',
	viewer: 'lector',
	'This code does not open a board. Ask for a new one.': 'Este código no abre ningún tablero. Pide otro.',
	'Making a board on this server needs its access key.':
		'Para crear un tablero en este servidor hace falta su clave de acceso.',
	'Joining needs the file’s own way in, not a person’s.':
		'Para unirse hace falta el acceso del archivo, no el de una persona.',
	'Your access to this board was taken back. Ask an owner to invite you.':
		'Te retiraron el acceso a este tablero. Pide a un propietario que te invite.',
	'The file’s way in is everybody’s. An owner can renew it.':
		'El acceso del archivo es de todos. Un propietario puede renovarlo.',
	'This server has no sign-in provider.': 'Este servidor no tiene inicio de sesión.',
	'Whoever has the file cannot be an owner. Choose another role.':
		'Quien solo tiene el archivo no puede ser propietario. Elige otro papel.',
	'You can invite people up to your own role, with a token of your own.':
		'Puedes invitar hasta tu propio papel, con un acceso tuyo.',
	'A board needs an owner. Make somebody else an owner first.':
		'Un tablero necesita un propietario. Nombra antes a otra persona.',
	'The sign-in did not work. Start again.': 'No se pudo iniciar sesión. Empieza de nuevo.',
	'The sign-in provider does not answer. Try again in a moment.':
		'El inicio de sesión no responde. Inténtalo en un momento.',
	'This server asks you to sign in first.': 'Este servidor te pide que inicies sesión primero.',
	'The database does not answer.': 'La base de datos no responde.',
	'The database does not answer. Nothing was changed; try again in a moment.':
		'La base de datos no responde. No se cambió nada; inténtalo en un momento.',
	'There is nothing at this address.': 'No hay nada en esta dirección.',
	'Something went wrong on the server. Try again.': 'Algo falló en el servidor. Inténtalo de nuevo.',
	'Something went wrong. Nothing was changed; try again.':
		'Algo falló. No se cambió nada; inténtalo de nuevo.',
	'The server is restarting.': 'El servidor se está reiniciando.',
	'The request is larger than {size}.': 'Eso supera {size}, lo máximo de una vez.',
	'The request is not JSON in UTF-8.': 'La petición no es JSON en UTF-8.',
	'The field "{name}" {wrong}.': 'El campo «{name}» {wrong}.',
	'The request {wrong}.': 'La petición {wrong}.',
	'is missing': 'falta',
	'is not of the form this call takes': 'no tiene la forma que se espera aquí',
	'must be text': 'debe ser texto',
	'must be a [number|whole number]': 'debe ser un número',
	'must be one of {values}': 'debe ser uno de: {values}',
	'must be at most {n} [character|characters]':
		'puede tener como mucho {n, plural, one {# carácter} other {# caracteres}}',
	'must be at least {n} [character|characters]':
		'debe tener al menos {n, plural, one {# carácter} other {# caracteres}}',
	'must have at most {n} [entry|entries]':
		'puede tener como mucho {n, plural, one {# entrada} other {# entradas}}',
	'must have at least {n} [entry|entries]':
		'debe tener al menos {n, plural, one {# entrada} other {# entradas}}',
	'must be at most {n}': 'debe ser {n} como mucho',
	'must be at least {n}': 'debe ser {n} como mínimo',
	'This board is full. Start another one for what comes next.':
		'Este tablero está lleno. Empieza otro para lo que sigue.',
	'The change could not be saved. Try again in a moment.':
		'No se pudo guardar el cambio. Inténtalo en un momento.',
	'The board could not be stored anew. Try again in a moment.':
		'No se pudo guardar el tablero de nuevo. Inténtalo en un momento.',
	'Too many people are on this board.': 'Hay demasiada gente en este tablero.',
	'This needs an ingestion key. An owner of the board makes one.':
		'Hace falta una clave de entrada de datos. La crea un propietario del tablero.',
	'A key takes {n} batches a minute. Try again in {m} s, or send larger batches.':
		'Una clave admite {n} lotes por minuto. Inténtalo en {m} s o envía lotes más grandes.',
	'Another batch came under this name before. Send these rows under a name of their own.':
		'Ya llegó otro lote con este nombre. Envía estas filas con un nombre propio.',
	'What the board was before this step is not kept any more.':
		'Ya no se conserva cómo estaba el tablero antes de este paso.',
	'The board was deleted.': 'El tablero se borró.',
	'Somebody’s words were erased meanwhile. Start it again.':
		'Mientras tanto se borraron las palabras de alguien. Vuelve a empezar.',
	'Stopped. Nothing was changed.': 'Detenido. No se cambió nada.',
	'This was begun {n} times, and each time the server ended in the middle. The server’s log may say why.':
		'Se empezó {n} veces, y cada vez el servidor se cerró a medias. Quizá su registro diga por qué.',
	'Type {name} to erase them.': 'Escribe {name} para borrar a esta persona.',
	'Only an owner can show personal data again.':
		'Solo un propietario puede volver a mostrar datos personales.',
	'These are the same person already.': 'Ya son la misma persona.',
	'Nothing was exported.': 'No se exportó nada.',
	'Nothing was sent.': 'No se envió nada.',
	'Nothing was published.': 'No se publicó nada.',
	'{n} [piece|pieces] of personal data [is|are] shown in notes.':
		'{n, plural, one {Se ve # dato personal} other {Se ven # datos personales}} en las notas.',
	'Hide [it|them] under Personal data.': 'Ocúltalos en «Datos personales».',
	'What people wrote on the board holds {n} [piece|pieces] of personal data.':
		'Lo que la gente escribió en el tablero contiene {n, plural, one {# dato personal} other {# datos personales}}.',
	'Reword [it|them].': 'Escríbelo de otra forma.',
	'Nobody has agreed that notes of this board go to {host}. An owner can, in the model settings.':
		'Nadie ha aceptado que las notas de este tablero vayan a {host}. Un propietario puede hacerlo en los ajustes del modelo.',
	'Notes would go to {host} now, not to {other}. Look again before you agree.':
		'Las notas irían ahora a {host}, no a {other}. Míralo de nuevo antes de aceptar.',
	'This server has no language model set up. Personas are written by the built-in engine.':
		'Este servidor no tiene ningún modelo de lenguaje. Los perfiles los escribe el motor incorporado.',
	"This server's rules ({version}) let no data of the kind “{kind}” in.":
		'Las reglas de este servidor ({version}) no admiten datos del tipo «{kind}».',
	'Only a staged version is approved; this one is {state}.':
		'Solo se aprueba una versión preparada; esta no lo está.',
	'Approving needs a token of your own, not the file’s.':
		'Para aprobar hace falta un acceso tuyo, no el del archivo.',
	'Only owners let a version pass where a rule would not.':
		'Solo los propietarios dejan pasar una versión que una regla no admitiría.',
	"This server's rules ({version}) allow no exceptions.":
		'Las reglas de este servidor ({version}) no permiten excepciones.',
	'Say why it may pass.': 'Di por qué puede pasar.',
	'Only a published version can be handed on. Publish it first.':
		'Solo se puede entregar una versión publicada. Publícala primero.',
	'A board keeps {n} [of these rules|decisions|rounds] at most. Remove one first.':
		'Un tablero guarda {n} como mucho. Quita antes uno.',
	'Only an owner can publish.': 'Solo un propietario puede publicar.',
	'Only an owner can withdraw what is published.': 'Solo un propietario puede retirar lo publicado.',
	'These are versions of two personas.': 'Son versiones de dos perfiles.',
	'[Inside the company|Outside the company] a persona needs at least {n} people behind it, so that no one is recognised in it; this one has {m}.':
		'Detrás de un perfil debe haber aquí al menos {n} personas, para que no se reconozca a nadie; este tiene {m}.',
	'Publishing needs {n} people who stand for the version; {m} more [has|have] to approve it.':
		'Para publicar hacen falta {n} personas que respondan por la versión; faltan {m}.',
	'This decision is closed. Start a new one to weigh it again.':
		'Esta decisión está cerrada. Empieza otra para sopesarla de nuevo.',
	'The ratings are revealed and stand. Say what you think with a vote.':
		'Las valoraciones ya se ven y no cambian. Di lo que piensas con un voto.',
	'There is no option “{title}” in this decision.': 'Esta decisión no tiene la opción «{title}».',
	'There is no persona “{name}” on this board. There are: {names}.':
		'En este tablero no hay ningún perfil «{name}». Hay: {names}.',
	'The board has no personas yet, so there is nobody to weigh options for.':
		'El tablero aún no tiene perfiles, así que no hay para quién sopesar opciones.',
	'At least one weight has to be above 0.': 'Al menos un peso debe ser mayor que 0.',
	'Two options have the id “{id}”.': 'Dos opciones tienen el id «{id}».',
	'An option’s id is up to 40 letters, digits or . _ : - without spaces.':
		'El id de una opción tiene hasta 40 letras, cifras o . _ : - sin espacios.',
	'Two options are needed. Notes that were brought in as quotes are not taken for options: write each option on a note of its own.':
		'Hacen falta dos opciones. Las notas traídas como citas no cuentan como opciones: escribe cada una en su propia nota.',
	'Two options are needed. Write each on a note of its own, select them, and try again.':
		'Hacen falta dos opciones. Escribe cada una en su nota, selecciónalas e inténtalo de nuevo.',
	'A decision takes {n} options at most. Select fewer notes.':
		'Una decisión admite {n} opciones como mucho. Selecciona menos notas.',
	'“{title}” has more than {n} needs. Keep those that decide it, and try again.':
		'«{title}» tiene más de {n} necesidades. Deja las que deciden e inténtalo de nuevo.',
	'This note does not count as evidence any more.': 'Esta nota ya no cuenta como evidencia.',
	'This note holds another number of quotes now. Look at it again.':
		'Esta nota tiene ahora otro número de citas. Míralo de nuevo.',
	'Its quotes may not be used one by one, so the note stays whole.':
		'Sus citas no se pueden usar una a una, así que la nota queda entera.',
	'There are fewer than two notes to sort there.': 'Ahí hay menos de dos notas que ordenar.',
	'That note is not part of this round any more.': 'Esa nota ya no es parte de esta ronda.',
	'That theme is not on the board any more.': 'Ese tema ya no está en el tablero.',
	'What the last grouping found is not here any more. Group the notes again.':
		'Lo que encontró la última agrupación ya no está. Agrupa las notas de nuevo.',
	'There is no evidence on this board to judge a persona by. Bring in notes or a source first.':
		'En este tablero no hay evidencia con la que juzgar un perfil. Trae antes notas o una fuente.',
	'There is no usage export on this board.': 'En este tablero no hay ningún registro de uso.',
	'No persona was audited on this board yet.': 'En este tablero aún no se ha revisado ningún perfil.',
	'The document is empty. Paste or drop a persona.': 'El documento está vacío. Pega o suelta un perfil.',
	'Nothing was compared on this board yet.': 'En este tablero aún no se ha comparado nada.',
	'This is no address a message can go to.': 'A esta dirección no puede llegar ningún mensaje.',
	'This is no mail address.': 'Esto no es una dirección de correo.',
	'The address has to begin with https.': 'La dirección debe empezar por https.',
	'A hypothesis keeps {n} results at most.': 'Una hipótesis guarda {n} resultados como mucho.',
	'This hypothesis does not take that for granted.': 'Esta hipótesis no da eso por hecho.',
	'Notes on the canvas come in with every run. Take the notes off the canvas, and run again.':
		'Las notas del lienzo entran con cada pasada. Quítalas del lienzo y vuelve a empezar.',
	'Everybody who has the file': 'Quien tenga el archivo',
	'Who made the board': 'Quien creó el tablero',
	'Made with the board': 'Creado con el tablero',
	'Somebody who signed in': 'Alguien que inició sesión',
	'There is no such key any more.': 'Esa clave ya no existe.',
	'This note was not split, or cannot be put together any more.':
		'Esta nota no se dividió, o ya no se puede volver a unir.',
	'This server offers no usage of that name.': 'Este servidor no ofrece ningún uso con ese nombre.',
	'Nothing is staged.': 'No hay nada preparado.',
	'Look at the board anew first.': 'Mira antes el tablero de nuevo.',
	'The board was grouped or written anew since this was staged.':
		'Desde que se preparó, el tablero se agrupó o escribió de nuevo.',
	'Look at it anew first.': 'Míralo antes de nuevo.',
	'Only themes were staged.': 'Solo se prepararon temas.',
	'Choose to take them.': 'Elige tomarlos.',
	'A round is open already.': 'Ya hay una ronda abierta.',
	'Show what was sorted, or stop it, first.': 'Muestra antes lo que se ordenó, o detenla.',
	'This round is over: what was sorted is shown and stands.':
		'Esta ronda terminó: lo ordenado se ve y ya no cambia.',
	'Nobody has placed a note yet.': 'Nadie ha colocado aún ninguna nota.',
	'This file is not here any more.': 'Este archivo ya no está aquí.',
	'Upload it again.': 'Súbelo otra vez.',
	'There is no such version on this board.': 'Esa versión no está en este tablero.',
	'This version is {state} already.': 'Esta versión ya está en ese estado.',
	'Hear {n} more of their kind first.': 'Antes, escucha a {n} más de su clase.',
	'This key is not valid here any more.': 'Esta clave ya no vale aquí.',
	'An owner of the board makes another.': 'Quien es dueño del tablero hace otra.',
	'This key only adds data.': 'Esta clave solo añade datos.',
	'To read a board, use a token of the board.': 'Para leer un tablero, usa un acceso del tablero.',
	'This version is a draft.': 'Esta versión es un borrador.',
	'Stage it first, so that others can read it before it is published.':
		'Prepárala primero, para que otros la lean antes de publicarla.',
	'This version is {state}: it cannot be {other} any more.':
		'En el estado de esta versión eso ya no es posible.',
	'What it says can be published again as a new version.':
		'Lo que dice puede publicarse otra vez como versión nueva.',
	'Nobody in the usage log does “{event}”. What they do most: {list}.':
		'Nadie en el registro de uso hace «{event}». Lo que más se hace: {list}.',
};
