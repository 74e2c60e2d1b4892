import type { KpiRule } from '../../shared/governance-api.ts';
import { fisherExact } from '../behaviour/statistics.ts';
import { normalTail } from '../freshness/normal.ts';
import type { Tally } from '../storage/kpi-store.ts';

/** Fewest people on a side: below, one person is more than ten points. */
export const fewestPeople = 10;
/** Chance of such a change where nothing changed, at most. */
const certain = 0.05;

/** The same people in the window before and the one after. */
export type BeforeAfter = { readonly before: Tally; readonly after: Tally };
export type Judged = {
	readonly state: 'too-few' | 'holds' | 'worse';
	readonly from: number | null;
	readonly to: number | null;
	readonly p: number | null;
	/** The change of everybody else, which is taken off; null where they are too few to tell. */
	readonly others: { readonly from: number; readonly to: number; readonly people: number } | null;
};

/**
 * Whether a figure got worse by what a rule says, more than it did for everybody else in the same time (difference in
 * differences: a season or a release takes everybody along), and by more than chance does in groups of these sizes.
 */
export function judgeFigure(
	{ worse, points }: Pick<KpiRule, 'worse' | 'points'>,
	own: BeforeAfter,
	rest: BeforeAfter,
): Judged {
	if (!isEnough(own)) return { state: 'too-few', from: null, to: null, p: null, others: null };
	const [from, to] = [shareOf(own.before), shareOf(own.after)];
	const others = isEnough(rest)
		? { from: shareOf(rest.before), to: shareOf(rest.after), people: rest.after.active }
		: null;
	const net = to - from - (others === null ? 0 : others.to - others.from);
	const p =
		others === null
			? fisherExact(own.before.did, own.before.active, own.after.did, own.after.active)
			: chanceOf(net, [own.before, own.after, rest.before, rest.after]);
	// A hair below, since shares are fractions that add up only nearly.
	const isWorse = (worse === 'falls' ? -net : net) >= points - 1e-9 && p <= certain;
	return { state: isWorse ? 'worse' : 'holds', from, to, p, others };
}

function isEnough({ before, after }: BeforeAfter): boolean {
	return before.active >= fewestPeople && after.active >= fewestPeople;
}

function shareOf({ did, active }: Tally): number {
	return did / active;
}

/** Two-sided, by the normal curve, with a success and a failure added to each share (Agresti and Caffo 2000), so that none is certain. */
function chanceOf(net: number, tallies: readonly Tally[]): number {
	const variance = tallies.reduce((sum, { did, active }) => {
		const share = (did + 1) / (active + 2);
		return sum + (share * (1 - share)) / (active + 2);
	}, 0);
	return Math.min(1, 2 * normalTail(Math.abs(net) / Math.sqrt(variance)));
}
