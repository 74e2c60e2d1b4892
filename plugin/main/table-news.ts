import type { CanvasChange } from '../../shared/canvas-change.ts';
import { textHash } from '../../shared/hash.ts';
import type { Canvas } from './canvas.ts';
import type { Drawing } from './drawing.ts';
import { eachCell, readMemory, readTracks } from './table-tracks.ts';
import { isNews } from './told.ts';

/** What people wrote into cells of ours, and how many stamps they put on its columns, as far as the panel was not told. */
export function tableNews({ told }: Canvas, table: TableNode): CanvasChange[] {
	const out: CanvasChange[] = [];
	const memory = readMemory(table);
	if (!memory) return out;
	const tracks = readTracks(table, memory);
	eachCell(table, tracks, (key, { text: { characters } }) => {
		const written = memory.cells[key];
		if (written && isNews(told, about(table, key), textHash(characters), written[0]!))
			out.push({ type: 'text', key, text: characters });
	});
	const stamps = table.stuckNodes.filter(({ type }) => type === 'STAMP');
	let right = table.x;
	let before = 0;
	for (const [at, key] of tracks.across.entries()) {
		right += table.cellAt(0, at).width;
		const upTo = stamps.filter(({ x, width }) => x + width / 2 < right).length;
		const count = upTo - before;
		before = upTo;
		if (key && isNews(told, `stamps ${key}`, `${count}`, '')) out.push({ type: 'stamps', key, count });
	}
	return out;
}

/** True when a person wrote in a table and the panel was not told; that is told now. */
export function isWritten({ canvas, changes }: Drawing, table: TableNode): boolean {
	const untold = tableNews(canvas, table);
	changes.push(...untold);
	return untold.some(({ type }) => type === 'text');
}

/** What the panel is told of a cell under. */
export function about(table: TableNode, key: string): string {
	return `text ${table.id} ${key}`;
}
