import { headerWords } from './column-roles.ts';

/** Somebody speaking of themselves, or quoted: no task and no priority does. */
const VOICE =
	/(?<![\p{L}\p{N}])(?:i|i['’]\p{L}+|my|me|mine|myself|we|we['’]\p{L}+|our|ours|us|they say|ich|mir|mich|mein(?:e[mnrs]?)?|wir|uns|unser(?:e[mnrs]?)?|yo|mis?|nos|nosotr[oa]s|nuestr[oa]s?|tengo|tenemos|je|j['’]\p{L}+|moi|m['’]\p{L}+|mon|nous|notre)(?![\p{L}\p{N}])|^["“„«].*["”“»]$/iu;

/** What is said of work and its urgency, whoever says it. */
const URGENCY =
	/(?<![\p{L}\p{N}])(?:prio|priorit(?:y|ies|é|ät|ed)|prioridad|sev(?:erity)?[\s-]?\d?|s\d\/|sla|incidents?|incidencia|störung|panne|outages?|blockers?|bugs?|defects?|regressions?|hotfix|backlog|sprint|epic|milestone|roadmap|postmortem|release|patch \d|(?:must|should|could|won['’]t|to)[\s-](?:have|fix|do)|nice[\s-]to[\s-]have|todo|due (?:today|tomorrow)|critical|urgent|high|medium|minor|major|cosmetic)(?![\p{L}\p{N}])/iu;

/** What is said of a thing that does not work, or what is to be done about it. */
const FAULT =
	/(?<![\p{L}\p{N}])(?:cannot|can['’]t|unable to|error|fehler|fallo|erreur|crash(?:es|ed)?|broken|fail(?:s|ed|ing|ure)?|down|offline|unresponsive|freezes|hangs|timeout|login|log-?in|checkout|prod(?:uction)?|staging|server|typo|missing|stopped|resets?|geht nicht|funktioniert nicht|bloqué|no funciona)(?![\p{L}\p{N}])/iu;
const TASK =
	/^(?:please\s)?(?:fix|restart|reboot|rotate|install|add|investigate|implement|update|upgrade|replace|remove|migrate|support|allow|enable|improve|refactor|rename|move|ask|call|check|write|test|change|order|buy|review|discuss|decide|define|plan|schedule|deploy|document|align|split|hire|print|swap|extend|clean up|set up|cambiar|comprar|llamar|revisar|arreglar|añadir|pedir|preguntar|crear|definir|probar|mejorar|quitar|pintar|changer|acheter|appeler|vérifier|réparer|ajouter|demander|créer|définir|tester|améliorer|remplacer|commander|préparer)\s\p{L}|^\p{L}.{2,60}\s(?:tauschen|kaufen|bestellen|prüfen|klären|ersetzen|reparieren|anrufen|einführen|testen|drucken|umräumen|anlegen|besorgen)$/iu;

/** A ticket's own number: “ABC-112”. */
const NUMBERED = /(?<![\p{L}\p{N}])(?!TN|P-)[A-Z]{2,8}-\d{1,6}(?![\p{L}\p{N}])/u;

/** Where work is kept, not what people said. */
const PLACES = String.raw`backlog|bugs?|issues?|incidents?|incidencias|roadmap|to[\s-]?dos?|tasks?|actions?|action items|next steps?|sprints?|releases?|milestones?|ops board|orga(?:nisation)?|aufgaben|nächste schritte|maßnahmen|tareas|pendientes|próximos pasos|acci(?:ón|ones)|aktionen|offene punkte|recommendations?|empfehlungen|recomendaciones|recommandations|quick wins?|follow[\s-]?ups?|deliverables?|fixes|plan de acción|plan d[’']action|tâches|prochaines étapes`;
/** Names of work that are as often what people talk about: a code in them is work's only where something is to be done. */
const THINGS =
	'tickets?|logistics|parking(?: lot| level)?|parkplatz|parkhaus|störung(?:en)?|requirements?|anforderungen|requisitos|exigences|pannes?';
const PLACE = new RegExp(
	String.raw`(?<![\p{L}\p{N}])(?:${PLACES}|priorit(?:y|ies|és|äten)|prioridades)(?![\p{L}\p{N}])|^(?:now|next|later|soon|someday|must|should|could|won['’]t)(?: have)?$`,
	'iu',
);
const KINDS = String.raw`prio|priorit(?:y|é|ät)|prioridad|sev(?:erity)?|sprint|phase|wave|tier|plan|level|gate|room|must[\s-]have|nice[\s-]to[\s-]have|critical|urgent|high|medium|low|normal|scope|asap|${PLACES}|${THINGS}`;
/** A code that is the name of work: “P1 incidents”, “Prio P1”, “Must have (P1)”, “P3 – later”. */
const WORK_CODE = new RegExp(
	String.raw`(?<![\p{L}\p{N}])(?:${KINDS})[^\p{L}\p{N}/]{0,3}P[0-4](?!\d)|(?<![\p{L}\p{N}])P[0-4][^\p{L}\p{N}/]{1,3}(?:${KINDS}|now|next|later|soon|someday)(?![\p{L}\p{N}])`,
	'iu',
);

/** A story written for somebody: “As a planner, I want …”, “We should …”. */
const STORY =
	/^(?:as an? [^,]{2,40},? i (?:want|need|can|would like)|als [^,]{2,40} (?:möchte|will|kann) ich|como [^,]{2,40},? quiero|en tant qu[e’'][^,]{2,40},? je (?:veux|peux|souhaite)|(?:we should|we could|let['’]?s|wir sollten|on devrait|deberíamos)(?!\p{L}))/iu;

export const hasVoice = (text: string): boolean => VOICE.test(text) && !STORY.test(text);

/** Whether a text without anybody's voice names an urgency or a ticket. */
export const isUrgency = (text: string): boolean =>
	(URGENCY.test(text) || NUMBERED.test(text)) && !hasVoice(text);

/** Whether a text without anybody's voice reads as work. */
export const isWork = (text: string): boolean =>
	isUrgency(text) || (!hasVoice(text) && (FAULT.test(text) || TASK.test(text) || STORY.test(text)));

/** Whether a text without anybody's voice says what is to be done. */
export const isTask = (text: string): boolean => !hasVoice(text) && (TASK.test(text) || isUrgency(text));

/** Whether a code in a name says how urgent something is, or where it stands. */
export const namesWork = (name: string): boolean => WORK_CODE.test(name);

/** Whether a section of this name, which names nobody, holds work. */
export const isWorkPlace = (name: string): boolean => PLACE.test(name) || URGENCY.test(name);

const COLUMN =
	/\b(?:tickets?|issue|bug|incident|priority|severity|sprint|release|milestone|epic|assignee|backlog|story points|priorität|priorité|prioridad|bearbeiter|asignado|assigné)\b/u;

/** Whether a table lists work: a code in it is a priority, a place or a version. */
export const isWorkTable = (header: readonly string[]): boolean =>
	header.some((name) => COLUMN.test(headerWords(name)));
