import { afterEach, describe, expect, it } from 'vitest';
import { npsByBehaviour, npsOf } from '../../../server/behaviour/attitudes.ts';
import { type EventLog, openEventLog } from '../../../server/behaviour/event-log.ts';
import { exitsByBehaviour } from '../../../server/behaviour/exits.ts';
import { conformanceOf, funnelsOf } from '../../../server/behaviour/funnels.ts';
import { kpisOf } from '../../../server/behaviour/kpis.ts';
import { usersOfEvent } from '../../../server/behaviour/list-users.ts';
import { powerAndPassive } from '../../../server/behaviour/measures/power.ts';
import { stuckPoints } from '../../../server/behaviour/stuck-points.ts';
import type { UsageEvent } from '../../../server/intake/types.ts';
import { seededRandom } from '../../../server/synthesis/random.ts';
import type { Kpi, Path } from '../../../shared/behaviour.ts';
import { plainSessions } from './plain.ts';

const day = 86_400_000;
const start = Date.UTC(2026, 0, 5);
const open: EventLog[] = [];
afterEach(async () => {
	for (const log of open.splice(0)) await log.close();
});
async function logOf(rows: readonly UsageEvent[]): Promise<EventLog> {
	const log = await openEventLog({ rows });
	open.push(log);
	return log;
}

function randomLog(seed: number): UsageEvent[] {
	const random = seededRandom(seed);
	return Array.from({ length: 900 }, (_, at) => ({
		user: `u${Math.floor(random() * 40)}`,
		// No two at the same moment, so that there is one order.
		ts: start + Math.floor(random() * 60) * day + at * 1000,
		event: `e${Math.floor(random() ** 1.5 * 6)}`,
	}));
}

/** How many steps of a way are done in order, others in between allowed. */
function stepsDone(events: readonly UsageEvent[], path: Path): number {
	let done = 0;
	let first = 0;
	for (const { event, ts } of events) {
		if (done > 0 && path.withinDays !== null && ts > first + path.withinDays * day) break;
		if (event !== path.steps[done]) continue;
		if (done === 0) first = ts;
		if (++done === path.steps.length) break;
	}
	return done;
}

function byUser(events: readonly UsageEvent[]): Map<string, UsageEvent[]> {
	const out = new Map<string, UsageEvent[]>();
	for (const event of [...events].sort((a, b) => a.ts - b.ts))
		out.set(event.user, [...(out.get(event.user) ?? []), event]);
	return out;
}

describe('ways through the product', () => {
	it.each([1, 2, 3])(
		'[BH11] funnels and conformance equal a plain walk through the log (seed %i)',
		async (seed) => {
			const events = randomLog(seed);
			const users = byUser(events);
			const log = await logOf(events);
			for (const withinDays of [null, 20]) {
				const path: Path = { name: 'way', steps: ['e1', 'e0', 'e2', 'e1'], withinDays };
				const done = [...users.values()].map((own) => stepsDone(own, path));
				const [all] = await funnelsOf(log, path, []);
				expect(all!.steps.map(({ reached }) => reached.users)).toEqual(
					[1, 2, 3, 4].map((step) => done.filter((n) => n >= step).length),
				);
				expect(all!.steps.map(({ reached }) => reached.of)).toEqual([
					users.size,
					...[1, 2, 3].map((step) => done.filter((n) => n >= step).length),
				]);
			}
			const path: Path = { name: 'visit', steps: ['e0', 'e1'], withinDays: null };
			const sessions = plainSessions(events);
			const whole = sessions.filter((session) => stepsDone(session.events, path) === 2).length;
			const [all] = await conformanceOf(log, path, []);
			expect(all!.whole).toMatchObject({ users: whole, of: sessions.length });
			expect(all!.distance).toBeCloseTo(1 - whole / sessions.length, 5);
		},
	);

	it('[BH11] a step nobody ever did is reached by nobody', async () => {
		const log = await logOf(randomLog(4));
		const [all] = await funnelsOf(log, { name: 'x', steps: ['e0', "no 'such'"], withinDays: null }, []);
		expect(all!.steps[1]!.reached).toMatchObject({ users: 0, share: 0 });
	});
});

describe('figures a team defines', () => {
	it.each([5, 6])(
		'[BH12] equal a plain count, of those who had the time to get there (C1, C2, seed %i)',
		async (seed) => {
			const events = randomLog(seed);
			const end = Math.max(...events.map(({ ts }) => ts));
			const users = [...byUser(events).values()];
			const kpis: Kpi[] = [
				{ kind: 'activation', name: 'activation', events: ['e0', 'e1'], days: 9 },
				{ kind: 'retention', name: 'retention', days: 14 },
				{ kind: 'conversion', name: 'conversion', from: 'e1', to: 'e3', days: 12 },
				{ kind: 'adoption', name: 'adoption', event: 'e5' },
				{ kind: 'time-to-value', name: 'value', event: 'e2' },
			];
			const share = (judged: (boolean | null)[]): [number, number] => [
				judged.filter(Boolean).length,
				judged.filter((one) => one !== null).length,
			];
			const expected: Record<string, [number, number]> = {
				activation: share(
					users.map((own) =>
						own[0]!.ts + 9 * day > end
							? null
							: ['e0', 'e1'].every((name) =>
									own.some(({ event, ts }) => event === name && ts <= own[0]!.ts + 9 * day),
								),
					),
				),
				retention: share(
					users.map((own) =>
						own[0]!.ts + 21 * day > end
							? null
							: own.some(({ ts }) => ts >= own[0]!.ts + 14 * day && ts < own[0]!.ts + 21 * day),
					),
				),
				conversion: share(
					users.flatMap((own) => {
						const from = own.find(({ event }) => event === 'e1');
						if (!from || from.ts + 12 * day > end) return [];
						return [own.some(({ event, ts }) => event === 'e3' && ts > from.ts && ts <= from.ts + 12 * day)];
					}),
				),
				adoption: share(users.map((own) => own.some(({ event }) => event === 'e5'))),
				value: share(users.map((own) => own.some(({ event }) => event === 'e2'))),
			};
			const found = await kpisOf(await logOf(events), kpis, []);
			expect(Object.fromEntries(found.map(({ kpi, n, of }) => [kpi, [n, of]]))).toEqual(expected);
		},
	);

	it('[BH12] task success counts sessions, with an interval as wide as the users differ (C3)', async () => {
		const rows: UsageEvent[] = [];
		for (let user = 0; user < 20; user++)
			for (let visit = 0; visit < 10; visit++) {
				const ts = start + visit * day + user * 1000;
				rows.push({ user: `u${user}`, ts, event: 'begin' });
				if (user < 10) rows.push({ user: `u${user}`, ts: ts + 60_000, event: 'done' });
			}
		const [all] = await kpisOf(
			await logOf(rows),
			[{ kind: 'task-success', name: 'task', start: 'begin', done: 'done' }],
			[],
		);
		expect(all).toMatchObject({ value: 0.5, n: 100, of: 200, unit: 'share of sessions' });
		// Twenty users who always or never succeed are twenty answers, not two hundred.
		expect(all!.high! - all!.low!).toBeGreaterThan(0.4);
	});
});

describe('behind the figures', () => {
	const rows = Array.from({ length: 40 }, (_, at) => ({
		user: `u${at % 10}`,
		ts: start + at * 3_600_000,
		event: at % 10 < 4 ? 'rare' : at % 10 === 9 ? 'save_error' : 'common',
	}));

	it('[BH19] lists the users behind a figure from five on, and only counts fewer', async () => {
		const log = await logOf(rows);
		expect(await usersOfEvent(log, 'rare', null)).toEqual({ count: 4, users: null });
		expect(await usersOfEvent(log, 'common', null)).toEqual({
			count: 5,
			users: ['u4', 'u5', 'u6', 'u7', 'u8'],
		});
		expect(await usersOfEvent(log, 'common', { id: 'two', users: ['u4', 'u5'] })).toEqual({
			count: 2,
			users: null,
		});
	});

	it('[BH20] says what users ask about, what they did last before, and who had met an error', async () => {
		const at = start + 40 * 3_600_000;
		const found = await stuckPoints(
			await logOf(rows),
			[
				{ user: 'u9', ts: at, theme: 'saving' },
				{ user: 'u9', ts: at + 1, theme: 'saving' },
				{ user: 'u5', ts: at, theme: 'saving' },
				{ user: 'u5', ts: at + 30 * day, theme: 'price' },
				{ user: 'nobody', ts: at, theme: 'price' },
			],
			[{ id: 'nine', users: ['u9'] }],
		);
		expect(
			found.map(({ group, theme, asked, afterError }) => [
				group,
				theme,
				asked.users,
				asked.of,
				afterError.users,
			]),
		).toEqual([
			['everyone', 'saving', 2, 10, 1],
			['everyone', 'price', 1, 10, 0],
			['nine', 'saving', 1, 1, 1],
		]);
		expect(found[1]!.lastAct).toBeNull();
		expect(found[2]!.lastAct).toBe('save_error');
	});
});

describe('what people think beside what they do', () => {
	const rows: UsageEvent[] = [];
	for (let user = 0; user < 60; user++)
		for (let n = 0; n < 56; n++)
			if (user < 30 || n % 7 === 0)
				rows.push({
					user: `u${user}`,
					ts: start + n * day + user * 1000,
					event: user % 30 < 15 ? 'export' : 'view',
				});

	it('[BH13] promoters and detractors are told apart by what they do; few answers have counts and no score', async () => {
		const log = await logOf(rows);
		const answers = Array.from({ length: 60 }, (_, user) => ({
			user: `u${user}`,
			score: user % 30 < 15 ? 10 : 3,
		}));
		const found = (await npsByBehaviour(
			log,
			[...answers, { user: 'nobody', score: 0 }],
			[
				{ id: 'often', users: answers.slice(0, 30).map(({ user }) => user) },
				{ id: 'silent', users: ['nobody'] },
			],
		))!;
		expect(found.all).toEqual({ promoters: 30, passives: 0, detractors: 30, score: 0, margin: 25.303491 });
		expect(found.promoters.map(({ event, difference }) => [event, Math.sign(difference.value)])).toEqual([
			['export', 1],
			['view', -1],
		]);
		expect(found.answered).toEqual({ users: 60, of: 60 });
		expect(found.groups).toEqual([
			{ group: 'often', promoters: 15, passives: 0, detractors: 15, score: 0, margin: 35.78454 },
			{ group: 'silent', promoters: 0, passives: 0, detractors: 0, score: null, margin: null },
		]);
		expect(await npsByBehaviour(log, [{ user: 'nobody', score: 9 }], [])).toBeNull();
		expect(npsOf([10, 10, 0])).toEqual({
			promoters: 2,
			passives: 0,
			detractors: 1,
			score: null,
			margin: null,
		});
	});

	it('[BH14] power and passive users come with the cuts, and without a difference there are none', async () => {
		const found = await powerAndPassive(await (await logOf(rows)).tables());
		expect(found?.cuts).toEqual({ days: 28, features: 1, passiveDays: 4 });
		expect([found?.power.length, found?.passive.length]).toEqual([30, 30]);
		const same = await logOf(rows.filter(({ user }) => Number(user.slice(1)) < 30));
		expect(await powerAndPassive(await same.tables())).toBeNull();
	});

	it('[BH15] reasons for leaving stand beside the weeks before, and few leavers are only counted', async () => {
		const left = start + 56 * day;
		const seen = (user: string, days: number[]): UsageEvent[] =>
			days.map((n) => ({ user, ts: left - n * day, event: 'view' }));
		const log = await logOf([
			...seen('gone', [50, 45, 40, 35, 30]),
			...seen('less', [50, 45, 40, 35, 30, 10, 5]),
			...seen('same', [50, 45, 40, 25, 15, 5]),
			...seen('new', [5]),
			...seen('fail', [50, 45, 40, 25, 15, 5]),
			{ user: 'fail', ts: left - day, event: 'payment_error' },
		]);
		const exits = ['gone', 'less', 'same', 'new', 'fail'].map((user) => ({
			users: [user],
			ts: left,
			reason: 'price',
		}));
		expect(await exitsByBehaviour(log, [...exits, { users: ['same'], ts: left, reason: 'moved' }])).toEqual([
			{
				reason: 'price',
				users: 5,
				before: { 'already gone': 1, 'using less': 1, 'as before': 1, 'not enough data': 1, 'met errors': 1 },
			},
			// Only one person said so: it is counted and not shown.
			{ reason: null, users: 1, before: null },
		]);
		const undated = ['less', 'same'].map((user) => ({ users: [user], ts: null, reason: 'price' }));
		expect(await exitsByBehaviour(log, undated)).toEqual([{ reason: 'price', users: 2, before: null }]);
	});
});
