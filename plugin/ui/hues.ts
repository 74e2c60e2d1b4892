/**
 * One hue of a drawing, from FigJam's own palettes: `tint` for areas, readable as a colour at workshop zoom; `bar` for
 * lines; `ink` for text, dark enough on white and on the tint alike.
 */
export type Hue = { tint: string; bar: string; ink: string };
const hues: readonly [Hue, ...Hue[]] = [
	{ tint: 'DCCCFF', bar: '874FFF', ink: '5B26C7' },
	{ tint: 'C2E5FF', bar: '3DADFF', ink: '0B5A94' },
	{ tint: 'CDF4D3', bar: '66D575', ink: '1B6B2A' },
	{ tint: 'FFC2EC', bar: 'F849C1', ink: '9C1672' },
	{ tint: 'FFE0C2', bar: 'FF9E42', ink: '8A4A06' },
	{ tint: 'C6FAF6', bar: '5AD8CC', ink: '0F665D' },
	{ tint: 'FFCDC2', bar: 'FF7556', ink: '9E2B11' },
	{ tint: 'FFECBD', bar: 'FFC943', ink: '6E5200' },
];

export const ink = '1E1E1E';
export const white = 'FFFFFF';
export const hypothesisFill = 'FFFBF0';
export const hypothesisStroke = '8A6A00';
const quietFill = 'D9D9D9';

/** The hue with that number, over and over; a negative number is the quiet grey of what is set aside. */
export function hueOf(index: number): Hue {
	if (index < 0) return { tint: quietFill, bar: quietFill, ink };
	return hues[Math.floor(index) % hues.length] ?? hues[0];
}

/** Gold: look here. */
export const gold: Hue = hues[7]!;
