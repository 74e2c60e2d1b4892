import { describe, expect, it } from 'vitest';
import {
	type Box,
	balancedRow,
	columnsFor,
	flow,
	freeSpace,
	gridWidth,
	isCrowded,
	openGrid,
	type Size,
	settledSize,
	touches,
	zoneGap,
} from '../../../plugin/main/layout.ts';
import { fc } from '../../support/properties.ts';

const note = fc.record({
	width: fc.constantFrom(240, 240, 240, 416),
	height: fc.integer({ min: 240, max: 900 }),
});

function boxes(sizes: readonly Size[], places: readonly { x: number; y: number }[]): Box[] {
	return sizes.map((size, i) => ({ ...size, ...places[i] }));
}

/** Where a grid puts these, one after another. */
function onGrid(staying: readonly Box[], sizes: readonly Size[], width: number): Box[] {
	return sizes.map(openGrid(staying, { width, left: 32, top: 84 }));
}

function firstOverlap(list: readonly Box[]): [Box, Box] | null {
	for (const [i, a] of list.entries()) for (const b of list.slice(i + 1)) if (touches(a, b)) return [a, b];
	return null;
}

describe('layout', () => {
	it('[DR1] columns are near square, between 2 and 5', () => {
		expect([0, 1, 2, 4, 5, 9, 10, 16, 17, 25, 60].map(columnsFor)).toEqual([2, 2, 2, 2, 3, 3, 4, 4, 5, 5, 5]);
	});

	it('[DR1] notes on the grid never overlap, never leave its width, and stand in columns', () => {
		fc.assert(
			fc.property(fc.array(note, { maxLength: 40 }), (sizes) => {
				const width = gridWidth(columnsFor(sizes.length));
				const placed = onGrid([], sizes, width);
				expect(firstOverlap(placed)).toBeNull();
				for (const box of placed) expect(box.x + box.width).toBeLessThanOrEqual(32 + width);
				// Columns stand under one another, a note wider than one begins where a column does.
				for (const box of placed) expect((box.x - 32) % 264).toBe(0);
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
					const all = onGrid([], old, width);
					const staying = all.filter((_, i) => old.length === 0 || i !== gap % old.length);
					const joined = onGrid(staying, fresh, width);
					expect(firstOverlap([...staying, ...joined])).toBeNull();
					for (const box of joined) expect(box.x + box.width).toBeLessThanOrEqual(32 + width);
				},
			),
		);
	});

	it('[DR6] a place that has come free is taken before a new row is begun, a whole row of them too', () => {
		const size = { width: 240, height: 240 };
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 30 }), fc.nat(), fc.boolean(), (count, which, wholeRow) => {
				const width = gridWidth(columnsFor(count));
				const all = onGrid([], Array<Size>(count).fill(size), width);
				const one = all[which % count];
				const freed = all.filter((box) => (wholeRow ? box.y === one.y : box === one));
				const staying = all.filter((box) => !freed.includes(box));
				expect(onGrid(staying, Array<Size>(freed.length).fill(size), width)).toEqual(freed);
			}),
		);
	});

	it('[DR5] a section grows at once and shrinks only by two rows or columns', () => {
		const size = fc.record({ width: fc.nat(4000), height: fc.nat(4000) });
		fc.assert(
			fc.property(size, size, (now, needed) => {
				const settled = settledSize(now, needed);
				for (const side of ['width', 'height'] as const) {
					expect(settled[side]).toBeGreaterThanOrEqual(needed[side]);
					expect(settled[side] - needed[side]).toBeLessThan(528);
				}
				expect(settledSize(settled, needed)).toEqual(settled);
			}),
		);
	});

	it('[DR5] boxes are crowded when two come nearer than the gap between notes', () => {
		const at = (x: number): Box => ({ x, y: 0, width: 100, height: 100 });
		expect(isCrowded([at(0), at(124)], [])).toBe(false);
		expect(isCrowded([at(0), at(123)], [])).toBe(true);
		expect(isCrowded([at(0)], [at(123)])).toBe(true);
		expect(isCrowded([at(0)], [at(500), at(510)])).toBe(false);
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
						gap: { x: 60, y: 64 },
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
});
