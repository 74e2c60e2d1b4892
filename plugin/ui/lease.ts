/** One window's claim to be the one that writes the canvas (`shared/sync-protocol.ts`). */
export type Claim = {
	client: number;
	session: number;
	/** Since when it claims, by its own clock: ms since 1970. */
	since: number;
	/** When it was last renewed: for one's own claim when one did, for another's when one heard of it, by one's own clock. */
	renewed: number;
};

/** Milliseconds. A claim dies later than its holder gives it up by itself, so that no two windows both hold it for long. */
export const leaseTimes = { look: 1000, renew: 5000, late: 12_000, dead: 15_000, settle: 500 } as const;

/** Of all claims the one that counts: the earliest, then the smallest session and client (rule LE1). */
export function bestClaim(claims: readonly Claim[]): Claim | null {
	return claims.reduce<Claim | null>((best, claim) => (best && isBetter(best, claim) ? best : claim), null);
}

/** Claims that still count. One's own ends earlier than others give up on it (rule LE3). */
export function liveClaims(own: Claim | null, others: readonly Claim[], now: number): Claim[] {
	const live = others.filter((claim) => age(claim, now) < leaseTimes.dead);
	if (own && age(own, now) < leaseTimes.late) live.push(own);
	return live;
}

export type LeaseStep = 'claim' | 'renew' | 'withdraw' | 'stay';

/**
 * What a window does about the lease now (rules LE2–LE4). Pure. `may`: it is online with the whole board, may edit, and
 * has seen the canvas.
 */
export function leaseStep(own: Claim | null, others: readonly Claim[], may: boolean, now: number): LeaseStep {
	if (own === null) return may && liveClaims(null, others, now).length === 0 ? 'claim' : 'stay';
	if (!may || bestClaim(liveClaims(own, others, now)) !== own) return 'withdraw';
	return age(own, now) >= leaseTimes.renew ? 'renew' : 'stay';
}

/** True when this window may write: its claim counts, and others have had time to object to it. */
export function holdsLease(own: Claim | null, others: readonly Claim[], now: number): boolean {
	if (own === null || now - own.since < leaseTimes.settle) return false;
	return bestClaim(liveClaims(own, others, now)) === own;
}

/** Milliseconds since a claim was renewed. A computer's clock may be set back: then nobody knows, and it is old. */
function age({ renewed }: Claim, now: number): number {
	return now >= renewed ? now - renewed : leaseTimes.dead;
}

function isBetter(a: Claim, b: Claim): boolean {
	if (a.since !== b.since) return a.since < b.since;
	if (a.session !== b.session) return a.session < b.session;
	return a.client < b.client;
}
