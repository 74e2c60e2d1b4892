import { columnGap, columnWidth, innerWidth } from '../../shared/card-size.ts';
import { pillAround } from './decoration.ts';
import { type Box, type Place, padding, type Size, toGrid } from './layout.ts';

const headPadding = 24;
const quoteInset = 20;
const boxInset = 16;
const chipGap = 8;
const fieldGap = 32;

export function cardWidth(columns: number): number {
	return innerWidth(columns) + 2 * padding;
}

/** One block whose text has been measured, in px, and what it is on its card (`DressedCard`). */
export type StackItem = { part: string; node: Size };
export type Placed<T> = { item: T; text: Place; back?: Box };
type Stack<T> = { placed: Placed<T>[]; bottom: number };

/**
 * Lays out measured blocks (rule DR6): what introduces the card on a tinted head across its width, then `room` px for
 * something of that width, then its fields in columns of like height, then the foot. A field is never broken. Returns
 * where each block stands, where the room begins, and the head's box, null when nothing is in it.
 */
export function layOutCard<T extends StackItem>(
	items: readonly T[],
	columns: number,
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
function intoColumns<T extends StackItem>(items: readonly T[], columns: number): T[][] {
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
	let previous: string | null = null;
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

function gapBefore(part: string, previous: string): number {
	if (part === 'heading') return fieldGap;
	if (previous === 'word') return 4;
	if (part === 'voice') return 20;
	if (part === 'badge' || part === 'chip') return previous === 'role' ? 16 : 8;
	return previous === 'heading' ? 8 : 16;
}
