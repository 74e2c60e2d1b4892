import { type DrawKind, drawKinds, isPersonal, type ZoneSpec } from '../../shared/draw.ts';
import { drawTitle } from './draw-text.ts';
import {
	adopt,
	type Drawing,
	fitSection,
	isOursToMove,
	ownSection,
	putAt,
	seen,
	writeManifest,
} from './drawing.ts';
import { type Box, extent, freeSpace, toGrid, touches, zonePadding } from './layout.ts';
import { entityOf, kindOf, writeData } from './node-data.ts';
import { solid } from './palette.ts';
import { CanvasProblem } from './problem.ts';
import { removeSections } from './remove.ts';
import type { Slices } from './slices.ts';

const sectionKinds: Readonly<Record<DrawKind, readonly string[]>> = {
	themes: ['theme'],
	cards: ['card', 'tension'],
};

/**
 * The wrapper section of one kind of drawing, cleared of what is not in its order; a new one goes to free space right of
 * everything, level with the other kind's. Null when nothing is in its order: it goes too.
 */
export async function ensureZone(
	drawing: Drawing,
	zone: ZoneSpec,
	kind: DrawKind,
	fill: string,
): Promise<SectionNode | null> {
	const found = ownSection(drawing, zone.key);
	if (zone.order.length === 0) {
		await clearZone(drawing, kind, []);
		await removeSections(drawing, [zone.key]);
		return null;
	}
	if (found) {
		seen(found);
		drawing.canvas.zones[kind].key = zone.key;
		drawTitle(drawing, found, zone.title);
		await clearZone(drawing, kind, zone.order);
		stillThere(found);
		return found;
	}
	const other = otherZone(drawing, zone.key);
	const boxes = await boxesOf(drawing.page.children, drawing.slices);
	const section = figma.createSection();
	// The person may have gone to another page meanwhile; new nodes are made on the page they look at.
	drawing.page.appendChild(section);
	adopt(drawing, section, zone.key, kind);
	drawing.canvas.zones[kind].key = zone.key;
	section.fills = solid(fill);
	drawTitle(drawing, section, zone.title);
	putAt(drawing, section, freeSpace(boxes, other && !other.removed ? onPage(other).y : undefined));
	drawing.report.created += 1;
	return section;
}

/** Throws when a person deleted a section while we were drawing in it. */
export function stillThere(section: SectionNode): void {
	if (section.removed) throw new CanvasProblem('sectionGone');
}

/**
 * Ends the drawing of a zone whose contents are in place: fits it, and writes down what it holds and, last of all, which
 * version it shows.
 */
export async function finishZone(drawing: Drawing, zone: SectionNode, spec: ZoneSpec): Promise<void> {
	stillThere(zone);
	await fitZone(drawing, zone);
	stillThere(zone);
	writeManifest(drawing, zone, spec.order);
	if (writeData(zone, 'version', spec.version)) drawing.report.written += 1;
	for (const kind of drawKinds) {
		const seen = drawing.canvas.zones[kind];
		if (seen.key === spec.key) seen.version = spec.version;
	}
	drawing.report.shown.push(zone.id);
}

/** Takes off the sections of this drawing that are not in its order. A section that was a person's is never taken off. */
async function clearZone(drawing: Drawing, kind: DrawKind, order: readonly string[]): Promise<void> {
	const gone: string[] = [];
	for (const [key, node] of drawing.canvas.own) {
		if (node.removed || node.type !== 'SECTION' || order.includes(key) || isPersonal(key)) continue;
		if (sectionKinds[kind].includes(kindOf(node))) gone.push(key);
	}
	await removeSections(drawing, gone);
}

/**
 * Sizes a zone to what it holds. What it would grow over it does not cover: our own other zones go to free space, and
 * for anything else the zone itself does, unless a person has given it its place (rule DR22).
 */
async function fitZone(drawing: Drawing, zone: SectionNode): Promise<void> {
	const before = onPage(zone);
	const { width, height } = extent(await boxesOf(zone.children, drawing.slices, boxOf));
	stillThere(zone);
	fitSection(drawing, zone, {
		width: toGrid(Math.max(width + zonePadding.side, 640)),
		height: toGrid(Math.max(height + zonePadding.bottom, 400)),
	});
	const after = onPage(zone);
	if (after.width <= before.width && after.height <= before.height) return;
	const other = otherZone(drawing, entityOf(zone));
	const mayYield = other !== null && isOursToMove(other);
	const foreign = drawing.page.children.filter(
		(node) => node.id !== zone.id && !(mayYield && node.id === other.id),
	);
	const boxes = await boxesOf(foreign, drawing.slices);
	stillThere(zone);
	const yielding = mayYield && !other.removed ? onPage(other) : null;
	const covers = boxes.some((box) => touches(after, box) && !touches(before, box));
	if (covers && isOursToMove(zone)) {
		putAt(drawing, zone, freeSpace(yielding ? [...boxes, yielding] : boxes, after.y));
	} else if (mayYield && yielding && touches(after, yielding)) {
		putAt(drawing, other, freeSpace([...boxes, after], yielding.y));
	}
}

export function boxOf(node: SceneNode): Box {
	return { x: node.x, y: node.y, width: node.width, height: node.height };
}

/** Boxes of nodes that are seen, in page space unless `read` says otherwise. */
export async function boxesOf(
	nodes: readonly SceneNode[],
	slices: Slices,
	read: (node: SceneNode) => Box = onPage,
): Promise<Box[]> {
	const boxes: Box[] = [];
	for (const node of nodes) {
		if (!node.removed && node.visible) boxes.push(read(node));
		await slices.turn();
	}
	return boxes;
}

function onPage(node: SceneNode): Box {
	return node.absoluteBoundingBox || boxOf(node);
}

/** The zone of the other kind of drawing. */
function otherZone(drawing: Drawing, key: string | null): SectionNode | null {
	for (const kind of drawKinds) {
		const other = drawing.canvas.zones[kind].key;
		if (other !== key) return ownSection(drawing, other);
	}
	return null;
}
