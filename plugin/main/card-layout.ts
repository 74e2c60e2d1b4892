import type { CardSpec } from '../../shared/card.ts';
import { type Columns, columnGap, columnWidth, innerWidth } from '../../shared/card-size.ts';
import { type DecorationLook, pillAround } from './decoration.ts';
import type { TextLook } from './draw-text.ts';
import { type Box, type Place, padding, type Size, toGrid } from './layout.ts';
import { accentOf, gold, hypothesisFill, hypothesisStroke, ink, white } from './palette.ts';

/** What a block is on its card; where it stands tells a voice from a quote, and a badge from the foot. */
export type Part = CardSpec['blocks'][number]['style'] | 'voice' | 'chip' | 'badge' | 'word';
const headPadding = 24;
const quoteInset = 20;
const boxInset = 16;
const chipGap = 8;
const fieldGap = 32;

export function cardWidth(columns: Columns): number {
	return innerWidth(columns) + 2 * padding;
}

/** The parts that blocks of these styles play, in their order (see `CardSpec`). */
export function partsFor(styles: readonly CardSpec['blocks'][number]['style'][]): Part[] {
	const field = styles.indexOf('heading');
	let before: Part | null = null;
	return styles.map((style, at) => {
		let part: Part = style;
		if (style === 'quote' && (field < 0 || at < field)) part = 'voice';
		else if (styles[at + 1] === 'hypothesis' && style === 'meta') part = 'word';
		else if (style === 'meta' && at < styles.length - 1)
			part = before === 'role' || before === 'chip' ? 'chip' : 'badge';
		before = part;
		return part;
	});
}

/** How a part's text is set. */
export function textLook(part: Part, accent: number, columns: Columns): TextLook {
	const hue = accentOf(accent).ink;
	const across = innerWidth(columns) - 2 * headPadding;
	const boxed = columnWidth - 2 * boxInset;
	const looks: Record<Part, TextLook> = {
		role: [32, true, ink, across],
		voice: [28, false, ink, across],
		chip: [16, true, hue, null],
		heading: [20, true, hue, columnWidth],
		claim: [20, false, ink, columnWidth],
		quote: [20, false, ink, columnWidth - quoteInset],
		hypothesis: [20, false, ink, boxed],
		word: [16, true, hypothesisStroke, boxed],
		badge: [16, true, gold.ink, null],
		meta: [16, false, ink, innerWidth(columns)],
	};
	return looks[part];
}

/** What stands behind a part's text: a pill, a quote's rule, a hypothesis's frame; the tinted head behind the card's own. */
export function backLook(part: Part | 'head', accent: number): DecorationLook {
	const hue = accentOf(accent);
	if (part === 'hypothesis') return [hypothesisFill, 12, hypothesisStroke];
	if (part === 'head') return [hue.tint, 12];
	if (part === 'quote') return [hue.bar, 2];
	return [part === 'chip' ? white : gold.tint, 16];
}

/** One block whose text has been measured, in px. */
export type StackItem = { part: Part; node: Size };
export type Placed<T> = { item: T; text: Place; back?: Box };
type Stack<T> = { placed: Placed<T>[]; bottom: number };

/**
 * Lays out measured blocks (rule DR6): what introduces the card on a tinted head across its width, then `room` px for
 * something of that width, then its fields in columns of like height, then the foot. A field is never broken. Returns
 * where each block stands, where the room begins, and the head's box, null when nothing is in it.
 */
export function layOutCard<T extends StackItem>(
	items: readonly T[],
	columns: Columns,
	room = 0,
): { placed: Placed<T>[]; head: Box | null; middle: number } {
	const width = innerWidth(columns);
	const inset = padding + headPadding;
	const isHead = ({ part }: T): boolean => ['role', 'chip', 'voice', 'badge'].includes(part);
	const end = items.findIndex((item) => !isHead(item));
	const rest = end < 0 ? [] : items.slice(end);
	const head = stack(end < 0 ? items : items.slice(0, end), inset, inset, width - 2 * headPadding);
	const box =
		head.placed.length > 0
			? { x: padding, y: padding, width, height: head.bottom + headPadding - padding }
			: null;
	const middle = box ? padding + box.height + fieldGap : padding;
	const top = middle + (room > 0 ? room + fieldGap : 0);
	const filled = intoColumns(
		rest.filter(({ part }) => part !== 'meta'),
		columns,
	);
	const body = filled.map((part, at) =>
		stack(part, padding + at * (columnWidth + columnGap), top, columnWidth),
	);
	const foot = stack(
		rest.filter(({ part }) => part === 'meta'),
		padding,
		Math.max(top - fieldGap, ...body.map(({ bottom }) => bottom)) + fieldGap,
		width,
	);
	return { placed: [head, ...body, foot].flatMap(({ placed }) => placed), head: box, middle };
}

/** Whole fields in at most so many columns of about one height, filled from the left. */
function intoColumns<T extends StackItem>(items: readonly T[], columns: Columns): T[][] {
	const fields: { items: T[]; height: number }[] = [];
	for (const item of items) {
		const field = fields[fields.length - 1];
		if (field && item.part !== 'heading') field.items.push(item);
		else fields.push({ items: [item], height: 0 });
	}
	for (const field of fields) field.height = stack(field.items, 0, 0, columnWidth).bottom;
	for (let most = Math.max(0, ...fields.map(({ height }) => height)); ; most += fieldGap) {
		const filled: T[][] = [];
		let bottom = most;
		for (const { items, height } of fields) {
			bottom += fieldGap + height;
			if (bottom > most) {
				filled.push([]);
				bottom = height;
			}
			filled[filled.length - 1]!.push(...items);
		}
		if (filled.length <= columns) return filled;
	}
}

/** Blocks from top to bottom at one left edge, chips side by side. */
function stack<T extends StackItem>(items: readonly T[], left: number, top: number, width: number): Stack<T> {
	let bottom = top;
	let from = top;
	let beside: Place = { x: left, y: top };
	let previous: Part | null = null;
	const placed = items.map((item): Placed<T> => {
		const { part, node } = item;
		const y = previous === null ? top : bottom + gapBefore(part, previous);
		// A hypothesis's frame begins above its word.
		const framed = part === 'hypothesis' && previous === 'word';
		if (!framed) from = y;
		const inRow = part === 'chip' && previous === 'chip';
		previous = part;
		if (part === 'chip' || part === 'badge') {
			let chip = pillAround(node, inRow ? beside : { x: left, y });
			if (chip.back.x + chip.back.width > left + width) chip = pillAround(node, { x: left, y });
			const { back } = chip;
			beside = { x: back.x + back.width + chipGap, y: back.y };
			bottom = back.y + back.height;
			return { item, text: chip.text, back };
		}
		const inBox = part === 'hypothesis' || part === 'word';
		const inset = inBox ? boxInset : part === 'quote' ? quoteInset : 0;
		const text = { x: left + inset, y: inBox && !framed ? y + boxInset : y };
		bottom = toGrid(text.y + node.height);
		if (part === 'hypothesis') bottom += boxInset;
		if (inset === 0 || part === 'word') return { item, text };
		return { item, text, back: { x: left, y: from, width: inBox ? columnWidth : 4, height: bottom - from } };
	});
	return { placed, bottom };
}

function gapBefore(part: Part, previous: Part): number {
	if (part === 'heading') return fieldGap;
	if (previous === 'word') return 4;
	if (part === 'voice') return 20;
	if (part === 'badge' || part === 'chip') return previous === 'role' ? 16 : 8;
	return previous === 'heading' ? 8 : 16;
}
