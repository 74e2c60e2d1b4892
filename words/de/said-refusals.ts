import type { Said } from '../message.ts';

/** Why the server does not do what somebody asked for. */
export const refusalsSaid: Said = {
	'Too many attempts from this address. Try again in {n} s.':
		'Zu viele Versuche von dieser Adresse. Versuch es in {n} s noch einmal.',
	'This needs a board’s token.': 'Dafür braucht es einen Zugang zum Board.',
	'There is no such [board|job|access|invitation|upload|source|word|decision|round|version|person|rule].':
		'Das gibt es hier nicht mehr.',
	'There is no such access any more.': 'Diesen Zugang gibt es nicht mehr.',
	'There is no such [job|source|decision|round|persona|hypothesis] on this board.':
		'Das gibt es auf diesem Board nicht.',
	'There is no hypothesis on this board.': 'Auf diesem Board steht keine Hypothese.',
	'There is no such change in the last check.': 'Der letzte Vergleich kennt diese Änderung nicht.',
	'There is no such group of users.': 'Diese Gruppe von Nutzern gibt es nicht.',
	'There is no such word here.': 'Dieses Wort steht hier nicht.',
	'There is nobody of that code here.': 'Hier gibt es niemanden mit diesem Kürzel.',
	'This token is not valid any more. Join the board again.':
		'Dieser Zugang gilt nicht mehr. Tritt dem Board neu bei.',
	'This token is for another board.': 'Dieser Zugang gehört zu einem anderen Board.',
	'The file’s way in needs a sign-in. Sign in and join with it.':
		'Für den Zugang über die Datei musst du dich anmelden. Melde dich an und tritt damit bei.',
	'This needs the role {role}; the token gives {given}.':
		'Dafür braucht es die Rolle „{role}“; du hast „{given}“.',
	owner: 'Besitz',
	editor: 'Bearbeiten',
	commenter: 'Kommentieren',
	viewer: 'Lesen',
	'This code does not open a board. Ask for a new one.':
		'Dieser Code öffnet kein Board. Bitte um einen neuen.',
	'Making a board on this server needs its access key.':
		'Um auf diesem Server ein Board anzulegen, braucht es seinen Zugangsschlüssel.',
	'Joining needs the file’s own way in, not a person’s.':
		'Beitreten geht mit dem Zugang der Datei, nicht mit dem einer Person.',
	'Your access to this board was taken back. Ask an owner to invite you.':
		'Dein Zugang zu diesem Board wurde zurückgenommen. Bitte jemanden, dem es gehört, um eine Einladung.',
	'The file’s way in is everybody’s. An owner can renew it.':
		'Der Zugang der Datei gehört allen. Wem das Board gehört, kann ihn erneuern.',
	'This server has no sign-in provider.': 'Dieser Server hat keine Anmeldung.',
	'Whoever has the file cannot be an owner. Choose another role.':
		'Wer nur die Datei hat, kann das Board nicht besitzen. Wähl eine andere Rolle.',
	'You can invite people up to your own role, with a token of your own.':
		'Du kannst bis zu deiner eigenen Rolle einladen, mit einem eigenen Zugang.',
	'A board needs an owner. Make somebody else an owner first.':
		'Ein Board muss jemandem gehören. Gib es zuerst jemand anderem.',
	'The sign-in did not work. Start again.': 'Die Anmeldung hat nicht geklappt. Fang neu an.',
	'The sign-in provider does not answer. Try again in a moment.':
		'Die Anmeldung antwortet nicht. Versuch es gleich noch einmal.',
	'This server asks you to sign in first.': 'Dieser Server möchte, dass du dich zuerst anmeldest.',
	'The database does not answer.': 'Die Datenbank antwortet nicht.',
	'The database does not answer. Nothing was changed; try again in a moment.':
		'Die Datenbank antwortet nicht. Nichts wurde geändert; versuch es gleich noch einmal.',
	'There is nothing at this address.': 'An dieser Adresse ist nichts.',
	'Something went wrong on the server. Try again.':
		'Auf dem Server ging etwas schief. Versuch es noch einmal.',
	'Something went wrong. Nothing was changed; try again.':
		'Etwas ging schief. Nichts wurde geändert; versuch es noch einmal.',
	'The server is restarting.': 'Der Server startet gerade neu.',
	'The request is larger than {size}.': 'Das ist mehr als {size}, so viel nimmt der Server nicht auf einmal.',
	'The request is not JSON in UTF-8.': 'Die Anfrage ist kein JSON in UTF-8.',
	'The field "{name}" {wrong}.': 'Das Feld „{name}“ {wrong}.',
	'The request {wrong}.': 'Die Anfrage {wrong}.',
	'is missing': 'fehlt',
	'is not of the form this call takes': 'hat nicht die Form, die hier erwartet wird',
	'must be text': 'muss Text sein',
	'must be a [number|whole number]': 'muss eine Zahl sein',
	'must be one of {values}': 'muss eines davon sein: {values}',
	'must be at most {n} [character|characters]':
		'darf höchstens {n, plural, one {# Zeichen} other {# Zeichen}} haben',
	'must be at least {n} [character|characters]':
		'muss mindestens {n, plural, one {# Zeichen} other {# Zeichen}} haben',
	'must have at most {n} [entry|entries]':
		'darf höchstens {n, plural, one {# Eintrag} other {# Einträge}} haben',
	'must have at least {n} [entry|entries]':
		'muss mindestens {n, plural, one {# Eintrag} other {# Einträge}} haben',
	'must be at most {n}': 'darf höchstens {n} sein',
	'must be at least {n}': 'muss mindestens {n} sein',
	'This board is full. Start another one for what comes next.':
		'Dieses Board ist voll. Fang für das Weitere ein neues an.',
	'The change could not be saved. Try again in a moment.':
		'Die Änderung ließ sich nicht speichern. Versuch es gleich noch einmal.',
	'The board could not be stored anew. Try again in a moment.':
		'Das Board ließ sich nicht neu speichern. Versuch es gleich noch einmal.',
	'Too many people are on this board.': 'Auf diesem Board sind zu viele Leute.',
	'This needs an ingestion key. An owner of the board makes one.':
		'Dafür braucht es einen Schlüssel zum Hereingeben. Wem das Board gehört, legt einen an.',
	'A key takes {n} batches a minute. Try again in {m} s, or send larger batches.':
		'Ein Schlüssel nimmt {n} Lieferungen pro Minute. Versuch es in {m} s wieder oder schick größere.',
	'Another batch came under this name before. Send these rows under a name of their own.':
		'Unter diesem Namen kam schon eine andere Lieferung. Schick diese Zeilen unter einem eigenen Namen.',
	'What the board was before this step is not kept any more.':
		'Wie das Board vor diesem Schritt war, ist nicht mehr aufbewahrt.',
	'The board was deleted.': 'Das Board wurde gelöscht.',
	'Somebody’s words were erased meanwhile. Start it again.':
		'Inzwischen wurden jemandes Worte gelöscht. Starte es neu.',
	'Stopped. Nothing was changed.': 'Angehalten. Nichts wurde geändert.',
	'This was begun {n} times, and each time the server ended in the middle. The server’s log may say why.':
		'Das wurde {n}-mal begonnen, und jedes Mal endete der Server mittendrin. Vielleicht steht im Protokoll des Servers, warum.',
	'Type {name} to erase them.': 'Tippe {name} ein, um diese Person zu löschen.',
	'Only an owner can show personal data again.':
		'Nur wem das Board gehört, kann persönliche Daten wieder zeigen.',
	'These are the same person already.': 'Das ist schon dieselbe Person.',
	'Nothing was exported.': 'Nichts wurde exportiert.',
	'Nothing was sent.': 'Nichts wurde gesendet.',
	'Nothing was published.': 'Nichts wurde veröffentlicht.',
	'{n} [piece|pieces] of personal data [is|are] shown in notes.':
		'{n, plural, one {# persönliche Angabe ist} other {# persönliche Angaben sind}} in Notizen zu sehen.',
	'Hide [it|them] under Personal data.': 'Verbirg das unter „Persönliche Daten“.',
	'What people wrote on the board holds {n} [piece|pieces] of personal data.':
		'Was Leute aufs Board geschrieben haben, enthält {n, plural, one {# persönliche Angabe} other {# persönliche Angaben}}.',
	'Reword [it|them].': 'Schreib es um.',
	'Nobody has agreed that notes of this board go to {host}. An owner can, in the model settings.':
		'Niemand hat zugestimmt, dass Notizen dieses Boards an {host} gehen. Wem das Board gehört, kann das in den Modelleinstellungen.',
	'Notes would go to {host} now, not to {other}. Look again before you agree.':
		'Die Notizen gingen jetzt an {host}, nicht an {other}. Sieh noch einmal hin, bevor du zustimmst.',
	'This server has no language model set up. Personas are written by the built-in engine.':
		'Auf diesem Server ist kein Sprachmodell eingerichtet. Personas schreibt das eingebaute Verfahren.',
	"This server's rules ({version}) let no data of the kind “{kind}” in.":
		'Die Regeln dieses Servers ({version}) lassen Daten der Art „{kind}“ nicht herein.',
	'Only a staged version is approved; this one is {state}.':
		'Freigegeben wird nur eine vorgemerkte Version; diese ist es nicht.',
	'Approving needs a token of your own, not the file’s.':
		'Zum Freigeben brauchst du einen eigenen Zugang, nicht den der Datei.',
	'Only owners let a version pass where a rule would not.':
		'Nur wem das Board gehört, kann eine Version gegen eine Regel durchlassen.',
	"This server's rules ({version}) allow no exceptions.":
		'Die Regeln dieses Servers ({version}) erlauben keine Ausnahmen.',
	'Say why it may pass.': 'Sag, warum sie durchgehen darf.',
	'Only a published version can be handed on. Publish it first.':
		'Weitergeben lässt sich nur eine veröffentlichte Version. Veröffentliche sie zuerst.',
	'A board keeps {n} [of these rules|decisions|rounds] at most. Remove one first.':
		'Ein Board behält höchstens {n} davon. Entferne zuerst etwas.',
	'Only an owner can publish.': 'Nur wem das Board gehört, kann veröffentlichen.',
	'Only an owner can withdraw what is published.':
		'Nur wem das Board gehört, kann Veröffentlichtes zurückziehen.',
	'These are versions of two personas.': 'Das sind Versionen von zwei Personas.',
	'[Inside the company|Outside the company] a persona needs at least {n} people behind it, so that no one is recognised in it; this one has {m}.':
		'Hinter einer Persona müssen hier mindestens {n} Leute stehen, damit niemand daraus zu erkennen ist; diese hat {m}.',
	'Publishing needs {n} people who stand for the version; {m} more [has|have] to approve it.':
		'Zum Veröffentlichen müssen {n} Leute für die Version einstehen; {m} fehlen noch.',
	'This decision is closed. Start a new one to weigh it again.':
		'Diese Entscheidung ist abgeschlossen. Fang eine neue an, um sie noch einmal abzuwägen.',
	'The ratings are revealed and stand. Say what you think with a vote.':
		'Die Bewertungen sind aufgedeckt und stehen. Sag mit einer Stimme, was du denkst.',
	'There is no option “{title}” in this decision.': 'Diese Entscheidung hat keine Option „{title}“.',
	'There is no persona “{name}” on this board. There are: {names}.':
		'Auf diesem Board gibt es keine Persona „{name}“. Es gibt: {names}.',
	'The board has no personas yet, so there is nobody to weigh options for.':
		'Auf dem Board sind noch keine Personas, also niemand, für den sich Optionen abwägen lassen.',
	'At least one weight has to be above 0.': 'Mindestens ein Gewicht muss über 0 liegen.',
	'Two options have the id “{id}”.': 'Zwei Optionen haben die Kennung „{id}“.',
	'An option’s id is up to 40 letters, digits or . _ : - without spaces.':
		'Die Kennung einer Option hat bis zu 40 Buchstaben, Ziffern oder . _ : - ohne Leerzeichen.',
	'Two options are needed. Notes that were brought in as quotes are not taken for options: write each option on a note of its own.':
		'Es braucht zwei Optionen. Notizen, die als Zitate hereingeholt wurden, gelten nicht als Optionen: Schreib jede auf eine eigene Notiz.',
	'Two options are needed. Write each on a note of its own, select them, and try again.':
		'Es braucht zwei Optionen. Schreib jede auf eine eigene Notiz, wähl sie aus und versuch es noch einmal.',
	'A decision takes {n} options at most. Select fewer notes.':
		'Eine Entscheidung hat höchstens {n} Optionen. Wähl weniger Notizen aus.',
	'“{title}” has more than {n} needs. Keep those that decide it, and try again.':
		'„{title}“ hat mehr als {n} Bedürfnisse. Behalte die, auf die es ankommt, und versuch es noch einmal.',
	'This note does not count as evidence any more.': 'Diese Notiz zählt nicht mehr als Beleg.',
	'This note holds another number of quotes now. Look at it again.':
		'Diese Notiz enthält jetzt eine andere Zahl von Zitaten. Sieh sie dir noch einmal an.',
	'Its quotes may not be used one by one, so the note stays whole.':
		'Ihre Zitate dürfen nicht einzeln verwendet werden, also bleibt die Notiz ganz.',
	'There are fewer than two notes to sort there.': 'Dort sind weniger als zwei Notizen zu sortieren.',
	'That note is not part of this round any more.': 'Diese Notiz gehört nicht mehr zu dieser Runde.',
	'That theme is not on the board any more.': 'Dieses Thema ist nicht mehr auf dem Board.',
	'What the last grouping found is not here any more. Group the notes again.':
		'Was die letzte Gruppierung fand, ist nicht mehr da. Gruppiere die Notizen neu.',
	'There is no evidence on this board to judge a persona by. Bring in notes or a source first.':
		'Auf diesem Board ist nichts, woran sich eine Persona messen ließe. Hol zuerst Notizen oder eine Quelle herein.',
	'There is no usage export on this board.': 'Auf diesem Board ist kein Nutzungsexport.',
	'No persona was audited on this board yet.': 'Auf diesem Board wurde noch keine Persona geprüft.',
	'The document is empty. Paste or drop a persona.':
		'Das Dokument ist leer. Füg eine Persona ein oder leg ihre Datei ab.',
	'Nothing was compared on this board yet.': 'Auf diesem Board wurde noch nichts verglichen.',
	'This is no address a message can go to.': 'An diese Adresse kann keine Nachricht gehen.',
	'This is no mail address.': 'Das ist keine Mailadresse.',
	'The address has to begin with https.': 'Die Adresse muss mit https anfangen.',
	'A hypothesis keeps {n} results at most.': 'Eine Hypothese behält höchstens {n} Ergebnisse.',
	'This hypothesis does not take that for granted.': 'Davon geht diese Hypothese nicht aus.',
	'Notes on the canvas come in with every run. Take the notes off the canvas, and run again.':
		'Notizen auf der Fläche kommen mit jedem Lauf herein. Nimm sie von der Fläche und starte neu.',
	'Everybody who has the file': 'Alle, die die Datei haben',
	'Who made the board': 'Wer das Board angelegt hat',
	'Made with the board': 'Mit dem Board angelegt',
	'Somebody who signed in': 'Jemand mit Anmeldung',
	'There is no such key any more.': 'Diesen Schlüssel gibt es nicht mehr.',
	'This note was not split, or cannot be put together any more.':
		'Diese Notiz wurde nicht geteilt oder lässt sich nicht mehr zusammensetzen.',
	'This server offers no usage of that name.': 'Dieser Server bietet keine Nutzung dieses Namens an.',
	'Nothing is staged.': 'Nichts ist vorgemerkt.',
	'Look at the board anew first.': 'Sieh dir das Board zuerst neu an.',
	'The board was grouped or written anew since this was staged.':
		'Seit dem Vormerken wurde das Board neu gruppiert oder geschrieben.',
	'Look at it anew first.': 'Sieh es dir zuerst neu an.',
	'Only themes were staged.': 'Nur Themen sind vorgemerkt.',
	'Choose to take them.': 'Wähl aus, dass du sie übernimmst.',
	'A round is open already.': 'Eine Runde läuft schon.',
	'Show what was sorted, or stop it, first.': 'Zeig zuerst, was sortiert wurde, oder halte sie an.',
	'This round is over: what was sorted is shown and stands.':
		'Diese Runde ist vorbei: Was sortiert wurde, ist zu sehen und steht.',
	'Nobody has placed a note yet.': 'Noch hat niemand eine Notiz eingeordnet.',
	'This file is not here any more.': 'Diese Datei ist nicht mehr da.',
	'Upload it again.': 'Lad sie noch einmal hoch.',
	'There is no such version on this board.': 'Diese Version gibt es auf diesem Board nicht.',
	'This version is {state} already.': 'Diese Version ist schon in diesem Stand.',
	'Hear {n} more of their kind first.': 'Hör vorher noch {n} ihrer Art an.',
	'This key is not valid here any more.': 'Dieser Schlüssel gilt hier nicht mehr.',
	'An owner of the board makes another.': 'Ein Besitzer des Boards macht einen neuen.',
	'This key only adds data.': 'Dieser Schlüssel fügt nur Daten hinzu.',
	'To read a board, use a token of the board.': 'Um ein Board zu lesen, nimm einen Zugang des Boards.',
	'This version is a draft.': 'Diese Version ist ein Entwurf.',
	'Stage it first, so that others can read it before it is published.':
		'Bereite sie erst vor, damit andere sie lesen können, bevor sie veröffentlicht wird.',
	'This version is {state}: it cannot be {other} any more.':
		'Mit dieser Version geht das in ihrem Stand nicht mehr.',
	'What it says can be published again as a new version.':
		'Was sie sagt, lässt sich als neue Version wieder veröffentlichen.',
	'Nobody in the usage log does “{event}”. What they do most: {list}.':
		'Niemand im Nutzungsprotokoll tut „{event}“. Was am meisten getan wird: {list}.',
};
