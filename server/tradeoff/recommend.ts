import type { PersonaId } from '../../shared/ids.ts';
import { plural } from '../pipeline/markdown.ts';
import type { Cell, TradeoffBoard } from './types.ts';
import { isNear } from './verdict.ts';
import { doubtOf, type WeighedDecision } from './weigh-decision.ts';
import { leadingReason, lookupOf } from './words.ts';

/** Something to find out, and what it could settle. */
export type Lesson = {
	readonly option: string;
	readonly persona: PersonaId;
	/** Steps of the weighted sum that hang on it. */
	readonly atStake: number;
};

export type Turn = {
	readonly persona: PersonaId;
	readonly challenger: string;
	readonly weight: number;
	readonly now: number;
	/** On which side of the weight the challenger leads. */
	readonly side: 'more' | 'less';
	readonly isNear: boolean;
};

export type Recommendation = {
	/** The option to build; null where the lead is a toss-up: then `learn` says what to find out first. */
	readonly option: string | null;
	/** The strongest cells for the leading option and against it, three each at most. */
	readonly for: readonly Cell[];
	readonly against: readonly Cell[];
	/** What it takes for granted. */
	readonly assumptions: readonly string[];
	/** Weights above or below which another option leads, nearest first. */
	readonly turns: readonly Turn[];
	readonly learn: readonly Lesson[];
};

const most = 3;

/** What to do, for and against, and what would change that. */
export function recommend(weighed: WeighedDecision, board: TradeoffBoard): Recommendation {
	const { winner, verdict, cells, priorities } = weighed;
	const weight = new Map(priorities.map((one) => [one.persona, one.weight]));
	const worth = (cell: Cell): number => cell.score * weight.get(cell.persona)!;
	const own = cells.filter(({ option }) => option === winner);
	const rivals = cells.filter(({ option, score }) => option !== winner && score > 0);
	const gain = (cell: Cell): number =>
		worth(cell) - worth(own.find(({ persona }) => persona === cell.persona)!);
	return {
		option: verdict === 'toss-up' ? null : winner,
		for: own
			.filter(({ score }) => score > 0)
			.sort((a, b) => worth(b) - worth(a))
			.slice(0, most),
		against: [
			...own.filter(({ score }) => score < 0).sort((a, b) => worth(a) - worth(b)),
			...rivals.filter((cell) => gain(cell) > 0).sort((a, b) => gain(b) - gain(a)),
		].slice(0, most),
		assumptions: assumptionsOf(weighed, board),
		turns: turnsOf(weighed),
		learn: lessonsOf(weighed),
	};
}

/** Where a single weight turns the lead over, nearest first. */
export function turnsOf({ tipping, priorities, cells, winner }: WeighedDecision): Turn[] {
	const weight = new Map(priorities.map((one) => [one.persona, one.weight]));
	const score = (option: string, persona: PersonaId): number =>
		cells.find((cell) => cell.option === option && cell.persona === persona)!.score;
	return tipping
		.flatMap(({ persona, challenger, weight: at }): Turn[] => {
			if (at === null) return [];
			const now = weight.get(persona)!;
			const side = score(challenger, persona) > score(winner, persona) ? 'more' : 'less';
			return [{ persona, challenger, weight: at, now, side, isNear: isNear(at, now) }];
		})
		.sort((a, b) => awayOf(a) - awayOf(b));
}

/** How far a turn is away; equal ways are equal whatever the last digits say, and keep the personas' order. */
function awayOf({ weight, now }: Turn): number {
	return Math.round(1e9 * Math.abs(weight - now));
}

/** The cells of the two leading options whose doubt moves the sums most. */
function lessonsOf({ cells, options, winner, priorities }: WeighedDecision): Lesson[] {
	const weight = new Map(priorities.map((one) => [one.persona, one.weight]));
	const second = options
		.filter(({ id }) => id !== winner)
		.reduce((best, one) => (one.winShare > best.winShare ? one : best)).id;
	return cells
		.filter(({ option }) => option === winner || option === second)
		.map((cell) => ({
			option: cell.option,
			persona: cell.persona,
			atStake: doubtOf(cell) * weight.get(cell.persona)!,
		}))
		.filter(({ atStake }) => atStake > 0)
		.sort((a, b) => b.atStake - a.atStake)
		.slice(0, most);
}

function assumptionsOf(
	{ cells, priorities, winner, decision }: WeighedDecision,
	board: TradeoffBoard,
): string[] {
	const look = lookupOf(board);
	const own = cells.filter(({ option }) => option === winner);
	const blank = own.filter(({ support }) => support === 'no evidence').length;
	const byHand = cells.filter(({ by }) => by !== null).length;
	const guessed = own.filter((cell) => leadingReason(cell, look)?.support === 'hypothesis').length;
	const unknown = [...new Set(priorities.flatMap(({ factors }) => factors))]
		.filter(({ figure }) => figure === null)
		.map(({ name }) => factorNames[name]);
	const few = board.personas.filter(({ level }) => level === 'hypothesis').length;
	return [
		...(blank > 0
			? [
					`${plural(blank, 'cell')} of this option without evidence ${blank === 1 ? 'counts' : 'count'} as no difference.`,
				]
			: []),
		...(guessed > 0
			? [`${plural(guessed, 'cell')} of this option ${guessed === 1 ? 'rests' : 'rest'} on a hypothesis.`]
			: []),
		...(byHand > 0
			? [
					byHand === 1
						? '1 score was given by hand and is taken as it is.'
						: `${byHand} scores were given by hand and are taken as they are.`,
				]
			: []),
		...(priorities.some(({ isGiven }) => isGiven)
			? ['The weights of the personas are the ones given.']
			: unknown.length > 0
				? [`Nobody has said ${[...new Set(unknown)].join(', ')}: each counts as average.`]
				: []),
		...(few > 0
			? [
					`${few} of ${plural(board.personas.length, 'persona')} ${few === 1 ? 'is still a hypothesis' : 'are still hypotheses'}.`,
				]
			: []),
		...(decision.options.find(({ id }) => id === winner)?.reversible === undefined
			? ['Whether it can be taken back is not known.']
			: []),
	];
}

const factorNames = {
	share: 'how many users each persona stands for',
	value: 'what a user of each persona is worth',
	fit: 'how well each persona fits the strategy',
	unmet: 'how much each persona lacks',
} as const;
