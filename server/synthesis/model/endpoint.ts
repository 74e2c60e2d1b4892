import OpenAI, { APIError } from 'openai';
import { Stream } from 'openai/streaming';
import { type ChatAnswer, type ChatEndpoint, type ChatRequest, ModelError, type Tokens } from './chat.ts';
import { answerSchema } from './prompts.ts';
import { estimateTokens } from './tokens.ts';

export type EndpointOptions = { baseUrl: string; apiKey: string | undefined; model: string };

/** How much of the protocol is asked for, most first; a server that refuses one way with 400 is asked the next from then on. */
const ways = [
	(most: number) => ({ ...schemaFormat, max_completion_tokens: most, temperature: 0, ...withUsage }),
	(most: number) => ({ ...schemaFormat, max_completion_tokens: most }),
	(most: number) => ({ response_format: { type: 'json_object' as const }, max_tokens: most, temperature: 0 }),
	(most: number) => ({ max_tokens: most }),
];
const schemaFormat = {
	response_format: {
		type: 'json_schema' as const,
		json_schema: { name: 'claims', strict: true, schema: answerSchema as unknown as Record<string, unknown> },
	},
};
const withUsage = { stream_options: { include_usage: true } };

/** Chat completions of any server that speaks the OpenAI protocol, streamed where it streams. Retries nothing itself. */
export function createChatEndpoint({ baseUrl, apiKey, model }: EndpointOptions): ChatEndpoint {
	// Local servers take no key, the client insists on one.
	const client = new OpenAI({ baseURL: baseUrl, apiKey: apiKey ?? 'none', maxRetries: 0, logLevel: 'off' });
	let way = 0;

	async function chat(request: ChatRequest, signal: AbortSignal): Promise<ChatAnswer> {
		const asked = way;
		const stop = new AbortController();
		const both = AbortSignal.any([signal, stop.signal]);
		try {
			const response = await client.chat.completions
				.create(
					{
						model,
						messages: [
							{ role: 'system', content: request.system },
							{ role: 'user', content: request.user },
						],
						...ways[asked]!(request.mostTokens),
						stream: true,
					},
					{ signal: both },
				)
				.asResponse();
			const most = request.mostTokens * 12 + 2000;
			const answer = /event-stream/iu.test(response.headers.get('content-type') ?? '')
				? await readStream(response, stop, most)
				: await readWhole(response, most);
			return { text: answer.text, tokens: answer.tokens ?? guess(request, answer.text) };
		} catch (error) {
			signal.throwIfAborted();
			if (
				error instanceof APIError &&
				(error.status === 400 || error.status === 422) &&
				asked + 1 < ways.length
			) {
				way = Math.max(way, asked + 1);
				return chat(request, signal);
			}
			throw toModelError(error);
		} finally {
			stop.abort();
		}
	}
	return { model, host: new URL(baseUrl).host, chat };
}

type Read = { text: string; tokens: Tokens | null };

async function readStream(response: Response, stop: AbortController, most: number): Promise<Read> {
	let text = '';
	let ended: string | null = null;
	let tokens: Tokens | null = null;
	for await (const chunk of Stream.fromSSEResponse<OpenAI.ChatCompletionChunk>(response, stop)) {
		const [choice] = chunk.choices ?? [];
		if (choice?.delta?.refusal) throw new ModelError('refused', { retry: false });
		text += choice?.delta?.content ?? '';
		ended = choice?.finish_reason ?? ended;
		tokens = tokensOf(chunk.usage) ?? tokens;
		if (text.length > most) throw new ModelError('unreadable', { retry: false });
	}
	return finished(text, ended, tokens);
}

async function readWhole(response: Response, most: number): Promise<Read> {
	const body = await response.text();
	if (body.length > most * 4) throw new ModelError('unreadable', { retry: false });
	let answer: OpenAI.ChatCompletion;
	try {
		answer = JSON.parse(body) as OpenAI.ChatCompletion;
	} catch (cause) {
		throw new ModelError('cut', { retry: true, cause });
	}
	const [choice] = answer.choices ?? [];
	if (choice?.message?.refusal) throw new ModelError('refused', { retry: false });
	return finished(choice?.message?.content ?? '', choice?.finish_reason ?? null, tokensOf(answer.usage));
}

function finished(text: string, ended: string | null, tokens: Tokens | null): Read {
	if (ended === 'content_filter') throw new ModelError('refused', { retry: false });
	if (ended === null || ended === 'length') throw new ModelError('cut', { retry: ended === null });
	return { text, tokens };
}

function tokensOf(usage: OpenAI.CompletionUsage | null | undefined): Tokens | null {
	return usage && Number.isFinite(usage.prompt_tokens) && Number.isFinite(usage.completion_tokens)
		? { input: usage.prompt_tokens, output: usage.completion_tokens }
		: null;
}

function guess({ system, user }: ChatRequest, text: string): Tokens {
	return { input: estimateTokens(system + user), output: estimateTokens(text) };
}

function toModelError(cause: unknown): ModelError {
	if (cause instanceof ModelError) return cause;
	if (!(cause instanceof APIError)) return new ModelError('cut', { retry: true, cause });
	const { status, code, headers } = cause;
	if (status === undefined) return new ModelError('unreachable', { retry: true, cause });
	if (status === 429) {
		const spent = code === 'insufficient_quota';
		return new ModelError('limited', { retry: !spent, after: waitOf(headers), cause });
	}
	if (status === 401 || status === 403 || status === 404)
		return new ModelError('key', { retry: false, cause });
	return new ModelError('failed', {
		retry: status >= 500 || status === 408 || status === 409,
		after: waitOf(headers),
		cause,
	});
}

/** Milliseconds of `Retry-After`, in seconds; a date is read as a minute. */
function waitOf(headers: Headers | undefined): number {
	const given = headers?.get('retry-after');
	if (!given) return 0;
	const seconds = Number(given);
	return Number.isFinite(seconds) ? Math.max(0, seconds * 1000) : 60_000;
}
