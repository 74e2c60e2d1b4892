import type { DressedTable } from '../../shared/draw.ts';
import { textHash } from '../../shared/hash.ts';
import { liveLinks, setLinks } from './draw-text.ts';
import type { Drawing } from './drawing.ts';
import { writeData } from './node-data.ts';
import { ownOrNew } from './own-node.ts';
import { ink, solid } from './palette.ts';
import { decideText } from './person-text.ts';
import { about, isWritten } from './table-news.ts';
import { eachCell, fitTracks, readMemory, readTracks, type TableMemory } from './table-tracks.ts';

/**
 * One of FigJam's own tables in a card (rules DR80–DR84): made, or brought up to date cell by cell. Rows and columns a
 * person put in or moved stay as they are, one a person took out is not put back, and what a person wrote and the panel
 * does not know stays and is told. Null when a person took the table off.
 */
export async function drawTable(
	drawing: Drawing,
	card: SectionNode,
	spec: DressedTable,
): Promise<TableNode | null> {
	const { rows, columns } = spec;
	function create(): TableNode {
		const made = figma.createTable(rows.length, columns.length);
		for (const [at, column] of columns.entries()) made.resizeColumn(at, column ? spec.width : spec.head);
		writeData(made, 'look', JSON.stringify({ rows, columns, cells: {} }));
		return made;
	}
	const table = ownOrNew(drawing, card, spec.key, 'decoration', 'TABLE', create);
	if (!table) return null;
	const fonts = await fontsOf(drawing, table);
	// From here on to the end nobody else has a turn: what is read now is what is written over.
	if (!fonts || table.removed) return table;
	const before = readMemory(table);
	if (!before) return table;
	/** What is not wanted any more goes, unless a person has just written in the table. */
	const mayGo = !isWritten(drawing, table);
	const tracks = readTracks(table, before);
	// Without its heads a table is a person's own.
	if (!tracks.across.includes('')) return table;
	const across = fitTracks(tracks.across, before.columns, columns, {
		insert(at) {
			table.insertColumn(at);
			table.resizeColumn(at, spec.width);
		},
		remove: mayGo && ((at) => table.removeColumn(at)),
	});
	const down = fitTracks(tracks.down, before.rows, rows, {
		insert: (at) => table.insertRow(at),
		remove: mayGo && ((at) => table.removeRow(at)),
	});
	const cells: TableMemory['cells'] = {};
	eachCell(table, tracks, (key, cell, row, column) => {
		const wanted = spec.cells[key];
		const [written = '', styled = ''] = before.cells[key] || [];
		// One that is on its way out is remembered until it goes.
		if (!wanted) {
			cells[key] = [written, styled];
			return;
		}
		const isHead = !row || !column;
		const links = liveLinks(drawing, wanted.links);
		const look = JSON.stringify([wanted.fill, isHead, links]);
		const { text } = cell;
		const decision = decideText({
			current: text.characters,
			wanted: wanted.text,
			written,
			heard: drawing.told.get(about(table, key)),
			now: drawing.now(),
		});
		if (decision === 'write' || look !== styled) {
			// Also where a person gave it another, which may not be loaded.
			text.fontName = isHead ? fonts.heavy : fonts.plain;
			drawing.report.written += 1;
		}
		if (decision === 'write') {
			text.characters = wanted.text;
			drawing.canvas.told.delete(about(table, key));
		}
		if (look !== styled) {
			text.fontSize = 20;
			text.fills = solid(ink);
			cell.fills = solid(wanted.fill);
		}
		if (decision !== 'keep' && (look !== styled || links[0])) setLinks(text, links);
		cells[key] = [decision === 'keep' ? written : textHash(wanted.text), look];
	});
	writeData(table, 'look', JSON.stringify({ rows: down, columns: across, cells }));
	return table;
}

/** The font of the last cell, for all but heads, and one for those; null when this computer lacks it. */
async function fontsOf(
	{ fonts }: Drawing,
	table: TableNode,
): Promise<Record<'plain' | 'heavy', FontName> | null> {
	const { fontName: plain } = table.cellAt(table.numRows - 1, table.numColumns - 1).text;
	if (plain === figma.mixed || !(await fonts.load(plain))) return null;
	return { plain, heavy: await fonts.heavier(plain) };
}
