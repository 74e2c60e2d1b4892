import { type Guarded, isArrayOf, isRecordOf, isShape, isString } from '../../shared/guard.ts';
import { textHash } from '../../shared/hash.ts';
import { cellKey } from '../../shared/table-key.ts';
import { readData } from './node-data.ts';
import { parsed } from './parsed.ts';

const isMemory = isShape({
	rows: isArrayOf(isString),
	columns: isArrayOf(isString),
	cells: isRecordOf(isArrayOf(isString)),
});
/**
 * What a table of ours was last written as: keys of its rows and columns in order, and by its key each cell's hash of
 * words and its look. FigJam gives cells no mark of their own. The head of a row or column has an empty key in the other.
 */
export type TableMemory = Guarded<typeof isMemory>;
/** The key of each row or column that stands; null for one a person put in. */
export type Tracks = (string | null)[];

export function readMemory(table: TableNode): TableMemory | null {
	return parsed(readData(table, 'look'), isMemory);
}

/** Which rows and columns of ours stand where, whatever people put in, moved or took out. */
export function readTracks(
	table: TableNode,
	{ rows, columns, cells }: TableMemory,
): Record<'across' | 'down', Tracks> {
	const textAt = (row: number, column: number): string => table.cellAt(row, column).text.characters;
	const isSaid = (key: string, row: number, column: number): boolean =>
		!!cells[key] && cells[key][0] === textHash(textAt(row, column));
	// Where as many stand as we wrote, one that says something may be ours; what people put in says nothing at first, and
	// so does a new table.
	const mayBe = (count: number, known: readonly string[], head: string): number =>
		count === known.length && (head || !cells['']) ? 0.5 : 0;
	// People may have put rows above the heads.
	let top = 0;
	for (let row = 0; row < table.numRows; row++)
		for (let at = 0; at < table.numColumns; at++) if (isSaid('', row, at)) top = row;
	const across = identify(
		table.numColumns,
		columns,
		(key, at) => isSaid(key, top, at),
		(_, at) => mayBe(table.numColumns, columns, textAt(top, at)),
	);
	const first = Math.max(0, across.indexOf(''));
	const down = identify(
		table.numRows,
		rows,
		(key, at) => isSaid(key, at, first),
		(key, at) =>
			mayBe(table.numRows, rows, textAt(at, first)) +
			across.filter((column, c) => column && isSaid(cellKey(key, column), at, c)).length,
	);
	return { across, down };
}

/** Hands over each cell of ours that stands. */
export function eachCell(
	table: TableNode,
	{ across, down }: Record<'across' | 'down', Tracks>,
	visit: (key: string, cell: TableCellNode, row: string, column: string) => void,
): void {
	for (const [r, row] of down.entries()) {
		for (const [c, column] of across.entries()) {
			if (row !== null && column !== null) visit(cellKey(row, column), table.cellAt(r, c), row, column);
		}
	}
}

/**
 * Brings what stands to what is wanted: `insert` puts one in, `remove`, where that may be, takes one out. What was known
 * and does not stand was taken out by a person and is not put back. Returns what is known from now on.
 */
export function fitTracks(
	stand: Tracks,
	known: readonly string[],
	wanted: readonly string[],
	{ insert, remove }: { insert(at: number): void; remove: false | ((at: number) => void) },
): string[] {
	const stays: string[] = [];
	for (const [at, key] of [...stand.entries()].reverse()) {
		if (key === null || wanted.includes(key)) continue;
		if (remove) {
			remove(at);
			stand.splice(at, 1);
		} else stays.push(key);
	}
	for (const [at, key] of wanted.entries()) {
		if (known.includes(key)) continue;
		// After what it follows and stands.
		const place = Math.max(...wanted.slice(0, at).map((other) => stand.indexOf(other))) + 1;
		insert(place);
		stand.splice(place, 0, key);
	}
	return [...wanted, ...stays];
}

/**
 * A row is known by what its head says. One whose head a person wrote over is the one it is most alike of those left; one
 * that is like none is theirs.
 */
function identify(
	count: number,
	known: readonly string[],
	isHead: (key: string, at: number) => boolean,
	alike: (key: string, at: number) => number,
): Tracks {
	const left = new Set(known);
	const take = (key: string | undefined): string | null =>
		key !== undefined && left.delete(key) ? key : null;
	const found = Array.from({ length: count }, (_, at) =>
		take(known.find((key) => left.has(key) && isHead(key, at))),
	);
	return found.map((key, at) => {
		if (key !== null) return key;
		const likely = [...left].sort((a, b) => alike(b, at) - alike(a, at))[0];
		return likely !== undefined && alike(likely, at) > 0 ? take(likely) : null;
	});
}
