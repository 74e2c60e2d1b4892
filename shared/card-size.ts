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
