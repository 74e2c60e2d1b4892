import * as z from 'zod/mini';
import { type ApiCall, type ApiResponse, api } from '../../shared/api.ts';
import type { ApiRequest } from '../../shared/api-requests.ts';
import { AppError, errorBodySchema } from '../../shared/errors.ts';
import { cancelled } from './cancelled.ts';
import { heard, strings } from './strings.ts';

export type ApiOptions = {
	/** Values for what has a colon in the path. */
	board?: string;
	job?: string;
	tokenId?: string;
	invitationId?: string;
	upload?: string;
	source?: string;
	person?: string;
	entity?: string;
	round?: string;
	decision?: string;
	token?: string | null;
	signal?: AbortSignal;
};
export type ApiClient = {
	/** Rejects with `AppError`; `unavailable` when the server cannot be reached, with its address in the message. */
	call<C extends ApiCall>(name: C, body: ApiRequest<C>, options?: ApiOptions): Promise<ApiResponse<C>>;
};

/** Typed calls to the server at `origin`, such as `http://localhost:8787`. */
export function createApiClient(origin: string, send: typeof fetch): ApiClient {
	return {
		async call(name, body, options = {}) {
			const call = api[name];
			const isGet = call.method === 'GET';
			const query = isGet && body !== null ? `?${new URLSearchParams(body as Record<string, string>)}` : '';
			const path = fillPath(call.path, options) + query;
			const headers: Record<string, string> = {};
			if (options.token) headers.authorization = `Bearer ${options.token}`;
			const hasBody = body !== null && !isGet;
			if (hasBody) headers['content-type'] = 'application/json';
			let response: Response;
			let text: string;
			try {
				response = await send(origin + path, {
					method: call.method,
					headers,
					...(hasBody ? { body: JSON.stringify(body) } : {}),
					...(options.signal ? { signal: options.signal } : {}),
				});
				text = await response.text();
			} catch (error) {
				if (options.signal?.aborted) throw cancelled();
				throw new AppError('unavailable', strings.server.unreachable(origin), { cause: error });
			}
			const value = parseBody(text, response.headers.get('content-type') ?? '');
			if (!response.ok) throw refusal(value, response.status, origin);
			const parsed = z.safeParse(call.response, value);
			if (!parsed.success) throw new AppError('unexpected', strings.server.nonsense(origin));
			return parsed.data as ApiResponse<typeof name>;
		},
	};
}

/** A path of the contract with its values in it. */
export function fillPath(path: string, values: ApiOptions): string {
	return path.replace(/:(\w+)/g, (_, name: Exclude<keyof ApiOptions, 'signal'>) =>
		encodeURIComponent(values[name] ?? ''),
	);
}

/** The server's own words about a refusal, in this person's language, or plain ones by status when something in between answered. */
export function refusal(value: unknown, status: number, origin: string): AppError {
	const parsed = z.safeParse(errorBodySchema, value);
	if (parsed.success) {
		const { code, message, at } = parsed.data.error;
		return new AppError(code, heard(message), at === undefined ? {} : { at });
	}
	if (status === 401) return new AppError('not-signed-in', strings.session.signedOut);
	if (status === 413) return new AppError('too-large', strings.server.tooLarge);
	if (status >= 500) return new AppError('unavailable', strings.server.unreachable(origin));
	return new AppError('unexpected', strings.server.nonsense(origin));
}

/** What came back, as JSON where it says it is. */
export function parseBody(text: string, type: string): unknown {
	if (!type.includes('json')) return text;
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}
