import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

export type Account = { name?: string; email?: string; email_verified?: boolean };
type Claims = Record<string, unknown>;
export type OidcServer = {
	issuer: string;
	/** What a person does in a browser: types the code, signs in as `account`, and says yes. Resolves with the last page. */
	visit(address: string, userCode: string, account: string, answer?: 'yes' | 'no'): Promise<string>;
	/** An ID token with these claims instead, signed with the provider's own key. */
	reissue(idToken: unknown, change: (claims: Claims) => Claims): string;
	/** Changes what the token and device endpoints answer before it is sent. */
	tamper: ((body: Record<string, unknown>) => Record<string, unknown>) | null;
	close(): Promise<void>;
};

export const clientId = 'personaboard';
export const clientSecret = 'a secret of the client that only the server has';

/** A real OpenID Connect provider on this machine with the device flow, for these accounts. */
export async function startOidcServer(accounts: Record<string, Account>): Promise<OidcServer> {
	const server: Server = createServer();
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
	const jwk = privateKey.export({ format: 'jwk' });
	const provider = new Provider(issuer, {
		clients: [
			{
				client_id: clientId,
				client_secret: clientSecret,
				token_endpoint_auth_method: 'client_secret_post',
				grant_types: ['urn:ietf:params:oauth:grant-type:device_code'],
				redirect_uris: [],
				response_types: [],
			},
		],
		jwks: { keys: [{ ...jwk, use: 'sig', alg: 'RS256', kid: 'one' } as any] },
		cookies: { keys: ['a key for cookies'] },
		features: {
			deviceFlow: {
				enabled: true,
				userCodeInputSource: (ctx, form) => {
					ctx.body = form;
				},
				userCodeConfirmSource: (ctx, form) => {
					ctx.body = form;
				},
				successSource: (ctx) => {
					ctx.body = 'You are signed in.';
				},
			},
			devInteractions: { enabled: false },
		},
		claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
		interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
		findAccount: (_ctx, id) => ({ accountId: id, claims: async () => ({ sub: id, ...accounts[id] }) }),
		ttl: { Interaction: 600, Grant: 600, Session: 600, DeviceCode: 600, AccessToken: 600, IdToken: 600 },
	});
	const self: OidcServer = {
		issuer,
		tamper: null,
		visit,
		reissue(idToken, change) {
			const [head = '', payload = ''] = String(idToken).split('.');
			const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Claims;
			const body = `${head}.${Buffer.from(JSON.stringify(change(claims))).toString('base64url')}`;
			return `${body}.${sign('sha256', Buffer.from(body), privateKey).toString('base64url')}`;
		},
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
	provider.use(async (ctx, next) => {
		await next();
		const isAnswer = ctx.path === '/token' || ctx.path === '/device/auth';
		if (self.tamper && isAnswer && ctx.status === 200) ctx.body = self.tamper(ctx.body as any);
	});
	let who = '';
	const handle = provider.callback();
	server.on('request', (request, response) => {
		if (!request.url?.startsWith('/interaction/')) return handle(request, response);
		void interact(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
	});
	/** Signs in as whoever visits, then agrees to what is asked for. */
	async function interact(...[request, response]: Parameters<typeof handle>): Promise<void> {
		const { prompt, params, session } = await provider.interactionDetails(request, response);
		if (prompt.name === 'login')
			return provider.interactionFinished(request, response, { login: { accountId: who } });
		const grant = new provider.Grant({ accountId: session?.accountId, clientId: params.client_id as string });
		grant.addOIDCScope('openid profile email');
		return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
	}

	async function visit(address: string, userCode: string, account: string, answer = 'yes'): Promise<string> {
		who = account;
		const cookies = new Map<string, string>();
		async function go(url: string, form?: Record<string, string>): Promise<string> {
			let next: { url: string; form?: Record<string, string> | undefined } = { url, form };
			for (let hops = 0; hops < 12; hops++) {
				const response = await fetch(next.url, {
					redirect: 'manual',
					method: next.form ? 'POST' : 'GET',
					headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
					...(next.form ? { body: new URLSearchParams(next.form) } : {}),
				});
				for (const cookie of response.headers.getSetCookie()) {
					const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
					if (value === '') cookies.delete(name);
					else cookies.set(name, value);
				}
				const location = response.headers.get('location');
				if (location === null) return response.text();
				next = { url: new URL(location, next.url).href };
			}
			throw new Error('The provider sent its visitor in circles');
		}
		const xsrf = (page: string): string => /name="xsrf" value="([^"]+)"/.exec(page)?.[1] ?? '';
		const first = await go(address);
		const confirm = await go(address, { xsrf: xsrf(first), user_code: userCode });
		return go(address, {
			xsrf: xsrf(confirm),
			user_code: userCode,
			...(answer === 'yes' ? { confirm: 'yes' } : { abort: 'yes' }),
		});
	}
	return self;
}
