import type { TableRow } from './types.ts';

/** Where a row stands: “line 3”, “May, line 3” where a file has several sheets. */
export function placeOf({ sheet, line }: TableRow): string {
	return sheet === undefined ? `line ${line}` : `${sheet.slice(0, 60)}, line ${line}`;
}
