import type { LocalReason } from '../../../shared/model-api.ts';
import { isLoopback, type ModelSetup } from '../../config.ts';
import type { Clock } from '../../ports.ts';
import type { ClaimEngine } from '../engine.ts';
import { askKept, type KeptQuestion } from './ask-kept.ts';
import { defaultPatience, type Patience } from './ask-patiently.ts';
import { createBreaker } from './breaker.ts';
import type { ChatEndpoint } from './chat.ts';
import { createChatEndpoint } from './endpoint.ts';
import { createModelEngine, type ModelPlan } from './model-engine.ts';
import type { PartAnswer, PartStore } from './part-store.ts';
import { createBudget, dollars } from './tokens.ts';

/** The model an operator set up, for as long as the process lives: what it did to one run the next one knows. */
export type OpenModel = {
	readonly endpoint: ChatEndpoint;
	readonly onThisMachine: boolean;
	/** Most tokens of one run. */
	readonly mostTokens: number;
	/** An engine for one run; `mostTokens` may only lower what it takes. */
	run(how: {
		store: PartStore;
		mostTokens?: number | undefined;
		onPlan?: ((plan: ModelPlan) => void) | undefined;
	}): ClaimEngine;
	/** Asks single questions within the same budget; `mostTokens` may only lower it. */
	asking(how: { store: PartStore; mostTokens: number }): Asking;
	/** US dollars an amount costs; null where no price is known. */
	dollars(tokens: ModelPlan['tokens']): number | null;
};

/** Single questions to the model, and what it has answered before. */
export type Asking = {
	readonly endpoint: Pick<ChatEndpoint, 'host' | 'model'>;
	known: PartStore['getMany'];
	/** The reason where there is no answer. */
	ask(question: KeptQuestion, signal: AbortSignal): Promise<PartAnswer | LocalReason>;
};

export function openModel(
	setup: ModelSetup,
	{
		clock,
		patience = defaultPatience,
		observe = (endpoint) => endpoint,
	}: { clock: Clock; patience?: Patience; observe?: (endpoint: ChatEndpoint) => ChatEndpoint },
): OpenModel {
	const endpoint = observe(createChatEndpoint(setup));
	const breaker = createBreaker(clock);
	const { mostTokens, prices } = setup;
	return {
		endpoint,
		onThisMachine: isLoopback(new URL(setup.baseUrl).hostname),
		mostTokens,
		run: ({ store, mostTokens: wanted = mostTokens, onPlan }) =>
			createModelEngine({
				endpoint,
				breaker,
				clock,
				patience,
				prices,
				store,
				budget: createBudget(Math.min(wanted, mostTokens)),
				...(onPlan ? { onPlan } : {}),
			}),
		asking({ store, mostTokens: wanted }) {
			const budget = createBudget(Math.min(wanted, mostTokens));
			const deps = { endpoint, breaker, clock, patience, store, budget };
			return {
				endpoint,
				known: store.getMany,
				ask: (question, signal) => askKept(deps, question, signal),
			};
		},
		dollars: (tokens) => dollars(tokens, prices),
	};
}
