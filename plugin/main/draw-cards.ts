import type { CardSpec } from '../../shared/card.ts';
import type { DrawCommand } from '../../shared/draw.ts';
import { textHash } from '../../shared/hash.ts';
import {
	bar,
	blockLook,
	cardsPerRow,
	cardWidth,
	columnsFor,
	hypothesisLook,
	hypothesisWord,
	layOutCard,
} from './card-layout.ts';
import { ownTextChange } from './changes.ts';
import { drawDecoration } from './decoration.ts';
import { drawText, drawTitle } from './draw-text.ts';
import { adopt, type Drawing, fitSection, isOursToMove, ownSection, putAt } from './drawing.ts';
import { balancedRow, cardGap, flow, padding, zonePadding } from './layout.ts';
import { entityOf, partKey } from './node-data.ts';
import { accentOf, cardsZoneFill, hypothesisFill, hypothesisStroke, solid, white } from './palette.ts';
import { boxOf, ensureZone, fitZone, stillThere } from './zone.ts';

type CardsCommand = Extract<DrawCommand, { type: 'cards' }>;
type Drawn = { section: SectionNode; width: number; height: number };

/** Persona cards in their zone, three in a row, the cards of a row equally tall. Cards a person moved stay where they are. */
export async function drawCards(drawing: Drawing, command: CardsCommand): Promise<void> {
	const zone = ensureZone(drawing, command.zone, 'cards', cardsZoneFill);
	const drawn: Drawn[] = [];
	for (const card of command.cards) {
		drawn.push(await drawCard(drawing, zone, card));
		stillThere(zone);
	}
	const present = drawn.filter(({ section }) => !section.removed);
	const inFlow = present.filter(({ section }) => section.parent?.id === zone.id && isOursToMove(section));
	const perRow = balancedRow(inFlow.length, cardsPerRow);
	for (const item of present) {
		const at = inFlow.indexOf(item);
		const row = at < 0 ? [item] : inFlow.slice(at - (at % perRow), at - (at % perRow) + perRow);
		const height = Math.max(...row.map((other) => other.height));
		fitSection(drawing, item.section, { width: item.width, height });
	}
	const ids = new Set(inFlow.map(({ section }) => section.id));
	const places = flow(
		inFlow.map(({ section }) => section),
		{
			perRow,
			gap: cardGap,
			left: zonePadding.side,
			top: zonePadding.top,
			obstacles: zone.children.filter((node) => !ids.has(node.id)).map(boxOf),
		},
	);
	for (const [index, { section }] of inFlow.entries())
		putAt(drawing, section, places[index] ?? { x: 0, y: 0 });
	fitZone(drawing, zone);
	drawing.report.shown.push(zone.id);
}

async function drawCard(drawing: Drawing, zone: SectionNode, card: CardSpec): Promise<Drawn> {
	const section = ensureCard(drawing, zone, card);
	drawTitle(drawing, section, card.title);
	const accent = accentOf(card.accent);
	const columns = columnsFor(card.blocks.length);
	const barKey = partKey(card.key, 'bar');
	drawDecoration(
		drawing,
		section,
		barKey,
		{ x: padding, y: padding, ...bar },
		{ fill: accent.bar, stroke: null, radius: 4 },
	);

	const expected = new Set([barKey]);
	const texts: { block: CardSpec['blocks'][number]; text: TextNode | null; word: TextNode | null }[] = [];
	for (const block of card.blocks) {
		const look = blockLook(block.style, card.accent, columns);
		const text = await drawText(drawing, section, {
			key: block.key,
			text: block.text,
			look,
			links: block.links,
		});
		stillThere(section);
		const wordKey = partKey(block.key, 'word');
		const word =
			block.style === 'hypothesis'
				? await drawText(drawing, section, {
						key: wordKey,
						text: hypothesisWord,
						look: hypothesisLook,
						links: [],
					})
				: null;
		stillThere(section);
		expected.add(block.key);
		if (word) expected.add(wordKey);
		texts.push({ block, text, word });
		await drawing.slices.step();
		stillThere(section);
	}

	const { places, height } = layOutCard(
		texts.map(({ block, text, word }) => ({
			style: block.style,
			height: inStack(section, text) ? text.height : null,
			wordHeight: word && !word.removed ? word.height : 0,
		})),
		columns,
	);
	for (const [index, { block, text, word }] of texts.entries()) {
		const place = places[index];
		if (!place || !inStack(section, text)) continue;
		putAt(drawing, text, place.text);
		if (word && place.word && !word.removed) putAt(drawing, word, place.word);
		if (!place.back) continue;
		const backKey = partKey(block.key, 'back');
		expected.add(backKey);
		drawDecoration(
			drawing,
			section,
			backKey,
			place.back,
			block.style === 'hypothesis'
				? { fill: hypothesisFill, stroke: hypothesisStroke, radius: 12 }
				: { fill: accent.bar, stroke: null, radius: 2 },
		);
	}
	prune(drawing, section, expected);
	return { section, width: cardWidth(columns), height };
}

function ensureCard(drawing: Drawing, zone: SectionNode, card: CardSpec): SectionNode {
	const found = ownSection(drawing, card.key);
	if (found) return found;
	const section = figma.createSection();
	zone.appendChild(section);
	adopt(drawing, section, card.key, 'card');
	section.fills = solid(white);
	section.setRelaunchData({ open: 'Show this persona in Personaboard' });
	drawing.report.created += 1;
	return section;
}

/** A text that stands where the stack put it; one a person has dragged away keeps its place and takes no room. */
function inStack(section: SectionNode, text: TextNode | null): text is TextNode {
	return text !== null && !text.removed && text.parent?.id === section.id && isOursToMove(text);
}

/** Takes off what we drew on this card and no longer belongs there. A text a person wrote in stays and is reported. */
function prune(drawing: Drawing, section: SectionNode, expected: ReadonlySet<string>): void {
	for (const child of section.children) {
		const key = entityOf(child);
		if (key === null || expected.has(key)) continue;
		const change = ownTextChange(child);
		if (change?.type === 'text' && drawing.heard.get(child.id)?.hash !== textHash(change.text)) {
			drawing.changes.push(change);
			continue;
		}
		drawing.canvas.own.delete(key);
		child.remove();
		drawing.report.removed += 1;
	}
}
