import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from '../../shared/errors.ts';
import { isLoopback } from '../config.ts';

/** What one address may do in a minute without a token that opens anything. */
export type AttemptLimits = {
	/** Calls that need no token. */
	open: number;
	/** Tokens, keys and codes that turned out wrong. */
	wrong: number;
	/** How many times as much this machine's own address may: a whole company may come from there, through a proxy. */
	loopbackFactor: number;
};
export const defaultAttemptLimits: AttemptLimits = { open: 300, wrong: 60, loopbackFactor: 20 };

/** Counts what comes from an address that nobody answers for yet. Kept in this process's memory. */
export interface Attempts {
	/** Counts a call that needs no token. Throws AppError `too-many` beyond the limit. */
	open(address: string): Promise<void>;
	/** Throws AppError `too-many` where the address has been wrong too often, unless it shows a token that was right before. */
	check(address: string, tokenHash: string | undefined): Promise<void>;
	/** Counts a wrong token, key or code; a token that was right before is not any more. */
	wrong(address: string, tokenHash?: string): Promise<void>;
	/** Remembers a token that was right, so that a neighbour's guesses do not keep its holder out. */
	right(tokenHash: string): void;
}

const seconds = 60;
/** Tokens remembered as right; the oldest go first. */
const remembered = 20_000;

export function createAttempts(limits: AttemptLimits = defaultAttemptLimits): Attempts {
	const [here, elsewhere] = [limits.loopbackFactor, 1].map((factor) => ({
		open: new RateLimiterMemory({ points: limits.open * factor, duration: seconds }),
		wrong: new RateLimiterMemory({ points: limits.wrong * factor, duration: seconds }),
	}));
	const of = (address: string, kind: 'open' | 'wrong') =>
		(isLoopback(address) ? here : elsewhere)?.[kind] as RateLimiterMemory;
	const known = new Set<string>();
	return {
		async open(address) {
			await of(address, 'open')
				.consume(address)
				.catch((left: unknown) => {
					throw left instanceof RateLimiterRes ? tooMany(left) : left;
				});
		},
		async check(address, tokenHash) {
			if (tokenHash !== undefined && known.has(tokenHash)) return;
			const limiter = of(address, 'wrong');
			const left = await limiter.get(address);
			if (left !== null && left.consumedPoints >= limiter.points) throw tooMany(left);
		},
		async wrong(address, tokenHash) {
			if (tokenHash !== undefined) known.delete(tokenHash);
			await of(address, 'wrong').penalty(address);
		},
		right(tokenHash) {
			if (known.has(tokenHash)) return;
			known.add(tokenHash);
			if (known.size <= remembered) return;
			for (const oldest of known) {
				known.delete(oldest);
				break;
			}
		},
	};
}

function tooMany({ msBeforeNext }: RateLimiterRes): AppError {
	const retryAfter = Math.max(1, Math.ceil(msBeforeNext / 1000));
	return new AppError('too-many', `Too many attempts from this address. Try again in ${retryAfter} s.`, {
		retryAfter,
	});
}
