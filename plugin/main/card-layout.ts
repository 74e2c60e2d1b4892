import type { CardSpec } from '../../shared/card.ts';
import type { TextLook } from './draw-text.ts';
import { type Place, padding } from './layout.ts';
import { accentOf, hypothesisStroke, ink } from './palette.ts';

export type BlockStyle = CardSpec['blocks'][number]['style'];

export const cardWidth = 560;
export const cardsPerRow = 3;
const inner = cardWidth - 2 * padding;
export const bar = { width: 96, height: 8 } as const;
const quoteInset = 20;
const boxInset = 16;

/** How a block's text is set: size in px, width in px, colour as `RRGGBB`. */
export function blockLook(style: BlockStyle, accent: number): TextLook {
	switch (style) {
		case 'role':
			return { size: 24, bold: true, color: ink, width: inner };
		case 'heading':
			return { size: 16, bold: true, color: accentOf(accent).ink, width: inner };
		case 'claim':
			return { size: 20, bold: false, color: ink, width: inner };
		case 'quote':
			return { size: 20, bold: false, color: ink, width: inner - quoteInset };
		case 'hypothesis':
			return { size: 20, bold: false, color: ink, width: inner - 2 * boxInset };
		case 'meta':
			return { size: 16, bold: false, color: ink, width: inner };
	}
}

/** The word over a hypothesis, so that it is never told by its frame alone. */
export const hypothesisWord = 'Hypothesis';
export const hypothesisLook: TextLook = {
	size: 16,
	bold: true,
	color: hypothesisStroke,
	width: inner - 2 * boxInset,
};

export type StackItem = {
	style: BlockStyle;
	/** Measured height of the text; null for one a person has moved, which takes no room in the stack. */
	height: number | null;
	/** Measured height of the word "Hypothesis". */
	wordHeight: number;
};
export type StackPlace = {
	text: Place;
	word: Place | null;
	back: (Place & { width: number; height: number }) | null;
};

/** Stacks measured blocks from top to bottom (rule DR6). Returns a place for each and the height of the whole card. */
export function stackBlocks(items: readonly StackItem[]): { places: StackPlace[]; height: number } {
	let y = padding + bar.height;
	let previous: BlockStyle | null = null;
	const places = items.map((item): StackPlace => {
		if (item.height === null) return { text: { x: padding, y }, word: null, back: null };
		y += gapBefore(item.style, previous);
		previous = item.style;
		const top = y;
		if (item.style === 'hypothesis') {
			const textTop = top + boxInset + item.wordHeight + 4;
			y = textTop + item.height + boxInset;
			return {
				word: { x: padding + boxInset, y: top + boxInset },
				text: { x: padding + boxInset, y: textTop },
				back: { x: padding, y: top, width: inner, height: y - top },
			};
		}
		y += item.height;
		if (item.style !== 'quote') return { text: { x: padding, y: top }, word: null, back: null };
		return {
			text: { x: padding + quoteInset, y: top },
			word: null,
			back: { x: padding, y: top, width: 4, height: item.height },
		};
	});
	return { places, height: Math.ceil((y + padding) / 4) * 4 };
}

function gapBefore(style: BlockStyle, previous: BlockStyle | null): number {
	if (style === 'role') return 16;
	if (style === 'heading' || style === 'meta') return 28;
	return previous === 'heading' ? 8 : 16;
}
