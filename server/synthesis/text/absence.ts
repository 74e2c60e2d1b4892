const pronoun = '(?:i|we|you|they|he|she|it|that|this|these|those|which|what|who|there|something|one)';
const gone = '(?:(?:still|often|always|sometimes|usually|already|completely) )?(?:missing|absent)';
const afterThing = new RegExp(
	String.raw`(?<![\p{L}'-])(?!${pronoun}\b)(\p{L}[\p{L}'-]*) (?:is|are|was|were|be|been|goes|go|went) ${gone}\b`,
	'giu',
);
const beforeThing = /\b(?:missing|absent) (?=\p{L})/giu;

/** A text in which what is said to be missing stands behind "without", as other denials do: "the label is missing". */
export function withAbsence(text: string): string {
	return text.replace(afterThing, 'without $1').replace(beforeThing, 'without ');
}
