import type { MiddlewareHandler } from 'hono';

/**
 * A plugin's panel has the origin `null`, so every origin may call. Nothing here rests on cookies: who holds a token
 * may use it, from wherever, and nobody else.
 */
export function allowEveryOrigin(): MiddlewareHandler {
	return async function cors(c, next) {
		if (c.req.method === 'OPTIONS') {
			return c.body(null, 204, {
				'access-control-allow-origin': '*',
				'access-control-allow-methods': 'GET, POST, PUT, DELETE',
				'access-control-allow-headers': 'authorization, content-type',
				'access-control-max-age': '86400',
				// A public page may ask a server on this machine only when it says so.
				'access-control-allow-private-network': 'true',
			});
		}
		await next();
		c.res.headers.set('access-control-allow-origin', '*');
		c.res.headers.set('access-control-expose-headers', 'retry-after');
	};
}
