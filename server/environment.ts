import { randomBytes } from 'node:crypto';
import type { Clock, RandomBytes } from './ports.ts';

/** The machine's own clock. Its timers do not keep the process alive. */
export const systemClock: Clock = {
	now: () => Date.now(),
	after(ms, run) {
		const timer = setTimeout(run, ms);
		timer.unref();
		return () => clearTimeout(timer);
	},
};

/** The same for a command: what waits on its timers is not done yet. */
export const commandClock: Clock = {
	now: () => Date.now(),
	after(ms, run) {
		const timer = setTimeout(run, ms);
		return () => clearTimeout(timer);
	},
};

/** The machine's own randomness, fit for secrets. */
export const systemRandom: RandomBytes = (length) => randomBytes(length);
