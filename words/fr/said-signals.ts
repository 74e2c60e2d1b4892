import type { Said } from '../message.ts';

/** What has changed, and what to do about it. */
export const signalsSaid: Said = {
	'People unlike anybody described': 'Des gens qui ne ressemblent à personne de décrit',
	'Share of users': 'Part des utilisateurs',
	'all steps': 'tous les pas',
	'Who uses “{subject}”': 'Qui utilise « {subject} »',
	'From “{one}” straight to “{other}”': 'De « {one} » directement à « {other} »',
	'From “{one}” to “{other}” later in a session': 'De « {one} » à « {other} », plus tard dans la session',
	'What is heard of “{subject}”': 'Ce qu’on entend de « {subject} »',
	'A new name: {subject}': 'Un nouveau nom : {subject}',
	'The log covers {n} days; two windows of {m} days are the least there is to compare.':
		'Le journal couvre {n} jours ; il faut au moins deux périodes de {m} jours pour comparer.',
	'Give a longer log or a shorter window.': 'Donne un journal plus long ou une période plus courte.',
	'Every window after the baseline has a hole in the log: nothing could be compared.':
		'Chaque période après la référence a un trou : rien n’a pu être comparé.',
	'At times everybody together did much less or more than before and after, as in holidays; how often people come is compared without these stretches, which begin on: {list}.':
		'Par moments, tous ensemble ont fait bien moins ou bien plus qu’avant et après, comme pendant des congés ; la fréquence des venues est comparée sans ces périodes, qui commencent le : {list}.',
	'There is one window to compare; an alarm takes two in a row.':
		'Il y a une période à comparer ; une alerte en demande deux de suite.',
	'Look at the priority of the personas and at decisions that rest on it; ask five people of the archetype that grew.':
		'Regarde la priorité des personas et les décisions qui en dépendent ; interroge cinq personnes de l’archétype qui a grandi.',
	'Talk to five of the {n} people whose habit changed before rewriting what the persona says of it.':
		'Parle à cinq des {n} personnes dont l’habitude a changé avant de réécrire ce qu’en dit le persona.',
	'Update the sentences that name it, or talk to five people who took it up or gave it up.':
		'Mets à jour les phrases qui la nomment, ou parle à cinq personnes qui s’y sont mises ou l’ont quittée.',
	'Walk through this step in the product as these people see it: a detour or a loop is often a defect, not a habit.':
		'Parcours ce pas dans le produit comme ces gens le voient : un détour ou une boucle est souvent un défaut, pas une habitude.',
	'Interview five of them: they may be a persona nobody has described, or people of one who do other things now.':
		'Interrogez-en cinq : c’est peut-être un persona que personne n’a décrit, ou des gens d’un persona qui font autre chose à présent.',
	'Read the new voices of this theme, and ask about it in the next interviews.':
		'Lis les nouvelles voix de ce thème, et pose la question aux prochains entretiens.',
	'Give the new name in the questions you ask of the log; no sentence needs to change.':
		'Emploie le nouveau nom dans tes questions au journal ; aucune phrase n’a à changer.',
	Sessions: 'Sessions',
	'Events a session': 'Événements par session',
	'Minutes a session': 'Minutes par session',
};
