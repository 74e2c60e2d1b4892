import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One question as the endpoint gets it. */
export type Question = {
	readonly write: string;
	readonly most: number;
	readonly notes: readonly { readonly id: string; readonly said: string }[];
};
export type ModelClaim = { text: string; citations: string[] };

/** What the endpoint does with one question. `say`: an answer; the rest is how servers fail. */
export type Reply =
	| { say: ModelClaim[]; as?: 'stream' | 'whole' | 'code block' }
	| { raw: string; ended?: string }
	| { status: number; headers?: Record<string, string>; code?: string }
	| 'never'
	| 'cut'
	| 'refuse';

export type ModelEndpoint = {
	readonly baseUrl: string;
	/** Everything that was asked, in order. */
	readonly asked: readonly { question: Question; body: any; authorization: string | undefined }[];
	/** Resolves when so many questions have arrived. */
	arrived(count: number): Promise<void>;
	/** What it does from now on; by default it tells the truth. */
	behave(reply: (question: Question, nth: number) => Reply): void;
	close(): Promise<void>;
};

/** A server that speaks the OpenAI protocol for chat completions, and misbehaves on command. */
export async function startModelEndpoint(): Promise<ModelEndpoint> {
	const asked: { question: Question; body: any; authorization: string | undefined }[] = [];
	const waiting: { count: number; resolve: () => void }[] = [];
	let reply: (question: Question, nth: number) => Reply = (question) => ({ say: truthful(question) });
	const server = createServer(async (request, response) => {
		const body = JSON.parse(await bodyOf(request));
		const question = JSON.parse(body.messages[1].content) as Question;
		asked.push({ question, body, authorization: request.headers.authorization });
		for (const one of waiting) if (asked.length >= one.count) one.resolve();
		answer(response, reply(question, asked.length), body);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		baseUrl: `http://127.0.0.1:${port}/v1`,
		asked,
		arrived: (count) =>
			new Promise((resolve) => {
				if (asked.length >= count) resolve();
				else waiting.push({ count, resolve });
			}),
		behave(next) {
			reply = next;
		},
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

function answer(response: ServerResponse, reply: Reply, body: any): void {
	if (reply === 'never') return;
	if (reply === 'cut') {
		const half = '{"claims":[{"text":"They wai';
		response.writeHead(200, { 'content-type': 'text/event-stream' });
		response.write(chunk({ content: half }), () => response.destroy());
		return;
	}
	if (typeof reply === 'object' && 'status' in reply) {
		response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers });
		response.end(JSON.stringify({ error: { message: 'No.', code: reply.code ?? null } }));
		return;
	}
	if (typeof reply === 'object' && 'say' in reply && reply.as === 'whole') {
		const text = textOf(reply);
		const usage = usageOf(body, text);
		response.writeHead(200, { 'content-type': 'application/json' });
		response.end(JSON.stringify({ choices: [{ message: { content: text }, finish_reason: 'stop' }], usage }));
		return;
	}
	if (reply === 'refuse') stream(response, [{ refusal: 'I cannot help with that.' }], 'stop', body);
	else if ('raw' in reply) stream(response, [{ content: reply.raw }], reply.ended ?? 'stop', body);
	else {
		const text = textOf(reply);
		const middle = Math.floor(text.length / 2);
		stream(response, [{ content: text.slice(0, middle) }, { content: text.slice(middle) }], 'stop', body);
	}
}

function textOf({ say, as }: { say: ModelClaim[]; as?: string }): string {
	const json = JSON.stringify({ claims: say });
	return as === 'code block' ? `\`\`\`json\n${json}\n\`\`\`` : json;
}

function stream(response: ServerResponse, deltas: readonly object[], ended: string, body: any): void {
	response.writeHead(200, { 'content-type': 'text/event-stream' });
	for (const delta of deltas) response.write(chunk(delta));
	response.write(chunk({}, ended));
	const text = JSON.stringify(deltas);
	if (body.stream_options?.include_usage)
		response.write(`data: ${JSON.stringify({ choices: [], usage: usageOf(body, text) })}\n\n`);
	response.end('data: [DONE]\n\n');
}

function chunk(delta: object, ended: string | null = null): string {
	return `data: ${JSON.stringify({ choices: [{ index: 0, delta, finish_reason: ended }] })}\n\n`;
}

/** Four characters a token, as most models have it in English. */
function usageOf(body: any, text: string): object {
	const input = body.messages.map(({ content }: any) => content).join('');
	return { prompt_tokens: Math.ceil(input.length / 4), completion_tokens: Math.ceil(text.length / 4) };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
	const pieces: Buffer[] = [];
	for await (const piece of request) pieces.push(piece as Buffer);
	return Buffer.concat(pieces).toString('utf8');
}

/** What a good model says: the first sentence of each of the first notes, in the third person. */
export function truthful({ most, notes }: Question): ModelClaim[] {
	return notes
		.slice(0, most)
		.map(({ id, said }) => ({ text: thirdPerson(firstSentence(said)), citations: [id] }));
}

export function firstSentence(said: string): string {
	return (/^.*?[.!?](?=\s|$)/u.exec(said)?.[0] ?? said).split(/\s+/u).slice(0, 24).join(' ');
}

/** "I don’t trust my rota" as a sentence about people: "They don’t trust their rota". */
export function thirdPerson(sentence: string): string {
	const turned = sentence
		.replace(/\b(?:I|we)(['’](?:m|re))\b/giu, 'they are')
		.replace(/\b(?:I|we)\b/giu, 'they')
		.replace(/\b(?:my|our)\b/giu, 'their')
		.replace(/\b(?:me|us)\b/giu, 'them')
		.replace(/[“”"]/gu, '');
	return turned.charAt(0).toUpperCase() + turned.slice(1);
}
