import { expect } from 'vitest';
import type { UsageEvent } from '../../../server/intake/types.ts';
import type { Signature } from '../../../shared/behaviour.ts';
import { countBy, dayOf, plainSessions, quantile, usersBy, weekOf } from './plain.ts';

/** Every figure of a signature again, by plain counting. */
export function expectSame(found: Signature, all: readonly UsageEvent[], members: ReadonlySet<string>): void {
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
