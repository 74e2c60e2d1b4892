import * as z from 'zod';

const defaultBaseUrl = 'https://api.openai.com/v1';

const environmentSchema = z
	.object({
		DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
		PERSONABOARD_ACCESS_KEY: z.string().min(16).optional(),
		PERSONABOARD_DATA_KEY: z
			.base64()
			.refine((key) => Buffer.from(key, 'base64').length === 32, { error: 'must be 32 bytes as base64' })
			.optional(),
		OPENAI_BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
		OPENAI_API_KEY: z.string().min(1).optional(),
		PERSONABOARD_MODEL: z.string().min(1).optional(),
		PERSONABOARD_MODEL_TOKENS: z.coerce.number().int().min(1000).optional(),
		PERSONABOARD_MODEL_PRICES: z
			.string()
			.regex(/^\d+(?:\.\d+)?,\d+(?:\.\d+)?$/, {
				error: 'must be two prices in US dollars a million tokens, in and out, such as 0.15,0.60',
			})
			.optional(),
		PERSONABOARD_EMBEDDING_MODEL: z.string().min(1).optional(),
		PERSONABOARD_OIDC_ISSUER: z
			.url({ protocol: /^https?$/ })
			.refine((issuer) => issuer.startsWith('https:') || isLoopback(new URL(issuer).hostname), {
				error: 'must be https; plain http only on this machine',
			})
			.optional(),
		PERSONABOARD_OIDC_CLIENT_ID: z.string().min(1).optional(),
		PERSONABOARD_OIDC_CLIENT_SECRET: z.string().min(1).optional(),
		PERSONABOARD_OIDC_ALLOWED_DOMAINS: z.string().optional(),
		PERSONABOARD_TRUST_PROXY: z.enum(['0', '1', 'false', 'true']).optional(),
		PERSONABOARD_PRIVATE_WEBHOOKS: z.enum(['0', '1', 'false', 'true']).optional(),
		PERSONABOARD_POLICY: z.string().min(1).optional(),
		PERSONABOARD_USAGE_SOURCES: z.string().min(1).optional(),
		SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
		PERSONABOARD_MAIL_FROM: z.email().optional(),
		OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
	})
	.refine((value) => !value.SMTP_URL === !value.PERSONABOARD_MAIL_FROM, {
		path: ['PERSONABOARD_MAIL_FROM'],
		error: 'goes together with SMTP_URL; set both or neither',
	})
	.refine((value) => !value.PERSONABOARD_OIDC_ISSUER === !value.PERSONABOARD_OIDC_CLIENT_ID, {
		path: ['PERSONABOARD_OIDC_CLIENT_ID'],
		error: 'goes together with PERSONABOARD_OIDC_ISSUER; set both or neither',
	});

/** The provider people sign in with. */
export type OidcSettings = {
	issuer: string;
	clientId: string;
	clientSecret: string | undefined;
	/** E-mail domains, lower case; empty: whomever the provider lets in. */
	allowedDomains: string[];
};

/** Where the language model is, what it may take and what it costs. */
export type ModelSetup = {
	baseUrl: string;
	apiKey: string | undefined;
	model: string;
	/** Most tokens a run may take, in and out together. */
	mostTokens: number;
	/** US dollars a million tokens; absent: not known. */
	prices: { input: number; output: number } | undefined;
};

const defaultMostTokens = 300_000;

/** What the operator set in the environment; absent means the embedded default. */
export type Settings = {
	databaseUrl: string | undefined;
	accessKey: string | undefined;
	/** 32 bytes that seal what was hidden in texts; absent: the key file in the data folder. */
	dataKey: Uint8Array | undefined;
	/** Set only when an embedding model was named: naming one is what sends text to the endpoint. */
	remoteEmbedding: { baseUrl: string; apiKey: string | undefined; model: string } | undefined;
	/** Set only when a model was named and there is an address or a key for it. */
	model: ModelSetup | undefined;
	oidc: OidcSettings | undefined;
	/** Whether callers come through a proxy of the operator's, whose `x-forwarded-for` counts. */
	trustProxy: boolean;
	/** Whether alerts may go to addresses of the operator's own network. */
	privateWebhooks: boolean;
	/** File with the rules this server keeps; absent: the built-in ones. */
	policyFile: string | undefined;
	/** File that names usage boards may use; absent: none. */
	usageSourcesFile: string | undefined;
	mail: { url: string; from: string } | undefined;
	/** Where traces go; absent: nowhere. */
	tracesTo: string | undefined;
};

/** Reads the environment once. Empty strings count as absent. Throws one Error that lists every field that is wrong. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
	const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
	const parsed = environmentSchema.safeParse(given);
	if (!parsed.success) {
		const fields = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
		throw new Error(`The environment has settings that cannot be used:\n${fields.join('\n')}`);
	}
	const value = parsed.data;
	return {
		databaseUrl: value.DATABASE_URL,
		accessKey: value.PERSONABOARD_ACCESS_KEY,
		dataKey: value.PERSONABOARD_DATA_KEY ? Buffer.from(value.PERSONABOARD_DATA_KEY, 'base64') : undefined,
		remoteEmbedding: value.PERSONABOARD_EMBEDDING_MODEL
			? {
					baseUrl: value.OPENAI_BASE_URL ?? defaultBaseUrl,
					apiKey: value.OPENAI_API_KEY,
					model: value.PERSONABOARD_EMBEDDING_MODEL,
				}
			: undefined,
		model:
			value.PERSONABOARD_MODEL && (value.OPENAI_BASE_URL || value.OPENAI_API_KEY)
				? {
						baseUrl: value.OPENAI_BASE_URL ?? defaultBaseUrl,
						apiKey: value.OPENAI_API_KEY,
						model: value.PERSONABOARD_MODEL,
						mostTokens: value.PERSONABOARD_MODEL_TOKENS ?? defaultMostTokens,
						prices: pricesOf(value.PERSONABOARD_MODEL_PRICES),
					}
				: undefined,
		oidc:
			value.PERSONABOARD_OIDC_ISSUER && value.PERSONABOARD_OIDC_CLIENT_ID
				? {
						issuer: value.PERSONABOARD_OIDC_ISSUER,
						clientId: value.PERSONABOARD_OIDC_CLIENT_ID,
						clientSecret: value.PERSONABOARD_OIDC_CLIENT_SECRET,
						allowedDomains: (value.PERSONABOARD_OIDC_ALLOWED_DOMAINS ?? '')
							.split(/[\s,]+/)
							.filter(Boolean)
							.map((domain) => domain.toLowerCase().replace(/^@/, '')),
					}
				: undefined,
		trustProxy: isOn(value.PERSONABOARD_TRUST_PROXY),
		privateWebhooks: isOn(value.PERSONABOARD_PRIVATE_WEBHOOKS),
		policyFile: value.PERSONABOARD_POLICY,
		usageSourcesFile: value.PERSONABOARD_USAGE_SOURCES,
		mail:
			value.SMTP_URL && value.PERSONABOARD_MAIL_FROM
				? { url: value.SMTP_URL, from: value.PERSONABOARD_MAIL_FROM }
				: undefined,
		tracesTo: value.OTEL_EXPORTER_OTLP_ENDPOINT,
	};
}

function isOn(flag: string | undefined): boolean {
	return flag === '1' || flag === 'true';
}

function pricesOf(given: string | undefined): ModelSetup['prices'] {
	if (given === undefined) return undefined;
	const [input, output] = given.split(',').map(Number) as [number, number];
	return { input, output };
}

/** True for an address only this machine can reach. */
export function isLoopback(host: string): boolean {
	return host === 'localhost' || host === '::1' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

/** Hosts beyond this server that these settings have text sent to. */
export function textHosts({
	remoteEmbedding,
	model,
}: Pick<Settings, 'remoteEmbedding'> & Partial<Pick<Settings, 'model'>>): {
	host: string;
	purpose: string;
}[] {
	const host = (of: { baseUrl: string }): string => new URL(of.baseUrl).host;
	return [
		...(remoteEmbedding ? [{ host: host(remoteEmbedding), purpose: 'to compare notes by meaning' }] : []),
		...(model
			? [{ host: host(model), purpose: 'to write personas, once an owner of the board agrees' }]
			: []),
	];
}
