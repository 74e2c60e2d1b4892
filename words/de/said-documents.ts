import type { Said } from '../message.ts';

/** What documents to keep or pass on say around people’s words. */
export const documentsSaid: Said = {
	'Hypothesis.': 'Hypothese.',
	Hypothesis: 'Hypothese',
	'What our research says': 'Was unsere Forschung sagt',
	'{n} [note|notes] from {m} [participant|participants] in {k} [source|sources].':
		'{n, plural, one {# Notiz} other {# Notizen}} von {m, plural, one {# Teilnehmer} other {# Teilnehmern}} aus {k, plural, one {# Quelle} other {# Quellen}}.',
	'Words in quotation marks are the participants’ own; counts are computed.':
		'Worte in Anführungszeichen sind die der Teilnehmer; Zahlen sind berechnet.',
	'A hypothesis has no evidence behind it yet.': 'Hinter einer Hypothese steht noch kein Beleg.',
	'A sentence marked as a hypothesis has no evidence behind it yet.':
		'Hinter einem als Hypothese gekennzeichneten Satz steht noch kein Beleg.',
	Archetypes: 'Archetypen',
	'There are not two groups to tell apart yet.': 'Es gibt noch keine zwei Gruppen zu unterscheiden.',
	'These groups do not hold when people are drawn again: a way to sort, not a finding.':
		'Diese Gruppen halten nicht, wenn Leute neu gezogen werden: eine Ordnung, kein Ergebnis.',
	'Heard less of, and not shown here: {names}.': 'Weniger gehört und hier nicht gezeigt: {names}.',
	'{n} [person|people].': '{n, plural, one {# Person} other {# Personen}}.',
	'Evidence: {level}.': 'Belege: {level}.',
	'a hypothesis': 'eine Hypothese',
	qualitative: 'qualitativ',
	statistical: 'statistisch',
	'mixed: interviews and matching use': 'gemischt: Interviews und passende Nutzung',
	'a hypothesis: the group is not stable yet': 'eine Hypothese: die Gruppe ist noch nicht stabil',
	'a hypothesis: {n} [person|people] heard, {m} make it qualitative':
		'eine Hypothese: {n, plural, one {# Person} other {# Personen}} gehört, ab {m} ist es qualitativ',
	Roles: 'Rollen',
	'What is surprising': 'Was überrascht',
	'Far more or far less often than elsewhere on this board, or words the usage log contradicts.':
		'Weit häufiger oder seltener als sonst auf diesem Board, oder Worte, denen das Nutzungsprotokoll widerspricht.',
	'Archetypes are grouped by what people say and do, so part of a difference is of their making.':
		'Archetypen sind nach dem gebildet, was Leute sagen und tun, darum rührt ein Teil eines Unterschieds daher.',
	'Nothing stands out against the rest.': 'Nichts hebt sich vom Rest ab.',
	'What is said and what the log shows differ: {about}.':
		'Was gesagt wird und was das Protokoll zeigt, ist verschieden: {about}.',
	'{name}: {n} of {m} people speak of {theme}; elsewhere {k} of {j} do.':
		'{name}: {n} von {m} Leuten sprechen von „{theme}“; sonst {k} von {j}.',
	'{name}: {n} of {m} people used {event}; elsewhere {k} of {j} did.':
		'{name}: {n} von {m} Leuten benutzten „{event}“; sonst {k} von {j}.',
	Contradictions: 'Widersprüche',
	'One side': 'Die eine Seite',
	'The other': 'Die andere',
	'None was found.': 'Es wurden keine gefunden.',
	'{label}: on {about}, {people} stand against {others}.':
		'{label}: Bei „{about}“ stehen {people} gegen {others}.',
	'Ask whether this is one archetype or two.': 'Fragt, ob das ein Archetyp ist oder zwei.',
	'Answers to our questions': 'Antworten auf unsere Fragen',
	'No question was stated.': 'Es wurde keine Frage gestellt.',
	'Not answered: no note uses the words of this question.':
		'Nicht beantwortet: Keine Notiz nutzt die Worte dieser Frage.',
	'{n} [note|notes] from {m} [person|people] speak to it, found by shared words.':
		'{n, plural, one {# Notiz} other {# Notizen}} von {m, plural, one {# Person} other {# Personen}} dazu, gefunden über gemeinsame Wörter.',
	'Still unknown: nothing from {names}.': 'Noch unbekannt: nichts von {names}.',
	'{n} further [question|questions] stated and not answered here.':
		'{n, plural, one {# weitere Frage} other {# weitere Fragen}} gestellt und hier nicht beantwortet.',
	'No note uses the words of “{question}”.': 'Keine Notiz nutzt die Worte von „{question}“.',
	'What is still unknown': 'Was noch unbekannt ist',
	'No gap was found, which is no proof that there is none.':
		'Es wurde keine Lücke gefunden, was nicht beweist, dass es keine gibt.',
	'By reader': 'Je nach Leser',
	'For product': 'Für das Produkt',
	'For design': 'Für das Design',
	'For engineering': 'Für die Entwicklung',
	'For marketing and sales': 'Für Marketing und Vertrieb',
	'User stories': 'User Stories',
	'Each line goes back to a claim of the persona; what a team adds to it is the team’s.':
		'Jede Zeile geht auf einen Satz der Persona zurück; was ein Team ergänzt, ist vom Team.',
	'No job was put into words.': 'Keine Aufgabe wurde in Worte gefasst.',
	'As {name}, I want to {text}': 'Als {name} will ich: {text}',
	'Accepted when: {what}.': 'Angenommen, wenn: {what}.',
	'It fits the time there is': 'Es passt in die Zeit, die da ist',
	'It works with what they work with': 'Es geht mit dem, womit sie arbeiten',
	'Who has to say yes can do so in time': 'Wer zustimmen muss, kann es rechtzeitig',
	'The rule is kept': 'Die Regel wird eingehalten',
	'It asks for no more skill': 'Es verlangt nicht mehr Können',
	'The limit is kept in sight': 'Die Grenze bleibt im Blick',
	'The detour is no longer needed': 'Der Umweg ist nicht mehr nötig',
	'Against it': 'Dagegen',
	'[erased]': '[gelöscht]',
	'[not to be quoted]': '[nicht zu zitieren]',
	unknown: 'unbekannt',
	measured: 'gemessen',
	'[V|v]ersion {n}': 'Version {n}',
	'{n} [person|people] and {m} [piece|pieces] of evidence are behind it.':
		'{n, plural, one {# Person} other {# Personen}} und {m, plural, one {# Beleg} other {# Belege}} stehen dahinter.',
	'Version {n}, draft.': 'Version {n}, Entwurf.',
	'Version {n}, staged.': 'Version {n}, vorgelegt.',
	'Version {n}, published.': 'Version {n}, veröffentlicht.',
	'Version {n}, superseded.': 'Version {n}, abgelöst.',
	'Version {n}, withdrawn.': 'Version {n}, zurückgezogen.',
	'evidence erased since: {n}': 'seither gelöschte Belege: {n}',
	'Made by {name}, {day}, of {n} [piece|pieces] of evidence ({id}) with the local engine under the rules {rules}.':
		'Angelegt von {name}, {day}, aus {n, plural, one {# Beleg} other {# Belegen}} ({id}), geschrieben von dem eingebauten Verfahren, nach den Regeln {rules}.',
	'Made by {name}, {day}, of {n} [piece|pieces] of evidence ({id}) with the model engine ({model}, prompts {prompt}) under the rules {rules}.':
		'Angelegt von {name}, {day}, aus {n, plural, one {# Beleg} other {# Belegen}} ({id}), geschrieben von einem Sprachmodell ({model}, Anweisungen {prompt}), nach den Regeln {rules}.',
	'Approved by {name}, {day}.': 'Freigegeben von {name}, {day}.',
	'Personas from our research': 'Personas aus unserer Forschung',
	'This rests on {n} [note|notes].': 'Das beruht auf {n, plural, one {# Notiz} other {# Notizen}}.',
	'This rests on {n} [note|notes] from {m} [participant|participants].':
		'Das beruht auf {n, plural, one {# Notiz} other {# Notizen}} von {m, plural, one {# Teilnehmer} other {# Teilnehmern}}.',
	'This rests on {n} [note|notes], and {k} [measurement|measurements] from the usage log.':
		'Das beruht auf {n, plural, one {# Notiz} other {# Notizen}} und {k, plural, one {# Messung} other {# Messungen}} aus dem Nutzungsprotokoll.',
	'This rests on {n} [note|notes] from {m} [participant|participants], and {k} [measurement|measurements] from the usage log.':
		'Das beruht auf {n, plural, one {# Notiz} other {# Notizen}} von {m, plural, one {# Teilnehmer} other {# Teilnehmern}} und {k, plural, one {# Messung} other {# Messungen}} aus dem Nutzungsprotokoll.',
	Sources: 'Quellen',
	'Words in quotation marks are the participants’ own.':
		'Worte in Anführungszeichen sind die der Teilnehmer.',
	'Counts are computed.': 'Zahlen sind berechnet.',
	'There are none yet.': 'Es gibt noch keine.',
	Archetype: 'Archetyp',
	People: 'Leute',
	Notes: 'Notizen',
	'How firm': 'Wie fest',
	stable: 'stabil',
	tentative: 'vorläufig',
	'no stable archetypes here': 'hier keine stabilen Archetypen',
	'{verdict} ({n} of 1 when people are drawn again)': '{verdict} ({n} von 1, wenn Leute neu gezogen werden)',
	Participants: 'Teilnehmer',
	'Evidence level: {level}.': 'Beleglage: {level}.',
	'Written by {name}.': 'Geschrieben von {name}.',
	'Counts and quotes are checked by code, whoever wrote the sentence.':
		'Zahlen und Zitate prüft das Programm, wer den Satz auch schrieb.',
	'- {fields}: written by the built-in engine, because {why}.':
		'- {fields}: vom eingebauten Verfahren geschrieben, weil {why}.',
	'Written by a person.': 'Von einem Menschen geschrieben.',
	against: 'dagegen',
	'One person, two answers': 'Eine Person, zwei Antworten',
	'Said and done differ': 'Gesagtes und Getanes sind verschieden',
	'People disagree': 'Leute sind uneins',
	'Two wishes that pull apart': 'Zwei Wünsche, die auseinanderziehen',
	'Kept as they are; neither side is averaged away.':
		'Sie bleiben, wie sie sind; keine Seite wird weggemittelt.',
	Themes: 'Themen',
	'For instance': 'Zum Beispiel',
	'What we do not know yet': 'Was wir noch nicht wissen',
	'Kept apart': 'Beiseitegelegt',
	'and {n} more.': 'und {n} weitere.',
	'What people name': 'Was Leute nennen',
	Name: 'Name',
	'What it is': 'Was es ist',
	'By archetype': 'Nach Archetyp',
	feature: 'Funktion',
	product: 'Produkt',
	role: 'Rolle',
	competitor: 'Wettbewerber',
	other: 'anderes',
	none: 'keine',
	'Not grouped yet.': 'Noch nicht gruppiert.',
};
