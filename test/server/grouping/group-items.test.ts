import { describe, expect, it } from 'vitest';
import { groupItems } from '../../../server/grouping/group-items.ts';
import { prepareItems } from '../../../server/grouping/prepare-items.ts';
import type { Moves } from '../../../server/grouping/types.ts';
import { fc } from '../../support/properties.ts';
import { fakeVectors, NO_MOVES, newId, sampleItems, themeOfItems } from './sample-board.ts';

const items = sampleItems();
const vectors = fakeVectors(items.length);
const prepared = prepareItems(items, vectors);
const anItem = fc.integer({ min: 0, max: 25 }).map((n) => `e${n}`);
const aTheme = fc.constantFrom('t0', 't1', 'made-a', 'made-b');
const aPair = fc.tuple(anItem, anItem);
const someMoves: fc.Arbitrary<Moves> = fc.record({
	pins: fc.array(fc.record({ item: anItem, theme: aTheme }), { maxLength: 10 }),
	mustLink: fc.array(aPair, { maxLength: 5 }),
	cannotLink: fc.array(aPair, { maxLength: 5 }),
	parked: fc.array(anItem, { maxLength: 4 }),
	banned: fc.array(fc.record({ item: anItem, theme: aTheme }), { maxLength: 4 }),
});

describe('the hard rules of grouping', () => {
	it('[GR1] every item is in one theme or parked, whatever the moves', () => {
		fc.assert(
			fc.property(someMoves, fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined }), (moves, k) => {
				const result = groupItems({ items, vectors, prepared, moves, k, newId });
				const placed = [
					...result.themes.flatMap((theme) => theme.members),
					...result.parked.map((p) => p.item),
				];
				expect(placed.sort()).toEqual(items.map((item) => item.id).sort());
			}),
			{ numRuns: 60 },
		);
	});

	it('[GR2] the last pin of an item always holds, with and without an earlier grouping', () => {
		const before = groupItems({ items, vectors, prepared, moves: NO_MOVES, newId }).themes;
		fc.assert(
			fc.property(someMoves, fc.boolean(), (moves, warm) => {
				const result = groupItems({
					items,
					vectors,
					prepared,
					moves,
					previous: warm ? before : undefined,
					newId,
				});
				const themeOf = themeOfItems(result.themes);
				for (const [item, theme] of new Map(moves.pins.map((pin) => [pin.item, pin.theme]))) {
					if (items.some(({ id }) => id === item)) expect(themeOf.get(item)).toBe(theme);
				}
			}),
			{ numRuns: 60 },
		);
	});

	it('[GR3] moves that are not kept are named: no conflict means all of them hold', () => {
		fc.assert(
			fc.property(someMoves, (moves) => {
				const result = groupItems({ items, vectors, prepared, moves, newId });
				const { kept, total, conflicts } = result.moves;
				if (conflicts.length === 0) expect(kept).toBe(total);
				if (kept < total) expect(conflicts.length).toBeGreaterThan(0);
			}),
			{ numRuns: 80 },
		);
	});

	it('[GR3] must-links hold together, cannot-links apart, parked and banned stay out', () => {
		const moves: Moves = {
			pins: [],
			mustLink: [
				['e0', 'e7'],
				['e7', 'e14'],
			],
			cannotLink: [
				['e1', 'e2'],
				['e2', 'e3'],
				['e1', 'e3'],
			],
			parked: ['e20'],
			banned: [{ item: 'e5', theme: 't0' }],
		};
		const result = groupItems({ items, vectors, prepared, moves, k: 2, newId });
		const themeOf = themeOfItems(result.themes);
		expect(new Set([themeOf.get('e0'), themeOf.get('e7'), themeOf.get('e14')]).size).toBe(1);
		expect(new Set([themeOf.get('e1'), themeOf.get('e2'), themeOf.get('e3')]).size).toBe(3);
		expect(themeOf.has('e20')).toBe(false);
		expect(result.parked).toContainEqual(
			expect.objectContaining({ item: 'e20', reason: 'Parked by a person.' }),
		);
		expect(result.moves).toMatchObject({ kept: 7, total: 7, conflicts: [] });
	});

	it('[GR2] contradictions are said in words and the later pin wins', () => {
		const moves: Moves = {
			...NO_MOVES,
			pins: [
				{ item: 'e0', theme: 'a' },
				{ item: 'e0', theme: 'b' },
				{ item: 'e1', theme: 'b' },
			],
			cannotLink: [['e0', 'e1']],
			parked: ['e0'],
		};
		const result = groupItems({ items, vectors, prepared, moves, newId });
		expect(themeOfItems(result.themes).get('e0')).toBe('b');
		expect(result.moves.conflicts.map(({ text }) => text)).toEqual([
			expect.stringContaining('the later place counts'),
			expect.stringContaining('it stays in the theme'),
			expect.stringContaining('the places count'),
		]);
		expect(result.moves).toMatchObject({ kept: 2, total: 5 });
	});

	it('[GR4] another input order gives the same answer, ids included', () => {
		fc.assert(
			fc.property(
				fc.shuffledSubarray(
					items.map((_, i) => i),
					{ minLength: items.length },
				),
				(order) => {
					const straight = groupItems({ items, vectors, moves: NO_MOVES, newId });
					const other = groupItems({
						items: order.map((i) => items[i]!),
						vectors: order.map((i) => vectors[i]!),
						moves: NO_MOVES,
						newId,
					});
					expect(other).toEqual(straight);
				},
			),
			{ numRuns: 8 },
		);
	});

	it('[GR9] boards of 0, 1, 2, 3 and 5 notes work, and more themes than notes are not asked of them', () => {
		for (const n of [0, 1, 2, 3, 5]) {
			for (const k of [undefined, 1, 50]) {
				for (const some of [null, vectors.slice(0, n)]) {
					const result = groupItems({ items: items.slice(0, n), vectors: some, moves: NO_MOVES, k, newId });
					expect(result.parked).toEqual([]);
					expect(result.k).toBeLessThanOrEqual(n);
					expect(result.themes.flatMap((theme) => theme.members)).toHaveLength(n);
				}
			}
		}
	});

	it('[GR9] identical texts stay together unless a person parts them', () => {
		const same = Array.from({ length: 14 }, (_, i) => ({
			id: `s${i}`,
			text: i % 2 ? 'Login fails!' : 'login fails',
		}));
		const flat = groupItems({
			items: same,
			vectors: same.map(() => vectors[0]!),
			moves: NO_MOVES,
			k: 5,
			newId,
		});
		expect(flat.themes).toHaveLength(1);
		const parted = groupItems({
			items: same,
			vectors: null,
			moves: { ...NO_MOVES, cannotLink: [['s0', 's1']] },
			newId,
		});
		const themeOf = themeOfItems(parted.themes);
		expect(themeOf.get('s0')).not.toBe(themeOf.get('s1'));
	});

	it('[GR6] the number asked for is the number given, else one with its neighbours is chosen', () => {
		for (const k of [2, 4, 6])
			expect(groupItems({ items, vectors, prepared, moves: NO_MOVES, k, newId }).k).toBe(k);
		const own = groupItems({ items, vectors, prepared, moves: NO_MOVES, newId });
		expect(own.k).toBeGreaterThanOrEqual(2);
		expect(own.k).toBeLessThanOrEqual(items.length / 2);
		expect(own.alternatives.map(({ k }) => k)).toContain(own.k);
	});

	it('[GR12] a fifth of the notes is called unsure, none of them placed by a person', () => {
		const moves = { ...NO_MOVES, pins: [{ item: 'e4', theme: 't0' }] };
		const { unsure, themes } = groupItems({ items, vectors, prepared, moves, k: 4, newId });
		expect(unsure).toHaveLength(Math.floor(23 * 0.2));
		expect(unsure.map(({ item }) => item)).not.toContain('e4');
		for (const { item, other } of unsure) {
			const home = themes.find(({ members }) => members.includes(item))!;
			expect(themes.filter(({ id }) => id !== home.id).map(({ id }) => id)).toContain(other);
		}
	});

	it('[GR1] vectors that do not align with the items are refused', () => {
		expect(() => groupItems({ items, vectors: vectors.slice(1), moves: NO_MOVES, newId })).toThrow(
			'23 vectors for 24',
		);
	});
});
