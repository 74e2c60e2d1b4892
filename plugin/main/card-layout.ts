import type { CardSpec } from '../../shared/card.ts';
import type { TextLook } from './draw-text.ts';
import { type Place, padding } from './layout.ts';
import { accentOf, hypothesisStroke, ink } from './palette.ts';

export type BlockStyle = CardSpec['blocks'][number]['style'];

export const cardsPerRow = 3;
/** Width of a column of text, and the space between two. */
const inner = 496;
const columnGap = 48;
/** A card with more blocks than this is laid out in two columns: a person reads across, not down three screens. */
const mostInOneColumn = 14;
export const bar = { width: 96, height: 8 } as const;
const quoteInset = 20;
const boxInset = 16;

/** One or two, by how much there is to say. */
export function columnsFor(blocks: number): 1 | 2 {
	return blocks > mostInOneColumn ? 2 : 1;
}

function innerWidth(columns: 1 | 2): number {
	return columns * inner + (columns - 1) * columnGap;
}

export function cardWidth(columns: 1 | 2): number {
	return innerWidth(columns) + 2 * padding;
}

/** How a block's text is set: size in px, width in px, colour as `RRGGBB`. */
export function blockLook(style: BlockStyle, accent: number, columns: 1 | 2): TextLook {
	switch (style) {
		case 'role':
			return { size: 24, bold: true, color: ink, width: innerWidth(columns) };
		case 'heading':
			return { size: 16, bold: true, color: accentOf(accent).ink, width: inner };
		case 'claim':
			return { size: 20, bold: false, color: ink, width: inner };
		case 'quote':
			return { size: 20, bold: false, color: ink, width: inner - quoteInset };
		case 'hypothesis':
			return { size: 20, bold: false, color: ink, width: inner - 2 * boxInset };
		case 'meta':
			return { size: 16, bold: false, color: ink, width: innerWidth(columns) };
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

/**
 * Lays out measured blocks (rule DR6): what introduces the card across its width, then its fields in one or two
 * columns of like height, then what it rests on. A field is never broken. Returns a place for each block in the order
 * given, and the height of the whole card.
 */
export function layOutCard(
	items: readonly StackItem[],
	columns: 1 | 2,
): { places: StackPlace[]; height: number } {
	const places: StackPlace[] = [];
	const numbered = items.map((item, index) => ({ item, index }));
	const place = (part: typeof numbered, x: number, top: number): number => {
		const { placed, bottom } = stack(
			part.map(({ item }) => item),
			x,
			top,
		);
		part.forEach(({ index }, at) => {
			const given = placed[at];
			if (given) places[index] = given;
		});
		return bottom;
	};
	const head = numbered.filter(({ item }) => item.style === 'role');
	const foot = numbered.filter(({ item }) => item.style === 'meta');
	const body = numbered.filter(({ item }) => item.style !== 'role' && item.style !== 'meta');
	const top = place(head, padding, padding + bar.height);
	const split = columns === 1 ? body.length : evenSplit(body.map(({ item }) => item));
	const left = place(body.slice(0, split), padding, top);
	const right = place(body.slice(split), padding + inner + columnGap, top);
	const bottom = place(foot, padding, Math.max(left, right));
	return { places, height: Math.ceil((bottom + padding) / 4) * 4 };
}

/** The heading at which the second column begins so that the two are most nearly equal, the first never the shorter by much. */
function evenSplit(items: readonly StackItem[]): number {
	let best = items.length;
	let least = Number.POSITIVE_INFINITY;
	items.forEach((item, at) => {
		if (item.style !== 'heading' || at === 0) return;
		const apart = Math.abs(stack(items.slice(0, at), 0, 0).bottom - stack(items.slice(at), 0, 0).bottom);
		if (apart < least) {
			least = apart;
			best = at;
		}
	});
	return best;
}

/** Blocks from top to bottom at one left edge. */
function stack(
	items: readonly StackItem[],
	x: number,
	from: number,
): { placed: StackPlace[]; bottom: number } {
	let y = from;
	let previous: BlockStyle | null = null;
	const placed = items.map((item): StackPlace => {
		if (item.height === null) return { text: { x, y }, word: null, back: null };
		y += gapBefore(item.style, previous);
		previous = item.style;
		const top = y;
		if (item.style === 'hypothesis') {
			const textTop = top + boxInset + item.wordHeight + 4;
			y = textTop + item.height + boxInset;
			return {
				word: { x: x + boxInset, y: top + boxInset },
				text: { x: x + boxInset, y: textTop },
				back: { x, y: top, width: inner, height: y - top },
			};
		}
		y += item.height;
		if (item.style !== 'quote') return { text: { x, y: top }, word: null, back: null };
		return {
			text: { x: x + quoteInset, y: top },
			word: null,
			back: { x, y: top, width: 4, height: item.height },
		};
	});
	return { placed, bottom: y };
}

function gapBefore(style: BlockStyle, previous: BlockStyle | null): number {
	if (style === 'role') return 16;
	if (style === 'heading' || style === 'meta') return 28;
	return previous === 'heading' ? 8 : 16;
}
