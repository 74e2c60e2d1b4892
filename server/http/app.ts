import { Hono } from 'hono';
import { AppError, type ErrorBody, errorCodes } from '../../shared/errors.ts';
import { errorFields } from '../log.ts';
import type { Log } from '../ports.ts';
import { isDatabaseAway } from '../storage/database.ts';
import { allowEveryOrigin } from './cors.ts';
import { type ContractAccess, type Handlers, mountContract } from './handle-contract.ts';
import { mountHelp } from './help-pages.ts';
import { mountIcon } from './icon.ts';
import { mountLibrary } from './library-pages.ts';
import { createTally, type Metric, metricsText } from './metrics.ts';
import { openApiDocument } from './openapi.ts';
import { mountOperate } from './operate-page.ts';
import { mountWords } from './words.ts';

export type AppDeps = {
	handlers: Handlers;
	access: ContractAccess;
	/** Opens the operator's page; `isOpen`: whoever reaches the server may see it, since only this machine does. */
	accessKey: string | undefined;
	isOpen: boolean;
	/** Resolves when the database answers. */
	ping: () => Promise<void>;
	metrics: () => Promise<Metric[]>;
	log: Log;
};

/** The HTTP face: the contract's calls, and what an operator watches. */
export function createApp({ handlers, access, accessKey, isOpen, ping, metrics: given, log }: AppDeps): Hono {
	const app = new Hono();
	const statuses = createTally();

	app.use(async function count(c, next) {
		await next();
		statuses.add(String(c.res.status));
	});
	app.use(allowEveryOrigin());
	app.get('/healthz', (c) => c.json({ status: 'ok' }));
	app.get('/readyz', async (c) => {
		await ping().catch((cause: unknown) => {
			throw new AppError('unavailable', 'The database does not answer.', { cause });
		});
		return c.json({ status: 'ready' });
	});
	const metrics = async (): Promise<Metric[]> => [
		...(await given()),
		{
			name: 'personaboard_http_responses_total',
			help: 'HTTP responses by status.',
			type: 'counter',
			samples: statuses.samples('status'),
		},
	];
	app.get('/metrics', async (c) =>
		c.body(metricsText(await metrics()), {
			headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' },
		}),
	);
	mountOperate(app, { metrics, accessKey, isOpen, access });
	const document = openApiDocument();
	app.get('/openapi.json', (c) => c.json(document));
	mountContract(app, handlers, access);
	mountLibrary(app);
	mountIcon(app);
	mountWords(app);
	mountHelp(app);

	app.notFound((c) => refuse(new AppError('not-found', 'There is nothing at this address.'), c.req.method));
	app.onError((error, c) => {
		if (error instanceof AppError) {
			if (errorCodes[error.code].status >= 500)
				log.warn('A call could not be served', { path: c.req.routePath, ...errorFields(error) });
			return refuse(error, c.req.method);
		}
		if (isDatabaseAway(error)) {
			log.warn('A call found no database', { path: c.req.routePath, ...errorFields(error) });
			return refuse(
				new AppError(
					'unavailable',
					'The database does not answer. Nothing was changed; try again in a moment.',
				),
				c.req.method,
			);
		}
		log.error('A call failed', { method: c.req.method, path: c.req.routePath, ...errorFields(error) });
		return refuse(new AppError('unexpected', 'Something went wrong on the server. Try again.'), c.req.method);
	});
	return app;
}

function refuse({ code, message, at, retryAfter }: AppError, method: string): Response {
	const body: ErrorBody = { error: { code, message, ...(at === undefined ? {} : { at }) } };
	return new Response(method === 'HEAD' ? null : JSON.stringify(body), {
		status: errorCodes[code].status,
		headers: {
			'content-type': 'application/json',
			'access-control-allow-origin': '*',
			...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
			// The rest of the body is not read, so the connection cannot serve another request.
			...(code === 'too-large' || code === 'too-many' ? { connection: 'close' } : {}),
		},
	});
}
