import { isLoopback, type ModelSetup } from '../../config.ts';
import type { Clock } from '../../ports.ts';
import type { ClaimEngine } from '../engine.ts';
import { defaultPatience, type Patience } from './ask-patiently.ts';
import { createBreaker } from './breaker.ts';
import type { ChatEndpoint } from './chat.ts';
import { createChatEndpoint } from './endpoint.ts';
import { createModelEngine, type ModelPlan } from './model-engine.ts';
import type { PartStore } from './part-store.ts';
import { createBudget, dollars } from './tokens.ts';

/** The model an operator set up, for as long as the process lives: what it did to one run the next one knows. */
export type OpenModel = {
	readonly endpoint: ChatEndpoint;
	readonly onThisMachine: boolean;
	/** Most tokens of one run. */
	readonly mostTokens: number;
	/** An engine for one run. */
	run(how: { store: PartStore; onPlan?: ((plan: ModelPlan) => void) | undefined }): ClaimEngine;
	/** US dollars an amount costs; null where no price is known. */
	dollars(tokens: ModelPlan['tokens']): number | null;
};

export function openModel(
	setup: ModelSetup,
	{ clock, patience = defaultPatience }: { clock: Clock; patience?: Patience },
): OpenModel {
	const endpoint = createChatEndpoint(setup);
	const breaker = createBreaker(clock);
	const { mostTokens, prices } = setup;
	return {
		endpoint,
		onThisMachine: isLoopback(new URL(setup.baseUrl).hostname),
		mostTokens,
		run: ({ store, onPlan }) =>
			createModelEngine({
				endpoint,
				breaker,
				clock,
				patience,
				prices,
				store,
				budget: createBudget(mostTokens),
				...(onPlan ? { onPlan } : {}),
			}),
		dollars: (tokens) => dollars(tokens, prices),
	};
}
