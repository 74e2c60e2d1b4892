import type { OidcSettings } from '../config.ts';
import type { Clock, Log, RandomBytes } from '../ports.ts';
import type { Database } from '../storage/database.ts';
import { createSignInStore } from '../storage/sign-in-store.ts';
import { createIdentityProvider } from './oidc.ts';
import { createSignInDesk, type SignInDesk } from './sign-in.ts';

/** Where people sign in; null where the operator has set no provider. */
export function openSignIn(
	oidc: OidcSettings | undefined,
	deps: { database: Database; clock: Clock; random: RandomBytes; log: Log },
): SignInDesk | null {
	if (oidc === undefined) return null;
	return createSignInDesk({
		...deps,
		provider: createIdentityProvider(oidc),
		store: createSignInStore(deps.database),
	});
}
