import type { DressedTension, TextLook } from '../../shared/draw.ts';
import { cardWidth } from './card-layout.ts';
import { drawDecoration } from './decoration.ts';
import { drawText } from './draw-text.ts';
import { type Drawing, fitSection, putAt } from './drawing.ts';
import { padding, toGrid } from './layout.ts';
import { drawLine } from './line.ts';
import { partKey } from './node-data.ts';
import { ink } from './palette.ts';
import { lies, namedSection, settleParts } from './section-parts.ts';
import { stillThere } from './zone.ts';

/** Room between the two sides, for the word that stands on the line there. */
const between = 240;
const inset = 24;
export const tensionWidth = cardWidth(2);
const panelWidth = (tensionWidth - 2 * padding - between) / 2;
const look: TextLook = [20, false, ink, panelWidth - 2 * inset];

/**
 * One contradiction (rules TN3–TN5): a section named by what it is about, its two sides on panels of equal height, and a
 * line between them that says of which kind it is.
 */
export async function drawTension(drawing: Drawing, zone: SectionNode, spec: DressedTension): Promise<void> {
	const section = namedSection(drawing, zone, spec, 'tension');
	if (!section) return;
	const texts: { key: string; fill: string; text: TextNode }[] = [];
	for (const side of spec.sides) {
		const text = await drawText(drawing, section, {
			key: side.key,
			text: side.text,
			links: side.links,
			look,
		});
		if (text) texts.push({ key: side.key, fill: side.fill, text });
		await drawing.slices.step();
		stillThere(section);
	}
	const sides = texts.filter(({ text }) => !text.removed);
	const height = toGrid(Math.max(0, ...sides.map(({ text }) => text.height)) + 2 * inset);
	const keys = spec.sides.map(({ key }) => key);
	const panels: SceneNode[] = [];
	for (const { key, fill, text } of sides) {
		const second = key !== keys[0];
		const x = second ? padding + panelWidth + between : padding;
		const box = { x, y: padding, width: panelWidth, height };
		const back = partKey(key, 'back');
		keys.push(back);
		const panel = drawDecoration(drawing, section, back, box, [fill, 16, '']);
		if (panel) panels.push(panel);
		const y = padding + toGrid((height - text.height) / 2);
		if (lies(section, text)) putAt(drawing, text, { x: x + inset, y });
	}
	const [from, to] = panels;
	const font = sides[0] && sides[0].text.fontName;
	if (from && to && font && font !== figma.mixed) {
		const key = `${spec.key}/line`;
		keys.push(key);
		await drawLine(drawing, section, { key, from, to, label: spec.kind, font });
		stillThere(section);
	}
	settleParts(drawing, section, keys);
	fitSection(drawing, section, { width: tensionWidth, height: section.height });
}
