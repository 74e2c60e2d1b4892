import type { Metric } from '../http/metrics.ts';
import type { Clock } from '../ports.ts';
import { type ChatEndpoint, ModelError } from '../synthesis/model/chat.ts';
import type { Tracer } from './tracer.ts';

/** Counts and traces what is asked of the language model; never what is said. */
export type ModelWatch = {
	observe(endpoint: ChatEndpoint): ChatEndpoint;
	metrics(): Metric[];
};

export function createModelWatch({
	tracer,
	clock,
}: {
	tracer: Tracer;
	clock: Pick<Clock, 'now'>;
}): ModelWatch {
	const outcomes = new Map<string, number>();
	const tokens = { input: 0, output: 0 };
	let seconds = 0;

	function count(outcome: string, from: number): void {
		outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
		seconds += (clock.now() - from) / 1000;
	}

	return {
		observe: (endpoint) => ({
			...endpoint,
			chat: (request, signal) =>
				tracer.span('model call', { model: endpoint.model, host: endpoint.host }, async () => {
					const from = clock.now();
					try {
						const answer = await endpoint.chat(request, signal);
						tokens.input += answer.tokens.input;
						tokens.output += answer.tokens.output;
						count('answered', from);
						return answer;
					} catch (error) {
						count(error instanceof ModelError ? error.reason : 'stopped', from);
						throw error;
					}
				}),
		}),
		metrics: () => [
			{
				name: 'personaboard_model_calls_total',
				help: 'Questions to the language model, by outcome.',
				type: 'counter',
				samples: [...outcomes].map(([outcome, value]) => ({ labels: { outcome }, value })),
			},
			{
				name: 'personaboard_model_seconds_total',
				help: 'Time spent on answers of the language model.',
				type: 'counter',
				samples: [{ value: seconds }],
			},
			{
				name: 'personaboard_model_tokens_total',
				help: 'Tokens sent to and got from the language model.',
				type: 'counter',
				samples: (['input', 'output'] as const).map((direction) => ({
					labels: { direction },
					value: tokens[direction],
				})),
			},
		],
	};
}
