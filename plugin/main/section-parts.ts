import { decideOwnText, drawTitle } from './draw-text.ts';
import { type Drawing, isOursToMove, ownNode, seen, writeManifest } from './drawing.ts';
import { entityOf, type NodeKind, readManifest } from './node-data.ts';
import { ownOrNew } from './own-node.ts';
import { solid, white } from './palette.ts';

/** A white section of ours in a zone with its name up to date, made unless a person took it off; then null. */
export function namedSection(
	drawing: Drawing,
	zone: SectionNode,
	{ key, title }: { key: string; title: string },
	kind: NodeKind,
): SectionNode | null {
	const section = ownOrNew(drawing, zone, key, kind, 'SECTION', newSection);
	if (!section) return null;
	drawTitle(drawing, seen(section), title);
	return section;
}

function newSection(): SectionNode {
	const section = figma.createSection();
	section.fills = solid(white);
	section.setRelaunchData({ open: 'Show this in Personaboard' });
	return section;
}

/** True for a part of this section that lies where we put it; one a person dragged away or took off takes no room. */
export function lies<T extends SceneNode>(section: SectionNode, part: T | null): part is T {
	const home = part && !part.removed && part.parent;
	return !!home && home.id === section.id && isOursToMove(part);
}

/**
 * Ends the drawing of what a section itself consists of, its texts and decorations: writes down which keys belong, and
 * takes off what belonged before and no longer does. A text a person wrote in stays and is reported; a part of another
 * section that a person dragged here is not this one's to take off.
 */
export function settleParts(drawing: Drawing, section: SectionNode, keys: readonly string[]): void {
	const wanted = new Set(keys);
	const before = readManifest(section).filter((key) => !wanted.has(key));
	writeManifest(drawing, section, keys);
	// Of hundreds of notes not one is a part of ours, and each look at one costs the editor time.
	const children = section.children.filter(({ type }) => type !== 'STICKY');
	for (const node of [...before.map((key) => ownNode(drawing, key)), ...children]) {
		if (!node || node.removed || node.type === 'SECTION') continue;
		const key = entityOf(node);
		if (key === null || wanted.has(key)) continue;
		if (!before.includes(key) && !isOursToMove(node)) continue;
		if (decideOwnText(drawing, node, '') === 'keep') continue;
		drawing.canvas.own.delete(key);
		node.remove();
		drawing.report.removed += 1;
	}
}
