import { fold } from '../../privacy/fold.ts';
import { roles } from '../../privacy/words/name-cues.ts';
import { ASKER_LABEL } from '../asked.ts';

/** Labels that stand for nobody by name. */
const ROLE =
	/^(?:interviewee|participant|respondent|user|customer|guest|a|r|teilnehmer(?:in)?|befragte[rn]?|participante|entrevistad[oa]|répondante?|interviewée?)$/iu;
const NUMBERED =
	/^(?:speaker|sprecher(?:in)?|locuteur|intervenant|hablante|participant|teilnehmer|user|voice|unknown|p)[\s#_-]?\d{1,3}$/iu;
/** Labels of notes and files, never of speakers. */
const LABEL =
	/^(?:date|title|goal|goals|notes?|duration|location|subject|summary|link|url|https?|topic|agenda|attendees|keywords|project|session|example|warning|tip|update|todo|ps|nb|edit|datum|titel|ziel|dauer|ort|thema|zusammenfassung|titre|durée|lieu|objet|résumé|fecha|título|duración|lugar|tema|resumen|recorded|consent|language|kind|wish(?:es)?|pain(?: points?)?|gains?|needs?|ideas?|problems?|issues?|insights?|findings?|observations?|quotes?|actions?|decisions?|risks?|pros?|cons?|context|background|next steps?|results?|tasks?|steps?|priority|severity|status|impact|bugs?|tickets?|features?|opportunity|budget|stage|objections?|competitors?|timeline|hypothesis|recommendations?|questions|answers|wunsch|wünsche|probleme?|idee|ideen|bedarf|beobachtung(?:en)?|erkenntnis(?:se)?|risiko|risiken|entscheidung(?:en)?|aufgaben?|nächste schritte|vorteile?|nachteile?|deseos?|problemas?|necesidad(?:es)?|observaci(?:ón|ones)|riesgos?|decisi(?:ón|ones)|tareas?|ventajas?|desventajas?|próximos pasos|souhaits?|problèmes?|idées?|besoins?|constats?|risques?|décisions?|tâches?|avantages?|inconvénients?|prochaines étapes)$/iu;
const PARTICLE =
	/^(?:de|da|do|dos|das|del|della|di|la|le|el|al|bin|ben|van|von|der|den|zu|y|e|&|and|und|et)$/u;

/** Whether a label can be a speaker's: a role, a job, a numbered label, or up to five words written as a name. */
export function isSpeakerLike(label: string): boolean {
	const name = label.trim();
	if (isKnownSpeaker(name)) return true;
	if (name === '' || name.length > 60 || LABEL.test(name) || /[!?"“”<>{}=/\\]|\d{3}/u.test(name))
		return false;
	const words = name
		.replace(/[([][^)\]]{0,40}[)\]]$/u, '')
		.trim()
		.split(/\s+/u);
	if (words.length > 5 || !/^[\p{Lu}\p{Lo}]/u.test(name)) return false;
	return words.every((word) => /^[\p{Lu}\p{Lo}\d]/u.test(word) || PARTICLE.test(word)) || isJob(words);
}

/** "Site lead", "Night nurse", "Head of sales": what somebody is, said with no name. */
function isJob(words: readonly string[]): boolean {
	if (!words.every((word) => /^[\p{L}'’&-]+$/u.test(word))) return false;
	const [first = '', second = ''] = words;
	return roles.has(fold(words.at(-1)!)) || (roles.has(fold(first)) && /^(?:of|de|du|für)$/iu.test(second));
}

/** A role or numbered label, which needs no second mention to be believed. */
export function isKnownSpeaker(name: string): boolean {
	return ASKER_LABEL.test(name) || ROLE.test(name) || NUMBERED.test(name);
}

/** `Name: words` taken apart; null when what stands before the colon is no name. */
export function splitSpeaker(text: string): { name: string; rest: string } | null {
	const match = /^(?:[-–]\s)?([^:\n]{1,60}):(?:\s+|$)([\s\S]*)$/u.exec(text);
	if (!match || !isSpeakerLike(match[1]!)) return null;
	return { name: match[1]!.trim(), rest: match[2]!.trim() };
}

/**
 * Which of the labels found before a colon are speakers: roles; labels found twice; all of them where most lines have one and they are few.
 * `lines`: how many lines could have had one.
 */
export function trustedNames(found: readonly string[], lines: number): Set<string> {
	const counts = new Map<string, number>();
	for (const name of found) counts.set(name, (counts.get(name) ?? 0) + 1);
	const distinct = counts.size;
	const most = found.length >= Math.max(2, lines * 0.5) && distinct <= Math.max(3, found.length / 2);
	return new Set(
		[...counts].flatMap(([name, count]) => (most || count >= 2 || isKnownSpeaker(name) ? [name] : [])),
	);
}
