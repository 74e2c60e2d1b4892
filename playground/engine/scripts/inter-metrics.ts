/** The part of an opentype.js font this needs. */
export type ParsedFont = {
	readonly unitsPerEm: number;
	readonly glyphs: { readonly length: number; get(index: number): GlyphMetrics };
};
type GlyphMetrics = { readonly unicodes?: readonly number[]; readonly advanceWidth?: number };

export type StyleMetrics = { readonly unitsPerEm: number; readonly ranges: readonly [number, number[]][] };

/** Advance widths in font units by code point, as runs `[first code point, [width, …]]` of neighbouring points. */
export function advanceTable(fonts: readonly ParsedFont[]): StyleMetrics {
	const widths = new Map<number, number>();
	for (const font of fonts) {
		for (let index = 0; index < font.glyphs.length; index += 1) {
			const glyph = font.glyphs.get(index);
			for (const point of glyph.unicodes ?? []) {
				if (!widths.has(point)) widths.set(point, glyph.advanceWidth ?? 0);
			}
		}
	}
	const ranges: [number, number[]][] = [];
	for (const point of [...widths.keys()].sort((a, b) => a - b)) {
		const last = ranges[ranges.length - 1];
		const width = widths.get(point) ?? 0;
		if (last !== undefined && last[0] + last[1].length === point) last[1].push(width);
		else ranges.push([point, [width]]);
	}
	return { unitsPerEm: fonts[0]?.unitsPerEm ?? 1, ranges };
}
