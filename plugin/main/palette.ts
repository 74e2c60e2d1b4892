/** Section tints: the stronger of FigJam's two sets, readable as colours at workshop zoom. */
const tints = ['C2E5FF', 'FFECBD', 'CDF4D3', 'FFC2EC', 'DCCCFF', 'FFE0C2', 'C6FAF6', 'FFCDC2'] as const;
/** Accent bars of cards, from FigJam's stroke palette, and the same hues dark enough for text on white. */
const accents = [
	{ bar: '874FFF', ink: '5B26C7' },
	{ bar: '3DADFF', ink: '0B5A94' },
	{ bar: '66D575', ink: '1B6B2A' },
	{ bar: 'F849C1', ink: '9C1672' },
	{ bar: 'FF9E42', ink: '8A4A06' },
	{ bar: '5AD8CC', ink: '0F665D' },
	{ bar: 'FF7556', ink: '9E2B11' },
	{ bar: 'FFC943', ink: '6E5200' },
] as const;

export const ink = '1E1E1E';
export const white = 'FFFFFF';
export const themesZoneFill = 'F9F9F9';
export const cardsZoneFill = 'F8F5FF';
export const quietFill = 'D9D9D9';
export const hypothesisFill = 'FFFBF0';
export const hypothesisStroke = '8A6A00';

/** Tint of a theme section; a negative number is the quiet grey of the parked tray. */
export function tintOf(index: number): string {
	return index < 0 ? quietFill : (tints[Math.floor(index) % tints.length] ?? quietFill);
}

/** Accent of a card: `bar` for areas, `ink` for text on white. */
export function accentOf(index: number): { bar: string; ink: string } {
	return accents[Math.floor(Math.abs(index)) % accents.length] ?? accents[0];
}

/** `RRGGBB` as Figma's colour. Exact n/255, or FigJam calls the colour custom. */
export function rgbOf(hex: string): RGB {
	const part = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
	return { r: part(0), g: part(2), b: part(4) };
}

export function hexOf(color: RGB): string {
	const part = (value: number): string =>
		Math.round(value * 255)
			.toString(16)
			.padStart(2, '0');
	return `#${part(color.r)}${part(color.g)}${part(color.b)}`.toUpperCase();
}

export function solid(hex: string): SolidPaint[] {
	return [{ type: 'SOLID', color: rgbOf(hex) }];
}

/** The one visible plain colour of a node, as `#RRGGBB`; null for none, an image, a gradient or mixed fills. */
export function plainFill(node: MinimalFillsMixin): string | null {
	const fills = node.fills;
	if (fills === figma.mixed) return null;
	for (const paint of fills) {
		if (paint.visible === false) continue;
		return paint.type === 'SOLID' ? hexOf(paint.color) : null;
	}
	return null;
}
