/**
 * How rows lie in memory. A row of 16-bit numbers and a row of floats each have one fixed distance to the next, wide
 * enough for the widest layer (1,536), so that the kernels reach four rows from one address.
 */
export const WIDEST = 1536;
export const SHORT_ROW = WIDEST * 2;
export const FLOAT_ROW = WIDEST * 4;

/** Rows a matrix kernel takes at a time, and columns. */
export const TILE_ROWS = 4;
export const TILE_COLUMNS = 8;
