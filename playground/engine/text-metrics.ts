/**
 * Deterministic text layout: advance widths of Inter without kerning, breaks at spaces, lines of 1.21 em. The same
 * numbers in Node and in any browser, which is why nothing here asks a canvas to measure.
 */
import metrics from './inter-metrics.generated.json' with { type: 'json' };
import type { FontData, StyledText, TextStyle } from './model.ts';

export const LINE_HEIGHT = 1.21;

/** One laid-out line: `start`/`end` index into the characters (end without the newline), sizes in px. */
export type TextLine = {
	readonly start: number;
	readonly end: number;
	readonly text: string;
	readonly width: number;
	readonly height: number;
	readonly top: number;
	/** Left indent of list lines, included in `width`. */
	readonly indent: number;
};

type Widths = ReadonlyMap<number, number>;
type StyleEntry = { readonly unitsPerEm: number; readonly ranges: readonly (readonly [number, number[]])[] };

const tables = new Map<string, Widths>();

function widthsOf(style: string): Widths {
	const known = tables.get(style);
	if (known !== undefined) return known;
	const entry = (metrics as unknown as Record<string, StyleEntry>)[style];
	const widths = new Map<number, number>();
	for (const [first, list] of entry?.ranges ?? []) {
		for (const [index, width] of list.entries()) widths.set(first + index, width / (entry?.unitsPerEm ?? 1));
	}
	tables.set(style, widths);
	return widths;
}

/** Styles without a table of their own are measured with the nearest weight. */
function nearestStyle(style: string): string {
	const plain = style.replace(/\s*Italic$/, '');
	if (plain in metrics) return plain;
	return /Bold|Black|Heavy/.test(plain) ? 'Bold' : /Thin|Light/.test(plain) ? 'Regular' : 'Medium';
}

const UNKNOWN_LATIN = 0.6;

/** Width of one code point in em. Emoji and CJK count 1 em; combining marks and joiners nothing. */
function advance(point: number, widths: Widths): number {
	const known = widths.get(point);
	if (known !== undefined) return known;
	if (point < 32 || (point >= 0x300 && point <= 0x36f) || point === 0x200d || (point & ~0xf) === 0xfe00)
		return 0;
	return point >= 0x2e80 ? 1 : UNKNOWN_LATIN;
}

/** Width in px of `text` on one line, in one font and size. */
export function measureText(text: string, font: FontData, size: number): number {
	const widths = widthsOf(nearestStyle(font.style));
	let sum = 0;
	for (const character of text) sum += advance(character.codePointAt(0) ?? 0, widths);
	return sum * size;
}

type Glyph = { readonly at: number; readonly units: number; readonly width: number; readonly space: boolean };

function lineHeightOf(style: TextStyle): number {
	if (style.lineHeight.unit === 'PIXELS') return style.lineHeight.value;
	if (style.lineHeight.unit === 'PERCENT') return (style.lineHeight.value / 100) * style.fontSize;
	return style.fontSize * LINE_HEIGHT;
}

function shown(character: string, style: TextStyle): string {
	if (style.textCase === 'UPPER') return character.toUpperCase();
	return style.textCase === 'LOWER' ? character.toLowerCase() : character;
}

/** The style at each run start, walked along with the characters. */
function* glyphsOf(text: StyledText): Generator<Glyph & { readonly style: TextStyle }> {
	let at = 0;
	for (const run of text.runs) {
		const widths = widthsOf(nearestStyle(run.style.fontName.style));
		const { unit, value } = run.style.letterSpacing;
		const spacing = unit === 'PIXELS' ? value : (value / 100) * run.style.fontSize;
		for (const character of text.characters.slice(at, at + run.length)) {
			const point = shown(character, run.style).codePointAt(0) ?? 0;
			const width = advance(point, widths) * run.style.fontSize + spacing;
			yield { at, units: character.length, width, space: /[^\S\u00a0]/.test(character), style: run.style };
			at += character.length;
		}
	}
}

/** Lays out text with several styles in `maxWidth` px (Infinity: only newlines break). */
export function layoutStyled(text: StyledText, maxWidth: number): TextLine[] {
	const lines: TextLine[] = [];
	const first = text.runs[0];
	if (first === undefined) return lines;
	let start = 0;
	let width = 0;
	let tall = 0;
	let top = 0;
	let style = first.style;
	// The place to go back to when the line overflows: just after the last space.
	let breakAt = -1;
	let breakWidth = 0;
	let sinceBreak = 0;
	const indentOf = (at: TextStyle): number => (at.list === 'NONE' ? 0 : at.indentation * at.fontSize * 1.5);
	let indent = indentOf(style);

	const close = (end: number, lineWidth: number): void => {
		const height = tall > 0 ? tall : lineHeightOf(style);
		const shownText = text.characters.slice(start, end);
		lines.push({ start, end, text: shownText, width: lineWidth + indent, height, top, indent });
		top += height;
		width = 0;
		tall = 0;
		breakAt = -1;
		sinceBreak = 0;
	};

	for (const glyph of glyphsOf(text)) {
		if (width === 0 && glyph.at === start) indent = indentOf(glyph.style);
		style = glyph.style;
		if (text.characters[glyph.at] === '\n') {
			close(glyph.at, width);
			start = glyph.at + 1;
			continue;
		}
		const overflows = !glyph.space && width + glyph.width > maxWidth - indent + 1e-9 && glyph.at > start;
		if (overflows) {
			const carried = sinceBreak;
			if (breakAt > start) {
				const next = breakAt;
				close(next, breakWidth);
				start = next;
				width = carried;
			} else {
				close(glyph.at, width);
				start = glyph.at;
			}
		}
		tall = Math.max(tall, lineHeightOf(style));
		if (glyph.space) {
			if (sinceBreak > 0 || breakAt < 0) breakWidth = width;
			width += glyph.width;
			breakAt = glyph.at + glyph.units;
			sinceBreak = 0;
		} else {
			width += glyph.width;
			sinceBreak += glyph.width;
		}
	}
	close(text.characters.length, width);
	return lines;
}

/** Lays out plain text in one font: what a renderer draws line by line. */
export function layoutText(text: string, font: FontData, size: number, width: number): TextLine[] {
	return layoutStyled(plainText(text, { ...BASE_STYLE, fontName: font, fontSize: size }), width);
}

export const DEFAULT_FONT: FontData = { family: 'Inter', style: 'Medium' };

export const BASE_STYLE: TextStyle = {
	fontName: DEFAULT_FONT,
	fontSize: 24,
	fills: [{ type: 'SOLID', color: { r: 30 / 255, g: 30 / 255, b: 30 / 255 }, opacity: 1, visible: true }],
	textDecoration: 'NONE',
	textCase: 'ORIGINAL',
	lineHeight: { unit: 'AUTO' },
	letterSpacing: { unit: 'PERCENT', value: 0 },
	hyperlink: null,
	list: 'NONE',
	indentation: 0,
};

/** Text in one style. */
export function plainText(characters: string, style: TextStyle): StyledText {
	return { characters, runs: [{ length: characters.length, style }] };
}

/** The box of laid-out lines, in px. */
export function linesBox(lines: readonly TextLine[]): { width: number; height: number } {
	const last = lines[lines.length - 1];
	return {
		width: lines.reduce((most, line) => Math.max(most, line.width), 0),
		height: last === undefined ? 0 : last.top + last.height,
	};
}
