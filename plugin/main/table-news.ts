import type { CanvasChange } from '../../shared/canvas-change.ts';
import { textHash } from '../../shared/hash.ts';
import type { Canvas } from './canvas.ts';
import type { Drawing } from './drawing.ts';
import { eachCell, readMemory, readTracks } from './table-tracks.ts';
import { isNews } from './told.ts';

/**
 * What people wrote into cells of ours, and how many of them put stamps on its columns, as far as the panel was not told.
 */
export function tableNews({ told, authors }: Canvas, table: TableNode): CanvasChange[] {
	const out: CanvasChange[] = [];
	const memory = readMemory(table);
	if (!memory) return out;
	const tracks = readTracks(table, memory);
	eachCell(table, tracks, (key, { text: { characters } }) => {
		const written = memory.cells[key];
		if (written && isNews(told, about(table, key), textHash(characters), written[0]!))
			out.push({ type: 'text', key, text: characters });
	});
	const stamps = stampsOn(table);
	let right = table.x;
	for (const [at, key] of tracks.across.entries()) {
		const left = right;
		right += table.cellAt(0, at).width;
		const here = stamps.filter(({ x, width }) => x + width / 2 >= left && x + width / 2 < right);
		const count = new Set(here.map(({ id }) => authors.get(id) || id)).size;
		if (key && isNews(told, `stamps ${key}`, `${count}`, '')) out.push({ type: 'stamps', key, count });
	}
	return out;
}

/** Asks FigJam who put the stamps on a table, one vote each; whose it does not say counts by itself. */
export async function learnAuthors({ authors }: Canvas, table: TableNode): Promise<void> {
	for (const stamp of stampsOn(table)) {
		try {
			const author = authors.has(stamp.id) ? null : await stamp.getAuthorAsync();
			if (author && author.id) authors.set(stamp.id, author.id);
		} catch (_error) {
			// Without the permission nobody is named, nor for a stamp that was taken off meanwhile.
		}
	}
}

function stampsOn(table: TableNode): StampNode[] {
	return table.stuckNodes.filter((node): node is StampNode => node.type === 'STAMP');
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
