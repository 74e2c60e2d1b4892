import type { DressedStrip } from '../../shared/draw.ts';
import { drawDecoration } from './decoration.ts';
import { drawText } from './draw-text.ts';
import { type Drawing, fitSection, putAt } from './drawing.ts';
import { drawLine } from './line.ts';
import { partKey } from './node-data.ts';
import { ink } from './palette.ts';
import { lies, namedSection, settleParts } from './section-parts.ts';
import { stillThere } from './zone.ts';

/**
 * A persona's behaviour on its card (rules DR70–DR73): a section of its own, so that a person moves it, or takes it off,
 * as one thing. Everything in it is boxes and texts at places the panel worked out; boxes that say something are a chain
 * with arrows. Null when a person took it off.
 */
export async function drawStrip(
	drawing: Drawing,
	card: SectionNode,
	spec: DressedStrip,
): Promise<SectionNode | null> {
	const section = namedSection(drawing, card, spec, 'strip');
	if (!section) return null;
	const keys: string[] = [];
	let before: SceneNode | null = null;
	for (const part of spec.parts) {
		const { key, text, size, x, y, width, height, fill } = part;
		let box: SceneNode | null = null;
		if (fill) {
			const back = partKey(key, 'back');
			keys.push(back);
			box = drawDecoration(drawing, section, back, part, [fill, 8, ''], section.children.length);
		}
		if (text !== '') {
			keys.push(key);
			const inset = fill ? 16 : 0;
			const look = [size, size > 20, ink, width - 2 * inset] as const;
			const node = await drawText(drawing, section, { key, text, look, links: [] });
			stillThere(section);
			if (lies(section, node)) {
				const drop = fill ? Math.round((height - node.height) / 2) : 0;
				putAt(drawing, node, { x: x + inset, y: y + drop });
				const font = node.fontName;
				if (box && before && font !== figma.mixed) {
					const line = `${key}/line`;
					keys.push(line);
					await drawLine(drawing, section, {
						key: line,
						from: before,
						to: box,
						label: '',
						font,
					});
					stillThere(section);
				}
			}
			before = box;
		}
		await drawing.slices.step();
		stillThere(section);
	}
	settleParts(drawing, section, keys);
	fitSection(drawing, section, spec);
	return section;
}
