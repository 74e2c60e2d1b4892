/** Key of `meta` for how many stamps stick to a column; `head` is its head's key. */
export function stampsKey(head: string): string {
	return `stamps/${head}`;
}

/** Key of a sheet's table. */
export function tableKey(sheet: string): string {
	return `${sheet}/table`;
}

/** Key of a table's cell; that of a head is its row's or column's, the other being empty. */
export function cellKey(row: string, column: string): string {
	return `${row} ${column}`.trim();
}
