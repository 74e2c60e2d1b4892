import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../../server/synthesis/people/coverage.ts';
import { themeSaturation } from '../../../server/synthesis/people/saturation.ts';
import { differenceText, tellApart } from '../../../server/synthesis/people/tell-apart.ts';
import { seededRandom } from '../../../server/synthesis/random.ts';
import type { EffectiveGrouping } from '../../../shared/theme.ts';
import { spoken } from '../../support/evidence.ts';

const people = Array.from({ length: 12 }, (_, i) => `P${i}`);

describe('saturation', () => {
	it('[AR60] is reached at once when everybody says the same, and never when everybody says something new', () => {
		const same = themeSaturation(
			people.map(() => new Set(['a', 'b'])),
			seededRandom(1),
		);
		expect(same).toEqual({ seen: 2, reachedAt: 6, reachedIn: 1, estimated: 2, coverage: 1 });
		const fresh = themeSaturation(
			people.map((person) => new Set([person, `${person} too`])),
			seededRandom(1),
		);
		expect(fresh).toMatchObject({ seen: 24, reachedAt: null, reachedIn: 0, coverage: 0 });
		expect(fresh!.estimated).toBeGreaterThan(100);
	});

	it('[AR60] the estimate of unheard themes is Chao’s second', () => {
		// Six people; x by all, a and b by two each, c, d and e by one each: 6 + 5/6 · 3·2 / (2·3).
		const heard = [
			['x', 'a'],
			['x', 'a', 'b'],
			['x', 'b'],
			['x', 'c'],
			['x', 'd'],
			['x', 'e'],
		];
		const found = themeSaturation(
			heard.map((themes) => new Set(themes)),
			seededRandom(1),
		);
		expect(found!.estimated).toBeCloseTo(6 + 5 / 6, 10);
		expect(found!.coverage).toBeCloseTo(1 - 3 / 13, 10);
	});

	it('[AR60] fewer than six people are too few, and so it says', () => {
		expect(themeSaturation([new Set(['a'])], seededRandom(1))).toBeNull();
		const grouping: EffectiveGrouping = { themes: [], parked: [] };
		expect(coverageOf([spoken('ev_1', 'Exports break', 'P1')], grouping, [], 1)).toEqual({
			saturation: ['Too few people to say whether more would bring new themes.'],
			people: ['No theme holds anything P1 said.'],
			segments: [],
		});
	});
});

describe('gaps', () => {
	it('[AR61] names the roles many customers have and nobody heard has', () => {
		const grouping: EffectiveGrouping = { themes: [], parked: [] };
		const customers = Array.from({ length: 20 }, (_, i) => ({
			user: `u${i}`,
			participant: i === 0 ? 'P1' : null,
			plan: null,
			role: i < 12 ? 'analyst' : i < 19 ? 'admin' : 'guest',
			attributes: {},
		}));
		expect(coverageOf([spoken('ev_1', 'Exports break', 'P1')], grouping, customers, 1).segments).toContain(
			'Nobody heard has the role “admin”.',
		);
	});
});

describe('what tells archetypes apart', () => {
	it('[AR62] is said with both counts and Cohen’s h, largest first, and only when large', () => {
		const groups = people.map((_, i) => (i < 4 ? 0 : 1));
		const counts = {
			people,
			themes: 3,
			quotes: people.map((_, i) => [...(i < 4 ? [0] : []), 1, ...(i % 2 ? [2] : [])]),
			usage: people.map(() => null),
			hours: people.map(() => null),
			rates: people.map(() => null),
			attributes: people.map(() => null),
		};
		const [first] = tellApart(counts, groups, 2);
		expect(first).toHaveLength(1);
		expect(first![0]).toMatchObject({
			kind: 'said',
			at: 0,
			inside: { people: 4, of: 4 },
			outside: { people: 0, of: 8 },
		});
		expect(first![0]!.effect).toBeCloseTo(Math.PI, 10);
		expect(differenceText(first![0]!, 'Export')).toBe('4 of 4 speak of “Export”, elsewhere 0 of 8 (h 3.1)');
	});
});
