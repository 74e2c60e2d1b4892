import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { AppError } from '../../shared/errors.ts';
import { errorFields } from '../log.ts';
import type { Clock, Log, RandomBytes } from '../ports.ts';
import type { SignInStore } from '../storage/sign-in-store.ts';
import type { IdentityProvider } from './oidc.ts';
import { hashToken } from './tokens.ts';

/** Who signed in. `person` is a hash that stays the same for one person of one provider. */
export type SignedIn = { person: string; name: string };

/** Signing in with the operator's provider: begun here, done by a person elsewhere, asked after by their panel. */
export interface SignInDesk {
	start(): Promise<{ userCode: string; verificationUri: string; interval: number; handle: string }>;
	/** `signIn` is null while the person has not finished. Throws AppError `not-allowed` when it came to nothing. */
	poll(handle: string): Promise<{ signIn: string | null; interval: number }>;
	/** Who a sign-in token is; throws AppError `not-signed-in` when nobody. */
	who(signIn: string | undefined): Promise<SignedIn>;
}

/** Milliseconds that a sign-in is good for making and joining boards: a working day. */
const signInLife = 8 * 3_600_000;
/** One sentence for whatever went wrong, so that it tells a stranger nothing. */
const refusal = 'The sign-in did not work. Start again.';

type Deps = {
	provider: IdentityProvider;
	store: SignInStore;
	clock: Pick<Clock, 'now'>;
	random: RandomBytes;
	log: Log;
};

export function createSignInDesk({ provider, store, clock, random, log }: Deps): SignInDesk {
	const secret = (mark: string) => `${mark}_${Buffer.from(random(32)).toString('base64url')}`;
	async function ask<T>(work: () => Promise<T>): Promise<T> {
		try {
			return await work();
		} catch (error) {
			// The provider's own words may hold codes; its error's name, such as `invalid_client`, does not.
			const { error: name, code } = errorFields(error);
			const reason =
				error instanceof Error && 'error' in error ? String(error.error).slice(0, 60) : undefined;
			log.warn('The sign-in provider failed', { error: name, code, reason });
			throw new AppError('unavailable', 'The sign-in provider does not answer. Try again in a moment.');
		}
	}
	return {
		async start() {
			const begun = await ask(() => provider.start());
			const handle = secret('pbh');
			const now = clock.now();
			await store.begin(
				{
					hash: hashToken(handle),
					sealed: seal(handle, JSON.stringify([begun.deviceCode, begun.nonce])),
					interval: begun.interval,
					nextPoll: new Date(now),
					expires: new Date(now + begun.expiresIn * 1000),
				},
				new Date(now),
			);
			const { userCode, verificationUri, interval } = begun;
			return { userCode, verificationUri, interval, handle };
		},
		async poll(handle) {
			const hash = hashToken(handle);
			const turn = await store.takeTurn(hash, new Date(clock.now()));
			if (turn === null) throw new AppError('not-allowed', refusal);
			if (turn === 'wait') return { signIn: null, interval: 5 };
			const [deviceCode, nonce] = JSON.parse(open(handle, turn.sealed)) as [string, string];
			const outcome = await ask(() => provider.poll(deviceCode, nonce));
			if (outcome === 'pending') return { signIn: null, interval: turn.interval };
			if (outcome === 'slow-down') {
				await store.slowDown(hash, turn.interval + 5);
				return { signIn: null, interval: turn.interval + 5 };
			}
			if (outcome === 'refused') {
				await store.finish(hash, null);
				throw new AppError('not-allowed', refusal);
			}
			const signIn = secret('pbs');
			const expires = new Date(clock.now() + signInLife);
			const person = createHash('sha256').update(outcome.subject).digest('hex');
			await store.finish(hash, { hash: hashToken(signIn), person, name: outcome.name, expires });
			return { signIn, interval: 0 };
		},
		async who(signIn) {
			const known = signIn ? await store.find(hashToken(signIn), new Date(clock.now())) : null;
			if (!known) throw new AppError('not-signed-in', 'This server asks you to sign in first.');
			return known;
		},
	};
}

/** What lies in the database can only be read with the handle, which does not. */
function seal(handle: string, text: string): string {
	// One key is used once, so the nonce may be fixed.
	const cipher = createCipheriv('aes-256-gcm', sealKey(handle), Buffer.alloc(12));
	const bytes = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
	return bytes.toString('base64');
}

function open(handle: string, sealed: string): string {
	const bytes = Buffer.from(sealed, 'base64');
	const decipher = createDecipheriv('aes-256-gcm', sealKey(handle), Buffer.alloc(12));
	decipher.setAuthTag(bytes.subarray(-16));
	return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString('utf8');
}

function sealKey(handle: string): Buffer {
	return createHash('sha256').update(`sealed by ${handle}`).digest();
}
