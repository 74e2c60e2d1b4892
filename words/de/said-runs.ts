import type { Said } from '../message.ts';

/** What a run says while it works and when it is done, and why a note is where it is. */
export const runsSaid: Said = {
	Starting: 'Es geht los',
	'Taken up again after a restart': 'Nach einem Neustart wieder aufgenommen',
	'Taken up again after a restart.': 'Nach einem Neustart wieder aufgenommen.',
	'Reading notes': 'Notizen werden gelesen',
	'Grouping notes': 'Notizen werden gruppiert',
	'Hiding personal data': 'Persönliche Daten werden verborgen',
	'Comparing people': 'Leute werden verglichen',
	'Looking for contradictions': 'Widersprüche werden gesucht',
	'Reading quotes': 'Zitate werden gelesen',
	'Writing personas': 'Personas werden geschrieben',
	'Counting what people do': 'Was Leute tun, wird gezählt',
	'Reading what people did': 'Was Leute taten, wird gelesen',
	'Comparing windows': 'Zeiträume werden verglichen',
	Measuring: 'Es wird gemessen',
	'Reading the document': 'Das Dokument wird gelesen',
	'Reading the evidence': 'Die Belege werden gelesen',
	'Judging sentences': 'Sätze werden geprüft',
	'Looking for what is missing': 'Fehlendes wird gesucht',
	'Ranking updates': 'Änderungen werden geordnet',
	'Asking {model}': '{model} wird gefragt',
	'No language model was asked.': 'Es wurde kein Sprachmodell gefragt.',
	'{model} read the notes behind {n} cells.': '{model} hat die Notizen hinter {n} Feldern gelesen.',
	'Its opinion stands beside the scores.': 'Seine Meinung steht neben den Werten.',
	'{model} answered for {n} of {m} cells.': '{model} hat für {n} von {m} Feldern geantwortet.',
	'Ask again for the others.': 'Frag für die anderen noch einmal.',
	'{n} [theme|themes] from {m} [note|notes], {k} set aside.':
		'{n, plural, one {# Thema} other {# Themen}} aus {m, plural, one {# Notiz} other {# Notizen}}, {k} beiseitegelegt.',
	'{n} of {m} [move|moves] kept.': '{n} von {m} {m, plural, one {Zug} other {Zügen}} behalten.',
	'{n} [archetype|archetypes].': '{n, plural, one {# Archetyp} other {# Archetypen}}.',
	'{n} [archetype|archetypes]: {firm}.': '{n, plural, one {# Archetyp} other {# Archetypen}}: {firm}.',
	'{n} [archetype|archetypes] from {m} [person|people].':
		'{n, plural, one {# Archetyp} other {# Archetypen}} aus {m, plural, one {# Person} other {# Personen}}.',
	'{n} [archetype|archetypes] from {m} [person|people]: {firm}.':
		'{n, plural, one {# Archetyp} other {# Archetypen}} aus {m, plural, one {# Person} other {# Personen}}: {firm}.',
	'{n} stable': '{n} stabil',
	'{n} stable, {m} tentative': '{n} stabil, {m} vorläufig',
	'{n} tentative': '{n} vorläufig',
	'{n} [persona|personas] with {m} [claim|claims].':
		'{n, plural, one {# Persona} other {# Personas}} mit {m, plural, one {# Satz} other {# Sätzen}}.',
	'{n} [persona|personas] with {m} [claim|claims], {k} of them [a hypothesis|hypotheses].':
		'{n, plural, one {# Persona} other {# Personas}} mit {m, plural, one {# Satz} other {# Sätzen}}, davon {k, plural, one {# Hypothese} other {# Hypothesen}}.',
	'{n} events of {m} [user|users] counted.':
		'{n} Ereignisse von {m, plural, one {# Nutzer} other {# Nutzern}} gezählt.',
	'{n} [window|windows] compared: {m} [change|changes] going on, {k} of {j} sentences to look at again, {i} of them only because their evidence is old.':
		'{n, plural, one {# Zeitraum} other {# Zeiträume}} verglichen: {m, plural, one {# Änderung läuft} other {# Änderungen laufen}}, {k} von {j} Sätzen noch einmal anzusehen, {i} davon nur wegen des Alters ihrer Belege.',
	'{notes} no grouping has seen; grouping again would add {themes} and move {moved}.':
		'{notes} kennt noch keine Gruppierung; neu zu gruppieren brächte {themes} dazu und bewegte {moved}.',
	'{n} [theme|themes]': '{n, plural, one {# Thema} other {# Themen}}',
	'{n} [sentence|sentences]: {m} hold, {k} out of date, {j} contradicted, {i} without evidence.':
		'{n, plural, one {# Satz} other {# Sätze}}: {m} stimmen, {k} überholt, {j} widerlegt, {i} ohne Beleg.',
	'{n} [person|people]': '{n, plural, one {# Person} other {# Personen}}',
	'one person': 'eine Person',
	'There is nothing to group yet.': 'Es gibt noch nichts zu gruppieren.',
	'There are no themes yet, so there is nothing to make archetypes from.':
		'Es gibt noch keine Themen, also nichts, woraus Archetypen werden könnten.',
	'Set aside by a person.': 'Von jemandem beiseitegelegt.',
	'Parked by a person.': 'Von jemandem beiseitegelegt.',
	'Its theme no longer exists.': 'Ihr Thema gibt es nicht mehr.',
	'Its theme was joined with others.': 'Ihr Thema wurde mit anderen vereint.',
	'It is not close enough to any other note to belong to a theme.':
		'Sie ist keiner anderen Notiz nah genug, um zu einem Thema zu gehören.',
	'It holds no word to compare.': 'Sie enthält kein Wort zum Vergleichen.',
	'A measurement, not a quote.': 'Eine Messung, kein Zitat.',
	'It reads as an instruction to a program, not as something a person said.':
		'Sie liest sich wie eine Anweisung an ein Programm, nicht wie etwas, das jemand gesagt hat.',
	'It is kept with a note that somebody set aside.':
		'Sie gehört zu einer Notiz, die jemand beiseitegelegt hat.',
	'Somebody said it does not belong with another note of that theme.':
		'Jemand hat gesagt, dass sie nicht zu einer anderen Notiz des Themas gehört.',
	'Themes that people made, named or moved notes into were not joined with each other.':
		'Themen, die Leute angelegt, benannt oder mit Notizen gefüllt haben, wurden nicht miteinander vereint.',
	'These notes are in more than one language, so they are grouped by shared words, and one theme may appear once per language.':
		'Diese Notizen sind in mehr als einer Sprache, darum sind sie nach gemeinsamen Wörtern gruppiert, und ein Thema kann je Sprache einmal vorkommen.',
	'These notes are not in English, so they are grouped by shared words rather than by meaning.':
		'Diese Notizen sind nicht auf Englisch, darum sind sie nach gemeinsamen Wörtern gruppiert statt nach Bedeutung.',
	'These notes are in a language the built-in model does not know, so they are grouped by shared words rather than by meaning.':
		'Diese Notizen sind in einer Sprache, die das eingebaute Modell nicht kennt, darum sind sie nach gemeinsamen Wörtern gruppiert statt nach Bedeutung.',
	'Whoever runs this server can name a model that knows [it|these languages].':
		'Wer diesen Server betreibt, kann ein Modell angeben, das sie kann.',
	'{why} [The notes were grouped|New notes were placed] by shared words instead.':
		'{why} Stattdessen wurde nach gemeinsamen Wörtern gruppiert.',
	'[The notes were grouped|New notes were placed] by shared words instead.':
		'Stattdessen wurde nach gemeinsamen Wörtern gruppiert.',
	'The embeddings endpoint does not answer in time.':
		'Der Dienst für Textvektoren antwortet nicht rechtzeitig.',
	'The embeddings endpoint {wrong}.': 'Der Dienst für Textvektoren hat nicht geantwortet wie erwartet.',
	'{n} notes repeat the words of another; each set was grouped as one.':
		'{n} Notizen wiederholen die Worte einer anderen; jede Gruppe zählt als eine.',
	'One note repeat the words of another; each set was grouped as one.':
		'Eine Notiz wiederholt die Worte einer anderen; beide zählen als eine.',
	'{n} notes [holds|hold] no word to compare.': '{n} Notizen enthalten kein Wort zum Vergleichen.',
	'One note [holds|hold] no word to compare.': 'Eine Notiz enthält kein Wort zum Vergleichen.',
	'{n} notes are one or two words long, which says little about where they belong.':
		'{n} Notizen sind ein oder zwei Wörter lang; das sagt wenig darüber, wohin sie gehören.',
	'One note is one or two words long, which says little about where it belongs.':
		'Eine Notiz ist ein oder zwei Wörter lang; das sagt wenig darüber, wohin sie gehört.',
	'{n} notes are longer than {m} words and may hold more than one thought.':
		'{n} Notizen sind länger als {m} Wörter und enthalten vielleicht mehr als einen Gedanken.',
	'One note is longer than {m} words and may hold more than one thought.':
		'Eine Notiz ist länger als {m} Wörter und enthält vielleicht mehr als einen Gedanken.',
	'{n} notes are in another language than most, and placed mainly by shared words.':
		'{n} Notizen sind in einer anderen Sprache als die meisten und vor allem nach gemeinsamen Wörtern eingeordnet.',
	'One note is in another language than most, and placed mainly by shared words.':
		'Eine Notiz ist in einer anderen Sprache als die meisten und vor allem nach gemeinsamen Wörtern eingeordnet.',
	'{n} notes say the opposite of another in the same theme: themes are topics, not opinions.':
		'{n} Notizen sagen das Gegenteil einer anderen im selben Thema: Themen sind Gegenstände, keine Meinungen.',
	'One note says the opposite of another in the same theme: themes are topics, not opinions.':
		'Eine Notiz sagt das Gegenteil einer anderen im selben Thema: Themen sind Gegenstände, keine Meinungen.',
	'{note} was placed in two themes; the later place counts.':
		'{note} wurde in zwei Themen gelegt; der spätere Platz zählt.',
	'{note} was both parked and placed in a theme; it stays in the theme.':
		'{note} wurde beiseitegelegt und in ein Thema gelegt; sie bleibt im Thema.',
	'{note} and {other} were to be kept apart but placed in one theme; the places count.':
		'{note} und {other} sollten getrennt bleiben, liegen aber in einem Thema; die Plätze zählen.',
	'{note} and {other} were to stay together but one of them is parked; it stays parked.':
		'{note} und {other} sollten zusammenbleiben, aber eine ist beiseitegelegt; sie bleibt es.',
	'{note} and {other} were to stay together but placed in two themes; the places count.':
		'{note} und {other} sollten zusammenbleiben, liegen aber in zwei Themen; die Plätze zählen.',
	'{note} and {other} were to stay together and to be kept apart; they are kept apart.':
		'{note} und {other} sollten zusammenbleiben und getrennt sein; sie bleiben getrennt.',
	'{note} was taken out of a theme and later placed there; the place counts.':
		'{note} wurde aus einem Thema genommen und später dorthin gelegt; der Platz zählt.',
	'No note says who spoke; four or more are needed to group people.':
		'Keine Notiz sagt, wer sprach; um Leute zu gruppieren, braucht es vier oder mehr.',
	'The notes name one person; four or more are needed to group people.':
		'Die Notizen nennen eine Person; um Leute zu gruppieren, braucht es vier oder mehr.',
	'The notes name {n} people; four or more are needed to group people.':
		'Die Notizen nennen {n} Personen; um Leute zu gruppieren, braucht es vier oder mehr.',
	'These are groups of quotes instead.': 'Das hier sind stattdessen Gruppen von Zitaten.',
	'no stable archetypes here': 'hier keine stabilen Archetypen',
	'No stable archetypes here: groups like these also come out of shuffled notes.':
		'Hier keine stabilen Archetypen: Solche Gruppen entstehen auch aus gemischten Notizen.',
	'Treat them as a way to sort, not as a finding.': 'Nimm sie als Sortierung, nicht als Erkenntnis.',
	'Some of these groups do not hold when people are drawn again.':
		'Einige dieser Gruppen halten nicht, wenn Leute neu gezogen werden.',
	'{n} archetypes were kept; also looked at: {others}.':
		'{n} Archetypen wurden behalten; auch angesehen: {others}.',
	'Groups were found among {n} people, half of them those most was heard of; {m} [other is|others are] in the group nearest to them.':
		'Gruppen wurden unter {n} Personen gefunden, zur Hälfte jenen, von denen am meisten zu hören war; {m, plural, one {# weitere ist} other {# weitere sind}} in der jeweils nächsten Gruppe.',
	'{n} note names nobody and is in no archetype.': '{n} Notiz nennt niemanden und ist in keinem Archetyp.',
	'{n} notes name nobody and are in no archetype.':
		'{n} Notizen nennen niemanden und sind in keinem Archetyp.',
	'People were compared by what they said (weight {n}){rest}':
		'Verglichen wurde, was Leute sagten (Gewicht {n}){rest}',
	'{n} of {m} sentences were left out because the evidence does not carry them.':
		'{n} von {m} Sätzen wurden weggelassen, weil die Belege sie nicht tragen.',
	'No group stands behind {n} [persona|personas] any more; what people wrote there stays.':
		'Hinter {n, plural, one {# Persona} other {# Personas}} steht keine Gruppe mehr; was Leute dort geschrieben haben, bleibt.',
	'{n} of {m} sentences are marked as hypotheses.': '{n} von {m} Sätzen sind als Hypothesen gekennzeichnet.',
	'Written by the built-in engine.': 'Geschrieben vom eingebauten Verfahren.',
	'{n} of {m} [part|parts] written by {model}; {k} tokens used.':
		'{n} von {m} Teilen schrieb {model}; {k} Token verbraucht.',
	'{n} of {m} [part|parts] written by {model}, {j} of them kept from an earlier run; {k} tokens used.':
		'{n} von {m} Teilen schrieb {model}, davon {j} aus einem früheren Lauf; {k} Token verbraucht.',
	'{n} [part|parts] written by the built-in engine, because {why}.':
		'{n, plural, one {# Teil} other {# Teile}} vom eingebauten Verfahren geschrieben, weil {why}.',
	'the model did not answer in time': 'das Modell nicht rechtzeitig antwortete',
	'the model’s address could not be reached': 'die Adresse des Modells nicht zu erreichen war',
	'the model’s address asked to slow down': 'die Adresse des Modells um Geduld bat',
	'the model’s address answered with an error': 'die Adresse des Modells einen Fehler meldete',
	'the model’s answer broke off': 'die Antwort des Modells abbrach',
	'the model’s answer could not be read': 'die Antwort des Modells nicht zu lesen war',
	'the model declined to answer': 'das Modell nicht antworten wollte',
	'the model’s address refused the key or the model’s name':
		'die Adresse des Modells den Schlüssel oder den Namen ablehnte',
	'the run’s budget was used up': 'das Budget des Laufs verbraucht war',
	'the model had failed several times in a row': 'das Modell mehrmals nacheinander versagt hatte',
	'the evidence carries nothing of what the model wrote':
		'die Belege nichts von dem tragen, was das Modell schrieb',
	'No note uses the words of “{question}”.': 'Keine Notiz verwendet die Worte von „{question}“.',
	'No theme holds one note.': 'Eine Notiz ist in keinem Thema.',
	'No theme holds {n} notes.': '{n} Notizen sind in keinem Thema.',
	'One note states a job that no persona takes up.':
		'Eine Notiz nennt eine Aufgabe, die keine Persona aufnimmt.',
	'{n} notes state jobs that no persona takes up.':
		'{n} Notizen nennen Aufgaben, die keine Persona aufnimmt.',
	'“{label}” rested on too few people and was taken off.':
		'„{label}“ stützte sich auf zu wenige Leute und wurde entfernt.',
	'“{label}” now rests on {n} people, fewer than {m}.':
		'„{label}“ stützt sich jetzt auf {n} Leute, weniger als {m}.',
	'Notes on the canvas: they are taken off when somebody who may edit has the plugin open; FigJam’s own version history and copies of the file keep them.':
		'Notizen auf der Fläche: Sie verschwinden, sobald jemand mit Schreibrecht das Plugin offen hat; FigJams eigener Versionsverlauf und Kopien der Datei behalten sie.',
	'What was exported, copied or backed up before.': 'Was vorher exportiert, kopiert oder gesichert wurde.',
	'What other people said about them.': 'Was andere über diese Person gesagt haben.',
	'fields without evidence': 'Felder ohne Beleg',
	'few people': 'wenige Leute',
	'unknown speakers': 'unbekannte Sprecher',
	'people hardly heard': 'kaum gehörte Leute',
	'research question': 'Forschungsfrage',
	'Nothing heard yet on: {fields}.': 'Noch nichts gehört zu: {fields}.',
	'Nothing heard yet on what they do not need.': 'Noch nichts dazu gehört, was sie nicht brauchen.',
	'Rests on {n} people. From {m} on it counts as qualitative evidence; until then it is a hypothesis.':
		'Beruht auf {n} Personen. Ab {m} zählt es als qualitativer Beleg; bis dahin ist es eine Hypothese.',
	'{n} [note does|notes do] not say who spoke.':
		'{n, plural, one {# Notiz sagt} other {# Notizen sagen}} nicht, wer sprach.',
	'Fewer than three notes from {people}.': 'Weniger als drei Notizen von {people}.',
	'What was heard carries {n} of {m} decisions and {k} of {j} misconceptions.':
		'Das Gehörte trägt {n} von {m} Entscheidungen und {k} von {j} Irrtümern.',
	quotes: 'Zitate',
	measurements: 'Messungen',
	originals: 'Originale',
	'customer rows': 'Kundenzeilen',
	'files that waited': 'wartende Dateien',
	'notes on the canvas': 'Notizen auf der Fläche',
	'sentences mended': 'ausgebesserte Sätze',
	'sentences taken off': 'entfernte Sätze',
	'texts people had written': 'von Leuten geschriebene Texte',
};
