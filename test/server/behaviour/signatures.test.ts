import { describe, expect, it } from 'vitest';
import { type EventLog, openEventLog } from '../../../server/behaviour/event-log.ts';
import { signaturesOf } from '../../../server/behaviour/signatures.ts';
import type { UsageEvent } from '../../../server/intake/types.ts';
import { seededRandom } from '../../../server/synthesis/random.ts';
import type { Signature } from '../../../shared/behaviour.ts';
import { usage as sampleUsage } from '../synthesis/sample.ts';
import { expectSame } from './same-signature.ts';

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
