/** Where things go. Pure: boxes in, places out, all in canvas pixels, all results multiples of 4 when the input is. */
export type Size = { width: number; height: number };
export type Place = { x: number; y: number };
export type Box = Place & Size;

export const noteGap = 24;
export const noteWidth = 240;
export const padding = 32;
export const sectionGap: Place = { x: 92, y: 120 };
export const cardGap: Place = { x: 60, y: 64 };
export const zonePadding = { top: 80, side: 64, bottom: 80 } as const;
export const zoneGap = 200;

/** Columns for `count` notes: near square, 2 to 5. */
export function columnsFor(count: number): number {
	return Math.min(5, Math.max(2, Math.ceil(Math.sqrt(count))));
}

/** Inner width of a grid of that many columns of ordinary notes. */
export function gridWidth(columns: number): number {
	return columns * noteWidth + (columns - 1) * noteGap;
}

/** Rows of notes, left to right, each row as tall as its tallest; starts at (`left`, `top`). */
export function rowsOf(sizes: readonly Size[], width: number, left: number, top: number): Place[] {
	const out: Place[] = [];
	let x = left;
	let y = top;
	let tallest = 0;
	for (const size of sizes) {
		if (x > left && x + size.width > left + width) {
			x = left;
			y += tallest + noteGap;
			tallest = 0;
		}
		out.push({ x, y });
		x += size.width + noteGap;
		tallest = Math.max(tallest, size.height);
	}
	return out;
}

/**
 * Places for newcomers among notes that stay where they are: the first free cell on an existing row, else a new row
 * below everything. Columns are those of the ordinary grid.
 */
export function joinGrid(
	staying: readonly Box[],
	newcomers: readonly Size[],
	width: number,
	left: number,
	top: number,
): Place[] {
	const taken: Box[] = [...staying];
	const columns = Math.max(1, Math.floor((width + noteGap) / (noteWidth + noteGap)));
	return newcomers.map((size) => {
		const below = taken.reduce((most, box) => Math.max(most, box.y + box.height + noteGap), top);
		const rows = [...new Set([top, ...taken.map((box) => box.y).filter((y) => y >= top), below])];
		rows.sort((a, b) => a - b);
		for (const y of rows) {
			for (let column = 0; column < columns; column++) {
				const x = left + column * (noteWidth + noteGap);
				if (column > 0 && x + size.width > left + width) break;
				const box = boxAt(x, y, size);
				if (taken.every((other) => !touches(box, other, noteGap / 2))) {
					taken.push(box);
					return { x, y };
				}
			}
		}
		const box = boxAt(left, below, size);
		taken.push(box);
		return { x: left, y: below };
	});
}

/**
 * Flows boxes left to right, top to bottom, at most `perRow` in a row, around boxes that must stay where they are.
 * A row is as tall as its tallest box.
 */
export function flow(
	sizes: readonly Size[],
	options: { perRow: number; gap: Place; left: number; top: number; obstacles?: readonly Box[] },
): Place[] {
	const { perRow, gap, left, top, obstacles = [] } = options;
	const out: Place[] = [];
	let x = left;
	let y = top;
	let inRow = 0;
	let tallest = 0;
	for (const size of sizes) {
		if (inRow === perRow) {
			x = left;
			y += tallest + gap.y;
			inRow = 0;
			tallest = 0;
		}
		for (;;) {
			const box = boxAt(x, y, size);
			const hit = obstacles.find((obstacle) => touches(box, obstacle, Math.min(gap.x, gap.y) / 2));
			if (!hit) break;
			x = hit.x + hit.width + gap.x;
		}
		out.push({ x, y });
		x += size.width + gap.x;
		inRow += 1;
		tallest = Math.max(tallest, size.height);
	}
	return out;
}

/** How many to put in a row so that the rows are about equally full, never more than `most`. */
export function balancedRow(count: number, most: number): number {
	if (count <= 0) return most;
	return Math.ceil(count / Math.ceil(count / most));
}

/** Top-left of free space right of everything: `zoneGap` away, level with `level` or the top of what is there. */
export function freeSpace(boxes: readonly Box[], level?: number): Place {
	if (boxes.length === 0) return { x: 0, y: level ?? 0 };
	const right = Math.max(...boxes.map((box) => box.x + box.width));
	const top = Math.min(...boxes.map((box) => box.y));
	return { x: toGrid(right + zoneGap), y: toGrid(level ?? top) };
}

/** Right and bottom edge of the boxes, 0 for none. */
export function extent(boxes: readonly Box[]): Size {
	return {
		width: boxes.reduce((most, box) => Math.max(most, box.x + box.width), 0),
		height: boxes.reduce((most, box) => Math.max(most, box.y + box.height), 0),
	};
}

/** True when two boxes overlap or come nearer than `margin`. */
export function touches(a: Box, b: Box, margin = 0): boolean {
	return (
		a.x < b.x + b.width + margin &&
		b.x < a.x + a.width + margin &&
		a.y < b.y + b.height + margin &&
		b.y < a.y + a.height + margin
	);
}

/** Up to the next multiple of 4. */
export function toGrid(value: number): number {
	return Math.ceil(value / 4) * 4;
}

// Field by field: a size may be a live canvas node, whose properties a spread does not see.
function boxAt(x: number, y: number, size: Size): Box {
	return { x, y, width: size.width, height: size.height };
}
