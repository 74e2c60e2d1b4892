/** What one connection and one room may use; beyond it comes a clear refusal. */
export type SyncLimits = {
	/** Bytes of one message. */
	message: number;
	/** Bytes waiting to be sent to one client before it counts as too slow. */
	backlog: number;
	connectionsPerBoard: number;
	/** Messages a connection may send at once, and how many a second it earns back. */
	burst: number;
	perSecond: number;
	/** Bytes of one presence message; clients repeat what they hear of all others. */
	presence: number;
	/** Bytes of a board's stored state. */
	document: number;
	/** So many changes wait at most before a room's document takes them in, together. */
	together: number;
	/** Log rows after which a board's beginning is folded into a snapshot. */
	compactAfter: number;
	/** Milliseconds a room without clients is kept in memory. */
	idle: number;
	/** Milliseconds from the start of one commit to the next, while changes keep coming. */
	commitWindow: number;
};

export const defaultLimits: SyncLimits = {
	message: 1024 * 1024,
	backlog: 16 * 1024 * 1024,
	connectionsPerBoard: 200,
	burst: 2000,
	perSecond: 200,
	presence: 256 * 1024,
	document: 32 * 1024 * 1024,
	together: 256,
	compactAfter: 2000,
	idle: 60_000,
	commitWindow: 8,
};

/** A bucket that holds `burst` tokens and earns `perSecond`; `take` is false when it is empty. */
export type RateBucket = { take(now: number): boolean };

export function createRateBucket({ burst, perSecond }: Pick<SyncLimits, 'burst' | 'perSecond'>): RateBucket {
	let tokens = burst;
	let at: number | undefined;
	return {
		take(now) {
			// A clock that is set back takes nothing away.
			const passed = Math.max(0, now - (at ?? now));
			tokens = Math.min(burst, tokens + (passed / 1000) * perSecond);
			at = now;
			if (tokens < 1) return false;
			tokens -= 1;
			return true;
		},
	};
}
