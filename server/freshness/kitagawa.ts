/** A stratum's share of all people (0–1) and its rate. */
export type Stratum = { readonly share: number; readonly rate: number };

/**
 * What the change of an overall rate is made of: other shares of the strata, or other rates within them (Kitagawa 1955).
 * Both lists hold the same strata in the same order; the two parts add up to the change.
 */
export function kitagawa(
	before: readonly Stratum[],
	after: readonly Stratum[],
): { from: number; to: number; otherPeople: number; otherBehaviour: number } {
	const whole = (list: readonly Stratum[]): number =>
		list.reduce((sum, { share, rate }) => sum + share * rate, 0);
	let [otherPeople, otherBehaviour] = [0, 0];
	before.forEach((a, at) => {
		const b = after[at]!;
		otherPeople += ((b.share - a.share) * (a.rate + b.rate)) / 2;
		otherBehaviour += ((b.rate - a.rate) * (a.share + b.share)) / 2;
	});
	return { from: whole(before), to: whole(after), otherPeople, otherBehaviour };
}
