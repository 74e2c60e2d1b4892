import { type DressedThemes, isPersonal, personalKey } from '../../shared/draw.ts';
import { acceptPlaces } from './accept.ts';
import { placeChange } from './changes.ts';
import { drawTitle } from './draw-text.ts';
import {
	adopt,
	adoptFromPerson,
	type Drawing,
	fitSection,
	isOursToSize,
	mayMake,
	ownNode,
	ownSection,
	putAt,
	seen,
} from './drawing.ts';
import {
	type Box,
	balancedRow,
	columnsFor,
	extent,
	flow,
	gridWidth,
	isCrowded,
	noteWidth,
	openGrid,
	padding,
	type Size,
	sectionGap,
	settledSize,
	toGrid,
	zonePadding,
} from './layout.ts';
import { drawMarks } from './marks.ts';
import { entityOf, readData, readManifest, writeData } from './node-data.ts';
import { isNote, type Note, sectionsAround, textPart } from './notes.ts';
import { solid, themesZoneFill } from './palette.ts';
import { lies, settleParts } from './section-parts.ts';
import { drawThemeHead } from './theme-head.ts';
import { boxesOf, boxOf, ensureZone, finishZone, stillThere } from './zone.ts';

type ThemeSpec = DressedThemes['sections'][number];
/** Key of the section each note of a draw goes to. */
type Targets = ReadonlyMap<string, string>;

const sectionsPerRow = 4;

/**
 * Theme sections in their zone, each note moved into its section (never recreated). Notes and sections that lie where a
 * person put them stay there. Only the sections that are given are drawn; all that stand are laid out.
 */
export async function drawThemes(drawing: Drawing, command: DressedThemes): Promise<void> {
	acceptPlaces(drawing, command.accept);
	const zone = await ensureZone(drawing, command.zone, 'themes', themesZoneFill);
	if (!zone) return;
	const drawn: { spec: ThemeSpec; section: SectionNode }[] = [];
	const targets = new Map<string, string>();
	for (const spec of command.sections) {
		const section = ensureTheme(drawing, zone, spec);
		if (!section) continue;
		drawn.push({ spec, section });
		for (const id of spec.stickies) targets.set(id, spec.key);
		await drawing.slices.turn();
		stillThere(zone);
	}
	for (const { spec, section } of drawn) {
		stillThere(section);
		await drawTheme(drawing, section, spec, targets);
		stillThere(zone);
	}
	await layOutSections(drawing, zone, command.zone.order);
	await finishZone(drawing, zone, command.zone);
}

/** Sections stay where they are until one is new or one would come too near another (rule DR5). */
async function layOutSections(drawing: Drawing, zone: SectionNode, order: readonly string[]): Promise<void> {
	const inFlow = order
		.map((key) => ownSection(drawing, key))
		.filter((section) => section !== null)
		.filter((section) => lies(zone, section));
	const ids = new Set(inFlow.map((section) => section.id));
	const others = zone.children.filter((node) => !ids.has(node.id));
	const boxes = await boxesOf(inFlow, drawing.slices, boxOf);
	const obstacles = await boxesOf(others, drawing.slices, boxOf);
	stillThere(zone);
	const isNew = inFlow.some((section) => !section.removed && readData(section, 'spot') === '');
	if (!isNew && !isCrowded(boxes, obstacles)) return;
	const places = flow(boxes, {
		perRow: balancedRow(inFlow.length, sectionsPerRow),
		gap: sectionGap,
		left: zonePadding.side,
		top: zonePadding.top,
		obstacles,
	});
	for (const [index, section] of inFlow.entries()) {
		stillThere(section);
		putAt(drawing, section, places[index]!);
		await drawing.slices.turn();
	}
}

async function drawTheme(
	drawing: Drawing,
	section: SectionNode,
	spec: ThemeSpec,
	targets: Targets,
): Promise<void> {
	const { key, note: line, chip, ink: color, stickies } = spec;
	drawTitle(drawing, section, spec.title);
	const contents = contentsOf(drawing, section, key, targets);
	const boxes = await boxesOf(contents, drawing.slices, boxOf);
	stillThere(section);
	const width = widthFor(section, stickies.length, boxes);
	const inner = width - 2 * padding;
	const keys: string[] = [];
	const head = await drawThemeHead(drawing, section, { key, note: line, chip, color, width: inner }, keys);
	stillThere(section);
	const top = toGrid(head || padding);
	// When the head has grown into what is below it, all of that moves down together.
	const shift = toGrid(top - Math.min(top, ...boxes.map((box) => box.y)));
	for (const box of shift > 0 ? boxes : []) box.y += shift;
	for (const node of shift > 0 ? contents : []) {
		if (!node.removed) node.y += shift;
		drawing.report.written += 1;
		await drawing.slices.turn();
	}
	const placeFor = openGrid(boxes, { width: inner, left: padding, top });
	for (const id of stickies) {
		await drawing.slices.step();
		const note = drawing.canvas.notes.get(id);
		// Moving a note whose font is not loaded can fail; one that is missing on this computer does not matter then.
		if (note && !note.removed && !isHome(note, section)) await drawing.fonts.ready(textPart(note));
		stillThere(section);
		if (!note || note.removed) {
			drawing.report.missing.push(id);
		} else if (isHome(note, section)) {
			if (writeData(note, 'place', key)) drawing.report.written += 1;
		} else {
			// One that a person has put elsewhere meanwhile is told and left alone (rule DR3).
			const change = placeChange(note, drawing.told);
			if (change) drawing.changes.push(change);
			else {
				const box = placeFor(boxOf(note));
				boxes.push(box);
				section.appendChild(note);
				note.x = box.x;
				note.y = box.y;
				writeData(note, 'place', key);
				drawing.report.moved += 1;
			}
		}
	}
	await drawMarks(drawing, section, key, spec.marks, keys);
	settleParts(drawing, section, keys);
	const height = toGrid(Math.max(extent(boxes).height, top + noteWidth) + padding);
	fitSection(drawing, section, settled(section, { width, height }));
	await drawing.slices.step();
}

function ensureTheme(drawing: Drawing, zone: SectionNode, spec: ThemeSpec): SectionNode | null {
	const found = ownSection(drawing, spec.key);
	if (found) return seen(found);
	if (!mayMake(drawing, zone, spec.key)) return null;
	for (const node of isPersonal(spec.key) ? zone.children : []) {
		if (node.type !== 'SECTION' || personalKey(node.id) !== spec.key) continue;
		adoptFromPerson(drawing, node, spec.key);
		return node;
	}
	const section = figma.createSection();
	zone.appendChild(section);
	adopt(drawing, section, spec.key, 'theme');
	section.fills = solid(spec.fill);
	drawing.report.created += 1;
	return section;
}

/** True when a note lies in this section, in a section of a person's own within it included. */
function isHome(note: Note, section: SectionNode): boolean {
	const parent = note.parent;
	if (parent && parent.id === section.id) return true;
	const [home] = sectionsAround(note).filter((around) => entityOf(around) !== null);
	return home !== undefined && home.id === section.id;
}

/** What stays in a section, besides our own head of it: all but the notes that this draw takes elsewhere. */
function contentsOf(drawing: Drawing, section: SectionNode, key: string, targets: Targets): SceneNode[] {
	const head = new Set(readManifest(section).map((part) => (ownNode(drawing, part) || section).id));
	return section.children.filter((node) => {
		const leaves =
			(targets.get(node.id) || key) !== key && isNote(node) && placeChange(node, drawing.told) === null;
		return !leaves && !head.has(node.id);
	});
}

/** Wide enough for the columns its notes need and for what people put in it. */
function widthFor(section: SectionNode, notes: number, boxes: readonly Box[]): number {
	if (!isOursToSize(section)) return section.width;
	const needed = Math.max(extent(boxes).width, gridWidth(columnsFor(notes)) + padding);
	return settled(section, { width: toGrid(needed + padding), height: 0 }).width;
}

/** A new section simply takes the size it needs. */
function settled(section: SectionNode, wanted: Size): Size {
	return readData(section, 'size') === '' ? wanted : settledSize(section, wanted);
}
