import type { Clock } from '../../ports.ts';
import { type ChatAnswer, type ChatEndpoint, type ChatRequest, ModelError } from './chat.ts';
import { type Budget, estimateTokens } from './tokens.ts';

/** Milliseconds: most for one answer, most for a question with its retries and waits, and the first wait. */
export type Patience = {
	readonly answer: number;
	readonly question: number;
	readonly wait: number;
	readonly tries: number;
};
export const defaultPatience: Patience = { answer: 45_000, question: 90_000, wait: 1000, tries: 3 };

export type AskDeps = {
	readonly endpoint: ChatEndpoint;
	readonly budget: Budget;
	readonly clock: Clock;
	readonly patience: Patience;
};

/**
 * Asks until an answer can be read (`read` throws ModelError when it cannot), within patience and budget. Throws the
 * last ModelError, or the abort reason.
 */
export async function askPatiently<T>(
	{ endpoint, budget, clock, patience }: AskDeps,
	request: ChatRequest,
	read: (text: string) => T,
	signal: AbortSignal,
): Promise<T> {
	const input = estimateTokens(request.system + request.user);
	const from = clock.now();
	for (let attempt = 1; ; attempt++) {
		signal.throwIfAborted();
		const reserved = input + request.mostTokens;
		if (!budget.reserve(reserved)) throw new ModelError('budget', { retry: false });
		let answer: ChatAnswer | undefined;
		try {
			answer = await withDeadline(clock, patience.answer, signal, (stop) => endpoint.chat(request, stop));
			return read(answer.text);
		} catch (error) {
			signal.throwIfAborted();
			if (!(error instanceof ModelError)) throw error;
			const wait = Math.max(error.after, patience.wait * 2 ** (attempt - 1));
			const isOver = clock.now() - from + wait > patience.question;
			if (!error.retry || attempt >= patience.tries || isOver) throw error;
			await pause(clock, wait, signal);
		} finally {
			// An answer that never came whole may be billed all the same: what went in is counted.
			budget.settle(reserved, answer?.tokens ?? { input, output: 0 });
		}
	}
}

async function withDeadline<T>(
	clock: Clock,
	ms: number,
	signal: AbortSignal,
	work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
	const late = new AbortController();
	const forget = clock.after(ms, () => late.abort(new ModelError('late', { retry: true })));
	try {
		return await work(AbortSignal.any([signal, late.signal]));
	} catch (error) {
		signal.throwIfAborted();
		throw late.signal.aborted ? late.signal.reason : error;
	} finally {
		forget();
	}
}

function pause(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
	return new Promise((resolve, reject) => {
		const stop = (): void => {
			forget();
			reject(signal.reason as Error);
		};
		const forget = clock.after(ms, () => {
			signal.removeEventListener('abort', stop);
			resolve();
		});
		signal.addEventListener('abort', stop, { once: true });
	});
}
