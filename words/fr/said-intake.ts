import type { Said } from '../message.ts';

/** What the server says of files and notes as they come in. */
export const intakeSaid: Said = {
	'Nothing was brought in.': 'Rien n’a été importé.',
	'{name} is empty.': '{name} est vide.',
	'{name} looks like {what}.': '{name} ressemble à {what}.',
	'{name} looks like {what}, not a table.': '{name} ressemble à {what}, pas à un tableau.',
	'{name} looks like {what}, but it is damaged or cut off.':
		'{name} ressemble à {what}, mais il est abîmé ou coupé.',
	'an old Excel or Word file': 'un ancien fichier Excel ou Word',
	'an Excel workbook or another zip file': 'un classeur Excel ou un autre fichier zip',
	'an Excel workbook, a Word document or another zip file':
		'un classeur Excel, un document Word ou un autre fichier zip',
	'an Excel workbook': 'un classeur Excel',
	'a Word document': 'un document Word',
	'a PDF': 'un PDF',
	'a gzip archive': 'une archive gzip',
	'a Parquet file': 'un fichier Parquet',
	'a picture': 'une image',
	'a sound recording': 'un enregistrement sonore',
	'a sound or video recording': 'un enregistrement sonore ou vidéo',
	'a video or sound recording': 'un enregistrement vidéo ou sonore',
	'a video': 'une vidéo',
	'a rich text document': 'un document RTF',
	'a saved e-mail': 'un e-mail enregistré',
	'a web page or XML': 'une page web ou du XML',
	'a zip archive': 'une archive zip',
	'a WebVTT transcript': 'une transcription WebVTT',
	'an SRT transcript': 'une transcription SRT',
	'UTF-16 text or a binary file': 'du texte UTF-16 ou un fichier binaire',
	'a JSON list': 'une liste JSON',
	'plain text or a transcript': 'du texte brut ou une transcription',
	'Open it and save it as .xlsx or .docx.': 'Ouvre-le et enregistre-le en .xlsx ou .docx.',
	'Save it as text, or copy its text into a document.':
		'Enregistre-le en texte, ou copie son texte dans un document.',
	'Unpack it first.': 'Décompresse-la d’abord.',
	'Unpack it and bring in the files inside.': 'Décompresse-la et importe les fichiers qu’elle contient.',
	'Export it as CSV.': 'Exporte-le en CSV.',
	'Copy its text into a document, or export the messages as a table.':
		'Copiez son texte dans un document, ou exportez les messages en tableau.',
	'{name} looks like text in an encoding other than UTF-8 (first on line {n}), such as Windows-1251, GB 18030 or Mac Roman.':
		'{name} ressemble à un texte dans un autre encodage que UTF-8 (d’abord à la ligne {n}), comme Windows-1251, GB 18030 ou Mac Roman.',
	'Save it again as UTF-8: in Excel “CSV UTF-8”, in an editor “Save with encoding”.':
		'Enregistrez-le à nouveau en UTF-8 : dans Excel « CSV UTF-8 », dans un éditeur « Enregistrer avec l’encodage ».',
	'Export the table or the text instead.': 'Exporte plutôt le tableau ou le texte.',
	'Type its text into a document.': 'Tape son texte dans un document.',
	'Bring in its transcript.': 'Importe sa transcription.',
	'Save it as .docx or plain text.': 'Enregistre-le en .docx ou en texte brut.',
	'Open it and save it again, or save it as CSV or plain text.':
		'Ouvre-le et enregistre-le de nouveau, ou en CSV ou texte brut.',
	'What works: tables (CSV, TSV, Excel .xlsx), JSON, transcripts (VTT, SRT, text, Word .docx), Markdown and plain text.':
		'Ce qui marche : tableaux (CSV, TSV, Excel .xlsx), JSON, transcriptions (VTT, SRT, texte, Word .docx), Markdown et texte brut.',
	'What works: a CSV file in UTF-8 with one header line, such as id,text,participant,kind,date,score.':
		'Ce qui marche : un fichier CSV en UTF-8 avec une ligne d’en-tête, comme id,text,participant,kind,date,score.',
	'What works: a CSV file with the columns user,ts,event and, if there is one, session.':
		'Ce qui marche : un fichier CSV avec les colonnes user,ts,event et, s’il y en a une, session.',
	'What works: a row for each event with user, time and event, or for each customer with a user.':
		'Ce qui marche : une ligne par événement avec utilisateur, heure et événement, ou par client avec un utilisateur.',
	'What works: a list of objects, such as {rest}.': 'Ce qui marche : une liste d’objets, comme {rest}.',
	'What works: a document with the notes or the transcript in it.':
		'Ce qui marche : un document qui contient les notes ou la transcription.',
	'What works: a whole WebVTT or SRT file as the meeting tool saves it.':
		'Ce qui marche : un fichier WebVTT ou SRT entier, tel que l’outil de réunion l’enregistre.',
	'What works: lines such as {rest}.': 'Ce qui marche : des lignes comme {rest}.',
	'What works: a persona as Markdown, plain text, Word .docx, JSON, or a board.json of this program.':
		'Ce qui marche : un persona en Markdown, texte brut, Word .docx, JSON, ou un board.json de ce programme.',
	'What works here: an export with a user, a time and an event in every row.':
		'Ce qui marche ici : un export avec un utilisateur, une heure et un événement à chaque ligne.',
	'What works: ISO 8601 or Unix time.': 'Ce qui marche : ISO 8601 ou l’heure Unix.',
	'Its columns: {columns}.': 'Ses colonnes : {columns}.',
	'{name} is not a text file.': '{name} n’est pas un fichier texte.',
	'{name} is not a text file all through.': '{name} n’est pas du texte d’un bout à l’autre.',
	'Save it again as plain text in UTF-8.': 'Enregistre-le de nouveau en texte brut UTF-8.',
	'{name} has {n} MB; files of this kind can have up to {m} MB.':
		'{name} fait {n} Mo ; les fichiers de ce type vont jusqu’à {m} Mo.',
	'{name} is larger than {n} MB, the most one file may have.':
		'{name} dépasse {n} Mo, le plus qu’un fichier peut faire.',
	'{name} takes more than {n} MB of memory to read.':
		'{name} demande plus de {n} Mo de mémoire pour être lu.',
	'{name} unpacks to more than {n} MB.': '{name} décompressé dépasse {n} Mo.',
	'{name} has more than {n} [rows|customers].': '{name} a plus de {n} lignes.',
	'{name} holds more than {n} texts, the most that can be brought in at once.':
		'{name} contient plus de {n} textes, le plus qu’on importe à la fois.',
	'Split it, such as by month.': 'Découpe-le, par mois par exemple.',
	'Split it, or save a table as CSV.': 'Découpe-le, ou enregistre un tableau en CSV.',
	'Split it, or leave columns out.': 'Découpe-le, ou laisse des colonnes de côté.',
	'Save it as CSV, or split it.': 'Enregistre-le en CSV, ou découpe-le.',
	'Split it into smaller files.': 'Découpe-le en fichiers plus petits.',
	'Leave out those who have nothing to do with this research.':
		'Laisse de côté ceux que cette recherche ne concerne pas.',
	'{name} broke off on its way here.': '{name} s’est interrompu en chemin.',
	'Nothing was kept; upload it again.': 'Rien n’a été gardé ; envoie-le de nouveau.',
	'{n} files wait to be brought in, {m} MB together.':
		'{n} fichiers attendent d’être importés, {m} Mo en tout.',
	'Bring them in or remove them first.': 'Importe-les ou retire-les d’abord.',
	'{name} breaks off or is damaged.': '{name} s’interrompt ou est abîmé.',
	'{name} breaks off or is damaged at line {n}.': '{name} s’interrompt ou est abîmé à la ligne {n}.',
	'Export it again.': 'Exporte-le de nouveau.',
	'{name} holds totals, not what single users did, so nothing about users can be read from it.':
		'{name} contient des totaux, pas ce que chaque utilisateur a fait ; on n’y lit rien sur les utilisateurs.',
	'It can be kept as aggregate evidence.': 'Il peut être gardé comme preuve agrégée.',
	'{name}: its first line looks like JSON, but cannot be read.':
		'{name} : la première ligne ressemble à du JSON, mais ne se lit pas.',
	'{name}: its times cannot be read, for instance “{time}”.':
		'{name} : ses heures ne se lisent pas, par exemple « {time} ».',
	'{name}: its times name no time zone; they were read as {zone}.':
		'{name} : ses heures n’indiquent pas de fuseau ; elles ont été lues comme {zone}.',
	'{name} has no event that can be read.': '{name} n’a aucun événement lisible.',
	'{name} has no event that can be read ({line}: {why}).':
		'{name} n’a aucun événement lisible ({line} : {why}).',
	'{name} has no column for the {columns}.': '{name} n’a pas de colonne pour : {columns}.',
	user: 'utilisateur',
	time: 'heure',
	event: 'événement',
	'{one} and the {other}': '{one} et {other}',
	'{name} has no column that reads like quotes.':
		'{name} n’a pas de colonne qui se lise comme des citations.',
	'Name the column with the quotes “text”, in a CSV file such as id,text,participant,kind,date,score.':
		'Nomme « text » la colonne des citations, dans un CSV comme id,text,participant,kind,date,score.',
	'{name} has no column of user ids.': '{name} n’a pas de colonne d’identifiants d’utilisateurs.',
	'Name one of them “user”, in a CSV file such as user,participant,plan,role.':
		'Nomme « user » l’une d’elles, dans un CSV comme user,participant,plan,role.',
	'{name} has no row that can be read.': '{name} n’a aucune ligne lisible.',
	'The first of them: {why}.': 'La première : {why}.',
	'{name} holds counts of events, without a column for the user and the time.':
		'{name} contient des nombres d’événements, sans colonne pour l’utilisateur ni l’heure.',
	'{name} looks like a table of {what}, not of what people said: it has no column that reads like quotes.':
		'{name} ressemble à un tableau de {what}, pas de ce que des gens ont dit : aucune colonne ne se lit comme des citations.',
	'Bring it in as {what}.': 'Importe-le comme {what}.',
	'usage events': 'événements d’usage',
	customers: 'clients',
	'{name} is YAML without a list of records.': '{name} est du YAML sans liste d’enregistrements.',
	'{name} looks like YAML, but breaks on line {n}.':
		'{name} ressemble à du YAML, mais s’interrompt à la ligne {n}.',
	'{name} is a YAML file of more than {n} MB.': '{name} est un fichier YAML de plus de {n} Mo.',
	'Save it as CSV or JSON.': 'Enregistrez-le en CSV ou en JSON.',
	'{name} is YAML that repeats parts of itself too often.':
		'{name} est du YAML qui répète trop souvent des parties de lui-même.',
	'What works: a list of records, such as “- text: …” with “participant: P3” below it, or the same as CSV.':
		'Ce qui marche : une liste d’enregistrements, comme « - text: … » avec « participant: P3 » en dessous, ou la même chose en CSV.',
	'{name} is JSON without a list of objects.': '{name} est du JSON sans liste d’objets.',
	'{name} looks like JSON, but breaks on line {n}; the file may be cut off.':
		'{name} ressemble à du JSON, mais casse à la ligne {n} ; le fichier est peut-être coupé.',
	'{name} looks like one JSON object a line, but line {n} is not one.':
		'{name} semble avoir un objet JSON par ligne, mais la ligne {n} n’en est pas un.',
	'{name} looks like one JSON object a line, but line {n} is not one; the file may be cut off.':
		'{name} semble avoir un objet JSON par ligne, mais la ligne {n} n’en est pas un ; le fichier est peut-être coupé.',
	'{name} is an Excel workbook without a filled cell.': '{name} est un classeur Excel sans cellule remplie.',
	'{name} holds no words.': '{name} ne contient pas de mots.',
	'{name} is cut off: the quotation mark opened in the row on line {n} is never closed.':
		'{name} est coupé : le guillemet ouvert à la ligne {n} n’est jamais fermé.',
	'{name} has a stray quotation mark in the row on line {n}; inside a quoted text they are doubled.':
		'{name} a un guillemet isolé à la ligne {n} ; dans un texte entre guillemets, on les double.',
	'{name} has a quotation mark in the row on line {n} that is not closed for millions of characters.':
		'{name} a à la ligne {n} un guillemet qui n’est pas fermé pendant des millions de caractères.',
	'{name} is cut off in the row on line {n}.': '{name} est coupé à la ligne {n}.',
	'{name} does not hold together: most rows do not fit the header, the first on line {n}.':
		'{name} ne tient pas ensemble : la plupart des lignes ne vont pas avec l’en-tête, la première est la ligne {n}.',
	'{name} has characters on line {n} that were lost in a wrong encoding.':
		'{name} a à la ligne {n} des caractères perdus dans un mauvais encodage.',
	'{name} has no header line.': '{name} n’a pas de ligne d’en-tête.',
	'{name} has an empty header line.': '{name} a une ligne d’en-tête vide.',
	'{name} has no header line: line {n} holds "{text}".':
		'{name} n’a pas de ligne d’en-tête : la ligne {n} contient « {text} ».',
	'{name} looks like subtitles, but has a time on line {n} that cannot be read; the file may be cut off.':
		'{name} ressemble à des sous-titres, mais a à la ligne {n} une heure illisible ; il est peut-être coupé.',
	'{name} looks like subtitles but holds no cue.':
		'{name} ressemble à des sous-titres mais n’en contient aucun.',
	'{name} looks like LRC but has no timed line.': '{name} ressemble à du LRC mais n’a pas de ligne minutée.',
	'{name} looks like {what}, not like a persona document.':
		'{name} ressemble à {what}, pas à un document de persona.',
	'a table': 'un tableau de données',
	'a transcript': 'une transcription',
	'{name} has no sentence about people in it: only headings, names or a template’s hints.':
		'{name} ne contient aucune phrase sur des gens : seulement des titres, des noms ou les consignes d’un modèle.',
	'{name} has {n} sentences; up to {m} can be judged at once.':
		'{name} a {n} phrases ; on peut en juger jusqu’à {m} à la fois.',
	'{name} is not JSON: {why}': '{name} n’est pas du JSON : {why}',
	'It names or reaches people.': 'Elle nomme des gens ou permet de les joindre.',
	'It holds e-mail addresses; they only help to tell who is the same person.':
		'Elle contient des adresses e-mail ; elles aident seulement à reconnaître la même personne.',
	'It has no user.': 'Il manque l’utilisateur.',
	'It has no event.': 'Il manque l’événement.',
	'Its time “{time}” cannot be read.': 'Son heure « {time} » ne se lit pas.',
	'The user {name} is in the table already.': 'L’utilisateur {name} est déjà dans le tableau.',
	'It does not fit the header.': 'Elle ne va pas avec l’en-tête.',
	'It has {n} cells where the header has {m}.': 'Elle a {n} cellules, l’en-tête en a {m}.',
	'It has only {n} of {m} cells.': 'Elle n’a que {n} cellules sur {m}.',
	'Line {n}: {why}': 'Ligne {n} : {why}',
	'line {n}': 'ligne {n}',
	'row {n}': 'ligne {n}',
	'{n} of {m} rows do not have as many cells as the header (first: line {k}) and were not read.':
		'{n} lignes sur {m} n’ont pas autant de cellules que l’en-tête (la première : ligne {k}) et n’ont pas été lues.',
	'A text with commas needs quotation marks around it.': 'Un texte avec des virgules a besoin de guillemets.',
	'Some characters were lost in a wrong encoding before this file came here (first: line {n}).':
		'Quelques caractères ont été perdus dans un mauvais encodage avant d’arriver ici (d’abord : ligne {n}).',
	'Skipped at the top: {n} comment [line|lines].':
		'Passées en tête : {n, plural, one {# ligne de commentaire} other {# lignes de commentaire}}.',
	'Skipped above the header: {n} [line|lines].':
		'Passées au-dessus de l’en-tête : {n, plural, one {# ligne} other {# lignes}}.',
	'{n} extra header [row was|rows were] skipped.':
		'{n, plural, one {# ligne d’en-tête en trop a été passée} other {# lignes d’en-tête en trop ont été passées}}.',
	'Columns taken: {columns}.': 'Colonnes lues : {columns}.',
	'There is no row below the header.': 'Il n’y a aucune ligne sous l’en-tête.',
	'Rows that say no under {names} are kept apart.':
		'Les lignes qui disent non sous {names} sont mises à part.',
	'To bring them in, choose “Not read” for the column.':
		'Pour les importer, choisissez « Non lu » pour la colonne.',
	'Rows that say no under {names} come in and are never quoted.':
		'Les lignes qui disent non sous {names} entrent et ne sont jamais citées.',
	'Not read, because they name people: {columns}.': 'Non lues, car elles nomment des gens : {columns}.',
	'These columns hold text too and were not read: {columns}.':
		'Ces colonnes contiennent aussi du texte et n’ont pas été lues : {columns}.',
	'“{name}” holds numbers such as 4.8E+05, which a spreadsheet made of ids.':
		'« {name} » contient des nombres comme 4.8E+05, qu’un tableur a faits d’identifiants.',
	'Export it again with ids as text.': 'Exporte-le de nouveau, les identifiants en texte.',
	'“{name}” as the {role}': '« {name} » comme {role}',
	'“{name}” as the {role}, {rest}': '« {name} » comme {role}, {rest}',
	'“{name}” as tags': '« {name} » comme étiquettes',
	participant: 'participant',
	text: 'texte',
	date: 'date',
	score: 'score',
	kind: 'type',
	question: 'question',
	'{n} [date|dates] could not be read; those rows have no date.':
		'{n, plural, one {# date n’a pas pu être lue} other {# dates n’ont pas pu être lues}} ; ces lignes n’ont pas de date.',
	'{n} [date|dates] could not be read (day and month cannot be told apart, or a part is missing); those rows have no date.':
		'{n, plural, one {# date n’a pas pu être lue} other {# dates n’ont pas pu être lues}} (on ne distingue pas jour et mois, ou une partie manque) ; ces lignes n’ont pas de date.',
	'{n} [row|rows] naming several people: kept without a participant.':
		'{n, plural, one {# ligne nomme} other {# lignes nomment}} plusieurs personnes : gardées sans participant.',
	'Kept apart as written by your own staff or a bot: {n} [row|rows].':
		'Mises de côté car écrites par votre équipe ou un robot : {n, plural, one {# ligne} other {# lignes}}.',
	'Participant left out because it is longer than 64 characters: {n} [row|rows].':
		'Participant laissé de côté car plus long que 64 caractères : {n, plural, one {# ligne} other {# lignes}}.',
	'May be used, but not quoted: {n} [row|rows].': 'Utilisable, mais non citable : {n} [ligne|lignes].',
	'Signatures cut off messages: {n}.': 'Signatures retirées de messages : {n}.',
	'Quoted earlier messages cut off: {n}.': 'Messages précédents cités retirés : {n}.',
	'Kinds that are not said, did, measured or observed count as said: {kinds}.':
		'Les types qui ne sont pas said, did, measured ou observed comptent comme dits : {kinds}.',
	'Read as UTC because no time zone is given: {n} [time|times].':
		'Lues comme UTC, faute de fuseau : {n, plural, one {# heure} other {# heures}}.',
	'Read from the sheets {names}; not read: {others}.': 'Lu dans les feuilles {names} ; non lues : {others}.',
	'Read from the sheets {names}.': 'Lu dans les feuilles {names}.',
	'Read from the sheet “{name}”; not read: {others}.': 'Lu dans la feuille « {name} » ; non lues : {others}.',
	'Taken for the interviewer: {names}.': 'Pris pour l’intervieweur : {names}.',
	'Not known on the board: {names}.': 'Inconnus sur le tableau : {names}.',
	'Near the start ({place}): “{text}” Choose “notes only” unless you know better.':
		'Près du début ({place}) : « {text} » Choisis « notes seulement », sauf si tu en sais plus.',
	'Near the start: “{text}” Choose “notes only” unless you know better.':
		'Près du début : « {text} » Choisis « notes seulement », sauf si tu en sais plus.',
	'About consent, near the start ({place}): “{text}”':
		'Sur le consentement, près du début ({place}) : « {text} »',
	'About consent, near the start: “{text}”': 'Sur le consentement, près du début : « {text} »',
	'The legend says {colour} is {code}, but {other} has {same} notes too, so the colour was not used to tell people apart.':
		'La légende dit que {colour} est {code}, mais {other} a aussi de telles notes ; la couleur n’a pas servi à distinguer les gens.',
	'{code} has a note under the heading of {column}, so headings were not used to tell people apart.':
		'{code} a une note sous le titre de {column} ; les titres n’ont pas servi à distinguer les gens.',
	'1 note names several people; it is kept as an observation without a participant.':
		'1 note nomme plusieurs personnes ; elle reste une observation sans participant.',
	'{n} notes name several people; they are kept as observations without a participant.':
		'{n} notes nomment plusieurs personnes ; elles restent des observations sans participant.',
	'{n} of the {m} new texts, drawn evenly, are grouped on the board; the others are kept and counted.':
		'{n} des {m} nouveaux textes, tirés régulièrement, sont regroupés sur le tableau ; les autres sont gardés et comptés.',
	'A board groups up to {n} texts of one file.': 'Un tableau regroupe jusqu’à {n} textes d’un fichier.',
	'The address of the table with usage cannot be read.': 'L’adresse du tableau d’usage ne se lit pas.',
	'This looks like {what}, not a table in text form.': 'Cela ressemble à {what}, pas à un tableau en texte.',
	'This is not a text file.': 'Ce n’est pas un fichier texte.',
	'Save the table as CSV (UTF-8) and try again.': 'Enregistre le tableau en CSV (UTF-8) et réessaie.',
	'Open it and save it as CSV (UTF-8) and try again.': 'Ouvre-le, enregistre-le en CSV (UTF-8) et réessaie.',
	'Copy the text into a table and save it as CSV (UTF-8) and try again.':
		'Copie le texte dans un tableau, enregistre-le en CSV (UTF-8) et réessaie.',
	'Type the text into a table and save it as CSV (UTF-8) and try again.':
		'Tape le texte dans un tableau, enregistre-le en CSV (UTF-8) et réessaie.',
	'Unpack it first and try again.': 'Décompresse-le d’abord et réessaie.',
	'Export it as CSV and try again.': 'Exporte-le en CSV et réessaie.',
	'{n} new from {name}.': '{n} nouveaux de {name}.',
	'{n} new from {name}, {rest}.': '{n} nouveaux de {name}, {rest}.',
	'{n} known': '{n} connus',
	'{n} known, {rest}': '{n} connus, {rest}',
	'{n} repeated': '{n} répétés',
	'{n} repeated, {rest}': '{n} répétés, {rest}',
	'{n} kept apart': '{n} mis de côté',
};
