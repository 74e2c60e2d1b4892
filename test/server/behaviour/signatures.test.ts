import { describe, expect, it } from 'vitest';
import { type EventLog, openEventLog } from '../../../server/behaviour/event-log.ts';
import { signaturesOf } from '../../../server/behaviour/signatures.ts';
import type { UsageEvent } from '../../../server/intake/types.ts';
import { seededRandom } from '../../../server/synthesis/random.ts';
import type { Signature } from '../../../shared/behaviour.ts';
import { usage as sampleUsage } from '../synthesis/sample.ts';
import { countBy, dayOf, plainSessions, quantile, usersBy, weekOf } from './plain.ts';

const start = Date.UTC(2026, 0, 5);

/** Logs of every awkward kind: equal times, days without anybody, sessions named, unnamed and mixed. */
function randomLog(seed: number, users: number, events: number): UsageEvent[] {
	const random = seededRandom(seed);
	const list: UsageEvent[] = [];
	while (list.length < events) {
		const user = `u${Math.floor(random() * users)}`;
		let ts = start + Math.floor(random() ** 2 * 60) * 86_400_000 + Math.floor(random() * 86_400) * 1000;
		const session = random() < 0.5 ? { session: `s${list.length}` } : {};
		for (let left = 1 + Math.floor(random() * 9); left > 0; left--) {
			list.push({ user, ts, event: `e${Math.floor(random() ** 2 * 9)}`, ...session });
			ts += Math.floor(random() ** 3 * 3_000) * 1000;
		}
	}
	return list;
}

async function signatures(
	events: readonly UsageEvent[],
	groups: { id: string; users: string[] }[],
): Promise<Signature[]> {
	const log: EventLog = await openEventLog({ rows: events });
	try {
		return await signaturesOf(log, groups, { most: 10_000, support: 0 });
	} finally {
		await log.close();
	}
}

/** Every figure of a signature again, by plain counting. */
function expectSame(found: Signature, all: readonly UsageEvent[], members: ReadonlySet<string>): void {
	const events = all.filter(({ user }) => members.has(user));
	const users = new Set(events.map(({ user }) => user));
	const sessions = plainSessions(all).filter(({ user }) => members.has(user));
	expect(found.users).toBe(users.size);

	const adoption = usersBy(events.map(({ event, user }) => [event, user] as const));
	expect(Object.fromEntries(found.adoption.map(({ event, users: n }) => [event, n]))).toEqual(
		Object.fromEntries([...adoption].map(([event, who]) => [event, who.size])),
	);

	const weekly = countBy(events, ({ user, event, ts }) => JSON.stringify([user, event, weekOf(ts)]));
	for (const { event, median, q1, q3, n } of found.depth) {
		const counts = [...weekly].filter(([key]) => JSON.parse(key)[1] === event).map(([, count]) => count);
		expect(n).toBe(counts.length);
		for (const [share, value] of [
			[0.25, q1],
			[0.5, median],
			[0.75, q3],
		] as const)
			expect(value).toBeCloseTo(quantile(counts, share), 5);
	}
	const features = [
		...countBy(weekly.keys(), (key) => JSON.stringify([JSON.parse(key)[0], JSON.parse(key)[2]])),
	];
	expect(found.breadth?.median).toBeCloseTo(
		quantile(
			features.map(([, n]) => n),
			0.5,
		),
		5,
	);

	const last = Math.max(...all.map(({ ts }) => dayOf(ts)));
	const recent = usersBy(
		events
			.filter(({ ts }) => dayOf(ts) > last - 28)
			.map(({ user, ts }) => [user, String(dayOf(ts))] as const),
	);
	const curve = new Array<number>(29).fill(0);
	for (const user of users) curve[recent.get(user)?.size ?? 0]!++;
	expect(found.powerCurve).toEqual(curve);
	const daily = [...recent.values()].reduce((sum, days) => sum + days.size, 0);
	if (recent.size > 0) expect(found.stickiness).toBeCloseTo(daily / 28 / recent.size, 5);
	else expect(found.stickiness).toBeNull();

	expect(found.sessions.count).toBe(sessions.length);
	const minutes = sessions.map(({ events: own }) => (own.at(-1)!.ts - own[0]!.ts) / 60_000);
	expect(found.sessions.minutes?.median).toBeCloseTo(quantile(minutes, 0.5), 5);
	expect(found.sessions.minutes?.q3).toBeCloseTo(quantile(minutes, 0.75), 5);
	const starts = countBy(sessions, ({ events: [first] }) => {
		const at = new Date(first!.ts);
		return `${(at.getUTCDay() + 6) % 7} ${at.getUTCHours()}`;
	});
	for (let weekday = 0; weekday < 7; weekday++)
		for (let hour = 0; hour < 24; hour++)
			expect(found.sessions.starts[weekday]![hour]).toBe(starts.get(`${weekday} ${hour}`) ?? 0);

	const steps = sessions.flatMap(({ events: own }) =>
		own.slice(1).map(({ event }, at) => JSON.stringify([own[at]!.event, event])),
	);
	const counts = countBy(steps, (step) => step);
	const leaving = countBy(steps, (step) => JSON.parse(step)[0]);
	expect(found.transitions).toHaveLength(counts.size);
	for (const { from, to, count, share } of found.transitions) {
		expect(count).toBe(counts.get(JSON.stringify([from, to])));
		expect(share).toBeCloseTo(count / leaving.get(from)!, 5);
	}

	const runs = usersBy(
		sessions.flatMap(({ user, events: own }) => {
			const folded = own.map(({ event }) => event).filter((event, at, list) => event !== list[at - 1]);
			return [2, 3, 4, 5].flatMap((length) =>
				folded
					.slice(length - 1)
					.map((_, at) => [JSON.stringify(folded.slice(at, at + length)), user] as const),
			);
		}),
	);
	for (const { events: run, users: n } of found.sequences)
		expect(n).toBe(runs.get(JSON.stringify(run))?.size);

	const end = Math.max(...all.map(({ ts }) => ts));
	const silent = usersBy(
		sessions.flatMap(({ user, events: own }, at) => {
			const next = sessions[at + 1];
			const later = next?.user === user ? next.events[0]!.ts : end;
			return later - own.at(-1)!.ts >= 14 * 86_400_000 ? [[own.at(-1)!.event, user] as const] : [];
		}),
	);
	expect(Object.fromEntries(found.lastBeforeSilence.map(({ event, users: n }) => [event, n]))).toEqual(
		Object.fromEntries([...silent].map(([event, who]) => [event, who.size])),
	);
}

describe('signatures', () => {
	it.each([1, 2, 3, 4])('[BH1] equal a plain count of the same events (seed %i)', async (seed) => {
		const events = randomLog(seed, 5 + seed * 12, 300 * seed);
		const users = [...new Set(events.map(({ user }) => user))];
		const half = users.filter((_, at) => at % 2 === 0);
		const [all, own] = await signatures(events, [{ id: 'half', users: [...half, 'nobody'] }]);
		expectSame(all!, events, new Set(users));
		expectSame(own!, events, new Set(half));
	});

	it('[BH1] equal a plain count of the sample workshop', async () => {
		const users = [...new Set(sampleUsage.map(({ user }) => user))];
		const [all] = await signatures(sampleUsage, []);
		expectSame(all!, sampleUsage, new Set(users));
	});

	it('[BH1] do not depend on the order of rows', async () => {
		const events = randomLog(9, 20, 500);
		expect(await signatures([...events].reverse(), [])).toEqual(await signatures(events, []));
	});

	it('[BH2] say there is not enough data for fewer than five users, and name nothing that sets them apart', async () => {
		const events = Array.from({ length: 60 }, (_, at) => ({
			user: `u${at % 30}`,
			ts: start + at * 3_600_000,
			event: at % 30 < 4 ? 'rare' : 'common',
		}));
		const [, few] = await signatures(events, [{ id: 'few', users: ['u0', 'u1', 'u2', 'u3'] }]);
		expect(few).toMatchObject({ users: 4, state: 'not-enough-data', distinguishing: [] });
		const [, five] = await signatures(events, [{ id: 'five', users: ['u0', 'u1', 'u2', 'u3', 'u4'] }]);
		expect(five?.distinguishing.map(({ event }) => event)).toContain('rare');
	});
});
