import { beforeAll, describe, expect, it } from 'vitest';
import { formArchetypes } from '../../../server/pipeline/form-archetypes.ts';
import { chooseGroups } from '../../../server/synthesis/people/choose-groups.ts';
import { seededRandom, shuffled } from '../../../server/synthesis/random.ts';
import { wilsonInterval } from '../../../server/synthesis/usage/wilson.ts';
import type { Evidence } from '../../../shared/evidence.ts';
import { customers, groupedSample, key, usage } from './sample.ts';

let sample: Awaited<ReturnType<typeof groupedSample>>;
let base: Awaited<ReturnType<typeof formArchetypes>>;
beforeAll(async () => {
	sample = await groupedSample();
	base = await form();
});

const form = (more: Partial<Parameters<typeof formArchetypes>[0]> = {}) =>
	formArchetypes({ ...sample, usage, customers, previous: [], seed: 1, ...more });
const planted = key.archetypes.map(({ participants }) => [...participants].sort().join(' ')).sort();
const found = (archetypes: { participants: string[] }[]): string[] =>
	archetypes.map(({ participants }) => [...participants].sort().join(' ')).sort();

describe('archetypes', () => {
	it('[AR1] finds the planted groups of people, each of them stable', () => {
		const { archetypes } = base;
		expect(found(archetypes)).toEqual(planted);
		expect(archetypes.map(({ verdict }) => verdict)).toEqual(['stable', 'stable', 'stable']);
	});

	it('[AR1] finds them from the quotes alone, give or take one of the twelve people', async () => {
		const groups = (await form({ usage: [], customers: [] })).archetypes.map(
			({ participants }) => participants,
		);
		const right = key.archetypes.map(({ participants }) =>
			Math.max(...groups.map((group) => group.filter((id) => participants.includes(id)).length)),
		);
		expect(groups).toHaveLength(3);
		expect(right.reduce((a, b) => a + b, 0)).toBeGreaterThanOrEqual(11);
	});

	it('[AR2] calls random people no stable archetypes', () => {
		const verdicts: string[] = [];
		for (let seed = 1; seed <= 16; seed++) {
			const random = seededRandom(seed * 7919);
			const people = Array.from({ length: 8 + (seed % 9) }, (_, i) => `P${i}`);
			const counts = {
				people,
				themes: 8,
				quotes: people.map(() => Array.from({ length: 8 }, () => Math.floor(random() * 8))),
				usage: people.map(() =>
					seed % 2 ? Array.from({ length: 10 }, () => Math.floor(random() * 20)) : null,
				),
				hours: people.map(() =>
					seed % 2 ? Array.from({ length: 6 }, () => Math.floor(random() * 20)) : null,
				),
				rates: people.map(() => (seed % 2 ? random() : null)),
				attributes: people.map(() => (seed % 3 ? null : [Math.round(random()), Math.round(random())])),
			};
			const { beyondChance, chance, jaccard } = chooseGroups(counts, undefined, 1)!;
			if (beyondChance && Math.max(...jaccard) >= 0.5) verdicts.push(`seed ${seed}: ${chance} ${jaccard}`);
		}
		expect(verdicts).toEqual([]);
	});

	it('[AR9] tells groups that share their themes from people who each have favourites of their own', () => {
		const random = seededRandom(2718);
		const themes = [...Array(9).keys()];
		const draw = (from: readonly number[]): number => from[Math.floor(random() * from.length)]!;
		const beyondChance = (person: (at: number) => readonly number[]): number => {
			const boards = Array.from({ length: 20 }, () => {
				const people = Array.from({ length: 12 }, (_, at) => `P${at}`);
				const quotes = people.map((_, at) => {
					const own = person(at);
					return Array.from({ length: 8 }, () => draw(random() < 0.2 ? themes : own));
				});
				const none = people.map(() => null);
				const unknown = { usage: none, hours: none, rates: none, attributes: none };
				return { people, quotes, themes: 9, ...unknown };
			});
			return boards.filter((counts) => chooseGroups(counts, undefined, 1)!.beyondChance).length;
		};
		const inGroups = beyondChance((at) => themes.filter((theme) => theme % 3 === at % 3));
		const byThemselves = beyondChance(() => shuffled(themes, random).slice(0, 3));
		expect(inGroups).toBeGreaterThanOrEqual(17);
		expect(byThemselves).toBeLessThanOrEqual(1);
	});

	it('[AR10] groups twenty thousand people by four hundred of them, and says so', async () => {
		const random = seededRandom(1618);
		const people = Array.from({ length: 20_000 }, (_, at) => `P${at}`);
		const evidence = people.flatMap((participant, at) =>
			Array.from({ length: 3 + (at % 4) }, (_, n) => ({
				...sample.evidence[0]!,
				id: `ev_${at}-${n}` as const,
				participant,
			})),
		);
		const themeOf = (at: number): number => (random() < 0.15 ? 0 : (at % 2) * 5) + Math.floor(random() * 5);
		const homes = evidence.map(({ participant }) => themeOf(Number(participant.slice(1))));
		const themes = Array.from({ length: 10 }, (_, order) => ({
			id: `th_${order}` as const,
			label: `Theme ${order}`,
			criterion: '',
			labelBy: 'machine' as const,
			order,
			members: evidence.flatMap(({ id }, at) => (homes[at] === order ? [id] : [])),
		}));
		const { archetypes, notices } = await form({
			evidence,
			grouping: { themes, parked: [] },
			groups: 2,
			usage: [],
			customers: [],
		});
		expect(archetypes).toHaveLength(2);
		const right = archetypes.map(({ participants }) => {
			const even = participants.filter((id) => Number(id.slice(1)) % 2 === 0).length;
			return Math.max(even, participants.length - even);
		});
		expect(right.reduce((a, b) => a + b, 0) / people.length).toBeGreaterThan(0.9);
		expect(notices).toContain(
			'Groups were found among 400 people, half of them those most was heard of; 19600 others are in the group nearest to them.',
		);
	});

	it('[AR3] gives the same answer to the same evidence in any order', async () => {
		const other = await form({ evidence: shuffled(sample.evidence, seededRandom(5)) });
		expect(JSON.stringify(other)).toBe(JSON.stringify(base));
	});

	it('[AR4] keeps an archetype’s id when it keeps more than half of its people', async () => {
		const before = base.archetypes;
		const without = sample.evidence.filter((item) => item.participant !== 'P10');
		const after = (await form({ evidence: without, previous: before })).archetypes;
		expect(after.map(({ id }) => id).sort()).toEqual(before.map(({ id }) => id).sort());
	});

	it('[AR5] puts everybody who spoke into exactly one archetype of two or more', async () => {
		for (const groups of [2, 5]) {
			const { archetypes } = await form({ groups });
			const all = archetypes.flatMap(({ participants }) => participants);
			expect(new Set(all).size).toBe(all.length);
			expect(all.length).toBe(12);
			for (const { participants } of archetypes) expect(participants.length).toBeGreaterThanOrEqual(2);
		}
	});

	it('[AR6] falls back to groups of quotes, and says so, where people are unknown or too few', async () => {
		const nobody = sample.evidence
			.filter((item) => item.kind !== 'measured')
			.map((item): Evidence => ({ ...item, participant: null }));
		const { archetypes, notices } = await form({ evidence: nobody, usage: [] });
		expect(archetypes).toHaveLength(3);
		expect(archetypes.every(({ verdict }) => verdict === 'tentative')).toBe(true);
		expect(notices.join(' ')).toContain('groups of quotes');
		expect((await form({ evidence: [], grouping: { themes: [], parked: [] } })).archetypes).toEqual([]);
	});

	it('[AR7] gives adoption with its number of people and a 95 % interval', () => {
		const floor = base.archetypes.find(({ participants }) => participants.includes('P1'))!;
		const fact = floor.signature!.find(({ measure }) => measure === 'used swap approve')!;
		expect(fact).toMatchObject({ value: 1, n: 4 });
		// Published value for 4 of 4 at z = 1.96: lower end n / (n + z²).
		expect(fact.low).toBeCloseTo(4 / (4 + 1.959964 ** 2), 3);
		expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
	});

	it('[AR8] stops when asked to', async () => {
		const stop = new AbortController();
		stop.abort(new Error('stopped'));
		await expect(form({ signal: stop.signal })).rejects.toThrow('stopped');
	});
});
