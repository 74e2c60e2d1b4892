import type { BoardJson } from '../../shared/board-json.ts';
import type { DecisionView, Rating } from '../../shared/decision-api.ts';
import { AppError } from '../../shared/errors.ts';
import type { Mark, StoredDecision } from '../storage/decision-store.ts';
import { toTradeoffJson } from '../tradeoff/tradeoff-json.ts';
import { weighDecision } from '../tradeoff/weigh-decision.ts';
import { onBoard } from './on-board.ts';

/** Ratings this far apart show that people differ: two of the five steps. */
const differFrom = 2;

/** A decision as one person sees it: others' ratings only once they are revealed. */
export function decisionView(
	decision: StoredDecision,
	marks: readonly Mark[],
	board: BoardJson,
	person: string,
): DecisionView {
	const { id, body, state, madeBy, madeAt, record } = decision;
	const isHidden = state === 'open';
	const ratings = marks.filter(({ kind }) => kind === 'rating');
	return {
		id,
		question: body.question,
		state,
		madeBy,
		madeAt: madeAt.toISOString(),
		decision: body,
		...weighed(decision, marks, board),
		ratings: {
			raters: [...new Map(ratings.map((mark) => [mark.person, mark.label])).values()],
			mine: ratings.filter((mark) => mark.person === person).flatMap(ratingOf),
			all: isHidden
				? null
				: ratings.flatMap((mark) => ratingOf(mark).map((rating) => ({ ...rating, by: mark.label }))),
			differ: isHidden ? null : differences(ratings),
		},
		votes: votesOf(body.options, marks, person),
		dissent: marks.flatMap(({ kind, label, text }) =>
			kind === 'dissent' && text ? [{ by: label, text }] : [],
		),
		record,
		opinion: null,
		mayAsk: false,
	};
}

function weighed(
	{ body }: StoredDecision,
	marks: readonly Mark[],
	board: BoardJson,
): Pick<DecisionView, 'found' | 'problem'> {
	try {
		const found = weighDecision(board, onBoard(body, marks, board.personas));
		return { found: toTradeoffJson(found, board), problem: null };
	} catch (error) {
		if (error instanceof AppError) return { found: null, problem: error.message };
		throw error;
	}
}

/** Who votes for which option, in the order of the decision, and whether this person does. */
export function votesOf(
	options: readonly { id: string }[],
	marks: readonly Mark[],
	person: string,
): DecisionView['votes'] {
	return options.map(({ id }) => {
		const own = marks.filter(({ kind, option }) => kind === 'vote' && option === id);
		return {
			option: id,
			voters: own.map(({ label }) => label),
			mine: own.some((mark) => mark.person === person),
		};
	});
}

function ratingOf({ option, persona, score }: Mark): Rating[] {
	return persona === '' || score === null ? [] : [{ option, persona, score }];
}

function differences(ratings: readonly Mark[]): NonNullable<DecisionView['ratings']['differ']> {
	const cells = new Map<string, Rating & { low: number; high: number }>();
	for (const rating of ratings.flatMap(ratingOf)) {
		const key = `${rating.option} ${rating.persona}`;
		const { low, high } = cells.get(key) ?? { low: rating.score, high: rating.score };
		cells.set(key, {
			...rating,
			low: Math.min(low, rating.score),
			high: Math.max(high, rating.score),
		});
	}
	return [...cells.values()]
		.map(({ option, persona, low, high }) => ({ option, persona, low, high }))
		.filter(({ low, high }) => high - low >= differFrom)
		.sort((a, b) => b.high - b.low - (a.high - a.low));
}
