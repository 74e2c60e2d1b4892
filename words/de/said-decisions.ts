import type { Said } from '../message.ts';

/** What an option does for whom, and what the evidence says about a choice. */
export const decisionsSaid: Said = {
	'[S|s]erves their main job: {text}': 'Dient ihrer Hauptaufgabe: {text}',
	'[S|s]erves a job of theirs: {text}': 'Dient einer ihrer Aufgaben: {text}',
	'[S|s]erves how they want to feel: {text}': 'Dient dem, wie sie sich fühlen wollen: {text}',
	'[S|s]erves how they want to be seen: {text}': 'Dient dem, wie sie gesehen werden wollen: {text}',
	'[H|h]elps with a limit of time: {text}': 'Hilft bei knapper Zeit: {text}',
	'[H|h]elps with a limit of skill: {text}': 'Hilft, wo Können fehlt: {text}',
	'[H|h]elps where they depend on somebody’s yes: {text}':
		'Hilft, wo sie auf jemandes Ja angewiesen sind: {text}',
	'[H|h]elps to keep within a budget: {text}': 'Hilft, im Budget zu bleiben: {text}',
	'[H|h]elps with what holds their tools up: {text}': 'Hilft, wo ihre Werkzeuge hängen: {text}',
	'[H|h]elps to keep a rule they cannot bend: {text}': 'Hilft, eine feste Regel einzuhalten: {text}',
	'[S|s]erves what drives them: {text}': 'Dient dem, was sie antreibt: {text}',
	'[E|e]ases what hurts: {text}': 'Lindert, was weh tut: {text}',
	'[T|t]akes the place of a detour: {text}': 'Ersetzt einen Umweg: {text}',
	'[B|b]uilds on what they do: {text}': 'Baut auf dem auf, was sie tun: {text}',
	'[A|a]nswers what they were found to need: {text}': 'Antwortet auf ein gefundenes Bedürfnis: {text}',
	'[S|s]ides with some of them: {text}': 'Steht auf der Seite von einigen: {text}',
	'[B|b]ears on their place: {text}': 'Betrifft ihren Rang: {text}',
	'[B|b]ears on what is watched: {text}': 'Betrifft, was beobachtet wird: {text}',
	'[G|g]oes against their main job: {text}': 'Steht ihrer Hauptaufgabe entgegen: {text}',
	'[G|g]oes against a job of theirs: {text}': 'Steht einer ihrer Aufgaben entgegen: {text}',
	'[R|r]uns into a limit of time: {text}': 'Stößt an knappe Zeit: {text}',
	'[R|r]uns into a limit of skill: {text}': 'Stößt an fehlendes Können: {text}',
	'[T|t]akes away a yes that somebody has to give: {text}': 'Nimmt ein Ja weg, das jemand geben muss: {text}',
	'[R|r]uns into a budget: {text}': 'Stößt an ein Budget: {text}',
	'[R|r]uns into what their tools can do: {text}': 'Stößt an die Grenzen ihrer Werkzeuge: {text}',
	'[B|b]reaks a rule they cannot bend: {text}': 'Bricht eine feste Regel: {text}',
	'[A|a]dds to what hurts: {text}': 'Verstärkt, was weh tut: {text}',
	'[G|g]oes against some of them: {text}': 'Steht einigen entgegen: {text}',
	'[S|s]erves what they say: {text}': 'Dient dem, was sie sagen: {text}',
	'[G|g]oes against what they say: {text}': 'Steht dem entgegen, was sie sagen: {text}',
	'[I|i]t costs more: {text}': 'Es kostet mehr: {text}',
	'[I|i]t takes more of their time: {text}': 'Es kostet sie mehr Zeit: {text}',
	'[I|i]t asks for skills: {text}': 'Es verlangt Können: {text}',
	'[I|i]t needs a computer: {text}': 'Es braucht einen Rechner: {text}',
	'[H|h]elps and harms them alike; what speaks for it: {text}':
		'Hilft und schadet ihnen gleichermaßen; was dafür spricht: {text}',
	'{by} says: {text}': '{by} sagt: {text}',
	'[Scored|scored] by hand.': 'Von Hand bewertet.',
	'[Scored|scored] by {name}.': 'Bewertet von {name}.',
	'[No|no] evidence: nothing this persona is known by is about it.':
		'Kein Beleg: Nichts, was man von dieser Persona weiß, handelt davon.',
	'[Takes|takes] a side where people disagree: {about}.': 'Ergreift Partei, wo Leute uneins sind: {about}.',
	'[The|the] sentence this rested on is gone.': 'Der Satz, auf dem das beruhte, ist weg.',
	'At the cost of {name}: {text}': 'Auf Kosten von {name}: {text}',
	'It wins {n} % of the draws in which weights and scores move within their doubt.':
		'Sie gewinnt {n} % der Ziehungen, in denen Gewichte und Werte im Rahmen ihrer Unsicherheit schwanken.',
	'Build “{title}”.': 'Baut „{title}“.',
	'No weight moved by a fifth of itself changes that.':
		'Kein um ein Fünftel verschobenes Gewicht ändert das.',
	'Lean towards “{title}”.': 'Neigt zu „{title}“.',
	'Level: {titles}.': 'Gleichauf: {titles}.',
	'Find out more before you build.': 'Findet mehr heraus, bevor ihr baut.',
	'Too close to call.': 'Zu knapp, um es zu sagen.',
	'“{title}” is ahead by a little.': '„{title}“ liegt ein wenig vorn.',
	'“{title}” leads once {name} weighs [more|less] than {n} (now {m}).':
		'„{title}“ führt, sobald das Gewicht von {name} {n} überschreitet oder unterschreitet (jetzt {m}).',
	'“{title}” leads once {name} weighs [more|less] than {n} (now {m}), which is near.':
		'„{title}“ führt, sobald das Gewicht von {name} {n} überschreitet oder unterschreitet (jetzt {m}), und das ist nah.',
	'No weight of a single persona changes it.': 'Kein Gewicht einer einzelnen Persona ändert es.',
	'The least certain score: {text}': 'Der unsicherste Wert: {text}',
	'Look again in three months, or when a sign of change named on a persona shows.':
		'Seht in drei Monaten wieder hin, oder wenn sich ein auf einer Persona genanntes Zeichen zeigt.',
	'Ask people like {name} what “{title}” would do for them: nobody spoke of it, and {n} of the score hang on it.':
		'Fragt Leute wie {name}, was „{title}“ für sie täte: Niemand sprach davon, und {n} des Werts hängen daran.',
	'Ask people like {name} what “{title}” would do for them: {m} [person|people] spoke of it, and {n} of the score hang on it.':
		'Fragt Leute wie {name}, was „{title}“ für sie täte: {m, plural, one {# Person sprach} other {# Personen sprachen}} davon, und {n} des Werts hängen daran.',
	'“{title}” stays on the list.': '„{title}“ bleibt auf der Liste.',
	'The research so far has nothing that shows whom it would help.':
		'Die Forschung zeigt bisher nicht, wem es hülfe.',
	'“{title}” speaks for {name}.': '„{title}“ spricht für {name}.',
	'“{title}” speaks for {name}, of whom we know: {text}':
		'„{title}“ spricht für {name}, von denen wir wissen: {text}',
	'Between it and “{title}” the evidence does not decide yet: they are {n} of a step apart.':
		'Zwischen dem und „{title}“ entscheiden die Belege noch nicht: Sie liegen {n} Stufen auseinander.',
	'Nothing is dropped; we find out more first.': 'Nichts fällt weg; wir finden zuerst mehr heraus.',
	'“{title}” comes first because it is {n} ahead on a scale from −2 to +2, over all personas as they are weighted.':
		'„{title}“ kommt zuerst, weil es {n} vorn liegt, auf einer Skala von −2 bis +2, über alle Personas nach Gewicht.',
	'{name} gives up that need for now.': '{name} verzichtet vorerst darauf.',
	'Meanwhile “{title}” does something for them too: {text}':
		'Bis dahin tut „{title}“ auch etwas für sie: {text}',
	'It also costs them something: {text}': 'Es kostet sie auch etwas: {text}',
	'Plan for that before it is built.': 'Plant das ein, bevor es gebaut wird.',
	'“{title}” is not known to do anything for them, so what they do today has to hold meanwhile.':
		'Von „{title}“ ist nicht bekannt, dass es ihnen etwas bringt; bis dahin muss reichen, was sie heute tun.',
	'We look at this again when new evidence speaks for it.':
		'Wir sehen uns das wieder an, wenn neue Belege dafür sprechen.',
	'We look at this again {when}.': 'Wir sehen uns das wieder an: {when}.',
	'when {name} comes to weigh [more|less] than {n} (now {m})':
		'wenn das Gewicht von {name} {n} überschreitet oder unterschreitet (jetzt {m})',
	'{n} [cell|cells] of this option without evidence [counts|count] as no difference.':
		'{n, plural, one {# Feld dieser Option ohne Beleg zählt} other {# Felder dieser Option ohne Beleg zählen}} als kein Unterschied.',
	'{n} [cell|cells] of this option [rests|rest] on a hypothesis.':
		'{n, plural, one {# Feld dieser Option beruht} other {# Felder dieser Option beruhen}} auf einer Hypothese.',
	'1 score was given by hand and is taken as it is.': '1 Wert wurde von Hand gegeben und gilt, wie er ist.',
	'{n} scores were given by hand and are taken as they are.':
		'{n} Werte wurden von Hand gegeben und gelten, wie sie sind.',
	'The weights of the personas are the ones given.': 'Die Gewichte der Personas sind die angegebenen.',
	'Nobody has said {what}: each counts as average.':
		'Niemand hat gesagt, {what}: Jede zählt als Durchschnitt.',
	'how many users each persona stands for': 'für wie viele Nutzer jede Persona steht',
	'what a user of each persona is worth': 'was ein Nutzer jeder Persona wert ist',
	'how well each persona fits the strategy': 'wie gut jede Persona zur Strategie passt',
	'how much each persona lacks': 'wie viel jeder Persona fehlt',
	'how many users each persona stands for, {rest}': 'für wie viele Nutzer jede Persona steht, {rest}',
	'what a user of each persona is worth, {rest}': 'was ein Nutzer jeder Persona wert ist, {rest}',
	'how well each persona fits the strategy, {rest}': 'wie gut jede Persona zur Strategie passt, {rest}',
	'{n} of {m} [persona|personas] [is still a hypothesis|are still hypotheses].':
		'{n} von {m} Personas {n, plural, one {ist noch eine Hypothese} other {sind noch Hypothesen}}.',
	'Whether it can be taken back is not known.': 'Ob es sich zurücknehmen lässt, ist nicht bekannt.',
	'unknown, counts as average': 'unbekannt, zählt als Durchschnitt',
	'{n} [users|people heard], {m} % of all': '{n} Leute, {m} % von allen',
	'{n} of {m} people tell of a pain or a detour': '{n} von {m} Leuten erzählen von einem Ärger oder Umweg',
	'{n} a user': '{n} je Nutzer',
	'{n} by the strategy': '{n} nach der Strategie',
	counted: 'gezählt',
	nobody: 'niemand',
	'the decision': 'die Entscheidung',
	'Show a sketch of it to five people like {names}.': 'Zeigt fünf Leuten wie {names} eine Skizze davon.',
	'Drop it if fewer than three of each five say they would use it instead of what they do now.':
		'Lasst es, wenn weniger als drei von fünf es statt ihres heutigen Wegs benutzen würden.',
	'Which one do we do first?': 'Was machen wir zuerst?',
};
