import { drawTitle } from './draw-text.ts';
import {
	adopt,
	CanvasProblem,
	type Drawing,
	fitSection,
	isOursToMove,
	ownSection,
	putAt,
} from './drawing.ts';
import { type Box, extent, freeSpace, toGrid, touches, zoneGap, zonePadding } from './layout.ts';
import { entityOf, kindOf } from './node-data.ts';
import { solid } from './palette.ts';

/** The wrapper section of one kind of drawing; a new one goes to free space right of everything. */
export function ensureZone(
	drawing: Drawing,
	zone: { key: string; title: string },
	kind: 'themes' | 'cards',
	fill: string,
): SectionNode {
	const found = ownSection(drawing, zone.key);
	if (found) {
		drawTitle(drawing, found, zone.title);
		return found;
	}
	const others = zonesOn(drawing.page);
	const place = freeSpace(
		pageBoxes(drawing.page),
		others.length > 0 ? Math.min(...others.map((z) => z.y)) : undefined,
	);
	const section = figma.createSection();
	// The person may have gone to another page meanwhile; new nodes are made on the page they look at.
	drawing.page.appendChild(section);
	adopt(drawing, section, zone.key, kind);
	section.fills = solid(fill);
	drawTitle(drawing, section, zone.title);
	putAt(drawing, section, place);
	drawing.report.created += 1;
	return section;
}

/** Throws when a person deleted a section while we were drawing in it. */
export function stillThere(section: SectionNode): void {
	if (section.removed)
		throw new CanvasProblem('The section was deleted while it was being drawn. Draw again.');
}

/** Sizes the zone to what it holds, and moves our own other zones out of its way. */
export function fitZone(drawing: Drawing, zone: SectionNode): void {
	const { width, height } = extent(zone.children.map(boxOf));
	fitSection(drawing, zone, {
		width: toGrid(Math.max(width + zonePadding.side, 640)),
		height: toGrid(Math.max(height + zonePadding.bottom, 400)),
	});
	for (const other of zonesOn(drawing.page)) {
		if (other.id === zone.id || !isOursToMove(other) || !touches(boxOf(zone), boxOf(other))) continue;
		putAt(drawing, other, { x: toGrid(zone.x + zone.width + zoneGap), y: other.y });
	}
}

export function boxOf(node: SceneNode): Box {
	return { x: node.x, y: node.y, width: node.width, height: node.height };
}

/** Boxes of everything directly on the page, in page space. */
export function pageBoxes(page: PageNode): Box[] {
	return page.children.map((node) => node.absoluteBoundingBox ?? boxOf(node));
}

function zonesOn(page: PageNode): SectionNode[] {
	return page.children.filter(
		(node): node is SectionNode =>
			node.type === 'SECTION' &&
			entityOf(node) !== null &&
			(kindOf(node) === 'themes' || kindOf(node) === 'cards'),
	);
}
