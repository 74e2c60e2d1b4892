import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCachedEmbedder } from '../../../server/grouping/embedding/cached-embedder.ts';
import { EmbedError } from '../../../server/grouping/embedding/embed-error.ts';
import { createHttpEmbedder } from '../../../server/grouping/embedding/http-embedder.ts';
import { splitLongText } from '../../../server/grouping/embedding/split-long-text.ts';
import {
	createUseLiteEmbedder,
	type UseLiteEmbedder,
} from '../../../server/grouping/embedding/use-lite-embedder.ts';
import type { Embedder, TextVector } from '../../../server/grouping/types.ts';

const cosine = (a: TextVector, b: TextVector): number =>
	a!.reduce((sum, value, i) => sum + value * b![i]!, 0);

describe('the embedded model', () => {
	let model: UseLiteEmbedder;
	beforeAll(async () => {
		model = createUseLiteEmbedder();
		await model.warm();
	});
	afterAll(() => model.close());

	it('[GR14] gives one unit vector a text, in order, whatever is embedded beside it', async () => {
		const texts = [
			'I cannot export to CSV',
			'a long story '.repeat(30),
			'exporting CSV is impossible',
			'penguins swim',
		];
		const vectors = await model.embed(texts);
		const [alone] = await model.embed([texts[0]!]);
		expect(vectors.map((vector) => vector?.length)).toEqual([512, 512, 512, 512]);
		for (const vector of vectors) expect(cosine(vector, vector)).toBeCloseTo(1, 4);
		expect(cosine(vectors[0]!, alone!)).toBeGreaterThan(0.9999);
		expect(cosine(vectors[0]!, vectors[2]!)).toBeGreaterThan(cosine(vectors[0]!, vectors[3]!));
	});

	it('[GR14] reads a text past the model’s limit to its end', async () => {
		const filler = 'We meet on Mondays and talk about the week. '.repeat(20);
		const [plain, ended] = await model.embed([
			filler,
			`${filler} ${'The CSV export is broken. '.repeat(20)}`,
		]);
		expect(cosine(plain!, ended!)).toBeLessThan(0.95);
	});

	it('[GR14] stops between chunks when told to, and reports progress', async () => {
		const stop = new AbortController();
		const seen: number[] = [];
		const run = model.embed(
			Array.from({ length: 200 }, (_, i) => `note ${i}`),
			{
				signal: stop.signal,
				onProgress: (done) => {
					seen.push(done);
					stop.abort(new Error('enough'));
				},
			},
		);
		await expect(run).rejects.toThrow('enough');
		expect(seen).toEqual([64]);
	});

	it('[GR14] cuts at sentence ends and loses no word', () => {
		const count = (text: string): number => text.split(/\s+/).filter(Boolean).length;
		const text = Array.from({ length: 30 }, (_, i) => `Sentence ${i} has exactly six words.`).join(' ');
		const pieces = splitLongText(text, count);
		expect(pieces.every((piece) => piece.tokens <= 100 && piece.text.endsWith('.'))).toBe(true);
		expect(pieces.map((piece) => piece.text).join(' ')).toBe(text);
		const unbroken = splitLongText('word '.repeat(250).trim(), count);
		expect(unbroken.reduce((sum, piece) => sum + piece.tokens, 0)).toBe(250);
	});
});

describe('the cache', () => {
	it('[GR15] asks the model for each unknown text once and puts everything in its place', async () => {
		const asked: string[] = [];
		const inner: Embedder = {
			id: 'lengths',
			embed: async (texts) => {
				asked.push(...texts);
				return texts.map((text) => Float32Array.of(text.length));
			},
		};
		const store = new Map<string, Float32Array>();
		const cached = createCachedEmbedder(inner, {
			getMany: async (keys) =>
				new Map(keys.flatMap((key) => (store.has(key) ? [[key, store.get(key)!] as const] : []))),
			putMany: async (entries) => {
				for (const [key, vector] of entries) store.set(key, vector);
			},
			deleteMany: async (keys) => {
				for (const key of keys) store.delete(key);
			},
		});
		await cached.embed(['a', 'bb']);
		const vectors = await cached.embed(['bb', 'ccc', 'a', 'ccc']);
		expect(vectors.map((vector) => vector?.[0])).toEqual([2, 3, 1, 3]);
		expect(asked).toEqual(['a', 'bb', 'ccc']);
		await cached.forget(['bb', 'never read']);
		expect(store.size).toBe(2);
		await cached.embed(['a', 'bb']);
		expect(asked).toEqual(['a', 'bb', 'ccc', 'bb']);
	});

	it('[GR15] two callers at the same time share one reading, and one that gives up takes nobody along', async () => {
		const asked: string[] = [];
		const inner: Embedder = {
			id: 'slow',
			embed: async (texts, { signal } = {}) => {
				asked.push(...texts);
				await Promise.resolve();
				signal?.throwIfAborted();
				return texts.map((text) => Float32Array.of(text.length));
			},
		};
		const cached = createCachedEmbedder(inner, {
			getMany: async () => new Map(),
			putMany: async () => {},
			deleteMany: async () => {},
		});
		const [first, second] = await Promise.all([cached.embed(['a', 'bb']), cached.embed(['bb', 'a'])]);
		expect([...first, ...second].map((vector) => vector?.[0])).toEqual([1, 2, 2, 1]);
		expect(asked).toEqual(['a', 'bb']);
		const stop = new AbortController();
		const left = cached.embed(['cccc'], { signal: stop.signal });
		const stays = cached.embed(['cccc']);
		stop.abort(new Error('enough'));
		await expect(left).rejects.toThrow('enough');
		expect((await stays)[0]?.[0]).toBe(4);
	});
});

describe('the cache before a model with two threads', () => {
	const store = (): Parameters<typeof createCachedEmbedder>[1] => ({
		getMany: async () => new Map(),
		putMany: async () => {},
		deleteMany: async () => {},
	});
	const texts = Array.from({ length: 200 }, (_, n) => `note ${n}`);

	it('[GR15] keeps both at work, and asks for no text twice', async () => {
		const asked: string[] = [];
		let working = 0;
		let most = 0;
		const cached = createCachedEmbedder(
			{
				id: 'two',
				lanes: 2,
				embed: async (some) => {
					most = Math.max(most, ++working);
					asked.push(...some);
					await Promise.resolve();
					working--;
					return some.map((text) => Float32Array.of(text.length));
				},
			},
			store(),
		);
		const vectors = await cached.embed(texts);
		expect(vectors.map((vector) => vector![0])).toEqual(texts.map((text) => text.length));
		expect(most).toBe(2);
		expect(asked.sort()).toEqual([...texts].sort());
	});

	it('[GR15] asks for nothing more once one has failed', async () => {
		let calls = 0;
		const cached = createCachedEmbedder(
			{
				id: 'failing',
				lanes: 2,
				embed: async (some) => {
					if (calls++ === 0) throw new EmbedError('failed', 'no');
					await Promise.resolve();
					return some.map(() => Float32Array.of(1));
				},
			},
			store(),
		);
		await expect(cached.embed(texts)).rejects.toThrow('no');
		await new Promise((resolve) => setImmediate(resolve));
		expect(calls).toBe(2);
	});
});

describe('a text without words', () => {
	it('[GR42] has no vector, is not kept in the cache and is never sent to an endpoint', async () => {
		const sent: string[] = [];
		const echo = (async (_url: unknown, init: { body: string }) => {
			const { input } = JSON.parse(init.body) as { input: string[] };
			sent.push(...input);
			const data = input.map((text, index) => ({ index, embedding: [text.length, 1] }));
			return new Response(JSON.stringify({ data }), { headers: { 'content-type': 'application/json' } });
		}) as unknown as typeof fetch;
		const kept: string[] = [];
		const cached = createCachedEmbedder(
			createHttpEmbedder({ baseUrl: 'http://endpoint.test/v1', apiKey: undefined, model: 'm', fetch: echo }),
			{
				getMany: async () => new Map(),
				putMany: async (entries) => void kept.push(...entries.keys()),
				deleteMany: async () => {},
			},
		);
		const seen: [number, number][] = [];
		const vectors = await cached.embed(['', 'a', '👍', 'レポート', '  '], {
			onProgress: (done, total) => seen.push([done, total]),
		});
		expect(vectors.map((vector) => vector?.[0] ?? null)).toEqual([null, 1, null, 4, null]);
		expect(sent).toEqual(['a', 'レポート']);
		expect(kept).toHaveLength(2);
		expect(seen.at(-1)).toEqual([5, 5]);
		expect(await cached.embed(['', '🙂'])).toEqual([null, null]);
	});
});

describe('an embeddings endpoint', () => {
	const answering = (status: number, body: unknown): typeof fetch =>
		(async () =>
			new Response(JSON.stringify(body), {
				status,
				headers: { 'content-type': 'application/json' },
			})) as typeof fetch;
	const over = (fetch: typeof globalThis.fetch, batch?: number): Embedder =>
		createHttpEmbedder({
			baseUrl: 'http://endpoint.test/v1',
			apiKey: undefined,
			model: 'm',
			retries: 0,
			fetch,
			batch,
		});

	it('[GR16] is asked in batches and answers are put in order by index', async () => {
		const sizes: number[] = [];
		const echo = (async (_url: unknown, init: { body: string }) => {
			const { input } = JSON.parse(init.body) as { input: string[] };
			sizes.push(input.length);
			const data = input.map((text, index) => ({ index, embedding: [text.length, 1] })).reverse();
			return new Response(JSON.stringify({ data }), { headers: { 'content-type': 'application/json' } });
		}) as unknown as typeof fetch;
		const vectors = await over(echo, 2).embed(['a', 'bb', 'ccc']);
		expect(vectors.map((vector) => vector?.[0])).toEqual([1, 2, 3]);
		expect(sizes).toEqual([2, 1]);
	});

	it.each([
		[401, {}, 'refused'],
		[429, {}, 'limited'],
		[500, {}, 'failed'],
		[200, { data: [] }, 'bad-answer'],
		[200, { hello: 1 }, 'bad-answer'],
		[200, { data: [{ index: 7, embedding: [1] }] }, 'bad-answer'],
	])('[GR16] that answers %i %j is an EmbedError', async (status, body, kind) => {
		const error = await over(answering(status, body))
			.embed(['a'])
			.catch((thrown: unknown) => thrown);
		expect(error).toBeInstanceOf(EmbedError);
		expect(error).toMatchObject({ kind });
	});

	it.each([
		['never answers', () => new Promise<Response>(() => undefined)],
		[
			'asks to wait for a minute',
			async () => new Response('{}', { status: 429, headers: { 'retry-after': '59' } }),
		],
	])('[GR17] that %s is given up on in the time set, and a stop ends the wait at once', async (_, fetch) => {
		const slow = (patienceMs: number): Embedder =>
			createHttpEmbedder({
				baseUrl: 'http://endpoint.test/v1',
				apiKey: undefined,
				model: 'm',
				fetch,
				patienceMs,
			});
		await expect(slow(30).embed(['a'])).rejects.toMatchObject({ kind: 'unreachable' });
		const stop = new AbortController();
		const asked = slow(60_000).embed(['a'], { signal: stop.signal });
		stop.abort(new Error('enough'));
		await expect(asked).rejects.toThrow('enough');
	});

	it('[GR16] that cannot be reached says so', async () => {
		const fetch = (async () =>
			Promise.reject(new TypeError('fetch failed'))) as unknown as typeof globalThis.fetch;
		await expect(over(fetch).embed(['a'])).rejects.toMatchObject({ kind: 'unreachable' });
	});
});
