import type { Lesson, Recommendation } from './recommend.ts';
import type { WeighedDecision } from './weigh-decision.ts';
import type { Lookup } from './words.ts';

const shownTurns = 3;

/** The recommendation in a sentence or two. */
export function headlineOf({ decision, options, winner, level, verdict }: WeighedDecision): string {
	const titleOf = (id: string): string => decision.options.find((one) => one.id === id)!.title;
	const best = options.find(({ id }) => id === winner)!;
	const share = `It wins ${percent(best.winShare)} of the draws in which weights and scores move within their doubt.`;
	switch (verdict) {
		case 'robust':
			return `Build “${best.title}”. ${share} No weight moved by a fifth of itself changes that.`;
		case 'leaning':
			return `Lean towards “${best.title}”. ${share}`;
		case 'toss-up':
			return level.length > 0
				? `Level: ${[winner, ...level].map((id) => `“${titleOf(id)}”`).join(', ')}. Find out more before you build.`
				: `Too close to call. “${best.title}” is ahead by a little. ${share} Find out more before you build.`;
	}
}

/** What would change the recommendation: the nearest tipping weights, then what is watched. */
export function changesText(
	weighed: WeighedDecision,
	{ turns, learn }: Recommendation,
	look: Lookup,
): string[] {
	const titleOf = (id: string): string => weighed.decision.options.find((one) => one.id === id)!.title;
	const lines = turns
		.slice(0, shownTurns)
		.map(
			({ persona, challenger, weight, now, side, isNear }) =>
				`“${titleOf(challenger)}” leads once ${look.inText(persona)} weighs ${side} than ${figure(weight)} (now ${figure(now)})${isNear ? ', which is near' : ''}.`,
		);
	if (lines.length === 0) lines.push('No weight of a single persona changes it.');
	if (learn[0]) lines.push(`The least certain score: ${lessonText(learn[0], weighed, look)}`);
	lines.push('Look again in three months, or when a sign of change named on a persona shows.');
	return lines;
}

/** What to find out, as a task. */
export function lessonText(
	{ option, persona, atStake }: Lesson,
	{ decision, cells }: WeighedDecision,
	look: Lookup,
): string {
	const { title } = decision.options.find((one) => one.id === option)!;
	const cell = cells.find((one) => one.option === option && one.persona === persona)!;
	const known =
		cell.people === 0
			? 'nobody spoke of it'
			: `${cell.people === 1 ? '1 person' : `${cell.people} people`} spoke of it`;
	return `Ask people like ${look.inText(persona)} what “${title}” would do for them: ${known}, and ${figure(atStake)} of the score hang on it.`;
}

/** "38 %". */
export function percent(share: number): string {
	return `${Math.round(share * 100)} %`;
}

/** A weight or a score with two places and a true minus sign. */
export function figure(value: number): string {
	return value
		.toFixed(2)
		.replace(/^-0\.00$/u, '0.00')
		.replace('-', '−');
}
