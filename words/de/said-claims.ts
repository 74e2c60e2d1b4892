import type { Said } from '../message.ts';

/** Names and sentences of personas that the built-in engine writes, around what people said. */
export const claimsSaid: Said = {
	'The {topic} person': 'Die „{topic}“-Person',
	'The {topic} voice': 'Die „{topic}“-Stimme',
	'The {topic} {role}': 'Die Rolle {role}: „{topic}“',
	'“{quote}”': '„{quote}“',
	'{lead}: “{quote}”': '{lead}: „{quote}“',
	'{lead} ({rest})': '{lead} ({rest})',
	'People in {n} notes': 'Leute in {n, plural, one {# Notiz} other {# Notizen}}',
	'{n} of {m} people': '{n} von {m} Leuten',
	'Get “{what}”.': 'Bekommen: „{what}“.',
	'Get “{what}” when “{when}”.': 'Bekommen: „{what}“, wenn „{when}“.',
	'“{what}”.': '„{what}“.',
	'“{what}” when “{when}”.': '„{what}“, wenn „{when}“.',
	'{verb} “{what}”.': '{verb} „{what}“.',
	'{verb} “{what}” when “{when}”.': '{verb} „{what}“, wenn „{when}“.',
	'When “{when}”, they want to “{what}”, {link} “{why}”.':
		'Wenn „{when}“, wollen sie „{what}“, {link} „{why}“.',
	'When “{when}”, they need “{what}”, {link} “{why}”.':
		'Wenn „{when}“, brauchen sie „{what}“, {link} „{why}“.',
	'so that': 'damit',
	'in order to': 'um zu',
	because: 'weil',
	'or else': 'sonst',
	'Feel proud': 'Stolz sein',
	'Feel relieved': 'Erleichtert sein',
	'Feel calm': 'Ruhig sein',
	'Feel confident': 'Sicher sein',
	'Feel pleased': 'Zufrieden sein',
	'Avoid feeling nervous': 'Nicht nervös sein',
	'Avoid feeling afraid': 'Keine Angst haben',
	'Avoid feeling worried': 'Sich nicht sorgen',
	'Avoid feeling dread': 'Sich nicht davor fürchten',
	'Avoid feeling sick': 'Sich nicht elend fühlen',
	'Avoid feeling ashamed': 'Sich nicht schämen',
	'Avoid feeling guilty': 'Sich nicht schuldig fühlen',
	'Avoid feeling watched': 'Sich nicht beobachtet fühlen',
	'Avoid feeling overwhelmed': 'Nicht überfordert sein',
	'Avoid feeling stressed': 'Nicht unter Stress stehen',
	'Avoid feeling angry': 'Sich nicht ärgern',
	'Avoid feeling alone with it': 'Damit nicht allein sein',
	'Avoid feeling unable to let go': 'Davon loskommen',
	'{feeling} during the work': '{feeling}, während der Arbeit',
	'{feeling} after the work': '{feeling}, nach der Arbeit',
	'Be seen by others like this: “{quote}”': 'Von anderen so gesehen werden: „{quote}“',
	'Be seen by {who} like this: “{quote}”': 'Von „{who}“ so gesehen werden: „{quote}“',
	'Be seen by others like this: “{quote}” {count} speak of how others see them.':
		'Von anderen so gesehen werden: „{quote}“ {count} sprechen davon, wie andere sie sehen.',
	'Be seen by {who} like this: “{quote}” {count} speak of how others see them.':
		'Von „{who}“ so gesehen werden: „{quote}“ {count} sprechen davon, wie andere sie sehen.',
	'Avoid being seen by others like this: “{quote}”': 'Von anderen nicht so gesehen werden: „{quote}“',
	'Avoid being seen by {who} like this: “{quote}”': 'Von „{who}“ nicht so gesehen werden: „{quote}“',
	'Avoid being seen by others like this: “{quote}” {count} speak of how others see them.':
		'Von anderen nicht so gesehen werden: „{quote}“ {count} sprechen davon, wie andere sie sehen.',
	'Avoid being seen by {who} like this: “{quote}” {count} speak of how others see them.':
		'Von „{who}“ nicht so gesehen werden: „{quote}“ {count} sprechen davon, wie andere sie sehen.',
	'{count} are short of time: “{quote}”': '{count} haben wenig Zeit: „{quote}“',
	'{count} come to the end of what they know: “{quote}”':
		'{count} kommen an die Grenze dessen, was sie können: „{quote}“',
	'{count} wait for somebody’s yes, or give it: “{quote}”':
		'{count} warten auf jemandes Ja oder geben es: „{quote}“',
	'{count} are held to a budget: “{quote}”': '{count} sind an ein Budget gebunden: „{quote}“',
	'{count} are held up by their tools: “{quote}”':
		'{count} werden von ihren Werkzeugen aufgehalten: „{quote}“',
	'{count} work under rules they did not make: “{quote}”':
		'{count} arbeiten unter Regeln, die sie nicht gemacht haben: „{quote}“',
	'{count} say what they do it for: “{quote}”': '{count} sagen, wofür sie es tun: „{quote}“',
	'{count} say what makes it hard: “{quote}”': '{count} sagen, was es schwer macht: „{quote}“',
	'{count} get by in a way of their own: “{quote}”': '{count} helfen sich auf eigene Art: „{quote}“',
	'Uses it for what it was not made for': 'Benutzt es für etwas, wofür es nicht gemacht ist',
	'Mentions {name} in {n} of {m} quotes.': 'Nennt {name} in {n} von {m} Zitaten.',
	'Mentions {name} in {n} of {m} quotes ({count}).': 'Nennt {name} in {n} von {m} Zitaten ({count}).',
	'{event}: used by {n} of {m} people.': '{event}: von {n} von {m} Leuten benutzt.',
	'{event}: used by {n} of {m} people, against {k} of {j} others.':
		'{event}: von {n} von {m} Leuten benutzt, gegenüber {k} von {j} anderen.',
	'Active on {n} of {m} days (median of {k} people), four fifths of the use between {j}:00 and {i}:00 UTC.':
		'Aktiv an {n} von {m} Tagen (Median von {k, plural, one {# Person} other {# Leuten}}), vier Fünftel der Nutzung zwischen {j}:00 und {i}:00 UTC.',
	'All of this together, {events}: {n} of {m} users.':
		'All das zusammen, {events}: {n} von {m, plural, one {# Nutzer} other {# Nutzern}}.',
	'{topic}: {need} “{quote}” Heard under this theme: {count}.':
		'{topic}: {need} „{quote}“ Unter diesem Thema gehört: {count}.',
	'{topic}: {need} “{quote}” {count} speak of this.': '{topic}: {need} „{quote}“ {count} sprechen davon.',
	'{topic}: {need} “{quote}” Does not need: “{other}”': '{topic}: {need} „{quote}“ Braucht nicht: „{other}“',
	'{topic} before {event}: {need} “{quote}” Does not need more {other}: none of the {n} people used it in {m} days, {k} of {j} others did.':
		'{topic} vor „{event}“: {need} „{quote}“ Mehr „{other}“ braucht es nicht: Keiner von {n, plural, one {# Person} other {# Leuten}} hat es in {m, plural, one {# Tag} other {# Tagen}} benutzt, von anderen {k} von {j}.',
	'Does not need more {event}: none of the {n} people used it in {m} days, {k} of {j} others did.':
		'Mehr „{event}“ braucht es nicht: Keiner von {n, plural, one {# Person} other {# Leuten}} hat es in {m, plural, one {# Tag} other {# Tagen}} benutzt, von anderen {k} von {j}.',
	'needs this:': 'braucht das:',
	'needs inside the product what a detour does now:': 'braucht im Produkt, was jetzt ein Umweg leistet:',
	'needs the yes to come in time:': 'braucht das Ja rechtzeitig:',
	'needs it done in the time there is:': 'braucht es in der Zeit, die da ist:',
	'needs it to work with the tools there are:': 'braucht es mit den Werkzeugen, die da sind:',
	'needs to stay within the rule:': 'braucht es im Rahmen der Regel:',
	'needs the limit in sight:': 'braucht die Grenze im Blick:',
	'needs no more skill than there is:': 'braucht nicht mehr Können, als da ist:',
	'needs an end to this:': 'braucht ein Ende davon:',
	Detours: 'Umwege',
	'Who may say yes': 'Wer Ja sagen darf',
	Time: 'Zeit',
	Tools: 'Werkzeuge',
	Rules: 'Regeln',
	Budget: 'Budget',
	Skill: 'Können',
	'What goes wrong': 'Was schiefgeht',
	'May not need much on {theme}: nobody here brought it up.':
		'Braucht vielleicht wenig zu „{theme}“: Hier hat niemand davon gesprochen.',
	'Teams may believe that {event} is for everybody; none of the {n} people used it in {m} days, {k} of {j} others did.':
		'Teams glauben vielleicht, „{event}“ sei für alle; keiner von {n, plural, one {# Person} other {# Leuten}} hat es in {m, plural, one {# Tag} other {# Tagen}} benutzt, von anderen {k} von {j}.',
	'Teams may believe that they do as they say: “{quote}” In the log, {log}':
		'Teams glauben vielleicht, dass sie tun, was sie sagen: „{quote}“ Im Protokoll: {log}',
	'Teams may believe that {what}. One note: “{quote}” Another: “{other}”':
		'Teams glauben vielleicht, dass {what}. Eine Notiz: „{quote}“ Eine andere: „{other}“',
	'each of them has one answer': 'jeder von ihnen eine einzige Antwort hat',
	'each of them has one answer on {axis}': 'jeder von ihnen eine einzige Antwort hat: {axis}',
	'they all want the same': 'sie alle dasselbe wollen',
	'they all want the same on {axis}': 'sie alle dasselbe wollen: {axis}',
	'the job asks for one thing at a time': 'die Aufgabe immer nur eines verlangt',
	'the job asks for one thing at a time on {axis}': 'die Aufgabe immer nur eines verlangt: {axis}',
	'Teams may believe that {theme} matters to everybody; here it was brought up by {n} of {m} people, elsewhere by most.':
		'Teams glauben vielleicht, „{theme}“ sei allen wichtig; hier haben {n} von {m} Leuten davon gesprochen, anderswo die meisten.',
	'{person} was active on {n} of {m} days.': '{person} war an {n} von {m} Tagen aktiv.',
	'{person}: {event} on {n} of {m} days.': '{person}: {event} an {n} von {m} Tagen.',
	'{person}: a session lasts {n} minutes (median of {m}).':
		'{person}: Eine Sitzung dauert {n, plural, one {# Minute} other {# Minuten}} (Median von {m}).',
	'{person}, in {n} days, never: {events}.':
		'{person}, in {n, plural, one {# Tag} other {# Tagen}} nie: {events}.',
	'{place} for now, by how many were heard: {count} and {n} of {m} notes.':
		'Vorerst Platz {place}, nach der Zahl der Gehörten: {count} und {n} von {m} Notizen.',
	'{place} for now, by how many were heard: {n} of {m} notes.':
		'Vorerst Platz {place}, nach der Zahl der Gehörten: {n} von {m} Notizen.',
	'Another group has as many people, so notes decide the place.':
		'Eine andere Gruppe hat gleich viele Leute, darum entscheiden die Notizen.',
	'What it is worth to the business is not in this evidence.':
		'Was es dem Geschäft wert ist, steht nicht in diesen Belegen.',
	First: 'eins',
	Second: 'zwei',
	Third: 'drei',
	Fourth: 'vier',
	'Further down': 'weiter hinten',
	'Look again when fewer than half of them use {event}; now {n} of {m} people do.':
		'Sieh wieder hin, wenn weniger als die Hälfte von ihnen „{event}“ benutzt; jetzt sind es {n} von {m} Leuten.',
	'Look again when new notes no longer mention {theme}; now {count} do.':
		'Sieh wieder hin, wenn neue Notizen „{theme}“ nicht mehr erwähnen; jetzt tun es {count}.',
};
