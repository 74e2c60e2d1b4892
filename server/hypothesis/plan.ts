import type { AssumptionKind } from '../../shared/hypothesis-api.ts';
import type { Assumption } from './assumptions.ts';
import { chanceOf } from './progress.ts';

export type PlanStep = {
	readonly assumption: AssumptionKind;
	readonly method: string;
	/** People. */
	readonly sample: number;
	readonly fromDay: number;
	readonly toDay: number;
	readonly supportedIf: string;
	readonly refutedIf: string;
	readonly stop: string;
};
export type Plan = { readonly days: 60; readonly steps: readonly PlanStep[]; readonly decide: string };

/** How each kind is put to the test: with whom, and how many. */
const methods: Readonly<Record<AssumptionKind, { method: string; sample: number; sign: string }>> = {
	problem: {
		method: 'Problem interviews about the last time it happened, without naming a product',
		sample: 10,
		sign: 'tell of it unasked, within the last month',
	},
	buying: {
		method: 'Talks with those who sign, ending in a request for a paid pilot',
		sample: 8,
		sign: 'name the budget it would come from and the next step',
	},
	transfer: {
		method: 'Observation at work, with the jobs of the analogous users as a check list',
		sample: 6,
		sign: 'do the same job in the same situation',
	},
	alternatives: {
		method: 'Interviews with people who use a competitor or a tool of their own',
		sample: 8,
		sign: 'show a step it leaves undone and how they get around it',
	},
	market: {
		method: 'Short survey of the segment, drawn from a list of companies',
		sample: 40,
		sign: 'fit the description and report the stated change',
	},
	rules: {
		method: 'Talks with those who answer for compliance, on a concrete way of working',
		sample: 6,
		sign: 'say it is allowed, and by which rule',
	},
};
const lastDay = 60;
const decideDays = 6;
/** A share of three in ten or fewer refutes; what comes about by chance at that share is said. */
const refutedShare = 0.3;

/** A plan of sixty days: the riskiest assumption first, steps side by side where they end, and a last week to decide. */
export function planOf(assumptions: readonly Assumption[]): Plan {
	const open = assumptions.filter(({ state }) => state === 'open');
	const room = lastDay - decideDays;
	const steps = open.map(({ id }, at): PlanStep => {
		const { method, sample, sign } = methods[id];
		const fromDay = 1 + Math.floor((at * room) / (open.length + 1));
		const toDay = Math.min(room, fromDay + Math.ceil((2 * room) / (open.length + 1)) - 1);
		const need = Math.ceil(sample * 0.7);
		const few = Math.floor(sample * refutedShare);
		const luck = chanceOf(need, sample, refutedShare);
		return {
			assumption: id,
			method,
			sample,
			fromDay,
			toDay,
			supportedIf: `${need} or more of ${sample} ${sign}. Were it true of three in ten only, that would happen by chance in ${luck < 0.01 ? 'less than 1' : Math.round(luck * 100)} of 100 such rounds.`,
			refutedIf: `${few} or fewer of ${sample} do.`,
			stop: `Stop early when ${need} are for it or ${sample - few} are against it; stop on day ${toDay} in any case, and leave it open if neither holds.`,
		};
	});
	return {
		days: lastDay,
		steps,
		decide: `Days ${room + 1} to ${lastDay}: put the results into the file, run this again, and decide on what is still open.`,
	};
}
