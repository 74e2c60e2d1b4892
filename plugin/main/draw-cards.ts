import type { BoxLook, DressedCard, DressedCards } from '../../shared/draw.ts';
import { cardWidth, layOutCard } from './card-layout.ts';
import { drawDecoration } from './decoration.ts';
import { drawStrip } from './draw-strip.ts';
import { drawTable } from './draw-table.ts';
import { drawTension, tensionWidth } from './draw-tensions.ts';
import { drawText } from './draw-text.ts';
import { type Drawing, fitSection, ownSection, putAt } from './drawing.ts';
import {
	type Box,
	balancedRow,
	extent,
	flow,
	type Place,
	padding,
	type Size,
	sectionGap,
	toGrid,
	zonePadding,
} from './layout.ts';
import { kindOf, partKey } from './node-data.ts';
import { cardsZoneFill } from './palette.ts';
import { removeSections } from './remove.ts';
import { lies, namedSection, settleParts } from './section-parts.ts';
import { boxOf, ensureZone, finishZone, stillThere } from './zone.ts';

/** Below a row there is room for the names over the next one, also seen from far away. */
const rowGap: Place = { x: 60, y: 92 };

type Line = DressedCard['blocks'][number] & { node: TextNode };
/** A card or tension with the size it needs by itself. */
type Standing = Size & { section: SectionNode };

/**
 * Persona cards in their zone, those of a row equally tall, and below them the tensions between what people say and do.
 * Only what the command brings is drawn, but all that stands is laid out. What a person moved stays where it is.
 */
export async function drawCards(drawing: Drawing, command: DressedCards): Promise<void> {
	const zone = await ensureZone(drawing, command.zone, 'cards', cardsZoneFill);
	if (!zone) return;
	for (const card of command.cards) {
		await drawCard(drawing, zone, card);
		stillThere(zone);
	}
	for (const tension of command.tensions) {
		await drawTension(drawing, zone, tension);
		stillThere(zone);
	}
	await arrange(drawing, zone, command.zone.order);
	await finishZone(drawing, zone, command.zone);
}

/** Draws one card's parts and gives it its width; its height and place are decided once all cards stand. */
async function drawCard(drawing: Drawing, zone: SectionNode, card: DressedCard): Promise<void> {
	const section = namedSection(drawing, zone, card, 'card');
	if (!section) return;
	const lines = await drawLines(drawing, section, card);
	const { strip, table, columns } = card;
	if (!strip) await removeSections(drawing, [`${card.key}/strip`]);
	const strips = strip ? await drawStrip(drawing, section, strip) : null;
	const band = table ? await drawTable(drawing, section, table) : strips;
	stillThere(section);
	const backs = await placeLines(drawing, section, lines, card, band);
	const keys = [...card.blocks.map(({ key }) => key), ...backs];
	for (const own of [strip, table]) if (own) keys.push(own.key);
	settleParts(drawing, section, keys);
	// A person may have put columns into the table.
	const wide = lies(section, band) ? band.width + 2 * padding : 0;
	fitSection(drawing, section, { width: Math.max(cardWidth(columns), wide), height: section.height });
}

async function drawLines(drawing: Drawing, section: SectionNode, card: DressedCard): Promise<Line[]> {
	const lines: Line[] = [];
	for (const block of card.blocks) {
		const node = await drawText(drawing, section, block);
		stillThere(section);
		if (node) lines.push(Object.assign({ node }, block));
		await drawing.slices.step();
		stillThere(section);
	}
	return lines;
}

/** Puts the texts where their measured heights let them stand, and what belongs behind them there. Returns the latter's keys. */
async function placeLines(
	drawing: Drawing,
	section: SectionNode,
	lines: readonly Line[],
	card: DressedCard,
	band: SectionNode | TableNode | null,
): Promise<string[]> {
	const inCard = lies(section, band);
	const { placed, head, middle } = layOutCard(
		lines.filter(({ node }) => lies(section, node)),
		card.columns,
		inCard ? room(band) + band.height : 0,
	);
	if (inCard) putAt(drawing, band, { x: padding, y: middle + room(band) });
	const backs: string[] = [];
	function putBehind(of: string, look: BoxLook, box: Box, depth: number): RectangleNode | null {
		const key = partKey(of, 'back');
		backs.push(key);
		return drawDecoration(drawing, section, key, box, look, depth);
	}
	// The head lies lowest, below the pills of its own chips.
	const depth = head && putBehind(card.key, card.head, head, 0) ? 1 : 0;
	for (const { item, text, back } of placed) {
		if (!lies(section, item.node)) continue;
		putAt(drawing, item.node, text);
		if (back) putBehind(item.key, item.back, back, depth);
		await drawing.slices.turn();
		stillThere(section);
	}
	return backs;
}

/** A section within a card has its name above it. */
function room({ type }: SceneNode): number {
	return type === 'SECTION' ? 40 : 0;
}

/** Cards first, tensions on rows of their own below them, around whatever else lies in the zone. */
async function arrange(drawing: Drawing, zone: SectionNode, order: readonly string[]): Promise<void> {
	const standing: Standing[] = [];
	for (const key of order) {
		const section = ownSection(drawing, key);
		if (!section) continue;
		let bottom = 0;
		for (const part of section.children) {
			if (!part.removed && part.visible) bottom = Math.max(bottom, part.y + part.height);
			await drawing.slices.turn();
		}
		stillThere(section);
		standing.push({ section, width: section.width, height: toGrid(bottom + padding) });
	}
	const inFlow: Standing[] = [];
	for (const each of standing) {
		stillThere(each.section);
		if (lies(zone, each.section)) inFlow.push(each);
		else fitSection(drawing, each.section, each);
	}
	const obstacles = zone.children
		.filter((node) => node.visible && !inFlow.some(({ section }) => section.id === node.id))
		.map(boxOf);

	const tensions = inFlow.filter(({ section }) => kindOf(section) === 'tension');
	const cards = inFlow.filter((each) => !tensions.includes(each));
	const perRow = balancedRow(cards.length, cards.some(({ width }) => width > cardWidth(1)) ? 3 : 4);
	const level = cards.map(({ section, width }, at) => {
		const row = cards.slice(at - (at % perRow), at - (at % perRow) + perRow);
		return { section, width, height: Math.max(...row.map(({ height }) => height)) };
	});
	const { width, height } = putInRows(drawing, level, perRow, zonePadding.top, obstacles);
	const beside = Math.floor((width + rowGap.x) / (tensionWidth + rowGap.x));
	const top = cards.length > 0 ? height + sectionGap.y : zonePadding.top;
	putInRows(drawing, tensions, Math.max(3, beside), top, obstacles);
}

/** Rows from `top` down. Returns the right and bottom edge of what is put. */
function putInRows(
	drawing: Drawing,
	items: readonly Standing[],
	perRow: number,
	top: number,
	obstacles: readonly Box[],
): Size {
	const sections = items.map(({ section }) => section);
	for (const item of items) fitSection(drawing, item.section, item);
	const places = flow(sections, { perRow, gap: rowGap, left: zonePadding.side, top, obstacles });
	for (const [at, section] of sections.entries()) putAt(drawing, section, places[at] || section);
	return extent(sections.map(boxOf));
}
