import type { Said } from '../message.ts';

/** Names and sentences of personas that the built-in engine writes, around what people said. */
export const claimsSaid: Said = {
	'The {topic} person': 'La personne « {topic} »',
	'The {topic} voice': 'La voix « {topic} »',
	'The {topic} {role}': 'Le profil « {topic} » ({role})',
	'“{quote}”': '« {quote} »',
	'{lead}: “{quote}”': '{lead} : « {quote} »',
	'{lead} ({rest})': '{lead} ({rest})',
	'People in {n} notes': 'Des gens de {n, plural, one {# note} other {# notes}}',
	'{n} of {m} people': '{n} personnes sur {m}',
	'Get “{what}”.': 'Avoir « {what} ».',
	'Get “{what}” when “{when}”.': 'Avoir « {what} » quand « {when} ».',
	'“{what}”.': '« {what} ».',
	'“{what}” when “{when}”.': '« {what} » quand « {when} ».',
	'{verb} “{what}”.': '{verb} « {what} ».',
	'{verb} “{what}” when “{when}”.': '{verb} « {what} » quand « {when} ».',
	'When “{when}”, they want to “{what}”, {link} “{why}”.':
		'Quand « {when} », il leur faut pouvoir « {what} », {link} « {why} ».',
	'When “{when}”, they need “{what}”, {link} “{why}”.':
		'Quand « {when} », il leur faut « {what} », {link} « {why} ».',
	'so that': 'pour que',
	'in order to': 'pour',
	because: 'parce que',
	'or else': 'sinon',
	'Feel proud': 'Ressentir de la fierté',
	'Feel relieved': 'Ressentir du soulagement',
	'Feel calm': 'Garder son calme',
	'Feel confident': 'Se sentir en confiance',
	'Feel pleased': 'Ressentir de la satisfaction',
	'Avoid feeling nervous': 'Ne pas être sur les nerfs',
	'Avoid feeling afraid': 'Ne pas avoir peur',
	'Avoid feeling worried': 'Ne pas se faire de souci',
	'Avoid feeling dread': 'Ne pas redouter la suite',
	'Avoid feeling sick': 'Ne pas en être malade',
	'Avoid feeling ashamed': 'Ne pas avoir honte',
	'Avoid feeling guilty': 'Ne pas se sentir coupable',
	'Avoid feeling watched': 'Ne pas se sentir sous surveillance',
	'Avoid feeling overwhelmed': 'Ne pas se laisser déborder',
	'Avoid feeling stressed': 'Ne pas subir de stress',
	'Avoid feeling angry': 'Ne pas se mettre en colère',
	'Avoid feeling alone with it': 'Ne pas rester seul avec',
	'Avoid feeling unable to let go': 'Pouvoir décrocher',
	'{feeling} during the work': '{feeling}, pendant le travail',
	'{feeling} after the work': '{feeling}, après le travail',
	'Be seen by others like this: “{quote}”': 'Que l’image auprès des autres soit : « {quote} »',
	'Be seen by {who} like this: “{quote}”': 'Que l’image auprès de « {who} » soit : « {quote} »',
	'Be seen by others like this: “{quote}” {count} speak of how others see them.':
		'Que l’image auprès des autres soit : « {quote} » {count} parlent de la façon dont les autres les voient.',
	'Be seen by {who} like this: “{quote}” {count} speak of how others see them.':
		'Que l’image auprès de « {who} » soit : « {quote} » {count} parlent de la façon dont les autres les voient.',
	'Avoid being seen by others like this: “{quote}”':
		'Que l’image auprès des autres ne soit pas : « {quote} »',
	'Avoid being seen by {who} like this: “{quote}”':
		'Que l’image auprès de « {who} » ne soit pas : « {quote} »',
	'Avoid being seen by others like this: “{quote}” {count} speak of how others see them.':
		'Que l’image auprès des autres ne soit pas : « {quote} » {count} parlent de la façon dont les autres les voient.',
	'Avoid being seen by {who} like this: “{quote}” {count} speak of how others see them.':
		'Que l’image auprès de « {who} » ne soit pas : « {quote} » {count} parlent de la façon dont les autres les voient.',
	'{count} are short of time: “{quote}”': '{count} manquent de temps : « {quote} »',
	'{count} come to the end of what they know: “{quote}”':
		'{count} arrivent au bout de ce qu’elles savent : « {quote} »',
	'{count} wait for somebody’s yes, or give it: “{quote}”':
		'{count} attendent l’accord de quelqu’un, ou le donnent : « {quote} »',
	'{count} are held to a budget: “{quote}”': '{count} sont tenues par un budget : « {quote} »',
	'{count} are held up by their tools: “{quote}”': '{count} sont freinées par leurs outils : « {quote} »',
	'{count} work under rules they did not make: “{quote}”':
		'{count} travaillent sous des règles qu’elles n’ont pas faites : « {quote} »',
	'{count} say what they do it for: “{quote}”': '{count} disent pourquoi elles le font : « {quote} »',
	'{count} say what makes it hard: “{quote}”': '{count} disent ce qui le rend difficile : « {quote} »',
	'{count} get by in a way of their own: “{quote}”': '{count} s’en sortent à leur manière : « {quote} »',
	'Uses it for what it was not made for': 'L’utilise pour ce à quoi ce n’était pas destiné',
	'Mentions {name} in {n} of {m} quotes.': 'Mentionne {name} dans {n} citations sur {m}.',
	'Mentions {name} in {n} of {m} quotes ({count}).': 'Mentionne {name} dans {n} citations sur {m} ({count}).',
	'{event}: used by {n} of {m} people.': '{event} : utilisé par {n} personnes sur {m}.',
	'{event}: used by {n} of {m} people, against {k} of {j} others.':
		'{event} : utilisé par {n} personnes sur {m}, contre {k} sur {j} ailleurs.',
	'Active on {n} of {m} days (median of {k} people), four fifths of the use between {j}:00 and {i}:00 UTC.':
		'De l’activité {n} jours sur {m} (médiane de {k, plural, one {# personne} other {# personnes}}), quatre cinquièmes de l’usage entre {j}:00 et {i}:00 UTC.',
	'All of this together, {events}: {n} of {m} users.':
		'Tout cela ensemble, {events} : {n} utilisateurs sur {m}.',
	'{topic}: {need} “{quote}” Heard under this theme: {count}.':
		'{topic} : {need} « {quote} » Entendu sous ce thème : {count}.',
	'{topic}: {need} “{quote}” {count} speak of this.': '{topic} : {need} « {quote} » {count} en parlent.',
	'{topic}: {need} “{quote}” Does not need: “{other}”':
		'{topic} : {need} « {quote} » N’a pas besoin de : « {other} »',
	'{topic} before {event}: {need} “{quote}” Does not need more {other}: none of the {n} people used it in {m} days, {k} of {j} others did.':
		'{topic} avant « {event} » : {need} « {quote} » Pas besoin de plus de « {other} » : sur {n, plural, one {# personne} other {# personnes}}, aucune ne l’a utilisé en {m, plural, one {# jour} other {# jours}} ; ailleurs, {k} sur {j}.',
	'Does not need more {event}: none of the {n} people used it in {m} days, {k} of {j} others did.':
		'Pas besoin de plus de « {event} » : sur {n, plural, one {# personne} other {# personnes}}, aucune ne l’a utilisé en {m, plural, one {# jour} other {# jours}} ; ailleurs, {k} sur {j}.',
	'needs this:': 'a besoin de ceci :',
	'needs inside the product what a detour does now:':
		'a besoin, dans le produit, de ce qu’un détour fait aujourd’hui :',
	'needs the yes to come in time:': 'a besoin que l’accord vienne à temps :',
	'needs it done in the time there is:': 'a besoin que ce soit fait dans le temps qu’il y a :',
	'needs it to work with the tools there are:': 'a besoin que cela marche avec les outils qu’il y a :',
	'needs to stay within the rule:': 'a besoin de rester dans la règle :',
	'needs the limit in sight:': 'a besoin de voir la limite :',
	'needs no more skill than there is:': 'a besoin que cela ne demande pas d’en savoir plus :',
	'needs an end to this:': 'a besoin que cela cesse :',
	Detours: 'Détours',
	'Who may say yes': 'Qui peut donner son accord',
	Time: 'Temps',
	Tools: 'Outils',
	Rules: 'Règles',
	Budget: 'Budget',
	Skill: 'Savoir-faire',
	'What goes wrong': 'Ce qui tourne mal',
	'May not need much on {theme}: nobody here brought it up.':
		'N’a peut-être pas besoin de grand-chose sur « {theme} » : personne ici n’en a parlé.',
	'Teams may believe that {event} is for everybody; none of the {n} people used it in {m} days, {k} of {j} others did.':
		'Les équipes croient peut-être que « {event} » est pour tout le monde ; sur {n, plural, one {# personne} other {# personnes}}, aucune ne l’a utilisé en {m, plural, one {# jour} other {# jours}} ; ailleurs, {k} sur {j}.',
	'Teams may believe that they do as they say: “{quote}” In the log, {log}':
		'Les équipes croient peut-être qu’on fait ici ce qu’on dit : « {quote} » Dans le journal : {log}',
	'Teams may believe that {what}. One note: “{quote}” Another: “{other}”':
		'Les équipes croient peut-être ceci : {what}. Une note : « {quote} » Une autre : « {other} »',
	'each of them has one answer': 'chacun n’a qu’une réponse',
	'each of them has one answer on {axis}': 'chacun n’a qu’une réponse sur {axis}',
	'they all want the same': 'tous veulent la même chose',
	'they all want the same on {axis}': 'tous veulent la même chose sur {axis}',
	'the job asks for one thing at a time': 'le travail ne demande qu’une chose à la fois',
	'the job asks for one thing at a time on {axis}': 'le travail ne demande qu’une chose à la fois sur {axis}',
	'Teams may believe that {theme} matters to everybody; here it was brought up by {n} of {m} people, elsewhere by most.':
		'Les équipes croient peut-être que « {theme} » compte pour tout le monde ; ici {n} personnes sur {m} en ont parlé, ailleurs la plupart.',
	'{person} was active on {n} of {m} days.': '{person} a eu de l’activité {n} jours sur {m}.',
	'{person}: {event} on {n} of {m} days.': '{person} : {event}, {n} jours sur {m}.',
	'{person}: a session lasts {n} minutes (median of {m}).':
		'{person} : une session dure {n, plural, one {# minute} other {# minutes}} (médiane de {m}).',
	'{person}, in {n} days, never: {events}.':
		'{person}, en {n, plural, one {# jour} other {# jours}}, jamais : {events}.',
	'{place} for now, by how many were heard: {count} and {n} of {m} notes.':
		'Pour l’instant {place}, selon le nombre de personnes entendues : {count} et {n} notes sur {m}.',
	'{place} for now, by how many were heard: {n} of {m} notes.':
		'Pour l’instant {place}, selon le nombre de notes : {n} sur {m}.',
	'Another group has as many people, so notes decide the place.':
		'Un autre groupe compte autant de personnes, ce sont donc les notes qui décident.',
	'What it is worth to the business is not in this evidence.':
		'Ce que cela vaut pour l’entreprise n’est pas dans ces preuves.',
	First: 'en premier',
	Second: 'en deuxième',
	Third: 'en troisième',
	Fourth: 'en quatrième',
	'Further down': 'plus bas',
	'Look again when fewer than half of them use {event}; now {n} of {m} people do.':
		'Regarde à nouveau quand moins de la moitié utilisent « {event} » ; aujourd’hui {n} personnes sur {m}.',
	'Look again when new notes no longer mention {theme}; now {count} do.':
		'Regarde à nouveau quand les nouvelles notes ne mentionnent plus « {theme} » ; aujourd’hui {count} le font.',
};
