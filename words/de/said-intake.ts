import type { Said } from '../message.ts';

/** What the server says of files and notes as they come in. */
export const intakeSaid: Said = {
	'Nothing was brought in.': 'Es wurde nichts hereingeholt.',
	'{name} is empty.': '{name} ist leer.',
	'{name} looks like {what}.': '{name} sieht aus wie {what}.',
	'{name} looks like {what}, not a table.': '{name} sieht aus wie {what}, nicht wie eine Tabelle.',
	'{name} looks like {what}, but it is damaged or cut off.':
		'{name} sieht aus wie {what}, ist aber beschädigt oder abgeschnitten.',
	'an old Excel or Word file': 'eine alte Excel- oder Word-Datei',
	'an Excel workbook or another zip file': 'eine Excel-Mappe oder eine andere Zip-Datei',
	'an Excel workbook, a Word document or another zip file':
		'eine Excel-Mappe, ein Word-Dokument oder eine andere Zip-Datei',
	'an Excel workbook': 'eine Excel-Mappe',
	'a Word document': 'ein Word-Dokument',
	'a PDF': 'ein PDF',
	'a gzip archive': 'ein gzip-Archiv',
	'a Parquet file': 'eine Parquet-Datei',
	'a picture': 'ein Bild',
	'a sound recording': 'eine Tonaufnahme',
	'a sound or video recording': 'eine Ton- oder Videoaufnahme',
	'a video or sound recording': 'eine Video- oder Tonaufnahme',
	'a video': 'ein Video',
	'a rich text document': 'ein RTF-Dokument',
	'a saved e-mail': 'eine gespeicherte E-Mail',
	'a web page or XML': 'eine Webseite oder XML',
	'a zip archive': 'ein Zip-Archiv',
	'a WebVTT transcript': 'ein WebVTT-Transkript',
	'an SRT transcript': 'ein SRT-Transkript',
	'UTF-16 text or a binary file': 'UTF-16-Text oder eine Binärdatei',
	'a JSON list': 'eine JSON-Liste',
	'plain text or a transcript': 'reiner Text oder ein Transkript',
	'Open it and save it as .xlsx or .docx.': 'Öffne sie und speichere sie als .xlsx oder .docx.',
	'Save it as text, or copy its text into a document.':
		'Speichere es als Text oder kopiere seinen Text in ein Dokument.',
	'Unpack it first.': 'Entpacke es zuerst.',
	'Unpack it and bring in the files inside.': 'Entpacke es und hol die Dateien darin herein.',
	'Export it as CSV.': 'Exportiere sie als CSV.',
	'Copy its text into a document, or export the messages as a table.':
		'Kopiere ihren Text in ein Dokument, oder exportiere die Nachrichten als Tabelle.',
	'{name} looks like text in an encoding other than UTF-8 (first on line {n}), such as Windows-1251, GB 18030 or Mac Roman.':
		'{name} sieht aus wie Text in einer anderen Kodierung als UTF-8 (zuerst in Zeile {n}), etwa Windows-1251, GB 18030 oder Mac Roman.',
	'Save it again as UTF-8: in Excel “CSV UTF-8”, in an editor “Save with encoding”.':
		'Speichere sie neu als UTF-8: in Excel „CSV UTF-8“, im Editor „Mit Kodierung speichern“.',
	'Export the table or the text instead.': 'Exportiere stattdessen die Tabelle oder den Text.',
	'Type its text into a document.': 'Tippe seinen Text in ein Dokument.',
	'Bring in its transcript.': 'Hol das Transkript davon herein.',
	'Save it as .docx or plain text.': 'Speichere es als .docx oder reinen Text.',
	'Open it and save it again, or save it as CSV or plain text.':
		'Öffne sie und speichere sie neu, oder speichere sie als CSV oder reinen Text.',
	'What works: tables (CSV, TSV, Excel .xlsx), JSON, transcripts (VTT, SRT, text, Word .docx), Markdown and plain text.':
		'Was geht: Tabellen (CSV, TSV, Excel .xlsx), JSON, Transkripte (VTT, SRT, Text, Word .docx), Markdown und reiner Text.',
	'What works: a CSV file in UTF-8 with one header line, such as id,text,participant,kind,date,score.':
		'Was geht: eine CSV-Datei in UTF-8 mit einer Kopfzeile, etwa id,text,participant,kind,date,score.',
	'What works: a CSV file with the columns user,ts,event and, if there is one, session.':
		'Was geht: eine CSV-Datei mit den Spalten user,ts,event und, falls vorhanden, session.',
	'What works: a row for each event with user, time and event, or for each customer with a user.':
		'Was geht: eine Zeile je Ereignis mit Nutzer, Zeit und Ereignis, oder je Kunde mit einem Nutzer.',
	'What works: a list of objects, such as {rest}.': 'Was geht: eine Liste von Objekten, etwa {rest}.',
	'What works: a document with the notes or the transcript in it.':
		'Was geht: ein Dokument, in dem die Notizen oder das Transkript stehen.',
	'What works: a whole WebVTT or SRT file as the meeting tool saves it.':
		'Was geht: eine vollständige WebVTT- oder SRT-Datei, wie das Meeting-Werkzeug sie speichert.',
	'What works: lines such as {rest}.': 'Was geht: Zeilen wie {rest}.',
	'What works: a persona as Markdown, plain text, Word .docx, JSON, or a board.json of this program.':
		'Was geht: eine Persona als Markdown, reiner Text, Word .docx, JSON oder eine board.json dieses Programms.',
	'What works here: an export with a user, a time and an event in every row.':
		'Was hier geht: ein Export mit Nutzer, Zeit und Ereignis in jeder Zeile.',
	'What works: ISO 8601 or Unix time.': 'Was geht: ISO 8601 oder Unix-Zeit.',
	'Its columns: {columns}.': 'Ihre Spalten: {columns}.',
	'{name} is not a text file.': '{name} ist keine Textdatei.',
	'{name} is not a text file all through.': '{name} ist nicht durchgehend Text.',
	'Save it again as plain text in UTF-8.': 'Speichere sie neu als reinen Text in UTF-8.',
	'{name} has {n} MB; files of this kind can have up to {m} MB.':
		'{name} hat {n} MB; Dateien dieser Art dürfen bis zu {m} MB haben.',
	'{name} is larger than {n} MB, the most one file may have.':
		'{name} ist größer als {n} MB, so viel darf eine Datei höchstens haben.',
	'{name} takes more than {n} MB of memory to read.': '{name} braucht zum Lesen mehr als {n} MB Speicher.',
	'{name} unpacks to more than {n} MB.': '{name} ist entpackt größer als {n} MB.',
	'{name} has more than {n} [rows|customers].': '{name} hat mehr als {n} Zeilen.',
	'{name} holds more than {n} texts, the most that can be brought in at once.':
		'{name} enthält mehr als {n} Texte, so viele gehen höchstens auf einmal.',
	'Split it, such as by month.': 'Teile sie, etwa nach Monaten.',
	'Split it, or save a table as CSV.': 'Teile sie, oder speichere eine Tabelle als CSV.',
	'Split it, or leave columns out.': 'Teile sie, oder lass Spalten weg.',
	'Save it as CSV, or split it.': 'Speichere sie als CSV, oder teile sie.',
	'Split it into smaller files.': 'Teile sie in kleinere Dateien.',
	'Leave out those who have nothing to do with this research.':
		'Lass weg, wer mit dieser Forschung nichts zu tun hat.',
	'{name} broke off on its way here.': '{name} brach auf dem Weg hierher ab.',
	'Nothing was kept; upload it again.': 'Es wurde nichts behalten; lad sie noch einmal hoch.',
	'{n} files wait to be brought in, {m} MB together.':
		'{n} Dateien warten aufs Hereinholen, zusammen {m} MB.',
	'Bring them in or remove them first.': 'Hol sie zuerst herein oder entferne sie.',
	'{name} breaks off or is damaged.': '{name} bricht ab oder ist beschädigt.',
	'{name} breaks off or is damaged at line {n}.': '{name} bricht in Zeile {n} ab oder ist dort beschädigt.',
	'Export it again.': 'Exportiere sie neu.',
	'{name} holds totals, not what single users did, so nothing about users can be read from it.':
		'{name} enthält Summen, nicht was einzelne Nutzer taten; über Nutzer lässt sich daraus nichts lesen.',
	'It can be kept as aggregate evidence.': 'Sie kann als zusammengefasster Beleg behalten werden.',
	'{name}: its first line looks like JSON, but cannot be read.':
		'{name}: Die erste Zeile sieht aus wie JSON, lässt sich aber nicht lesen.',
	'{name}: its times cannot be read, for instance “{time}”.':
		'{name}: Die Zeiten lassen sich nicht lesen, zum Beispiel „{time}“.',
	'{name}: its times name no time zone; they were read as {zone}.':
		'{name}: Die Zeiten nennen keine Zeitzone; sie wurden als {zone} gelesen.',
	'{name} has no event that can be read.': '{name} hat kein Ereignis, das sich lesen lässt.',
	'{name} has no event that can be read ({line}: {why}).':
		'{name} hat kein Ereignis, das sich lesen lässt ({line}: {why}).',
	'{name} has no column for the {columns}.': '{name} hat keine Spalte dafür: {columns}.',
	user: 'Nutzer',
	time: 'Zeit',
	event: 'Ereignis',
	'{one} and the {other}': '{one} und {other}',
	'{name} has no column that reads like quotes.': '{name} hat keine Spalte, die sich wie Zitate liest.',
	'Name the column with the quotes “text”, in a CSV file such as id,text,participant,kind,date,score.':
		'Nenne die Spalte mit den Zitaten „text“, in einer CSV-Datei wie id,text,participant,kind,date,score.',
	'{name} has no column of user ids.': '{name} hat keine Spalte mit Nutzerkennungen.',
	'Name one of them “user”, in a CSV file such as user,participant,plan,role.':
		'Nenne eine davon „user“, in einer CSV-Datei wie user,participant,plan,role.',
	'{name} has no row that can be read.': '{name} hat keine Zeile, die sich lesen lässt.',
	'The first of them: {why}.': 'Die erste davon: {why}.',
	'{name} holds counts of events, without a column for the user and the time.':
		'{name} enthält Zahlen von Ereignissen, ohne Spalte für Nutzer und Zeit.',
	'{name} looks like a table of {what}, not of what people said: it has no column that reads like quotes.':
		'{name} sieht aus wie eine Tabelle über {what}, nicht über Gesagtes: Keine Spalte liest sich wie Zitate.',
	'Bring it in as {what}.': 'Hol sie als {what} herein.',
	'usage events': 'Nutzungsereignisse',
	customers: 'Kunden',
	'{name} is YAML without a list of records.': '{name} ist YAML ohne Liste von Datensätzen.',
	'{name} looks like YAML, but breaks on line {n}.':
		'{name} sieht aus wie YAML, bricht aber in Zeile {n} ab.',
	'{name} is a YAML file of more than {n} MB.': '{name} ist eine YAML-Datei von mehr als {n} MB.',
	'Save it as CSV or JSON.': 'Speichern Sie sie als CSV oder JSON.',
	'{name} is YAML that repeats parts of itself too often.':
		'{name} ist YAML, das Teile von sich zu oft wiederholt.',
	'What works: a list of records, such as “- text: …” with “participant: P3” below it, or the same as CSV.':
		'Was geht: eine Liste von Datensätzen, etwa „- text: …“ mit „participant: P3“ darunter, oder dasselbe als CSV.',
	'{name} is JSON without a list of objects.': '{name} ist JSON ohne Liste von Objekten.',
	'{name} looks like JSON, but breaks on line {n}; the file may be cut off.':
		'{name} sieht aus wie JSON, bricht aber in Zeile {n} ab; vielleicht fehlt der Rest.',
	'{name} looks like one JSON object a line, but line {n} is not one.':
		'{name} hat wohl ein JSON-Objekt je Zeile, aber Zeile {n} ist keines.',
	'{name} looks like one JSON object a line, but line {n} is not one; the file may be cut off.':
		'{name} hat wohl ein JSON-Objekt je Zeile, aber Zeile {n} ist keines; vielleicht fehlt der Rest.',
	'{name} is an Excel workbook without a filled cell.': '{name} ist eine Excel-Mappe ohne gefüllte Zelle.',
	'{name} holds no words.': '{name} enthält keine Worte.',
	'{name} is cut off: the quotation mark opened in the row on line {n} is never closed.':
		'{name} ist abgeschnitten: Das in Zeile {n} geöffnete Anführungszeichen wird nie geschlossen.',
	'{name} has a stray quotation mark in the row on line {n}; inside a quoted text they are doubled.':
		'{name} hat in Zeile {n} ein einzelnes Anführungszeichen; in einem zitierten Text stehen sie doppelt.',
	'{name} has a quotation mark in the row on line {n} that is not closed for millions of characters.':
		'{name} hat in Zeile {n} ein Anführungszeichen, das über Millionen Zeichen nicht geschlossen wird.',
	'{name} is cut off in the row on line {n}.': '{name} ist in Zeile {n} abgeschnitten.',
	'{name} does not hold together: most rows do not fit the header, the first on line {n}.':
		'{name} passt nicht zusammen: Die meisten Zeilen passen nicht zum Kopf, die erste ist Zeile {n}.',
	'{name} has characters on line {n} that were lost in a wrong encoding.':
		'{name} hat in Zeile {n} Zeichen, die in einer falschen Kodierung verloren gingen.',
	'{name} has no header line.': '{name} hat keine Kopfzeile.',
	'{name} has an empty header line.': '{name} hat eine leere Kopfzeile.',
	'{name} has no header line: line {n} holds "{text}".':
		'{name} hat keine Kopfzeile: In Zeile {n} steht „{text}“.',
	'{name} looks like subtitles, but has a time on line {n} that cannot be read; the file may be cut off.':
		'{name} sieht aus wie Untertitel, hat aber in Zeile {n} eine Zeit, die sich nicht lesen lässt; vielleicht fehlt der Rest.',
	'{name} looks like subtitles but holds no cue.':
		'{name} sieht aus wie Untertitel, enthält aber keinen Eintrag.',
	'{name} looks like LRC but has no timed line.': '{name} sieht aus wie LRC, hat aber keine Zeile mit Zeit.',
	'{name} looks like {what}, not like a persona document.':
		'{name} sieht aus wie {what}, nicht wie eine Persona.',
	'a table': 'eine Tabelle',
	'a transcript': 'ein Transkript',
	'{name} has no sentence about people in it: only headings, names or a template’s hints.':
		'In {name} steht kein Satz über Menschen: nur Überschriften, Namen oder Hinweise einer Vorlage.',
	'{name} has {n} sentences; up to {m} can be judged at once.':
		'{name} hat {n} Sätze; bis zu {m} lassen sich auf einmal prüfen.',
	'{name} is not JSON: {why}': '{name} ist kein JSON: {why}',
	'It names or reaches people.': 'Sie nennt Leute oder macht sie erreichbar.',
	'It holds e-mail addresses; they only help to tell who is the same person.':
		'Sie enthält E-Mail-Adressen; die helfen nur zu erkennen, wer dieselbe Person ist.',
	'It has no user.': 'Es fehlt der Nutzer.',
	'It has no event.': 'Es fehlt das Ereignis.',
	'Its time “{time}” cannot be read.': 'Die Zeit „{time}“ lässt sich nicht lesen.',
	'The user {name} is in the table already.': 'Der Nutzer {name} steht schon in der Tabelle.',
	'It does not fit the header.': 'Sie passt nicht zum Kopf.',
	'It has {n} cells where the header has {m}.': 'Sie hat {n} Zellen, der Kopf hat {m}.',
	'It has only {n} of {m} cells.': 'Sie hat nur {n} von {m} Zellen.',
	'Line {n}: {why}': 'Zeile {n}: {why}',
	'line {n}': 'Zeile {n}',
	'row {n}': 'Zeile {n}',
	'{n} of {m} rows do not have as many cells as the header (first: line {k}) and were not read.':
		'{n} von {m} Zeilen haben nicht so viele Zellen wie der Kopf (die erste: Zeile {k}) und wurden nicht gelesen.',
	'A text with commas needs quotation marks around it.': 'Ein Text mit Kommas braucht Anführungszeichen.',
	'Some characters were lost in a wrong encoding before this file came here (first: line {n}).':
		'Einige Zeichen gingen in einer falschen Kodierung verloren, bevor die Datei hierher kam (zuerst: Zeile {n}).',
	'Skipped at the top: {n} comment [line|lines].':
		'Oben übersprungen: {n, plural, one {# Kommentarzeile} other {# Kommentarzeilen}}.',
	'Skipped above the header: {n} [line|lines].':
		'Über dem Kopf übersprungen: {n, plural, one {# Zeile} other {# Zeilen}}.',
	'{n} extra header [row was|rows were] skipped.':
		'{n, plural, one {# weitere Kopfzeile wurde} other {# weitere Kopfzeilen wurden}} übersprungen.',
	'Columns taken: {columns}.': 'Gelesene Spalten: {columns}.',
	'There is no row below the header.': 'Es gibt keine Zeile unter dem Kopf.',
	'Rows that say no under {names} are kept apart.':
		'Zeilen, die unter {names} nein sagen, bleiben außen vor.',
	'To bring them in, choose “Not read” for the column.':
		'Um sie hereinzuholen, wähle für die Spalte „Nicht gelesen“.',
	'Rows that say no under {names} come in and are never quoted.':
		'Zeilen, die unter {names} nein sagen, kommen herein und werden nie zitiert.',
	'Not read, because they name people: {columns}.': 'Nicht gelesen, weil sie Leute nennen: {columns}.',
	'These columns hold text too and were not read: {columns}.':
		'Diese Spalten enthalten auch Text und wurden nicht gelesen: {columns}.',
	'“{name}” holds numbers such as 4.8E+05, which a spreadsheet made of ids.':
		'„{name}“ enthält Zahlen wie 4.8E+05, die eine Tabellenkalkulation aus Kennungen gemacht hat.',
	'Export it again with ids as text.': 'Exportiere sie neu, mit Kennungen als Text.',
	'“{name}” as the {role}': '„{name}“ als {role}',
	'“{name}” as the {role}, {rest}': '„{name}“ als {role}, {rest}',
	'“{name}” as tags': '„{name}“ als Schlagwörter',
	participant: 'befragte Person',
	text: 'Text',
	date: 'Datum',
	score: 'Bewertung',
	kind: 'Art',
	question: 'Frage',
	'{n} [date|dates] could not be read; those rows have no date.':
		'{n, plural, one {# Datum ließ} other {# Daten ließen}} sich nicht lesen; diese Zeilen haben kein Datum.',
	'{n} [date|dates] could not be read (day and month cannot be told apart, or a part is missing); those rows have no date.':
		'{n, plural, one {# Datum ließ} other {# Daten ließen}} sich nicht lesen (Tag und Monat sind nicht zu unterscheiden, oder ein Teil fehlt); diese Zeilen haben kein Datum.',
	'{n} [row|rows] naming several people: kept without a participant.':
		'{n, plural, one {# Zeile nennt} other {# Zeilen nennen}} mehrere Leute: ohne befragte Person behalten.',
	'Kept apart as written by your own staff or a bot: {n} [row|rows].':
		'Beiseitegelegt, weil vom eigenen Team oder einem Bot: {n, plural, one {# Zeile} other {# Zeilen}}.',
	'Participant left out because it is longer than 64 characters: {n} [row|rows].':
		'Befragte Person weggelassen, weil länger als 64 Zeichen: {n, plural, one {# Zeile} other {# Zeilen}}.',
	'May be used, but not quoted: {n} [row|rows].':
		'Darf verwendet, aber nicht zitiert werden: {n} [Zeile|Zeilen].',
	'Signatures cut off messages: {n}.': 'Von Nachrichten abgeschnittene Unterschriften: {n}.',
	'Quoted earlier messages cut off: {n}.': 'Abgeschnittene frühere Nachrichten: {n}.',
	'Kinds that are not said, did, measured or observed count as said: {kinds}.':
		'Arten, die nicht said, did, measured oder observed sind, zählen als gesagt: {kinds}.',
	'Read as UTC because no time zone is given: {n} [time|times].':
		'Als UTC gelesen, weil keine Zeitzone dabeisteht: {n, plural, one {# Zeit} other {# Zeiten}}.',
	'Read from the sheets {names}; not read: {others}.':
		'Gelesen wurden die Blätter {names}; nicht gelesen: {others}.',
	'Read from the sheets {names}.': 'Gelesen wurden die Blätter {names}.',
	'Read from the sheet “{name}”; not read: {others}.':
		'Gelesen wurde das Blatt „{name}“; nicht gelesen: {others}.',
	'Taken for the interviewer: {names}.': 'Für die interviewende Person gehalten: {names}.',
	'Not known on the board: {names}.': 'Auf dem Board nicht bekannt: {names}.',
	'Near the start ({place}): “{text}” Choose “notes only” unless you know better.':
		'Nahe am Anfang ({place}): „{text}“ Wähl „nur Notizen“, falls du es nicht besser weißt.',
	'Near the start: “{text}” Choose “notes only” unless you know better.':
		'Nahe am Anfang: „{text}“ Wähl „nur Notizen“, falls du es nicht besser weißt.',
	'About consent, near the start ({place}): “{text}”':
		'Über Einwilligung, nahe am Anfang ({place}): „{text}“',
	'About consent, near the start: “{text}”': 'Über Einwilligung, nahe am Anfang: „{text}“',
	'The legend says {colour} is {code}, but {other} has {same} notes too, so the colour was not used to tell people apart.':
		'Die Legende sagt, {colour} sei {code}, aber auch {other} hat solche Notizen; die Farbe unterscheidet hier also niemanden.',
	'{code} has a note under the heading of {column}, so headings were not used to tell people apart.':
		'{code} hat eine Notiz unter der Überschrift von {column}; Überschriften unterscheiden hier also niemanden.',
	'1 note names several people; it is kept as an observation without a participant.':
		'1 Notiz nennt mehrere Leute; sie bleibt als Beobachtung ohne befragte Person.',
	'{n} notes name several people; they are kept as observations without a participant.':
		'{n} Notizen nennen mehrere Leute; sie bleiben als Beobachtungen ohne befragte Person.',
	'{n} of the {m} new texts, drawn evenly, are grouped on the board; the others are kept and counted.':
		'{n} der {m} neuen Texte, gleichmäßig gezogen, werden auf dem Board gruppiert; die anderen bleiben und zählen mit.',
	'A board groups up to {n} texts of one file.': 'Ein Board gruppiert bis zu {n} Texte einer Datei.',
	'The address of the table with usage cannot be read.':
		'Die Adresse der Tabelle mit der Nutzung lässt sich nicht lesen.',
	'This looks like {what}, not a table in text form.':
		'Das sieht aus wie {what}, nicht wie eine Tabelle in Textform.',
	'This is not a text file.': 'Das ist keine Textdatei.',
	'Save the table as CSV (UTF-8) and try again.':
		'Speichere die Tabelle als CSV (UTF-8) und versuch es noch einmal.',
	'Open it and save it as CSV (UTF-8) and try again.':
		'Öffne sie, speichere sie als CSV (UTF-8) und versuch es noch einmal.',
	'Copy the text into a table and save it as CSV (UTF-8) and try again.':
		'Kopiere den Text in eine Tabelle, speichere sie als CSV (UTF-8) und versuch es noch einmal.',
	'Type the text into a table and save it as CSV (UTF-8) and try again.':
		'Tippe den Text in eine Tabelle, speichere sie als CSV (UTF-8) und versuch es noch einmal.',
	'Unpack it first and try again.': 'Entpacke es zuerst und versuch es noch einmal.',
	'Export it as CSV and try again.': 'Exportiere sie als CSV und versuch es noch einmal.',
	'{n} new from {name}.': '{n} neu aus {name}.',
	'{n} new from {name}, {rest}.': '{n} neu aus {name}, {rest}.',
	'{n} known': '{n} bekannt',
	'{n} known, {rest}': '{n} bekannt, {rest}',
	'{n} repeated': '{n} wiederholt',
	'{n} repeated, {rest}': '{n} wiederholt, {rest}',
	'{n} kept apart': '{n} beiseitegelegt',
};
