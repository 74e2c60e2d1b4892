import type { FieldPath } from '../../shared/claim.ts';

/** Headings people give the parts of a persona, most particular first. */
const headings: readonly (readonly [FieldPath, RegExp])[] = [
	['misconceptions', /\b(?:misconception|myth|get(?:s)? wrong|assum(?:e|ption))/iu],
	[
		'decisions',
		/\b(?:decision|implication|design (?:principle|guideline)|opportunit|how (?:might|can) we)/iu,
	],
	['workarounds', /\b(?:work-?arounds?|hacks?|detours?|get around)\b/iu],
	['watch', /\b(?:watch|signals? of change|signs? of change|risks?)\b/iu],
	['priority', /\b(?:priority|importance|rank)\b/iu],
	['jobs.emotional', /\b(?:emotion|feel|fears?|worr|anxiet|hopes?|delights?|joys?)/iu],
	['jobs.social', /\b(?:social|seen|perceiv|reputation|status among|relationships?)/iu],
	['constraints.time', /\b(?:time|deadlines?|schedule)\b/iu],
	['constraints.skill', /\b(?:skills?|knowledge|experience|expertise|literacy|savv|training|education)\b/iu],
	['constraints.approval', /\b(?:approv|permission|sign-?off|authori[sz]|decision maker)/iu],
	['constraints.budget', /\b(?:budget|money|cost|spend|price)/iu],
	['constraints.policy', /\b(?:polic|rules?|complian|legal|security|privacy)/iu],
	[
		'constraints.tools',
		/\b(?:tools?|software|devices?|technolog(?:y|ies|ie)|tech stack|systems?|platforms?|channels?|apps?|werkzeuge?|technik|geräte?|herramientas?|outils?)\b/iu,
	],
	[
		'pains',
		/\b(?:pain|frustra|challeng|problem|struggl|annoy|blocker|obstacle|difficult|barrier|what gets in the way|ärger|schwierig|hindernis|dolores|dificultad|obstáculo|irritant)/iu,
	],
	[
		'motivation',
		/\b(?:motiva|driver|drives|values?|why|needs?|wants?|wish|bedürfnis|wünsche|besoins?|necesidad|deseos)/iu,
	],
	[
		'signature',
		/\b(?:behavio|usage|use of|habits?|how (?:they|he|she) use|activit|workflow|day in|routine|patterns?|frequency|verhalten|gewohnheit|alltag|arbeitsweise|comport|hábitos?|habitudes?)/iu,
	],
	['jobs.secondary', /\b(?:secondary|other|supporting|related) (?:jobs?|tasks?|goals?)/iu],
	[
		'jobs.primary',
		/\b(?:jobs?|goals?|tasks?|responsibilit|objectives?|duties|main|aims?|what (?:she|he|they) (?:is|are) after|ziele?|aufgaben?|objetivos?|metas|tareas|objectifs?|buts|tâches)\b/iu,
	],
];

/** The field of a persona that a document's heading or label names; null when it names none. */
export function fieldOf(heading: string): FieldPath | null {
	return headings.find(([, words]) => words.test(heading))?.[0] ?? null;
}

const limits = /\b(?:constraints?|limits?|limitations?|restrictions?)\b/iu;

/** Under a heading such as “Constraints” the sentence itself tells of which kind it is; null where it does not. */
export function limitOf(heading: readonly string[], sentence: string): FieldPath | null {
	if (!heading.some((words) => limits.test(words))) return null;
	return (
		headings.find(([field, words]) => field.startsWith('constraints.') && words.test(sentence))?.[0] ?? null
	);
}
