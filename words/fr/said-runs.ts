import type { Said } from '../message.ts';

/** What a run says while it works and when it is done, and why a note is where it is. */
export const runsSaid: Said = {
	Starting: 'Début',
	'Taken up again after a restart': 'Repris après un redémarrage',
	'Taken up again after a restart.': 'Repris après un redémarrage.',
	'Reading notes': 'Lecture des notes',
	'Grouping notes': 'Regroupement des notes',
	'Hiding personal data': 'Données personnelles en cours de masquage',
	'Comparing people': 'Comparaison des personnes',
	'Looking for contradictions': 'Recherche de contradictions',
	'Reading quotes': 'Lecture des citations',
	'Writing personas': 'Écriture des personas',
	'Counting what people do': 'Comptage de ce que font les gens',
	'Reading what people did': 'Lecture de ce que les gens ont fait',
	'Comparing windows': 'Comparaison des périodes',
	Measuring: 'Mesure',
	'Reading the document': 'Lecture du document',
	'Reading the evidence': 'Lecture des preuves',
	'Judging sentences': 'Jugement des phrases',
	'Looking for what is missing': 'Recherche de ce qui manque',
	'Ranking updates': 'Classement des changements',
	'Asking {model}': 'Question à {model}',
	'No language model was asked.': 'Aucun modèle de langue n’a été interrogé.',
	'{model} read the notes behind {n} cells.': '{model} a lu les notes derrière {n} cases.',
	'Its opinion stands beside the scores.': 'Son avis figure à côté des scores.',
	'{model} answered for {n} of {m} cells.': '{model} a répondu pour {n} cases sur {m}.',
	'Ask again for the others.': 'Redemande pour les autres.',
	'{n} [theme|themes] from {m} [note|notes], {k} set aside.':
		'{n, plural, one {# thème} other {# thèmes}} de {m, plural, one {# note} other {# notes}}, {k} mises de côté.',
	'{n} of {m} [move|moves] kept.':
		'{n} {n, plural, one {déplacement gardé} other {déplacements gardés}} sur {m}.',
	'{n} [archetype|archetypes].': '{n, plural, one {# archétype} other {# archétypes}}.',
	'{n} [archetype|archetypes]: {firm}.': '{n, plural, one {# archétype} other {# archétypes}} : {firm}.',
	'{n} [archetype|archetypes] from {m} [person|people].':
		'{n, plural, one {# archétype} other {# archétypes}} de {m, plural, one {# personne} other {# personnes}}.',
	'{n} [archetype|archetypes] from {m} [person|people]: {firm}.':
		'{n, plural, one {# archétype} other {# archétypes}} de {m, plural, one {# personne} other {# personnes}} : {firm}.',
	'{n} stable': '{n} {n, plural, one {stable} other {stables}}',
	'{n} stable, {m} tentative':
		'{n} {n, plural, one {stable} other {stables}}, {m} {m, plural, one {provisoire} other {provisoires}}',
	'{n} tentative': '{n} {n, plural, one {provisoire} other {provisoires}}',
	'{n} [persona|personas] with {m} [claim|claims].':
		'{n, plural, one {# persona} other {# personas}} avec {m, plural, one {# phrase} other {# phrases}}.',
	'{n} [persona|personas] with {m} [claim|claims], {k} of them [a hypothesis|hypotheses].':
		'{n, plural, one {# persona} other {# personas}} avec {m, plural, one {# phrase} other {# phrases}}, dont {k, plural, one {# hypothèse} other {# hypothèses}}.',
	'{n} events of {m} [user|users] counted.':
		'{n} événements de {m, plural, one {# utilisateur} other {# utilisateurs}} comptés.',
	'{n} [window|windows] compared: {m} [change|changes] going on, {k} of {j} sentences to look at again, {i} of them only because their evidence is old.':
		'{n, plural, one {# période comparée} other {# périodes comparées}} : {m, plural, one {# changement en cours} other {# changements en cours}}, {k} phrases à relire sur {j}, dont {i} seulement pour l’âge de leurs preuves.',
	'{notes} no grouping has seen; grouping again would add {themes} and move {moved}.':
		'{notes} qu’aucun regroupement n’a vues ; regrouper de nouveau ajouterait {themes} et déplacerait {moved}.',
	'{n} [theme|themes]': '{n, plural, one {# thème} other {# thèmes}}',
	'{n} [sentence|sentences]: {m} hold, {k} out of date, {j} contradicted, {i} without evidence.':
		'{n, plural, one {# phrase} other {# phrases}} : {m} tiennent, {k} dépassées, {j} contredites, {i} sans preuve.',
	'{n} [person|people]': '{n, plural, one {# personne} other {# personnes}}',
	'one person': 'une personne',
	'There is nothing to group yet.': 'Il n’y a encore rien à regrouper.',
	'There are no themes yet, so there is nothing to make archetypes from.':
		'Il n’y a pas encore de thèmes, donc rien pour faire des archétypes.',
	'Set aside by a person.': 'Mise de côté par quelqu’un.',
	'Parked by a person.': 'Mise de côté par quelqu’un.',
	'Its theme no longer exists.': 'Son thème n’existe plus.',
	'Its theme was joined with others.': 'Son thème a été réuni avec d’autres.',
	'It is not close enough to any other note to belong to a theme.':
		'Elle n’est assez proche d’aucune autre note pour entrer dans un thème.',
	'It holds no word to compare.': 'Elle ne contient aucun mot à comparer.',
	'A measurement, not a quote.': 'Une mesure, pas une citation.',
	'It reads as an instruction to a program, not as something a person said.':
		'Elle se lit comme une consigne à un programme, pas comme ce que quelqu’un a dit.',
	'It is kept with a note that somebody set aside.': 'Elle va avec une note que quelqu’un a mise de côté.',
	'Somebody said it does not belong with another note of that theme.':
		'Quelqu’un a dit qu’elle ne va pas avec une autre note de ce thème.',
	'Themes that people made, named or moved notes into were not joined with each other.':
		'Les thèmes que des gens ont créés, nommés ou garnis de notes n’ont pas été réunis entre eux.',
	'These notes are in more than one language, so they are grouped by shared words, and one theme may appear once per language.':
		'Ces notes sont en plusieurs langues : elles sont regroupées par mots communs, et un thème peut apparaître une fois par langue.',
	'These notes are not in English, so they are grouped by shared words rather than by meaning.':
		'Ces notes ne sont pas en anglais : elles sont regroupées par mots communs plutôt que par sens.',
	'These notes are in a language the built-in model does not know, so they are grouped by shared words rather than by meaning.':
		'Ces notes sont dans une langue que le modèle intégré ne connaît pas : elles sont regroupées par mots communs plutôt que par sens.',
	'Whoever runs this server can name a model that knows [it|these languages].':
		'Qui gère ce serveur peut indiquer un modèle qui les connaît.',
	'{why} [The notes were grouped|New notes were placed] by shared words instead.':
		'{why} On a regroupé par mots communs à la place.',
	'[The notes were grouped|New notes were placed] by shared words instead.':
		'On a regroupé par mots communs à la place.',
	'The embeddings endpoint does not answer in time.':
		'Le service de vecteurs de texte ne répond pas à temps.',
	'The embeddings endpoint {wrong}.': 'Le service de vecteurs de texte n’a pas répondu comme attendu.',
	'{n} notes repeat the words of another; each set was grouped as one.':
		'{n} notes répètent les mots d’une autre ; chaque ensemble compte pour une.',
	'One note repeat the words of another; each set was grouped as one.':
		'Une note répète les mots d’une autre ; elles comptent pour une.',
	'{n} notes [holds|hold] no word to compare.': '{n} notes ne contiennent aucun mot à comparer.',
	'One note [holds|hold] no word to compare.': 'Une note ne contient aucun mot à comparer.',
	'{n} notes are one or two words long, which says little about where they belong.':
		'{n} notes font un ou deux mots, ce qui dit peu d’où elles vont.',
	'One note is one or two words long, which says little about where it belongs.':
		'Une note fait un ou deux mots, ce qui dit peu d’où elle va.',
	'{n} notes are longer than {m} words and may hold more than one thought.':
		'{n} notes dépassent {m} mots et contiennent peut-être plus d’une idée.',
	'One note is longer than {m} words and may hold more than one thought.':
		'Une note dépasse {m} mots et contient peut-être plus d’une idée.',
	'{n} notes are in another language than most, and placed mainly by shared words.':
		'{n} notes sont dans une autre langue que la plupart, et placées surtout par mots communs.',
	'One note is in another language than most, and placed mainly by shared words.':
		'Une note est dans une autre langue que la plupart, et placée surtout par mots communs.',
	'{n} notes say the opposite of another in the same theme: themes are topics, not opinions.':
		'{n} notes disent le contraire d’une autre du même thème : les thèmes sont des sujets, pas des opinions.',
	'One note says the opposite of another in the same theme: themes are topics, not opinions.':
		'Une note dit le contraire d’une autre du même thème : les thèmes sont des sujets, pas des opinions.',
	'{note} was placed in two themes; the later place counts.':
		'{note} a été placée dans deux thèmes ; la dernière place compte.',
	'{note} was both parked and placed in a theme; it stays in the theme.':
		'{note} a été mise de côté et placée dans un thème ; elle reste dans le thème.',
	'{note} and {other} were to be kept apart but placed in one theme; the places count.':
		'{note} et {other} devaient être séparées mais sont dans un même thème ; les places comptent.',
	'{note} and {other} were to stay together but one of them is parked; it stays parked.':
		'{note} et {other} devaient rester ensemble, mais l’une est mise de côté ; elle le reste.',
	'{note} and {other} were to stay together but placed in two themes; the places count.':
		'{note} et {other} devaient rester ensemble mais sont dans deux thèmes ; les places comptent.',
	'{note} and {other} were to stay together and to be kept apart; they are kept apart.':
		'{note} et {other} devaient rester ensemble et être séparées ; elles sont séparées.',
	'{note} was taken out of a theme and later placed there; the place counts.':
		'{note} a été retirée d’un thème puis y a été placée ; la place compte.',
	'No note says who spoke; four or more are needed to group people.':
		'Aucune note ne dit qui a parlé ; il en faut quatre ou plus pour regrouper des personnes.',
	'The notes name one person; four or more are needed to group people.':
		'Les notes nomment une personne ; il en faut quatre ou plus pour regrouper des personnes.',
	'The notes name {n} people; four or more are needed to group people.':
		'Les notes nomment {n} personnes ; il en faut quatre ou plus pour regrouper des personnes.',
	'These are groups of quotes instead.': 'Voici à la place des groupes de citations.',
	'no stable archetypes here': 'pas d’archétypes stables ici',
	'No stable archetypes here: groups like these also come out of shuffled notes.':
		'Pas d’archétypes stables ici : des groupes comme ceux-ci sortent aussi de notes mélangées.',
	'Treat them as a way to sort, not as a finding.':
		'Prends-les comme une façon de trier, pas comme un résultat.',
	'Some of these groups do not hold when people are drawn again.':
		'Certains de ces groupes ne tiennent pas quand on retire des gens au sort.',
	'{n} archetypes were kept; also looked at: {others}.':
		'{n} archétypes ont été gardés ; regardés aussi : {others}.',
	'Groups were found among {n} people, half of them those most was heard of; {m} [other is|others are] in the group nearest to them.':
		'Les groupes ont été trouvés parmi {n} personnes, dont la moitié sont celles dont on a le plus entendu ; {m, plural, one {# autre est} other {# autres sont}} dans le groupe le plus proche.',
	'{n} note names nobody and is in no archetype.':
		'{n} note ne nomme personne et n’est dans aucun archétype.',
	'{n} notes name nobody and are in no archetype.':
		'{n} notes ne nomment personne et ne sont dans aucun archétype.',
	'People were compared by what they said (weight {n}){rest}':
		'On a comparé ce que les gens ont dit (poids {n}){rest}',
	'{n} of {m} sentences were left out because the evidence does not carry them.':
		'{n} phrases sur {m} ont été écartées car les preuves ne les soutiennent pas.',
	'No group stands behind {n} [persona|personas] any more; what people wrote there stays.':
		'Aucun groupe n’est plus derrière {n, plural, one {# persona} other {# personas}} ; ce que les gens y ont écrit reste.',
	'{n} of {m} sentences are marked as hypotheses.': '{n} phrases sur {m} sont marquées comme hypothèses.',
	'Written by the built-in engine.': 'Écrit par le moteur intégré.',
	'{n} of {m} [part|parts] written by {model}; {k} tokens used.':
		'{n} parties sur {m} écrites par {model} ; {k} jetons utilisés.',
	'{n} of {m} [part|parts] written by {model}, {j} of them kept from an earlier run; {k} tokens used.':
		'{n} parties sur {m} écrites par {model}, dont {j} d’un passage précédent ; {k} jetons utilisés.',
	'{n} [part|parts] written by the built-in engine, because {why}.':
		'{n, plural, one {# partie écrite} other {# parties écrites}} par le moteur intégré, car {why}.',
	'the model did not answer in time': 'le modèle n’a pas répondu à temps',
	'the model’s address could not be reached': 'l’adresse du modèle n’a pas pu être jointe',
	'the model’s address asked to slow down': 'l’adresse du modèle a demandé de ralentir',
	'the model’s address answered with an error': 'l’adresse du modèle a répondu par une erreur',
	'the model’s answer broke off': 'la réponse du modèle s’est interrompue',
	'the model’s answer could not be read': 'la réponse du modèle n’a pas pu être lue',
	'the model declined to answer': 'le modèle a refusé de répondre',
	'the model’s address refused the key or the model’s name': 'l’adresse du modèle a refusé la clé ou le nom',
	'the run’s budget was used up': 'le budget du passage était épuisé',
	'the model had failed several times in a row': 'le modèle avait échoué plusieurs fois de suite',
	'the evidence carries nothing of what the model wrote':
		'les preuves ne soutiennent rien de ce que le modèle a écrit',
	'No note uses the words of “{question}”.': 'Aucune note n’emploie les mots de « {question} ».',
	'No theme holds one note.': 'Une note n’est dans aucun thème.',
	'No theme holds {n} notes.': '{n} notes ne sont dans aucun thème.',
	'One note states a job that no persona takes up.': 'Une note énonce une tâche qu’aucun persona ne reprend.',
	'{n} notes state jobs that no persona takes up.':
		'{n} notes énoncent des tâches qu’aucun persona ne reprend.',
	'“{label}” rested on too few people and was taken off.':
		'« {label} » reposait sur trop peu de gens et a été retiré.',
	'“{label}” now rests on {n} people, fewer than {m}.':
		'« {label} » repose maintenant sur {n} personnes, moins de {m}.',
	'Notes on the canvas: they are taken off when somebody who may edit has the plugin open; FigJam’s own version history and copies of the file keep them.':
		'Notes sur le canevas : elles partent quand quelqu’un qui peut modifier ouvre le plugin ; l’historique de FigJam et les copies du fichier les gardent.',
	'What was exported, copied or backed up before.': 'Ce qui a été exporté, copié ou sauvegardé avant.',
	'What other people said about them.': 'Ce que d’autres ont dit de cette personne.',
	'fields without evidence': 'champs sans preuve',
	'few people': 'peu de gens',
	'unknown speakers': 'locuteurs inconnus',
	'people hardly heard': 'gens à peine entendus',
	'research question': 'question de recherche',
	'Nothing heard yet on: {fields}.': 'Rien d’entendu encore sur : {fields}.',
	'Nothing heard yet on what they do not need.': 'Rien d’entendu encore sur ce dont ils n’ont pas besoin.',
	'Rests on {n} people. From {m} on it counts as qualitative evidence; until then it is a hypothesis.':
		'Repose sur {n} personnes. À partir de {m}, cela compte comme preuve qualitative ; d’ici là, c’est une hypothèse.',
	'{n} [note does|notes do] not say who spoke.':
		'{n, plural, one {# note ne dit pas} other {# notes ne disent pas}} qui a parlé.',
	'Fewer than three notes from {people}.': 'Moins de trois notes de {people}.',
	'What was heard carries {n} of {m} decisions and {k} of {j} misconceptions.':
		'Ce qui a été entendu soutient {n} décisions sur {m} et {k} idées fausses sur {j}.',
	quotes: 'citations',
	measurements: 'mesures',
	originals: 'originaux',
	'customer rows': 'lignes de clients',
	'files that waited': 'fichiers en attente',
	'notes on the canvas': 'notes sur le canevas',
	'sentences mended': 'phrases réparées',
	'sentences taken off': 'phrases retirées',
	'texts people had written': 'textes écrits par des gens',
};
