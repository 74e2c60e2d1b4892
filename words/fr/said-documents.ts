import type { Said } from '../message.ts';

/** What documents to keep or pass on say around people’s words. */
export const documentsSaid: Said = {
	'Hypothesis.': 'Hypothèse.',
	Hypothesis: 'Hypothèse',
	'What our research says': 'Ce que dit notre recherche',
	'{n} [note|notes] from {m} [participant|participants] in {k} [source|sources].':
		'{n, plural, one {# note} other {# notes}} de {m, plural, one {# participant} other {# participants}} dans {k, plural, one {# source} other {# sources}}.',
	'Words in quotation marks are the participants’ own; counts are computed.':
		'Les mots entre guillemets sont ceux des participants ; les nombres sont calculés.',
	'A hypothesis has no evidence behind it yet.': 'Aucune preuve n’appuie encore une hypothèse.',
	'A sentence marked as a hypothesis has no evidence behind it yet.':
		'Aucune preuve n’appuie encore une phrase marquée comme hypothèse.',
	Archetypes: 'Archétypes',
	'There are not two groups to tell apart yet.': 'Il n’y a pas encore deux groupes à distinguer.',
	'These groups do not hold when people are drawn again: a way to sort, not a finding.':
		'Ces groupes ne tiennent pas quand on retire les gens au sort : une façon de trier, pas un résultat.',
	'Heard less of, and not shown here: {names}.': 'Moins entendus, et non montrés ici : {names}.',
	'{n} [person|people].': '{n, plural, one {# personne} other {# personnes}}.',
	'Evidence: {level}.': 'Preuves : {level}.',
	'a hypothesis': 'une hypothèse',
	qualitative: 'qualitatives',
	statistical: 'statistiques',
	'mixed: interviews and matching use': 'mixtes : entretiens et usage concordant',
	'a hypothesis: the group is not stable yet': 'une hypothèse : le groupe n’est pas encore stable',
	'a hypothesis: {n} [person|people] heard, {m} make it qualitative':
		'une hypothèse : {n, plural, one {# personne entendue} other {# personnes entendues}}, qualitative à partir de {m}',
	Roles: 'Rôles',
	'What is surprising': 'Ce qui surprend',
	'Far more or far less often than elsewhere on this board, or words the usage log contradicts.':
		'Bien plus ou bien moins souvent qu’ailleurs sur ce tableau, ou des mots que le journal d’usage contredit.',
	'Archetypes are grouped by what people say and do, so part of a difference is of their making.':
		'Les archétypes sont formés d’après ce que les gens disent et font : une part d’un écart vient de là.',
	'Nothing stands out against the rest.': 'Rien ne ressort du reste.',
	'What is said and what the log shows differ: {about}.':
		'Ce qui est dit et ce que montre le journal diffèrent : {about}.',
	'{name}: {n} of {m} people speak of {theme}; elsewhere {k} of {j} do.':
		'{name} : {n} personnes sur {m} parlent de « {theme} » ; ailleurs {k} sur {j}.',
	'{name}: {n} of {m} people used {event}; elsewhere {k} of {j} did.':
		'{name} : {n} personnes sur {m} ont utilisé « {event} » ; ailleurs {k} sur {j}.',
	Contradictions: 'Contradictions',
	'One side': 'D’un côté',
	'The other': 'De l’autre',
	'None was found.': 'Aucune trouvée.',
	'{label}: on {about}, {people} stand against {others}.':
		'{label} : sur « {about} », {people} contre {others}.',
	'Ask whether this is one archetype or two.': 'Demandez s’il s’agit d’un archétype ou de deux.',
	'Answers to our questions': 'Réponses à nos questions',
	'No question was stated.': 'Aucune question n’a été posée.',
	'Not answered: no note uses the words of this question.':
		'Sans réponse : aucune note n’emploie les mots de cette question.',
	'{n} [note|notes] from {m} [person|people] speak to it, found by shared words.':
		'{n, plural, one {# note} other {# notes}} de {m, plural, one {# personne} other {# personnes}} en parlent, trouvées par des mots communs.',
	'Still unknown: nothing from {names}.': 'Encore inconnu : rien de {names}.',
	'{n} further [question|questions] stated and not answered here.':
		'{n, plural, one {# autre question posée} other {# autres questions posées}}, sans réponse ici.',
	'No note uses the words of “{question}”.': 'Aucune note n’emploie les mots de « {question} ».',
	'What is still unknown': 'Ce qui reste inconnu',
	'No gap was found, which is no proof that there is none.':
		'Aucune lacune trouvée, ce qui ne prouve pas qu’il n’y en ait pas.',
	'By reader': 'Selon le lecteur',
	'For product': 'Pour le produit',
	'For design': 'Pour le design',
	'For engineering': 'Pour l’ingénierie',
	'For marketing and sales': 'Pour le marketing et les ventes',
	'User stories': 'Récits d’utilisateurs',
	'Each line goes back to a claim of the persona; what a team adds to it is the team’s.':
		'Chaque ligne renvoie à une phrase de la persona ; ce qu’une équipe y ajoute est à elle.',
	'No job was put into words.': 'Aucune tâche n’a été formulée.',
	'As {name}, I want to {text}': 'En tant que {name}, je veux : {text}',
	'Accepted when: {what}.': 'Accepté quand : {what}.',
	'It fits the time there is': 'Cela tient dans le temps qu’il y a',
	'It works with what they work with': 'Cela marche avec leurs outils',
	'Who has to say yes can do so in time': 'Qui doit dire oui peut le faire à temps',
	'The rule is kept': 'La règle est respectée',
	'It asks for no more skill': 'Cela ne demande pas plus de savoir-faire',
	'The limit is kept in sight': 'La limite reste en vue',
	'The detour is no longer needed': 'Le détour n’est plus nécessaire',
	'Against it': 'Contre',
	'[erased]': '[effacé]',
	'[not to be quoted]': '[à ne pas citer]',
	unknown: 'inconnu',
	measured: 'mesuré',
	'[V|v]ersion {n}': 'Version {n}',
	'{n} [person|people] and {m} [piece|pieces] of evidence are behind it.':
		'{n, plural, one {# personne} other {# personnes}} et {m, plural, one {# élément de preuve} other {# éléments de preuve}} sont derrière.',
	'Version {n}, draft.': 'Version {n}, brouillon.',
	'Version {n}, staged.': 'Version {n}, proposée.',
	'Version {n}, published.': 'Version {n}, publiée.',
	'Version {n}, superseded.': 'Version {n}, remplacée.',
	'Version {n}, withdrawn.': 'Version {n}, retirée.',
	'evidence erased since: {n}': 'preuves effacées depuis : {n}',
	'Made by {name}, {day}, of {n} [piece|pieces] of evidence ({id}) with the local engine under the rules {rules}.':
		'Fait par {name}, {day}, à partir de {n, plural, one {# preuve} other {# preuves}} ({id}), écrit par le moteur intégré, selon les règles {rules}.',
	'Made by {name}, {day}, of {n} [piece|pieces] of evidence ({id}) with the model engine ({model}, prompts {prompt}) under the rules {rules}.':
		'Fait par {name}, {day}, à partir de {n, plural, one {# preuve} other {# preuves}} ({id}), écrit par un modèle de langue ({model}, consignes {prompt}), selon les règles {rules}.',
	'Approved by {name}, {day}.': 'Approuvé par {name}, {day}.',
	'Personas from our research': 'Personas de notre recherche',
	'This rests on {n} [note|notes].': 'Ceci repose sur {n, plural, one {# note} other {# notes}}.',
	'This rests on {n} [note|notes] from {m} [participant|participants].':
		'Ceci repose sur {n, plural, one {# note} other {# notes}} de {m, plural, one {# participant} other {# participants}}.',
	'This rests on {n} [note|notes], and {k} [measurement|measurements] from the usage log.':
		'Ceci repose sur {n, plural, one {# note} other {# notes}} et {k, plural, one {# mesure} other {# mesures}} du journal d’usage.',
	'This rests on {n} [note|notes] from {m} [participant|participants], and {k} [measurement|measurements] from the usage log.':
		'Ceci repose sur {n, plural, one {# note} other {# notes}} de {m, plural, one {# participant} other {# participants}} et {k, plural, one {# mesure} other {# mesures}} du journal d’usage.',
	Sources: 'Sources',
	'Words in quotation marks are the participants’ own.':
		'Les mots entre guillemets sont ceux des participants.',
	'Counts are computed.': 'Les nombres sont calculés.',
	'There are none yet.': 'Il n’y en a pas encore.',
	Archetype: 'Archétype',
	People: 'Personnes',
	Notes: 'Notes',
	'How firm': 'Quelle solidité',
	stable: 'stable',
	tentative: 'provisoire',
	'no stable archetypes here': 'pas d’archétypes stables ici',
	'{verdict} ({n} of 1 when people are drawn again)':
		'{verdict} ({n} sur 1 quand on retire les gens au sort)',
	Participants: 'Participants',
	'Evidence level: {level}.': 'Niveau de preuve : {level}.',
	'Written by {name}.': 'Écrit par {name}.',
	'Counts and quotes are checked by code, whoever wrote the sentence.':
		'Le programme vérifie nombres et citations, qui que ce soit qui ait écrit la phrase.',
	'- {fields}: written by the built-in engine, because {why}.':
		'- {fields} : écrit par le moteur intégré, parce que {why}.',
	'Written by a person.': 'Écrit par une personne.',
	against: 'contre',
	'One person, two answers': 'Une personne, deux réponses',
	'Said and done differ': 'Le dit et le fait diffèrent',
	'People disagree': 'Les avis divergent',
	'Two wishes that pull apart': 'Deux souhaits qui s’opposent',
	'Kept as they are; neither side is averaged away.':
		'Laissées telles quelles ; aucun côté n’est noyé dans une moyenne.',
	Themes: 'Thèmes',
	'For instance': 'Par exemple',
	'What we do not know yet': 'Ce que nous ne savons pas encore',
	'Kept apart': 'Mis de côté',
	'and {n} more.': 'et {n} de plus.',
	'What people name': 'Ce que les gens nomment',
	Name: 'Nom',
	'What it is': 'Ce que c’est',
	'By archetype': 'Par archétype',
	feature: 'fonction',
	product: 'produit',
	role: 'rôle',
	competitor: 'concurrent',
	other: 'autre',
	none: 'aucune',
	'Not grouped yet.': 'Pas encore groupée.',
};
