/** Why a message did not arrive, as a sentence without what the other side said. `retry`: trying again may help. */
export class DeliveryProblem extends Error {
	override readonly name = 'DeliveryProblem';
	readonly retry: boolean;
	constructor(message: string, retry: boolean) {
		super(message);
		this.retry = retry;
	}
}
