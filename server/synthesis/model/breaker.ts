import type { Clock } from '../../ports.ts';
import { ModelError } from './chat.ts';

/** Keeps from asking an endpoint that fails: after some failures in a row it is left alone for a while. */
export interface Breaker {
	/** Throws ModelError `resting` while it is left alone. */
	check(): void;
	succeeded(): void;
	failed(error: ModelError): void;
}

const mostFailures = 4;
const restMs = 60_000;

export function createBreaker(clock: Clock): Breaker {
	let failures = 0;
	let restsUntil = 0;
	return {
		check() {
			if (clock.now() < restsUntil) throw new ModelError('resting', { retry: false });
		},
		succeeded() {
			failures = 0;
		},
		failed({ reason }) {
			// A model that declines or runs out of budget is well.
			if (reason === 'refused' || reason === 'budget' || reason === 'resting') return;
			failures += 1;
			if (failures < mostFailures && reason !== 'key') return;
			failures = 0;
			restsUntil = clock.now() + restMs;
		},
	};
}
