import { CELL_INSET, newNode } from './defaults.ts';
import type { CanvasDocument } from './document.ts';
import { pageBox } from './geometry.ts';
import type { Box, CanvasNode, TrackData } from './model.ts';
import { layoutStyled, linesBox } from './text-metrics.ts';

export const CELL_WIDTH = 160;
export const CELL_HEIGHT = 64;
const MIN_TRACK = 32;

/** The cell node at a place (0-based), or undefined outside the table. */
export function cellAt(
	doc: CanvasDocument,
	table: CanvasNode,
	row: number,
	column: number,
): CanvasNode | undefined {
	const rowKey = table.rows?.[row]?.key;
	const columnKey = table.columns?.[column]?.key;
	if (rowKey === undefined || columnKey === undefined) return undefined;
	return doc.children(table.id).find((cell) => cell.rowKey === rowKey && cell.columnKey === columnKey);
}

/** Where a cell is now; null when its row or column is gone. */
export function cellPlace(table: CanvasNode, cell: CanvasNode): { row: number; column: number } | null {
	const row = table.rows?.findIndex((track) => track.key === cell.rowKey) ?? -1;
	const column = table.columns?.findIndex((track) => track.key === cell.columnKey) ?? -1;
	return row < 0 || column < 0 ? null : { row, column };
}

type TableLayout = { readonly rows: readonly number[]; readonly columns: readonly number[] };

/** Drawn sizes in px: rows grow with the text of their cells. */
export function tableLayout(doc: CanvasDocument, table: CanvasNode): TableLayout {
	return layoutOf(table, doc.children(table.id));
}

/** The same with the cells at hand. */
export function layoutOf(table: CanvasNode, cells: readonly CanvasNode[]): TableLayout {
	const columns = (table.columns ?? []).map((track) => track.size);
	const needed = new Map<string, number>();
	for (const cell of cells) {
		const column = table.columns?.findIndex((track) => track.key === cell.columnKey) ?? -1;
		const width = columns[column];
		if (width === undefined || cell.text === undefined || cell.rowKey === undefined) continue;
		const height = linesBox(layoutStyled(cell.text, width - 2 * CELL_INSET)).height + 2 * CELL_INSET;
		needed.set(cell.rowKey, Math.max(needed.get(cell.rowKey) ?? 0, height));
	}
	return {
		rows: (table.rows ?? []).map((track) => Math.max(track.size, needed.get(track.key) ?? 0)),
		columns,
	};
}

function total(sizes: readonly number[]): number {
	return sizes.reduce((sum, size) => sum + size, 0);
}

/** Brings the table's own size in line with its tracks. */
export function fitTable(doc: CanvasDocument, id: string): void {
	const table = doc.need(id);
	const layout = tableLayout(doc, table);
	const width = total(layout.columns);
	const height = total(layout.rows);
	if (width !== table.width || height !== table.height) doc.set(id, { width, height });
}

/** Where a cell is on the page. */
export function cellBox(doc: CanvasDocument, cell: CanvasNode): Box {
	const table = doc.need(cell.parent ?? '');
	const { row, column } = cellPlace(table, cell) ?? { row: 0, column: 0 };
	const { rows, columns } = tableLayout(doc, table);
	const { x, y } = pageBox(doc, table);
	return {
		x: x + total(columns.slice(0, column)),
		y: y + total(rows.slice(0, row)),
		width: columns[column] ?? 0,
		height: rows[row] ?? 0,
	};
}

type Axis = 'rows' | 'columns';

/** A key no other client can mint: the id of the first cell made for the track. */
function addTrack(doc: CanvasDocument, id: string, axis: Axis, index: number): void {
	const table = doc.need(id);
	const across = axis === 'rows' ? 'columns' : 'rows';
	const count = (table[across] ?? []).length;
	const own = axis === 'rows' ? 'rowKey' : 'columnKey';
	const other = axis === 'rows' ? 'columnKey' : 'rowKey';
	const anchor = doc.create(newNode(doc.defaults, 'TABLE_CELL', id));
	const track: TrackData = { key: anchor, size: axis === 'rows' ? CELL_HEIGHT : CELL_WIDTH };
	const tracks = [...(table[axis] ?? [])];
	tracks.splice(index, 0, track);
	if (count === 0) doc.delete(anchor);
	for (const [at, crossing] of (table[across] ?? []).entries()) {
		if (at === 0) doc.set(anchor, { [own]: track.key, [other]: crossing.key });
		else doc.create(newNode(doc.defaults, 'TABLE_CELL', id, { [own]: track.key, [other]: crossing.key }));
	}
	doc.set(id, { [axis]: tracks });
}

export function insertTrack(doc: CanvasDocument, id: string, axis: Axis, index: number): void {
	addTrack(doc, id, axis, index);
	fitTable(doc, id);
}

export function removeTrack(doc: CanvasDocument, id: string, axis: Axis, index: number): void {
	const tracks = [...(doc.need(id)[axis] ?? [])];
	const [gone] = tracks.splice(index, 1);
	const own = axis === 'rows' ? 'rowKey' : 'columnKey';
	const cells = doc.children(id).filter((cell) => cell[own] === gone?.key);
	for (const cell of cells) doc.delete(cell.id);
	doc.set(id, { [axis]: tracks });
	fitTable(doc, id);
}

export function moveTrack(doc: CanvasDocument, id: string, axis: Axis, from: number, to: number): void {
	const tracks = [...(doc.need(id)[axis] ?? [])];
	const [track] = tracks.splice(from, 1);
	if (track !== undefined) tracks.splice(to, 0, track);
	doc.set(id, { [axis]: tracks });
}

export function resizeTrack(doc: CanvasDocument, id: string, axis: Axis, index: number, size: number): void {
	const tracks = (doc.need(id)[axis] ?? []).map((track, at) =>
		at === index ? { ...track, size: Math.max(size, MIN_TRACK) } : track,
	);
	doc.set(id, { [axis]: tracks });
	fitTable(doc, id);
}

/** A new table with empty cells. */
export function createTable(doc: CanvasDocument, parent: string, rows: number, columns: number): string {
	const id = doc.create(newNode(doc.defaults, 'TABLE', parent));
	for (let column = 0; column < columns; column += 1) addTrack(doc, id, 'columns', column);
	for (let row = 0; row < rows; row += 1) addTrack(doc, id, 'rows', row);
	fitTable(doc, id);
	return id;
}
