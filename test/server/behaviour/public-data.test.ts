import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { openEventLog } from '../../../server/behaviour/event-log.ts';
import type { UserGroup } from '../../../server/behaviour/groups.ts';
import { habitsOf } from '../../../server/behaviour/habits.ts';
import { learnRules } from '../../../server/behaviour/segment-rule.ts';
import { signaturesOf } from '../../../server/behaviour/signatures.ts';
import { shareDifference } from '../../../server/behaviour/statistics.ts';
import type { UsageEvent } from '../../../server/intake/types.ts';
import type { Signature } from '../../../shared/behaviour.ts';
import { expectSame } from './same-signature.ts';

const data = process.env.PERSONABOARD_DATA ?? resolve(import.meta.dirname, '../../../../shared/data');

type Line = Record<string, string>;
const table = (name: string): Line[] =>
	Papa.parse<Line>(readFileSync(resolve(data, name), 'utf8'), { header: true, skipEmptyLines: true }).data;

async function signatures(rows: readonly UsageEvent[], groups: UserGroup[] = []): Promise<Signature[]> {
	const log = await openEventLog({ rows });
	try {
		return await signaturesOf(log, groups, { most: 400 });
	} finally {
		await log.close();
	}
}

function groupsBy(lines: readonly Line[], user: string, column: string): UserGroup[] {
	const out = new Map<string, string[]>();
	for (const line of lines) {
		const id = `${column}=${line[column]}`;
		out.set(id, [...(out.get(id) ?? []), line[user]!]);
	}
	return [...out].map(([id, users]) => ({ id, users }));
}

describe.skipIf(!existsSync(data))('a shop with planted changes', () => {
	const lines = existsSync(data) ? table('events-ecom/ecom.csv') : [];
	const rowsOf = (some: readonly Line[]): UsageEvent[] =>
		some.map((line) => ({
			user: line.user_id!,
			ts: Date.parse(`${line.timestamp!.replace(' ', 'T')}Z`),
			event: line.event!,
			session: line.session_id!,
		}));
	const broken = (line: Line): boolean => line.timestamp! >= '2024-04-09' && line.timestamp! < '2024-05-10';

	it('[BH3] the mobile checkout loop shows in the transitions, on mobile and in its weeks only', async () => {
		const back = async (some: readonly Line[]): Promise<[number, number]> => {
			const [all] = await signatures(rowsOf(some));
			const leaving = all!.transitions.filter(({ from }) => from === 'shipping_details');
			const again = leaving.filter(({ to }) =>
				['cart', 'add_to_cart', 'shipping_details', 'checkout_bug'].includes(to),
			);
			const sum = (list: Signature['transitions']): number => list.reduce((n, { count }) => n + count, 0);
			return [sum(again), sum(leaving)];
		};
		const mobile = lines.filter(({ platform }) => platform === 'mobile');
		const loop = await back(mobile.filter(broken));
		expect(loop[0] / loop[1]).toBeGreaterThan(0.5);
		for (const other of [
			mobile.filter((line) => !broken(line)),
			lines.filter((line) => line.platform !== 'mobile' && broken(line)),
		]) {
			const [again, leaving] = await back(other);
			expect(shareDifference(...loop, again, leaving).low).toBeGreaterThan(0.1);
		}
	});

	it('[BH1] every figure of a sample of its customers equals a plain count, for all and for those who came on a mobile', async () => {
		const every7th = [...new Set(lines.map((line) => line.user_id!))].filter((_, at) => at % 7 === 0);
		const sample = new Set(every7th);
		const some = lines.filter((line) => sample.has(line.user_id!));
		const mobile = some.flatMap((line) => (line.platform === 'mobile' ? [line.user_id!] : []));
		const rows = rowsOf(some);
		expect(rows.length).toBeGreaterThan(2000);
		const log = await openEventLog({ rows });
		try {
			const [all, own] = await signaturesOf(log, [{ id: 'mobile', users: mobile }], {
				most: 10_000,
				support: 0,
			});
			expectSame(all!, rows, sample);
			expectSame(own!, rows, new Set(mobile));
		} finally {
			await log.close();
		}
	});

	it('[BH3] new and loyal customers do different things', async () => {
		// One customer is new first and loyal later: each stage counts as a user of its own.
		const stages = lines
			.filter(({ user_lifecycle: stage }) => stage !== 'returning')
			.map((line): Line => ({ ...line, user_id: `${line.user_id} ${line.user_lifecycle}` }));
		const pick = (kind: string): string[] =>
			stages.flatMap((line) => (line.user_lifecycle === kind ? [line.user_id!] : []));
		const [, fresh, loyal] = await signatures(rowsOf(stages), [
			{ id: 'new', users: pick('new') },
			{ id: 'loyal', users: pick('loyal') },
		]);
		const bought = (one: Signature): number | undefined =>
			one.distinguishing.find(({ event }) => event === 'purchase')?.difference.value;
		expect(bought(fresh!)).toBeLessThan(0);
		expect(bought(loyal!)).toBeGreaterThan(0);
	});
});

describe.skipIf(!existsSync(data))('a company made of random numbers', () => {
	it('[BH4] has no signature features, whatever its customers are split by, and no rule that holds', async () => {
		const accounts = table('saas-ravenstack/ravenstack_accounts.csv');
		const owner = new Map(
			table('saas-ravenstack/ravenstack_subscriptions.csv').map((line) => [
				line.subscription_id,
				line.account_id!,
			]),
		);
		const rows = table('saas-ravenstack/ravenstack_feature_usage.csv').map((line) => ({
			user: owner.get(line.subscription_id!)!,
			ts: Date.parse(line.usage_date!),
			event: line.feature_name!,
		}));
		expect(rows).toHaveLength(25_000);
		for (const column of ['industry', 'plan_tier', 'churn_flag', 'referral_source']) {
			const groups = groupsBy(accounts, 'account_id', column);
			const [, ...found] = await signatures(rows, groups);
			expect(
				found.flatMap(({ group, distinguishing }) => distinguishing.map(({ event }) => [group, event])),
			).toEqual([]);
		}
		const log = await openEventLog({ rows });
		try {
			const habits = await habitsOf(log);
			const churned = new Map(
				accounts
					.slice(0, 60)
					.map((line) => [line.account_id!, { person: line.account_id!, group: line.churn_flag! }]),
			);
			expect(learnRules(habits, churned).state).toBe('no better than chance');
		} finally {
			await log.close();
		}
	});
});
