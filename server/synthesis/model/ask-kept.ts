import type { EvidenceId } from '../../../shared/ids.ts';
import type { LocalReason } from '../../../shared/model-api.ts';
import { type AskDeps, askPatiently } from './ask-patiently.ts';
import type { Breaker } from './breaker.ts';
import { type ChatRequest, ModelError } from './chat.ts';
import type { PartAnswer, PartStore } from './part-store.ts';

export type AskKeptDeps = AskDeps & { readonly breaker: Breaker; readonly store: Pick<PartStore, 'put'> };
/** A question, under which key its answer is kept, and the evidence that is sent with it. */
export type KeptQuestion = {
	readonly key: string;
	readonly request: ChatRequest;
	readonly about: readonly EvidenceId[];
	/** Throws ModelError for what cannot be read. */
	readonly read: (text: string) => PartAnswer;
};

/** Asks one question and keeps the answer; the reason where there is none. Throws the abort reason. */
export async function askKept(
	deps: AskKeptDeps,
	{ key, request, about, read }: KeptQuestion,
	signal: AbortSignal,
): Promise<PartAnswer | LocalReason> {
	const { breaker, store } = deps;
	try {
		breaker.check();
		const answer = await askPatiently(deps, request, read, signal);
		breaker.succeeded();
		await store.put(key, answer, about);
		return answer;
	} catch (error) {
		if (!(error instanceof ModelError)) throw error;
		breaker.failed(error);
		return error.reason;
	}
}
