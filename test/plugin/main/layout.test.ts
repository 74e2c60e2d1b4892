import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardWidth, layOutCard } from '../../../plugin/main/card-layout.ts';
import {
	type Box,
	balancedRow,
	cardGap,
	columnsFor,
	flow,
	freeSpace,
	gridWidth,
	joinGrid,
	rowsOf,
	type Size,
	touches,
	zoneGap,
} from '../../../plugin/main/layout.ts';

const note = fc.record({
	width: fc.constantFrom(240, 240, 240, 416),
	height: fc.integer({ min: 240, max: 900 }),
});

function boxes(sizes: readonly Size[], places: readonly { x: number; y: number }[]): Box[] {
	return sizes.map((size, i) => ({ ...size, ...places[i] }));
}

function firstOverlap(list: readonly Box[]): [Box, Box] | null {
	for (const [i, a] of list.entries()) for (const b of list.slice(i + 1)) if (touches(a, b)) return [a, b];
	return null;
}

describe('layout', () => {
	it('[DR1] columns are near square, between 2 and 5', () => {
		expect([0, 1, 2, 4, 5, 9, 10, 16, 17, 25, 60].map(columnsFor)).toEqual([2, 2, 2, 2, 3, 3, 4, 4, 5, 5, 5]);
	});

	it('[DR1] rows never overlap, never leave their width, and every row starts level', () => {
		fc.assert(
			fc.property(fc.array(note, { maxLength: 40 }), (sizes) => {
				const width = gridWidth(columnsFor(sizes.length));
				const placed = boxes(sizes, rowsOf(sizes, width, 32, 84));
				expect(firstOverlap(placed)).toBeNull();
				for (const box of placed) expect(box.x + box.width).toBeLessThanOrEqual(32 + width);
				const sorted = [...placed].sort((a, b) => a.y - b.y);
				for (const [i, box] of sorted.entries()) {
					const above = sorted.slice(0, i).filter((other) => other.y < box.y);
					for (const other of above) expect(other.y + other.height).toBeLessThan(box.y);
				}
			}),
		);
	});

	it('[DR6] newcomers overlap neither one another nor what stays', () => {
		fc.assert(
			fc.property(
				fc.array(note, { maxLength: 20 }),
				fc.array(note, { maxLength: 20 }),
				fc.nat(),
				(old, fresh, gap) => {
					const width = gridWidth(columnsFor(old.length));
					const all = boxes(old, rowsOf(old, width, 32, 84));
					const staying = all.filter((_, i) => old.length === 0 || i !== gap % old.length);
					const joined = boxes(fresh, joinGrid(staying, fresh, width, 32, 84));
					expect(firstOverlap([...staying, ...joined])).toBeNull();
					for (const box of joined) expect(box.x + box.width).toBeLessThanOrEqual(32 + width);
				},
			),
		);
	});

	it('[DR5] a flow goes around what must stay', () => {
		const box = fc.record({
			width: fc.integer({ min: 568, max: 1400 }),
			height: fc.integer({ min: 300, max: 2000 }),
		});
		const place = fc.record({ x: fc.integer({ min: 0, max: 4000 }), y: fc.integer({ min: 0, max: 4000 }) });
		fc.assert(
			fc.property(
				fc.array(box, { maxLength: 12 }),
				fc.array(fc.tuple(box, place), { maxLength: 4 }),
				(sizes, fixed) => {
					const obstacles = fixed.map(([size, at]) => ({ ...size, ...at }));
					const options = {
						perRow: balancedRow(sizes.length, 4),
						gap: cardGap,
						left: 64,
						top: 80,
						obstacles,
					};
					const placed = boxes(sizes, flow(sizes, options));
					expect(firstOverlap(placed)).toBeNull();
					for (const each of placed)
						expect(obstacles.some((obstacle) => touches(each, obstacle))).toBe(false);
				},
			),
		);
	});

	it('[DR5] rows of a flow are about equally full', () => {
		expect([1, 3, 4, 5, 8, 9].map((count) => balancedRow(count, 4))).toEqual([1, 3, 4, 3, 4, 3]);
	});

	it('[DR1] a new zone goes right of everything', () => {
		const there = [
			{ x: -400, y: -100, width: 300, height: 200 },
			{ x: 0, y: 40, width: 1001, height: 700 },
		];
		expect(freeSpace(there)).toEqual({ x: 1204, y: -100 });
		expect(freeSpace(there).x - 1001).toBeGreaterThanOrEqual(zoneGap);
		expect(freeSpace([])).toEqual({ x: 0, y: 0 });
	});

	it('[DR6] blocks of a card never overlap, in one column or two, and the frame holds its hypothesis', () => {
		const item = fc.record({
			style: fc.constantFrom('role', 'heading', 'claim', 'quote', 'hypothesis', 'meta'),
			height: fc.integer({ min: 20, max: 400 }),
			wordHeight: fc.constant(20),
		});
		fc.assert(
			fc.property(
				fc.array(item, { maxLength: 30 }),
				fc.constantFrom(1 as const, 2 as const),
				(items, columns) => {
					const { places, height } = layOutCard(items as Parameters<typeof layOutCard>[0], columns);
					expect(places.filter(Boolean).length).toBe(items.length);
					const lastInColumn = new Map<number, number>();
					const order = places.map((_, i) => i).sort((a, b) => places[a].text.y - places[b].text.y);
					for (const i of order) {
						const { text, word, back } = places[i];
						const wide = items[i].style === 'role' || items[i].style === 'meta';
						const column = text.x > cardWidth(1) - 32 ? 1 : 0;
						const above = wide ? Math.max(0, ...lastInColumn.values()) : (lastInColumn.get(column) ?? 0);
						const top = word?.y ?? text.y;
						const bottom = text.y + items[i].height;
						expect(top).toBeGreaterThanOrEqual(above);
						for (const each of wide ? [0, 1] : [column]) lastInColumn.set(each, bottom);
						expect(text.x).toBeLessThan(cardWidth(columns));
						expect(height).toBeGreaterThanOrEqual(bottom + 32);
						if (items[i].style !== 'hypothesis') continue;
						expect(back?.y).toBeLessThan(top);
						expect((back?.y ?? 0) + (back?.height ?? 0)).toBeGreaterThan(bottom);
					}
				},
			),
		);
	});

	it('[DR6] two columns are of like height, and no field is broken between them', () => {
		const field = (claims: number): { style: 'heading' | 'claim'; height: number; wordHeight: number }[] => [
			{ style: 'heading', height: 20, wordHeight: 0 },
			...Array.from({ length: claims }, () => ({ style: 'claim' as const, height: 50, wordHeight: 0 })),
		];
		const items = [3, 1, 2, 2, 2, 1, 3, 2].flatMap(field);
		const { places } = layOutCard(items, 2);
		const right = places.findIndex(({ text }) => text.x > cardWidth(1) - 32);
		expect(items[right].style).toBe('heading');
		expect(places.slice(right).every(({ text }) => text.x === places[right].text.x)).toBe(true);
		const end = (from: number, to: number) =>
			places[to - 1].text.y + items[to - 1].height - places[from].text.y;
		const [left, other] = [end(0, right), end(right, items.length)];
		expect(Math.abs(left - other)).toBeLessThan(0.1 * Math.max(left, other));
	});
});
