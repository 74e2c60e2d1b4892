import * as z from 'zod/mini';
import {
	type ContractCall,
	type ContractRequest,
	type ContractResponse,
	contract,
} from '../shared/contract.ts';
import { AppError, errorBodySchema } from '../shared/errors.ts';
import type { WayIn } from './way-in.ts';
import { heard, words } from './words.ts';

/** `values`: what else has a colon in the call's path. Rejects with an `AppError` a person can read. */
export type Call = <C extends ContractCall>(
	name: C,
	body: ContractRequest<C>,
	values?: Readonly<Record<string, string>>,
) => Promise<ContractResponse<C>>;

/** Calls about one board to the server this page came from. */
export function createCall({ board, token }: WayIn, send: typeof fetch): Call {
	return async (name, body, values = {}) => {
		const { method, path, response: expected } = contract[name];
		const named: Readonly<Record<string, string>> = { ...values, board };
		const address = path.replace(/:(\w+)/g, (_, part: string) => encodeURIComponent(named[part] ?? ''));
		// What a reading call takes stands in its address.
		const query =
			method === 'GET' && body !== null ? `?${new URLSearchParams(body as Record<string, string>)}` : '';
		const response = await send(address + query, {
			method,
			headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
			...(body === null || method === 'GET' ? {} : { body: JSON.stringify(body) }),
		}).catch((cause: unknown) => {
			throw new AppError('unavailable', words.unreachable, { cause });
		});
		const isJson = response.headers.get('content-type')?.includes('json');
		const value: unknown = await (isJson ? response.json() : response.text()).catch(() => null);
		const refused = z.safeParse(errorBodySchema, value);
		if (refused.success) throw new AppError(refused.data.error.code, heard(refused.data.error.message));
		const parsed = z.safeParse(expected, value);
		if (!response.ok || !parsed.success) throw new AppError('unexpected', words.unreachable);
		return parsed.data as ContractResponse<typeof name>;
	};
}
