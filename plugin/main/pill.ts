import { drawDecoration, pillAround } from './decoration.ts';
import { drawText } from './draw-text.ts';
import type { Drawing } from './drawing.ts';
import { putAt } from './drawing.ts';
import type { Box, Place } from './layout.ts';
import { partKey } from './node-data.ts';
import { lies } from './section-parts.ts';

/**
 * A few words in a pill, whose top-left corner is `at`. Adds the keys of its parts to `keys`. Returns the pill's box; null
 * when a person moved the words or took them off, or the section is gone.
 */
export async function drawPill(
	drawing: Drawing,
	section: SectionNode,
	pill: { key: string; text: string; color: string; fill: string; at: Place },
	keys: string[],
): Promise<Box | null> {
	const { key, text, color, fill, at } = pill;
	keys.push(key);
	const words = await drawText(drawing, section, { key, text, look: [16, true, color, null], links: [] });
	if (section.removed || !lies(section, words)) return null;
	const back = partKey(key, 'back');
	keys.push(back);
	const around = pillAround(words, at);
	const below = section.children.findIndex((node) => node.id === words.id);
	drawDecoration(drawing, section, back, around.back, [fill, 16, ''], below);
	putAt(drawing, words, around.text);
	return around.back;
}
