import type { Context, Hono } from 'hono';
import * as z from 'zod';
import { type ApiCall, type ApiRequest, type ApiResponse, api } from '../../shared/api.ts';
import { AppError } from '../../shared/errors.ts';
import { type BoardId, isId, type JobId } from '../../shared/ids.ts';
import type { Role } from '../../shared/sync-protocol.ts';
import type { Principal } from '../access/authorise.ts';
import { readBody } from './read-body.ts';

/** What a handler gets: the parsed body, and where the path names them, the board, the job and who asks. */
export type Call<C extends ApiCall> = {
	body: ApiRequest<C>;
	board: BoardId;
	job: JobId;
	principal: Principal;
	/** The bearer token as it came, for calls without a board. */
	token: string | undefined;
};
export type Handlers = { [C in ApiCall]: (call: Call<C>) => Promise<ApiResponse<C>> };

type Access = { authorise: (token: string | undefined, board: BoardId, atLeast: Role) => Promise<Principal> };

/** Large enough for the largest table the contract takes, in any encoding JSON may give it. */
const mostBytes = 24 * 1024 * 1024;

/** Makes one route of every entry of the contract: token, size, shape, then the handler. */
export function mountContract(app: Hono, handlers: Handlers, access: Access): void {
	for (const name of Object.keys(api) as ApiCall[]) {
		// TypeScript cannot see that a name picks its own entry and handler.
		mountCall<ApiCall>(app, name, handlers[name] as Handlers[ApiCall], access);
	}
}

function mountCall<C extends ApiCall>(app: Hono, name: C, handler: Handlers[C], { authorise }: Access): void {
	const entry = api[name];
	app.on(entry.method, entry.path, async (c) => {
		const token = bearer(c);
		const call: Partial<Call<C>> = { token };
		if (entry.access !== 'none') {
			call.board = idOf(c, 'board', 'bo');
			call.principal = await authorise(token, call.board, entry.access);
		}
		if (entry.path.includes(':job')) call.job = idOf(c, 'job', 'jo');
		call.body = parseBody(name, entry.method === 'POST' ? await readBody(c.req.raw, mostBytes) : null);
		const answer = await handler(call as Call<C>);
		c.status(entry.status);
		c.header('cache-control', 'no-store');
		const wantsText = entry.path.endsWith('.md') && !c.req.header('accept')?.includes('application/json');
		if (wantsText)
			return c.body(String(answer), { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
		return c.json(answer as object);
	});
}

function bearer(c: Context): string | undefined {
	return /^Bearer (.+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
}

function idOf<P extends 'bo' | 'jo'>(c: Context, name: string, prefix: P): `${P}_${string}` {
	const value = c.req.param(name) ?? '';
	if (!isId(prefix, value)) throw new AppError('not-found', `There is no such ${name}.`);
	return value;
}

function parseBody<C extends ApiCall>(name: C, value: unknown): ApiRequest<C> {
	const parsed = z.safeParse(api[name].request as unknown as z.core.$ZodType<ApiRequest<C>>, value);
	if (parsed.success) return parsed.data;
	const [issue] = parsed.error.issues;
	const field = issue?.path.join('.') || 'body';
	throw new AppError(
		'bad-request',
		`The field "${field}" cannot be used: ${issue?.message ?? 'not valid'}.`,
		{
			at: field,
		},
	);
}
