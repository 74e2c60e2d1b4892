import * as oidc from 'openid-client';
import { isLoopback, type OidcSettings } from '../config.ts';

/** A person as the provider names them; `subject` is theirs for good. */
export type Identity = { subject: string; name: string };

/** What was begun at the provider: the code a person types there, and what to ask with how it went. */
export type DeviceStart = {
	deviceCode: string;
	nonce: string;
	userCode: string;
	verificationUri: string;
	/** Seconds. */
	interval: number;
	/** Seconds until it is over. */
	expiresIn: number;
};
/** `refused`: the person said no, took too long, or is none of those who may. */
export type DeviceOutcome = Identity | 'pending' | 'slow-down' | 'refused';

/** The provider's device flow. Both reject when it cannot be reached or answers what it must not. */
export interface IdentityProvider {
	start(): Promise<DeviceStart>;
	/** Asks once. */
	poll(deviceCode: string, nonce: string): Promise<DeviceOutcome>;
}

const deviceGrant = 'urn:ietf:params:oauth:grant-type:device_code';

/** An OpenID Connect provider, found by its issuer when it is first needed. */
export function createIdentityProvider(settings: OidcSettings): IdentityProvider {
	let found: Promise<oidc.Configuration> | undefined;
	function configuration(): Promise<oidc.Configuration> {
		found ??= discover(settings);
		// A provider that was away at first is asked again.
		found.catch(() => {
			found = undefined;
		});
		return found;
	}
	return {
		async start() {
			const nonce = oidc.randomNonce();
			const begun = await oidc.initiateDeviceAuthorization(await configuration(), {
				scope: 'openid profile email',
				nonce,
			});
			return {
				deviceCode: begun.device_code,
				nonce,
				userCode: begun.user_code,
				verificationUri: safeAddress(begun.verification_uri),
				interval: begun.interval ?? 5,
				expiresIn: begun.expires_in,
			};
		},
		async poll(deviceCode, nonce) {
			const config = await configuration();
			let tokens: Awaited<ReturnType<typeof oidc.genericGrantRequest>>;
			try {
				tokens = await oidc.genericGrantRequest(config, deviceGrant, { device_code: deviceCode });
			} catch (error) {
				if (!(error instanceof oidc.ResponseBodyError)) throw error;
				if (error.error === 'authorization_pending') return 'pending';
				if (error.error === 'slow_down') return 'slow-down';
				if (/^(?:access_denied|expired_token|invalid_grant)$/.test(error.error)) return 'refused';
				throw error;
			}
			// Issuer, audience, times and signature of the ID token are checked by now; without one nobody is named.
			const claims = tokens.claims();
			if (claims === undefined) throw new Error('The provider gave no ID token');
			// The device flow knows no nonce of its own; a provider that repeats ours has to repeat it exactly.
			if (claims.nonce !== undefined && claims.nonce !== nonce) return 'refused';
			const told = needsMore(claims)
				? { ...claims, ...(await oidc.fetchUserInfo(config, tokens.access_token, claims.sub)) }
				: claims;
			if (!isAllowed(told, settings.allowedDomains)) return 'refused';
			return { subject: `${settings.issuer} ${claims.sub}`, name: nameOf(told) };
		},
	};
}

type Claims = Readonly<Record<string, unknown>>;

/** An e-mail counts only when the provider has verified it; without a list of domains everybody it lets in may. */
export function isAllowed(claims: Claims, domains: readonly string[]): boolean {
	if (domains.length === 0) return true;
	if (claims.email_verified !== true || typeof claims.email !== 'string') return false;
	const domain = claims.email.slice(claims.email.lastIndexOf('@') + 1).toLowerCase();
	return domains.includes(domain);
}

function needsMore(claims: Claims): boolean {
	return claims.name === undefined || claims.email === undefined || claims.email_verified === undefined;
}

function nameOf(claims: Claims): string {
	const names = [claims.name, claims.preferred_username, claims.email];
	const name = names.find((value): value is string => typeof value === 'string' && value.trim() !== '');
	return (name?.trim() ?? 'Somebody who signed in').slice(0, 80);
}

function discover({ issuer, clientId, clientSecret }: OidcSettings): Promise<oidc.Configuration> {
	const plain = new URL(issuer).protocol === 'http:';
	return oidc.discovery(
		new URL(issuer),
		clientId,
		undefined,
		clientSecret === undefined ? oidc.None() : oidc.ClientSecretPost(clientSecret),
		{
			execute: [oidc.enableNonRepudiationChecks, ...(plain ? [oidc.allowInsecureRequests] : [])],
			timeout: 10,
			[oidc.customFetch]: (url, options) => fetch(safeAddress(url), options as RequestInit),
		},
	);
}

/** The address, when it is https, or plain http on this machine. Throws otherwise. */
function safeAddress(address: string): string {
	const { protocol, hostname } = new URL(address);
	if (protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))) return address;
	throw new Error('The provider names an address without TLS');
}
