import type { Duck } from '../duck.ts';
import { round } from './shapes.ts';

type PowerCuts = {
	/** Active days in the last 28 from which a user is a power user, with the breadth asked besides. */
	readonly days: number;
	readonly features: number;
	/** Active days up to which a user is passive. */
	readonly passiveDays: number;
};

/** The cuts, and who lies beyond them. */
export type PowerAndPassive = {
	readonly cuts: PowerCuts;
	readonly power: readonly string[];
	readonly passive: readonly string[];
};

/**
 * Power users: the top fifth by active days in the last 28, with at least the middle number of different features there;
 * passive: the bottom two fifths. The cuts come with it. Null where the two cuts fall together: then nobody stands out.
 */
export async function powerAndPassive(duck: Duck): Promise<PowerAndPassive | null> {
	await duck.run(`create or replace temp table habits as with recent as
			(select * from daily where day > (select max(day) from user_day) - 28)
		select u, coalesce(days_here, 0) as days_here, coalesce(features, 0) as features from users left join
			(select u, count(distinct day) as days_here, count(distinct e) as features from recent group by u) using (u)`);
	const [cuts] = await duck.rows<{ days: number; features: number; passiveDays: number }>(
		`select quantile_cont(days_here, 0.8)::double as "days", quantile_cont(features, 0.5)::double as features,
			quantile_cont(days_here, 0.4)::double as "passiveDays" from habits`,
	);
	if (!cuts || cuts.days === null || cuts.days <= cuts.passiveDays) return null;
	const pick = async (where: string): Promise<string[]> =>
		(
			await duck.rows<{ who: string }>(
				`select who from habits join users using (u) where ${where} order by who`,
			)
		).map(({ who }) => who);
	return {
		cuts: { days: round(cuts.days), features: round(cuts.features), passiveDays: round(cuts.passiveDays) },
		power: await pick(`days_here >= ${cuts.days} and features >= ${cuts.features}`),
		passive: await pick(`days_here <= ${cuts.passiveDays}`),
	};
}
