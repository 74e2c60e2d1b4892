/** What a call that a person stopped rejects with; no fault, so it is shown as "Stopped." and nothing else. */
export class Cancelled extends Error {
	override name = 'Cancelled' as const;
}

export function cancelled(): Cancelled {
	return new Cancelled('cancelled');
}
