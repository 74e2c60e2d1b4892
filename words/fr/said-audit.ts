import type { Said } from '../message.ts';

/** What an audit found. */
export const auditSaid: Said = {
	'“{name}” ({codes}) and {more}': '« {name} » ({codes}) et {more}',
	'“{name}” ({codes})': '« {name} » ({codes})',
	'Only a part of this is said; nobody tells of “{part}”.':
		'Seule une partie est dite ; personne ne parle de « {part} ».',
	'Nothing in the evidence says this.': 'Rien dans les preuves ne le dit.',
	'Said in these words.': 'Dit avec ces mots.',
	'Nobody in the evidence said these words.': 'Personne dans les preuves n’a dit ces mots.',
	'{n} of the {m} it cites are not in these files, or not as they were.':
		'{n} des {m} qu’elle cite ne sont pas dans ces fichiers, ou plus comme avant.',
	'All it cites is still there, as it was.': 'Tout ce qu’elle cite est encore là, comme avant.',
	'By what people do: {rest}.': 'D’après ce que font les gens : {rest}.',
	'the log shows {event} by {n} of {m} people in {k} days':
		'le journal montre {event} chez {n} personnes sur {m} en {k} jours',
	'the log shows {event} by {n} of {m} people in {k} days, on {j} days for the middle one':
		'le journal montre {event} chez {n} personnes sur {m} en {k} jours, {j} jours pour celle du milieu',
	'{now}; before, by {n} of {m} in {k} days': '{now} ; avant, {n} sur {m} en {k} jours',
	'{now}; before, by {n} of {m} in {k} days, on {j}': '{now} ; avant, {n} sur {m} en {k} jours, {j} jours',
	'{n} [person|people] said it.': '{n, plural, one {# personne l’a dit} other {# personnes l’ont dit}}.',
	'One voice says this.': 'Une voix le dit.',
	'{n} voices say this.': '{n} voix le disent.',
	'One voice says this{when}.': 'Une voix le dit{when}.',
	'{n} voices say this{when}.': '{n} voix le disent{when}.',
	', all from before the date; nobody has said it since':
		', toutes d’avant la date ; personne ne l’a dit depuis',
	', since the date': ' depuis la date',
	', {n} of them since the date': ', dont {n} depuis la date',
	'One voice says otherwise.': 'Une voix dit autre chose.',
	'{n} voices say otherwise.': '{n} voix disent autre chose.',
	'One voice says otherwise{how}.': 'Une voix dit autre chose{how}.',
	'{n} voices say otherwise{how}.': '{n} voix disent autre chose{how}.',
	' with another figure': ', avec un autre chiffre',
	' about how often': ' sur la fréquence',
	' since the date': ' depuis la date',
	', and that it has changed': ', et que cela a changé',
	'One voice still says it.': 'Une voix le dit encore.',
	'{n} voices still say it.': '{n} voix le disent encore.',
	'Found there: “{text}”': 'Trouvé là : « {text} »',
	'The nearest finding: “{text}”': 'Le constat le plus proche : « {text} »',
	'Rewrite “{text}”': 'Réécris « {text} »',
	'Say for whom it holds: “{text}”': 'Dis pour qui cela vaut : « {text} »',
	'Take out “{text}”': 'Retire « {text} »',
	'No evidence, and nobody decides by it.': 'Aucune preuve, et personne ne décide d’après cela.',
	'Mark as a hypothesis, or ask: “{text}”': 'Marque comme hypothèse, ou demande : « {text} »',
	'Add: {text}': 'Ajoute : {text}',
	'{n} [voice carries|voices carry] it, and the document has no sentence on it.':
		'{n, plural, one {# voix le porte} other {# voix le portent}}, et le document n’a pas de phrase là-dessus.',
	'{n} [voice carries|voices carry] it, and the document has no sentence on it; heard only since the date.':
		'{n, plural, one {# voix le porte} other {# voix le portent}}, et le document n’a pas de phrase là-dessus ; entendu seulement depuis la date.',
	'Split it into {n} personas': 'Divise-le en {n} personas',
	'The evidence names nobody; four or more are needed to tell groups of people apart.':
		'Les preuves ne nomment personne ; il faut quatre personnes ou plus pour distinguer des groupes.',
	'The evidence names {n} [person|people]; four or more are needed to tell groups of people apart.':
		'Les preuves nomment {n, plural, one {# personne} other {# personnes}} ; il en faut quatre ou plus pour distinguer des groupes.',
	'No two groups among the {n} people hold when people are drawn again, so nothing speaks for splitting it.':
		'Parmi les {n} personnes, deux groupes ne tiennent pas quand on retire au sort ; rien ne parle pour diviser.',
	'People fall into {n} groups that come back whenever people are drawn again: {names}.':
		'Les personnes forment {n} groupes qui reviennent à chaque nouveau tirage : {names}.',
	'Groups as clear can come of few notes by chance, so hear more of each before splitting it.':
		'Avec peu de notes, des groupes aussi nets peuvent être dus au hasard : écoutez davantage chacun avant de le diviser.',
	'There are {n} stable groups of people, {names}, and none of them says what the document says.':
		'Il y a {n} groupes stables, {names}, et aucun ne dit ce que dit le document.',
	'{n} of {m} times it is somebody of “{label}” who says what the document says.':
		'{n} fois sur {m}, c’est quelqu’un de « {label} » qui dit ce que dit le document.',
	'The other groups are people it does not describe.':
		'Les autres groupes sont des gens qu’il ne décrit pas.',
	'What the document says is said by {n} stable groups of people: {names}.':
		'Ce que dit le document est dit par {n} groupes stables : {names}.',
	'{n} of {m} notes have no date: they count as known before {day}.':
		'{n} notes sur {m} n’ont pas de date : elles comptent comme connues avant le {day}.',
	'{source}: dated {day} by its name.': '{source} : daté du {day} d’après son nom.',
	'The built-in model does not know this language: sentences were compared by their words alone.':
		'Le modèle intégré ne connaît pas cette langue : les phrases ont été comparées par leurs seuls mots.',
	'{name}: {why} What works: {rest}': '{name} : {why} Ce qui marche : {rest}',
	'The market': 'Le marché',
	'it holds no object.': 'il ne contient pas d’objet.',
	'it says nothing about the market.': 'il ne dit rien du marché.',
	' about how often since the date': ' sur la fréquence, depuis la date',
	' with another figure since the date': ' avec un autre chiffre depuis la date',
	' about how often, and that it has changed': ' sur la fréquence, et que cela a changé',
	' with another figure, and that it has changed': ' avec un autre chiffre, et que cela a changé',
};
