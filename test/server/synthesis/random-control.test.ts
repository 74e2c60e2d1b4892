import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { dataFolder } from '../../../bench/grouping-data.ts';
import { formArchetypes } from '../../../server/pipeline/form-archetypes.ts';
import { seededRandom, shuffled } from '../../../server/synthesis/random.ts';
import type { EffectiveGrouping } from '../../../shared/theme.ts';
import { spoken } from '../../support/evidence.ts';

const folder = join(dataFolder(), 'saas-ravenstack');
const table = (name: string): Record<string, string>[] =>
	Papa.parse<Record<string, string>>(readFileSync(join(folder, `ravenstack_${name}.csv`), 'utf8'), {
		header: true,
		skipEmptyLines: true,
	}).data;

/** Exit notes of 30 random accounts by stated reason, with their usage and plan. */
function board(seed: number) {
	const exits = table('churn_events').filter((row) => row.feedback_text);
	const accounts = new Set(
		shuffled([...new Set(exits.map((row) => row.account_id!))].sort(), seededRandom(seed)).slice(0, 30),
	);
	const notes = exits.filter((row) => accounts.has(row.account_id!));
	const reasons = [...new Set(notes.map((row) => row.reason_code!))].sort();
	const owner = new Map(table('subscriptions').map((row) => [row.subscription_id, row.account_id!]));
	const grouping: EffectiveGrouping = {
		parked: [],
		themes: reasons.map((reason, order) => ({
			id: `th_${order}` as const,
			label: reason,
			criterion: 'Notes.',
			order,
			labelBy: 'machine',
			members: notes.flatMap((row, at) => (row.reason_code === reason ? [`ev_${at}` as const] : [])),
		})),
	};
	return {
		evidence: notes.map((row, at) => spoken(`ev_${at}`, row.feedback_text!, row.account_id!)),
		grouping,
		usage: table('feature_usage').flatMap((row) => {
			const user = owner.get(row.subscription_id);
			return user !== undefined && accounts.has(user)
				? [{ user, ts: Date.parse(row.usage_date!), event: row.feature_name! }]
				: [];
		}),
		customers: table('accounts')
			.filter((row) => accounts.has(row.account_id!))
			.map((row) => ({
				user: row.account_id!,
				participant: row.account_id!,
				plan: row.plan_tier!,
				role: row.industry!,
				attributes: {},
			})),
	};
}

describe.skipIf(!existsSync(folder))(
	'a company made of random numbers (skipped without the test data)',
	() => {
		it('[AR2] has no stable archetypes', async () => {
			for (const seed of [1, 2, 3]) {
				const { archetypes, notices } = await formArchetypes({ ...board(seed), previous: [], seed });
				expect(new Set(archetypes.map(({ verdict }) => verdict)), `seed ${seed}`).toEqual(
					new Set(['no stable archetypes here']),
				);
				expect(notices.join(' ')).toContain('No stable archetypes here');
			}
		});
	},
);
