import type { LocalReason } from '../../../shared/model-api.ts';

/** One question as it is sent; `mostTokens`: most an answer may take. */
export type ChatRequest = { readonly system: string; readonly user: string; readonly mostTokens: number };
export type Tokens = { readonly input: number; readonly output: number };
export type ChatAnswer = { readonly text: string; readonly tokens: Tokens };

/** An endpoint that gave no usable answer. `retry`: asking again may help; `after`: milliseconds it asks to wait first. */
export class ModelError extends Error {
	override readonly name = 'ModelError';
	readonly reason: LocalReason;
	readonly retry: boolean;
	readonly after: number;
	constructor(reason: LocalReason, how: { retry: boolean; after?: number; cause?: unknown }) {
		super(reason, { cause: how.cause });
		this.reason = reason;
		this.retry = how.retry;
		this.after = how.after ?? 0;
	}
}

export interface ChatEndpoint {
	readonly model: string;
	/** Where text goes. */
	readonly host: string;
	/** Throws ModelError, or the abort reason. */
	chat(request: ChatRequest, signal: AbortSignal): Promise<ChatAnswer>;
}
