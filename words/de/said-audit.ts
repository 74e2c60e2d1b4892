import type { Said } from '../message.ts';

/** What an audit found. */
export const auditSaid: Said = {
	'“{name}” ({codes}) and {more}': '„{name}“ ({codes}) und {more}',
	'“{name}” ({codes})': '„{name}“ ({codes})',
	'Only a part of this is said; nobody tells of “{part}”.':
		'Nur ein Teil davon ist gesagt; von „{part}“ erzählt niemand.',
	'Nothing in the evidence says this.': 'Nichts in den Belegen sagt das.',
	'Said in these words.': 'Mit diesen Worten gesagt.',
	'Nobody in the evidence said these words.': 'Niemand in den Belegen hat diese Worte gesagt.',
	'{n} of the {m} it cites are not in these files, or not as they were.':
		'{n} der {m} angeführten stehen nicht in diesen Dateien oder nicht mehr so.',
	'All it cites is still there, as it was.': 'Alles, was sie anführt, ist noch da, wie es war.',
	'By what people do: {rest}.': 'Nach dem, was Leute tun: {rest}.',
	'the log shows {event} by {n} of {m} people in {k} days':
		'im Protokoll steht {event} bei {n} von {m} Leuten in {k} Tagen',
	'the log shows {event} by {n} of {m} people in {k} days, on {j} days for the middle one':
		'im Protokoll steht {event} bei {n} von {m} Leuten in {k} Tagen, in der Mitte an {j} Tagen',
	'{now}; before, by {n} of {m} in {k} days': '{now}; davor bei {n} von {m} in {k} Tagen',
	'{now}; before, by {n} of {m} in {k} days, on {j}': '{now}; davor bei {n} von {m} in {k} Tagen, an {j}',
	'{n} [person|people] said it.': '{n, plural, one {# Person hat} other {# Personen haben}} es gesagt.',
	'One voice says this.': 'Eine Stimme sagt das.',
	'{n} voices say this.': '{n} Stimmen sagen das.',
	'One voice says this{when}.': 'Eine Stimme sagt das{when}.',
	'{n} voices say this{when}.': '{n} Stimmen sagen das{when}.',
	', all from before the date; nobody has said it since':
		', alle von vor dem Datum; seither hat es niemand gesagt',
	', since the date': ' seit dem Datum',
	', {n} of them since the date': ', davon {n} seit dem Datum',
	'One voice says otherwise.': 'Eine Stimme sagt etwas anderes.',
	'{n} voices say otherwise.': '{n} Stimmen sagen etwas anderes.',
	'One voice says otherwise{how}.': 'Eine Stimme sagt etwas anderes{how}.',
	'{n} voices say otherwise{how}.': '{n} Stimmen sagen etwas anderes{how}.',
	' with another figure': ', mit einer anderen Zahl',
	' about how often': ' darüber, wie oft',
	' since the date': ' seit dem Datum',
	', and that it has changed': ', und dass es sich geändert hat',
	'One voice still says it.': 'Eine Stimme sagt es noch.',
	'{n} voices still say it.': '{n} Stimmen sagen es noch.',
	'Found there: “{text}”': 'Dort gefunden: „{text}“',
	'The nearest finding: “{text}”': 'Die nächstliegende Erkenntnis: „{text}“',
	'Rewrite “{text}”': '„{text}“ umschreiben',
	'Say for whom it holds: “{text}”': 'Sag, für wen es gilt: „{text}“',
	'Take out “{text}”': '„{text}“ streichen',
	'No evidence, and nobody decides by it.': 'Kein Beleg, und niemand entscheidet danach.',
	'Mark as a hypothesis, or ask: “{text}”': 'Als Hypothese kennzeichnen oder nachfragen: „{text}“',
	'Add: {text}': 'Ergänzen: {text}',
	'{n} [voice carries|voices carry] it, and the document has no sentence on it.':
		'{n, plural, one {# Stimme trägt} other {# Stimmen tragen}} es, und das Dokument hat keinen Satz dazu.',
	'{n} [voice carries|voices carry] it, and the document has no sentence on it; heard only since the date.':
		'{n, plural, one {# Stimme trägt} other {# Stimmen tragen}} es, und das Dokument hat keinen Satz dazu; erst seit dem Datum zu hören.',
	'Split it into {n} personas': 'In {n} Personas aufteilen',
	'The evidence names nobody; four or more are needed to tell groups of people apart.':
		'Die Belege nennen niemanden; um Gruppen zu unterscheiden, braucht es vier Leute oder mehr.',
	'The evidence names {n} [person|people]; four or more are needed to tell groups of people apart.':
		'Die Belege nennen {n, plural, one {# Person} other {# Leute}}; um Gruppen zu unterscheiden, braucht es vier oder mehr.',
	'No two groups among the {n} people hold when people are drawn again, so nothing speaks for splitting it.':
		'Unter den {n} Leuten halten keine zwei Gruppen, wenn neu gezogen wird; nichts spricht für eine Teilung.',
	'People fall into {n} groups that come back whenever people are drawn again: {names}.':
		'Die Leute bilden {n} Gruppen, die bei jedem neuen Ziehen wiederkommen: {names}.',
	'Groups as clear can come of few notes by chance, so hear more of each before splitting it.':
		'So deutliche Gruppen können bei wenigen Notizen Zufall sein: Hör von jeder mehr, bevor du es teilst.',
	'There are {n} stable groups of people, {names}, and none of them says what the document says.':
		'Es gibt {n} stabile Gruppen, {names}, und keine sagt, was das Dokument sagt.',
	'{n} of {m} times it is somebody of “{label}” who says what the document says.':
		'{n} von {m} Malen sagt jemand aus „{label}“, was das Dokument sagt.',
	'The other groups are people it does not describe.':
		'Die anderen Gruppen sind Leute, die es nicht beschreibt.',
	'What the document says is said by {n} stable groups of people: {names}.':
		'Was das Dokument sagt, sagen {n} stabile Gruppen: {names}.',
	'{n} of {m} notes have no date: they count as known before {day}.':
		'{n} von {m} Notizen haben kein Datum: Sie gelten als vor dem {day} bekannt.',
	'{source}: dated {day} by its name.': '{source}: nach dem Namen auf {day} datiert.',
	'The built-in model does not know this language: sentences were compared by their words alone.':
		'Das eingebaute Modell kennt diese Sprache nicht: Sätze wurden nur nach ihren Wörtern verglichen.',
	'{name}: {why} What works: {rest}': '{name}: {why} Was geht: {rest}',
	'The market': 'Der Markt',
	'it holds no object.': 'Es enthält kein Objekt.',
	'it says nothing about the market.': 'Es sagt nichts über den Markt.',
	' about how often since the date': ' darüber, wie oft, seit dem Datum',
	' with another figure since the date': ' mit einer anderen Zahl seit dem Datum',
	' about how often, and that it has changed': ' darüber, wie oft, und dass es sich geändert hat',
	' with another figure, and that it has changed': ' mit einer anderen Zahl, und dass es sich geändert hat',
};
