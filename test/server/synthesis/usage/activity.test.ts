import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type EventLog, openEventLog } from '../../../../server/behaviour/event-log.ts';
import { signaturesOf } from '../../../../server/behaviour/signatures.ts';
import type { Customer, UsageEvent } from '../../../../server/intake/types.ts';
import { measureUsage } from '../../../../server/pipeline/measure-usage.ts';
import { seededRandom } from '../../../../server/synthesis/random.ts';
import { claimedMinutes, claimedStep } from '../../../../server/synthesis/tensions/read-claims.ts';
import { sayDo } from '../../../../server/synthesis/tensions/say-do.ts';
import { activityLog, sessionTag } from '../../../../server/synthesis/usage/activity.ts';
import { spoken } from '../../../support/evidence.ts';
import { dayOf } from '../../behaviour/plain.ts';
import { customers, usage } from '../sample.ts';

const day = 86_400_000;
const start = Date.UTC(2026, 2, 2);
const linked = (user: string, participant: string): Customer => ({
	user,
	participant,
	plan: null,
	role: null,
	attributes: {},
});

async function lend<T>(
	source: Parameters<typeof openEventLog>[0],
	work: (log: EventLog) => Promise<T>,
): Promise<T> {
	const log = await openEventLog(source);
	try {
		return await work(log);
	} finally {
		await log.close();
	}
}

describe('what linked people did', () => {
	it.each([1, 2, 3])(
		'[BH21] equals a plain count, with several users of one person (seed %i)',
		async (seed) => {
			const random = seededRandom(seed);
			const events: UsageEvent[] = Array.from({ length: 400 }, () => ({
				user: `u${Math.floor(random() * 9)}`,
				ts: start + Math.floor(random() * 40 * 24) * 3_600_000,
				event: `e${Math.floor(random() * 5)}`,
			}));
			const links = [linked('u1', 'P1'), linked('u2', 'P1'), linked('u3', 'P2')];
			const log = await activityLog(['P1', 'P2', 'U4', 'P9'], events, links);
			expect([...log.people.keys()]).toEqual(['P1', 'P2', 'U4']);
			const days = events.map(({ ts }) => dayOf(ts));
			expect(log.days).toBe(Math.max(...days) - Math.min(...days) + 1);
			for (const [id, users] of [
				['P1', ['u1', 'u2']],
				['P2', ['u3']],
				['U4', ['u4']],
			] as const) {
				const own = events.filter(({ user }) => (users as readonly string[]).includes(user));
				const found = log.people.get(id)!;
				expect(found.events).toBe(own.length);
				expect(found.activeDays).toBe(new Set(own.map(({ ts }) => dayOf(ts))).size);
				found.hours.forEach((count, hour) => {
					expect(count).toBe(own.filter(({ ts }) => Math.floor((ts % day) / 3_600_000) === hour).length);
				});
				for (const [event, { count, days: active }] of found.byEvent) {
					const these = own.filter((one) => one.event === event);
					expect([count, active]).toEqual([these.length, new Set(these.map(({ ts }) => dayOf(ts))).size]);
				}
			}
		},
	);

	it('[BH22] is the same from a file and from the rows of a board', async () => {
		const path = join(import.meta.dirname, '../../../../server/sample/usage.csv');
		const fromFile = await lend({ files: [{ path, name: 'usage.csv' }] }, (log) => signaturesOf(log, []));
		async function* pieces(): AsyncGenerator<UsageEvent[]> {
			for (let at = 0; at < usage.length; at += 1000) yield usage.slice(at, at + 1000);
		}
		expect(await lend({ rows: pieces() }, (log) => signaturesOf(log, []))).toEqual(fromFile);
	});

	it('[BH22] a log that is open already gives what its events give', async () => {
		const options = { salt: 's', source: 'so_u' } as const;
		const given = await measureUsage(usage, customers, options);
		expect(await lend({ rows: usage }, (log) => measureUsage(log, customers, options))).toEqual(given);
		expect(given.find(({ tags }) => tags.includes('length of sessions'))?.text).toMatch(
			/^P\d+: a session lasts \d+ minutes \(median of \d+\)\.$/u,
		);
	});
});

describe('what people say about how long and how often', () => {
	const note = spoken('ev_note', '', 'P2');
	const measured = spoken('ev_measured', 'minutes', 'P2', { kind: 'measured', tags: [sessionTag] });
	const found = async (text: string) => {
		const log = await activityLog(['P2'], usage, customers);
		const minutes = Math.round(log.people.get('P2')!.sessions!.minutes);
		return sayDo([{ ...note, text: text.replace('MINUTES', String(minutes + 1)) }, measured], log).map(
			({ about }) => about.replace(`shows ${minutes} `, 'shows N '),
		);
	};

	it('[BH23] a length of time contradicts the log when it is four times as long, and not when it is near', async () => {
		expect(await found('I spend eight hours in the app every day.')).toEqual([
			'time spent: says 480 minutes, the log shows N (P2)',
		]);
		expect(await found('I spend MINUTES minutes in the app.')).toEqual([]);
	});

	it.each([
		['We spend half an hour in the app.', 30],
		['I spend about 90 minutes on the planning tool.', 90],
		['I spend eight hours with my family.', null],
		['I spend eight hours a week in the app.', null],
		['The export takes two hours.', null],
	])('[BH23] %s says %j minutes', (text, minutes) => {
		expect(claimedMinutes(text)).toBe(minutes);
	});

	it('[BH23] “always” is at odds with never only', () => {
		expect(claimedStep('I always use the rota print.', 'rota_print')).toBe('weekly');
		expect(claimedStep('It is always the rota print.', 'rota_print')).toBeNull();
	});
});
