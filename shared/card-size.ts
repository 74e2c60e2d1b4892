/** A card's text is set in one, two or three columns, by how much there is to say. */
export type Columns = 1 | 2 | 3;

/** Width of a column of text, and the space between two, in px. */
export const columnWidth = 496;
export const columnGap = 48;

/** A person reads across, not down three screens. */
export function columnsFor(blocks: number): Columns {
	return blocks > 36 ? 3 : blocks > 14 ? 2 : 1;
}

/** What is inside a card's padding. */
export function innerWidth(columns: number): number {
	return columns * columnWidth + (columns - 1) * columnGap;
}

/** Width of a table's first column, and of each other, in px: what the guidelines call legible. */
export const tableHead = 320;
export const tableColumn = 240;

/** As many as are about as wide as a table of so many columns. */
export function columnsAlong(count: number): Columns {
	return tableHead + (count - 1) * tableColumn > innerWidth(2) ? 3 : 2;
}
