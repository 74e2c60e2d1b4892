import { describe, expect, it } from 'vitest';
import { makeWorld, type Planted } from '../../../bench/freshness/world.ts';
import { readAttitudes } from '../../../server/freshness/attitude.ts';
import { checkFreshness } from '../../../server/freshness/check.ts';
import { lookLevel } from '../../../server/freshness/readings.ts';
import type { Trace } from '../../../server/freshness/trace.ts';
import { compareWindows, watchTrace } from '../../../server/freshness/watch.ts';
import { fc } from '../../support/properties.ts';

const world = (planted: Planted, seed = 1, users = 300, weeks = 24) =>
	makeWorld({ seed, users, weeks, changeAt: 16, planted });

/** Alarms of a world from its change on, by kind, with the weeks it took. */
async function alarms(
	planted: Planted,
): Promise<Map<string, { group: string; subject: string; weeks: number }>> {
	const { trace, archetypes } = world(planted);
	const { open, ended } = await watchTrace(trace, archetypes);
	const first = new Map<string, { group: string; subject: string; weeks: number }>();
	for (const { reading, sure } of [...open, ...ended].sort((a, b) => a.sure - b.sure))
		if (!first.has(reading.kind))
			first.set(reading.kind, { group: reading.group, subject: reading.subject, weeks: sure + 4 - 16 });
	return first;
}

describe('watching a log', () => {
	it('[FR4] finds archetypes whose shares moved by 15 points within six weeks (F2, K1, M4)', async () => {
		const found = await alarms({ kind: 'composition', points: 15 });
		expect(found.get('composition')!.weeks).toBeLessThanOrEqual(6);
	});

	it('[FR5] finds people of one archetype who come three times in ten less (F1)', async () => {
		const found = await alarms({ kind: 'usage', factor: 0.6 });
		expect(found.get('usage')).toMatchObject({ subject: 'sessions' });
		expect(found.get('usage')!.weeks).toBeLessThanOrEqual(8);
		expect(found.has('composition')).toBe(false);
	});

	it('[FR22] two weeks of holidays raise nothing and are named; fewer visits that stay so are found', async () => {
		const { trace, archetypes } = world({ kind: 'none' }, 8, 200);
		/** Everybody does `share` of what they do, in these weeks. */
		const slowed = (share: number, isThen: (week: number) => boolean): Trace => ({
			...trace,
			users: trace.users.map(({ user, cells }) => ({
				user,
				cells: cells.map((cell) =>
					isThen(cell.at)
						? {
								...cell,
								sessions: Math.max(1, Math.round(cell.sessions * share)),
								events: Math.round(cell.events * share),
							}
						: cell,
				),
			})),
		});
		const usageOf = async (one: Trace): Promise<string[]> => {
			const { open, ended } = await watchTrace(one, archetypes);
			return [...open, ...ended].flatMap(({ reading }) =>
				reading.subject === 'sessions' ? [reading.group] : [],
			);
		};
		const holidays = slowed(0.3, (week) => week === 13 || week === 17);
		expect(await usageOf(holidays)).toEqual([]);
		expect(await usageOf(slowed(0.5, (week) => week >= 14))).toContain('everyone');
		const board = { archetypes, evidence: [], personas: [] };
		const day = (week: number): string =>
			new Date(trace.from + week * trace.cellMs).toISOString().slice(0, 10);
		expect((await checkFreshness({ trace: holidays, renames: [], board })).notices.at(-1)).toContain(
			`begin on: ${day(13)}, ${day(17)}.`,
		);
	});

	it('[FR6] finds a feature that one archetype takes up (F3)', async () => {
		const found = await alarms({ kind: 'adoption', share: 0.6 });
		expect(found.get('adoption')).toMatchObject({ subject: 'feature 19' });
		expect(found.get('adoption')!.weeks).toBeLessThanOrEqual(6);
	});

	it('[FR7] finds a loop on the way, which no count of features shows', async () => {
		const found = await alarms({ kind: 'transition' });
		expect(found.get('transition')!.subject).toMatch(/^feature 3 [→…] feature [14]$/u);
		expect(found.get('transition')!.weeks).toBeLessThanOrEqual(6);
	});

	it('[FR8] finds people unlike anybody described, and newcomers who are like the others are none', async () => {
		const { trace, archetypes } = world({ kind: 'none' });
		const features = trace.features.map((_, id) => id);
		/** Sixty more people from week 16 on, each using the same few or very many features. */
		const joined = (used: readonly number[], sessions: number): Trace => ({
			...trace,
			users: [
				...trace.users,
				...Array.from({ length: 60 }, (_, at) => ({
					user: `new ${at}`,
					cells: Array.from({ length: 8 }, (__, week) => ({
						at: 16 + week,
						days: 1,
						sessions,
						events: sessions * 5,
						minutes: sessions * 9,
						used: [...used],
						ways: [],
					})),
				})),
			],
		});
		const noveltyOf = async (with_: Trace) => {
			const { open, ended } = await watchTrace(with_, archetypes);
			return [...open, ...ended].filter(({ reading }) => reading.kind === 'novelty');
		};
		const [found] = await noveltyOf(joined(features, 60));
		expect(found).toMatchObject({ reading: { subject: 'unlike anybody described', group: 'everyone' } });
		expect(found!.reading.to).toBeGreaterThan(found!.reading.from!);
		expect(found!.sure + 4 - 16).toBeLessThanOrEqual(8);
		// These are new people; those who were like the others would be told as known ones that changed.
		expect(found!.reading.described).toBeLessThan(0.2);
		const alike = trace.users.filter(({ cells }) => cells.some(({ at }) => at >= 16)).slice(0, 60);
		const twins: Trace = {
			...trace,
			users: [
				...trace.users,
				...alike.map(({ cells }, at) => ({
					user: `twin ${at}`,
					cells: cells.filter((cell) => cell.at >= 16),
				})),
			],
		};
		expect(await noveltyOf(twins)).toEqual([]);
	});

	it('[FR1] [FR3] where everybody goes on as before nothing is raised, whoever they are', async () => {
		const cell = fc.record({
			sessions: fc.integer({ min: 1, max: 9 }),
			used: fc.uniqueArray(fc.integer({ min: 0, max: 4 }), { minLength: 1 }),
			present: fc.integer({ min: 1, max: 4 }),
		});
		await fc.assert(
			fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 60 }), async (people) => {
				const trace: Trace = {
					from: 0,
					cellMs: 7 * 86_400_000,
					cells: 16,
					features: ['a', 'b', 'c', 'd', 'e'],
					holes: new Set(),
					users: people.map(({ sessions, used, present }, u) => ({
						user: `u${u}`,
						// The same quarters of every window.
						cells: Array.from({ length: 16 }, (_, at) => at)
							.filter((at) => at % 4 < present)
							.map((at) => ({
								at,
								days: 1,
								sessions,
								events: sessions * 3,
								minutes: sessions,
								used,
								ways: used.map((id) => id * 5),
							})),
					})),
				};
				const { open, ended } = await watchTrace(trace, []);
				expect([...open, ...ended]).toEqual([]);
			}),
			{ numRuns: 30 },
		);
	});

	it('[FR2] what is found hangs neither on the order of archetypes nor on what they are called', () => {
		const { trace, archetypes } = world({ kind: 'adoption', share: 0.6 }, 3, 80, 18);
		const names = new Map(archetypes.map(({ id }, at) => [id, `other ${9 - at}`]));
		const renamed = archetypes.map((one) => ({ ...one, id: names.get(one.id)! })).reverse();
		const told = (list: typeof archetypes, nameOf: (group: string) => string) =>
			[...compareWindows(trace, list).looks].flatMap(({ look, read }) =>
				read()
					.filter(({ p }) => p <= 0.05)
					.map(({ kind, group, subject, p, adjusted }) =>
						[look, kind, nameOf(group), subject, p.toPrecision(8), adjusted.toPrecision(8)].join(' '),
					)
					.sort(),
			);
		expect(told(archetypes, (group) => names.get(group) ?? group)).toEqual(told(renamed, (group) => group));
	});

	it('[FR3] at any size fewer looks at quiet worlds alarm than the stated level says', () => {
		let [looks, raised] = [0, 0];
		for (const users of [20, 60, 200])
			for (let seed = 1; seed <= 4; seed++) {
				const { trace, archetypes } = makeWorld({
					seed,
					users,
					weeks: 16,
					changeAt: 99,
					planted: { kind: 'none' },
				});
				for (const { read } of compareWindows(trace, archetypes).looks) {
					looks++;
					if (read().some(({ matters, adjusted }) => matters && adjusted <= lookLevel)) raised++;
				}
			}
		expect(looks).toBe(60);
		expect(raised, `${raised} of ${looks} looks, seeds 1–4`).toBeLessThanOrEqual(1);
	});

	it('[FR11] [FR18] a handful of users, a short log and a log with a hole are said to be so', async () => {
		const empty = { archetypes: [], personas: [], evidence: [] };
		const few = makeWorld({ seed: 1, users: 8, weeks: 14, changeAt: 99, planted: { kind: 'none' } });
		const small = await checkFreshness({
			trace: few.trace,
			renames: [],
			board: { ...empty, archetypes: few.archetypes },
		});
		expect(new Set(small.signals.map(({ state }) => state))).toEqual(new Set(['not-enough-data']));
		const short = await checkFreshness({
			trace: { ...few.trace, cells: 6 },
			renames: [],
			board: empty,
		});
		expect(short.windows).toEqual([]);
		expect(short.notices[0]).toContain('The log covers 42 days');
		const holed = await checkFreshness({
			trace: { ...few.trace, holes: new Set([11]) },
			renames: [],
			board: empty,
		});
		expect(holed.windows.filter(({ role }) => role === 'left out')).toHaveLength(3);
	});

	it('[FR2] users who are no participants are taken for archetypes by a rule learnt once, or not at all', () => {
		const { trace, archetypes } = world({ kind: 'none' }, 5, 160, 16);
		const heard = archetypes.map((one) => ({ ...one, participants: one.participants.slice(0, 16) }));
		const { assignment, base } = compareWindows(trace, heard);
		expect(['rule', 'links']).toContain(assignment.by);
		const told = base.people.filter(({ group }) => group > 0).length;
		if (assignment.by === 'rule') expect(told).toBeGreaterThan(base.people.length / 2);
		const strangers = archetypes.map((one) => ({ ...one, participants: ['nobody'] }));
		expect(compareWindows(trace, strangers).assignment.by).toBe('nobody');
		const signed = strangers.map((one, at) => ({
			...one,
			signature: trace.features.map((name, id) => ({
				measure: `used ${name}`,
				value: id % 4 === at ? 0.95 : 0.2,
				low: null,
				high: null,
				n: 20,
				unit: 'share of people',
			})),
		}));
		expect(compareWindows(trace, signed).assignment.by).toBe('signatures');
	});

	it('[FR9] a theme that is suddenly on everybody’s lips is heard; few voices are not enough', () => {
		const day = (at: number): string => new Date(Date.UTC(2026, 0, at)).toISOString();
		const voices = Array.from({ length: 240 }, (_, at) => ({
			who: `p${at}`,
			theme: at >= 150 && at % 3 > 0 ? 'Export breaks' : `Theme ${at % 3}`,
			date: day(at + 1),
		}));
		const found = readAttitudes(voices, 'everyone');
		expect(found.find(({ subject }) => subject === 'Export breaks')).toMatchObject({
			kind: 'attitude',
			state: 'drifting',
			from: 0,
		});
		expect(readAttitudes(voices.slice(0, 15), 'everyone')).toEqual([]);
		expect(readAttitudes([], 'everyone')).toEqual([]);
	});
});
