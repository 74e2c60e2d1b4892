import type { Said } from '../message.ts';

/** What has changed since, and what the server makes of it: freshness, alerts, figures after a publish. */
export const changesSaid: Said = {
	'unlike anybody described': 'ne ressemblent à personne de décrit',
	'share of users': 'part des utilisateurs',
	sessions: 'sessions',
	'events a session': 'événements par session',
	'minutes a session': 'minutes par session',
	'Who uses “{subject}” after version {n}': 'Qui utilise « {subject} » après la version {n}',
	'Who uses “{subject}”: {rest}.': 'Qui utilise « {subject} » : {rest}.',
	'Who uses “{subject}” after version {n}: {rest}.':
		'Qui utilise « {subject} » après la version {n} : {rest}.',
	'From “{one}” straight to “{other}”: {rest}.': 'De « {one} » directement à « {other} » : {rest}.',
	'From “{one}” to “{other}” later in a session: {rest}.':
		'De « {one} » à « {other} », plus tard dans la session : {rest}.',
	'What is heard of “{subject}”: {rest}.': 'Ce qu’on entend de « {subject} » : {rest}.',
	'A new name: {subject}: {rest}.': 'Un nouveau nom : {subject} : {rest}.',
	'Share of users: {rest}.': 'Part des utilisateurs : {rest}.',
	'People unlike anybody described: {rest}.': 'Des gens qui ne ressemblent à personne de décrit : {rest}.',
	'Sessions: {rest}.': 'Sessions : {rest}.',
	'Events a session: {rest}.': 'Événements par session : {rest}.',
	'Minutes a session: {rest}.': 'Minutes par session : {rest}.',
	'A habit: {rest}.': 'Une habitude : {rest}.',
	'Who uses a feature: {rest}.': 'Qui utilise une fonction : {rest}.',
	'A step between features: {rest}.': 'Un pas entre fonctions : {rest}.',
	'What is heard of a theme: {rest}.': 'Ce qu’on entend d’un thème : {rest}.',
	'A new name of an event: {rest}.': 'Un nouveau nom d’événement : {rest}.',
	'A figure after a publish: {rest}.': 'Un chiffre après une publication : {rest}.',
	'{whom}, {from} → {to} ({by} points, 95 % between {low} and {high}, {relative} relative)':
		'{whom}, {from} → {to} ({by} points, à 95 % entre {low} et {high}, {relative} par rapport à avant)',
	'{whom}, {from} → {to} ({by} points, 95 % between {low} and {high})':
		'{whom}, {from} → {to} ({by} points, à 95 % entre {low} et {high})',
	'{whom}, {from} → {to} ({by} points, {relative} relative)':
		'{whom}, {from} → {to} ({by} points, {relative} par rapport à avant)',
	'{whom}, {from} → {to} ({by} points)': '{whom}, {from} → {to} (écart de {by} points)',
	'{whom}, {from} → {to} (middle of all, each person by {low} to {high})':
		'{whom}, {from} → {to} (milieu de tous, chaque personne de {low} à {high})',
	'{whom}, {from} → {to} (middle of all)': '{whom}, {from} → {to} (milieu de tous)',
	'everyone, {from} → {to}': 'tout le monde, {from} → {to}',
	'archetype {id}, {from} → {to}': 'archétype {id}, {from} → {to}',
	everyone: 'tout le monde',
	'archetype {id}': 'archétype {id}',
	'Seen at {n} [look|looks] in a row.': '{n, plural, one {Vu à # regard} other {Vu à # regards de suite}}.',
	'Seen at {n} [look|looks] in a row; {more}.':
		'{n, plural, one {Vu à # regard} other {Vu à # regards de suite}} ; {more}.',
	'the chance of that, had nothing changed, is {chance}; {more}':
		'si rien n’avait changé, la probabilité en serait de {chance} ; {more}',
	'the chance of that, had nothing changed, is {chance}':
		'si rien n’avait changé, la probabilité en serait de {chance}',
	'{least} would have been seen four times in five': '{least} aurait été vu quatre fois sur cinq',
	'a change of {n} points': 'un changement de {n} points',
	'a change by {n} %': 'un changement de {n} %',
	'under one in a thousand': 'moins d’un sur mille',
	'It goes on.': 'Cela continue.',
	'In the last window: {n} %.': 'Dans la dernière période : {n} %.',
	'In the last window: {n}.': 'Dans la dernière période : {n}.',
	'One name ends where the other begins, for the same people: counted as one, and not as a change of use.':
		'Un nom finit où l’autre commence, pour les mêmes gens : compté comme un seul, pas comme un changement d’usage.',
	'{n} of these {m} were like the others in the baseline, and do other things now.':
		'{n} de ces {m} étaient comme les autres dans la base et font autre chose à présent.',
	'The same people: {from} → {to} of the {n} seen before and now.':
		'Les mêmes gens : {from} → {to} des {n} vus avant et maintenant.',
	'None of the people seen before are seen now: these are other people.':
		'Aucun de ceux d’avant n’est vu maintenant : ce sont d’autres gens.',
	'Nobody uses it any more: it may have been taken out, or is no longer recorded.':
		'Plus personne ne l’utilise : il a peut-être été retiré, ou n’est plus enregistré.',
	'{n} people seen before and now; {m} % of those seen before are not seen now.':
		'{n} personnes vues avant et maintenant ; {m} % de celles d’avant ne le sont plus.',
	'{n} points of all users moved between archetypes.':
		'{n} points de tous les utilisateurs sont passés d’un archétype à l’autre.',
	'Compared with everybody before, not with the baseline alone.':
		'Comparé à tous ceux d’avant, pas seulement à la référence.',
	'{subject}: as it was': '{subject} : comme avant',
	'[adoption|usage|transition|composition|novelty|attitude|instrumentation]: {subject}':
		'A changé : {subject}',
	'{subject}; [adoption|usage|transition|composition|novelty|attitude|instrumentation]: {other}':
		'{subject} ; {other}',
	'Too few people to have seen a change by half.': 'Trop peu de gens pour voir un changement de moitié.',
	'No usage touches it; its evidence is {n} months old.': 'Aucun usage ne la touche ; sa preuve a {n} mois.',
	'No usage touches it, and its evidence has no date.':
		'Aucun usage ne la touche, et sa preuve n’a pas de date.',
	'{n} of {m} users are participants of the board.':
		'{n} utilisateurs sur {m} sont des participants du tableau.',
	"{n} of {m} users are participants of the board; what they do does not tell the others' archetypes.":
		'{n} utilisateurs sur {m} sont des participants du tableau ; ce qu’ils font ne dit pas l’archétype des autres.',
	'No user is a participant, and the board holds no signatures to tell archetypes by: everyone is watched together.':
		'Aucun utilisateur n’est participant, et rien sur le tableau ne distingue les archétypes : tous sont observés ensemble.',
	'A rule learnt on {n} linked people in the baseline, right for {m} of {k} people left out in turn; everybody is taken by it, in each window anew.':
		'Une règle apprise sur {n} personnes liées de la référence, juste pour {m} sur {k} laissées de côté à tour de rôle ; tous sont classés par elle, à chaque période.',
	"No user is a participant: who uses what is compared with the archetypes' signatures, and whoever is at least {n} % like one is taken for it.":
		'Aucun utilisateur n’est participant : ce que chacun utilise est comparé aux archétypes, et qui ressemble à {n} % au moins à l’un en fait partie.',
	'The log has a hole of three days or more here': 'Le journal a ici un trou de trois jours ou plus',
	'Rests on one person.': 'Repose sur une personne.',
	'Rests on {n} people.': 'Repose sur {n} personnes.',
	'Seen since {day}.': 'Vu depuis {day}.',
	'Seen since {day}; it began about {other}.': 'Vu depuis {day} ; cela a commencé vers {other}.',
	'It touches no sentence of a persona.': 'Cela ne touche aucune phrase d’un persona.',
	'It touches {n} [sentence|sentences] of a persona.':
		'Cela touche {n, plural, one {# phrase} other {# phrases}} d’un persona.',
	'{n} more [figure|figures] moved with it, told here as one.':
		'{n, plural, one {# autre chiffre a bougé} other {# autres chiffres ont bougé}} avec cela ; ici, c’est dit une fois.',
	'Mostly other people who come now: {n} % of the change in how often people come.':
		'Surtout d’autres gens qui viennent maintenant : {n} % du changement de la fréquence des venues.',
	'Mostly the same people who do otherwise: {n} % of the change in how often people come.':
		'Surtout les mêmes gens qui agissent autrement : {n} % du changement de la fréquence des venues.',
	'In the same weeks “{name}” went from {from} to {to} in this group: one may have taken the other’s place.':
		'Les mêmes semaines, « {name} » est passé de {from} à {to} dans ce groupe : l’un a peut-être pris la place de l’autre.',
	'An event ends where another begins, for the same people: it may only have a new name.':
		'Un événement finit où un autre commence, pour les mêmes gens : il a peut-être seulement un nouveau nom.',
	'A release, a price, a season or a change of what is logged can look the same.':
		'Une nouvelle version, un prix, une saison ou un changement d’enregistrement peut avoir le même aspect.',
	'Look at the sentences it touches, and update or retire them in a new version.':
		'Regarde les phrases touchées, et mets-les à jour ou retire-les dans une nouvelle version.',
	'Run archetypes again: this may be a persona of its own by now.':
		'Relance les archétypes : c’est peut-être devenu un persona à part.',
	'Ask whoever owns the tracking whether an event was renamed.':
		'Demande à qui gère l’enregistrement si un événement a changé de nom.',
	'Take the earlier version up again, or say why not.':
		'Reprends la version précédente, ou dis pourquoi pas.',
	'If it is a season, a release or the tracking, dismiss it with that reason.':
		'Si c’est une saison, une nouvelle version ou l’enregistrement, écarte-le avec cette raison.',
	'The log does not reach {n} days after the publish yet.':
		'Le journal ne va pas encore {n} jours après la publication.',
	'There is no earlier version to take up.': 'Il n’y a pas de version précédente à reprendre.',
	'Takes version {n} up again.': 'Reprend la version {n}.',
	'Takes version {n} up again: a figure got worse after version {m}.':
		'Reprend la version {n} : un chiffre s’est dégradé après la version {m}.',
	'{n} [user is|users are] people of the persona.':
		'{n, plural, one {# utilisateur est} other {# utilisateurs sont}} des gens du persona.',
	'{n} more did before the publish what they do; that tells {m} of {k} people right.':
		'{n} de plus faisaient avant la publication ce qu’ils font ; cela classe bien {m} personnes sur {k}.',
	'The log seems to call “{one}” “{other}” now: watch it under that name.':
		'Le journal semble appeler « {one} » « {other} » maintenant : observe-le sous ce nom.',
	'Too few people were active before or after the publish.':
		'Trop peu de gens étaient actifs avant ou après la publication.',
	'The figure did not get worse by what the rule says.':
		'Le chiffre ne s’est pas dégradé de ce que dit la règle.',
	'The figure got worse after the publish.': 'Le chiffre s’est dégradé après la publication.',
	'That it came after does not say it came from it.': 'Venir après ne veut pas dire en venir.',
	'There are too few others to compare with.': 'Il y a trop peu d’autres à qui comparer.',
	'In the same time it went from {from} to {to} for the {n} others.':
		'Dans le même temps, il est passé de {from} à {to} pour les {n} autres.',
	'Consent was given.': 'Le consentement est donné.',
	'Consent to notes, not to quotes.': 'Consentement pour les notes, pas pour les citations.',
	'Consent was refused: its texts are held back.': 'Le consentement est refusé : ses textes sont retenus.',
	'Nobody has said what its people agreed to.': 'Personne n’a dit à quoi ses gens ont consenti.',
	'Nobody answers for it.': 'Personne n’en répond.',
	'Nobody has said why it may be held.': 'Personne n’a dit pourquoi on peut la garder.',
	'It has no last day, and the rules ask for one.':
		'Elle n’a pas de dernier jour, et les règles en demandent un.',
};
