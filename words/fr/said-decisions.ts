import type { Said } from '../message.ts';

/** What an option does for whom, and what the evidence says about a choice. */
export const decisionsSaid: Said = {
	'[S|s]erves their main job: {text}': 'Sert leur tâche principale : {text}',
	'[S|s]erves a job of theirs: {text}': 'Sert une de leurs tâches : {text}',
	'[S|s]erves how they want to feel: {text}': 'Sert ce qu’ils veulent ressentir : {text}',
	'[S|s]erves how they want to be seen: {text}': 'Sert l’image qu’ils veulent donner : {text}',
	'[H|h]elps with a limit of time: {text}': 'Aide face à une limite de temps : {text}',
	'[H|h]elps with a limit of skill: {text}': 'Aide face à une limite de savoir-faire : {text}',
	'[H|h]elps where they depend on somebody’s yes: {text}':
		'Aide là où ils dépendent du oui de quelqu’un : {text}',
	'[H|h]elps to keep within a budget: {text}': 'Aide à tenir un budget : {text}',
	'[H|h]elps with what holds their tools up: {text}': 'Aide là où leurs outils bloquent : {text}',
	'[H|h]elps to keep a rule they cannot bend: {text}': 'Aide à tenir une règle stricte : {text}',
	'[S|s]erves what drives them: {text}': 'Sert ce qui les anime : {text}',
	'[E|e]ases what hurts: {text}': 'Soulage ce qui gêne : {text}',
	'[T|t]akes the place of a detour: {text}': 'Remplace un détour : {text}',
	'[B|b]uilds on what they do: {text}': 'S’appuie sur ce qu’ils font : {text}',
	'[A|a]nswers what they were found to need: {text}': 'Répond à un besoin constaté : {text}',
	'[S|s]ides with some of them: {text}': 'Donne raison à certains : {text}',
	'[B|b]ears on their place: {text}': 'Touche à leur rang : {text}',
	'[B|b]ears on what is watched: {text}': 'Touche à ce qui est surveillé : {text}',
	'[G|g]oes against their main job: {text}': 'Va contre leur tâche principale : {text}',
	'[G|g]oes against a job of theirs: {text}': 'Va contre une de leurs tâches : {text}',
	'[R|r]uns into a limit of time: {text}': 'Se heurte à une limite de temps : {text}',
	'[R|r]uns into a limit of skill: {text}': 'Se heurte à une limite de savoir-faire : {text}',
	'[T|t]akes away a yes that somebody has to give: {text}':
		'Retire un oui que quelqu’un doit donner : {text}',
	'[R|r]uns into a budget: {text}': 'Se heurte à un budget : {text}',
	'[R|r]uns into what their tools can do: {text}': 'Se heurte à ce que leurs outils permettent : {text}',
	'[B|b]reaks a rule they cannot bend: {text}': 'Enfreint une règle stricte : {text}',
	'[A|a]dds to what hurts: {text}': 'Aggrave ce qui gêne : {text}',
	'[G|g]oes against some of them: {text}': 'Va contre certains : {text}',
	'[S|s]erves what they say: {text}': 'Sert ce qu’ils disent : {text}',
	'[G|g]oes against what they say: {text}': 'Va contre ce qu’ils disent : {text}',
	'[I|i]t costs more: {text}': 'Cela coûte plus : {text}',
	'[I|i]t takes more of their time: {text}': 'Cela leur prend plus de temps : {text}',
	'[I|i]t asks for skills: {text}': 'Cela demande des compétences : {text}',
	'[I|i]t needs a computer: {text}': 'Il faut un ordinateur : {text}',
	'[H|h]elps and harms them alike; what speaks for it: {text}':
		'Les aide et leur nuit à parts égales ; ce qui parle pour : {text}',
	'{by} says: {text}': '{by} dit : {text}',
	'[Scored|scored] by hand.': 'Noté à la main.',
	'[Scored|scored] by {name}.': 'Noté par {name}.',
	'[No|no] evidence: nothing this persona is known by is about it.':
		'Aucune preuve : rien de ce qu’on sait de ce persona n’en parle.',
	'[Takes|takes] a side where people disagree: {about}.':
		'Prend parti là où des gens sont en désaccord : {about}.',
	'[The|the] sentence this rested on is gone.': 'La phrase sur laquelle cela reposait n’est plus là.',
	'At the cost of {name}: {text}': 'Aux dépens de {name} : {text}',
	'It wins {n} % of the draws in which weights and scores move within their doubt.':
		'Elle gagne {n} % des tirages où poids et scores bougent dans leur marge de doute.',
	'Build “{title}”.': 'Construisez « {title} ».',
	'No weight moved by a fifth of itself changes that.': 'Aucun poids déplacé d’un cinquième n’y change rien.',
	'Lean towards “{title}”.': 'Penchez pour « {title} ».',
	'Level: {titles}.': 'À égalité : {titles}.',
	'Find out more before you build.': 'Apprenez-en plus avant de construire.',
	'Too close to call.': 'Trop serré pour trancher.',
	'“{title}” is ahead by a little.': '« {title} » est un peu devant.',
	'“{title}” leads once {name} weighs [more|less] than {n} (now {m}).':
		'« {title} » mène dès que le poids de {name} franchit {n} (maintenant {m}).',
	'“{title}” leads once {name} weighs [more|less] than {n} (now {m}), which is near.':
		'« {title} » mène dès que le poids de {name} franchit {n} (maintenant {m}), et c’est proche.',
	'No weight of a single persona changes it.': 'Aucun poids d’un seul persona n’y change rien.',
	'The least certain score: {text}': 'Le score le moins sûr : {text}',
	'Look again in three months, or when a sign of change named on a persona shows.':
		'Regardez de nouveau dans trois mois, ou quand un signe de changement d’un persona apparaît.',
	'Ask people like {name} what “{title}” would do for them: nobody spoke of it, and {n} of the score hang on it.':
		'Demandez à des gens comme {name} ce que « {title} » ferait pour eux : personne n’en a parlé, et {n} du score en dépendent.',
	'Ask people like {name} what “{title}” would do for them: {m} [person|people] spoke of it, and {n} of the score hang on it.':
		'Demandez à des gens comme {name} ce que « {title} » ferait pour eux : {m, plural, one {# personne en a parlé} other {# personnes en ont parlé}}, et {n} du score en dépendent.',
	'“{title}” stays on the list.': '« {title} » reste sur la liste.',
	'The research so far has nothing that shows whom it would help.':
		'La recherche ne montre pas encore qui cela aiderait.',
	'“{title}” speaks for {name}.': '« {title} » parle pour {name}.',
	'“{title}” speaks for {name}, of whom we know: {text}':
		'« {title} » parle pour {name}, dont nous savons : {text}',
	'Between it and “{title}” the evidence does not decide yet: they are {n} of a step apart.':
		'Entre cela et « {title} », les preuves ne tranchent pas encore : {n} pas les séparent.',
	'Nothing is dropped; we find out more first.': 'Rien n’est abandonné ; nous en apprenons plus d’abord.',
	'“{title}” comes first because it is {n} ahead on a scale from −2 to +2, over all personas as they are weighted.':
		'« {title} » passe d’abord, avec {n} d’avance sur une échelle de −2 à +2, sur tous les personas selon leur poids.',
	'{name} gives up that need for now.': '{name} y renonce pour l’instant.',
	'Meanwhile “{title}” does something for them too: {text}':
		'En attendant, « {title} » fait aussi quelque chose pour eux : {text}',
	'It also costs them something: {text}': 'Cela leur coûte aussi quelque chose : {text}',
	'Plan for that before it is built.': 'Prévoyez-le avant de construire.',
	'“{title}” is not known to do anything for them, so what they do today has to hold meanwhile.':
		'On ne sait pas que « {title} » leur apporte quelque chose ; ce qu’ils font aujourd’hui doit tenir en attendant.',
	'We look at this again when new evidence speaks for it.':
		'Nous y revenons quand de nouvelles preuves plaident pour.',
	'We look at this again {when}.': 'Nous y revenons : {when}.',
	'when {name} comes to weigh [more|less] than {n} (now {m})':
		'quand le poids de {name} franchit {n} (maintenant {m})',
	'{n} [cell|cells] of this option without evidence [counts|count] as no difference.':
		'{n, plural, one {# case de cette option sans preuve compte} other {# cases de cette option sans preuve comptent}} comme sans différence.',
	'{n} [cell|cells] of this option [rests|rest] on a hypothesis.':
		'{n, plural, one {# case de cette option repose} other {# cases de cette option reposent}} sur une hypothèse.',
	'1 score was given by hand and is taken as it is.': '1 score a été donné à la main et est pris tel quel.',
	'{n} scores were given by hand and are taken as they are.':
		'{n} scores ont été donnés à la main et sont pris tels quels.',
	'The weights of the personas are the ones given.': 'Les poids des personas sont ceux donnés.',
	'Nobody has said {what}: each counts as average.':
		'Personne n’a dit {what} : chacun compte pour la moyenne.',
	'how many users each persona stands for': 'combien d’utilisateurs chaque persona représente',
	'what a user of each persona is worth': 'ce que vaut un utilisateur de chaque persona',
	'how well each persona fits the strategy': 'à quel point chaque persona va avec la stratégie',
	'how much each persona lacks': 'combien il manque à chaque persona',
	'how many users each persona stands for, {rest}':
		'combien d’utilisateurs chaque persona représente, {rest}',
	'what a user of each persona is worth, {rest}': 'ce que vaut un utilisateur de chaque persona, {rest}',
	'how well each persona fits the strategy, {rest}':
		'à quel point chaque persona va avec la stratégie, {rest}',
	'{n} of {m} [persona|personas] [is still a hypothesis|are still hypotheses].':
		'{n} personas sur {m} {n, plural, one {est encore une hypothèse} other {sont encore des hypothèses}}.',
	'Whether it can be taken back is not known.': 'On ne sait pas si c’est réversible.',
	'unknown, counts as average': 'inconnu, compte pour la moyenne',
	'{n} [users|people heard], {m} % of all': '{n} personnes, {m} % du total',
	'{n} of {m} people tell of a pain or a detour': '{n} personnes sur {m} parlent d’une gêne ou d’un détour',
	'{n} a user': '{n} par utilisateur',
	'{n} by the strategy': '{n} selon la stratégie',
	counted: 'compté',
	nobody: 'personne',
	'the decision': 'la décision',
	'Show a sketch of it to five people like {names}.':
		'Montrez-en une esquisse à cinq personnes comme {names}.',
	'Drop it if fewer than three of each five say they would use it instead of what they do now.':
		'Abandonnez si moins de trois sur cinq l’utiliseraient à la place de ce qu’ils font.',
	'Which one do we do first?': 'Que faisons-nous d’abord ?',
};
