import OpenAI, { APIConnectionError, APIError } from 'openai';
import { z } from 'zod';
import type { Embedder, EmbedOptions, TextVector } from '../types.ts';
import { EmbedError } from './embed-error.ts';

/** Where the endpoint is and how to ask it. `fetch` is for tests. */
export type HttpEmbedderOptions = {
	readonly baseUrl: string;
	readonly apiKey: string | undefined;
	readonly model: string;
	readonly batch?: number | undefined;
	readonly retries?: number | undefined;
	/** Most time for one batch, retries and waiting included. */
	readonly patienceMs?: number | undefined;
	readonly fetch?: typeof globalThis.fetch | undefined;
};

const Answer = z.object({
	data: z.array(z.object({ index: z.number().int().nonnegative(), embedding: z.array(z.number()).min(1) })),
});

/**
 * Embeds through any OpenAI-compatible POST {base}/embeddings, in batches. Texts without a letter or digit are not
 * sent and have no vector. Retries what may pass (429, 5xx, lost connections). Throws EmbedError, or the abort reason.
 */
export function createHttpEmbedder(options: HttpEmbedderOptions): Embedder {
	const { baseUrl, apiKey, model, batch = 64, retries = 3, patienceMs = 60_000 } = options;
	const client = new OpenAI({
		baseURL: baseUrl,
		// Local servers take no key, the client insists on one.
		apiKey: apiKey ?? 'none',
		maxRetries: retries,
		timeout: patienceMs,
		...(options.fetch === undefined ? {} : { fetch: options.fetch }),
	});
	return {
		id: `http:${baseUrl}:${model}`,
		async embed(texts: readonly string[], { signal, onProgress }: EmbedOptions = {}) {
			const vectors = new Array<TextVector>(texts.length).fill(null);
			const worded = [...texts.keys()].filter((at) => /[\p{L}\p{N}]/u.test(texts[at]!));
			let width: number | undefined;
			for (let from = 0; from < worded.length; from += batch) {
				signal?.throwIfAborted();
				const places = worded.slice(from, from + batch);
				const answer = await askOnce(
					client,
					model,
					places.map((at) => texts[at]!),
					{ signal, patienceMs },
				);
				readVectors(answer, places.length, width).forEach((vector, n) => {
					width = vector.length;
					vectors[places[n]!] = vector;
				});
				onProgress?.(texts.length - worded.length + from + places.length, texts.length);
			}
			return vectors;
		},
	};
}

async function askOnce(
	client: OpenAI,
	model: string,
	input: string[],
	{ signal, patienceMs }: { signal: AbortSignal | undefined; patienceMs: number },
): Promise<unknown> {
	// The client's own timeout is per attempt, and an endpoint may ask it to wait in between.
	const patience = AbortSignal.timeout(patienceMs);
	const stop = signal === undefined ? patience : AbortSignal.any([signal, patience]);
	const asked = client.embeddings.create({ model, input, encoding_format: 'float' }, { signal: stop });
	asked.catch(() => undefined);
	try {
		return await Promise.race([asked, whenAborted(stop)]);
	} catch (error) {
		signal?.throwIfAborted();
		if (patience.aborted)
			throw new EmbedError('unreachable', 'The embeddings endpoint does not answer in time.');
		throw toEmbedError(error);
	}
}

/** The client sleeps between attempts without listening to its signal. */
function whenAborted(signal: AbortSignal): Promise<never> {
	return new Promise((_, reject) => {
		signal.addEventListener('abort', () => reject(signal.reason), { once: true });
	});
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
		vectors.every((vector) => vector?.length === length && vector?.every(Number.isFinite));
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
