import * as z from 'zod/mini';
import {
	assumptionKindSchema,
	type HypothesisView,
	hypothesisViewSchema,
} from '../../shared/hypothesis-api.ts';
import { type Assumption, assumptionsOf } from './assumptions.ts';
import { hypothesisOf } from './hypothesis.ts';
import type { Market } from './market.ts';
import { planOf } from './plan.ts';
import { burnDown, moved } from './progress.ts';

/**
 * What a board keeps of a market hypothesis: the assumptions and what was heard on them. What people said in early talks
 * is not kept: it is nobody's evidence here.
 */
export const keptHypothesisSchema = z.object({
	name: z.string(),
	assumptions: z.array(
		z.object({
			id: assumptionKindSchema,
			text: z.string(),
			impact: z.number(),
			uncertainty: z.number(),
			risk: z.number(),
			why: z.string(),
		}),
	),
	results: hypothesisViewSchema.shape.results,
});
export type KeptHypothesis = z.infer<typeof keptHypothesisSchema>;
export type StoredHypothesis = { content: KeptHypothesis; madeBy: string; madeAt: Date };

/** A market as it was read, results it brings counted as heard by `by`. */
export function keptOf(market: Market, by: string, at: string): KeptHypothesis {
	const assumptions = assumptionsOf({ ...market, results: [] });
	return {
		name: hypothesisOf({ ...market, results: [] }, null).name,
		assumptions: assumptions.map(({ id, text, impact, uncertainty, risk, why }) => ({
			id,
			text,
			impact,
			uncertainty,
			risk,
			why,
		})),
		results: market.results.flatMap((one) => {
			const known = assumptions.find(({ id }) => id === one.assumption);
			return known ? [{ assumption: known.id, for: one.for, against: one.against, by, at }] : [];
		}),
	};
}

/** Where each assumption stands by the rule, how the open risk went down, and what to test next. */
export function hypothesisView({ content, madeBy, madeAt }: StoredHypothesis): HypothesisView {
	const { name, results } = content;
	const assumptions = standing(content, results.length);
	const over = [0, ...results.keys()].map((_, count) => ({
		at: count === 0 ? madeAt.toISOString() : results[count - 1]!.at,
		open: burnDown(standing(content, count)).open,
	}));
	return {
		name,
		madeBy,
		madeAt: madeAt.toISOString(),
		assumptions: assumptions.map(({ why: _, citations: __, ...one }) => one),
		burnDown: burnDown(assumptions),
		over,
		results: [...results],
		plan: planOf(assumptions).steps.map((step) => ({ ...step })),
	};
}

/** The assumptions after so many results. */
function standing({ assumptions, results }: KeptHypothesis, count: number): Assumption[] {
	return assumptions.map((one) => {
		const heard = results.slice(0, count).filter(({ assumption }) => assumption === one.id);
		const counts = {
			for: heard.reduce((sum, result) => sum + result.for, 0),
			against: heard.reduce((sum, result) => sum + result.against, 0),
		};
		return { ...one, ...counts, state: moved(counts), citations: [] };
	});
}
