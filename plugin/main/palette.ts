/** Colours that are no persona's or theme's own. Those come from the panel. */
export const ink = '1E1E1E';
export const white = 'FFFFFF';
export const themesZoneFill = 'F9F9F9';
export const cardsZoneFill = 'F8F5FF';
/** Gold, for what is to be looked at. */
export const goldFill = 'FFECBD';

export function hexOf(color: RGB): string {
	const part = (value: number): string =>
		Math.round(value * 255)
			.toString(16)
			.padStart(2, '0');
	return `#${part(color.r)}${part(color.g)}${part(color.b)}`.toUpperCase();
}

/** Fills of one colour, given as `RRGGBB`. */
export function solid(hex: string): SolidPaint[] {
	return [figma.util.solidPaint(`#${hex}`)];
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
