import { describe, expect, it } from 'vitest';
import type { ApiClient } from '../../../plugin/ui/api-client.ts';
import { type SignInStep, signInWith } from '../../../plugin/ui/sign-in.ts';
import { AppError } from '../../../shared/errors.ts';
import { createManualClock } from '../../support/manual-clock.ts';

/** A sign-in whose server gives these answers to its polls, one after the other. */
function begin(polls: unknown[], start: unknown = null) {
	const clock = createManualClock();
	const steps: SignInStep[] = [];
	const asked: string[] = [];
	const done: string[] = [];
	const begun = { userCode: 'WDJB', verificationUri: 'https://l.test/device', interval: 5, handle: 'h' };
	const api = {
		call: async (name: string, body: { handle?: string }) => {
			asked.push(`${name} ${body.handle ?? ''}`);
			const answer = name === 'startSignIn' ? (start ?? begun) : polls.shift();
			if (answer instanceof Error) throw answer;
			return answer;
		},
	} as unknown as ApiClient;
	const stop = signInWith({
		api,
		later: clock.after,
		step: (step) => steps.push(step),
		done: (signIn) => done.push(signIn),
	});
	/** Lets the time pass, and what was asked in it be answered. */
	const pass = async (ms: number): Promise<void> => {
		await new Promise((resolve) => setImmediate(resolve));
		clock.advance(ms);
		await new Promise((resolve) => setImmediate(resolve));
	};
	return { steps, asked, done, stop, pass };
}

describe('signing in from the panel', () => {
	it('[UI42] asks at the pace the server names, until the sign-in has come through', async () => {
		const wait = (interval: number) => ({ signIn: null, interval });
		const { steps, asked, done, pass } = begin([wait(5), wait(10), { signIn: 'pbs_1', interval: 0 }]);
		await pass(4999);
		expect(asked).toEqual(['startSignIn ']);
		expect(steps).toEqual([
			{ at: 'asking' },
			{ at: 'waiting', userCode: 'WDJB', address: 'https://l.test/device' },
		]);
		await pass(1);
		await pass(5000);
		expect(asked).toHaveLength(3);
		await pass(9999);
		expect(asked).toHaveLength(3);
		await pass(1);
		expect([asked.at(-1), done]).toEqual(['pollSignIn h', ['pbs_1']]);
		await pass(60_000);
		expect(asked).toHaveLength(4);
	});

	it('[UI42] a server that is away for a moment is asked again; a refusal is shown', async () => {
		const away = new AppError('unavailable', 'Away.');
		const refused = new AppError('not-allowed', 'The sign-in did not work. Start again.');
		const { steps, asked, done, pass } = begin([away, new AppError('too-many', 'Wait.'), refused]);
		for (let at = 0; at < 4; at++) await pass(5000);
		expect(asked).toHaveLength(4);
		expect(steps.at(-1)).toEqual({ at: 'failed', message: 'The sign-in did not work. Start again.' });
		expect(done).toEqual([]);
		const start = begin([], new AppError('unavailable', 'The sign-in provider does not answer.'));
		await start.pass(0);
		expect(start.steps.at(-1)).toMatchObject({ at: 'failed' });
	});

	it('[UI42] stopped, it asks and tells no more', async () => {
		const { steps, asked, done, stop, pass } = begin([{ signIn: 'pbs_1', interval: 0 }]);
		await pass(0);
		stop();
		await pass(60_000);
		expect([asked.length, steps.length, done]).toEqual([1, 2, []]);
	});
});
