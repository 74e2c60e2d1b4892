import { unreadable } from './table-format.ts';
import type { TableRow } from './types.ts';

/**
 * Counts rows that do not fit the header while they pass. Rows at the very end with one filled cell are a report's closing lines and speak
 * for nothing. `close` refuses a table that does not hold together or breaks off, else gives the notice, if any.
 */
export function footerTally(name: string): {
	add(rows: readonly TableRow[]): void;
	/** `endsWhole`: the text ends with a line end. */
	close(endsWhole: boolean): string | null;
} {
	let rows = 0;
	let broken = 0;
	let firstBroken = 0;
	let misfits = 0;
	let firstMisfit = 0;
	/** Closing lines so far: rows that may turn out to be in the middle after all. */
	let closing = 0;
	let firstClosing = 0;
	let last: TableRow | undefined;
	return {
		add(more) {
			for (const row of more) {
				rows++;
				last = row;
				if (row.broken !== null) {
					broken++;
					if (firstBroken === 0) firstBroken = row.line;
					if (row.cells.filter((cell) => cell.trim() !== '').length <= 1) {
						if (closing++ === 0) firstClosing = row.line;
						continue;
					}
				}
				if (closing > 0 && misfits === 0) firstMisfit = firstClosing;
				misfits += closing;
				closing = 0;
				if (row.broken !== null && misfits++ === 0) firstMisfit = row.line;
			}
		},
		close(endsWhole) {
			if (last?.broken?.startsWith('It has only') && !endsWhole && broken === 1)
				throw unreadable(name, `is cut off in the row on line ${last.line}`, last.line);
			if (misfits * 2 > rows - closing) {
				throw unreadable(
					name,
					`does not hold together: most rows do not fit the header, the first on line ${firstMisfit}`,
					firstMisfit,
				);
			}
			if (broken === 0) return null;
			return `${broken} of ${rows} rows do not have as many cells as the header (first: line ${firstBroken}) and were not read. A text with commas needs quotation marks around it.`;
		},
	};
}
