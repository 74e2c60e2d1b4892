import type { CardSpec } from '../../shared/card.ts';
import { type Columns, columnsAlong, columnsFor, columnWidth, innerWidth } from '../../shared/card-size.ts';
import type {
	BoxLook,
	DressedCard,
	DressedCommand,
	DressedStrip,
	DressedTable,
	DressedTension,
	StripSpec,
	TableSpec,
	TensionSpec,
	TextLook,
} from '../../shared/draw.ts';
import type { DrawCommand } from '../../shared/draw-command.ts';
import { gold, type Hue, hueOf, hypothesisFill, hypothesisStroke, ink, white } from './hues.ts';

type Style = CardSpec['blocks'][number]['style'];
/** What a block is on its card; where it stands tells a voice from a quote, and a badge from the foot. */
export type Part = Style | 'voice' | 'chip' | 'badge' | 'word';

const headPadding = 24;
const quoteInset = 20;
const boxInset = 16;

/** A command with the colours and the type of all that it draws. */
export function dressed(command: DrawCommand): DressedCommand {
	switch (command.type) {
		case 'themes': {
			const sections = command.sections.map(({ tint, ...section }) => {
				const hue = hueOf(tint);
				return { ...section, fill: hue.tint, ink: hue.ink };
			});
			return { ...command, sections };
		}
		case 'cards':
			return {
				...command,
				cards: command.cards.map(dressedCard),
				tensions: command.tensions.map(dressedTension),
			};
		default:
			return command;
	}
}

function dressedCard({ key, title, accent, strip, table, blocks }: CardSpec): DressedCard {
	const hue = hueOf(accent);
	const written = columnsFor(blocks.length);
	const along = table ? columnsAlong(table.columns.length) : written;
	const columns = along > written ? along : written;
	const parts = partsFor(blocks.map(({ style }) => style));
	return {
		key,
		title,
		columns,
		head: [hue.tint, 12, ''],
		...(strip ? { strip: dressedStrip(strip, hue) } : {}),
		...(table ? { table: dressedTable(table, hue) } : {}),
		blocks: blocks.map((block, at) => {
			const part = parts[at] ?? 'claim';
			const { key: of, text, links } = block;
			return { key: of, text, links, part, look: textLook(part, hue, columns), back: backLook(part, hue) };
		}),
	};
}

function dressedStrip(strip: StripSpec, hue: Hue): DressedStrip {
	const parts = strip.parts.map(({ tone, ...part }) => ({ ...part, fill: fillsOf(hue)[tone] ?? '' }));
	return { ...strip, parts };
}

function dressedTable(table: TableSpec, hue: Hue): DressedTable {
	const cells = Object.entries(table.cells).map(([key, { tone, ...cell }]) => [
		key,
		{ ...cell, fill: fillsOf(hue)[tone] ?? white },
	]);
	return { ...table, cells: Object.fromEntries(cells) };
}

/** What the tones of a strip and a table stand for. */
function fillsOf(hue: Hue): string[] {
	return [hueOf(-1).tint, hue.tint, hue.bar, hue.ink, gold.tint, gold.bar];
}

/** Blue against orange, told apart by everybody; the sides' places and the word say the same without colour. */
function dressedTension(tension: TensionSpec): DressedTension {
	return { ...tension, sides: tension.sides.map((side, at) => ({ ...side, fill: hueOf(at ? 4 : 1).tint })) };
}

/** The parts that blocks of these styles play, in their order (see `CardSpec`). */
export function partsFor(styles: readonly Style[]): Part[] {
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
function textLook(part: Part, hue: Hue, columns: Columns): TextLook {
	const across = innerWidth(columns) - 2 * headPadding;
	const boxed = columnWidth - 2 * boxInset;
	const looks: Record<Part, TextLook> = {
		role: [32, true, ink, across],
		voice: [28, false, ink, across],
		chip: [16, true, hue.ink, null],
		heading: [20, true, hue.ink, columnWidth],
		claim: [20, false, ink, columnWidth],
		quote: [20, false, ink, columnWidth - quoteInset],
		hypothesis: [20, false, ink, boxed],
		word: [16, true, hypothesisStroke, boxed],
		badge: [16, true, gold.ink, null],
		meta: [16, false, ink, innerWidth(columns)],
	};
	return looks[part];
}

/** What stands behind a part's text, where something does: a pill, a quote's rule, a hypothesis's frame. */
function backLook(part: Part, hue: Hue): BoxLook {
	if (part === 'hypothesis') return [hypothesisFill, 12, hypothesisStroke];
	if (part === 'quote') return [hue.bar, 2, ''];
	return [part === 'chip' ? white : gold.tint, 16, ''];
}
