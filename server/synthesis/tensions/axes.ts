/** A pair of wishes that pull against each other, and the wordings that show each. */
export type Axis = {
	readonly name: string;
	readonly kind: 'opinion' | 'job';
	readonly a: RegExp;
	readonly b: RegExp;
};

/** Read with the apostrophes of the text folded to '. */
export const axes: readonly Axis[] = [
	{
		name: 'control or a free hand',
		kind: 'opinion',
		a: /(?<!\bif (?:I|we) (?:have to|had to|must) )\bapproves? (?:every|each|all|them all|it all)\b|\bwithout (?:me|my|asking me|going through)\b|\bthrough me\b|\b(?:nobody|no one|nothing) \w+ (?:\w+ ){0,4}without\b|\bhave to (?:mean|stay|be) locked\b|\bmust (?:approve|check|sign)/iu,
		b: /\bjust let (?:\w+ ){1,3}|\blet (?:them|people|us|everyone|everybody|the team|staff|users) \w+|\b(?:between|among) (?:themselves|ourselves)\b|\b(?:don't|do not|shouldn't|should not|no) need to (?:approve|ask|check|sign)|\bwithout (?:asking|approval|permission)\b/iu,
	},
	{
		name: 'early or late',
		kind: 'job',
		a: /\b(?:weeks?|months?|days?)'?s? (?:ahead|early|in advance|before(?:hand)?)\b|\b(?:weeks?|months?|days?)'? notice\b|\bas early as\b|\bahead of time\b|\bin advance\b/iu,
		b: /\b(?:each|every) day earlier\b|\b(?:change|decide|publish|adjust) (?:it|them|that)?\s?(?:on|at|until|up to) (?:the )?(?:last|monday|tuesday|wednesday|thursday|friday|end)\b|\bas late as\b|\btoo early\b|\bwait (?:for|until) the (?:numbers|forecast|data|figures)\b|\blast[- ]minute change/iu,
	},
	{
		name: 'leave it to the machine or do it by hand',
		kind: 'opinion',
		a: /\b(?:I|we) (?:really |fully |just )?(?:trust|rely on) (?:it|the|this|them)\b|\bdoes (?:my|our|all) \w+|\bsaves? (?:me|us) (?:\w+ ){0,2}(?:hours?|time|days?|minutes?)\b|\bbetter at it than\b/iu,
		b: /\b(?:don't|do not|can't|cannot|never|wouldn't) (?:really |fully )?(?:trust|rely)\b|\bnever use\b|\b(?:go|went|check) (?:over|through) every\b|\bdo (?:\w+ ){1,4}by hand\b/iu,
	},
	{
		name: 'fast or careful',
		kind: 'job',
		a: /\b(?:need|want|has|have|must) (?:it |this |them )?(?:to be )?(?:quick|fast|done in)\w*\b|\bin (?:five|ten|two|\d+) minutes\b|\bno time to check\b|\bas (?:quickly|fast) as possible\b/iu,
		b: /\b(?:double[- ]check\w*|line by line|name by name|check (?:everything|each|every|all))\b|\b(?:has|have|must) (?:to )?be (?:careful|accurate|exact|right)\b/iu,
	},
];

/** Says "this and also its opposite" inside one note. */
export const bothAtOnce =
	/\b(?:I|we) also (?:want|need|have)\b|\bboth (?:are|of them)\b|\bon the (?:one|other) hand\b|\bat the same time\b/iu;
