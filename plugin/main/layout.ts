/** Where things go. Pure: boxes in, places out, all in canvas pixels, all results multiples of 4 when the input is. */
export type Size = { width: number; height: number };
export type Place = { x: number; y: number };
export type Box = Place & Size;

export const noteGap = 24;
export const noteWidth = 240;
export const padding = 32;
export const sectionGap: Place = { x: 92, y: 120 };
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

/**
 * Hands out places for newcomers among boxes that stay where they are: the first free cell of a row, else a new row below
 * everything. Columns are those of the ordinary grid, `width` wide from `left`; rows begin at `top`.
 */
export function openGrid(
	staying: readonly Box[],
	{ width, left, top }: { width: number; left: number; top: number },
): (size: Size) => Box {
	const step = noteWidth + noteGap;
	const columns = Math.max(1, Math.floor((width + noteGap) / step));
	const rows: number[] = [];
	// Boxes by the bands of the page they reach into: a cell is compared with its neighbours only.
	const bands: Box[][] = [];
	let bottom = top;
	let row = 0;
	let column = 0;
	let last: Size = { width: 0, height: 0 };

	function bandsOf({ y, height }: Box): Box[][] {
		const first = Math.floor((y - noteGap) / step);
		const end = Math.floor((y + height + noteGap) / step);
		const out: Box[][] = [];
		for (let band = first; band <= end; band++) {
			const boxes = bands[band] || [];
			bands[band] = boxes;
			out.push(boxes);
		}
		return out;
	}
	function take(box: Box): Box {
		bottom = Math.max(bottom, box.y + box.height + noteGap);
		for (const band of bandsOf(box)) band.push(box);
		return box;
	}
	for (const box of [...staying].sort((a, b) => a.y - b.y)) {
		// A whole row that has come free is one again.
		if (box.y >= bottom + noteWidth + noteGap / 2) rows.push(bottom);
		if (box.y >= top && box.y !== rows[rows.length - 1]) rows.push(box.y);
		take(box);
	}

	return (size) => {
		// What has been passed over holds nothing as large; something smaller may fit there.
		if (size.width < last.width || size.height < last.height) row = column = 0;
		last = size;
		for (; row < rows.length; row++, column = 0) {
			for (; column < columns; column++) {
				const box = boxAt(left + column * step, rows[row] || 0, size);
				if (column > 0 && box.x + box.width > left + width) break;
				if (bandsOf(box).every((band) => band.every((other) => !touches(box, other, noteGap / 2)))) {
					return take(box);
				}
			}
		}
		column = 0;
		rows.push(bottom);
		return take(boxAt(left, bottom, size));
	};
}

/**
 * The size a section is given when it holds what needs `wanted`: it grows at once, and shrinks only when two rows' worth
 * of it stand empty, so that one note dragged out does not shift its neighbours.
 */
export function settledSize(current: Size, wanted: Size): Size {
	const settle = (now: number, need: number): number =>
		need > now || now - need >= 2 * (noteWidth + noteGap) ? need : now;
	return { width: settle(current.width, wanted.width), height: settle(current.height, wanted.height) };
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

/** True when one of the boxes comes too near another or an obstacle. */
export function isCrowded(boxes: readonly Box[], obstacles: readonly Box[]): boolean {
	return boxes.some((box, at) =>
		[...boxes.slice(at + 1), ...obstacles].some((other) => touches(box, other, noteGap)),
	);
}

/** Top-left of free space right of everything: `zoneGap` away, level with `level` or the top of what is there. */
export function freeSpace(boxes: readonly Box[], level?: number): Place {
	if (boxes.length === 0) return { x: 0, y: level || 0 };
	const right = Math.max(...boxes.map((box) => box.x + box.width));
	const top = Math.min(...boxes.map((box) => box.y));
	return { x: toGrid(right + zoneGap), y: toGrid(level ?? top) };
}

/** Right and bottom edge of the boxes, 0 for none. */
export function extent(boxes: readonly Box[]): Size {
	return {
		width: Math.max(0, ...boxes.map((box) => box.x + box.width)),
		height: Math.max(0, ...boxes.map((box) => box.y + box.height)),
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
