import { AppError, errorCodes } from '../../shared/errors.ts';
import type { ApiClient } from './api-client.ts';
import { plainReason } from './panel.ts';

/** Where a sign-in stands, as the panel shows it. */
export type SignInStep =
	| { at: 'idle' }
	| { at: 'asking' }
	/** The person types the code at the address, in a browser. */
	| { at: 'waiting'; userCode: string; address: string }
	| { at: 'failed'; message: string };

type Deps = {
	api: ApiClient;
	later(ms: number, run: () => void): () => void;
	step(step: SignInStep): void;
	/** The sign-in came through. */
	done(signIn: string): void;
};

/** Signs in with the server's provider: begins, then asks at the pace the server names. Returns the way to stop. */
export function signInWith({ api, later, step, done }: Deps): () => void {
	let stopped = false;
	let cancel = (): void => undefined;
	const failed = (error: unknown): void => {
		if (!stopped) step({ at: 'failed', message: plainReason(error) });
	};
	step({ at: 'asking' });
	api.call('startSignIn', {}).then(({ userCode, verificationUri, interval, handle }) => {
		if (stopped) return;
		step({ at: 'waiting', userCode, address: verificationUri });
		const askIn = (seconds: number): void => {
			cancel = later(seconds * 1000, () => {
				api.call('pollSignIn', { handle }).then((told) => {
					if (stopped) return;
					if (told.signIn === null) askIn(told.interval);
					else done(told.signIn);
				}, again);
			});
		};
		// A server that is away for a moment has not forgotten the sign-in.
		const again = (error: unknown): void => {
			if (stopped) return;
			if (error instanceof AppError && errorCodes[error.code].retry) askIn(interval);
			else failed(error);
		};
		askIn(interval);
	}, failed);
	return () => {
		stopped = true;
		cancel();
	};
}
