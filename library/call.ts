import * as z from 'zod/mini';
import { type ApiCall, type ApiResponse, api } from '../shared/api.ts';
import type { ApiRequest } from '../shared/api-requests.ts';
import { AppError, errorBodySchema } from '../shared/errors.ts';
import type { WayIn } from './way-in.ts';
import { words } from './words.ts';

export type Call = <C extends ApiCall>(name: C, body: ApiRequest<C>) => Promise<ApiResponse<C>>;

/** Calls about one board to the server this page came from. Reject with an `AppError` a person can read. */
export function createCall({ board, token }: WayIn, send: typeof fetch): Call {
	return async (name, body) => {
		const { method, path, response: expected } = api[name];
		const response = await send(path.replace(':board', encodeURIComponent(board)), {
			method,
			headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
			...(body === null ? {} : { body: JSON.stringify(body) }),
		}).catch((cause: unknown) => {
			throw new AppError('unavailable', words.unreachable, { cause });
		});
		const value: unknown = await response.json().catch(() => null);
		const refused = z.safeParse(errorBodySchema, value);
		if (refused.success) throw new AppError(refused.data.error.code, refused.data.error.message);
		const parsed = z.safeParse(expected, value);
		if (!response.ok || !parsed.success) throw new AppError('unexpected', words.unreachable);
		return parsed.data as ApiResponse<typeof name>;
	};
}
