import type { FieldPath } from '../../shared/claim.ts';
import type { Statement } from './statements.ts';

/** What an option asks of people, by its wording, and the limit that stands against it. */
type Demand = {
	readonly asks: RegExp;
	readonly field: FieldPath;
	/** What the limit has to speak of, where the kind alone does not say that they clash. */
	readonly when?: RegExp;
	readonly text: string;
};

const demands: readonly Demand[] = [
	{
		asks: /\b(?:paid (?:add-?on|plan|feature|upgrade)|per[- ]seat|extra (?:cost|charge|fee)|price increase|more expensive|licen[cs]e fee|surcharge)\b/iu,
		field: 'constraints.budget',
		text: 'costs more',
	},
	{
		asks: /\b(?:extra|additional|more|another) (?:steps?|clicks?|forms?|screens?|fields?)\b|\bdouble entry\b|\bby hand\b|\bmanual(?:ly)? (?:entry|entering|check)\w*/iu,
		field: 'constraints.time',
		text: 'takes more of their time',
	},
	{
		asks: /\b(?:formulas?|scripts?|scripting|SQL|query language|write code|coding|custom rules|rule editor|advanced settings)\b/iu,
		field: 'constraints.skill',
		text: 'asks for skills',
	},
	{
		asks: /\b(?:desktop[- ]only|only on (?:a |the )?(?:desktop|computer|laptop)|desktop (?:app|program)|on (?:a|the) (?:desktop|office computer)|needs? (?:a )?(?:laptop|computer))\b/iu,
		field: 'constraints.tools',
		when: /\b(?:phones?|mobile|tablets?|thumb)\b/iu,
		text: 'needs a computer',
	},
];

/** What a text asks of people against a limit they stated, in words that follow "It"; null when nothing clashes. */
export function clashOf(text: string, statement: Statement): string | null {
	const found = demands.find(
		({ asks, field, when }) =>
			field === statement.field && asks.test(text) && (when?.test(statement.text) ?? true),
	);
	return found?.text ?? null;
}
