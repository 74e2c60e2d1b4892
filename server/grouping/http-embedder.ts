import OpenAI, { APIConnectionError, APIError, APIUserAbortError } from 'openai';
import { z } from 'zod';
import type { Embedder, EmbedOptions } from './types.ts';

/** Why an embeddings endpoint gave no vectors. */
export type EmbedErrorKind = 'refused' | 'limited' | 'unreachable' | 'failed' | 'bad-answer';

/** An endpoint that could not embed; `kind` says whether waiting or another setting may help. */
export class EmbedError extends Error {
	override readonly name = 'EmbedError';
	readonly kind: EmbedErrorKind;
	constructor(kind: EmbedErrorKind, message: string, options?: ErrorOptions) {
		super(message, options);
		this.kind = kind;
	}
}

/** Where the endpoint is and how to ask it. `fetch` is for tests. */
export type HttpEmbedderOptions = {
	readonly baseUrl: string;
	readonly apiKey: string | undefined;
	readonly model: string;
	readonly batch?: number | undefined;
	readonly retries?: number | undefined;
	readonly timeoutMs?: number | undefined;
	readonly fetch?: typeof globalThis.fetch | undefined;
};

const Answer = z.object({
	data: z.array(z.object({ index: z.number().int().nonnegative(), embedding: z.array(z.number()).min(1) })),
});

/**
 * Embeds through any OpenAI-compatible POST {base}/embeddings, in batches. Retries what may pass (429, 5xx,
 * lost connections). Throws EmbedError, or the abort reason.
 */
export function createHttpEmbedder(options: HttpEmbedderOptions): Embedder {
	const { baseUrl, apiKey, model, batch = 64, retries = 3, timeoutMs = 60_000 } = options;
	const client = new OpenAI({
		baseURL: baseUrl,
		// Local servers take no key, the client insists on one.
		apiKey: apiKey ?? 'none',
		maxRetries: retries,
		timeout: timeoutMs,
		...(options.fetch === undefined ? {} : { fetch: options.fetch }),
	});
	return {
		id: `http:${baseUrl}:${model}`,
		async embed(texts: readonly string[], { signal, onProgress }: EmbedOptions = {}) {
			const vectors: Float32Array[] = [];
			for (let from = 0; from < texts.length; from += batch) {
				signal?.throwIfAborted();
				const input = texts.slice(from, from + batch);
				const answer = await askOnce(client, model, input, signal);
				vectors.push(...readVectors(answer, input.length, vectors[0]?.length));
				onProgress?.(vectors.length, texts.length);
			}
			return vectors;
		},
	};
}

async function askOnce(
	client: OpenAI,
	model: string,
	input: string[],
	signal: AbortSignal | undefined,
): Promise<unknown> {
	try {
		return await client.embeddings.create(
			{ model, input, encoding_format: 'float' },
			signal === undefined ? {} : { signal },
		);
	} catch (error) {
		if (error instanceof APIUserAbortError) signal?.throwIfAborted();
		throw toEmbedError(error);
	}
}

function readVectors(answer: unknown, expected: number, width: number | undefined): Float32Array[] {
	const parsed = Answer.safeParse(answer);
	if (!parsed.success)
		throw new EmbedError('bad-answer', 'The embeddings endpoint answered in an unknown form.');
	const vectors: (Float32Array | undefined)[] = Array.from({ length: expected });
	for (const { index, embedding } of parsed.data.data) vectors[index] = Float32Array.from(embedding);
	const length = width ?? vectors[0]?.length;
	const complete =
		vectors.length === expected &&
		vectors.every((vector) => vector !== undefined && vector.length === length);
	if (!complete)
		throw new EmbedError(
			'bad-answer',
			`The embeddings endpoint did not give ${expected} vectors of one length.`,
		);
	return vectors as Float32Array[];
}

function toEmbedError(error: unknown): EmbedError {
	const cause = { cause: error };
	if (error instanceof APIConnectionError) {
		return new EmbedError('unreachable', 'The embeddings endpoint cannot be reached.', cause);
	}
	if (error instanceof APIError) {
		if (error.status === 401 || error.status === 403) {
			return new EmbedError('refused', 'The embeddings endpoint refused the key.', cause);
		}
		if (error.status === 429)
			return new EmbedError('limited', 'The embeddings endpoint asks to slow down.', cause);
		return new EmbedError(
			'failed',
			`The embeddings endpoint answered with status ${error.status ?? 'unknown'}.`,
			cause,
		);
	}
	return new EmbedError('bad-answer', 'The embeddings endpoint gave an answer that cannot be read.', cause);
}
