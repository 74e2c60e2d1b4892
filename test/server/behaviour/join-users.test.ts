import { describe, expect, it } from 'vitest';
import { toBehaviourJson } from '../../../server/behaviour/behaviour-json.ts';
import { openEventLog } from '../../../server/behaviour/event-log.ts';
import type { Habits } from '../../../server/behaviour/habits.ts';
import { joinUsers } from '../../../server/behaviour/join-users.ts';
import { groupBy, type Link, learnRules } from '../../../server/behaviour/segment-rule.ts';
import { seededRandom } from '../../../server/synthesis/random.ts';
import { customers, key, usage } from '../synthesis/sample.ts';

/** Each user a person of their own. */
function linksOf(groupOf: ReadonlyMap<string, string>): Map<string, Link> {
	return new Map([...groupOf].map(([user, group]) => [user, { person: user, group }]));
}

/** Two kinds of users, told apart by the second of three habits; the rest is noise. */
function habits(
	seed: number,
	n: number,
): { habits: Habits; groupOf: Map<string, string>; links: Map<string, Link> } {
	const random = seededRandom(seed);
	const rows = new Map<string, number[]>();
	const groupOf = new Map<string, string>();
	for (let at = 0; at < n; at++) {
		const exporter = at % 2 === 0;
		rows.set(`u${at}`, [random() * 10, (exporter ? 60 : 10) + random() * 20, random() * 5]);
		groupOf.set(`u${at}`, exporter ? 'ar_export' : 'ar_view');
	}
	return {
		habits: { features: ['active days in 28', 'export', 'noise'], rows },
		groupOf,
		links: linksOf(groupOf),
	};
}

describe('users joined to archetypes', () => {
	it('[BH16] a rule is learnt from the linked, judged on people left out, and takes in the others', () => {
		const { habits: all, groupOf, links } = habits(3, 200);
		const linked = new Map([...links].slice(0, 16));
		const { learnt, groups, fitNobody, notTold, users } = joinUsers(all, linked);
		expect(learnt).toMatchObject({ state: 'usable', guess: 0.5, heldOut: { right: 16, of: 16 } });
		expect(learnt.rules).toHaveLength(2);
		expect(learnt.rules.map(({ when }) => when.map(({ feature }) => feature))).toEqual([
			['export'],
			['export'],
		]);
		for (const { id, users: members } of groups)
			for (const user of members) expect(groupOf.get(user)).toBe(id);
		expect(groups.reduce((sum, group) => sum + group.users.length, fitNobody + notTold)).toBe(users);
		expect(fitNobody).toBeLessThan(40);
	});

	it('[BH16] who is unlike every linked user fits nobody', () => {
		const { habits: all, links } = habits(3, 40);
		const strange = new Map([...all.rows, ['strange', [500, 70, 3]] as const]);
		const linked = new Map([...links].slice(0, 20));
		const { groups, fitNobody } = joinUsers({ ...all, rows: strange }, linked);
		expect(groups.flatMap(({ users }) => users)).not.toContain('strange');
		expect(fitNobody).toBeGreaterThanOrEqual(1);
	});

	it('[BH17] random groups give no rule, and too few people no verdict', () => {
		let usable = 0;
		for (let seed = 1; seed <= 40; seed++) {
			const random = seededRandom(seed);
			const { habits: all } = habits(seed, 24);
			const groupOf = new Map([...all.rows.keys()].map((user) => [user, random() < 0.5 ? 'a' : 'b']));
			if (learnRules(all, linksOf(groupOf)).state === 'usable') usable++;
		}
		expect(usable).toBeLessThanOrEqual(2);
		const { habits: few, links } = habits(1, 7);
		expect(learnRules(few, links).state).toBe('not-enough-data');
		expect(joinUsers(few, new Map([...links].slice(0, 3))).notTold).toBe(4);
	});

	it('[BH29] a person is left out with all their users, so that no rule is judged on whom it was learnt on', () => {
		// Ten people of no kind at all, each with ten users who are all alike: by users, every one would be told right.
		let usable = 0;
		for (let seed = 1; seed <= 40; seed++) {
			const random = seededRandom(seed);
			const rows = new Map<string, number[]>();
			const links = new Map<string, Link>();
			for (let person = 0; person < 10; person++) {
				const own = random() * 100;
				for (let n = 0; n < 10; n++) {
					rows.set(`u${person}-${n}`, [own + random() / 100]);
					links.set(`u${person}-${n}`, { person: `P${person}`, group: person % 2 === 0 ? 'a' : 'b' });
				}
			}
			const { state, heldOut } = learnRules({ features: ['noise'], rows }, links);
			expect(heldOut.of, `seed ${seed}`).toBe(10);
			if (state === 'usable') usable++;
		}
		expect(usable).toBeLessThanOrEqual(4);
	});

	it('[BH16] a rule is executable: it gives each user it was learnt on the group it counts them under', () => {
		const { habits: all, groupOf, links } = habits(5, 30);
		const { rules } = learnRules(all, links);
		for (const rule of rules) {
			const met = [...groupOf].filter(
				([user]) => groupBy([rule], all.features, all.rows.get(user)!) !== undefined,
			);
			expect(met).toHaveLength(rule.of);
			expect(met.filter(([, group]) => group === rule.group)).toHaveLength(rule.learntOn);
		}
	});

	it('[BH18] the behaviour of the sample workshop names no user, and says what its rules are worth', async () => {
		const log = await openEventLog({ rows: usage });
		try {
			const archetypes = key.archetypes.map(({ participants }, at) => ({
				id: `ar_${at}` as const,
				participants,
				verdict: 'stable' as const,
			}));
			const found = await toBehaviourJson(
				log,
				archetypes,
				customers,
				{
					paths: [{ name: 'plan', steps: ['rota_view', 'week_lock'], withinDays: null }],
					kpis: [{ kind: 'adoption', name: 'exports', event: 'payroll_export' }],
				},
				{ answers: [], exits: [], tickets: [] },
			);
			expect([found.nps, found.exits, found.stuck]).toEqual([null, [], []]);
			const names = ['everyone', 'ar_0', 'ar_1', 'ar_2', 'power users', 'passive users'];
			for (const list of [found.funnels, found.conformance, found.kpis])
				expect(list.map(({ group }) => group)).toEqual(names);
			const { n, of } = found.kpis[0]!;
			expect([n, of]).toEqual([
				new Set(usage.filter(({ event }) => event === 'payroll_export').map(({ user }) => user)).size,
				new Set(usage.map(({ user }) => user)).size,
			]);
			expect(found.signatures.map(({ group }) => group).slice(0, 4)).toEqual([
				'everyone',
				'ar_0',
				'ar_1',
				'ar_2',
			]);
			expect(found.joined.heldOut.of).toBe(12);
			const { groups, fitNobody, notTold, users } = found.joined;
			expect(groups.reduce((sum, group) => sum + group.users, fitNobody + notTold)).toBe(users);
			const text = JSON.stringify(found);
			for (const { user } of usage.slice(0, 500)) expect(text).not.toContain(`"${user}"`);
		} finally {
			await log.close();
		}
	});
});
